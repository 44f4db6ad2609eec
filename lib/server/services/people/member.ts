import { ROLES, type Role } from '@/lib/core/access';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid } from '@/lib/server/db';
import { allows } from '../access';
import { record } from '../review/common';
import { isRole, type PersonState } from './list';

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly state: PersonState;
  /** Shut out of every centre, which only whoever runs the server can change. */
  readonly disabledEverywhere: boolean;
  readonly since: string;
  readonly duties: readonly { cohortId: string; cohort: string; as: Role; employer: string | null }[];
  readonly manages: readonly { id: string; name: string }[];
};
export type PersonCode = 'not-allowed' | 'person-not-found';

export async function openPerson(actor: Actor, id: string): Promise<Outcome<Person, PersonCode>> {
  if (!allows(actor, 'people.read')) return fail('not-allowed');
  if (!isUuid(id)) return fail('person-not-found');
  const { centreId } = actor;
  return inCentre(actor.scope, async (tx): Promise<Outcome<Person, PersonCode>> => {
    const found = await tx.membership.findUnique({
      where: { centreId_userId: { centreId, userId: id } },
      include: { user: { select: { name: true, email: true, disabledAt: true } } },
    });
    if (!found) return fail('person-not-found');
    const cohort = { select: { id: true, name: true } };
    const learns = await tx.cohortMember.findMany({
      where: { centreId, userId: id },
      select: { cohort, employerId: true },
    });
    const serves = await tx.cohortStaff.findMany({
      where: { centreId, userId: id },
      select: { cohort, duty: true },
    });
    const manages = await tx.employerManager.findMany({
      where: { centreId, userId: id },
      select: { employer: { select: { id: true, name: true } } },
    });
    const employers = await tx.employer.findMany({
      where: { centreId, id: { in: learns.flatMap(({ employerId }) => employerId ?? []) } },
      select: { id: true, name: true },
    });
    const nameOf = (wanted: string | null) => employers.find((one) => one.id === wanted)?.name ?? null;
    return ok({
      id,
      name: found.user.name,
      email: found.user.email,
      roles: found.roles.filter(isRole),
      state: found.disabledAt || found.user.disabledAt ? 'disabled' : 'active',
      disabledEverywhere: found.user.disabledAt !== null,
      since: found.createdAt.toISOString(),
      duties: [
        ...learns.map((one) => ({
          cohortId: one.cohort.id,
          cohort: one.cohort.name,
          as: 'learner' as const,
          employer: nameOf(one.employerId),
        })),
        ...serves.map((one) => ({
          cohortId: one.cohort.id,
          cohort: one.cohort.name,
          as: one.duty === 'assessor' ? ('assessor' as const) : ('quality-assurer' as const),
          employer: null,
        })),
      ].sort((a, b) => a.cohort.localeCompare(b.cohort, 'en-GB')),
      manages: manages.map(({ employer }) => employer),
    });
  });
}

export type SetMemberCode = PersonCode | 'roles-missing' | 'last-administrator';

/**
 * Gives a person these roles, and lets them in or keeps them out: from their next request on. A role taken away takes
 * the duties it carried. One administrator always remains; the database sees to that, one change at a time.
 */
export async function setMember(
  actor: Actor,
  id: string,
  { roles: given, disabled }: { roles: readonly Role[]; disabled: boolean },
): Promise<Outcome<null, SetMemberCode>> {
  if (!allows(actor, 'people.change')) return fail('not-allowed');
  if (!isUuid(id)) return fail('person-not-found');
  const roles = ROLES.filter((role) => given.includes(role));
  if (roles.length === 0) return fail('roles-missing');
  const { centreId } = actor;
  return inCentre(actor.scope, async (tx): Promise<Outcome<null, SetMemberCode>> => {
    const before = await tx.membership.findUnique({
      where: { centreId_userId: { centreId, userId: id } },
      select: { roles: true, disabledAt: true },
    });
    if (!before) return fail('person-not-found');
    const [answer] = await tx.$queryRaw<{ code: string }[]>`
      select upmark_set_member(${actor.userId}::uuid, ${id}::uuid, ${roles}::text[], ${disabled}) as code`;
    if (answer?.code === 'not-allowed') return fail('not-allowed');
    if (answer?.code === 'last-administrator') return fail('last-administrator');
    if (answer?.code !== 'done') return fail('person-not-found');
    const gone = before.roles.filter((role) => !roles.includes(role as Role));
    if (gone.length > 0)
      await tx.cohortStaff.deleteMany({ where: { centreId, userId: id, duty: { in: gone } } });
    if (gone.includes('manager')) await tx.employerManager.deleteMany({ where: { centreId, userId: id } });
    const entry = { centreId, actorId: actor.userId, subject: id };
    if (gone.length > 0 || roles.some((role) => !before.roles.includes(role)))
      await record(tx, { ...entry, action: 'roles', detail: { from: before.roles, to: roles } });
    if (disabled !== (before.disabledAt !== null))
      await record(tx, { ...entry, action: disabled ? 'disabled' : 'enabled' });
    return ok(null);
  });
}
