import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { Actor } from '@/lib/server/auth/actor';
import { announce, onProposal, record } from './common';

/** The learner lets the managers of their employer see the plan, or no longer. Decisions stay out of it either way. */
export function shareProposal(
  actor: Actor,
  id: string,
  shared: boolean,
): Promise<Outcome<{ shared: boolean }, 'not-found' | 'no-employer'>> {
  return onProposal<{ shared: boolean }, 'no-employer'>(
    actor,
    id,
    'proposal.share',
    async ({ tx, held }): Promise<Outcome<{ shared: boolean }, 'no-employer'>> => {
      if (held.employerId === null) return fail('no-employer');
      if ((held.sharedAt !== null) !== shared) {
        await tx.proposal.update({
          where: { centreId_id: { centreId: held.centreId, id } },
          data: { sharedAt: shared ? new Date() : null },
          select: { id: true },
        });
        await record(tx, {
          centreId: held.centreId,
          actorId: actor.userId,
          action: shared ? 'shared' : 'unshared',
          subject: id,
        });
        await announce(tx, { centreId: held.centreId, kind: 'state', proposalId: id, audience: 'everyone' });
      }
      return ok({ shared });
    },
  );
}
