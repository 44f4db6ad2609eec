import { randomBytes } from 'node:crypto';
import { dayOf, fileName } from '@/lib/core/format';
import { type Actor, loadActor } from '@/lib/server/auth/actor';
import { type CentreScope, inCentre } from '@/lib/server/db';
import {
  exportFileName,
  removeExportFile,
  removeParts,
  startZip,
  sweepExports,
  type ZipFile,
} from '@/lib/server/files/exports';
import { stopMany } from '@/lib/server/jobs/pdf';
import { faultOf, log } from '@/lib/server/log';
import type { AskedPlan, ExportView, LeftPlan } from '@/lib/server/services/plans/exports';
import { type PlanPdf, planPdf } from '@/lib/server/services/plans/pdf';
import { announce } from '@/lib/server/services/review/common';
import { texts } from '@/lib/texts';

const KEPT_MS = 86_400_000;
/** A job that is still taken up again after this has ended its worker more than once: it is given up. */
const LONGEST_MS = 60 * 60_000;
const TELL_EVERY_MS = 400;
const BEAT_MS = 15_000;
const BUSY_TRIES = 40;
const BUSY_WAIT_MS = 1_500;

type Job = { id: string; user_id: string; plans: AskedPlan[]; total: number; token: Date };
type Failure = NonNullable<ExportView['failure']>;
type Store = { upmarkExports?: { running: Promise<void>; stop: AbortController } };
// One ZIP at a time in a process, whichever bundle asks: that is what keeps its memory bounded.
const store = globalThis as Store;

/** Starts on what waits, and returns at once: the worker's round goes on meanwhile. */
export function startExports(scope: CentreScope): void {
  if (store.upmarkExports) return;
  const stop = new AbortController();
  const running = workThrough(scope, stop.signal)
    .then(() => {})
    .catch((error) => log.error({ code: 'export-failed', fault: faultOf(error) }))
    .finally(() => {
      delete store.upmarkExports;
    });
  store.upmarkExports = { running, stop };
}

/** Lets go of the job at hand, which goes back to those that wait. */
export async function stopExports(): Promise<void> {
  store.upmarkExports?.stop.abort();
  await store.upmarkExports?.running;
}

/** For tests and the worker alike: until nothing waits in this centre. */
export async function workThrough(scope: CentreScope, signal?: AbortSignal): Promise<number> {
  await expire(scope);
  let done = 0;
  while (!signal?.aborted) {
    const job = await takeUp(scope);
    if (!job) break;
    await make(scope, job, signal);
    done += 1;
  }
  if (done > 0) await stopMany();
  return done;
}

/** Files are kept for a day. */
export async function expire(scope: CentreScope): Promise<void> {
  const { centreId } = scope;
  await sweepExports();
  const due = await inCentre(scope, (tx) =>
    tx.exportJob.findMany({
      where: { centreId, state: 'done', expiresAt: { lte: new Date() } },
      select: { id: true, file: true, userId: true },
      take: 100,
    }),
  );
  for (const { id, file, userId } of due) {
    if (file) await removeExportFile(file);
    await inCentre(scope, async (tx) => {
      await tx.exportJob.updateMany({
        where: { centreId, id, state: 'done' },
        data: { state: 'expired', file: null },
      });
      await announce(tx, { centreId, kind: 'export', to: [userId] });
    });
  }
}

/** The oldest job that waits, or whose worker has not been heard of for a minute. Of several instances, one gets it. */
async function takeUp(scope: CentreScope): Promise<Job | null> {
  const { centreId } = scope;
  return inCentre(scope, async (tx) => {
    const [row] = await tx.$queryRaw<(Omit<Job, 'token'> & { token: Date; created_at: Date; was: string })[]>`
      with next as (
        select id, state as was from export_job
        where centre_id = ${centreId}::uuid
          and (state = 'waiting' or (state = 'running' and alive_at < now() - interval '1 minute'))
        order by created_at, id limit 1 for update skip locked)
      update export_job j set state = 'running', started_at = now(), alive_at = now(), done = 0, "left" = '[]'::jsonb
      from next where j.centre_id = ${centreId}::uuid and j.id = next.id
      returning j.id, j.user_id, j.plans, j.total, j.started_at as token, j.created_at, next.was`;
    if (!row) return null;
    if (row.was === 'running' && Date.now() - row.created_at.getTime() > LONGEST_MS) {
      await tx.exportJob.updateMany({
        where: { centreId, id: row.id },
        data: { state: 'failed', failure: 'gave-up' satisfies Failure, finishedAt: new Date() },
      });
      await announce(tx, { centreId, kind: 'export', to: [row.user_id] });
      await removeParts(row.id);
      return null;
    }
    return row;
  });
}

/** Says how far it is. False: the job was called off, or somebody else has it. */
async function stillMine(
  scope: CentreScope,
  job: Job,
  state: { done: number; left: readonly LeftPlan[] },
  tell: boolean,
): Promise<boolean> {
  const { centreId } = scope;
  return inCentre(scope, async (tx) => {
    const { count } = await tx.exportJob.updateMany({
      where: { centreId, id: job.id, state: 'running', startedAt: job.token },
      data: { done: state.done, left: [...state.left], aliveAt: new Date() },
    });
    if (count > 0 && tell) await announce(tx, { centreId, kind: 'export', to: [job.user_id] });
    return count > 0;
  });
}

type End = { state: 'done'; bytes: number } | { state: 'failed'; failure: Failure } | { state: 'waiting' };

