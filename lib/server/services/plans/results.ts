import { dayOf } from '@/lib/core/format';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import {
  type ActionState,
  type Entry,
  isAhead,
  type ResultKind,
  type Results,
  resultsOf,
} from '@/lib/core/plan';
import { isCalendarDate } from '@/lib/core/proposal/fields';
import type { Actor } from '@/lib/server/auth/actor';
import type { Tx } from '@/lib/server/db';
import { announce, notify } from '../review/common';
import { figuresOf } from './figures';
import { onPlan, type SeenPlan } from './seen';

export type ResultRow = {
  id: string;
  kind: string;
  row_id: string;
  on_day: string;
  value: number | null;
  status: string | null;
  note: string;
  author_id: string;
  at: Date;
};

/** Entries of one instant keep the order of their ids, which grow with time. */
export const entryOf = (
  row: Pick<ResultRow, 'id' | 'kind' | 'row_id' | 'on_day' | 'value' | 'status' | 'at'>,
): Entry => ({
  kind: row.kind as ResultKind,
  row: row.row_id,
  on: row.on_day,
  value: row.value,
  status: row.status as ActionState | null,
  at: `${row.at.toISOString()} ${row.id}`,
});

export const readEntries = (tx: Tx, centreId: string, id: string): Promise<ResultRow[]> =>
  tx.$queryRaw<ResultRow[]>`
    select id::text as id, kind, row_id, to_char(on_day, 'YYYY-MM-DD') as on_day, value::float8 as value, status, note,
      author_id::text as author_id, at
    from plan_result where centre_id = ${centreId}::uuid and proposal_id = ${id}::uuid order by at, id`;

export async function readResults(tx: Tx, plan: SeenPlan): Promise<{ results: Results; rows: ResultRow[] }> {
  const rows = await readEntries(tx, plan.centreId, plan.id);
  const figures = await figuresOf(tx, plan);
  return { rows, results: resultsOf(plan.document, figures.kpis, rows.map(entryOf), dayOf(new Date())) };
}

export type NewResult = {
  readonly kind: ResultKind;
  readonly row: string;
  readonly on: string;
  /** Absent for an action; `null` takes back what was entered for that day. */
  readonly value: number | null;
  readonly status: ActionState | null;
  readonly note: string;
};
export type ResultCode =
  | 'plan-not-found'
  | 'result-row-gone'
  | 'result-date-wrong'
  | 'result-date-ahead'
  | 'result-value-missing'
  | 'result-value-wrong';

const MOST = 1e12;
const LISTS = { kpi: 'kpis', cost: 'costs', action: 'actions' } as const;

/** Writes down what came of a row: added to what is there, never in its place. */
export function addResult(
  actor: Actor,
  id: string,
  given: NewResult,
): Promise<Outcome<{ results: Results }, ResultCode>> {
  return onPlan<{ results: Results }, Exclude<ResultCode, 'plan-not-found'>>(
    actor,
    id,
    'plan.result',
    async (tx, plan) => {
      const { kind, row, on, value, status } = given;
      if (!plan.document[LISTS[kind]].some((one) => one.id === row)) return fail('result-row-gone');
      if (!isCalendarDate(on)) return fail('result-date-wrong');
      if (isAhead(on, dayOf(new Date()))) return fail('result-date-ahead');
      if (kind === 'action' && (status === null || value !== null)) return fail('result-value-missing');
      if (
        value !== null &&
        (!Number.isFinite(value) || Math.abs(value) > MOST || (kind === 'cost' && value < 0))
      )
        return fail('result-value-wrong');
      const before = await readEntries(tx, plan.centreId, id);
      // Only what was entered can be taken back.
      if (
        kind !== 'action' &&
        value === null &&
        !before.some((one) => one.row_id === row && one.on_day === on)
      )
        return fail('result-value-missing');
      await tx.planResult.create({
        data: {
          centreId: plan.centreId,
          proposalId: id,
          kind,
          rowId: row,
          on: new Date(on),
          value,
          status: kind === 'action' ? status : null,
          note: given.note.trim(),
          authorId: actor.userId,
        },
        select: { id: true },
      });
      await notify(tx, plan.centreId, [plan.ownerId], {
        kind: 'plan-result',
        proposalId: id,
        values: { title: plan.title, by: actor.name },
        link: `/proposals/${id}/plan`,
        // One notice a day, however many figures are entered.
        dedupe: `plan-result ${id} ${dayOf(new Date())}`,
      });
      await announce(tx, {
        centreId: plan.centreId,
        kind: 'plan',
        proposalId: id,
        to: [plan.ownerId, ...plan.managers],
      });
      return ok({ results: (await readResults(tx, plan)).results });
    },
  );
}
