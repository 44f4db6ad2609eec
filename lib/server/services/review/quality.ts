import { randomBytes } from 'node:crypto';
import { dayOf } from '@/lib/core/format';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import {
  type Criteria,
  type Drawn,
  drawSample,
  hash32,
  type Reason,
  USUAL_CRITERIA,
} from '@/lib/core/review';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, type Prisma } from '@/lib/server/db';
import { allows } from '../access';
import { lockProposal, resourceOf } from '../stored';
import { announce, namesOf, notify, onProposal, record, step } from './common';
import { type Pooled, samplingPool } from './sampling-pool';

export type QualityCode =
  | 'not-found'
  | 'not-allowed'
  | 'not-in-this-state'
  | 'reason-missing'
  | 'nothing-to-sample'
  | 'criteria-wrong'
  | 'seed-missing'
  | 'pool-changed'
  | 'own-decision';

const inRange = (value: number, least: number, most: number) =>
  Number.isFinite(value) && value >= least && value <= most;
const isSound = (c: Criteria): boolean =>
  inRange(c.share, 0, 1) &&
  inRange(c.newAssessor, 0, 1_000) &&
  inRange(c.newTemplate, 0, 1_000) &&
  inRange(c.quick, 0, 1) &&
  inRange(c.lenient, 0, 1);

export type Wish = {
  readonly seed: string;
  readonly criteria?: Criteria;
  /** The mark of the preview somebody looked at: another draw is refused. */
  readonly mark?: string;
};
export type DrawnLine = {
  readonly proposal: string;
  readonly submission: number;
  readonly title: string;
  readonly learner: string;
  readonly assessor: string;
  readonly reasons: readonly Reason[];
};
export type Preview = { readonly from: number; readonly drawn: readonly DrawnLine[]; readonly mark: string };

/** A seed nobody chose. */
export const suggestSeed = (): string => `${dayOf(Date.now())} ${randomBytes(3).toString('hex')}`;

/** Tells one draw from another: what is in it, and why. */
const markOf = (drawn: readonly Drawn[]): string =>
  hash32(
    JSON.stringify(
      drawn.map(({ candidate, reasons }) => [candidate.proposal, candidate.submission, reasons]),
    ),
  ).toString(16);

function soundWish({
  seed,
  criteria = USUAL_CRITERIA,
}: Wish): Outcome<{ lot: string; criteria: Criteria }, QualityCode> {
  const lot = seed.trim().slice(0, 100);
  if (lot === '') return fail('seed-missing');
  return isSound(criteria) ? ok({ lot, criteria }) : fail('criteria-wrong');
}
const drawFrom = (pool: readonly Pooled[], criteria: Criteria, lot: string): readonly Drawn[] =>
  drawSample(
    pool.map(({ candidate }) => candidate),
    criteria,
    lot,
  );

/** What a draw would hold, without drawing: the same function on the same work. */
export async function previewDraw(actor: Actor, wish: Wish): Promise<Outcome<Preview, QualityCode>> {
  if (!allows(actor, 'quality.queue')) return fail('not-allowed');
  const sound = soundWish(wish);
  if (!sound.ok) return sound;
  return inCentre(actor.scope, async (tx) => {
    const pool = await samplingPool(tx, actor);
    const drawn = drawFrom(pool, sound.value.criteria, sound.value.lot);
    const of = new Map(pool.map((one) => [one.candidate, one]));
    const names = await namesOf(
      tx,
      drawn
        .flatMap(({ candidate }) => [candidate.assessor, of.get(candidate)?.learner ?? ''])
        .filter(Boolean),
    );
    return ok({
      from: pool.length,
      mark: markOf(drawn),
      drawn: drawn.map(({ candidate, reasons }) => ({
        proposal: candidate.proposal,
        submission: candidate.submission,
        title: of.get(candidate)?.title ?? '',
        learner: names.get(of.get(candidate)?.learner ?? '') ?? '',
        assessor: names.get(candidate.assessor) ?? '',
        reasons,
      })),
    });
  });
}

/** Draws a sample from what was signed off and puts it before the quality assurers. Seed, criteria and pool are kept. */
export async function drawPlan(
  actor: Actor,
  wish: Wish,
): Promise<Outcome<{ plan: string; drawn: number; from: number }, QualityCode>> {
  if (!allows(actor, 'quality.queue')) return fail('not-allowed');
  const sound = soundWish(wish);
  if (!sound.ok) return sound;
  const { lot, criteria } = sound.value;
  return inCentre(actor.scope, async (tx) => {
    // One draw at a time, or two would hold the same work.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`sampling ${actor.centreId}`}, 0))`;
    const pool = await samplingPool(tx, actor);
    if (pool.length === 0) return fail('nothing-to-sample');
    const drawn = drawFrom(pool, criteria, lot);
    if (wish.mark !== undefined && wish.mark !== markOf(drawn)) return fail('pool-changed');
    if (drawn.length === 0) return fail('nothing-to-sample');
    const plan = await tx.samplingPlan.create({
      data: {
        centreId: actor.centreId,
        seed: lot,
        criteria: { ...criteria },
        pool: pool.map(({ candidate }) => ({ ...candidate })),
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
      if (!sample) return fail('not-in-this-state', { state: held.state });
      const own = await tx.release.findFirst({
        where: {
          centreId: held.centreId,
          proposalId: id,
          submission: sample.submission,
          state: 'done',
          outcome: 'signed-off',
          assessorId: actor.userId,
        },
        select: { id: true },
      });
      // Who decided does not confirm it, whatever other duty they hold.
      if (own) return fail('own-decision');
      if ((await step(tx, held, word)) === null) return fail('not-in-this-state', { state: held.state });
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
