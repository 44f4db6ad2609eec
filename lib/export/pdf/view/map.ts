import type { Report } from '@/lib/core/check/report';
import { CATALOGUE, collectionDef, isList } from '@/lib/core/proposal/catalogue';
import type { Place } from '@/lib/core/proposal/place';
import { collectionWords, sectionTerm } from '@/lib/texts/field-words';
import { type Context, label } from './context';
import { anchorOf, joined } from './marks';
import { sectionAnchor } from './sections';
import type { MapPlace, MapPoint } from './types';

/**
 * Each marking point with the places that speak to it. Neutral on purpose: neither verdicts nor open findings
 * leave the app with the copy that is handed in.
 */
export function markingMap(context: Context, report: Report): MapPoint[] {
  return context.template.markingPoints.map((point) => {
    const findings = report.points.find((one) => one.point === point.id)?.findings ?? [];
    const places = findings
      .filter((finding) => finding.tone === 'good')
      .flatMap((finding) => finding.places.flatMap((place) => placeView(context, place) ?? []));
    return { title: point.title, credit: point.credit, places: inOrder(context, places) };
  });
}

type Placed = {
  readonly section: string;
  readonly label: string;
  readonly to: string;
  readonly order: number;
};

function placeView(context: Context, place: Place): Placed | undefined {
  const { section } = CATALOGUE[place.collection];
  const order = context.template.sections.findIndex((one) => one.id === section);
  if (order < 0) return undefined;
  const term = sectionTerm(context.template, section);
  if (place.row !== undefined) {
    const row = context.marks.of(place.row);
    if (!row) return undefined;
    const text = row.mark ? `${row.mark} ${row.name}` : row.name;
    return { section: term, label: text, to: anchorOf(row.list, place.row), order };
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
    return {
      section,
      places: joined(
        here.map((place) => ({ text: place.label, to: place.to })),
        ';',
      ),
      to: here.map((place) => place.to),
    };
  });
}

function rowRank(context: Context, anchor: string): number {
  const [collection = '', row = ''] = anchor.split('.');
  const rows = (context.document as unknown as Record<string, { id: string }[] | undefined>)[collection];
  return Array.isArray(rows) ? rows.findIndex((one) => one.id === row) : 0;
}
