import { type CollectionName, isCollection, isList } from './catalogue';

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
export const placeKey = ({
  collection,
  row,
  field,
}: {
  collection: string;
  row?: string;
  field?: string;
}): string => `${collection}${row === undefined ? '' : `.${row}`}${field === undefined ? '' : `.${field}`}`;

/** `gaps.g1.cause` → the place it names, `null` for what names none. Whether a row of that id stands there is not asked. */
export function placeFrom(key: string): Place | null {
  const [collection = '', second, third] = key.split('.');
  if (!isCollection(collection)) return null;
  if (!isList(collection)) return second ? { collection, field: second } : { collection };
  return { collection, ...(second ? { row: second } : {}), ...(third ? { field: third } : {}) };
}
