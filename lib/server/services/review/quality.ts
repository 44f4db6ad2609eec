import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { type Candidate, type Criteria, drawSample, type Reason, USUAL_CRITERIA } from '@/lib/core/review';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, type Prisma, type Tx } from '@/lib/server/db';
import { allows } from '../access';
import { lockProposal, resourceOf } from '../stored';
import { announce, namesOf, notify, onProposal, record, step } from './common';

export type SampleLine = {
  readonly proposal: string;
  readonly submission: number;
  readonly title: string;
  readonly learner: string;
  readonly assessor: string;
  readonly reasons: readonly Reason[];
  readonly state: 'pending' | 'confirmed' | 'returned';
  readonly reason: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
};
export type PlanLine = {
  readonly id: string;
  readonly seed: string;
  readonly criteria: Criteria;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly samples: readonly SampleLine[];
};
export type QualityCode =
  | 'not-found'
  | 'not-allowed'
  | 'not-in-this-state'
  | 'reason-missing'
  | 'nothing-to-sample'
  | 'criteria-wrong'
  | 'seed-missing';

type Pressed = {
  proposal_id: string;
  submission: number;
  assessor_id: string;
  template_id: string;
  template_version: number;
  cohort_id: string | null;
  title: string;
  owner_id: string;
  minutes: number;
  assessor_before: number;
  template_before: number;
  lenient: number;
  points: number;
};

/** Signed-off work of the cohorts the actor assures that no plan holds yet, with what is known of how it was decided. */
async function candidates(tx: Tx, actor: Actor): Promise<readonly (Candidate & { title: string })[]> {
  const rows = await tx.$queryRaw<Pressed[]>`
    with pressed as (
      select r.*, s.template_id, s.template_version,
        row_number() over (partition by r.assessor_id order by r.pressed_at, r.id) - 1 as assessor_before,
        row_number() over (partition by s.template_id, s.template_version order by r.pressed_at, r.id) - 1 as template_before
      from release r join submission s
        on s.centre_id = r.centre_id and s.proposal_id = r.proposal_id and s.number = r.submission
      where r.centre_id = ${actor.centreId}::uuid and r.state = 'done' and r.outcome = 'signed-off'
    )
    select x.proposal_id, x.submission, x.assessor_id, x.template_id, x.template_version, p.cohort_id, p.title, p.owner_id,
      greatest(0, extract(epoch from x.pressed_at - coalesce(
        (select min(d.updated_at) from point_decision d where d.centre_id = x.centre_id
          and d.proposal_id = x.proposal_id and d.submission = x.submission), x.pressed_at)) / 60)::float as minutes,
      x.assessor_before::int, x.template_before::int,
      (select count(*)::int from point_decision d where d.centre_id = x.centre_id and d.proposal_id = x.proposal_id
        and d.submission = x.submission and d.decision = 'met' and d.advice <> 'met') as lenient,
      (select count(*)::int from point_decision d where d.centre_id = x.centre_id and d.proposal_id = x.proposal_id
        and d.submission = x.submission) as points
    from pressed x
      join proposal p on p.centre_id = x.centre_id and p.id = x.proposal_id
      join cohort_staff q on q.centre_id = p.centre_id and q.cohort_id = p.cohort_id
        and q.user_id = ${actor.userId}::uuid and q.duty = 'quality-assurer'
    where p.state = 'signed-off' and p.deleted_at is null and p.owner_id <> ${actor.userId}::uuid
      and not exists (select 1 from sample y where y.centre_id = x.centre_id
        and y.proposal_id = x.proposal_id and y.submission = x.submission)`;
  return rows.map((row) => ({
    proposal: row.proposal_id,
    submission: row.submission,
    assessor: row.assessor_id,
    template: `${row.template_id} ${row.template_version}`,
    cohort: row.cohort_id,
    assessorBefore: row.assessor_before,
    templateBefore: row.template_before,
    minutes: Math.round(row.minutes),
    lenient: row.lenient,
    points: row.points,
    title: row.title,
  }));
}

