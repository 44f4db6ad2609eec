// The server the end-to-end tests talk to: `npm start` on a throwaway data folder.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../../scripts/lib/start.mjs';
import { folderNote } from './e2e-folder.mjs';

const dir = mkdtempSync(join(tmpdir(), 'upmark-e2e-'));
chmodSync(dir, 0o755);
process.env.UPMARK_DATA_DIR = dir;
delete process.env.DATABASE_URL;
// Journeys in which somebody works through the services find the database by it.
const note = folderNote(process.env.PORT);
writeFileSync(note, dir);
process.on('exit', () => {
  rmSync(dir, { recursive: true, force: true });
  rmSync(note, { force: true });
});

// What journeys of quality assurance and of managers begin with: each a centre of its own, so that they are in nobody's way.
const WORLDS = ['quality', 'plans'].map((name) => ({
  script: `tests/support/e2e-${name}-world.ts`,
  file: `.build/e2e-${name}.json`,
}));
for (const { file } of WORLDS) rmSync(file, { force: true });
await start({ dev: false });
const owner = new URL(process.env.DATABASE_APP_URL);
owner.username = 'upmark_owner';
owner.password = JSON.parse(readFileSync(join(dir, 'secrets.json'), 'utf8')).owner;
for (const { script, file } of WORLDS) {
  const made = spawnSync(process.execPath, ['--import', 'tsx', script, file], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, UPMARK_TEST_OWNER_URL: owner.href },
  });
  if (made.status !== 0) process.exit(1);
}
