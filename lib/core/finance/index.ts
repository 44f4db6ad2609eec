import { addMonths } from '../format/dates';
import {
  type CaseName,
  DEFAULT_HORIZON,
  DEFAULT_RATE,
  type Line,
  type Money,
  type MoneyList,
  type Omission,
  readLines,
  toPence,
  toPounds,
} from './lines';

export { DEFAULT_HORIZON, DEFAULT_RATE, lineAmount, type MoneyList, type Omission } from './lines';

/** One month of the likely case, in pounds. */
export type CashMonth = {
  /** Counted from 1. */
  readonly month: number;
  /** `2027-01`, or `null` while no start is set. */
  readonly label: string | null;
  readonly cost: number;
  readonly benefit: number;
  readonly net: number;
  readonly cumulative: number;
  /** The running total in the low and the high case: the band around the likely one. */
  readonly cumulativeLow: number;
  readonly cumulativeHigh: number;
};
type CaseMonth = Omit<CashMonth, 'label' | 'cumulativeLow' | 'cumulativeHigh'>;

/** The sums of one case over the horizon, in pounds. What cannot be said is `null`, never NaN. */
export type CaseFigures = {
  readonly cost: number;
  readonly benefit: number;
  readonly net: number;
  readonly presentCost: number;
  readonly presentBenefit: number;
  readonly npv: number;
  /** Present benefits ÷ present costs; `null` without costs. */
  readonly ratio: number | null;
  /** First month from which the running total never falls below nothing again; `null` if it ends below, or if nothing is spent. */
  readonly paybackMonth: number | null;
};

/** How far one line must be from its likely figure, alone, for the case to come out at nothing. */
export type Switch = {
  readonly list: MoneyList;
  readonly row: string;
  readonly name: string;
  /** Likely and break-even amount, each time it falls due. */
  readonly amount: number;
  readonly breakEven: number;
  /** Break-even ÷ likely: 0.6 means "must fall by 40%". */
  readonly factor: number;
  /** Whether that lies within the low and high figures its author gave: then this line decides the case. */
  readonly withinRange: boolean;
};

export type LineFigures = {
  readonly list: MoneyList;
  readonly row: string;
  readonly name: string;
  readonly amount: number;
  readonly times: number;
  readonly total: number;
  readonly present: number;
};

export type CashFlow = {
  /** First day of month 1, as given. */
  readonly start: string | null;
  readonly horizon: number;
  /** Per cent a year. */
  readonly rate: number;
  readonly months: readonly CashMonth[];
  readonly low: CaseFigures;
  readonly likely: CaseFigures;
  readonly high: CaseFigures;
  readonly lines: readonly LineFigures[];
  /** Costs that fall in months 1 to 12, likely; what the budget is held against. */
  readonly firstYearCost: number;
  readonly oneOffCost: number;
  /** What recurs, over a full year: running costs and benefits. */
  readonly yearlyCost: number;
  readonly yearlyBenefit: number;
  /** Benefits over the horizon that free cash, and those that are only counted (time, contacts). */
  readonly cashable: number;
  readonly quantified: number;
  /** Net present value if only cashable benefits are believed. */
  readonly cashableNpv: number;
  readonly budget: {
    readonly amount: number;
    readonly left: number;
    /** What is left if every cost comes at its high figure. */
    readonly leftAtHigh: number;
  } | null;
  /** Most sensitive first: the smallest change that would turn the case. */
  readonly switches: readonly Switch[];
  /** Ids of benefits that are described, not priced. */
  readonly qualitative: readonly string[];
  readonly omitted: readonly Omission[];
};

/**
 * The money side of a proposal, month by month.
 *
 * Present value: what falls due in month m is divided by (1 + r)^((m − 1) / 12), r being the yearly rate. Month 1 is
 * "now" and not discounted, as year 0 in the Green Book. Low case: low benefits with high costs; high case:
 * high benefits with low costs. Sums are kept in whole pence and only rounded at the end.
 */
