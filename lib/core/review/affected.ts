import type { Report, Verdict } from '../check/report';
import { type Place, placeKey } from '../proposal/place';
import type { CollectionChange } from './compare';

/** What a set of changes means for one marking point. */
export type AffectedPoint = {
  readonly point: string;
  /** The checker's verdict on the two states; null where that state does not know the point. */
  readonly before: Verdict | null;
  readonly after: Verdict | null;
  /** How many changed rows and fields the checker named for this point, before or after. */
  readonly places: number;
};

/** Changed places, as fine as both sides can be told apart: a row that came or went is one place. */
export const changedPlaces = (changes: readonly CollectionChange[]): readonly string[] =>
  changes.flatMap(({ collection, fields, rows }) => [
    ...fields.map(({ field }) => placeKey({ collection, field })),
    ...rows.flatMap((row) =>
      row.is === 'changed'
        ? row.fields.map(({ field }) => placeKey({ collection, row: row.row, field }))
        : [placeKey({ collection, row: row.row })],
    ),
  ]);

/** True when one address lies within the other: a row and its field, a list and its row. */
const touches = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

const placesOf = (report: Report | null, point: string): readonly string[] => [
  ...new Set(
    (report?.points.find((one) => one.point === point)?.findings ?? []).flatMap(({ places }) =>
      // A finding names the answer it saw; what else stands in that row is judged with it.
      places.map(({ collection, row, field }: Place) =>
        placeKey(
          row === undefined ? { collection, ...(field === undefined ? {} : { field }) } : { collection, row },
        ),
      ),
    ),
  ),
];

/**
 * The marking points that changes bear on: those whose verdict is another one first, then by how many changed places
 * the checker named for them. Points that nothing touched are left out.
 */
export function affectedPoints(
  before: Report | null,
  after: Report,
  changes: readonly CollectionChange[],
): readonly AffectedPoint[] {
  const changed = changedPlaces(changes);
  const found = after.points.map(({ point, verdict }): AffectedPoint => {
    const named = [...placesOf(before, point), ...placesOf(after, point)];
    return {
      point,
      before: before?.points.find((one) => one.point === point)?.verdict ?? null,
      after: verdict,
      places: changed.filter((place) => named.some((one) => touches(place, one))).length,
    };
  });
  const turned = (one: AffectedPoint) => Number(one.before !== null && one.before !== one.after);
  return found
    .filter((one) => turned(one) > 0 || one.places > 0)
    .sort((a, b) => turned(b) - turned(a) || b.places - a.places);
}
