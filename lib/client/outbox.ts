import { fieldDef } from '@/lib/core/proposal/catalogue';
import type { Change, ChangeResult, RefusalCode, ValuePath } from '@/lib/core/proposal/changes';
import { type AnyRow, type ProposalDocument, rowsOf } from '@/lib/core/proposal/document';
import type { AnyValue } from '@/lib/core/proposal/fields';
import { placeKey } from '@/lib/core/proposal/place';
import { sameValue } from '@/lib/core/proposal/values';

/**
 * A change on its way. Once it may have reached the server its id is spent: a later edit of the same field
 * becomes a new change, or the server would take the new words for a repetition of the old.
 */
export type Entry = { readonly change: Change; readonly sent: boolean };

export type Conflict = {
  readonly kind: 'conflict';
  readonly id: string;
  readonly path: ValuePath;
  readonly mine: AnyValue | null;
};
export type Refused = {
  readonly kind: 'refused';
  readonly id: string;
  readonly code: RefusalCode;
  readonly change: Change;
  /** The row as it was last seen here, so that it can be put back. */
  readonly row?: AnyRow;
};
/** Written while the proposal was handed in: kept until it is open again, and never sent unasked. */
export type Late = { readonly kind: 'late'; readonly id: string; readonly change: Change };
/** Words that could not be saved and wait for their author to decide. */
export type Held = Conflict | Refused | Late;

/** What stands in a box and is no value yet, such as 31/02/2027. */
export type Draft = { readonly path: ValuePath; readonly raw: string };

export type Outbox = {
  readonly entries: readonly Entry[];
  readonly held: readonly Held[];
  readonly drafts: Readonly<Record<string, Draft>>;
};

export const EMPTY: Outbox = { entries: [], held: [], drafts: {} };
export const isEmpty = (box: Outbox): boolean =>
  box.entries.length === 0 && box.held.length === 0 && Object.keys(box.drafts).length === 0;

export const samePath = (a: ValuePath, b: ValuePath): boolean => placeKey(a) === placeKey(b);
export const pathKey = (path: ValuePath): string => placeKey(path);

const isSet = (change: Change): change is Extract<Change, { op: 'set' }> => change.op === 'set';

/** Links are chosen one by one and their order matters (a link to a row just added), so they keep their turn. */
const coalesces = (path: ValuePath): boolean => {
  const kind = fieldDef(path.collection, path.field)?.kind;
  return kind !== 'link' && kind !== 'links';
};

/** Adds a change; keystrokes in one field become one change that keeps the first base. */
export function enqueue(box: Outbox, change: Change): Outbox {
  if (isSet(change)) {
    // Two tabs may each have left a conflict here; the words being edited are the ones in sight.
    const open = box.held.findLast(
      (held) =>
        held.kind === 'conflict' && samePath(held.path, change.path) && sameValue(held.mine, change.base),
    );
    if (open) {
      const held = box.held.map((each) => (each === open ? { ...open, mine: change.value } : each) as Held);
      return { ...box, held };
    }
    if (coalesces(change.path)) {
      const at = box.entries.findLastIndex(
        (entry) =>
          !entry.sent &&
          isSet(entry.change) &&
          samePath(entry.change.path, change.path) &&
          sameValue(entry.change.value, change.base),
      );
      const earlier = box.entries[at]?.change;
      if (earlier && isSet(earlier)) {
        const rest = box.entries.filter((_, index) => index !== at);
        if (sameValue(earlier.base, change.value)) return { ...box, entries: rest };
        const merged = { ...change, id: earlier.id, base: earlier.base };
        return { ...box, entries: [...rest, { change: merged, sent: false }] };
      }
    }
    if (sameValue(change.base, change.value)) return box;
  }
  return { ...box, entries: [...box.entries, { change, sent: false }] };
}

export const MAX_BATCH_CHANGES = 200;
export const MAX_BATCH_CHARACTERS = 150_000;

/** The first changes that fit into one request; always at least one when there is any. */
export function cut(
  box: Outbox,
  maxChanges = MAX_BATCH_CHANGES,
  maxCharacters = MAX_BATCH_CHARACTERS,
): Change[] {
  const batch: Change[] = [];
  let size = 0;
  for (const { change } of box.entries) {
    // Up to three bytes for a UTF-16 unit; the real count is taken by the caller where it matters.
    const length = JSON.stringify(change).length;
    if (batch.length > 0 && (batch.length >= maxChanges || size + length > maxCharacters)) break;
    batch.push(change);
    size += length;
  }
  return batch;
}

export function markSent(box: Outbox, batch: readonly Change[]): Outbox {
  const ids = new Set(batch.map((change) => change.id));
  return {
    ...box,
    entries: box.entries.map((entry) => (ids.has(entry.change.id) ? { ...entry, sent: true } : entry)),
  };
}

/** What was seen here before the answer (a row that has gone since is found there), and what there is now. */
export type Views = { readonly before: ProposalDocument; readonly now: ProposalDocument };

