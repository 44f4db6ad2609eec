import { z } from 'zod';
import { type Change, ChangeBatchSchema } from '@/lib/core/proposal/changes';

/** The shape of a change is core's to say; a request adds only what its author last knew. */
const Batch = z.strictObject({ since: z.int().min(0, 'too-small'), changes: ChangeBatchSchema });

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
const CODE = /^[a-z]+(-[a-z]+)*$/;
/** Our own rules speak in codes. What zod says in its own words is always about a type. */
const codeOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') return 'unknown-field';
  return CODE.test(issue.message) ? issue.message : 'wrong-type';
};
export const faultsOf = (error: z.ZodError): ShapeFault[] =>
  error.issues.slice(0, MOST_FAULTS).map((issue) => ({ path: pathOf(issue.path), code: codeOf(issue) }));

/** A batch of changes of the right shape. Names of collections stay unproven: core refuses unknown ones. */
export function readBatch(value: unknown): { ok: true; value: Batch } | { ok: false; faults: ShapeFault[] } {
  const parsed = Batch.safeParse(value);
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error) };
  return { ok: true, value: parsed.data };
}
