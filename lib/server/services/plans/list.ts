import { fail, type Outcome, ok } from '@/lib/core/outcome';
import {
  type Entry,
  KPI_STATES,
  type KpiState,
  kpiState,
  type PlanFigures,
  paybackOf,
  standing,
  type Word,
} from '@/lib/core/plan';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, Prisma, type Tx } from '@/lib/server/db';
import { findTemplate } from '@/lib/server/files/templates';
import { allows } from '../access';
import { cursorOf, likeOf, pageOf, readCursor } from '../people/pages';
import { figure, fillFigures } from './figures';
import { entryOf, type ResultRow } from './results';
import { seenPlans } from './seen';

export const PLAN_WORDS = ['none', 'approved', 'deferred', 'declined'] as const;
export const PLAN_KINDS = ['signed-off', 'shared'] as const;
export const PLAN_SORTS = [
  'changed',
  'title',
  'learner',
  'investment',
  'benefit',
  'npv',
  'payback',
  'goLive',
] as const;
export type PlanSort = (typeof PLAN_SORTS)[number];
export type PlanFilter = {
  readonly search?: string | undefined;
  readonly word?: (typeof PLAN_WORDS)[number] | undefined;
  readonly kind?: (typeof PLAN_KINDS)[number] | undefined;
  readonly unit?: string | undefined;
};
export type PlanOrder = { readonly sort?: PlanSort | undefined; readonly down?: boolean | undefined };

export type PlanLine = {
  readonly id: string;
  readonly title: string;
  readonly learner: string;
  readonly employer: string;
  readonly unit: string;
  readonly signedOff: boolean;
  readonly changedAt: string;
  readonly word: Word | null;
  readonly figures: PlanFigures;
};
export type Totals = {
  readonly plans: number;
  readonly investment: number;
  readonly yearlyBenefit: number;
  readonly npv: number;
  readonly payback: number | null;
  readonly horizon: number;
  /** Plans without any figure: they are in no sum. */
  readonly unpriced: number;
};
export type Portfolio = {
  readonly lines: readonly PlanLine[];
  readonly next: string | null;
  readonly totals: Totals;
  /** KPIs of all plans found, by how far they have come. */
  readonly kpis: Readonly<Record<KpiState, number>>;
  readonly units: readonly { id: string; title: string }[];
  /** Whether there is any plan at all, whatever is looked for. */
  readonly all: number;
};

type Row = {
  id: string;
  title: string;
  learner: string;
  employer: string;
  template_id: string;
  signed_off: boolean;
  dated: Date;
  word: string | null;
  figures: PlanFigures;
  key: string;
};

const PAGE = 50;
/** Later than every date, more than every sum: what has no value stands last, whichever way one sorts. */
const END = { text: '\uffff', number: '99999999999999' } as const;

const found = (actor: Actor, { search, word, kind, unit }: PlanFilter) => {
  const like = likeOf(search);
  return Prisma.sql`
  ${seenPlans(actor)}, found as (
    select s.*, w.word, f.figures from seen s
      join plan_figures f on f.centre_id = s.centre_id and f.proposal_id = s.id
      left join lateral (select x.word from plan_word x where x.centre_id = s.centre_id and x.proposal_id = s.id
        order by x.at desc, x.id desc limit 1) w on true
    where true
      ${like ? Prisma.sql`and (s.title ilike ${like} or s.learner ilike ${like} or s.employer ilike ${like})` : Prisma.empty}
      ${word === 'none' ? Prisma.sql`and w.word is null` : word ? Prisma.sql`and w.word = ${word}` : Prisma.empty}
      ${kind ? Prisma.sql`and s.signed_off = ${kind === 'signed-off'}` : Prisma.empty}
      ${unit ? Prisma.sql`and s.template_id = ${unit}` : Prisma.empty}
  )`;
};

