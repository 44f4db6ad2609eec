import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid } from '@/lib/server/db';
import { resourceOf } from '../stored';
import { readerOf } from './comments';
import type { Happening } from './common';

/**
 * What of all that happens may reach this person: their own notices, and, on a page about a proposal, what happens to
 * it on their side of the gate.
 */
export async function watch(
  actor: Actor,
  proposalId: string | null,
): Promise<Outcome<(happening: Happening) => boolean, 'not-found'>> {
  const own = (one: Happening) =>
    one.centreId === actor.centreId && (one.to?.includes(actor.userId) ?? false);
  if (proposalId === null) return ok(own);
  if (!isUuid(proposalId)) return fail('not-found');
  const reader = await inCentre(actor.scope, async (tx) => {
    const found = await tx.proposal.findFirst({
      where: { centreId: actor.centreId, id: proposalId, deletedAt: null },
    });
    return found && readerOf(actor, { resource: await resourceOf(tx, found) });
  });
  if (!reader) return fail('not-found');
  return ok(
    (one: Happening) =>
      own(one) ||
      (one.centreId === actor.centreId &&
        one.proposalId === proposalId &&
        one.to === undefined &&
        (reader === 'staff' || one.audience === 'everyone')),
  );
}
