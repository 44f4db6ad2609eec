import { fieldDef, isList } from '../proposal/catalogue';
import { type AnyRecord, type ProposalDocument, type Row, recordOf, rowsOf } from '../proposal/document';
import { type Place, placeFrom, placeKey } from '../proposal/place';
import type { Template } from '../template/schema';
import { shownBy } from '../template/seen';

/**
 * Words, or a whole row, that the author shows a marker for one point. `words-gone`: the place is there and says
 * something else now; `place-gone`: the row was taken out, or the unit does not ask for it.
 */
export type Pin = {
  readonly row: Row<'pins'>;
  readonly state: 'there' | 'words-gone' | 'place-gone';
  /** Where it is, with the words as they are found now. Absent only when the place is gone. */
  readonly place: Place | null;
};

export function pinsOf(document: ProposalDocument, template: Template, point: string): Pin[] {
  return document.pins.filter((row) => row.point === point).map((row) => pinOf(document, template, row));
}

function pinOf(document: ProposalDocument, template: Template, row: Row<'pins'>): Pin {
  const place = placeFrom(row.place ?? '');
  const value = place ? valueAt(document, place) : undefined;
  const shown = shownBy(template);
  const asked =
    place !== null &&
    shown.collection(place.collection) &&
    (place.field === undefined || shown.field(place.collection, place.field));
  if (!place || value === undefined || !asked) return { row, state: 'place-gone', place: null };
  if (row.quote === undefined) return { row, state: 'there', place };
  const text = typeof value === 'string' ? value : '';
  const start = text.indexOf(row.quote);
  if (start < 0) return { row, state: 'words-gone', place };
  return { row, state: 'there', place: { ...place, quote: row.quote, start, end: start + row.quote.length } };
}

/** The text of a field (empty when nothing is written), the row itself, or `undefined` for what is not there. */
function valueAt(document: ProposalDocument, { collection, row, field }: Place): unknown {
  const holder: AnyRecord | undefined = isList(collection)
    ? rowsOf(document, collection).find((one) => one.id === row)
    : recordOf(document, collection);
  if (!holder || field === undefined) return holder;
  return fieldDef(collection, field) ? (holder[field] ?? '') : undefined;
}

/** The values of a row that pins a place, or some of its words, to a point. */
export const pin = (point: string, place: Place, quote?: string) => ({
  point,
  place: placeKey(place),
  ...(quote === undefined || quote.trim() === '' ? {} : { quote }),
});
