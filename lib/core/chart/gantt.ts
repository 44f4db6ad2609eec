import { addMonths, daysBetween, formatShortMonth } from '../format/dates';
import type { Schedule, ScheduleBar, ScheduleMark } from '../schedule';
import type { Tick } from './cash-flow';
import { coordinate, type Frame, frameIn, linearScale, type Margins } from './scale';

export type GanttMark = ScheduleMark & { readonly x: number };

/** Positions of a Gantt chart: one row per bar, months along the top; milestones have no width. */
export type GanttChart = {
  readonly width: number;
  readonly height: number;
  readonly plot: Frame;
  readonly rowHeight: number;
  readonly bars: readonly (ScheduleBar & Frame)[];
  readonly marks: readonly GanttMark[];
  /** First day of months; `value` is days from the left edge of the plot. */
  readonly months: readonly Tick[];
  /** From the end of one bar to the start of the one that waits for it. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly path: string }[];
};

const MARGINS: Margins = { top: 22, right: 8, bottom: 4, left: 160 };

export function ganttChart(
  plan: Schedule,
  size: { readonly width: number; readonly rowHeight: number },
  margins: Margins = MARGINS,
): GanttChart | null {
  if (!plan.range) return null;
  const height = margins.top + plan.bars.length * size.rowHeight + margins.bottom;
  const plot = frameIn(size.width, height, margins);
  const first = `${plan.range.from.slice(0, 7)}-01`;
  const last = addMonths(`${plan.range.to.slice(0, 7)}-01`, 1);
  const total = daysBetween(first, last);
  const scale = linearScale([0, total], [plot.x, plot.x + plot.width]);
  const x = (date: string, shift = 0) => coordinate(scale(daysBetween(first, date) + shift));

  const thickness = coordinate(size.rowHeight * 0.5);
  const bars = plan.bars.map((bar, at) => {
    // A milestone is a point at the middle of its day; a task reaches to the end of its last day.
    const left = bar.kind === 'milestone' ? x(bar.from, 0.5) : x(bar.from);
    return {
      ...bar,
      x: left,
      y: coordinate(plot.y + at * size.rowHeight + (size.rowHeight - thickness) / 2),
      width: bar.kind === 'milestone' ? 0 : coordinate(x(bar.to, 1) - left),
      height: thickness,
    };
  });
  return {
    width: size.width,
    height,
    plot,
    rowHeight: size.rowHeight,
    bars,
    marks: plan.marks.map((mark) => ({ ...mark, x: x(mark.date, 0.5) })),
    months: monthTicks(first, last, plot.width).map((date) => ({
      at: x(date),
      value: daysBetween(first, date),
      label: formatShortMonth(date),
    })),
    links: linksOf(bars),
  };
}

/** As many month labels as fit. */
function monthTicks(first: string, last: string, width: number): string[] {
  const count = Math.round(daysBetween(first, last) / 30.44);
  const room = Math.max(Math.floor(width / 40), 1);
  const stride = [1, 2, 3, 6, 12, 24, 60, 120].find((each) => count / each <= room) ?? 600;
  const ticks: string[] = [];
  for (let date = first; date < last; date = addMonths(date, stride)) ticks.push(date);
  return ticks;
}

function linksOf(bars: readonly (ScheduleBar & Frame)[]): GanttChart['links'] {
  const byId = new Map(bars.map((bar) => [bar.row, bar]));
  return bars.flatMap((bar) =>
    bar.dependsOn.flatMap((id) => {
      const before = byId.get(id);
      if (!before) return [];
      const [fromX, fromY] = [before.x + before.width, before.y + before.height / 2];
      const [toX, toY] = [bar.x, bar.y + bar.height / 2];
      const bend = Math.min(fromX + 4, Math.max(toX - 4, fromX));
      const path = `M${coordinate(fromX)} ${coordinate(fromY)}H${coordinate(bend)}V${coordinate(toY)}H${coordinate(toX)}`;
      return [{ from: id, to: bar.row, path }];
    }),
  );
}
