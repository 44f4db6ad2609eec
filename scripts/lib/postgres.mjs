import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findBinaries } from './binaries.mjs';
import { readJson, writeWhole } from './files.mjs';
import { isOurs, readPid } from './postmaster.mjs';
import { commandFor, databaseUser } from './privileges.mjs';
import { Problem } from './problem.mjs';

/**
 * The embedded PostgreSQL: real server binaries from an npm package, one cluster in the data folder, on a
 * loopback port kept beside it. It runs in a session of its own, so that Ctrl-C reaches us and we stop it last.
 */
export const SUPERUSER = 'postgres';
const MAJOR = '18';
const FREE_PORT_TRIES = 5;
const LOG_KEPT = 5_000_000;
const START_TIMEOUT = 60_000;

/** A TCP port nobody listens on just now. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

export const portIsFree = (port, host = '127.0.0.1') =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

/** Runs a program to its end; gives what it wrote when it failed. */
const run = (command, args, options) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        said = (said + data).slice(-4000);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });

async function initialise({ native, cluster, user, password, fast }) {
  mkdirSync(cluster, { mode: 0o700 });
  user.give(cluster);
  const passwordFile = join(cluster, '..', `.first-${process.pid}`);
  writeWhole(passwordFile, `${password}\n`);
  user.give(passwordFile);
  try {
    const { command, args } = commandFor(user, join(native, 'bin/initdb'), [
      `--pgdata=${cluster}`,
      `--username=${SUPERUSER}`,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
      ...(fast ? ['--no-sync'] : []),
    ]);
    const { code, said } = await run(command, args, { ...user.spawn, env: user.env, cwd: '/' });
    if (code !== 0) throw new Problem(`the embedded database could not be set up: ${lastLine(said)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

const lastLine = (text) => text.trim().split('\n').at(-1) ?? '';

/** Starts the cluster in `dir`, or takes over one that outlived its launcher. */
export async function startPostgres(dir, password, { fast = false } = {}) {
  const native = findBinaries();
  const cluster = join(dir, 'postgres');
  const user = databaseUser({ cluster, paths: [native, dir] });
  // The mark tells a first start that was cut short, with nothing in it yet, from a cluster that lost files.
  const unfinished = join(dir, 'postgres.unfinished');
  if (existsSync(unfinished)) rmSync(cluster, { recursive: true, force: true });
  if (!existsSync(cluster)) {
    writeWhole(unfinished, '');
    await initialise({ native, cluster, user, password, fast });
    rmSync(unfinished);
  }
  checkVersion(cluster);

  const running = readPid(cluster);
  if (running) {
    if (isOurs(running, cluster)) {
      const port = running.port ?? readJson(join(dir, 'postgres.json'), {}).port;
      return handle({ port, pid: running.pid, cluster, adopted: true });
    }
    // A stale file whose number now belongs to some other program would keep PostgreSQL from starting.
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
  }

  for (let attempt = 1; ; attempt += 1) {
    const portFile = join(dir, 'postgres.json');
    let { port } = readJson(portFile, {});
    if (!port || !(await portIsFree(port))) port = await freePort();
    writeWhole(portFile, `${JSON.stringify({ port })}\n`);
    const result = await launch({ dir, native, cluster, user, port, fast });
    if (result.child) return handle({ port, pid: result.child.pid, cluster, child: result.child });
    if (/lock file .* already exists/.test(result.said))
      throw new Problem(
        'another Upmark is starting on this data folder. Stop it, or use another UPMARK_DATA_DIR.',
      );
    if (attempt >= FREE_PORT_TRIES || !/could not bind|Address already in use/i.test(result.said))
      throw new Problem(`the embedded database did not start: ${lastLine(result.said)}`);
  }
}

function checkVersion(cluster) {
  let version;
  try {
    version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch {
    throw new Problem(
      `${cluster} is not a whole database. Put back a copy of the data folder, or name an empty one with UPMARK_DATA_DIR.`,
    );
  }
  if (version !== MAJOR)
    throw new Problem(
      `the data folder holds a PostgreSQL ${version} database, this version needs ${MAJOR}. Dump it with the older version and load it into an empty data folder.`,
    );
}

async function launch({ dir, native, cluster, user, port, fast }) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: fast ? '60' : '40',
    logging_collector: 'off',
    // Failed statements and the values in them may name people, so they stay out of the log.
    log_min_messages: 'warning',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    // Throwaway clusters of the tests trade safety for speed; nobody's work is ever in one.
    ...(fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const { command, args } = commandFor(user, join(native, 'bin/postgres'), [
    '-D',
    cluster,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  // A file rather than a pipe: the server may outlive us.
  const logFile = join(dir, 'postgres.log');
  if (existsSync(logFile) && statSync(logFile).size > LOG_KEPT) rmSync(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const from = statSync(logFile).size;
  const child = spawn(command, args, {
    ...user.spawn,
    env: user.env,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', log],
  });
  closeSync(log);
  let ended = false;
  let failure = '';
  child.once('error', (error) => {
    failure = error.message;
    ended = true;
  });
  child.once('exit', () => {
    ended = true;
  });
  const until = Date.now() + START_TIMEOUT;
  while (!ended && Date.now() < until) {
    const running = readPid(cluster);
    if (running?.pid === child.pid && running.status === 'ready') {
      child.unref();
      return { child };
    }
    await wait(15);
  }
  if (!ended) child.kill('SIGQUIT');
  return { said: failure || readFileSync(logFile, 'utf8').slice(from) || 'no answer within a minute' };
}

function handle({ port, pid, cluster, child, adopted = false }) {
  return {
    port,
    pid,
    adopted,
    /** Called when the server ends without being asked to. */
    onLost(listener) {
      child?.once('exit', listener);
    },
    /** Fast shutdown: open transactions are rolled back, everything acknowledged is on disk. */
    async stop() {
      child?.removeAllListeners('exit');
      const running = readPid(cluster);
      if (!running || running.pid !== pid) return;
      try {
        process.kill(pid, 'SIGINT');
      } catch {
        return;
      }
      const until = Date.now() + 30_000;
      while (existsSync(join(cluster, 'postmaster.pid')) && Date.now() < until) await wait(15);
    },
  };
}

/** npm may unpack without the executable bit when a tree is copied. */
export function makeExecutable(file) {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
