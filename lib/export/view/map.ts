import type { Report } from '@/lib/core/check/report';
import { CATALOGUE, COLLECTION_NAMES, collectionDef, isList } from '@/lib/core/proposal/catalogue';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import type { Place } from '@/lib/core/proposal/place';
import { collectionWords, sectionTerm } from '@/lib/texts/field-words';
import { type Context, label } from './context';
import { anchorOf, joined, runsOfMarks } from './marks';
import { ownProofs } from './own';
import { sectionAnchor } from './sections';
import type { MapPlace, MapPoint, Span } from './types';

/**
 * Each marking point with the places that speak to it, and what its author pinned to it. Neutral on purpose: neither
 * verdicts nor open findings leave the app with the copy that is handed in.
 */
export function markingMap(context: Context, report: Report, whole: ProposalDocument): MapPoint[] {
  return context.template.markingPoints.map((point) => {
    const findings = report.points.find((one) => one.point === point.id)?.findings ?? [];
    const places = findings
      .filter((finding) => finding.tone === 'good')
      .flatMap((finding) => finding.places.flatMap((place) => placeView(context, place) ?? []));
    return {
      title: point.title,
      credit: point.credit,
      places: inOrder(context, places),
      own: ownProofs(context, whole, point.id),
    };
  });
}

type Placed = {
  readonly section: string;
  readonly mark?: string;
  readonly label: string;
  readonly to: string;
  readonly order: number;
};

export function placeView(context: Context, place: Place): Placed | undefined {
  const { section } = CATALOGUE[place.collection];
  const index = context.template.sections.findIndex((one) => one.id === section);
  if (index < 0) return undefined;
  const term = sectionTerm(context.template, section);
  const order = index * COLLECTION_NAMES.length + COLLECTION_NAMES.indexOf(place.collection);
  if (place.row !== undefined) {
    const row = context.marks.of(place.row);
    if (!row) return undefined;
    const mark = row.mark ? { mark: row.mark } : {};
    return { section: term, ...mark, label: row.name, to: anchorOf(row.list, place.row), order };
  }
  const words = collectionWords(context.template, place.collection).title;
  const known =
    place.field !== undefined && Object.hasOwn(collectionDef(place.collection).fields, place.field);
  if (!known || isList(place.collection)) {
    return { section: term, label: words, to: sectionAnchor(section), order };
  }
  return {
    section: term,
    label: label(context, place.collection, place.field ?? ''),
    to: anchorOf(place.collection, undefined, place.field),
    order,
  };
}

/** Once each, in the order a reader meets them, gathered by section. */
function inOrder(context: Context, places: readonly Placed[]): MapPlace[] {
  const once = [...new Map(places.map((place) => [place.to, place])).values()];
  const rank = (place: Placed) => place.order * 10_000 + rowRank(context, place.to);
  const sorted = once.sort((a, b) => rank(a) - rank(b));
  return [...new Set(sorted.map((place) => place.section))].map((section) => {
    const here = sorted.filter((place) => place.section === section);
    return { section, places: namesOf(here), to: here.map((place) => place.to) };
  });
}

/** So many rows are named in full; more of them would bury the reader, who can follow the marks. */
const MOST_NAMED = 4;

function namesOf(places: readonly Placed[]): Span[] {
  const marked = places.filter((place) => place.mark !== undefined);
  const brief = marked.length > MOST_NAMED;
  const rows = brief
    ? runsOfMarks(marked.map(({ mark = '', to }) => ({ mark, to })))
    : marked.map(({ mark, label, to }) => ({ text: `${mark} ${label}`, to }));
  const others = places
    .filter((place) => place.mark === undefined)
    .map(({ label, to }) => ({ text: label, to }));
  return brief && others.length > 0
    ? [...joined(rows), { text: '; ' }, ...joined(others, ';')]
    : joined([...rows, ...others], brief ? ',' : ';');
}

function rowRank(context: Context, anchor: string): number {
  const [collection = '', row = ''] = anchor.split('.');
  const rows = (context.document as unknown as Record<string, { id: string }[] | undefined>)[collection];
  return Array.isArray(rows) ? rows.findIndex((one) => one.id === row) : 0;
}
