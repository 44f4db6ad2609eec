// `npm run upmark -- …`. Plain JavaScript until Node and the packages are known to be there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { checkNode } from './lib/node-version.mjs';
import { inRoot, root } from './lib/paths.mjs';

/** Exit code for everything that keeps a command from being carried out; 1 means "findings remain". */
const UNUSABLE = 2;

checkNode(process.versions.node, UNUSABLE);
if (!existsSync(inRoot('node_modules', 'tsx', 'package.json'))) install();

// Paths are meant as seen from where the command was typed; `npm run` moves to the root.
const calledFrom =
  process.env.npm_lifecycle_event === 'upmark' && process.env.INIT_CWD ? process.env.INIT_CWD : process.cwd();
process.chdir(root);
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('./upmark.ts');
process.exitCode = await main(process.argv.slice(2), calledFrom);

/** Standard output belongs to the answer, so npm speaks on standard error. */
function install() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  console.error('upmark: installing packages from the lock file …');
  const done = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--silent'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (done.status === 0) return;
  console.error(
    'upmark: the packages could not be installed. Check the network and the disk, then try again.',
  );
  process.exit(UNUSABLE);
}
