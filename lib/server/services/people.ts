import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre } from '@/lib/server/db';
import { allows, ownThing } from './access';

export type Profile = {
  name: string;
  email: string;
  centreName: string;
  roles: readonly string[];
  cohorts: { name: string; dueOn: string | null }[];
};

/** What the person sees of themselves. */
export async function profile(actor: Actor): Promise<Outcome<Profile, 'not-allowed'>> {
  if (!allows(actor, 'profile.read', ownThing(actor))) return fail('not-allowed');
  const memberships = await inCentre(actor.scope, (tx) =>
    tx.cohortMember.findMany({
      where: { centreId: actor.centreId, userId: actor.userId },
      select: { cohort: { select: { name: true, dueOn: true } } },
    }),
  );
  return ok({
    name: actor.name,
    email: actor.email,
    centreName: actor.centreName,
    roles: actor.roles,
    cohorts: memberships.map(({ cohort }) => ({
      name: cohort.name,
      dueOn: cohort.dueOn?.toISOString().slice(0, 10) ?? null,
    })),
  });
}
