import {
  COLLECTION_NAMES,
  type CollectionName,
  fieldDef,
  isList,
  LIST_NAMES,
  type ListName,
  type RecordName,
} from '../proposal/catalogue';
import { type AnyRecord, type ProposalDocument, recordOf, rowsOf } from '../proposal/document';
import type { Template } from './schema';

/** What a unit asks for, and what it leaves out. */
export type Shown = {
  collection(name: CollectionName): boolean;
  field(name: CollectionName, field: string): boolean;
};

export function shownBy(template: Template): Shown {
  const asked = new Map(template.sections.flatMap(({ collections }) => Object.entries(collections)));
  const collection = (name: CollectionName) => asked.has(name);
  const known = new Map<string, boolean>();
  const isShown = (name: CollectionName, field: string): boolean => {
    if (!collection(name) || asked.get(name)?.fields?.[field]?.hide) return false;
    const def = fieldDef(name, field);
    // A link to what is not asked for could never be made.
    return def?.kind !== 'link' && def?.kind !== 'links'
      ? def !== undefined
      : def.to.some((to) => collection(to as CollectionName));
  };
  return {
    collection,
    field(name, field) {
      const key = `${name}.${field}`;
      let is = known.get(key);
      if (is === undefined) {
        is = isShown(name, field);
        known.set(key, is);
      }
      return is;
    },
  };
}

/**
 * The proposal as far as its unit asks for it. What another unit asked before is kept in the document, but
 * nobody is judged by it and no reader sees it. Whatever is shown whole is the same object.
 */
export function seenBy(template: Template, document: ProposalDocument): ProposalDocument {
  const shown = shownBy(template);
  const gone = rowsGone(shown, document);
  const seen = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, seenCollection(shown, document, name, gone)]),
  );
  return { ...document, ...seen };
}

/** Ids of the rows that stand in lists the unit does not ask for: no link to them can be seen. */
export const rowsGone = (shown: Shown, document: ProposalDocument): ReadonlySet<string> =>
  new Set(
    LIST_NAMES.filter((name) => !shown.collection(name)).flatMap((name) =>
      rowsOf(document, name).map(({ id }) => id),
    ),
  );

/** One collection of the proposal as far as its unit asks for it. */
export function seenCollection<C extends CollectionName>(
  shown: Shown,
  document: ProposalDocument,
  name: C,
  gone: ReadonlySet<string>,
): ProposalDocument[C] {
  const seen = (): unknown => {
    if (!shown.collection(name)) return isList(name) ? [] : {};
    if (isList(name)) return sameOr(rowsOf(document, name), (row) => rowSeen(shown, name, row, gone));
    return parts(shown, name, recordOf(document, name as RecordName), gone);
  };
  return seen() as ProposalDocument[C];
}

type Seen = { readonly gone: ReadonlySet<string>; readonly row: AnyRecord };
const seenRows = new WeakMap<Shown, WeakMap<AnyRecord, Seen>>();
/** Rows are never changed in place: while another is typed in, what is seen of this one stays the same object. */
function rowSeen<R extends AnyRecord>(
  shown: Shown,
  name: CollectionName,
  row: R,
  gone: ReadonlySet<string>,
): R {
  let rows = seenRows.get(shown);
  if (!rows) {
    rows = new WeakMap();
    seenRows.set(shown, rows);
  }
  let known = rows.get(row);
  if (known?.gone !== gone) {
    known = { gone, row: parts(shown, name, row, gone) };
    rows.set(row, known);
  }
  return known.row as R;
}

function parts<R extends AnyRecord>(
  shown: Shown,
  name: CollectionName,
  record: R,
  gone: ReadonlySet<string>,
): R {
  let kept: AnyRecord | undefined;
  for (const field of Object.keys(record)) {
    if (field === 'id' && isList(name)) continue;
    const value = record[field];
    const left = shown.field(name, field) ? linksLeft(name, field, value, gone) : undefined;
    if (left === value) continue;
    kept ??= { ...record };
    if (left === undefined) delete kept[field];
    else kept[field] = left;
  }
  return (kept ?? record) as R;
}

function linksLeft(
  name: CollectionName,
  field: string,
  value: AnyRecord[string],
  gone: ReadonlySet<string>,
): AnyRecord[string] {
  if (gone.size === 0) return value;
  const kind = fieldDef(name, field)?.kind;
  if (kind === 'link' && typeof value === 'string' && gone.has(value)) return undefined;
  if (kind !== 'links' || !Array.isArray(value) || !value.some((id) => gone.has(id))) return value;
  return value.filter((id) => !gone.has(id));
}

function sameOr<T>(rows: readonly T[], each: (row: T) => T): readonly T[] {
  const mapped = rows.map(each);
  return mapped.some((row, at) => row !== rows[at]) ? mapped : rows;
}

/** True when the unit asks for the argument that the golden thread joins. */
export const hasThread = (template: Template): boolean => {
  const { collection } = shownBy(template);
  const joined: readonly ListName[] = ['gaps', 'improvements'];
  return joined.some(collection);
};
