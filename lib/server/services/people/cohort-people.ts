import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, Prisma, type Tx } from '@/lib/server/db';
import { allows } from '../access';
import { moveEmployer, placeUnplaced } from '../placement';
import { record } from '../review/common';
import { isRole } from './list';
import { likeOf } from './pages';

export const DUTIES = ['learner', 'assessor', 'quality-assurer'] as const;
export type Duty = (typeof DUTIES)[number];

export type CohortPeopleCode =
  | 'not-allowed'
  | 'cohort-not-found'
  | 'person-not-found'
  | 'employer-not-found'
  | 'lacks-role';

type Named = { readonly person: string; readonly as: Duty };

async function cohortOf(tx: Tx, centreId: string, id: string) {
  if (!isUuid(id)) return null;
  return tx.cohort.findUnique({
    where: { centreId_id: { centreId, id } },
    select: { id: true, templateId: true, dueOn: true },
  });
}

const isEmployer = async (tx: Tx, centreId: string, id: string): Promise<boolean> =>
  isUuid(id) &&
  (await tx.employer.findUnique({ where: { centreId_id: { centreId, id } }, select: { id: true } })) !== null;

/** Puts a person into a cohort, as what their roles allow. Twice is as good as once. */
export async function addToCohort(
  actor: Actor,
  cohortId: string,
  { person, as, employerId = null }: Named & { employerId?: string | null },
): Promise<Outcome<{ placed: number }, CohortPeopleCode>> {
  if (!allows(actor, 'people.change')) return fail('not-allowed');
  const { centreId } = actor;
  return inCentre(actor.scope, async (tx): Promise<Outcome<{ placed: number }, CohortPeopleCode>> => {
    const cohort = await cohortOf(tx, centreId, cohortId);
    if (!cohort) return fail('cohort-not-found');
    const member = isUuid(person)
      ? await tx.membership.findUnique({
          where: { centreId_userId: { centreId, userId: person } },
          select: { roles: true },
        })
      : null;
    if (!member) return fail('person-not-found');
    if (!member.roles.includes(as)) return fail('lacks-role');
    const key = { centreId, cohortId, userId: person };
    let placed = 0;
    if (as === 'learner') {
      if (employerId !== null && !(await isEmployer(tx, centreId, employerId)))
        return fail('employer-not-found');
      const { count } = await tx.cohortMember.createMany({
        data: [{ ...key, employerId }],
        skipDuplicates: true,
      });
      if (count === 0) return ok({ placed });
      placed = await placeUnplaced(tx, centreId, person, cohort, employerId);
    } else {
      const { count } = await tx.cohortStaff.createMany({
        data: [{ ...key, duty: as }],
        skipDuplicates: true,
      });
      if (count === 0) return ok({ placed });
    }
    await record(tx, {
      centreId,
      actorId: actor.userId,
      action: 'cohort-added',
      subject: cohortId,
      detail: { person, as },
    });
    return ok({ placed });
  });
}

/**
 * Takes a person out. A learner's drafts leave the cohort with them; what was handed in stays with those who assess it.
 */
export async function removeFromCohort(
  actor: Actor,
  cohortId: string,
  { person, as }: Named,
): Promise<Outcome<null, CohortPeopleCode>> {
  if (!allows(actor, 'people.change')) return fail('not-allowed');
  const { centreId } = actor;
  return inCentre(actor.scope, async (tx): Promise<Outcome<null, CohortPeopleCode>> => {
    if (!(await cohortOf(tx, centreId, cohortId))) return fail('cohort-not-found');
    if (!isUuid(person)) return fail('person-not-found');
    const key = { centreId, cohortId, userId: person };
    const { count } =
      as === 'learner'
        ? await tx.cohortMember.deleteMany({ where: key })
        : await tx.cohortStaff.deleteMany({ where: { ...key, duty: as } });
    if (count === 0) return ok(null);
    if (as === 'learner')
      await tx.proposal.updateMany({
        where: {
          centreId,
          cohortId,
          ownerId: person,
          state: 'draft',
          submissions: { none: { withdrawnAt: null } },
        },
        data: { cohortId: null, employerId: null, dueOn: null },
      });
    await record(tx, {
      centreId,
      actorId: actor.userId,
      action: 'cohort-removed',
      subject: cohortId,
      detail: { person, as },
    });
    return ok(null);
  });
}

/** Where a learner of the cohort works. Their plans follow, except those signed off. */
export async function setEmployer(
  actor: Actor,
  cohortId: string,
  { person, employerId }: { person: string; employerId: string | null },
): Promise<Outcome<null, CohortPeopleCode>> {
  if (!allows(actor, 'people.change')) return fail('not-allowed');
  const { centreId } = actor;
  return inCentre(actor.scope, async (tx): Promise<Outcome<null, CohortPeopleCode>> => {
    if (!(await cohortOf(tx, centreId, cohortId))) return fail('cohort-not-found');
    if (employerId !== null && !(await isEmployer(tx, centreId, employerId)))
      return fail('employer-not-found');
    if (!isUuid(person)) return fail('person-not-found');
    const { count } = await tx.cohortMember.updateMany({
      where: { centreId, cohortId, userId: person },
      data: { employerId },
    });
    if (count === 0) return fail('person-not-found');
    await moveEmployer(tx, { centreId, cohortId, ownerId: person }, employerId);
    await record(tx, {
      centreId,
      actorId: actor.userId,
      action: 'employer-set',
      subject: cohortId,
      detail: { person, employer: employerId },
    });
    return ok(null);
  });
}

export type Candidate = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** What they could be added as and are not yet. */
  readonly as: readonly string[];
};
type Row = { id: string; name: string; email: string; roles: string[]; has: string[] };
const MOST_FOUND = 12;

/** People who could be added to a cohort, or as managers of an employer, found by name or e-mail. */
export async function findPeople(
  actor: Actor,
  search: string | undefined,
  to: { cohort: string } | { employer: string },
): Promise<readonly Candidate[]> {
  const like = likeOf(search);
  if (!allows(actor, 'people.change') || !like) return [];
  const { centreId } = actor;
  const wanted = 'cohort' in to ? [...DUTIES] : ['manager'];
  const id = 'cohort' in to ? to.cohort : to.employer;
  if (!isUuid(id)) return [];
  const has =
    'cohort' in to
      ? Prisma.sql`(select s.duty from cohort_staff s where s.centre_id = m.centre_id and s.cohort_id = ${id}::uuid
          and s.user_id = u.id union all select 'learner' from cohort_member k where k.centre_id = m.centre_id
          and k.cohort_id = ${id}::uuid and k.user_id = u.id)`
      : Prisma.sql`(select 'manager' from employer_manager e where e.centre_id = m.centre_id
          and e.employer_id = ${id}::uuid and e.user_id = u.id)`;
  const rows = await inCentre(
    actor.scope,
    (tx) => tx.$queryRaw<Row[]>`
      select u.id, u.name, u.email, m.roles, array${has} as has
      from membership m join user_account u on u.id = m.user_id
      where m.centre_id = ${centreId}::uuid and m.disabled_at is null and u.disabled_at is null
        and m.roles && ${wanted}::text[] and (u.name ilike ${like} or u.email ilike ${like})
      order by lower(u.name), u.id limit ${MOST_FOUND}`,
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    as: row.roles.filter((role) => isRole(role) && wanted.includes(role) && !row.has.includes(role)),
  }));
}
