import { daysBetween } from '../format/dates';
import type { ProposalDocument, Row } from '../proposal/document';
import { rowsInCircles } from '../proposal/references';

/** An action as the sums see it. Days are calendar days, the first and the last included. */
export type Work = {
  readonly row: string;
  readonly name: string;
  readonly owner: string;
  readonly kind: 'task' | 'milestone';
  /** First and last day, in order; `null` while neither is given. A milestone has one day. */
  readonly from: string | null;
  readonly to: string | null;
  readonly days: number;
  /** Actions it waits for that are there; links that make a circle are left out. */
  readonly dependsOn: readonly string[];
  readonly inCircle: boolean;
};

/** Order by date, then name, then id: the same whatever order the rows are in. */
export const byDate = (a: Work, b: Work): number =>
  compare(a.from ?? '9999', b.from ?? '9999') ||
  compare(a.to ?? '9999', b.to ?? '9999') ||
  compare(a.name, b.name) ||
  compare(a.row, b.row);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export function readWork(document: ProposalDocument): Work[] {
  const rows = document.actions;
  const circles = rowsInCircles(rows, 'dependsOn');
  const known = new Set(rows.map(({ id }) => id));
  return rows.map((row) => {
    const inCircle = circles.has(row.id);
    const dependsOn = (row.dependsOn ?? []).filter((id) => known.has(id) && !(inCircle && circles.has(id)));
    return {
      row: row.id,
      name: row.name ?? '',
      owner: (row.owner ?? '').trim().replace(/\s+/g, ' '),
      kind: row.kind ?? 'task',
      ...span(row),
      dependsOn: [...dependsOn].sort(compare),
      inCircle,
    };
  });
}

function span(row: Row<'actions'>): Pick<Work, 'from' | 'to' | 'days'> {
  const { from, to } = row;
  if (row.kind === 'milestone') {
    const day = to ?? from ?? null;
    return { from: day, to: day, days: 0 };
  }
  if (from === undefined || to === undefined)
    return { from: from ?? to ?? null, to: to ?? from ?? null, days: 0 };
  return from <= to ? { from, to, days: daysBetween(from, to) + 1 } : { from: to, to: from, days: 0 };
}
