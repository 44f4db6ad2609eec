// The server the end-to-end tests talk to: `npm start` on a throwaway data folder.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../../scripts/lib/start.mjs';

const dir = mkdtempSync(join(tmpdir(), 'upmark-e2e-'));
chmodSync(dir, 0o755);
process.env.UPMARK_DATA_DIR = dir;
delete process.env.DATABASE_URL;
process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
await start({ dev: false });
