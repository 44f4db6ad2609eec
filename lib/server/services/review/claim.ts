import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { Actor } from '@/lib/server/auth/actor';
import type { Tx } from '@/lib/server/db';
import type { LockedProposal } from '../stored';
import { announce, latestSubmission, namesOf, onProposal, standingRelease, step } from './common';

/** How long a claim holds without a sign of life. Every look and every word renews it. */
export const CLAIM_MINUTES = 120;

export type Claim = {
  readonly by: { id: string; name: string };
  readonly until: string;
  readonly mine: boolean;
};
export type ClaimCode = 'not-found' | 'not-in-this-state' | 'claimed-by-other';

const until = (now: Date) => new Date(now.getTime() + CLAIM_MINUTES * 60_000);

export async function claimOf(tx: Tx, centreId: string, proposalId: string) {
  const found = await tx.reviewClaim.findUnique({ where: { centreId_proposalId: { centreId, proposalId } } });
  return found && found.expiresAt > new Date() ? found : null;
}

/** A sign of life from the one who holds the proposal: the claim stands for its whole time again. */
export async function renewClaim(tx: Tx, actor: Actor, proposalId: string): Promise<void> {
  const now = new Date();
  await tx.reviewClaim.updateMany({
    where: { centreId: actor.centreId, proposalId, userId: actor.userId, expiresAt: { gt: now } },
    data: { expiresAt: until(now) },
  });
}

/**
 * Makes sure the actor holds the proposal: takes a free or lapsed claim, renews their own, and fails for another's. A
 * submission that is taken up for the first time is then in review.
 */
export async function holdClaim(
  tx: Tx,
  actor: Actor,
  held: LockedProposal,
): Promise<Outcome<{ until: Date }, 'not-in-this-state' | 'claimed-by-other'>> {
  if (held.state !== 'submitted' && held.state !== 'in-review') {
    return fail('not-in-this-state', { state: held.state });
  }
  const key = { centreId: held.centreId, proposalId: held.id };
  const claim = await claimOf(tx, held.centreId, held.id);
  if (claim && claim.userId !== actor.userId) {
    const names = await namesOf(tx, [claim.userId]);
    return fail('claimed-by-other', {
      name: names.get(claim.userId) ?? '',
      until: claim.expiresAt.toISOString(),
    });
  }
  const now = new Date();
  const expiresAt = until(now);
  await tx.reviewClaim.upsert({
    where: { centreId_proposalId: key },
    create: { ...key, userId: actor.userId, claimedAt: now, expiresAt },
    update: claim ? { expiresAt } : { userId: actor.userId, claimedAt: now, expiresAt },
  });
  if (held.state === 'submitted') {
    await step(tx, held, 'start-review');
    await announce(tx, { centreId: held.centreId, kind: 'state', proposalId: held.id, audience: 'everyone' });
  } else if (!claim) {
    await announce(tx, { centreId: held.centreId, kind: 'claim', proposalId: held.id, audience: 'staff' });
  }
  return ok({ until: expiresAt });
}

/** Takes a submission up, so that two markers do not collide. */
export function claim(actor: Actor, id: string): Promise<Outcome<Claim, ClaimCode>> {
  return onProposal<Claim, ClaimCode>(
    actor,
    id,
    'review.claim',
    async ({ tx, held }): Promise<Outcome<Claim, ClaimCode>> => {
      const taken = await holdClaim(tx, actor, held);
      if (!taken.ok) return taken;
      return ok({
        by: { id: actor.userId, name: actor.name },
        until: taken.value.until.toISOString(),
        mine: true,
      });
    },
  );
}

/** Puts a submission back for somebody else. What was decided so far stays, private as before. */
export function handBack(actor: Actor, id: string): Promise<Outcome<null, ClaimCode | 'already-released'>> {
  return onProposal<null, ClaimCode | 'already-released'>(
    actor,
    id,
    'review.claim',
    async ({ tx, held }): Promise<Outcome<null, ClaimCode | 'already-released'>> => {
      const standing = await claimOf(tx, held.centreId, id);
      if (!standing || standing.userId !== actor.userId) return fail('claimed-by-other');
      const latest = await latestSubmission(tx, held.centreId, id);
      if (latest && (await standingRelease(tx, held.centreId, id, latest.number)))
        return fail('already-released');
      if ((await step(tx, held, 'hand-back')) === null)
        return fail('not-in-this-state', { state: held.state });
      await tx.reviewClaim.deleteMany({ where: { centreId: held.centreId, proposalId: id } });
      await announce(tx, { centreId: held.centreId, kind: 'state', proposalId: id, audience: 'everyone' });
      return ok(null);
    },
  );
}