const inRange = (value: number, least: number, most: number) =>
  Number.isFinite(value) && value >= least && value <= most;
const isSound = (c: Criteria): boolean =>
  inRange(c.share, 0, 1) &&
  inRange(c.newAssessor, 0, 1_000) &&
  inRange(c.newTemplate, 0, 1_000) &&
  inRange(c.quick, 0, 1) &&
  inRange(c.lenient, 0, 1);

/** Draws a sample from what was signed off and puts it before the quality assurers. Seed and criteria are kept. */
export async function drawPlan(
  actor: Actor,
  { seed, criteria = USUAL_CRITERIA }: { seed: string; criteria?: Criteria },
): Promise<Outcome<{ plan: string; drawn: number; from: number }, QualityCode>> {
  if (!allows(actor, 'quality.queue')) return fail('not-allowed');
  const lot = seed.trim().slice(0, 100);
  if (lot === '') return fail('seed-missing');
  if (!isSound(criteria)) return fail('criteria-wrong');
  return inCentre(actor.scope, async (tx) => {
    // One draw at a time, or two would hold the same work.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`sampling ${actor.centreId}`}, 0))`;
    const pool = await candidates(tx, actor);
    if (pool.length === 0) return fail('nothing-to-sample');
    const drawn = drawSample(pool, criteria, lot);
    const plan = await tx.samplingPlan.create({
      data: {
        centreId: actor.centreId,
        seed: lot,
        criteria: { ...criteria },
        createdBy: actor.userId,
      },
      select: { id: true },
    });
    for (const { candidate, reasons } of drawn) {
      const held = await lockProposal(tx, actor.centreId, candidate.proposal);
      if (!held || (await step(tx, held, 'sample')) === null) continue;
      await tx.sample.create({
        data: {
          centreId: actor.centreId,
          planId: plan.id,
          proposalId: candidate.proposal,
          submission: candidate.submission,
          reasons: reasons as unknown as Prisma.InputJsonValue,
        },
        select: { planId: true },
      });
      await announce(tx, {
        centreId: actor.centreId,
        kind: 'state',
        proposalId: candidate.proposal,
        audience: 'staff',
      });
    }
    await record(tx, {
      centreId: actor.centreId,
      actorId: actor.userId,
      action: 'sample-drawn',
      subject: plan.id,
      detail: { seed: lot, drawn: drawn.length, from: pool.length },
    });
    return ok({ plan: plan.id, drawn: drawn.length, from: pool.length });
  });
}

/** What waits for the quality assurer, and the plans that were drawn, newest first. */
export async function qualityQueue(
  actor: Actor,
): Promise<Outcome<{ waiting: number; plans: readonly PlanLine[] }, 'not-allowed'>> {
  if (!allows(actor, 'quality.queue')) return fail('not-allowed');
  return inCentre(actor.scope, async (tx) => {
    const waiting = (await candidates(tx, actor)).length;
    const cohorts = await tx.cohortStaff.findMany({
      where: { centreId: actor.centreId, userId: actor.userId, duty: 'quality-assurer' },
      select: { cohortId: true },
    });
    const mine = cohorts.map(({ cohortId }) => cohortId);
    const plans = await tx.samplingPlan.findMany({
      where: { centreId: actor.centreId },
      orderBy: { createdAt: 'desc' },
      take: 20,
      include: {
        samples: {
          include: {
            of: {
              select: {
                title: true,
                releases: { where: { state: 'done', outcome: 'signed-off' }, select: { assessorId: true } },
                proposal: {
                  select: { cohortId: true, owner: { select: { user: { select: { name: true } } } } },
                },
              },
            },
          },
        },
      },
    });
    const names = await namesOf(
      tx,
      plans
        .flatMap((plan) => [
          plan.createdBy,
          ...plan.samples.flatMap((one) => [
            one.decidedBy ?? '',
            ...one.of.releases.map(({ assessorId }) => assessorId),
          ]),
        ])
        .filter(Boolean),
    );
    return ok({
      waiting,
      plans: plans.map((plan) => ({
        id: plan.id,
        seed: plan.seed,
        criteria: plan.criteria as unknown as Criteria,
        createdBy: names.get(plan.createdBy) ?? '',
        createdAt: plan.createdAt.toISOString(),
        samples: plan.samples
          .filter((one) => one.of.proposal.cohortId !== null && mine.includes(one.of.proposal.cohortId))
          .map((one) => ({
            proposal: one.proposalId,
            submission: one.submission,
            title: one.of.title,
            learner: one.of.proposal.owner.user.name,
            assessor: names.get(one.of.releases[0]?.assessorId ?? '') ?? '',
            reasons: one.reasons as unknown as readonly Reason[],
            state: one.state as SampleLine['state'],
            reason: one.reason,
            decidedBy: one.decidedBy ? (names.get(one.decidedBy) ?? '') : null,
            decidedAt: one.decidedAt?.toISOString() ?? null,
          })),
      })),
    });
  });
}

