import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { ROLES, type Role } from '@/lib/core/access';
import {
  type ActorRecord,
  type CentreChoice,
  type CentreScope,
  findActor,
  findInSession,
} from '@/lib/server/db';
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
  /** The other centres they could go to. */
  readonly otherCentres?: readonly { readonly id: string; readonly name: string }[];
};

/** Somebody signed in, and the centres they choose from. Nothing of any centre can be reached with this alone. */
export type Visitor = {
  readonly userId: string;
  readonly sessionId: string;
  readonly centres: readonly (Omit<CentreChoice, 'roles'> & { readonly roles: readonly Role[] })[];
  /** Where they are; null while they have yet to choose, or were put out of there. */
  readonly actor: Actor | null;
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

/** Who is behind a browser; a session that was ended, or is somebody else's, is nobody. */
export async function visitorInSession(userId: unknown, sessionId: unknown): Promise<Visitor | null> {
  if (typeof userId !== 'string' || typeof sessionId !== 'string') return null;
  const found = await findInSession(userId, sessionId);
  if (!found) return null;
  const { actor, centres } = found;
  return {
    userId,
    sessionId,
    centres: centres.map((centre) => ({ ...centre, roles: centre.roles.filter(isRole) })),
    actor: actor && {
      ...actorFrom(actor),
      sessionId,
      otherCentres: centres.filter(({ id }) => id !== actor.centreId).map(({ id, name }) => ({ id, name })),
    },
  };
}

/** The same, once they are at a centre. */
export const actorInSession = async (userId: unknown, sessionId: unknown): Promise<Actor | null> =>
  (await visitorInSession(userId, sessionId))?.actor ?? null;

/** Read at most once per request. */
export const currentVisitor = cache(async (): Promise<Visitor | null> => {
  const session = await getServerSession(authOptions());
  const { userId, sessionId } = (session ?? {}) as Record<string, unknown>;
  return visitorInSession(userId, sessionId);
});

export const currentActor = async (): Promise<Actor | null> => (await currentVisitor())?.actor ?? null;

/** For pages: without a session, to the sign-in page and back; without a centre, to the choice and back. */
export async function requireActor(): Promise<Actor> {
  const visitor = await currentVisitor();
  if (visitor?.actor) return visitor.actor;
  const path = (await headers()).get('x-upmark-path') ?? '/';
  const to = visitor && visitor.centres.length > 0 ? '/centre' : '/sign-in';
  redirect(path === '/' ? to : `${to}?next=${encodeURIComponent(path)}`);
}
