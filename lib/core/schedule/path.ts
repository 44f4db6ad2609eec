import { byDate, type Work } from './work';

/**
 * When an action could begin and end at the earliest, and must at the latest, if each followed the ones it waits for
 * without a pause; in days from the first. Slack is how far it can slip before the whole takes longer.
 */
export type Timing = {
  readonly earliestStart: number;
  readonly earliestFinish: number;
  readonly latestStart: number;
  readonly latestFinish: number;
  readonly slack: number;
};

export type CriticalPath = {
  /** The longest chain of actions that wait for each other, first to last. */
  readonly rows: readonly string[];
  /** Its working time in calendar days. */
  readonly days: number;
  readonly timings: ReadonlyMap<string, Timing>;
};

export function criticalPath(work: readonly Work[]): CriticalPath {
  const order = inOrder(work);
  const byId = new Map(work.map((each) => [each.row, each]));
  const start = new Map<string, number>();
  const finish = new Map<string, number>();
  for (const { row, days, dependsOn } of order) {
    const begins = Math.max(0, ...dependsOn.map((id) => finish.get(id) ?? 0));
    start.set(row, begins);
    finish.set(row, begins + days);
  }
  const length = Math.max(0, ...finish.values());

  const latest = new Map<string, number>();
  for (const { row, days, dependsOn } of order.toReversed()) {
    const ends = latest.get(row) ?? length;
    latest.set(row, ends);
    for (const id of dependsOn) latest.set(id, Math.min(latest.get(id) ?? length, ends - days));
  }

  const timings = new Map<string, Timing>();
  for (const { row, days } of work) {
    const [earliestStart, latestFinish] = [start.get(row) ?? 0, latest.get(row) ?? length];
    timings.set(row, {
      earliestStart,
      earliestFinish: earliestStart + days,
      latestStart: latestFinish - days,
      latestFinish,
      slack: latestFinish - days - earliestStart,
    });
  }
  return { rows: chain(work, byId, timings, length), days: length, timings };
}

/** Every action after the ones it waits for (there are no circles left here). */
function inOrder(work: readonly Work[]): Work[] {
  const waiting = new Map(work.map(({ row, dependsOn }) => [row, dependsOn.length]));
  const followers = new Map<string, Work[]>();
  for (const each of work) {
    for (const id of each.dependsOn) followers.set(id, [...(followers.get(id) ?? []), each]);
  }
  const order = work.filter(({ dependsOn }) => dependsOn.length === 0);
  for (let at = 0; at < order.length; at += 1) {
    for (const next of followers.get(order[at]?.row ?? '') ?? []) {
      const left = (waiting.get(next.row) ?? 0) - 1;
      waiting.set(next.row, left);
      if (left === 0) order.push(next);
    }
  }
  return order;
}

/** Walks back from the action that ends last; the order of rows decides nothing. */
function chain(
  work: readonly Work[],
  byId: ReadonlyMap<string, Work>,
  timings: ReadonlyMap<string, Timing>,
  length: number,
): string[] {
  if (length === 0) return [];
  const endsAt = (day: number) => (each: Work) => timings.get(each.row)?.earliestFinish === day;
  const rows: string[] = [];
  // A milestone that waits for the last task ends with it, and closes the chain.
  const last = (a: Work, b: Work) => byDate(b, a);
  const waitedFor = new Set(work.flatMap(({ dependsOn }) => dependsOn));
  const ends = work.filter(endsAt(length));
  let at = ends.filter(({ row }) => !waitedFor.has(row)).sort(last)[0];
  while (at) {
    rows.unshift(at.row);
    const begins = timings.get(at.row)?.earliestStart ?? 0;
    at = at.dependsOn
      .flatMap((id) => byId.get(id) ?? [])
      .filter(endsAt(begins))
      .sort(byDate)[0];
  }
  return rows;
}
