import { database } from './client';
import type { ActorRecord } from './identity';
import { isUuid } from './identity';

const LONGEST_AGENT = 300;
/** Written this often at most: a page view must not cost a write. */
const SEEN_EVERY = '5 minutes';

export type SessionRow = { id: string; agent: string; createdAt: Date; lastSeenAt: Date };

/** A browser that has just signed in. The id goes into its cookie. */
export async function openSession(userId: string, agent: string): Promise<string> {
  const { id } = await database().userSession.create({
    data: { userId, agent: agent.replace(/\p{Cc}/gu, ' ').slice(0, LONGEST_AGENT) },
    select: { id: true },
  });
  return id;
}

type Row = {
  user_id: string;
  centre_id: string;
  centre_name: string;
  name: string;
  email: string;
  roles: string[];
  stale: boolean;
};

/** The person at the centre as they are now, while this session of theirs has not been ended. */
export async function findActorInSession(
  userId: string,
  centreId: string,
  sessionId: string,
): Promise<ActorRecord | null> {
  if (![userId, centreId, sessionId].every(isUuid)) return null;
  const [row] = await database().$queryRaw<Row[]>`
    select a.*, s.last_seen_at < now() - ${SEEN_EVERY}::interval as stale
    from upmark_actor(${userId}::uuid, ${centreId}::uuid) a
      join user_session s on s.id = ${sessionId}::uuid and s.user_id = a.user_id and s.ended_at is null`;
  if (!row) return null;
  if (row.stale)
    await database().$executeRaw`
      update user_session set last_seen_at = now()
      where id = ${sessionId}::uuid and last_seen_at < now() - ${SEEN_EVERY}::interval`;
  return {
    userId: row.user_id,
    centreId: row.centre_id,
    centreName: row.centre_name,
    name: row.name,
    email: row.email,
    roles: row.roles,
  };
}

/** Where a person is signed in, last used first. A cookie lives no longer than `days`. */
export const liveSessions = (userId: string, days: number): Promise<SessionRow[]> =>
  database().userSession.findMany({
    where: { userId, endedAt: null, createdAt: { gt: new Date(Date.now() - days * 86_400_000) } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { id: true, agent: true, createdAt: true, lastSeenAt: true },
  });

/** Ends one session of this person, or all but one; says how many. */
export async function endSessions(
  userId: string,
  which: { only: string } | { allBut: string | null },
): Promise<number> {
  if ('only' in which && !isUuid(which.only)) return 0;
  const { count } = await database().userSession.updateMany({
    where: {
      userId,
      endedAt: null,
      ...('only' in which ? { id: which.only } : which.allBut ? { id: { not: which.allBut } } : {}),
    },
    data: { endedAt: new Date() },
  });
  return count;
}
