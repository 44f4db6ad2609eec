import { daysBetween } from '../format/dates';
import type { ProposalDocument, RecordOf, Row } from '../proposal/document';
import type { Place } from '../proposal/place';
import { rowsInCircles } from '../proposal/references';

export type ClashCode =
  | 'plan-ends-before-start'
  | 'go-live-outside-plan'
  | 'no-dates'
  | 'no-owner'
  | 'ends-before-start'
  | 'starts-before-predecessor-ends'
  | 'outside-plan'
  | 'milestone-with-duration'
  | 'dependency-cycle';

/** What does not fit in the timeline. `no-dates` and `no-owner` are gaps to fill, the others contradictions. */
export type Clash = {
  readonly code: ClashCode;
  readonly place: Place;
  /** Name of the row, and of the action it clashes with. */
  readonly name: string;
  readonly other?: { readonly row: string; readonly name: string };
  /** By how many days it misses. */
  readonly days?: number;
};

export function clashesOf(document: ProposalDocument): Clash[] {
  const clashes = [
    ...planClashes(document),
    ...document.actions.flatMap((action) => ownClashes(action, document)),
    ...orderClashes(document),
    ...document.reviews.flatMap((review) => reviewClashes(review, document)),
  ];
  // Sorted by place and code, so that the order of rows is no part of the answer.
  const key = ({ place, code, other }: Clash) =>
    [place.collection, place.row ?? '', code, place.field ?? '', other?.row ?? ''].join(' ');
  return clashes
    .map((clash) => [key(clash), clash] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, clash]) => clash);
}

function planClashes({ plan }: ProposalDocument): Clash[] {
  const { start, goLive, end } = plan;
  const clashes: Clash[] = [];
  if (start !== undefined && end !== undefined && end < start) {
    const place = { collection: 'plan', field: 'end' } as const;
    clashes.push({ code: 'plan-ends-before-start', name: '', days: daysBetween(end, start), place });
  } else if (goLive !== undefined) {
    const days = outside(goLive, goLive, plan);
    if (days > 0) {
      clashes.push({
        code: 'go-live-outside-plan',
        name: '',
        days,
        place: { collection: 'plan', field: 'goLive' },
      });
    }
  }
  return clashes;
}

/** Days by which a span leaves the plan, on its worse side. A plan that ends before it starts frames nothing. */
function outside(from: string, to: string, { start, end }: RecordOf<'plan'>): number {
  if (start !== undefined && end !== undefined && end < start) return 0;
  const early = start !== undefined && from < start ? daysBetween(from, start) : 0;
  const late = end !== undefined && to > end ? daysBetween(end, to) : 0;
  return Math.max(early, late);
}

function ownClashes(action: Row<'actions'>, { plan }: ProposalDocument): Clash[] {
  const { id, name = '', from, to, kind, owner } = action;
  const clashes: Clash[] = [];
  const clash = (code: ClashCode, field: string, days?: number) =>
    clashes.push({
      code,
      name,
      place: { collection: 'actions', row: id, field },
      ...(days === undefined ? {} : { days }),
    });

  if ((owner ?? '').trim() === '') clash('no-owner', 'owner');
  const milestone = kind === 'milestone';
  if (milestone ? from === undefined && to === undefined : from === undefined || to === undefined) {
    clash('no-dates', from === undefined ? 'from' : 'to');
  }
  if (from !== undefined && to !== undefined) {
    if (to < from) clash('ends-before-start', 'to', daysBetween(to, from));
    else if (milestone && from !== to) clash('milestone-with-duration', 'to', daysBetween(from, to));
  }
  const [first, last] = [from ?? to, to ?? from];
  if (first !== undefined && last !== undefined && first <= last) {
    const days = outside(first, last, plan);
    if (days > 0) clash('outside-plan', plan.start !== undefined && first < plan.start ? 'from' : 'to', days);
  }
  return clashes;
}

/** An action may begin on the day another ends, not before. */
function orderClashes({ actions }: ProposalDocument): Clash[] {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const circles = rowsInCircles(actions, 'dependsOn');
  return actions.flatMap((action) => {
    const { id, name = '' } = action;
    if (circles.has(id)) {
      const place = { collection: 'actions', row: id, field: 'dependsOn' } as const;
      return [{ code: 'dependency-cycle' as const, name, place }];
    }
    return (action.dependsOn ?? []).flatMap((before): Clash[] => {
      const other = byId.get(before);
      const begins = action.from ?? action.to;
      const ends = other?.to ?? other?.from;
      if (!other || begins === undefined || ends === undefined || begins >= ends) return [];
      return [
        {
          code: 'starts-before-predecessor-ends',
          name,
          place: { collection: 'actions', row: id, field: 'from' },
          other: { row: other.id, name: other.name ?? '' },
          days: daysBetween(begins, ends),
        },
      ];
    });
  });
}

function reviewClashes(review: Row<'reviews'>, { plan }: ProposalDocument): Clash[] {
  const { id, name = '', date, owner } = review;
  const place = (field: string) => ({ collection: 'reviews', row: id, field }) as const;
  const clashes: Clash[] = [];
  if ((owner ?? '').trim() === '') clashes.push({ code: 'no-owner', name, place: place('owner') });
  if (date === undefined) clashes.push({ code: 'no-dates', name, place: place('date') });
  const days = date === undefined ? 0 : outside(date, date, plan);
  if (days > 0) clashes.push({ code: 'outside-plan', name, place: place('date'), days });
  return clashes;
}
