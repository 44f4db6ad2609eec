// The server the end-to-end tests talk to: `npm start` on a throwaway data folder.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../../scripts/lib/start.mjs';
import { databaseNote } from './e2e-database.mjs';

const dir = mkdtempSync(join(tmpdir(), 'upmark-e2e-'));
chmodSync(dir, 0o755);
process.env.UPMARK_DATA_DIR = dir;
delete process.env.DATABASE_URL;
const note = databaseNote(process.env.PORT);
process.on('exit', () => {
  rmSync(dir, { recursive: true, force: true });
  rmSync(note, { force: true });
});

// What journeys of quality assurance begin with: a centre of its own, so that it is in nobody's way.
const world = '.build/e2e-quality.json';
rmSync(world, { force: true });
await start({ dev: false });
// Journeys in which somebody without pages of their own takes part go through the services, on the same database.
writeFileSync(
  note,
  JSON.stringify({ url: process.env.DATABASE_APP_URL, secret: process.env.NEXTAUTH_SECRET }),
  { mode: 0o600 },
);
const owner = new URL(process.env.DATABASE_APP_URL);
owner.username = 'upmark_owner';
owner.password = JSON.parse(readFileSync(join(dir, 'secrets.json'), 'utf8')).owner;
const made = spawnSync(process.execPath, ['--import', 'tsx', 'tests/support/e2e-quality-world.ts', world], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, UPMARK_TEST_OWNER_URL: owner.href },
});
if (made.status !== 0) process.exit(1);
