import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { ROLES, type Role } from '@/lib/core/access';
import { type ActorRecord, type CentreScope, findActor, findActorInSession } from '@/lib/server/db';
import { provenCentre } from '@/lib/server/db/scope';
import { authOptions } from './options';

/** The person asking, as the database knows them now. `scope` opens their centre and no other. */
export type Actor = {
  readonly userId: string;
  readonly centreId: string;
  readonly centreName: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly scope: CentreScope;
  /** The browser's session; absent where nobody is behind a browser. */
  readonly sessionId?: string;
};

const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);

/** Roles this version does not know are dropped: they grant nothing. */
export const actorFrom = (record: ActorRecord): Actor => ({
  ...record,
  roles: record.roles.filter(isRole),
  scope: provenCentre(record.centreId),
});

/** Re-reads the person; a token alone goes stale when somebody is disabled or leaves the centre. */
export async function loadActor(userId: string, centreId: string): Promise<Actor | null> {
  const record = await findActor(userId, centreId);
  return record && actorFrom(record);
}

/** The same for somebody behind a browser: a session that was ended, or is somebody else's, is nobody. */
export async function actorInSession(
  userId: unknown,
  centreId: unknown,
  sessionId: unknown,
): Promise<Actor | null> {
  if (typeof userId !== 'string' || typeof centreId !== 'string' || typeof sessionId !== 'string')
    return null;
  const record = await findActorInSession(userId, centreId, sessionId);
  return record && { ...actorFrom(record), sessionId };
}

/** Read at most once per request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(authOptions());
  const { userId, centreId, sessionId } = (session ?? {}) as Record<string, unknown>;
  return actorInSession(userId, centreId, sessionId);
});

/** For pages: without a session, to the sign-in page and back. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const path = (await headers()).get('x-upmark-path') ?? '/';
  redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`);
}
