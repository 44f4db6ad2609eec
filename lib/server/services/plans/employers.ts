import type { Actor } from '@/lib/server/auth/actor';
import { inCentre } from '@/lib/server/db';

/** Names of the employers whose plans this person reads. */
export async function managedEmployers(actor: Actor): Promise<string[]> {
  const rows = await inCentre(actor.scope, (tx) =>
    tx.employerManager.findMany({
      where: { centreId: actor.centreId, userId: actor.userId },
      select: { employer: { select: { name: true } } },
      take: 20,
    }),
  );
  return rows.map(({ employer }) => employer.name).sort((a, b) => a.localeCompare(b, 'en-GB'));
}