export function cashFlow(document: Money): CashFlow {
  const { finance } = document;
  const horizon = Math.min(Math.max(Math.trunc(finance.horizon ?? DEFAULT_HORIZON), 1), 120);
  const rate = finance.discountRate ?? DEFAULT_RATE;
  const start = finance.start ?? null;
  const { lines, omitted, qualitative } = readLines(document, horizon);
  const factors = Array.from({ length: horizon }, (_, at) => (1 + rate / 100) ** (-at / 12));
  const present = (line: Line, which: CaseName = 'likely') =>
    line.pence[which] * line.months.reduce((sum, month) => sum + (factors[month - 1] ?? 0), 0);

  const likely = caseOf(lines, horizon, factors, 'likely', 'likely');
  const low = caseOf(lines, horizon, factors, 'high', 'low');
  const high = caseOf(lines, horizon, factors, 'low', 'high');
  const npv = sumOf(lines, (line) => sign(line) * present(line));

  return {
    start,
    horizon,
    rate,
    months: likely.months.map((month, at) => ({
      ...month,
      cumulativeLow: low.months[at]?.cumulative ?? month.cumulative,
      cumulativeHigh: high.months[at]?.cumulative ?? month.cumulative,
      label: start === null ? null : addMonths(`${start.slice(0, 7)}-01`, month.month - 1).slice(0, 7),
    })),
    low: low.figures,
    likely: likely.figures,
    high: high.figures,
    lines: lines.map((line) => ({
      list: line.list,
      row: line.row,
      name: line.name,
      amount: toPounds(line.pence.likely),
      times: line.months.length,
      total: toPounds(line.pence.likely * line.months.length),
      present: toPounds(present(line)),
    })),
    firstYearCost: toPounds(firstYear(lines, 'likely')),
    oneOffCost: toPounds(
      sumOf(lines.filter(isCost), (line) => (line.timing === 'one-off' ? line.pence.likely : 0)),
    ),
    yearlyCost: toPounds(sumOf(lines.filter(isCost), perYear)),
    yearlyBenefit: toPounds(sumOf(lines.filter(isBenefit), perYear)),
    cashable: toPounds(totalOf(lines, 'cashable')),
    quantified: toPounds(totalOf(lines, 'quantified')),
    cashableNpv: toPounds(
      sumOf(lines, (line) => (line.kind === 'quantified' ? 0 : sign(line) * present(line))),
    ),
    budget:
      finance.budget === undefined
        ? null
        : {
            amount: finance.budget,
            left: toPounds(toPence(finance.budget) - firstYear(lines, 'likely')),
            leftAtHigh: toPounds(toPence(finance.budget) - firstYear(lines, 'high')),
          },
    switches: switchesOf(lines, npv, present),
    qualitative,
    omitted,
  };
}

const isCost = (line: Line) => line.kind === 'cost';
const isBenefit = (line: Line) => line.kind !== 'cost';
const sign = (line: Line) => (isCost(line) ? -1 : 1);
const sumOf = (lines: readonly Line[], of: (line: Line) => number) =>
  lines.reduce((sum, line) => sum + of(line), 0);

const firstYear = (lines: readonly Line[], which: CaseName) =>
  sumOf(
    lines.filter(isCost),
    (line) => line.pence[which] * line.months.filter((month) => month <= 12).length,
  );
const totalOf = (lines: readonly Line[], kind: Line['kind']) =>
  sumOf(lines, (line) => (line.kind === kind ? line.pence.likely * line.months.length : 0));
const perYear = (line: Line) =>
  line.timing === 'monthly' ? line.pence.likely * 12 : line.timing === 'yearly' ? line.pence.likely : 0;

function caseOf(
  lines: readonly Line[],
  horizon: number,
  factors: readonly number[],
  costs: CaseName,
  benefits: CaseName,
): { figures: CaseFigures; months: CaseMonth[] } {
  const cost = new Array<number>(horizon).fill(0);
  const benefit = new Array<number>(horizon).fill(0);
  for (const line of lines) {
    const into = isCost(line) ? cost : benefit;
    const pence = line.pence[isCost(line) ? costs : benefits];
    for (const month of line.months) into[month - 1] = (into[month - 1] ?? 0) + pence;
  }
  let cumulative = 0;
  let lastBelow = 0;
  const months = cost.map((out, at) => {
    const come = benefit[at] ?? 0;
    cumulative += come - out;
    if (cumulative < 0) lastBelow = at + 1;
    return {
      month: at + 1,
      cost: toPounds(out),
      benefit: toPounds(come),
      net: toPounds(come - out),
      cumulative: toPounds(cumulative),
    };
  });
  const plain = (flow: readonly number[]) => flow.reduce((sum, pence) => sum + pence, 0);
  const discounted = (flow: readonly number[]) =>
    flow.reduce((sum, pence, at) => sum + pence * (factors[at] ?? 0), 0);
  const presentCost = discounted(cost);
  const presentBenefit = discounted(benefit);
  const spent = plain(cost);
  return {
    months,
    figures: {
      cost: toPounds(spent),
      benefit: toPounds(plain(benefit)),
      net: toPounds(plain(benefit) - spent),
      presentCost: toPounds(presentCost),
      presentBenefit: toPounds(presentBenefit),
      npv: toPounds(presentBenefit - presentCost),
      ratio: presentCost > 0 ? presentBenefit / presentCost : null,
      paybackMonth: spent > 0 && lastBelow < horizon ? lastBelow + 1 : null,
    },
  };
}

/** Lines that could turn the case by themselves; one that would have to be less than nothing cannot. */
function switchesOf(lines: readonly Line[], npv: number, present: (line: Line) => number): Switch[] {
  return lines
    .flatMap((line): Switch[] => {
      const weight = sign(line) * present(line);
      if (weight === 0) return [];
      const factor = 1 - npv / weight;
      if (!(factor >= 0)) return [];
      const breakEven = line.pence.likely * factor;
      const { low, high } = line.pence;
      return [
        {
          list: line.list,
          row: line.row,
          name: line.name,
          amount: toPounds(line.pence.likely),
          breakEven: toPounds(breakEven),
          factor,
          withinRange: breakEven >= Math.min(low, high) && breakEven <= Math.max(low, high),
        },
      ];
    })
    .sort((a, b) => Math.abs(a.factor - 1) - Math.abs(b.factor - 1));
}
