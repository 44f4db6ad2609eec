import type { CashFlow } from '../finance';
import { formatShortMonth } from '../format/dates';
import { formatPounds } from '../format/numbers';
import {
  areaPath,
  coordinate,
  type Frame,
  frameIn,
  linearScale,
  linePath,
  type Margins,
  niceTicks,
} from './scale';

export type Tick = { readonly at: number; readonly value: number; readonly label: string };
export type Bar = Frame & { readonly month: number; readonly value: number };

/** Everything a drawing of the cash flow needs, in units of the given size; y grows downwards as in SVG. */
export type CashFlowChart = {
  readonly width: number;
  readonly height: number;
  readonly plot: Frame;
  readonly zeroY: number;
  readonly yTicks: readonly Tick[];
  readonly xTicks: readonly Tick[];
  /** Money out hangs below the zero line, money in stands above it. */
  readonly costs: readonly Bar[];
  readonly benefits: readonly Bar[];
  /** Running total. */
  readonly line: string;
  readonly area: string;
  readonly points: readonly { readonly month: number; readonly x: number; readonly y: number }[];
  /** Where the running total is back for good. */
  readonly payback: { readonly month: number; readonly x: number; readonly y: number } | null;
};

const MARGINS: Margins = { top: 8, right: 8, bottom: 22, left: 52 };

/** Month labels that fit: every 1, 2, 3, 6, 12 or 24 months. */
const strideFor = (months: number, room: number) =>
  [1, 2, 3, 6, 12, 24].find((stride) => months / stride <= Math.max(room, 1)) ?? 60;

export function cashFlowChart(
  flow: CashFlow,
  size: { readonly width: number; readonly height: number },
  margins: Margins = MARGINS,
): CashFlowChart {
  const plot = frameIn(size.width, size.height, margins);
  const values = flow.months.flatMap(({ cost, benefit, cumulative }) => [-cost, benefit, cumulative]);
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values));
  const y = linearScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [plot.y + plot.height, plot.y]);
  const slot = plot.width / flow.months.length;
  const middle = (month: number) => coordinate(plot.x + (month - 0.5) * slot);
  const zeroY = coordinate(y(0));
  const barWidth = coordinate(Math.min(slot * 0.7, 28));
  const bar = (month: number, value: number): Bar[] => {
    const top = Math.min(y(value), zeroY);
    const height = coordinate(Math.abs(y(value) - zeroY));
    return value === 0
      ? []
      : [
          {
            month,
            value,
            x: coordinate(middle(month) - barWidth / 2),
            y: coordinate(top),
            width: barWidth,
            height,
          },
        ];
  };
  const points = flow.months.map(({ month, cumulative }) => ({
    month,
    x: middle(month),
    y: coordinate(y(cumulative)),
  }));
  const stride = strideFor(flow.months.length, Math.floor(plot.width / 44));
  const back = flow.likely.paybackMonth;
  return {
    width: size.width,
    height: size.height,
    plot,
    zeroY,
    yTicks: ticks.map((value) => ({ at: coordinate(y(value)), value, label: formatPounds(value) })),
    xTicks: flow.months
      .filter((_, at) => at % stride === 0)
      .map(({ month, label }) => ({
        at: middle(month),
        value: month,
        label: label === null ? String(month) : formatShortMonth(label),
      })),
    costs: flow.months.flatMap(({ month, cost }) => bar(month, -cost)),
    benefits: flow.months.flatMap(({ month, benefit }) => bar(month, benefit)),
    line: linePath(points),
    area: areaPath(points, zeroY),
    points,
    payback: (back !== null && points[back - 1]) || null,
  };
}
