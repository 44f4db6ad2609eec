import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { needsReason, type Word } from '@/lib/core/plan';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, type Tx } from '@/lib/server/db';
import { allows } from '../access';
import { announce, notify, record } from '../review/common';
import { onPlan, readPlan, type SeenPlan } from './seen';

const LONGEST = 4_000;

/** Approves a plan for action, defers it or declines it. What was said before stays on the record. */
export function sayWord(
  actor: Actor,
  id: string,
  { word, reason }: { word: Word; reason: string },
): Promise<Outcome<null, 'plan-not-found' | 'reason-missing'>> {
  return onPlan<null, 'reason-missing'>(actor, id, 'plan.decide', async (tx, plan) => {
    const why = reason.trim().slice(0, LONGEST);
    if (needsReason(word) && why === '') return fail('reason-missing');
    await tx.planWord.create({
      data: { centreId: plan.centreId, proposalId: id, managerId: actor.userId, word, reason: why },
      select: { id: true },
    });
    await notify(tx, plan.centreId, [plan.ownerId], {
      kind: `plan-${word}`,
      proposalId: id,
      values: { title: plan.title, by: actor.name, reason: why },
      link: `/proposals/${id}/plan`,
    });
    await record(tx, {
      centreId: plan.centreId,
      actorId: actor.userId,
      action: `plan-${word}`,
      subject: id,
      ...(why ? { detail: { reason: why } } : {}),
    });
    await tellAll(tx, plan);
    return ok(null);
  });
}

const tellAll = (tx: Tx, plan: SeenPlan) =>
  announce(tx, {
    centreId: plan.centreId,
    kind: 'plan',
    proposalId: plan.id,
    to: [plan.ownerId, ...plan.managers],
  });

/**
 * A word about the plan, from a manager to its learner or back. A learner writes while managers see the plan: afterwards
 * nobody would read it.
 */
export async function sayComment(
  actor: Actor,
  id: string,
  body: string,
): Promise<Outcome<null, 'plan-not-found' | 'comment-empty' | 'plan-not-shared'>> {
  if (!isUuid(id)) return fail('plan-not-found');
  return inCentre(actor.scope, async (tx) => {
    const plan = await readPlan(tx, actor.centreId, id);
    if (!plan || !allows(actor, 'plan.comment', plan)) return fail('plan-not-found');
    const text = body.trim().slice(0, LONGEST);
    if (text === '') return fail('comment-empty');
    const own = plan.ownerId === actor.userId;
    if (own && plan.managers.length === 0) return fail('plan-not-shared');
    await tx.planComment.create({
      data: { centreId: plan.centreId, proposalId: id, authorId: actor.userId, body: text },
      select: { id: true },
    });
    await notify(
      tx,
      plan.centreId,
      own ? plan.managers : [plan.ownerId],
      {
        kind: 'plan-comment',
        proposalId: id,
        values: { title: plan.title, by: actor.name },
        link: own ? `/plans/${id}` : `/proposals/${id}/plan`,
      },
      actor.userId,
    );
    await tellAll(tx, plan);
    return ok(null);
  });
}