type Key = { readonly sql: Prisma.Sql; readonly type: 'text' | 'numeric' };
function keyOf(sort: PlanSort, down: boolean): Key {
  const number = (name: Parameters<typeof figure>[0]): Key => ({
    sql: Prisma.sql`coalesce(${figure(name)}, ${down ? `-${END.number}` : END.number}::numeric)`,
    type: 'numeric',
  });
  switch (sort) {
    case 'title':
      return { sql: Prisma.sql`lower(f.title) collate "C"`, type: 'text' };
    case 'learner':
      return { sql: Prisma.sql`lower(f.learner) collate "C"`, type: 'text' };
    case 'investment':
      return number('investment');
    case 'benefit':
      return number('yearlyBenefit');
    case 'npv':
      return number('npv');
    case 'payback':
      return number('payback');
    case 'goLive':
      return {
        sql: Prisma.sql`coalesce(f.figures->>'goLive', ${down ? '' : END.text}) collate "C"`,
        type: 'text',
      };
    case 'changed':
      return {
        sql: Prisma.sql`to_char(f.dated at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') collate "C"`,
        type: 'text',
      };
  }
}

/** The manager's portfolio: a page of it, what all of it comes to, and where its measures stand. */
export async function listPlans(
  actor: Actor,
  filter: PlanFilter = {},
  { sort = 'changed', down = sort === 'changed', after }: PlanOrder & { after?: string | undefined } = {},
): Promise<Outcome<Portfolio, 'not-allowed'>> {
  if (!allows(actor, 'plan.list')) return fail('not-allowed');
  await fillFigures(actor);
  const key = keyOf(sort, down);
  const from = readCursor(after);
  const past = from && (key.type === 'text' || Number.isFinite(Number(from.key))) ? from : null;
  const value = past && (key.type === 'text' ? Prisma.sql`${past.key}` : Prisma.sql`${past.key}::numeric`);
  return inCentre(actor.scope, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      with ${found(actor, filter)}
      select f.id, f.title, f.learner, f.employer, f.template_id, f.signed_off, f.dated, f.word, f.figures,
        (${key.sql})::text as key
      from found f
      ${past ? Prisma.sql`where ((${key.sql}), f.id) ${down ? Prisma.sql`<` : Prisma.sql`>`} (${value}, ${past.id}::uuid)` : Prisma.empty}
      order by ${key.sql} ${down ? Prisma.sql`desc` : Prisma.sql`asc`}, f.id ${down ? Prisma.sql`desc` : Prisma.sql`asc`}
      limit ${PAGE + 1}`;
    const { shown, next } = pageOf(rows, (row) => cursorOf(row.key, row.id), PAGE);
    return ok({
      lines: shown.map(lineOf),
      next,
      totals: await totalsOf(tx, actor, filter),
      kpis: await kpisOf(tx, actor, filter),
      units: await unitsOf(tx, actor),
      all: await countSeen(tx, actor),
    });
  });
}

const lineOf = (row: Row): PlanLine => ({
  id: row.id,
  title: row.title,
  learner: row.learner,
  employer: row.employer,
  unit: unitTitle(row.template_id),
  signedOff: row.signed_off,
  changedAt: row.dated.toISOString(),
  word: row.word as Word | null,
  figures: row.figures,
});

const unitTitle = (id: string): string => findTemplate(id)?.title ?? id;

async function totalsOf(tx: Tx, actor: Actor, filter: PlanFilter): Promise<Totals> {
  const [sums] = await tx.$queryRaw<
    { plans: number; unpriced: number; investment: number; benefit: number; npv: number }[]
  >`
    with ${found(actor, filter)}
    select count(*)::int as plans, (count(*) filter (where ${figure('investment')} is null))::int as unpriced,
      coalesce(sum(${figure('investment')}), 0)::float8 as investment,
      coalesce(sum(${figure('yearlyBenefit')}), 0)::float8 as benefit,
      coalesce(sum(${figure('npv')}), 0)::float8 as npv
    from found f`;
  const months = await tx.$queryRaw<{ net: number }[]>`
    with ${found(actor, filter)}
    select sum(m.net::numeric)::float8 as net from found f, jsonb_array_elements_text(f.figures->'months') with ordinality m(net, month)
    group by m.month order by m.month`;
  return {
    plans: sums?.plans ?? 0,
    unpriced: sums?.unpriced ?? 0,
    investment: sums?.investment ?? 0,
    yearlyBenefit: sums?.benefit ?? 0,
    npv: sums?.npv ?? 0,
    payback: paybackOf(months.map(({ net }) => net)),
    horizon: months.length,
  };
}

/** Measured KPIs are weighed one by one; all others are counted where they stand. */
async function kpisOf(tx: Tx, actor: Actor, filter: PlanFilter): Promise<Record<KpiState, number>> {
  const [count] = await tx.$queryRaw<{ kpis: number }[]>`
    with ${found(actor, filter)} select coalesce(sum(jsonb_array_length(f.figures->'kpis')), 0)::int as kpis from found f`;
  const entries = await tx.$queryRaw<(ResultRow & { plan: string; figures: PlanFigures })[]>`
    with ${found(actor, filter)}
    select f.id::text as plan, f.figures, r.kind, r.row_id, to_char(r.on_day, 'YYYY-MM-DD') as on_day, r.value::float8 as value,
      r.status, r.at, r.id::text as id, r.note, r.author_id::text as author_id
    from found f join plan_result r on r.centre_id = f.centre_id and r.proposal_id = f.id and r.kind = 'kpi'`;
  const kpis = Object.fromEntries(KPI_STATES.map((state) => [state, 0])) as Record<KpiState, number>;
  const rows = new Map<string, { figures: PlanFigures; row: string; entries: Entry[] }>();
  for (const entry of entries) {
    const id = `${entry.plan} ${entry.row_id}`;
    const known = rows.get(id) ?? { figures: entry.figures, row: entry.row_id, entries: [] };
    known.entries.push(entryOf(entry));
    rows.set(id, known);
  }
  let measured = 0;
  for (const { figures, row, entries: own } of rows.values()) {
    const kpi = figures.kpis.find((one) => one.row === row);
    if (!kpi) continue;
    const actuals = standing(own, 'kpi', row).flatMap(({ on, value }) =>
      value === null ? [] : [{ on, value }],
    );
    const state = kpiState(kpi, figures.from, actuals);
    if (state === 'waiting') continue;
    kpis[state] += 1;
    measured += 1;
  }
  kpis.waiting = (count?.kpis ?? 0) - measured;
  return kpis;
}

async function unitsOf(tx: Tx, actor: Actor): Promise<{ id: string; title: string }[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with ${seenPlans(actor)} select distinct template_id as id from seen`;
  return rows
    .map(({ id }) => ({ id, title: unitTitle(id) }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}

async function countSeen(tx: Tx, actor: Actor): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    with ${seenPlans(actor)} select count(*)::int as count from seen`;
  return row?.count ?? 0;
}

/** Ids and titles of plans this manager sees: all that a filter finds, or those among the ones named. */
export async function plansFound(
  actor: Actor,
  wanted: { readonly ids: readonly string[] } | { readonly filter: PlanFilter },
  most: number,
): Promise<{ id: string; title: string }[]> {
  if ('filter' in wanted) await fillFigures(actor);
  return inCentre(
    actor.scope,
    (tx) => tx.$queryRaw<{ id: string; title: string }[]>`
      with ${'filter' in wanted ? found(actor, wanted.filter) : seenPlans(actor)}
      select f.id::text as id, f.title from ${'filter' in wanted ? Prisma.sql`found` : Prisma.sql`seen`} f
      ${'ids' in wanted ? Prisma.sql`where f.id = any(${[...wanted.ids]}::uuid[])` : Prisma.empty}
      order by lower(f.title), f.id limit ${most}`,
  );
}

/** Two to four plans side by side, in the order they were named. */
export async function comparePlans(
  actor: Actor,
  ids: readonly string[],
): Promise<Outcome<readonly PlanLine[], 'not-allowed'>> {
  if (!allows(actor, 'plan.list')) return fail('not-allowed');
  await fillFigures(actor);
  const rows = await inCentre(
    actor.scope,
    (tx) => tx.$queryRaw<Row[]>`
      with ${found(actor, {})}
      select f.id, f.title, f.learner, f.employer, f.template_id, f.signed_off, f.dated, f.word, f.figures, '' as key
      from found f where f.id = any(${[...ids]}::uuid[])`,
  );
  const lines = new Map(rows.map((row) => [row.id, lineOf(row)]));
  return ok(ids.flatMap((id) => lines.get(id) ?? []));
}