/** Takes the server's answer in. Returns the changes the server has, in order. */
export function settle(
  box: Outbox,
  batch: readonly Change[],
  results: readonly ChangeResult[],
  views: Views,
  makeId: () => string,
): { box: Outbox; accepted: Change[] } {
  const outcome = new Map(results.map((result) => [result.id, result]));
  const accepted: Change[] = [];
  let next = box;
  for (const change of batch) {
    const result = outcome.get(change.id);
    if (!result) continue;
    next = { ...next, entries: next.entries.filter((entry) => entry.change.id !== change.id) };
    if (result.status === 'applied' || result.status === 'duplicate') {
      accepted.push(change);
    } else if (result.status === 'conflict' && isSet(change)) {
      next = hold(next, change);
    } else if (result.status === 'refused') {
      next = refuse(next, change, result.code, views, makeId);
    }
  }
  return { box: next, accepted };
}

/**
 * A conflict takes along what was typed over the same words since; the latest are what is asked about. Words
 * another tab typed into the field go their own way.
 */
function hold(box: Outbox, change: Extract<Change, { op: 'set' }>): Outbox {
  let mine = change.value;
  const entries: Entry[] = [];
  for (const entry of box.entries) {
    const later = entry.change;
    const goesOn = isSet(later) && samePath(later.path, change.path) && sameValue(later.base, mine);
    if (goesOn) mine = later.value;
    else entries.push(entry);
  }
  const held: Conflict = { kind: 'conflict', id: change.id, path: change.path, mine };
  return { ...box, entries, held: [...box.held, held] };
}

/**
 * Everything on its way steps aside, in its order: the proposal is held still. Words typed over words that wait
 * already take their place, so that one field is asked about once.
 */
export function setAside(box: Outbox): Outbox {
  let held = [...box.held];
  for (const { change } of box.entries) {
    const late: Late = { kind: 'late', id: change.id, change };
    const at = isSet(change) && coalesces(change.path) ? held.findIndex((one) => goesOn(one, change)) : -1;
    const earlier = held[at];
    if (isSet(change) && earlier?.kind === 'late' && isSet(earlier.change)) {
      const merged = { ...change, base: earlier.change.base };
      held = held.map((one, index) => (index === at ? { ...late, change: merged } : one));
    } else held.push(late);
  }
  return { ...box, entries: [], held };
}

const goesOn = (held: Held, change: Extract<Change, { op: 'set' }>): boolean =>
  held.kind === 'late' &&
  isSet(held.change) &&
  samePath(held.change.path, change.path) &&
  (sameValue(held.change.value, change.base) || sameValue(held.change.base, change.base));

/** What stepped aside goes on its way again. The ids stay: what did arrive after all is not taken twice. */
export function bringBack(box: Outbox): Outbox {
  const entries = box.held.flatMap((held) =>
    held.kind === 'late' ? [{ change: held.change, sent: true }] : [],
  );
  return {
    ...box,
    held: box.held.filter(({ kind }) => kind !== 'late'),
    entries: [...entries, ...box.entries],
  };
}

function refuse(box: Outbox, change: Change, code: RefusalCode, views: Views, makeId: () => string): Outbox {
  // A row that is gone needs no moving or removing any more.
  if (change.op === 'move' || change.op === 'remove') return box;
  if (code === 'link-gone') {
    const pruned = withoutLostLinks(change, views.now, makeId());
    if (pruned) return { ...box, entries: [{ change: pruned, sent: false }, ...box.entries] };
  }
  const row = change.op === 'set' && change.path.row ? findRow(views.before, change.path) : undefined;
  const held: Refused = { kind: 'refused', id: change.id, code, change, ...(row ? { row } : {}) };
  return { ...box, held: [...box.held, held] };
}

const findRow = (document: ProposalDocument, path: ValuePath): AnyRow | undefined => {
  const rows: unknown = document[path.collection];
  return Array.isArray(rows) ? rows.find((row) => row.id === path.row) : undefined;
};

/** The same change without links to rows that are gone; null when nothing was left to take out. */
function withoutLostLinks(change: Change, document: ProposalDocument, id: string): Change | null {
  const prune = (list: string, field: string, value: AnyValue): AnyValue | null => {
    const def = fieldDef(list as Parameters<typeof fieldDef>[0], field);
    if (def?.kind !== 'link' && def?.kind !== 'links') return value;
    const known = new Set(def.to.flatMap((to) => rowsOf(document, to as never).map((row) => row.id)));
    if (def.kind === 'link') return known.has(String(value)) ? value : null;
    const kept = Array.isArray(value) ? value.filter((each) => known.has(each)) : [];
    return kept.length > 0 ? kept : null;
  };
  if (change.op === 'add') {
    const row: typeof change.row = { id: change.row.id };
    for (const [field, value] of Object.entries(change.row)) {
      const kept = field === 'id' ? value : prune(change.list, field, value);
      if (kept !== null) row[field] = kept;
    }
    return JSON.stringify(row) === JSON.stringify(change.row) ? null : { ...change, id, row };
  }
  if (change.op !== 'set' || change.value === null) return null;
  const value = prune(change.path.collection, change.path.field, change.value);
  return sameValue(value, change.value) ? null : { ...change, id, value };
}
