import { execFileSync } from 'node:child_process';
import { accessSync, chownSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from './problem.mjs';

/**
 * PostgreSQL refuses to run as root. Started by root we hand it to another user; started by anybody else
 * there is nothing to do.
 */
export function databaseUser({ cluster, paths }) {
  const env = cleanEnv();
  if (process.getuid?.() !== 0) return { env, spawn: {}, give: () => {}, wrapped: false };
  const { uid, gid } = existsSync(cluster) && statSync(cluster).uid !== 0 ? statSync(cluster) : pickUser();
  return {
    env,
    uid,
    gid,
    // Folders closed to others, such as /root, would keep that user from the programs and the data.
    wrapped: !paths.every((path) => reachable(path, uid, gid)),
    spawn: { uid, gid },
    give: (path) => chownSync(path, uid, gid),
  };
}

/** How to run a program as the database's user, through closed parent folders if there are any. */
export function commandFor(user, command, args) {
  if (!user.wrapped) return { command, args };
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));
  if (!setpriv)
    throw new Problem(
      'the database cannot run as root, and its own user cannot enter this folder. Move the project to a folder others may enter (such as /srv), or set DATABASE_URL.',
    );
  // Reading past closed folders is the one privilege it keeps.
  const capability = hasCapability(2) ? '+dac_read_search' : '+dac_override';
  user.spawn = {};
  return {
    command: setpriv,
    args: [
      `--reuid=${user.uid}`,
      `--regid=${user.gid}`,
      '--clear-groups',
      // Without it access(2) would ignore the capability, and initdb not find its server.
      '--securebits=+no_setuid_fixup',
      `--inh-caps=${capability}`,
      `--ambient-caps=${capability}`,
      command,
      ...args,
    ],
  };
}

function hasCapability(bit) {
  try {
    const effective = /^CapEff:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
    return ((BigInt(`0x${effective}`) >> BigInt(bit)) & 1n) === 1n;
  } catch {
    return false;
  }
}

function pickUser() {
  return lookUp('postgres') ?? lookUp('upmark') ?? create('upmark') ?? lookUp('nobody') ?? noUser();
}

function noUser() {
  throw new Problem(
    'the database cannot run as root and there is no other user to run it as. Start Upmark as a plain user, or set DATABASE_URL.',
  );
}

function lookUp(name) {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
  } catch {
    return undefined;
  }
}

function create(name) {
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name], {
      stdio: 'ignore',
    });
    return lookUp(name);
  } catch {
    return undefined;
  }
}

function reachable(path, uid, gid) {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid: owner, gid: group } = statSync(folder);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** The database needs none of our secrets in its environment. */
function cleanEnv() {
  const kept = [
    'PATH',
    'LANG',
    'TMPDIR',
    'TEMP',
    'TMP',
    'SystemRoot',
    'LD_LIBRARY_PATH',
    'DYLD_LIBRARY_PATH',
  ];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

export function canWrite(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
