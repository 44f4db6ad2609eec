import { applyChanges } from '@/lib/core/proposal/apply';
import { fieldDef, isStoredList } from '@/lib/core/proposal/catalogue';
import type { Change, ValuePath } from '@/lib/core/proposal/changes';
import { type ProposalDocument, recordOf, rowsOf } from '@/lib/core/proposal/document';
import type { AnyValue } from '@/lib/core/proposal/fields';
import type { Outbox } from './outbox';

const NONE: ReadonlySet<string> = new Set();

export function valueAt(document: ProposalDocument, path: ValuePath): AnyValue | null {
  if (!isStoredList(path.collection)) return recordOf(document, path.collection)[path.field] ?? null;
  return rowsOf(document, path.collection).find((row) => row.id === path.row)?.[path.field] ?? null;
}

/** One's own words stay in sight whatever the server has meanwhile; it is the server that finds a conflict. */
function onTop(document: ProposalDocument, change: Change): Change {
  if (change.op !== 'set' || fieldDef(change.path.collection, change.path.field)?.kind === 'links')
    return change;
  return { ...change, base: valueAt(document, change.path) };
}

export const applyOnTop = (document: ProposalDocument, change: Change): ProposalDocument =>
  applyChanges(document, [onTop(document, change)], NONE).document;

/** The document as its author should see it: the server's, with everything on top that waits here. */
export function overlay(server: ProposalDocument, settled: readonly Change[], box: Outbox): ProposalDocument {
  let document = server;
  for (const change of settled) document = applyOnTop(document, change);
  for (const { change } of box.entries) document = applyOnTop(document, change);
  for (const held of box.held) {
    if (held.kind !== 'conflict') continue;
    const { id, path, mine } = held;
    document = applyOnTop(document, { id, op: 'set', path, value: mine, base: null });
  }
  return document;
}
