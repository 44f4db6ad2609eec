import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { Problem } from './problem.mjs';

const stampFile = inRoot('node_modules/.upmark-lock');
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');

/** Installs from the lock file when packages are missing or the lock has changed since. */
export function installMissing() {
  const wanted = lockHash();
  const has = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
  if (has === wanted) return;
  if (has === undefined && matchesHiddenLock()) {
    writeFileSync(stampFile, wanted);
    return;
  }
  console.log('Installing packages from the lock file …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Development packages are needed to build, also where NODE_ENV says production.
  const done = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: inRoot(),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0)
    throw new Problem(
      'the packages could not be installed (see above). Check the network and the disk, then try again.',
    );
  writeFileSync(stampFile, wanted);
}

/** True when somebody has just run npm themselves: its own record equals the lock, package by package. */
function matchesHiddenLock() {
  try {
    const read = (file) => JSON.parse(readFileSync(inRoot(file), 'utf8')).packages;
    const wanted = read('package-lock.json');
    const installed = read('node_modules/.package-lock.json');
    return Object.entries(wanted).every(
      ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
    );
  } catch {
    return false;
  }
}
