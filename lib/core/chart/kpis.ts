import { formatQuantity } from '../format/numbers';
import type { ProposalDocument } from '../proposal/document';
import { linearScale, niceTicks } from './scale';

/**
 * One KPI from where it stands to where it should be. KPIs differ in unit, so each has its own axis from its first to
 * its last tick; `from`, `to` and ticks are shares of that axis (0 left, 1 right).
 */
export type KpiBar = {
  readonly row: string;
  readonly name: string;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  readonly baselineText: string;
  readonly targetText: string;
  readonly from: number;
  readonly to: number;
  readonly zero: number;
  readonly ticks: readonly { readonly at: number; readonly value: number; readonly label: string }[];
  /** Whether the target lies on the better side; `null` when nobody said which side that is. */
  readonly improves: boolean | null;
};

const PERCENT = /^(?:%|per ?cent|pc)$/i;

/** The KPIs that can be drawn: those with both a baseline and a target. */
export function kpiBars(document: ProposalDocument): KpiBar[] {
  return document.kpis.flatMap((kpi): KpiBar[] => {
    const { baseline, target, unit = '', better } = kpi;
    if (baseline === undefined || target === undefined) return [];
    const [low, high] = [Math.min(0, baseline, target), Math.max(0, baseline, target)];
    // A percentage is read against the whole, as long as it is one.
    const whole = PERCENT.test(unit.trim()) && low >= 0 && high <= 100;
    const ticks = whole ? [0, 25, 50, 75, 100] : niceTicks(low, high);
    const share = linearScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [0, 1]);
    return [
      {
        row: kpi.id,
        name: kpi.name ?? '',
        unit,
        baseline,
        target,
        baselineText: formatQuantity(baseline, unit),
        targetText: formatQuantity(target, unit),
        from: share(baseline),
        to: share(target),
        zero: share(0),
        ticks: ticks.map((value) => ({
          at: share(value),
          value,
          label: formatQuantity(value, whole ? '%' : ''),
        })),
        improves: better === undefined ? null : better === 'higher' ? target > baseline : target < baseline,
      },
    ];
  });
}
