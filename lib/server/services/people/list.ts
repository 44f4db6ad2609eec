import { ROLES, type Role } from '@/lib/core/access';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, Prisma } from '@/lib/server/db';
import { allows } from '../access';
import { cursorOf, likeOf, PAGE, pageOf, readCursor, readTimeCursor } from './pages';

export const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);

export const PERSON_STATES = ['active', 'disabled'] as const;
export type PersonState = (typeof PERSON_STATES)[number];
export const INVITATION_STATES = ['sent', 'expired', 'accepted', 'withdrawn'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export type PersonLine = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly state: PersonState;
  readonly cohorts: readonly string[];
};
export type PeopleFilter = { search?: string; role?: Role; state?: PersonState; after?: string };
export type People = { lines: readonly PersonLine[]; next: string | null; openInvitations: number };

type PersonRow = {
  id: string;
  name: string;
  email: string;
  roles: string[];
  disabled: boolean;
  key: string;
  cohorts: string[];
};

/** Who belongs to the centre, by name. */
export async function listPeople(
  actor: Actor,
  { search, role, state, after }: PeopleFilter = {},
): Promise<Outcome<People, 'not-allowed'>> {
  if (!allows(actor, 'people.read')) return fail('not-allowed');
  const [from, like] = [readCursor(after), likeOf(search)];
  const disabled = Prisma.sql`(m.disabled_at is not null or u.disabled_at is not null)`;
  return inCentre(actor.scope, async (tx) => {
    const rows = await tx.$queryRaw<PersonRow[]>`
      select u.id, u.name, u.email, m.roles, ${disabled} as disabled, lower(u.name) as key,
        array(select distinct c.name from cohort c where c.centre_id = m.centre_id and (
          exists (select 1 from cohort_member x where x.centre_id = c.centre_id and x.cohort_id = c.id and x.user_id = u.id)
          or exists (select 1 from cohort_staff y where y.centre_id = c.centre_id and y.cohort_id = c.id and y.user_id = u.id)
        ) order by 1 limit 5) as cohorts
      from membership m join user_account u on u.id = m.user_id
      where m.centre_id = ${actor.centreId}::uuid
        ${role ? Prisma.sql`and ${role} = any(m.roles)` : Prisma.empty}
        ${state ? Prisma.sql`and ${disabled} = ${state === 'disabled'}` : Prisma.empty}
        ${like ? Prisma.sql`and (u.name ilike ${like} or u.email ilike ${like})` : Prisma.empty}
        ${from ? Prisma.sql`and (lower(u.name), u.id) > (${from.key}, ${from.id}::uuid)` : Prisma.empty}
      order by lower(u.name), u.id
      limit ${PAGE + 1}`;
    const openInvitations = await tx.invitation.count({
      where: { centreId: actor.centreId, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    });
    const { shown, next } = pageOf(rows, ({ key, id }) => cursorOf(key, id));
    return ok({
      lines: shown.map(({ id, name, email, roles, disabled: off, cohorts }) => ({
        id,
        name,
        email,
        roles: roles.filter(isRole),
        state: off ? ('disabled' as const) : ('active' as const),
        cohorts,
      })),
      next,
      openInvitations,
    });
  });
}

export type InvitationLine = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly cohort: string | null;
  readonly employer: string | null;
  readonly invitedBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly acceptedAt: string | null;
  readonly state: InvitationState;
};
export type InvitationFilter = { search?: string; state?: InvitationState; after?: string };

type InvitationRow = {
  id: string;
  name: string;
  email: string;
  roles: string[];
  cohort: string | null;
  employer: string | null;
  invited_by: string | null;
  created_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
  state: InvitationState;
};

/** Who was asked to join, last asked first, and what became of it. */
export async function listInvitations(
  actor: Actor,
  { search, state, after }: InvitationFilter = {},
): Promise<Outcome<{ lines: readonly InvitationLine[]; next: string | null }, 'not-allowed'>> {
  if (!allows(actor, 'people.read')) return fail('not-allowed');
  const [from, like] = [readTimeCursor(after), likeOf(search)];
  const stands = Prisma.sql`case when i.accepted_at is not null then 'accepted' when i.revoked_at is not null then 'withdrawn'
    when i.expires_at <= now() then 'expired' else 'sent' end`;
  const rows = await inCentre(
    actor.scope,
    (tx) => tx.$queryRaw<InvitationRow[]>`
      select i.id, i.name, i.email, i.roles, c.name as cohort, e.name as employer, u.name as invited_by,
        i.created_at, i.expires_at, i.accepted_at, ${stands} as state
      from invitation i
        left join cohort c on c.centre_id = i.centre_id and c.id = i.cohort_id
        left join employer e on e.centre_id = i.centre_id and e.id = i.employer_id
        left join user_account u on u.id = i.invited_by
      where i.centre_id = ${actor.centreId}::uuid
        ${state ? Prisma.sql`and ${stands} = ${state}` : Prisma.empty}
        ${like ? Prisma.sql`and (i.name ilike ${like} or i.email ilike ${like})` : Prisma.empty}
        ${from ? Prisma.sql`and (i.created_at, i.id) < (${from.at}, ${from.id}::uuid)` : Prisma.empty}
      order by i.created_at desc, i.id desc
      limit ${PAGE + 1}`,
  );
  const { shown, next } = pageOf(rows, (row) => cursorOf(row.created_at.toISOString(), row.id));
  return ok({
    lines: shown.map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      roles: row.roles.filter(isRole),
      cohort: row.cohort,
      employer: row.employer,
      invitedBy: row.invited_by ?? '',
      createdAt: row.created_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      acceptedAt: row.accepted_at?.toISOString() ?? null,
      state: row.state,
    })),
    next,
  });
}
