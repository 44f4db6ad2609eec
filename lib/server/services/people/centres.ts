import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { loadActor, type Visitor } from '@/lib/server/auth/actor';
import { moveSession } from '@/lib/server/db';
import { allows, ownThing } from '../access';

/**
 * Where this browser is from now on. A centre one does not belong to, was put out of, or that never was, gets one answer;
 * what one may do there is read with each request, so nothing of the centre before is carried along.
 */
export async function chooseCentre(
  visitor: Pick<Visitor, 'userId' | 'sessionId'>,
  centreId: string,
): Promise<Outcome<{ centreName: string }, 'centre-not-found'>> {
  const there = await loadActor(visitor.userId, centreId);
  if (!there || !allows(there, 'profile.read', ownThing(there))) return fail('centre-not-found');
  const moved = await moveSession(visitor.userId, visitor.sessionId, centreId);
  return moved ? ok({ centreName: there.centreName }) : fail('centre-not-found');
}
