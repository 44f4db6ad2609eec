import {
  type CollectionName,
  fieldDef,
  isList,
  LIST_NAMES,
  type ListName,
  RECORD_NAMES,
} from '../proposal/catalogue';
import { type AnyRecord, emptyDocument, type ProposalDocument, recordOf, rowsOf } from '../proposal/document';
import type { Template } from './schema';

/** What a unit asks for, and what it leaves out. */
export type Shown = {
  collection(name: CollectionName): boolean;
  field(name: CollectionName, field: string): boolean;
};

export function shownBy(template: Template): Shown {
  const asked = new Map(template.sections.flatMap(({ collections }) => Object.entries(collections)));
  const collection = (name: CollectionName) => asked.has(name);
  return {
    collection,
    field(name, field) {
      if (!collection(name) || asked.get(name)?.fields?.[field]?.hide) return false;
      const def = fieldDef(name, field);
      // A link to what is not asked for could never be made.
      return def?.kind !== 'link' && def?.kind !== 'links'
        ? def !== undefined
        : def.to.some((to) => collection(to as CollectionName));
    },
  };
}

/**
 * The proposal as far as its unit asks for it. What another unit asked before is kept in the document, but
 * nobody is judged by it and no reader sees it. Whatever is shown whole is the same object.
 */
export function seenBy(template: Template, document: ProposalDocument): ProposalDocument {
  const shown = shownBy(template);
  const gone = new Set(
    LIST_NAMES.filter((name) => !shown.collection(name)).flatMap((name) =>
      rowsOf(document, name).map(({ id }) => id),
    ),
  );
  const seen: ProposalDocument = { ...document };
  const put = (name: CollectionName, value: unknown) => Object.assign(seen, { [name]: value });
  const none = emptyDocument();
  for (const name of RECORD_NAMES) {
    put(name, shown.collection(name) ? parts(shown, name, recordOf(document, name), gone) : none[name]);
  }
  for (const name of LIST_NAMES) {
    put(
      name,
      shown.collection(name) ? sameOr(rowsOf(document, name), (row) => parts(shown, name, row, gone)) : [],
    );
  }
  return seen;
}

function parts<R extends AnyRecord>(
  shown: Shown,
  name: CollectionName,
  record: R,
  gone: ReadonlySet<string>,
): R {
  let changed = false;
  const kept: AnyRecord = {};
  for (const [field, value] of Object.entries(record)) {
    const isId = field === 'id' && isList(name);
    const link = fieldDef(name, field)?.kind;
    if (!isId && !shown.field(name, field)) changed = true;
    else if (link === 'link' && typeof value === 'string' && gone.has(value)) changed = true;
    else if (link === 'links' && Array.isArray(value) && value.some((id) => gone.has(id))) {
      kept[field] = value.filter((id) => !gone.has(id));
      changed = true;
    } else kept[field] = value;
  }
  return changed ? (kept as R) : record;
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
