import fc from 'fast-check';
import {
  fieldDef,
  isStoredList,
  type ListName,
  STORED_LISTS,
  STORED_NAMES,
  type StoredList,
  type StoredName,
  storedDef,
} from '@/lib/core/proposal/catalogue';
import type { Change, ValuePath } from '@/lib/core/proposal/changes';
import {
  type AnyRecord,
  type AnyRow,
  emptyDocument,
  isBlank,
  type ProposalDocument,
  recordOf,
  rowsOf,
} from '@/lib/core/proposal/document';
import { type AnyValue, cleanText, type FieldDef } from '@/lib/core/proposal/fields';

/** Generators of whole, valid documents and of changes to them, shared by every property test. */

const twoPlaces = (value: number) => Math.round(value * 100) / 100;

export const calendarDate = (from = '2026-01-01', to = '2029-12-31'): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date(`${from}T00:00:00Z`), max: new Date(`${to}T00:00:00Z`), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

const storedText = (max: number, oneLine: boolean) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(max, 24) })
    .map((value) => cleanText(oneLine ? value.replace(/[\n\t\r]+/g, ' ') : value))
    .filter((value) => !isBlank(value) && value.length <= max);

/** A stored, non-empty value of the field; `ids` are the rows a link may point at. */
export function storedValue(def: FieldDef, ids: readonly string[]): fc.Arbitrary<AnyValue> | null {
  switch (def.kind) {
    case 'text':
      return storedText(def.max, true);
    case 'prose':
      return storedText(def.max, false);
    case 'number':
    case 'money': {
      const [min, max] = [Math.max(def.min, -100_000), Math.min(def.max, 100_000)];
      if (def.kind === 'number' && def.whole) return fc.integer({ min, max });
      return fc.double({ min, max, noNaN: true }).map((value) => twoPlaces(value) || 0);
    }
    case 'date':
      return calendarDate();
    case 'choice':
      return fc.constantFrom(...def.options);
    case 'link':
      return ids.length > 0 ? fc.constantFrom(...ids) : null;
    case 'links':
      return ids.length > 0 ? fc.subarray([...ids], { minLength: 1 }) : null;
  }
}

type Counts = Readonly<Partial<Record<StoredList, number>>>;
const rowId = (list: StoredList, at: number) => `${list}-${at + 1}`;
const idsOf = (counts: Counts, list: StoredList) =>
  Array.from({ length: counts[list] ?? 0 }, (_, at) => rowId(list, at));

function valuesOf(name: StoredName, counts: Counts, ownIds: readonly string[]): fc.Arbitrary<AnyRecord> {
  const shape: Record<string, fc.Arbitrary<AnyValue>> = {};
  for (const [field, def] of Object.entries(storedDef(name).fields)) {
    const to = def.kind === 'link' || def.kind === 'links' ? def.to : [];
    // Rows wait only for earlier rows of their own list, so that no circle comes about.
    const ids = to.flatMap((list) => (list === name ? ownIds : idsOf(counts, list as ListName)));
    const value = storedValue(def, ids);
    if (value) shape[field] = value;
  }
  return fc.record(shape, { requiredKeys: [] });
}

/** A valid document with up to `maxRows` rows in each list, any field filled or empty, links that hold. */
export function proposalDocument({ maxRows = 3 }: { maxRows?: number } = {}): fc.Arbitrary<ProposalDocument> {
  const counts: fc.Arbitrary<Counts> = fc.record(
    Object.fromEntries(STORED_LISTS.map((list) => [list, fc.nat(maxRows)])) as Record<
      StoredList,
      fc.Arbitrary<number>
    >,
  );
  return counts.chain((found) => {
    const shape: Record<string, fc.Arbitrary<unknown>> = {};
    for (const name of STORED_NAMES) {
      if (!isStoredList(name)) {
        shape[name] = valuesOf(name, found, []);
        continue;
      }
      const ids = idsOf(found, name);
      shape[name] = fc.tuple(
        ...ids.map((id, at) => valuesOf(name, found, ids.slice(0, at)).map((values) => ({ id, ...values }))),
      );
    }
    return fc.record(shape).map((parts) => ({ ...emptyDocument(), ...parts }) as ProposalDocument);
  });
}

