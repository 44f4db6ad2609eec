import type { Action } from '@/lib/core/access';
import { type Actor, requireActor } from '@/lib/server/auth/actor';
import { allows } from '../access';

/** For pages: who is here, if they may do this; else null, which a page answers with «not here». */
export async function actorWho(action: Action): Promise<Actor | null> {
  const actor = await requireActor();
  return allows(actor, action) ? actor : null;
}
