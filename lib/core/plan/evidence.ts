import { formatDate, formatQuantity } from '../format';
import type { KpiResult } from './results';

/** A result as a row of evidence: the figures, dates and where they come from. What they mean is for the author to say. */
export type ResultEvidence = {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly figure: string;
  readonly readings: string;
};

const MOST_READINGS = 24;

export function evidenceOf(kpi: KpiResult, unnamed: string): ResultEvidence | null {
  const [first, last] = [kpi.actuals[0], kpi.actuals.at(-1)];
  if (!first || !last) return null;
  const said = (value: number) => formatQuantity(value, kpi.unit);
  const before = kpi.baseline === null ? (kpi.actuals.length > 1 ? first.value : null) : kpi.baseline;
  return {
    name: (kpi.name || unnamed).slice(0, 120),
    from: kpi.baselineDate !== null && kpi.baselineDate < first.on ? kpi.baselineDate : first.on,
    to: last.on,
    figure: (before === null ? said(last.value) : `${said(before)} → ${said(last.value)}`).slice(0, 200),
    readings: kpi.actuals
      .slice(-MOST_READINGS)
      .map(({ on, value }) => `${formatDate(on)}: ${said(value)}`)
      .join('\n'),
  };
}
