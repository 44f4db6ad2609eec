import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { Actor } from '@/lib/server/auth/actor';
import { announce, notify, onProposal, record, step } from './common';

const LONGEST_REASON = 2_000;

/** After the sign-off only an administrator opens a proposal again, with a reason, on the record. */
export function unlockProposal(
  actor: Actor,
  id: string,
  reason: string,
): Promise<Outcome<null, 'not-found' | 'not-in-this-state' | 'reason-missing'>> {
  return onProposal<null, 'not-in-this-state' | 'reason-missing'>(
    actor,
    id,
    'review.unlock',
    async ({ tx, held, resource }): Promise<Outcome<null, 'not-in-this-state' | 'reason-missing'>> => {
      const why = reason.trim().slice(0, LONGEST_REASON);
      if (why === '') return fail('reason-missing');
      if ((await step(tx, held, 'unlock')) === null) return fail('not-in-this-state', { state: held.state });
      await record(tx, {
        centreId: held.centreId,
        actorId: actor.userId,
        action: 'unlock',
        subject: id,
        detail: { reason: why, from: held.state },
      });
      await notify(
        tx,
        held.centreId,
        [held.ownerId, ...(resource.assessors ?? [])],
        {
          kind: 'unlocked',
          proposalId: id,
          values: { title: held.title, reason: why },
          link: `/proposals/${id}`,
        },
        actor.userId,
      );
      await announce(tx, { centreId: held.centreId, kind: 'state', proposalId: id, audience: 'everyone' });
      return ok(null);
    },
  );
}
