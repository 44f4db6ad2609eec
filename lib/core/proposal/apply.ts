import { fieldDef, isStored, isStoredList, type StoredList, type StoredName, storedDef } from './catalogue';
import type { Applied, Change, ChangeResult, RefusalCode, ValuePath } from './changes';
import { type AnyRecord, type AnyRow, type ProposalDocument, recordOf, rowsOf } from './document';
import { type AnyValue, type FieldDef, MAX_ROWS, RowId } from './fields';
import { idsIn, indexRows, isChain, type LinkDef, linksTo, reaches, withoutId } from './links';
import { mergeLinks, readBase, readValue, sameValue } from './values';

type SetChange = Extract<Change, { op: 'set' }>;
type AddChange = Extract<Change, { op: 'add' }>;
type MoveChange = Extract<Change, { op: 'move' }>;

/** A step that worked carries the change as it took effect, so that the log alone can be replayed or undone. */
type Step =
  | { readonly ok: true; readonly document: ProposalDocument; readonly effective: Change }
  | { readonly ok: false; readonly result: ChangeResult };

type Index = Map<string, StoredList>;

const refuse = (id: string, code: RefusalCode, path?: ValuePath): Step => ({
  ok: false,
  result: path ? { id, status: 'refused', code, path } : { id, status: 'refused', code },
});

const isLinkDef = (def: FieldDef): def is LinkDef => def.kind === 'link' || def.kind === 'links';
const knownList = (list: string): list is StoredList => isStored(list) && isStoredList(list);

/**
 * Applies small changes in order. Pure: the document given is never touched, and rows no change concerns keep
 * their identity. `accepted` holds each accepted change as it took effect (text cleaned, links merged, the
 * true base and position): replaying it on the same document always gives the same document.
 */
export function applyChanges(
  document: ProposalDocument,
  changes: readonly Change[],
  alreadyApplied: ReadonlySet<string>,
): Applied {
  const index = indexRows(document);
  const seen = new Set<string>();
  const results: ChangeResult[] = [];
  const accepted: Change[] = [];
  let now = document;
  for (const change of changes) {
    if (alreadyApplied.has(change.id) || seen.has(change.id)) {
      results.push({ id: change.id, status: 'duplicate' });
      continue;
    }
    const step = applyOne(now, change, index);
    if (step.ok) {
      seen.add(change.id);
      now = step.document;
      accepted.push(step.effective);
      results.push({ id: change.id, status: 'applied' });
    } else {
      results.push(step.result);
    }
  }
  return { document: now, results, accepted };
}

function applyOne(document: ProposalDocument, change: Change, index: Index): Step {
  switch (change.op) {
    case 'set':
      return applySet(document, change, index);
    case 'add':
      return applyAdd(document, change, index);
    case 'move':
      return applyMove(document, change);
    case 'remove':
      return applyRemove(document, change, index);
  }
}

function applySet(document: ProposalDocument, change: SetChange, index: Index): Step {
  const { id, path } = change;
  if (!isStored(path.collection)) return refuse(id, 'unknown-collection', path);
  const def = fieldDef(path.collection, path.field);
  if (!def) return refuse(id, 'unknown-field', path);
  const holder = find(document, path);
  if (!holder) return refuse(id, isStoredList(path.collection) ? 'row-gone' : 'wrong-type', path);

  const read = readValue(def, change.value);
  if (!read.ok) return refuse(id, read.code, path);
  const current = holder[path.field] ?? null;
  const base = readBase(def, change.base);
  let value = read.value;
  if (def.kind === 'links') {
    const merged = mergeLinks(base, value, current);
    value = merged.length > 0 ? merged : null;
  }
  const effective: Change = { id, op: 'set', path, value, base: current };
  if (sameValue(current, value)) return { ok: true, document, effective };
  if (def.kind !== 'links' && !sameValue(current, base)) {
    return { ok: false, result: { id, status: 'conflict', path, current } };
  }
  if (isLinkDef(def)) {
    const fault = linkFault(document, path.collection, path.row, path.field, def, value, index);
    if (fault) return refuse(id, fault, path);
  }
  return { ok: true, document: withValue(document, path, value), effective };
}

