import type { CollectionName, ListName } from './catalogue';
import type { ProposalDocument } from './document';
import type { AnyValue } from './fields';

/** Where a single value lives. `row` is absent for records. */
export type ValuePath = { collection: CollectionName; row?: string; field: string };

/**
 * One small change, with an id made in the browser. `base` is the value the author saw when they began;
 * `null` stands for "empty". A change whose id is already in the log is applied once.
 */
export type Change =
  | { id: string; op: 'set'; path: ValuePath; value: AnyValue | null; base: AnyValue | null }
  | {
      id: string;
      op: 'add';
      list: ListName;
      row: { id: string; [field: string]: AnyValue };
      after: string | null;
    }
  | { id: string; op: 'move'; list: ListName; row: string; after: string | null }
  | { id: string; op: 'remove'; list: ListName; row: string };

/** Why a change was refused; stable codes, worded in lib/texts. */
export type RefusalCode =
  | 'unknown-collection'
  | 'unknown-field'
  | 'row-gone'
  | 'row-exists'
  | 'link-gone'
  | 'dependency-cycle'
  | 'too-many-rows'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'not-a-date'
  | 'not-a-number'
  | 'not-whole'
  | 'not-an-option'
  | 'too-many'
  | 'wrong-type'
  | 'bad-row-id';

export type ChangeResult =
  | { id: string; status: 'applied' | 'duplicate' }
  | { id: string; status: 'conflict'; path: ValuePath; current: AnyValue | null }
  | { id: string; status: 'refused'; code: RefusalCode; path?: ValuePath };

export type Applied = { document: ProposalDocument; results: ChangeResult[]; accepted: Change[] };
