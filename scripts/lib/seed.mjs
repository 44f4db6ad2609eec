import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from './database.mjs';
import { writeWhole } from './files.mjs';
import { inRoot } from './paths.mjs';
import { Problem } from './problem.mjs';

const demo = JSON.parse(readFileSync(new URL('./demo.json', import.meta.url), 'utf8'));

/**
 * The demo centre, once per database. On the embedded database its password is a well-known one; on a
 * database of your own it is a random one kept in the data folder, and in production there is no demo unless
 * UPMARK_DEMO=1 asks for it. UPMARK_DEMO=0 leaves it out everywhere.
 */
export async function seedOnce({ database, dir, external, production }) {
  if (process.env.UPMARK_DEMO === '0') return undefined;
  if (external && production && process.env.UPMARK_DEMO !== '1') return undefined;
  const passwordFile = join(dir, 'demo-password');
  const shown = external
    ? { people: demo.people, passwordFile }
    : { people: demo.people, password: demo.password };
  const client = await connect(database.ownerUrl);
  try {
    const marks = [demo.dutiesMark, demo.plans.mark, ...demo.work.map(({ mark }) => mark)];
    const { rowCount } = await client.query('select 1 from seed_mark where name = any($1)', [marks]);
    if (rowCount === marks.length) return shown;
  } finally {
    await client.end();
  }
  if (external && !existsSync(passwordFile))
    writeWhole(passwordFile, `${randomBytes(12).toString('base64url')}\n`);
  const done = spawnSync(process.execPath, ['--import', 'tsx', inRoot('prisma/seed.ts')], {
    cwd: inRoot(),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      UPMARK_LOG_LEVEL: 'silent',
      UPMARK_OWNER_URL: database.ownerUrl,
      UPMARK_DEMO_PASSWORD: external ? readFileSync(passwordFile, 'utf8').trim() : demo.password,
    },
  });
  if (done.status !== 0) throw new Problem('the demo centre could not be seeded (see above).');
  return shown;
}
