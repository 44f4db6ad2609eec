import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { cleanName, LONGEST_NAME, sameName } from '@/lib/core/people';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, Prisma, type Tx } from '@/lib/server/db';
import { allows } from '../access';
import { record } from '../review/common';
import { cursorOf, likeOf, PAGE, pageOf, readCursor } from './pages';

export type EmployerLine = {
  readonly id: string;
  readonly name: string;
  readonly learners: number;
  readonly managers: readonly string[];
};
type Row = { id: string; name: string; key: string; learners: number; managers: string[] };

export async function listEmployers(
  actor: Actor,
  { search, after }: { search?: string; after?: string } = {},
): Promise<Outcome<{ lines: readonly EmployerLine[]; next: string | null }, 'not-allowed'>> {
  if (!allows(actor, 'people.read')) return fail('not-allowed');
  const [from, like] = [readCursor(after), likeOf(search)];
  const rows = await inCentre(
    actor.scope,
    (tx) => tx.$queryRaw<Row[]>`
      select e.id, e.name, lower(e.name) as key,
        (select count(distinct m.user_id)::int from cohort_member m
          where m.centre_id = e.centre_id and m.employer_id = e.id) as learners,
        array(select u.name from employer_manager x join user_account u on u.id = x.user_id
          where x.centre_id = e.centre_id and x.employer_id = e.id order by lower(u.name) limit 10) as managers
      from employer e
      where e.centre_id = ${actor.centreId}::uuid
        ${like ? Prisma.sql`and e.name ilike ${like}` : Prisma.empty}
        ${from ? Prisma.sql`and (lower(e.name), e.id) > (${from.key}, ${from.id}::uuid)` : Prisma.empty}
      order by lower(e.name), e.id
      limit ${PAGE + 1}`,
  );
  const { shown, next } = pageOf(rows, ({ key, id }) => cursorOf(key, id));
  return ok({
    lines: shown.map(({ id, name, learners, managers }) => ({ id, name, learners, managers })),
    next,
  });
}

export type EmployerPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly able: boolean;
};
export type Employer = {
  readonly id: string;
  readonly name: string;
  readonly managers: readonly EmployerPerson[];
};
export type EmployerCode =
  | 'not-allowed'
  | 'employer-not-found'
  | 'person-not-found'
  | 'lacks-role'
  | 'name-missing'
  | 'name-too-long'
  | 'name-taken';

export async function openEmployer(actor: Actor, id: string): Promise<Outcome<Employer, EmployerCode>> {
  if (!allows(actor, 'people.read')) return fail('not-allowed');
  if (!isUuid(id)) return fail('employer-not-found');
  const { centreId } = actor;
  return inCentre(actor.scope, async (tx): Promise<Outcome<Employer, EmployerCode>> => {
    const found = await tx.employer.findUnique({
      where: { centreId_id: { centreId, id } },
      select: { id: true, name: true },
    });
    if (!found) return fail('employer-not-found');
    const managers = await tx.$queryRaw<EmployerPerson[]>`
      select u.id, u.name, u.email,
        (m.disabled_at is null and u.disabled_at is null and 'manager' = any(m.roles)) as able
      from employer_manager x
        join membership m on m.centre_id = x.centre_id and m.user_id = x.user_id
        join user_account u on u.id = m.user_id
      where x.centre_id = ${centreId}::uuid and x.employer_id = ${id}::uuid
      order by lower(u.name), u.id`;
    return ok({ ...found, managers });
  });
}

const takeTurns = (tx: Tx, centreId: string) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`employers ${centreId}`}, 0))`;

async function faultOf(tx: Tx, centreId: string, id: string | null, given: string) {
  const name = cleanName(given);
  if (name === '') return 'name-missing' as const;
  if (name.length > LONGEST_NAME) return 'name-too-long' as const;
  const others = await tx.employer.findMany({ where: { centreId }, select: { id: true, name: true } });
  const taken = others.some((one) => one.id !== id && sameName(one.name) === sameName(name));
  return taken ? ('name-taken' as const) : null;
}

export async function makeEmployer(
  actor: Actor,
  name: string,
): Promise<Outcome<{ id: string }, EmployerCode>> {
  if (!allows(actor, 'people.change')) return fail('not-allowed');
  const { centreId } = actor;
  return inCentre(actor.scope, async (tx): Promise<Outcome<{ id: string }, EmployerCode>> => {
    await takeTurns(tx, centreId);
    const fault = await faultOf(tx, centreId, null, name);
    if (fault) return fail(fault);
    const made = await tx.employer.create({
      data: { centreId, name: cleanName(name) },
      select: { id: true },
    });
    await record(tx, { centreId, actorId: actor.userId, action: 'employer-made', subject: made.id });
    return ok(made);
  });
}

export async function renameEmployer(
  actor: Actor,
  id: string,
  name: string,
): Promise<Outcome<null, EmployerCode>> {
  if (!allows(actor, 'people.change')) return fail('not-allowed');
  if (!isUuid(id)) return fail('employer-not-found');
  const { centreId } = actor;
  return inCentre(actor.scope, async (tx): Promise<Outcome<null, EmployerCode>> => {
    await takeTurns(tx, centreId);
    const fault = await faultOf(tx, centreId, id, name);
    if (fault) return fail(fault);
    const { count } = await tx.employer.updateMany({
      where: { centreId, id },
      data: { name: cleanName(name) },
    });
    if (count === 0) return fail('employer-not-found');
    await record(tx, { centreId, actorId: actor.userId, action: 'employer-renamed', subject: id });
    return ok(null);
  });
}

/** Makes a person one of the employer's managers, or no longer one. Twice is as good as once. */
export async function setManager(
  actor: Actor,
  id: string,
  { person, manages }: { person: string; manages: boolean },
): Promise<Outcome<null, EmployerCode>> {
  if (!allows(actor, 'people.change')) return fail('not-allowed');
  if (!isUuid(id)) return fail('employer-not-found');
  if (!isUuid(person)) return fail('person-not-found');
  const { centreId } = actor;
  return inCentre(actor.scope, async (tx): Promise<Outcome<null, EmployerCode>> => {
    const key = { centreId, employerId: id, userId: person };
    const there = await tx.employer.findUnique({
      where: { centreId_id: { centreId, id } },
      select: { id: true },
    });
    if (!there) return fail('employer-not-found');
    if (manages) {
      const member = await tx.membership.findUnique({
        where: { centreId_userId: { centreId, userId: person } },
        select: { roles: true },
      });
      if (!member) return fail('person-not-found');
      if (!member.roles.includes('manager')) return fail('lacks-role');
    }
    const { count } = manages
      ? await tx.employerManager.createMany({ data: [key], skipDuplicates: true })
      : await tx.employerManager.deleteMany({ where: key });
    if (count > 0)
      await record(tx, {
        centreId,
        actorId: actor.userId,
        action: manages ? 'manager-added' : 'manager-removed',
        subject: id,
        detail: { person },
      });
    return ok(null);
  });
}
