import type { ProposalDocument, Row } from '../proposal/document';

/** Horizon and discount rate while the learner has said nothing: three years, and the Green Book's rate. */
export const DEFAULT_HORIZON = 36;
export const DEFAULT_RATE = 3.5;

export type MoneyList = 'costs' | 'benefits';
/** All that the sums look at. */
export type Money = Pick<ProposalDocument, 'finance' | MoneyList>;
export type Timing = 'one-off' | 'monthly' | 'yearly';
export type CaseName = 'low' | 'likely' | 'high';

/** Why a line is not in the figures. */
export type Omission = {
  readonly list: MoneyList;
  readonly row: string;
  readonly why: 'no-amount' | 'no-timing' | 'after-horizon';
};

/** A line as the sums see it; amounts are whole pence for each time it falls due. */
export type Line = {
  readonly list: MoneyList;
  readonly row: string;
  readonly name: string;
  readonly kind: 'cost' | 'cashable' | 'quantified';
  readonly timing: Timing;
  /** Months in which it falls due, counted from 1. */
  readonly months: readonly number[];
  readonly pence: Readonly<Record<CaseName, number>>;
};

/** Pounds to whole pence, without the halfpenny that binary fractions take away (1.005 × 100 = 100.49…). */
export const toPence = (pounds: number): number => Math.round(Number((pounds * 100).toPrecision(15)));
/** Adding nothing turns −0, which prints as "−£0", into 0. */
export const toPounds = (pence: number): number => Math.round(pence) / 100 + 0;

/** Quantity × rate in pounds; one unless a quantity is given, nothing without a rate. */
export function lineAmount(row: { quantity?: number; rate?: number }): number | null {
  if (row.rate === undefined || !Number.isFinite(row.rate)) return null;
  const amount = (row.quantity ?? 1) * row.rate;
  return Number.isFinite(amount) ? toPounds(toPence(amount)) : null;
}

function monthsDue(timing: Timing, start: number, horizon: number): number[] {
  const step = timing === 'monthly' ? 1 : timing === 'yearly' ? 12 : Number.POSITIVE_INFINITY;
  const due: number[] = [];
  for (let month = start; month <= horizon; month += step) due.push(month);
  return due;
}

type ReadLines = { lines: Line[]; omitted: Omission[]; qualitative: string[] };

/** The lines that carry money within the horizon, and those that do not, with the reason. */
export function readLines(document: Pick<Money, MoneyList>, horizon: number): ReadLines {
  const read: ReadLines = { lines: [], omitted: [], qualitative: [] };
  for (const row of document.costs) readLine(read, 'costs', 'cost', row, horizon);
  for (const row of document.benefits) {
    if (row.kind === 'qualitative') read.qualitative.push(row.id);
    else readLine(read, 'benefits', row.kind ?? 'quantified', row, horizon);
  }
  return read;
}

function readLine(
  read: ReadLines,
  list: MoneyList,
  kind: Line['kind'],
  row: Row<'costs'> | Row<'benefits'>,
  horizon: number,
): void {
  const omit = (why: Omission['why']) => read.omitted.push({ list, row: row.id, why });
  const amount = lineAmount(row);
  if (amount === null) return void omit('no-amount');
  if (row.timing === undefined) return void omit('no-timing');
  const months = monthsDue(row.timing, row.startMonth ?? 1, horizon);
  if (months.length === 0) return void omit('after-horizon');
  const likely = toPence(amount);
  const pence = {
    likely,
    low: row.low === undefined ? likely : toPence(row.low),
    high: row.high === undefined ? likely : toPence(row.high),
  };
  read.lines.push({ list, row: row.id, name: row.name ?? '', kind, timing: row.timing, months, pence });
}