async function end(scope: CentreScope, job: Job, how: End, left: readonly LeftPlan[]): Promise<boolean> {
  const { centreId } = scope;
  const now = new Date();
  const data =
    how.state === 'done'
      ? {
          state: how.state,
          file: exportFileName(job.id),
          bytes: BigInt(how.bytes),
          done: job.total,
          left: [...left],
          finishedAt: now,
          expiresAt: new Date(now.getTime() + KEPT_MS),
        }
      : how.state === 'failed'
        ? { state: how.state, failure: how.failure, left: [...left], finishedAt: now }
        : { state: how.state, done: 0 };
  return inCentre(scope, async (tx) => {
    const { count } = await tx.exportJob.updateMany({
      where: { centreId, id: job.id, state: 'running', startedAt: job.token },
      data,
    });
    if (count > 0) await announce(tx, { centreId, kind: 'export', to: [job.user_id] });
    return count > 0;
  });
}

/** Makes one ZIP, plan by plan. Whatever happens, there is a whole file or none, and the job says which. */
async function make(scope: CentreScope, job: Job, signal?: AbortSignal): Promise<void> {
  const began = performance.now();
  await removeParts(job.id);
  let zip: ZipFile | undefined;
  const left: LeftPlan[] = [];
  const beat = setInterval(() => void alive(scope, job), BEAT_MS);
  try {
    const actor = await loadActor(job.user_id, scope.centreId);
    zip = await startZip(job.id, randomBytes(6).toString('hex'));
    const mine = await fill(scope, job, zip, actor, left, signal);
    if (mine !== 'done') {
      await zip.abandon();
      if (mine === 'stopped') await end(scope, job, { state: 'waiting' }, []);
      return;
    }
    if (left.length === job.total) {
      await zip.abandon();
      await end(scope, job, { state: 'failed', failure: 'nothing-left' }, left);
      return;
    }
    const bytes = await zip.finish();
    // Called off at the last moment: a file nobody wants is not kept.
    if (!(await end(scope, job, { state: 'done', bytes }, left)))
      await removeExportFile(exportFileName(job.id));
    log.info({
      code: 'export-made',
      job: job.id,
      plans: job.total,
      bytes,
      ms: Math.round(performance.now() - began),
    });
  } catch (error) {
    await zip?.abandon().catch(() => {});
    const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '');
    log.error({ code: 'export-failed', job: job.id, fault: faultOf(error) });
    await end(scope, job, { state: 'failed', failure: full ? 'disk-full' : 'failed' }, left);
  } finally {
    clearInterval(beat);
  }
}

/** One plan may take longer than a worker may be silent. */
const alive = (scope: CentreScope, job: Job) =>
  inCentre(scope, (tx) =>
    tx.exportJob.updateMany({
      where: { centreId: scope.centreId, id: job.id, state: 'running', startedAt: job.token },
      data: { aliveAt: new Date() },
    }),
  ).catch((error) => log.warn({ code: 'export-silent', fault: faultOf(error) }));

async function fill(
  scope: CentreScope,
  job: Job,
  zip: ZipFile,
  actor: Actor | null,
  left: LeftPlan[],
  signal?: AbortSignal,
): Promise<'done' | 'lost' | 'stopped'> {
  const names = new Set<string>();
  let toldAt = 0;
  for (const [at, asked] of job.plans.entries()) {
    if (signal?.aborted) return 'stopped';
    const tell = performance.now() - toldAt >= TELL_EVERY_MS;
    if (tell) toldAt = performance.now();
    if (!(await stillMine(scope, job, { done: at, left }, tell))) return 'lost';
    const made = actor ? await patiently(actor, asked.id, signal) : null;
    if (signal?.aborted) return 'stopped';
    if (made?.ok) await zip.add(`${nameFor(made.value, names)}.pdf`, made.value.bytes, made.value.at);
    else
      left.push({
        ...asked,
        // Withdrawn meanwhile, and no longer this person's to see, are the same from here.
        code: !made || made.code === 'plan-not-found' ? 'withdrawn' : 'not-made',
      });
  }
  if (left.length > 0 && left.length < job.total)
    await zip.add(`${texts()('plans.zip.leftFile')}.txt`, Buffer.from(leftText(left)), new Date());
  return (await stillMine(scope, job, { done: job.total, left }, true)) ? 'done' : 'lost';
}

/** While others have copies made, this waits: nobody sits before it. */
async function patiently(actor: Actor, id: string, signal?: AbortSignal) {
  let made = await planPdf(actor, id, { many: true });
  for (
    let tries = 1;
    !made.ok && made.code === 'pdf-busy' && tries < BUSY_TRIES && !signal?.aborted;
    tries++
  ) {
    await new Promise((later) => setTimeout(later, BUSY_WAIT_MS));
    made = await planPdf(actor, id, { many: true });
  }
  return made;
}

/** Two plans of one name and day are told apart by a number. */
function nameFor(plan: PlanPdf, taken: Set<string>): string {
  const plain = plan.name || fileName('', dayOf(plan.at));
  let name = plain;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${plain} (${count})`;
  taken.add(name.toLowerCase());
  return name;
}

function leftText(left: readonly LeftPlan[]): string {
  const t = texts();
  const lines = left.map(
    ({ title, code }) => `- ${title || t('plans.untitled')}: ${t(`plans.zip.leftCodes.${code}`)}`,
  );
  return `${t('plans.zip.leftTitle')}\n\n${lines.join('\n')}\n`;
}
