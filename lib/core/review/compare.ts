import { diffWordsWithSpace } from 'diff';
import {
  CATALOGUE,
  COLLECTION_NAMES,
  type CollectionName,
  collectionDef,
  fieldDef,
  isList,
  type SectionId,
} from '../proposal/catalogue';
import {
  type AnyRecord,
  type AnyRow,
  isBlank,
  type ProposalDocument,
  recordOf,
  rowsOf,
} from '../proposal/document';
import type { AnyValue } from '../proposal/fields';

/** A stretch of a text: kept, taken out or put in. */
export type WordPart = { readonly text: string; readonly is: 'same' | 'removed' | 'added' };

export type FieldChange = {
  readonly field: string;
  readonly before: AnyValue | undefined;
  readonly after: AnyValue | undefined;
  /** Word by word, for texts; null for values that are one thing. */
  readonly words: readonly WordPart[] | null;
};
export type RowChange = {
  readonly row: string;
  /** What the row is called, now or before it went. */
  readonly name: string;
  readonly is: 'added' | 'removed' | 'changed' | 'moved';
  readonly fields: readonly FieldChange[];
};
export type CollectionChange = {
  readonly collection: CollectionName;
  readonly section: SectionId;
  /** Changed fields of a record. */
  readonly fields: readonly FieldChange[];
  /** Changed rows of a list, in their present order, those that went last. */
  readonly rows: readonly RowChange[];
};

/** Texts longer than this together are compared as two whole texts: a word-by-word picture of them helps nobody. */
const LONGEST_DIFF = 40_000;

export function wordDiff(before: string, after: string): readonly WordPart[] {
  if (before === after) return before === '' ? [] : [{ text: before, is: 'same' }];
  const parts: WordPart[] = [];
  const put = (text: string, is: WordPart['is']) => {
    if (text !== '') parts.push({ text, is });
  };
  if (before.length + after.length > LONGEST_DIFF) {
    put(before, 'removed');
    put(after, 'added');
    return parts;
  }
  for (const { value, added, removed } of diffWordsWithSpace(before, after))
    put(value, added ? 'added' : removed ? 'removed' : 'same');
  return inPhrases(parts);
}

/** Changes with nothing but a space between them are read as one: a phrase taken out, a phrase put in. */
function inPhrases(parts: readonly WordPart[]): readonly WordPart[] {
  const made: WordPart[] = [];
  let [removed, added] = ['', ''];
  const close = () => {
    if (removed !== '') made.push({ text: removed, is: 'removed' });
    if (added !== '') made.push({ text: added, is: 'added' });
    [removed, added] = ['', ''];
  };
  parts.forEach((part, at) => {
    if (part.is === 'removed') removed += part.text;
    else if (part.is === 'added') added += part.text;
    else if (removed + added !== '' && part.text.trim() === '' && parts[at + 1]) {
      removed += part.text;
      added += part.text;
    } else {
      close();
      made.push(part);
    }
  });
  close();
  return made;
}

const same = (a: unknown, b: unknown): boolean =>
  a === b ||
  (isBlank(a) && isBlank(b)) ||
  (Array.isArray(a) && Array.isArray(b) && a.join('\n') === b.join('\n'));

function fieldsOf(collection: CollectionName, before: AnyRecord, after: AnyRecord): FieldChange[] {
  return Object.keys(collectionDef(collection).fields).flatMap((field): FieldChange[] => {
    const [was, is] = [before[field], after[field]];
    if (same(was, is)) return [];
    const kind = fieldDef(collection, field)?.kind;
    const isText = kind === 'prose' || kind === 'text';
    const words = isText
      ? wordDiff(typeof was === 'string' ? was : '', typeof is === 'string' ? is : '')
      : null;
    return [{ field, before: was, after: is, words }];
  });
}

const nameOf = (collection: CollectionName, row: AnyRow): string => {
  const label = collectionDef(collection).label;
  const value = label === undefined ? undefined : row[label];
  return typeof value === 'string' ? value : '';
};

/** Ids of rows that stand in another order among those both sides have: the fewest that explain the difference. */
function movedRows(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((id, at) => [id, at]));
  const common = after.filter((id) => place.has(id));
  const places = common.map((id) => place.get(id) ?? 0);
  // What stays is a longest run of rising places (patience sorting); the rest was moved.
  const tails: number[] = [];
  const previous: number[] = [];
  places.forEach((value, i) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = i;
  });
  const stays = new Set<number>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) stays.add(i);
  return new Set(common.filter((_, i) => !stays.has(i)));
}

function rowsChanged(
  collection: CollectionName,
  before: readonly AnyRow[],
  after: readonly AnyRow[],
): RowChange[] {
  const was = new Map(before.map((row) => [row.id, row]));
  const is = new Set(after.map((row) => row.id));
  const moved = movedRows(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  );
  const found: RowChange[] = [];
  for (const row of after) {
    const old = was.get(row.id);
    const name = nameOf(collection, row);
    if (!old) {
      found.push({ row: row.id, name, is: 'added', fields: fieldsOf(collection, {}, row) });
      continue;
    }
    const fields = fieldsOf(collection, old, row);
    if (fields.length > 0) found.push({ row: row.id, name, is: 'changed', fields });
    else if (moved.has(row.id)) found.push({ row: row.id, name, is: 'moved', fields: [] });
  }
  for (const row of before) {
    if (is.has(row.id)) continue;
    const fields = fieldsOf(collection, row, {});
    found.push({ row: row.id, name: nameOf(collection, row), is: 'removed', fields });
  }
  return found;
}

/** What is different between two states of a proposal, collection by collection; nothing where they are the same. */
export function compare(before: ProposalDocument, after: ProposalDocument): readonly CollectionChange[] {
  return COLLECTION_NAMES.flatMap((collection): CollectionChange[] => {
    const fields = isList(collection)
      ? []
      : fieldsOf(collection, recordOf(before, collection), recordOf(after, collection));
    const rows = isList(collection)
      ? rowsChanged(collection, rowsOf(before, collection), rowsOf(after, collection))
      : [];
    if (fields.length + rows.length === 0) return [];
    return [{ collection, section: CATALOGUE[collection].section, fields, rows }];
  });
}
