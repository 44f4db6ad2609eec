import { cashFlow } from '../finance';
import { daysBetween } from '../format/dates';
import type { ProposalDocument } from '../proposal/document';
import type { PlanKpi } from './figures';

export const RESULT_KINDS = ['kpi', 'cost', 'action'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];
export const ACTION_STATES = ['not-started', 'under-way', 'done', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];
export const WORDS = ['approved', 'deferred', 'declined'] as const;
export type Word = (typeof WORDS)[number];
/** To put off or decline a plan without a reason teaches its author nothing. */
export const needsReason = (word: Word): boolean => word !== 'approved';

/** One entry as it was made. Entries are never rewritten: the latest of a day counts, and one without a value takes the day back. */
export type Entry = {
  readonly kind: ResultKind;
  readonly row: string;
  readonly on: string;
  readonly value: number | null;
  readonly status: ActionState | null;
  /** Order in which they were made. */
  readonly at: string;
};
export type Measured = { readonly on: string; readonly value: number };

/** What stands of the entries for one row, day by day. */
export function standing(entries: readonly Entry[], kind: ResultKind, row: string): Entry[] {
  const days = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.kind !== kind || entry.row !== row) continue;
    const known = days.get(entry.on);
    if (!known || known.at <= entry.at) days.set(entry.on, entry);
  }
  return [...days.values()]
    .filter(({ value, status }) => (kind === 'action' ? status !== null : value !== null))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

const measured = (entries: readonly Entry[], kind: ResultKind, row: string): Measured[] =>
  standing(entries, kind, row).flatMap(({ on, value }) => (value === null ? [] : [{ on, value }]));

/** `waiting`: nothing measured yet. `behind`: worse than the straight way from baseline to target has it by then. */
export type KpiState = 'waiting' | 'reached' | 'on-the-way' | 'behind';
export const KPI_STATES: readonly KpiState[] = ['reached', 'on-the-way', 'behind', 'waiting'];

type KpiForecast = Pick<PlanKpi, 'better' | 'baseline' | 'target' | 'targetDate'> & {
  readonly baselineDate?: string | null;
};

/** Where the straight way from baseline to target stands on a day; `null` where it is not known. */
export function expectedOn(kpi: KpiForecast, start: string | null, on: string): number | null {
  const { baseline, target, targetDate } = kpi;
  const from = kpi.baselineDate ?? start;
  if (baseline === null || target === null) return null;
  if (targetDate === null || from === null || from >= targetDate) return null;
  const share = Math.min(1, Math.max(0, daysBetween(from, on) / daysBetween(from, targetDate)));
  return baseline + (target - baseline) * share;
}

export function kpiState(kpi: KpiForecast, start: string | null, actuals: readonly Measured[]): KpiState {
  const last = actuals.at(-1);
  if (!last) return 'waiting';
  const { baseline, target } = kpi;
  // Nobody said what to reach: there is a figure, and nothing it falls short of.
  if (target === null) return 'on-the-way';
  const lower = kpi.better ? kpi.better === 'lower' : baseline !== null && target < baseline;
  const asGood = (value: number, than: number) => (lower ? value <= than : value >= than);
  if (asGood(last.value, target)) return 'reached';
  if (kpi.targetDate !== null && last.on >= kpi.targetDate) return 'behind';
  const expected = expectedOn(kpi, start, last.on);
  if (expected !== null) return asGood(last.value, expected) ? 'on-the-way' : 'behind';
  return baseline !== null && !asGood(last.value, baseline) ? 'behind' : 'on-the-way';
}

export type KpiResult = PlanKpi & {
  readonly baselineDate: string | null;
  readonly owner: string;
  readonly state: KpiState;
  readonly actuals: readonly Measured[];
  readonly expected: number | null;
};
export type CostResult = {
  readonly row: string;
  readonly name: string;
  /** Over the whole horizon, and up to today as the plan has it; `null` where it has no figure or no start. */
  readonly planned: number | null;
  readonly byNow: number | null;
  readonly spent: number;
  readonly entries: readonly Measured[];
};
export type ActionResult = {
  readonly row: string;
  readonly name: string;
  readonly owner: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly status: ActionState;
  readonly since: string | null;
  /** Its last day has passed and it is neither done nor dropped. */
  readonly late: boolean;
};
export type Results = {
  readonly kpis: readonly KpiResult[];
  readonly costs: readonly CostResult[];
  readonly actions: readonly ActionResult[];
  readonly spent: number;
  readonly planned: number | null;
  readonly byNow: number | null;
  /** Anything at all has been entered. */
  readonly any: boolean;
};

/** Forecast against result, row by row. */
export function resultsOf(
  document: ProposalDocument,
  kpis: readonly PlanKpi[],
  entries: readonly Entry[],
  today: string,
): Results {
  const start = document.plan.start ?? document.finance.start ?? null;
  const costs = costResults(document, entries, today);
  const known = costs.filter(({ planned }) => planned !== null);
  return {
    kpis: kpis.map((kpi) => {
      const row = document.kpis.find(({ id }) => id === kpi.row);
      const baselineDate = row?.baselineDate ?? null;
      const actuals = measured(entries, 'kpi', kpi.row);
      const last = actuals.at(-1);
      return {
        ...kpi,
        baselineDate,
        owner: row?.owner ?? '',
        actuals,
        state: kpiState({ ...kpi, baselineDate }, start, actuals),
        expected: last ? expectedOn({ ...kpi, baselineDate }, start, last.on) : null,
      };
    }),
    costs,
    actions: document.actions.map((action) => {
      const last = standing(entries, 'action', action.id).at(-1);
      const status = last?.status ?? 'not-started';
      const to = action.to ?? action.from ?? null;
      return {
        row: action.id,
        name: action.name ?? '',
        owner: action.owner ?? '',
        from: action.from ?? action.to ?? null,
        to,
        status,
        since: last?.on ?? null,
        late: to !== null && to < today && status !== 'done' && status !== 'dropped',
      };
    }),
    spent: costs.reduce((sum, { spent }) => sum + spent, 0),
    planned: known.length > 0 ? known.reduce((sum, { planned }) => sum + (planned ?? 0), 0) : null,
    byNow: known.some(({ byNow }) => byNow !== null)
      ? known.reduce((sum, { byNow }) => sum + (byNow ?? 0), 0)
      : null,
    any: entries.length > 0,
  };
}

function costResults(document: ProposalDocument, entries: readonly Entry[], today: string): CostResult[] {
  const flow = cashFlow(document);
  const month = monthsSince(flow.start, today);
  return document.costs.map((cost) => {
    const line = flow.lines.find(({ list, row }) => list === 'costs' && row === cost.id);
    const alone = month === null || !line ? null : cashFlow({ ...document, costs: [cost], benefits: [] });
    const spent = measured(entries, 'cost', cost.id);
    return {
      row: cost.id,
      name: cost.name ?? '',
      planned: line?.total ?? null,
      byNow:
        alone && month !== null
          ? alone.months.slice(0, month).reduce((sum, { cost: out }) => sum + out, 0)
          : null,
      spent: spent.reduce((sum, { value }) => sum + value, 0),
      entries: spent,
    };
  });
}

/** How many months of the plan have begun: month 1 begins on its first day. */
function monthsSince(start: string | null, today: string): number | null {
  if (start === null) return null;
  if (today < start) return 0;
  const [y = 0, m = 0] = start.split('-').map(Number);
  const [year = 0, at = 0] = today.split('-').map(Number);
  return (year - y) * 12 + at - m + 1;
}

/** A day nobody can have measured anything on yet. */
export const isAhead = (on: string, today: string): boolean => on > today;
