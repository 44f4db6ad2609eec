import type { RefusalCode } from './changes';
import { isBlank } from './document';
import { type AnyValue, cleanText, type FieldDef, fieldSchema } from './fields';

/** Codes a field's schema may give; anything else zod says (a wrong type inside an array) is `wrong-type`. */
const VALUE_CODES: ReadonlySet<string> = new Set<RefusalCode>([
  'too-long',
  'too-small',
  'too-large',
  'not-a-date',
  'not-a-number',
  'not-whole',
  'not-an-option',
  'too-many',
  'wrong-type',
  'bad-row-id',
]);

const schemas = new WeakMap<FieldDef, ReturnType<typeof fieldSchema>>();

function schemaOf(def: FieldDef) {
  const known = schemas.get(def);
  if (known) return known;
  const made = fieldSchema(def);
  schemas.set(def, made);
  return made;
}

export type ReadValue =
  | { readonly ok: true; readonly value: AnyValue | null }
  | { readonly ok: false; readonly code: RefusalCode };

/** The value as it is stored (cleaned, in canonical form), `null` when it says nothing, or why it cannot be. */
export function readValue(def: FieldDef, raw: unknown): ReadValue {
  if (isBlank(raw)) return { ok: true, value: null };
  const parsed = schemaOf(def).safeParse(raw);
  if (!parsed.success) {
    const message = parsed.error.issues[0]?.message ?? '';
    return { ok: false, code: VALUE_CODES.has(message) ? (message as RefusalCode) : 'wrong-type' };
  }
  if (isBlank(parsed.data)) return { ok: true, value: null };
  return { ok: true, value: parsed.data === 0 ? 0 : parsed.data };
}

/**
 * The base of a change in stored form, so that a text whose line breaks the browser wrote differently is
 * not taken for another text. A base that was never storable stays as it is and simply equals nothing.
 */
export function readBase(def: FieldDef, raw: unknown): unknown {
  const read = readValue(def, raw);
  if (read.ok) return read.value;
  return typeof raw === 'string' ? cleanText(raw) : raw;
}

export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => item === b[index]);
  }
  return a === b;
}

const asList = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** What the author added and took away since `base`, carried over to what is there now. */
export function mergeLinks(base: unknown, mine: unknown, current: unknown): string[] {
  const [before, wanted, now] = [asList(base), asList(mine), asList(current)];
  if (sameValue(before, now)) return [...wanted];
  const taken = new Set(before.filter((id) => !wanted.includes(id)));
  const added = wanted.filter((id) => !before.includes(id) && !now.includes(id));
  return [...now.filter((id) => !taken.has(id)), ...added];
}
