// The server the end-to-end tests talk to: `npm start` on a throwaway data folder.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
await start({ dev: false });
