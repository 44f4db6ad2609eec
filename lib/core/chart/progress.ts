import { daysBetween } from '../format/dates';
import { coordinate, type Frame, frameIn, linearScale, linePath, type Margins, niceTicks } from './scale';

type Day = { readonly on: string; readonly value: number };

/** A measure over time: the straight way it should go, and where it was found. */
export type ProgressChart = {
  readonly width: number;
  readonly height: number;
  readonly plot: Frame;
  readonly yTicks: readonly { readonly at: number; readonly value: number }[];
  readonly from: string;
  readonly to: string;
  readonly forecast: string;
  readonly line: string;
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly on: string;
    readonly value: number;
  }[];
  readonly target: { readonly x: number; readonly y: number } | null;
};

const MARGINS: Margins = { top: 12, right: 14, bottom: 24, left: 48 };

export function progressChart(
  forecast: readonly [Day, Day] | null,
  actuals: readonly Day[],
  size: { readonly width: number; readonly height: number },
  margins: Margins = MARGINS,
): ProgressChart | null {
  const days = [...(forecast ?? []), ...actuals];
  const dates = days.map(({ on }) => on).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  if (from === undefined || to === undefined || actuals.length === 0) return null;
  const plot = frameIn(size.width, size.height, margins);
  const values = days.map(({ value }) => value);
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values), 4);
  const y = linearScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [plot.y + plot.height, plot.y]);
  const x = linearScale([0, daysBetween(from, to)], [plot.x, plot.x + plot.width]);
  const place = ({ on, value }: Day) => ({
    x: coordinate(x(daysBetween(from, on))),
    y: coordinate(y(value)),
  });
  const points = actuals.map((day) => ({ ...place(day), ...day }));
  return {
    width: size.width,
    height: size.height,
    plot,
    yTicks: ticks.map((value) => ({ at: coordinate(y(value)), value })),
    from,
    to,
    forecast: forecast ? linePath(forecast.map(place)) : '',
    line: linePath(points),
    points,
    target: forecast ? place(forecast[1]) : null,
  };
}
