import type { CollectionName } from './catalogue';

/**
 * A place in a proposal: a whole collection, a row, or a field, and optionally the words there.
 * `start` and `end` are UTF-16 offsets into the field's text.
 */
export type Place = {
  readonly collection: CollectionName;
  readonly row?: string;
  readonly field?: string;
  readonly quote?: string;
  readonly start?: number;
  readonly end?: number;
};

/** A stable address of a place, used for element ids and links: `gaps.g1.cause`. */
export const placeKey = (place: Place): string =>
  [place.collection, place.row, place.field].filter((part) => part !== undefined).join('.');