/** Confirms a decision that was sampled, or returns it to its assessors with a reason. The learner's work is not touched. */
export function decideSample(
  actor: Actor,
  id: string,
  word: 'confirm' | 'return',
  reason: string,
): Promise<Outcome<null, QualityCode>> {
  return onProposal<null, QualityCode>(
    actor,
    id,
    'quality.decide',
    async ({ tx, held, resource }): Promise<Outcome<null, QualityCode>> => {
      const why = reason.trim().slice(0, 4_000);
      if (word === 'return' && why === '') return fail('reason-missing');
      const sample = await tx.sample.findFirst({
        where: { centreId: held.centreId, proposalId: id, state: 'pending' },
      });
      if (!sample || (await step(tx, held, word)) === null)
        return fail('not-in-this-state', { state: held.state });
      await tx.sample.update({
        where: {
          centreId_planId_proposalId_submission: {
            centreId: held.centreId,
            planId: sample.planId,
            proposalId: id,
            submission: sample.submission,
          },
        },
        data: {
          state: word === 'confirm' ? 'confirmed' : 'returned',
          decidedBy: actor.userId,
          decidedAt: new Date(),
          reason: why,
        },
        select: { planId: true },
      });
      if (word === 'return') {
        // The sign-off no longer stands: decisions can be given anew, and released once more.
        await tx.release.updateMany({
          where: {
            centreId: held.centreId,
            proposalId: id,
            submission: sample.submission,
            state: 'done',
            outcome: 'signed-off',
          },
          data: { state: 'undone' },
        });
      }
      await record(tx, {
        centreId: held.centreId,
        actorId: actor.userId,
        action: word === 'confirm' ? 'sample-confirmed' : 'sample-returned',
        subject: id,
        detail: { submission: sample.submission, reason: why },
      });
      await notify(
        tx,
        held.centreId,
        resource.assessors ?? [],
        {
          kind: word === 'confirm' ? 'sample-confirmed' : 'sample-returned',
          proposalId: id,
          values: { title: held.title, by: actor.name, reason: why },
          link: `/review/${id}`,
        },
        actor.userId,
      );
      await announce(tx, { centreId: held.centreId, kind: 'state', proposalId: id, audience: 'staff' });
      return ok(null);
    },
  );
}

/** Whether a sample of this proposal waits for a word, for the page that reads it. */
export async function pendingSample(
  actor: Actor,
  id: string,
): Promise<Outcome<{ reasons: readonly Reason[]; submission: number } | null, 'not-found'>> {
  if (!isUuid(id)) return fail('not-found');
  return inCentre(actor.scope, async (tx) => {
    const found = await tx.proposal.findFirst({ where: { centreId: actor.centreId, id, deletedAt: null } });
    if (!found || !allows(actor, 'review.read', await resourceOf(tx, found))) return fail('not-found');
    const one = await tx.sample.findFirst({
      where: { centreId: actor.centreId, proposalId: id, state: 'pending' },
    });
    return ok(one && { reasons: one.reasons as unknown as readonly Reason[], submission: one.submission });
  });
}
