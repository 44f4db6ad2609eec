// The server the end-to-end tests talk to: `npm start` on a throwaway data folder.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../../scripts/lib/start.mjs';

const dir = mkdtempSync(join(tmpdir(), 'upmark-e2e-'));
chmodSync(dir, 0o755);
process.env.UPMARK_DATA_DIR = dir;
delete process.env.DATABASE_URL;
process.on('exit', () => rmSync(dir, { recursive: true, force: true }));

// What journeys of managers begin with: a centre of its own, so that it is in nobody's way.
const world = '.build/e2e-plans.json';
rmSync(world, { force: true });
await start({ dev: false });
const owner = new URL(process.env.DATABASE_APP_URL);
owner.username = 'upmark_owner';
owner.password = JSON.parse(readFileSync(join(dir, 'secrets.json'), 'utf8')).owner;
const made = spawnSync(process.execPath, ['--import', 'tsx', 'tests/support/e2e-plans-world.ts', world], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, UPMARK_TEST_OWNER_URL: owner.href },
});
if (made.status !== 0) process.exit(1);
