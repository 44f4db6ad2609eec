import { cashFlow } from '../finance';
import type { ProposalDocument } from '../proposal/document';
import { schedule } from '../schedule';

/** Bumped whenever the sums below change: what is kept in the database is worked out again. */
export const FIGURES_VERSION = 1;

export type PlanKpi = {
  readonly row: string;
  readonly name: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower' | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly targetDate: string | null;
};

/** What lists and totals of plans need, so that they need not read documents. Money in pounds. */
export type PlanFigures = {
  readonly v: typeof FIGURES_VERSION;
  /** All that is spent over the horizon, likely; `null` where no line has a figure. */
  readonly investment: number | null;
  readonly yearlyBenefit: number | null;
  readonly benefit: number | null;
  readonly npv: number | null;
  /** Present benefits for each pound of present costs. */
  readonly ratio: number | null;
  readonly payback: number | null;
  readonly horizon: number;
  /** What each month adds, counted from the plan's own start. */
  readonly months: readonly number[];
  readonly from: string | null;
  readonly to: string | null;
  readonly goLive: string | null;
  readonly actions: number;
  readonly owners: number;
  readonly kpis: readonly PlanKpi[];
};

/** The figures of a plan, as `planDocument` shows it. */
export function planFigures(document: ProposalDocument): PlanFigures {
  const flow = cashFlow(document);
  const timeline = schedule(document);
  const priced = flow.lines.length > 0;
  const dates = timeline.bars.flatMap(({ from, to }) => [from, to]).sort();
  return {
    v: FIGURES_VERSION,
    investment: priced ? flow.likely.cost : null,
    yearlyBenefit: priced ? flow.yearlyBenefit : null,
    benefit: priced ? flow.likely.benefit : null,
    npv: priced ? flow.likely.npv : null,
    ratio: priced ? flow.likely.ratio : null,
    payback: flow.likely.paybackMonth,
    horizon: flow.horizon,
    months: priced ? flow.months.map(({ net }) => net) : [],
    from: document.plan.start ?? dates[0] ?? null,
    to: document.plan.end ?? dates.at(-1) ?? null,
    goLive: document.plan.goLive ?? null,
    actions: document.actions.length,
    owners: timeline.load.length,
    kpis: document.kpis.map((kpi) => ({
      row: kpi.id,
      name: kpi.name ?? '',
      unit: kpi.unit ?? '',
      better: kpi.better ?? null,
      baseline: kpi.baseline ?? null,
      target: kpi.target ?? null,
      targetDate: kpi.targetDate ?? null,
    })),
  };
}

/**
 * The month from which the running total never falls below nothing again; `null` where it ends below, or nothing is ever
 * spent. For several plans together: the sum of what each month adds, each counted from its own start.
 */
export function paybackOf(months: readonly number[]): number | null {
  let sum = 0;
  let lastBelow = 0;
  months.forEach((net, at) => {
    sum += Math.round(net * 100);
    if (sum < 0) lastBelow = at + 1;
  });
  const spends = months.some((net) => net < 0);
  return spends && lastBelow < months.length ? lastBelow + 1 : null;
}
