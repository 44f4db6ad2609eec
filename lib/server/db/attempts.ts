import { database } from './client';

export type Limit = { subject: string; most: number };
export type Gate = { open: true; tickets: bigint[] } | { open: false; minutes: number };

const WINDOW_MINUTES = 15;

/**
 * Counts an attempt before it is made, so that many at once cannot slip through, and refuses it when there
 * were too many lately. The subject is locked while it is counted.
 */
export function enterGate(limits: readonly Limit[]): Promise<Gate> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`delete from sign_in_attempt where at < now() - interval '1 day'`;
    for (const { subject } of [...limits].sort((a, b) => (a.subject < b.subject ? -1 : 1)))
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`;
    for (const { subject, most } of limits) {
      const [seen] = await tx.$queryRaw<{ count: number; wait: number }[]>`
        select count(*)::int as count,
          coalesce(extract(epoch from min(at) + interval '15 minutes' - now()), 0)::float as wait
        from (
          select at from sign_in_attempt
          where subject = ${subject} and at > now() - interval '15 minutes'
          order by at desc limit ${most}
        ) recent`;
      if (seen && seen.count >= most)
        return { open: false, minutes: Math.min(WINDOW_MINUTES, Math.max(1, Math.ceil(seen.wait / 60))) };
    }
    const rows = await Promise.all(
      limits.map(
        ({ subject }) => tx.$queryRaw<{ id: bigint }[]>`
          insert into sign_in_attempt (subject) values (${subject}) returning id`,
      ),
    );
    return { open: true, tickets: rows.flat().map(({ id }) => id) };
  });
}

/** A sign-in that succeeded: its own tickets are taken back, and the person starts afresh. */
export async function leaveGate(tickets: readonly bigint[], person: string): Promise<void> {
  await database()
    .$executeRaw`delete from sign_in_attempt where id = any(${[...tickets]}::bigint[]) or subject = ${person}`;
}