function applyAdd(document: ProposalDocument, change: AddChange, index: Index): Step {
  const { id, list } = change;
  if (!knownList(list)) return refuse(id, 'unknown-collection');
  const { id: rowId, ...values } = change.row;
  if (!RowId.safeParse(rowId).success) return refuse(id, 'bad-row-id');
  if (index.has(rowId)) return refuse(id, 'row-exists');
  const rows = rowsOf(document, list);
  if (rows.length >= MAX_ROWS) return refuse(id, 'too-many-rows');

  const row: AnyRow & { [field: string]: AnyValue } = { id: rowId };
  for (const [field, raw] of Object.entries(values)) {
    const path = { collection: list, row: rowId, field };
    const def = fieldDef(list, field);
    if (!def) return refuse(id, 'unknown-field', path);
    const read = readValue(def, raw);
    if (!read.ok) return refuse(id, read.code, path);
    if (read.value === null) continue;
    if (isLinkDef(def)) {
      const fault = linkFault(document, list, rowId, field, def, read.value, index);
      if (fault) return refuse(id, fault, path);
    }
    row[field] = read.value;
  }
  const at = positionAfter(rows, change.after);
  index.set(rowId, list);
  return {
    ok: true,
    document: withRows(document, list, [...rows.slice(0, at), row, ...rows.slice(at)]),
    effective: { id, op: 'add', list, row, after: rows[at - 1]?.id ?? null },
  };
}

function applyMove(document: ProposalDocument, change: MoveChange): Step {
  const { id, list } = change;
  if (!knownList(list)) return refuse(id, 'unknown-collection');
  const rows = rowsOf(document, list);
  const from = rows.findIndex((row) => row.id === change.row);
  const moved = rows[from];
  if (!moved) return refuse(id, 'row-gone');
  const rest = rows.filter((row) => row !== moved);
  const at = change.after === moved.id ? from : positionAfter(rest, change.after);
  const effective: Change = { id, op: 'move', list, row: moved.id, after: rest[at - 1]?.id ?? null };
  if (at === from) return { ok: true, document, effective };
  return {
    ok: true,
    document: withRows(document, list, [...rest.slice(0, at), moved, ...rest.slice(at)]),
    effective,
  };
}

/** Removing a row takes the links to it along; a row that is gone already is as removed as it can be. */
function applyRemove(
  document: ProposalDocument,
  change: Extract<Change, { op: 'remove' }>,
  index: Index,
): Step {
  const { id, list, row } = change;
  if (!knownList(list)) return refuse(id, 'unknown-collection');
  const effective: Change = { id, op: 'remove', list, row };
  if (index.get(row) !== list) return { ok: true, document, effective };
  index.delete(row);
  let now = withRows(
    document,
    list,
    rowsOf(document, list).filter((each) => each.id !== row),
  );
  for (const { path, value } of linksTo(now, row)) now = withValue(now, path, withoutId(value, row));
  return { ok: true, document: now, effective };
}

/** Why the links cannot be stored: a target that is gone or of another kind, or a chain that bites its tail. */
function linkFault(
  document: ProposalDocument,
  collection: StoredName,
  row: string | undefined,
  field: string,
  def: LinkDef,
  value: AnyValue | null,
  index: Index,
): RefusalCode | null {
  const ids = idsIn(value);
  if (def.kind === 'links' && ids.length > MAX_ROWS) return 'too-many';
  if (!isChain(collection, def)) return ids.every((id) => allowed(def, index.get(id))) ? null : 'link-gone';
  if (row !== undefined && ids.includes(row)) return 'dependency-cycle';
  if (!ids.every((id) => allowed(def, index.get(id)))) return 'link-gone';
  const rows = isStoredList(collection) ? rowsOf(document, collection) : [];
  return row !== undefined && reaches(rows, field, ids, row) ? 'dependency-cycle' : null;
}

