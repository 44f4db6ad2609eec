import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { type Candidate, type Criteria, drawSample, type Reason } from '@/lib/core/review';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, type Prisma, type Tx } from '@/lib/server/db';
import { allows } from '../access';
import { resourceOf } from '../stored';
import { namesOf } from './common';
import { samplingPool } from './sampling-pool';

export type SampleLine = {
  readonly plan: string;
  readonly proposal: string;
  readonly submission: number;
  readonly title: string;
  readonly learner: string;
  readonly assessor: string;
  readonly reasons: readonly Reason[];
  readonly state: 'pending' | 'confirmed' | 'returned';
  readonly reason: string;
  readonly drawnAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
};
export type PlanLine = {
  readonly id: string;
  readonly seed: string;
  readonly criteria: Criteria;
  readonly createdBy: string;
  readonly createdAt: string;
  /** How much there was to draw from; null where it was not kept. */
  readonly from: number | null;
  /** Those of the cohorts the reader assures. */
  readonly samples: readonly SampleLine[];
};
export type WaitingLine = {
  readonly proposal: string;
  readonly submission: number;
  readonly title: string;
  readonly learner: string;
  readonly assessor: string;
  readonly signedOffAt: string;
};
export type Queue = {
  /** Signed off, in no plan yet; the longest waiting first, at most a page of them. */
  readonly waiting: readonly WaitingLine[];
  readonly waitingCount: number;
  /** Drawn and not decided, the longest waiting first. */
  readonly pending: readonly SampleLine[];
  readonly plans: readonly PlanLine[];
};

const PAGE = 20;
const MOST_PENDING = 200;
const withWork = {
  plan: { select: { createdAt: true } },
  of: {
    select: {
      title: true,
      releases: {
        where: { outcome: 'signed-off' },
        orderBy: { pressedAt: 'desc' },
        select: { assessorId: true },
      },
      proposal: { select: { cohortId: true, owner: { select: { user: { select: { name: true } } } } } },
    },
  },
} as const satisfies Prisma.SampleInclude;
type Stored = Prisma.SampleGetPayload<{ include: typeof withWork }>;
type Mine = readonly string[];

async function cohortsOf(tx: Tx, actor: Actor): Promise<Mine> {
  const duties = await tx.cohortStaff.findMany({
    where: { centreId: actor.centreId, userId: actor.userId, duty: 'quality-assurer' },
    select: { cohortId: true },
  });
  return duties.map(({ cohortId }) => cohortId);
}
const isMine = (mine: Mine) => (one: Stored) =>
  one.of.proposal.cohortId !== null && mine.includes(one.of.proposal.cohortId);
const peopleOf = (one: Stored): string[] =>
  [one.decidedBy ?? '', one.of.releases[0]?.assessorId ?? ''].filter(Boolean);
const lineOf =
  (names: ReadonlyMap<string, string>) =>
  (one: Stored): SampleLine => ({
    plan: one.planId,
    proposal: one.proposalId,
    submission: one.submission,
    title: one.of.title,
    learner: one.of.proposal.owner.user.name,
    assessor: names.get(one.of.releases[0]?.assessorId ?? '') ?? '',
    reasons: one.reasons as unknown as readonly Reason[],
    state: one.state as SampleLine['state'],
    reason: one.reason,
    drawnAt: one.plan.createdAt.toISOString(),
    decidedBy: one.decidedBy ? (names.get(one.decidedBy) ?? '') : null,
    decidedAt: one.decidedAt?.toISOString() ?? null,
  });

type StoredPlan = Prisma.SamplingPlanGetPayload<{ include: { samples: { include: typeof withWork } } }>;
const planOf = (plan: StoredPlan, names: ReadonlyMap<string, string>, mine: Mine): PlanLine => ({
  id: plan.id,
  seed: plan.seed,
  criteria: plan.criteria as unknown as Criteria,
  createdBy: names.get(plan.createdBy) ?? '',
  createdAt: plan.createdAt.toISOString(),
  from: Array.isArray(plan.pool) ? plan.pool.length : null,
  samples: plan.samples.filter(isMine(mine)).map(lineOf(names)),
});
const peopleOfPlan = (plan: StoredPlan): string[] => [plan.createdBy, ...plan.samples.flatMap(peopleOf)];

