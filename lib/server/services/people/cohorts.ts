import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { cleanName, LONGEST_NAME, sameName } from '@/lib/core/people';
import { isCalendarDate } from '@/lib/core/proposal/fields';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, Prisma, type Tx } from '@/lib/server/db';
import { findTemplate } from '@/lib/server/files/templates';
import { allows } from '../access';
import { record } from '../review/common';
import { day } from '../stored';
import { cursorOf, likeOf, PAGE, pageOf, readCursor } from './pages';

export type CohortLine = {
  readonly id: string;
  readonly name: string;
  readonly templateId: string | null;
  readonly dueOn: string | null;
  readonly learners: number;
  readonly assessors: number;
  readonly assurers: number;
};
type CohortRow = {
  id: string;
  name: string;
  template_id: string | null;
  due_on: Date | null;
  key: string;
  learners: number;
  assessors: number;
  assurers: number;
};

/** The centre's cohorts by name, with how many learn, assess and assure in each. */
export async function listCohorts(
  actor: Actor,
  { search, after }: { search?: string; after?: string } = {},
): Promise<Outcome<{ lines: readonly CohortLine[]; next: string | null }, 'not-allowed'>> {
  if (!allows(actor, 'people.read')) return fail('not-allowed');
  const [from, like] = [readCursor(after), likeOf(search)];
  const staff = (duty: string) => Prisma.sql`(select count(*)::int from cohort_staff s
    where s.centre_id = c.centre_id and s.cohort_id = c.id and s.duty = ${duty})`;
  const rows = await inCentre(
    actor.scope,
    (tx) => tx.$queryRaw<CohortRow[]>`
      select c.id, c.name, c.template_id, c.due_on, lower(c.name) as key,
        (select count(*)::int from cohort_member m where m.centre_id = c.centre_id and m.cohort_id = c.id) as learners,
        ${staff('assessor')} as assessors, ${staff('quality-assurer')} as assurers
      from cohort c
      where c.centre_id = ${actor.centreId}::uuid
        ${like ? Prisma.sql`and c.name ilike ${like}` : Prisma.empty}
        ${from ? Prisma.sql`and (lower(c.name), c.id) > (${from.key}, ${from.id}::uuid)` : Prisma.empty}
      order by lower(c.name), c.id
      limit ${PAGE + 1}`,
  );
  const { shown, next } = pageOf(rows, ({ key, id }) => cursorOf(key, id));
  return ok({
    lines: shown.map((row) => ({
      id: row.id,
      name: row.name,
      templateId: row.template_id,
      dueOn: day(row.due_on),
      learners: row.learners,
      assessors: row.assessors,
      assurers: row.assurers,
    })),
    next,
  });
}

export type Choice = { readonly id: string; readonly name: string };
/** All names, for choosing one. */
export async function cohortChoices(
  actor: Actor,
): Promise<{ cohorts: readonly Choice[]; employers: readonly Choice[] }> {
  if (!allows(actor, 'people.read')) return { cohorts: [], employers: [] };
  const { centreId } = actor;
  const by = { where: { centreId }, select: { id: true, name: true }, orderBy: { name: 'asc' } } as const;
  return inCentre(actor.scope, async (tx) => ({
    cohorts: await tx.cohort.findMany(by),
    employers: await tx.employer.findMany(by),
  }));
}

export type CohortPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Somebody without the role the duty needs, or kept out, is named but can do nothing. */
  readonly able: boolean;
};
export type Cohort = {
  readonly id: string;
  readonly name: string;
  readonly templateId: string | null;
  readonly dueOn: string | null;
  readonly commentsOnDrafts: boolean;
  readonly learners: readonly (CohortPerson & { employerId: string | null })[];
  readonly assessors: readonly CohortPerson[];
  readonly assurers: readonly CohortPerson[];
  /** Proposals of the cohort that have not been handed in: they would follow a new due date. */
  readonly drafts: number;
};

const draftsOf = (centreId: string, cohortId: string) =>
  ({ centreId, cohortId, state: 'draft', deletedAt: null }) as const;

type MemberRow = {
  id: string;
  name: string;
  email: string;
  roles: string[];
  off: boolean;
  duty: string;
  employer_id: string | null;
};

export async function openCohort(
  actor: Actor,
  id: string,
): Promise<Outcome<Cohort, 'not-allowed' | 'cohort-not-found'>> {
  if (!allows(actor, 'people.read')) return fail('not-allowed');
  if (!isUuid(id)) return fail('cohort-not-found');
  const { centreId } = actor;
  return inCentre(actor.scope, async (tx): Promise<Outcome<Cohort, 'cohort-not-found'>> => {
    const found = await tx.cohort.findUnique({ where: { centreId_id: { centreId, id } } });
    if (!found) return fail('cohort-not-found');
    const people = await tx.$queryRaw<MemberRow[]>`
      select u.id, u.name, u.email, m.roles, (m.disabled_at is not null or u.disabled_at is not null) as off,
        x.duty, x.employer_id
      from (
        select centre_id, user_id, 'learner' as duty, employer_id from cohort_member
          where centre_id = ${centreId}::uuid and cohort_id = ${id}::uuid
        union all
        select centre_id, user_id, duty, null from cohort_staff
          where centre_id = ${centreId}::uuid and cohort_id = ${id}::uuid
      ) x
        join membership m on m.centre_id = x.centre_id and m.user_id = x.user_id
        join user_account u on u.id = m.user_id
      order by lower(u.name), u.id`;
    const of = (duty: string) =>
      people
        .filter((one) => one.duty === duty)
        .map((one) => ({
          id: one.id,
          name: one.name,
          email: one.email,
          able: !one.off && one.roles.includes(duty),
          employerId: one.employer_id,
        }));
    return ok({
      id,
      name: found.name,
      templateId: found.templateId,
      dueOn: day(found.dueOn),
      commentsOnDrafts: found.commentsOnDrafts,
      learners: of('learner'),
      assessors: of('assessor'),
      assurers: of('quality-assurer'),
      drafts: await tx.proposal.count({ where: draftsOf(centreId, id) }),
    });
  });
}

