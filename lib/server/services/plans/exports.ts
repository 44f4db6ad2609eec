import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, type Prisma, type Tx } from '@/lib/server/db';
import { openExportFile, removeExportFile } from '@/lib/server/files/exports';
import { allows } from '../access';
import { announce } from '../review/common';
import { type PlanFilter, plansFound } from './list';

/** Rendering takes a second or so each: more would keep others waiting for hours. */
export const MOST_PLANS = 200;
const SHOWN = 5;

export const EXPORT_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled', 'expired'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];
export type AskedPlan = { readonly id: string; readonly title: string };
export type LeftPlan = AskedPlan & { readonly code: 'withdrawn' | 'not-made' };
export type ExportView = {
  readonly id: string;
  readonly state: ExportState;
  readonly done: number;
  readonly total: number;
  readonly left: readonly LeftPlan[];
  readonly failure: 'disk-full' | 'gave-up' | 'nothing-left' | 'failed' | null;
  readonly bytes: number | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  /** How many files, whoever asked for them, are made before this one. */
  readonly ahead: number;
};

type Stored = Prisma.ExportJobGetPayload<object>;
const viewOf = async (tx: Tx, job: Stored): Promise<ExportView> => ({
  id: job.id,
  state: job.state as ExportState,
  done: job.done,
  total: job.total,
  left: job.left as unknown as LeftPlan[],
  failure: job.failure as ExportView['failure'],
  bytes: job.bytes === null ? null : Number(job.bytes),
  createdAt: job.createdAt.toISOString(),
  expiresAt: job.expiresAt?.toISOString() ?? null,
  ahead: job.state === 'waiting' ? await filesBefore(tx, job) : 0,
});

async function filesBefore(tx: Tx, { createdAt, id }: Stored): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select upmark_exports_before(${createdAt}, ${id}::uuid) as count`;
  return row?.count ?? 0;
}

export type Wish = { readonly ids: readonly string[] } | { readonly filter: PlanFilter };
export type AskCode =
  | 'not-allowed'
  | 'plan-not-found'
  | 'export-empty'
  | 'export-too-many'
  | 'export-under-way';

/** Asks for many plans as one ZIP. It is made by and by; one at a time for each person. */
export async function askForExport(actor: Actor, wish: Wish): Promise<Outcome<ExportView, AskCode>> {
  if (!allows(actor, 'plan.list')) return fail('not-allowed');
  const ids = 'ids' in wish ? [...new Set(wish.ids)] : null;
  if (ids?.some((id) => !isUuid(id))) return fail('plan-not-found');
  if (ids && ids.length > MOST_PLANS) return fail('export-too-many', { most: MOST_PLANS, asked: ids.length });
  const plans = await plansFound(actor, ids ? { ids } : wish, MOST_PLANS + 1);
  if (plans.length > MOST_PLANS) return fail('export-too-many', { most: MOST_PLANS });
  if (plans.length === 0) return fail(ids && ids.length > 0 ? 'plan-not-found' : 'export-empty');
  if (ids && plans.length < ids.length) return fail('plan-not-found');
  return inCentre(actor.scope, async (tx): Promise<Outcome<ExportView, AskCode>> => {
    // Two presses at once are one: whoever comes second waits here and finds the first.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`export ${actor.userId}`}, 0))`;
    const open = await tx.exportJob.findFirst({
      where: { centreId: actor.centreId, userId: actor.userId, state: { in: ['waiting', 'running'] } },
      select: { id: true },
    });
    if (open) return fail('export-under-way');
    const job = await tx.exportJob.create({
      data: { centreId: actor.centreId, userId: actor.userId, plans, total: plans.length },
    });
    return ok(await viewOf(tx, job));
  });
}

/** The newest files one asked for, with how far they are. */
export async function listExports(actor: Actor): Promise<ExportView[]> {
  if (!allows(actor, 'plan.list')) return [];
  return inCentre(actor.scope, async (tx) => {
    const jobs = await tx.exportJob.findMany({
      where: {
        centreId: actor.centreId,
        userId: actor.userId,
        createdAt: { gt: new Date(Date.now() - 2 * 86_400_000) },
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    });
    const views: ExportView[] = [];
    for (const job of jobs) views.push(await viewOf(tx, job));
    return views;
  });
}

const ownJob = (actor: Actor, id: string): Promise<Stored | null> =>
  isUuid(id) && allows(actor, 'plan.list')
    ? inCentre(actor.scope, (tx) =>
        tx.exportJob.findFirst({ where: { centreId: actor.centreId, id, userId: actor.userId } }),
      )
    : Promise.resolve(null);

export async function readExport(actor: Actor, id: string): Promise<Outcome<ExportView, 'export-not-found'>> {
  const job = await ownJob(actor, id);
  if (!job) return fail('export-not-found');
  return ok(await inCentre(actor.scope, (tx) => viewOf(tx, job)));
}

/** Calls a job off. The worker sees it before the next plan and throws away what it has. */
export async function cancelExport(
  actor: Actor,
  id: string,
): Promise<Outcome<ExportView, 'export-not-found' | 'not-in-this-state'>> {
  if (!(await ownJob(actor, id))) return fail('export-not-found');
  return inCentre(actor.scope, async (tx): Promise<Outcome<ExportView, 'not-in-this-state'>> => {
    const { count } = await tx.exportJob.updateMany({
      where: { centreId: actor.centreId, id, state: { in: ['waiting', 'running'] } },
      data: { state: 'cancelled', finishedAt: new Date() },
    });
    if (count === 0) return fail('not-in-this-state');
    await announce(tx, { centreId: actor.centreId, kind: 'export', to: [actor.userId] });
    const job = await tx.exportJob.findUniqueOrThrow({
      where: { centreId_id: { centreId: actor.centreId, id } },
    });
    return ok(await viewOf(tx, job));
  });
}

export type ExportFile = {
  readonly stream: ReadableStream<Uint8Array>;
  readonly bytes: number;
  readonly name: string;
};

/** The finished file. Once a learner has withdrawn a plan in it, it is given out no more. */
export async function downloadExport(
  actor: Actor,
  id: string,
): Promise<
  Outcome<ExportFile, 'export-not-found' | 'export-not-ready' | 'export-gone' | 'export-withdrawn'>
> {
  const job = await ownJob(actor, id);
  if (!job) return fail('export-not-found');
  if (job.state === 'expired' || (job.expiresAt && job.expiresAt.getTime() <= Date.now()))
    return fail('export-gone');
  if (job.state !== 'done' || !job.file) return fail('export-not-ready');
  const left = new Set((job.left as unknown as LeftPlan[]).map((one) => one.id));
  const inside = (job.plans as unknown as AskedPlan[])
    .filter((one) => !left.has(one.id))
    .map((one) => one.id);
  const seen = await plansFound(actor, { ids: inside }, inside.length);
  if (seen.length < inside.length) {
    await removeExportFile(job.file);
    return fail('export-withdrawn');
  }
  const opened = await openExportFile(job.file);
  if (!opened) return fail('export-gone');
  return ok({ ...opened, name: `Plans ${job.createdAt.toISOString().slice(0, 10)}` });
}
