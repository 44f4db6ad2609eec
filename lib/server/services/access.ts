import { type Action, may, type Resource } from '@/lib/core/access';
import type { Actor } from '@/lib/server/auth/actor';

/** Asks the policy table. Somebody else's thing is as good as absent: its existence is not revealed. */
export const allows = (actor: Actor, action: Action, resource?: Resource): boolean =>
  may(actor, action, resource).allowed;

export const ownThing = (actor: Actor): Resource => ({ centreId: actor.centreId, ownerId: actor.userId });