/** What waits for the quality assurer, and the plans that were drawn, newest first. */
export async function qualityQueue(actor: Actor): Promise<Outcome<Queue, 'not-allowed'>> {
  if (!allows(actor, 'quality.queue')) return fail('not-allowed');
  return inCentre(actor.scope, async (tx) => {
    const pool = [...(await samplingPool(tx, actor))].sort((a, b) =>
      a.signedOffAt.localeCompare(b.signedOffAt),
    );
    const mine = await cohortsOf(tx, actor);
    const pending = await tx.sample.findMany({
      where: {
        centreId: actor.centreId,
        state: 'pending',
        of: { proposal: { cohortId: { in: [...mine] } } },
      },
      orderBy: { plan: { createdAt: 'asc' } },
      take: MOST_PENDING,
      include: withWork,
    });
    const plans = await tx.samplingPlan.findMany({
      where: { centreId: actor.centreId },
      orderBy: { createdAt: 'desc' },
      take: PAGE,
      include: { samples: { include: withWork } },
    });
    const shown = pool.slice(0, PAGE);
    const names = await namesOf(tx, [
      ...shown.flatMap(({ candidate, learner }) => [candidate.assessor, learner]),
      ...pending.flatMap(peopleOf),
      ...plans.flatMap(peopleOfPlan),
    ]);
    return ok({
      waiting: shown.map(({ candidate, title, learner, signedOffAt }) => ({
        proposal: candidate.proposal,
        submission: candidate.submission,
        title,
        learner: names.get(learner) ?? '',
        assessor: names.get(candidate.assessor) ?? '',
        signedOffAt,
      })),
      waitingCount: pool.length,
      pending: pending.map(lineOf(names)),
      plans: plans.map((plan) => planOf(plan, names, mine)),
    });
  });
}

/** One plan, drawn again from what it was drawn from: whether the seed still gives the same. */
export async function openPlan(
  actor: Actor,
  id: string,
): Promise<Outcome<{ plan: PlanLine; again: 'same' | 'other' | 'not-kept' }, 'not-found'>> {
  if (!isUuid(id) || !allows(actor, 'quality.queue')) return fail('not-found');
  return inCentre(
    actor.scope,
    async (tx): Promise<Outcome<{ plan: PlanLine; again: 'same' | 'other' | 'not-kept' }, 'not-found'>> => {
      const plan = await tx.samplingPlan.findUnique({
        where: { centreId_id: { centreId: actor.centreId, id } },
        include: { samples: { include: withWork } },
      });
      if (!plan) return fail('not-found');
      const line = planOf(plan, await namesOf(tx, peopleOfPlan(plan)), await cohortsOf(tx, actor));
      if (line.from === null) return ok({ plan: line, again: 'not-kept' });
      const keys = (all: readonly { proposal: string; submission: number }[]) =>
        all
          .map(({ proposal, submission }) => `${proposal} ${submission}`)
          .sort()
          .join();
      const drawn = drawSample(plan.pool as unknown as readonly Candidate[], line.criteria, plan.seed);
      const then = plan.samples.map(({ proposalId, submission }) => ({ proposal: proposalId, submission }));
      const same = keys(drawn.map(({ candidate }) => candidate)) === keys(then);
      return ok({ plan: line, again: same ? 'same' : 'other' });
    },
  );
}

/** Every time this proposal was sampled, newest first: for the page that reads it. */
export async function samplesOf(
  actor: Actor,
  id: string,
): Promise<Outcome<readonly SampleLine[], 'not-found'>> {
  if (!isUuid(id)) return fail('not-found');
  return inCentre(actor.scope, async (tx): Promise<Outcome<readonly SampleLine[], 'not-found'>> => {
    const found = await tx.proposal.findFirst({ where: { centreId: actor.centreId, id, deletedAt: null } });
    if (!found || !allows(actor, 'quality.decide', await resourceOf(tx, found))) return fail('not-found');
    const samples = await tx.sample.findMany({
      where: { centreId: actor.centreId, proposalId: id },
      orderBy: { plan: { createdAt: 'desc' } },
      include: withWork,
    });
    return ok(samples.map(lineOf(await namesOf(tx, samples.flatMap(peopleOf)))));
  });
}

/** How much waits, for the first page. */
export async function qualityToDo(
  actor: Actor,
): Promise<{ toRead: number; toSample: number; running: number } | null> {
  if (!allows(actor, 'quality.queue')) return null;
  return inCentre(actor.scope, async (tx) => {
    const mine = await cohortsOf(tx, actor);
    const toRead = await tx.sample.count({
      where: {
        centreId: actor.centreId,
        state: 'pending',
        of: { proposal: { cohortId: { in: [...mine] } } },
      },
    });
    const running = await tx.standardisation.count({
      where: { centreId: actor.centreId, closedAt: null, marks: { some: { handedInAt: null } } },
    });
    return { toRead, toSample: (await samplingPool(tx, actor)).length, running };
  });
}