export type CohortGiven = {
  readonly name: string;
  readonly templateId: string | null;
  readonly dueOn: string | null;
  readonly commentsOnDrafts: boolean;
  /** What becomes of the due dates of proposals not yet handed in; asked when the date changes and there are any. */
  readonly drafts?: 'move' | 'keep' | undefined;
};
export type CohortCode =
  | 'not-allowed'
  | 'cohort-not-found'
  | 'name-missing'
  | 'name-too-long'
  | 'name-taken'
  | 'unknown-template'
  | 'due-date-wrong'
  | 'drafts-unasked';

const takeTurns = (tx: Tx, centreId: string) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`cohorts ${centreId}`}, 0))`;

async function faultOf(
  tx: Tx,
  centreId: string,
  id: string | null,
  given: CohortGiven,
  before: string | null,
): Promise<Exclude<CohortCode, 'not-allowed' | 'cohort-not-found' | 'drafts-unasked'> | null> {
  const name = cleanName(given.name);
  if (name === '') return 'name-missing';
  if (name.length > LONGEST_NAME) return 'name-too-long';
  // A unit that is no longer here may stay where it was chosen, but not be chosen anew.
  if (given.templateId !== null && given.templateId !== before && !findTemplate(given.templateId))
    return 'unknown-template';
  if (given.dueOn !== null && !isCalendarDate(given.dueOn)) return 'due-date-wrong';
  const others = await tx.cohort.findMany({ where: { centreId }, select: { id: true, name: true } });
  return others.some((one) => one.id !== id && sameName(one.name) === sameName(name)) ? 'name-taken' : null;
}

const dataOf = (given: CohortGiven) => ({
  name: cleanName(given.name),
  templateId: given.templateId,
  dueOn: given.dueOn === null ? null : new Date(`${given.dueOn}T00:00:00Z`),
  commentsOnDrafts: given.commentsOnDrafts,
});

export async function makeCohort(
  actor: Actor,
  given: CohortGiven,
): Promise<Outcome<{ id: string }, CohortCode>> {
  if (!allows(actor, 'people.change')) return fail('not-allowed');
  const { centreId } = actor;
  return inCentre(actor.scope, async (tx): Promise<Outcome<{ id: string }, CohortCode>> => {
    await takeTurns(tx, centreId);
    const fault = await faultOf(tx, centreId, null, given, null);
    if (fault) return fail(fault);
    const made = await tx.cohort.create({ data: { centreId, ...dataOf(given) }, select: { id: true } });
    await record(tx, { centreId, actorId: actor.userId, action: 'cohort-made', subject: made.id });
    return ok(made);
  });
}

/** Changes a cohort. A new due date is also written to proposals not yet handed in, where that was asked and wanted. */
export async function changeCohort(
  actor: Actor,
  id: string,
  given: CohortGiven,
): Promise<Outcome<{ moved: number }, CohortCode>> {
  if (!allows(actor, 'people.change')) return fail('not-allowed');
  if (!isUuid(id)) return fail('cohort-not-found');
  const { centreId } = actor;
  return inCentre(actor.scope, async (tx): Promise<Outcome<{ moved: number }, CohortCode>> => {
    await takeTurns(tx, centreId);
    const before = await tx.cohort.findUnique({ where: { centreId_id: { centreId, id } } });
    if (!before) return fail('cohort-not-found');
    const fault = await faultOf(tx, centreId, id, given, before.templateId);
    if (fault) return fail(fault);
    const dated = day(before.dueOn) !== given.dueOn;
    const drafts = dated ? await tx.proposal.count({ where: draftsOf(centreId, id) }) : 0;
    if (drafts > 0 && given.drafts === undefined) return fail('drafts-unasked', { drafts });
    const data = dataOf(given);
    await tx.cohort.update({ where: { centreId_id: { centreId, id } }, data, select: { id: true } });
    const move = drafts > 0 && given.drafts === 'move';
    const { count: moved } = move
      ? await tx.proposal.updateMany({ where: draftsOf(centreId, id), data: { dueOn: data.dueOn } })
      : { count: 0 };
    await record(tx, {
      centreId,
      actorId: actor.userId,
      action: 'cohort-changed',
      subject: id,
      detail: dated ? { from: day(before.dueOn), to: given.dueOn, moved } : {},
    });
    return ok({ moved });
  });
}
