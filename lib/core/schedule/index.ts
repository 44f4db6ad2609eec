import { daysBetween } from '../format/dates';
import type { ProposalDocument } from '../proposal/document';
import { type Clash, clashesOf } from './clashes';
import { loadOf, type OwnerLoad } from './load';
import { criticalPath, type Timing } from './path';
import { byDate, readWork, type Work } from './work';

export type { Clash, ClashCode } from './clashes';
export type { OwnerLoad, WeekLoad } from './load';
export type { Timing } from './path';

/** One line of the Gantt chart, in order of time. */
export type ScheduleBar = {
  readonly row: string;
  readonly name: string;
  readonly owner: string;
  readonly kind: 'task' | 'milestone';
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly dependsOn: readonly string[];
  readonly critical: boolean;
  /** Days between its end and the first action that waits for it; negative where they clash. */
  readonly room: number | null;
  readonly timing: Timing;
};

export type ScheduleMark = {
  readonly kind: 'go-live' | 'review';
  readonly row?: string;
  readonly name: string;
  readonly date: string;
};

export type Schedule = {
  readonly clashes: readonly Clash[];
  /** The longest chain of actions that wait for each other: rows first to last, and its days of work. */
  readonly criticalPath: { readonly rows: readonly string[]; readonly days: number };
  /** Earliest and latest days of every action, dated or not. */
  readonly timings: ReadonlyMap<string, Timing>;
  readonly load: readonly OwnerLoad[];
  readonly bars: readonly ScheduleBar[];
  readonly marks: readonly ScheduleMark[];
  /** First and last day of all that has a date; `null` while nothing has. */
  readonly range: { readonly from: string; readonly to: string } | null;
};

/** Works out the timeline. Days are calendar days, first and last included; the order of rows plays no part. */
export function schedule(document: ProposalDocument): Schedule {
  const work = readWork(document);
  const path = criticalPath(work);
  const bars = barsOf(work, new Set(path.rows), path.timings);
  const marks = marksOf(document);
  return {
    clashes: clashesOf(document),
    criticalPath: { rows: path.rows, days: path.days },
    timings: path.timings,
    load: loadOf(work),
    bars,
    marks,
    range: rangeOf(document, bars, marks),
  };
}

function barsOf(
  work: readonly Work[],
  critical: ReadonlySet<string>,
  timings: ReadonlyMap<string, Timing>,
): ScheduleBar[] {
  const firstFollower = new Map<string, string>();
  for (const { from, dependsOn } of work) {
    if (from === null) continue;
    for (const id of dependsOn) {
      const known = firstFollower.get(id);
      if (known === undefined || from < known) firstFollower.set(id, from);
    }
  }
  return [...work].sort(byDate).flatMap(({ row, from, to, inCircle: _, ...rest }): ScheduleBar[] => {
    const timing = timings.get(row);
    if (from === null || to === null || !timing) return [];
    const next = firstFollower.get(row);
    const room = next === undefined ? null : daysBetween(to, next);
    return [{ row, from, to, ...rest, critical: critical.has(row), room, timing }];
  });
}

function marksOf({ plan, reviews }: ProposalDocument): ScheduleMark[] {
  const marks: ScheduleMark[] = reviews.flatMap(({ id, name = '', date }) =>
    date === undefined ? [] : [{ kind: 'review', row: id, name, date }],
  );
  if (plan.goLive !== undefined) marks.push({ kind: 'go-live', name: '', date: plan.goLive });
  const key = ({ date, kind, row = '' }: ScheduleMark) => `${date} ${kind} ${row}`;
  return marks.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function rangeOf(
  { plan }: ProposalDocument,
  bars: readonly ScheduleBar[],
  marks: readonly ScheduleMark[],
): Schedule['range'] {
  const dates = [
    ...bars.flatMap(({ from, to }) => [from, to]),
    ...marks.map(({ date }) => date),
    ...[plan.start, plan.end].filter((date) => date !== undefined),
  ].sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}
