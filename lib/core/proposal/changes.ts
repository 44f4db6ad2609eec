import { z } from 'zod';
import type { StoredList, StoredName } from './catalogue';
import type { ProposalDocument } from './document';
import type { AnyValue } from './fields';

/** Where a single value lives. `row` is absent for records. */
export type ValuePath = { collection: StoredName; row?: string; field: string };

/**
 * One small change, with an id made in the browser. `base` is the value the author saw when they began;
 * `null` stands for "empty". A change whose id is already in the log is applied once.
 */
export type Change =
  | { id: string; op: 'set'; path: ValuePath; value: AnyValue | null; base: AnyValue | null }
  | {
      id: string;
      op: 'add';
      list: StoredList;
      row: { id: string; [field: string]: AnyValue };
      after: string | null;
    }
  | { id: string; op: 'move'; list: StoredList; row: string; after: string | null }
  | { id: string; op: 'remove'; list: StoredList; row: string };

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

/** Change and row ids travel in addresses and logs, so they stay short and plain. */
export const CHANGE_ID = /^[A-Za-z0-9_-]{8,64}$/;
/** One request carries at most this many changes; a client with more sends them in turns. */
export const MAX_BATCH = 200;

/** More than a request can carry, so that a text too long is refused by its field and the others are kept. */
const Text = z.string().max(1_000_000, 'too-long');
const Name = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/, 'bad-name');
const Ref = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'bad-row-id');
/** Any number, even Infinity (which is what JSON makes of 1e400): its field says what is wrong with it. */
const Numeric = z.custom<number>((value) => typeof value === 'number', 'wrong-type');
const Value = z.union([Text, Numeric, z.array(z.string().max(200)).max(2_000)]);
const Id = z.string().regex(CHANGE_ID, 'bad-change-id');

/** Only plain own keys: JSON may carry `__proto__`, and zod would pass over it in silence. */
const PlainObject = z.custom<Record<string, unknown>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length <= 60 &&
    Object.keys(value).every((key) => Name.safeParse(key).success),
  'bad-row',
);

/**
 * The shape of a change as it comes over the wire; bounded and flat. Whether its names and values fit the
 * catalogue is decided by `applyChanges`, which can say so field by field.
 */
export const ChangeSchema = z.discriminatedUnion('op', [
  z.strictObject({
    id: Id,
    op: z.literal('set'),
    path: z.strictObject({ collection: Name, row: Ref.optional(), field: Name }),
    value: Value.nullable(),
    base: Value.nullable(),
  }),
  z.strictObject({
    id: Id,
    op: z.literal('add'),
    list: Name,
    row: PlainObject.pipe(z.object({ id: Ref }).catchall(Value)),
    after: Ref.nullable(),
  }),
  z.strictObject({ id: Id, op: z.literal('move'), list: Name, row: Ref, after: Ref.nullable() }),
  z.strictObject({ id: Id, op: z.literal('remove'), list: Name, row: Ref }),
]) as unknown as z.ZodType<Change>;

export const ChangeBatchSchema = z.array(ChangeSchema).max(MAX_BATCH, 'too-many-changes');
