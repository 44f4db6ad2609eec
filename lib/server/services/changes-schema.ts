import { z } from 'zod';
import type { Change } from '@/lib/core/proposal/changes';

export const MOST_CHANGES = 200;

/** Names and ids are short; whether they are known is for the rules of core to say, field by field. */
const Name = z.string({ error: 'wrong-type' }).min(1, 'empty').max(60, 'too-long');
const ChangeId = z.string({ error: 'wrong-type' }).regex(/^[A-Za-z0-9_-]{1,64}$/, 'bad-change-id');
/** Any number, 1e400 too: core refuses it at its field, in words the learner understands. */
const AnyNumber = z.custom<number>((value) => typeof value === 'number', 'wrong-type');
const Value = z.union([z.string(), AnyNumber, z.array(z.string())], { error: 'wrong-type' });

const Path = z.strictObject({ collection: Name, row: Name.optional(), field: Name });
const Row = z.intersection(z.object({ id: Name }), z.record(Name, Value));

const ChangeSchema = z.discriminatedUnion(
  'op',
  [
    z.strictObject({
      id: ChangeId,
      op: z.literal('set'),
      path: Path,
      value: Value.nullable(),
      base: Value.nullable(),
    }),
    z.strictObject({ id: ChangeId, op: z.literal('add'), list: Name, row: Row, after: Name.nullable() }),
    z.strictObject({ id: ChangeId, op: z.literal('move'), list: Name, row: Name, after: Name.nullable() }),
    z.strictObject({ id: ChangeId, op: z.literal('remove'), list: Name, row: Name }),
  ],
  { error: 'wrong-type' },
);

const Batch = z.strictObject({
  since: z.int({ error: 'wrong-type' }).min(0, 'too-small'),
  changes: z.array(ChangeSchema, { error: 'wrong-type' }).max(MOST_CHANGES, 'too-many-changes'),
});

export type Batch = { since: number; changes: Change[] };
export type ShapeFault = { path: string; code: string };

/** `changes[3].path.field`, as a programmer would write it. */
export const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (told, step) =>
      typeof step === 'number' ? `${told}[${step}]` : told ? `${told}.${String(step)}` : String(step),
    '',
  );

const MOST_FAULTS = 50;
export const faultsOf = (error: z.ZodError): ShapeFault[] =>
  error.issues.slice(0, MOST_FAULTS).map((issue) => ({
    path: pathOf(issue.path),
    code: issue.code === 'unrecognized_keys' ? 'unknown-field' : issue.message,
  }));

/** A batch of changes of the right shape. Names of collections stay unproven: core refuses unknown ones. */
export function readBatch(value: unknown): { ok: true; value: Batch } | { ok: false; faults: ShapeFault[] } {
  const parsed = Batch.safeParse(value);
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error) };
  return { ok: true, value: parsed.data as Batch };
}
