import { addDays, daysBetween } from '../format/dates';
import { byDate, type Work } from './work';

/** Weeks beyond this are not listed: a plan of twenty years has a wrong date in it. */
const MAX_WEEKS = 1_040;

export type WeekLoad = {
  /** The Monday. */
  readonly week: string;
  /** Days of work that fall in it; two actions on one day count twice. */
  readonly days: number;
  readonly actions: readonly string[];
};

export type OwnerLoad = {
  readonly owner: string;
  readonly actions: readonly string[];
  readonly days: number;
  /** Days on which two or more of the owner's actions run. */
  readonly overlapDays: number;
  /** Most actions running on one day. */
  readonly peak: number;
  readonly weeks: readonly WeekLoad[];
};

/** Work per owner, busiest first. Names that differ only in case or spaces are one person. */
export function loadOf(work: readonly Work[]): OwnerLoad[] {
  const owners = new Map<string, Work[]>();
  for (const each of [...work].sort(byDate)) {
    if (each.owner === '') continue;
    const key = each.owner.toLowerCase();
    owners.set(key, [...(owners.get(key) ?? []), each]);
  }
  return [...owners.values()].map(ownerLoad).sort((a, b) => b.days - a.days || (a.owner < b.owner ? -1 : 1));
}

type Running = Work & { readonly from: string; readonly to: string };
const isRunning = (each: Work): each is Running => each.days > 0 && each.from !== null && each.to !== null;

function ownerLoad(work: readonly Work[]): OwnerLoad {
  const running = work.filter(isRunning);
  return {
    owner: work.map(({ owner }) => owner).sort()[0] ?? '',
    actions: work.map(({ row }) => row),
    days: running.reduce((sum, { days }) => sum + days, 0),
    ...overlap(running),
    weeks: weeksOf(running),
  };
}

function overlap(running: readonly Running[]): { overlapDays: number; peak: number } {
  const steps = new Map<string, number>();
  for (const { from, to } of running) {
    steps.set(from, (steps.get(from) ?? 0) + 1);
    const next = addDays(to, 1);
    steps.set(next, (steps.get(next) ?? 0) - 1);
  }
  const days = [...steps.keys()].sort();
  let [at, peak, overlapDays] = [0, 0, 0];
  days.forEach((day, index) => {
    at += steps.get(day) ?? 0;
    peak = Math.max(peak, at);
    const next = days[index + 1];
    if (at > 1 && next !== undefined) overlapDays += daysBetween(day, next);
  });
  return { overlapDays, peak };
}

/** The Monday of a date's week. */
const mondayOf = (date: string): string =>
  addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));

function weeksOf(running: readonly Running[]): WeekLoad[] {
  const weeks = new Map<string, { days: number; actions: string[] }>();
  for (const { row, from, to } of running) {
    for (
      let week = mondayOf(from), count = 0;
      week <= to && count < MAX_WEEKS;
      week = addDays(week, 7), count += 1
    ) {
      const sunday = addDays(week, 6);
      const days = 7 - Math.max(0, daysBetween(week, from)) - Math.max(0, daysBetween(to, sunday));
      const load = weeks.get(week) ?? { days: 0, actions: [] };
      weeks.set(week, { days: load.days + days, actions: [...load.actions, row] });
    }
  }
  return [...weeks].map(([week, load]) => ({ week, ...load })).sort((a, b) => (a.week < b.week ? -1 : 1));
}
