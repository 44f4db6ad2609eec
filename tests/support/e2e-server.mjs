// The server the end-to-end tests talk to: `npm start` on a throwaway data folder.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
await start({ dev: false });
// Journeys in which somebody without pages of their own takes part go through the services, on the same database.
writeFileSync(
  note,
  JSON.stringify({ url: process.env.DATABASE_APP_URL, secret: process.env.NEXTAUTH_SECRET }),
  {
    mode: 0o600,
  },
);
