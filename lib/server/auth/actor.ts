import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { ROLES, type Role } from '@/lib/core/access';
import { type ActorRecord, type CentreScope, findActor } from '@/lib/server/db';
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

/** Read at most once per request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(authOptions());
  const { userId, centreId } = (session ?? {}) as { userId?: unknown; centreId?: unknown };
  if (typeof userId !== 'string' || typeof centreId !== 'string') return null;
  return loadActor(userId, centreId);
});

/** For pages: without a session, to the sign-in page and back. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const path = (await headers()).get('x-upmark-path') ?? '/';
  redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`);
}