let made = 0;
/** Change ids unique in the test run. */
export const freshId = (): string => `change-${String(++made).padStart(6, '0')}`;

const holderOf = (
  document: ProposalDocument,
  { collection, row }: ValuePath,
): AnyRecord | AnyRow | undefined =>
  isStoredList(collection)
    ? rowsOf(document, collection).find((each) => each.id === row)
    : recordOf(document, collection);

/** What the document holds at a path now. */
export const valueAt = (document: ProposalDocument, path: ValuePath): AnyValue | null =>
  holderOf(document, path)?.[path.field] ?? null;

/** Every path of the document a value may be set at, filled or not. */
export const pathsOf = (document: ProposalDocument): ValuePath[] =>
  STORED_NAMES.flatMap((collection): ValuePath[] => {
    const fields = Object.keys(storedDef(collection).fields);
    if (!isStoredList(collection)) return fields.map((field) => ({ collection, field }));
    return rowsOf(document, collection).flatMap((row) =>
      fields.map((field) => ({ collection, row: row.id, field })),
    );
  });

/** A new value for one path, based on what is there; links only to rows that are there. */
export function setChange(document: ProposalDocument, path: ValuePath): fc.Arbitrary<Change> {
  const def = fieldDef(path.collection, path.field);
  if (!def) throw new Error(`no field ${path.collection}.${path.field}`);
  const to = def.kind === 'link' || def.kind === 'links' ? def.to : [];
  const ids = to.flatMap((list) => rowsOf(document, list as ListName).map((row) => row.id));
  const value = storedValue(def, ids) ?? fc.constant(null);
  const base = valueAt(document, path);
  return fc
    .option(value, { freq: 6 })
    .map((wanted): Change => ({ id: freshId(), op: 'set', path, value: wanted, base }));
}

const anyRowOf = (document: ProposalDocument) =>
  STORED_LISTS.flatMap((list) => rowsOf(document, list).map((row) => ({ list, row: row.id })));

/** One change a user of this document could make: set, add, move or remove. */
export function change(
  document: ProposalDocument,
  paths: readonly ValuePath[] = pathsOf(document),
): fc.Arbitrary<Change> {
  const rows = anyRowOf(document);
  const ids = rows.map(({ row }) => row);
  const after = fc.option(fc.constantFrom('gone', ...ids));
  const options: fc.Arbitrary<Change>[] = [
    fc.constantFrom(...paths).chain((path) => setChange(document, path)),
    fc.record({ list: fc.constantFrom(...STORED_LISTS), after, at: fc.nat(9_999) }).map(
      ({ list, after: place, at }): Change => ({
        id: freshId(),
        op: 'add',
        list,
        row: { id: `new-${at}` },
        after: place,
      }),
    ),
  ];
  if (rows.length > 0) {
    options.push(
      fc
        .tuple(fc.constantFrom(...rows), after)
        .map(([{ list, row }, place]): Change => ({ id: freshId(), op: 'move', list, row, after: place })),
      fc.constantFrom(...rows).map(({ list, row }): Change => ({ id: freshId(), op: 'remove', list, row })),
    );
  }
  return fc.oneof(...options);
}

/**
 * A document and a run of changes, each made in sight of the first state only, as by several people at once;
 * they write in few fields, so that they meet.
 */
export const documentWithChanges = (maxChanges = 12): fc.Arbitrary<[ProposalDocument, Change[]]> =>
  proposalDocument({ maxRows: 2 }).chain((document) =>
    fc
      .subarray(pathsOf(document), { minLength: 1, maxLength: 4 })
      .chain((paths) =>
        fc.tuple(fc.constant(document), fc.array(change(document, paths), { maxLength: maxChanges })),
      ),
  );

/** Values nobody should send: wrong types, names of prototype keys, hidden characters, numbers beyond numbers. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    '__proto__',
    'constructor',
    'toString',
    '\u0000',
    '\u202Egnp.exe',
    '\uD800',
    Number.POSITIVE_INFINITY,
    Number.NaN,
    -0,
    1e308,
    true,
    null,
    undefined,
    {},
    [],
    [[]],
    [null],
    ['__proto__'],
    { __proto__: { polluted: true } },
    '31/02/2027',
    '2027-02-31',
  ),
  fc.anything({ maxDepth: 2 }),
);
