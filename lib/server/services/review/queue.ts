import type { State } from '@/lib/core/review';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, Prisma } from '@/lib/server/db';
import { allows } from '../access';
import { day, stateOf } from '../stored';

export type QueueFilter = {
  readonly states?: readonly State[];
  readonly cohort?: string;
  readonly search?: string;
  readonly mine?: boolean;
  /** Rows before this one were shown already. */
  readonly after?: string;
};
export type QueueLine = {
  readonly id: string;
  readonly title: string;
  readonly state: State;
  readonly stateSince: string;
  readonly dueOn: string | null;
  readonly revision: number;
  readonly template: { readonly id: string; readonly version: number };
  readonly learner: string;
  readonly cohort: { readonly id: string; readonly name: string };
  readonly submission: number | null;
  /** Changes since the actor last looked; null: never looked. */
  readonly changes: number | null;
  readonly claimedBy: { readonly name: string; readonly mine: boolean } | null;
  readonly openThreads: number;
};
export type Queue = {
  readonly lines: readonly QueueLine[];
  readonly next: string | null;
  readonly counts: Readonly<Partial<Record<State, number>>>;
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
};

const PAGE = 50;

type Row = {
  id: string;
  title: string;
  state: string;
  state_since: Date;
  due_on: Date | null;
  revision: number;
  template_id: string;
  template_version: number;
  learner: string;
  cohort_id: string;
  cohort: string;
  submission: number | null;
  seen: number | null;
  claimed_by: string | null;
  claimer: string | null;
  open_threads: number;
};

const cursorOf = (row: Row) =>
  Buffer.from(`${row.state_since.toISOString()} ${row.id}`).toString('base64url');
function readCursor(cursor: string | undefined): { at: Date; id: string } | null {
  if (!cursor || cursor.length > 200) return null;
  const [at, id] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  const date = new Date(at ?? '');
  return id && /^[0-9a-f-]{36}$/.test(id) && !Number.isNaN(date.getTime()) ? { at: date, id } : null;
}

/** Signs that mean something to LIKE are looked for as themselves. */
const like = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/**
 * The proposals of the actor's cohorts, whoever waits longest first. Drafts are named only where the cohort lets its
 * assessors read them.
 */
export async function reviewQueue(actor: Actor, filter: QueueFilter = {}): Promise<Queue> {
  if (!allows(actor, 'review.queue')) return { lines: [], next: null, counts: {}, cohorts: [] };
  const from = readCursor(filter.after);
  const states = filter.states ?? [];
  return inCentre(actor.scope, async (tx) => {
    const mine = await tx.cohortStaff.findMany({
      where: { centreId: actor.centreId, userId: actor.userId, duty: { in: [...actor.roles] } },
      select: { cohort: { select: { id: true, name: true } } },
      orderBy: { cohort: { name: 'asc' } },
    });
    // Who assesses and assures the same cohort has it once.
    const cohorts = [...new Map(mine.map(({ cohort }) => [cohort.id, cohort])).values()];
    const wanted = cohorts.filter(({ id }) => !filter.cohort || id === filter.cohort).map(({ id }) => id);
    if (wanted.length === 0) return { lines: [], next: null, counts: {}, cohorts };
    const inMyCohorts = Prisma.sql`
      p.centre_id = ${actor.centreId}::uuid and p.cohort_id = any(${wanted}::uuid[]) and p.deleted_at is null
      and p.owner_id <> ${actor.userId}::uuid and (p.state <> 'draft' or c.comments_on_drafts)`;
    const counted = await tx.$queryRaw<{ state: string; n: number }[]>`
      select p.state, count(*)::int as n from proposal p join cohort c on c.centre_id = p.centre_id and c.id = p.cohort_id
      where ${inMyCohorts} group by p.state`;
    const search = filter.search?.trim() ?? '';
    const rows = await tx.$queryRaw<Row[]>`
      select p.id, p.title, p.state, p.state_since, p.due_on, p.revision, p.template_id, p.template_version,
        u.name as learner, c.id as cohort_id, c.name as cohort, l.revision as seen, r.user_id as claimed_by, ru.name as claimer,
        (select max(s.number) from submission s
          where s.centre_id = p.centre_id and s.proposal_id = p.id and s.withdrawn_at is null) as submission,
        (select count(*)::int from comment_thread t
          where t.centre_id = p.centre_id and t.proposal_id = p.id and t.resolved_at is null) as open_threads
      from proposal p
        join cohort c on c.centre_id = p.centre_id and c.id = p.cohort_id
        join user_account u on u.id = p.owner_id
        left join last_look l on l.centre_id = p.centre_id and l.proposal_id = p.id and l.user_id = ${actor.userId}::uuid
        left join review_claim r on r.centre_id = p.centre_id and r.proposal_id = p.id and r.expires_at > now()
        left join user_account ru on ru.id = r.user_id
      where ${inMyCohorts}
        ${states.length > 0 ? Prisma.sql`and p.state = any(${[...states]})` : Prisma.empty}
        ${search ? Prisma.sql`and (p.title ilike ${like(search)} or u.name ilike ${like(search)})` : Prisma.empty}
        ${filter.mine ? Prisma.sql`and r.user_id = ${actor.userId}::uuid` : Prisma.empty}
        ${from ? Prisma.sql`and (p.state_since, p.id) > (${from.at}, ${from.id}::uuid)` : Prisma.empty}
      order by p.state_since, p.id
      limit ${PAGE + 1}`;
    const shown = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? shown.at(-1) : undefined;
    return {
      lines: shown.map((row) => ({
        id: row.id,
        title: row.title,
        state: stateOf(row.state),
        stateSince: row.state_since.toISOString(),
        dueOn: day(row.due_on),
        revision: row.revision,
        template: { id: row.template_id, version: row.template_version },
        learner: row.learner,
        cohort: { id: row.cohort_id, name: row.cohort },
        submission: row.submission,
        changes: row.seen === null || row.seen < 0 ? null : Math.max(0, row.revision - row.seen),
        claimedBy: row.claimer ? { name: row.claimer, mine: row.claimed_by === actor.userId } : null,
        openThreads: row.open_threads,
      })),
      next: last ? cursorOf(last) : null,
      counts: Object.fromEntries(counted.map(({ state, n }) => [stateOf(state), n])),
      cohorts,
    };
  });
}