const allowed = (def: LinkDef, list: StoredList | undefined): boolean =>
  list !== undefined && def.to.includes(list);

/** `null` stands for the first place; a row that is gone for the last. */
function positionAfter(rows: readonly AnyRow[], after: string | null): number {
  if (after === null) return 0;
  const at = rows.findIndex((row) => row.id === after);
  return at === -1 ? rows.length : at + 1;
}

function find(document: ProposalDocument, path: ValuePath): AnyRecord | undefined {
  if (isStoredList(path.collection))
    return rowsOf(document, path.collection).find((row) => row.id === path.row);
  return path.row === undefined ? recordOf(document, path.collection) : undefined;
}

const withRows = (document: ProposalDocument, list: StoredList, rows: AnyRow[]): ProposalDocument =>
  ({ ...document, [list]: rows }) as ProposalDocument;

function withValue(document: ProposalDocument, path: ValuePath, value: AnyValue | null): ProposalDocument {
  const edit = <T extends AnyRecord>(holder: T): T => {
    const { [path.field]: _, ...rest } = holder;
    return (value === null ? rest : { ...holder, [path.field]: value }) as T;
  };
  const { collection } = path;
  if (!isStoredList(collection)) return { ...document, [collection]: edit(recordOf(document, collection)) };
  return withRows(
    document,
    collection,
    rowsOf(document, collection).map((row) => (row.id === path.row ? edit(row) : row)),
  );
}

/**
 * The changes that undo one. `before` is the document the change was applied to; `newId` makes change ids.
 * A removed row comes back without its links, which follow one by one: should one target be gone by then,
 * only that link is lost, never the words.
 */
export function invert(before: ProposalDocument, change: Change, newId: () => string): Change[] {
  const effective = applyChanges(before, [change], new Set()).accepted[0];
  if (!effective) return [];
  switch (effective.op) {
    case 'set':
      if (sameValue(effective.value, effective.base)) return [];
      return [{ ...effective, id: newId(), value: effective.base, base: effective.value }];
    case 'add':
      return [{ id: newId(), op: 'remove', list: effective.list, row: effective.row.id }];
    case 'move': {
      const after = predecessor(before, effective.list, effective.row);
      return after === effective.after ? [] : [{ ...effective, id: newId(), after }];
    }
    case 'remove':
      return restore(before, effective.list, effective.row, newId);
  }
}

function predecessor(document: ProposalDocument, list: StoredList, row: string): string | null {
  const rows = rowsOf(document, list);
  return rows[rows.findIndex((each) => each.id === row) - 1]?.id ?? null;
}

function restore(before: ProposalDocument, list: StoredList, id: string, newId: () => string): Change[] {
  const lost = rowsOf(before, list).find((row) => row.id === id);
  if (!lost) return [];
  const row: AnyRow & { [field: string]: AnyValue } = { id };
  const ownLinks: Change[] = [];
  for (const field of Object.keys(storedDef(list).fields)) {
    const value = lost[field];
    if (value === undefined) continue;
    const def = fieldDef(list, field);
    if (def && isLinkDef(def)) {
      const path = { collection: list, row: id, field };
      ownLinks.push({ id: newId(), op: 'set', path, value, base: null });
    } else {
      row[field] = value;
    }
  }
  const add: Change = { id: newId(), op: 'add', list, row, after: predecessor(before, list, id) };
  const links = linksTo(before, id).map(
    ({ path, value }): Change => ({ id: newId(), op: 'set', path, value, base: withoutId(value, id) }),
  );
  return [add, ...ownLinks, ...links];
}

/**
 * The document as its author should see it: what the server has, what others did since, and the author's own
 * changes still on their way, in that order.
 */
export function rebase(
  server: ProposalDocument,
  others: readonly Change[],
  pending: readonly Change[],
): { server: ProposalDocument; document: ProposalDocument; results: ChangeResult[] } {
  const caughtUp = applyChanges(server, others, new Set()).document;
  const { document, results } = applyChanges(caughtUp, pending, new Set());
  return { server: caughtUp, document, results };
}
