import {
  CATALOGUE,
  COLLECTION_NAMES,
  type CollectionName,
  collectionDef,
  type ListName,
  STORED_LISTS,
  type StoredList,
  type StoredName,
} from './catalogue';
import type { ValuePath } from './changes';
import { type AnyRecord, type AnyRow, type ProposalDocument, recordOf, rowsOf } from './document';
import type { AnyValue, FieldDef } from './fields';

export type LinkDef = Extract<FieldDef, { kind: 'link' | 'links' }>;
export type LinkField = {
  readonly collection: CollectionName;
  readonly field: string;
  readonly def: LinkDef;
};

const isLink = (def: FieldDef): def is LinkDef => def.kind === 'link' || def.kind === 'links';

/** Every field of the catalogue that points at rows. */
export const LINK_FIELDS: readonly LinkField[] = COLLECTION_NAMES.flatMap((collection) =>
  Object.entries(collectionDef(collection).fields).flatMap(([field, def]) =>
    isLink(def) ? [{ collection, field, def }] : [],
  ),
);

/** True for a field whose rows link to rows of the same list, so that chains (and circles) are possible. */
export const isChain = (collection: StoredName, def: LinkDef): boolean => def.to.includes(collection);

/** The ids a link field holds, whichever kind it is. */
export const idsIn = (value: AnyValue | undefined | null): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];

/** Which list each row of the document is in. */
export function indexRows(document: ProposalDocument): Map<string, StoredList> {
  const index = new Map<string, StoredList>();
  for (const list of STORED_LISTS) for (const row of rowsOf(document, list)) index.set(row.id, list);
  return index;
}

/** The rows of a list, or its one record, each with the path that leads there. */
function* holders(
  document: ProposalDocument,
  name: CollectionName,
): Generator<[AnyRecord, string | undefined]> {
  if (CATALOGUE[name].shape === 'list') {
    for (const row of rowsOf(document, name as ListName)) yield [row, row.id];
  } else {
    yield [recordOf(document, name as Exclude<CollectionName, ListName>), undefined];
  }
}

/** Only the proposal itself is linked; notes name a place in words. */
export type LinkPath = ValuePath & { collection: CollectionName };

/** Every place that links to the row, with the value there now. */
export function linksTo(document: ProposalDocument, id: string): { path: LinkPath; value: AnyValue }[] {
  const found: { path: LinkPath; value: AnyValue }[] = [];
  for (const { collection, field } of LINK_FIELDS) {
    for (const [holder, row] of holders(document, collection)) {
      const value = holder[field];
      if (value !== undefined && idsIn(value).includes(id)) {
        found.push({ path: row === undefined ? { collection, field } : { collection, row, field }, value });
      }
    }
  }
  return found;
}

/** What is left of a link value once the row is gone; `null` when nothing is. */
export function withoutId(value: AnyValue, id: string): AnyValue | null {
  const rest = idsIn(value).filter((each) => each !== id);
  return rest.length === 0 || typeof value === 'string' ? null : [...rest];
}

/** True when `target` can be reached from any of `from` along the chain field. */
export function reaches(
  rows: readonly AnyRow[],
  field: string,
  from: readonly string[],
  target: string,
): boolean {
  const next = new Map(rows.map((row) => [row.id, idsIn(row[field])]));
  const seen = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === target) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(next.get(id) ?? []));
  }
  return false;
}
