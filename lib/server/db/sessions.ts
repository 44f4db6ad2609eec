import { database } from './client';
import type { ActorRecord } from './identity';
import { findActor, isUuid } from './identity';

const LONGEST_AGENT = 300;
/** Written this often at most: a page view must not cost a write. */
const SEEN_EVERY = '5 minutes';

export type SessionRow = { id: string; agent: string; createdAt: Date; lastSeenAt: Date };

/** A browser that has just signed in. The id goes into its cookie. Who belongs to one centre is there at once. */
export async function openSession(userId: string, agent: string): Promise<string> {
  const centres = await centresOf(userId);
  const { id } = await database().userSession.create({
    data: {
      userId,
      atCentre: centres.length === 1 && centres[0] ? centres[0].id : null,
      agent: agent.replace(/\p{Cc}/gu, ' ').slice(0, LONGEST_AGENT),
    },
    select: { id: true },
  });
  return id;
}

/** A centre that is open to somebody, and what they may do there. */
export type CentreChoice = { readonly id: string; readonly name: string; readonly roles: readonly string[] };

export async function centresOf(userId: string): Promise<readonly CentreChoice[]> {
  if (!isUuid(userId)) return [];
  const rows = await database().$queryRaw<{ centre_id: string; centre_name: string; roles: string[] }[]>`
    select * from upmark_centres(${userId}::uuid)`;
  return rows.map((row) => ({ id: row.centre_id, name: row.centre_name, roles: row.roles }));
}

/** Where this browser is from now on. Only for one of the person's own centres; says whether it was. */
export async function moveSession(userId: string, sessionId: string, centreId: string): Promise<boolean> {
  if (![userId, sessionId, centreId].every(isUuid)) return false;
  const moved = await database().$executeRaw`
    update user_session set at_centre = ${centreId}::uuid
    where id = ${sessionId}::uuid and user_id = ${userId}::uuid and ended_at is null
      and exists (select 1 from upmark_centres(${userId}::uuid) c where c.centre_id = ${centreId}::uuid)`;
  return moved === 1;
}

type Row = {
  at_centre: string | null;
  stale: boolean;
  user_id: string | null;
  centre_id: string;
  centre_name: string;
  name: string;
  email: string;
  roles: string[];
  centres: { id: string; name: string; roles: string[] }[] | null;
};

/** Who is behind a browser: somebody at a centre, or somebody who has yet to say at which of these. */
export type InSession = { readonly actor: ActorRecord | null; readonly centres: readonly CentreChoice[] };

/** The person as they are now, while this session of theirs has not been ended. */
export async function findInSession(userId: string, sessionId: string): Promise<InSession | null> {
  if (![userId, sessionId].every(isUuid)) return null;
  const [row] = await database().$queryRaw<Row[]>`
    select s.at_centre, s.last_seen_at < now() - ${SEEN_EVERY}::interval as stale, a.*,
      (select jsonb_agg(jsonb_build_object('id', c.centre_id, 'name', c.centre_name, 'roles', c.roles))
        from upmark_centres(s.user_id) c) as centres
    from user_session s left join lateral upmark_actor(s.user_id, s.at_centre) a on true
    where s.id = ${sessionId}::uuid and s.user_id = ${userId}::uuid and s.ended_at is null`;
  if (!row) return null;
  const centres = row.centres ?? [];
  // Signed in before sessions knew their centre, or before the second one opened.
  const [only] = centres;
  if (row.at_centre === null && centres.length === 1 && only) {
    await moveSession(userId, sessionId, only.id);
    return { actor: await findActor(userId, only.id), centres };
  }
  if (row.stale)
    await database().$executeRaw`
      update user_session set last_seen_at = now()
      where id = ${sessionId}::uuid and last_seen_at < now() - ${SEEN_EVERY}::interval`;
  if (row.user_id === null) return { actor: null, centres };
  return {
    actor: {
      userId: row.user_id,
      centreId: row.centre_id,
      centreName: row.centre_name,
      name: row.name,
      email: row.email,
      roles: row.roles,
    },
    centres,
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

/** How many rows are removed in one go: enough to catch up with, few enough not to be felt. */
const MOST_FORGOTTEN = 5_000;

/**
 * Removes sessions no cookie can stand for any more: those older than a cookie lives, and those that ended a day ago. Rows
 * somebody else is removing just now are left to them. Says how many.
 */
export const forgetSessions = (days: number): Promise<number> =>
  database().$executeRaw`
    delete from user_session where id in (
      select id from user_session
      where created_at < now() - make_interval(days => ${days}) or ended_at < now() - interval '1 day'
      limit ${MOST_FORGOTTEN} for update skip locked)`;

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
