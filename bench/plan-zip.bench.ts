/**
 * What a ZIP of many plans takes: time and memory of the whole process, the threads that draw included. Each plan has words of
 * its own, so that no copy comes from the cache. `tsx bench/plan-zip.bench.ts [plans]`, 200 unless told.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP, connect, migrate, OWNER } from '../scripts/lib/database.mjs';
import { startScratchServer } from '../scripts/lib/scratch.mjs';

const count = Number(process.argv[2]) || 200;
const folder = mkdtempSync(join(tmpdir(), 'upmark-zip-'));
process.env.UPMARK_DATA_DIR = folder;
process.env.UPMARK_LOG_LEVEL = 'warn';
process.env.NEXTAUTH_SECRET = 'only for the bench';

const scratch = await startScratchServer();
const superuser = await connect(scratch.superuserUrl);
for (const role of [OWNER, APP])
  await superuser.query(
    `create role ${role} login password '${role}' nosuperuser nobypassrls nocreatedb nocreaterole`,
  );
await superuser.query(`create database bench owner ${OWNER}`);
await superuser.end();
const as = (role: string) => {
  const url = new URL(scratch.superuserUrl);
  url.username = role;
  url.password = role;
  url.pathname = '/bench';
  return url.href;
};
await migrate(as(OWNER), APP);
process.env.DATABASE_APP_URL = as(APP);
process.env.UPMARK_TEST_OWNER_URL = as(OWNER);

const { makeReviewWorld, draft } = await import('../tests/support/review-world');
const { inCentreSql, must } = await import('../tests/support/plan-world');
const { askForExport, readExport } = await import('@/lib/server/services/plans/exports');
const { workThrough } = await import('@/lib/server/jobs/exports');
const { stopPdfPool } = await import('@/lib/server/jobs/pdf');
const { closeDatabase } = await import('@/lib/server/db');

const world = await makeReviewWorld();
const first = await draft(world);
await inCentreSql(
  world.centreId,
  `insert into proposal (centre_id, id, owner_id, employer_id, template_id, template_version, title, document, document_format, shared_at)
    select centre_id, gen_random_uuid(), owner_id, $2, template_id, template_version, 'Plan ' || n,
      jsonb_set(document, '{about,title}', to_jsonb('Plan ' || n)), document_format, now()
    from proposal, generate_series(1, ${count}) n where id = $1`,
  [first, world.employerId],
);
const job = must(await askForExport(world.manager.actor, { filter: {} }));
const before = process.memoryUsage().rss;
let most = before;
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss);
}, 50);
const began = performance.now();
await workThrough(world.manager.actor.scope);
const seconds = (performance.now() - began) / 1000;
clearInterval(watch);
const done = must(await readExport(world.manager.actor, job.id));
const mb = (bytes: number) => `${Math.round(bytes / 1_048_576)} MB`;
console.log(
  `${done.state}: ${done.total} plans in ${seconds.toFixed(0)} s; file ${mb(statSync(join(folder, 'exports', `${job.id}.zip`)).size)}; memory before ${mb(before)}, at most ${mb(most)}`,
);
await stopPdfPool();
await closeDatabase();
await scratch.stop();
rmSync(folder, { recursive: true, force: true });
