import { formatDate, parseDate, parseNumber } from '@/lib/core/format';
import { type CollectionName, collectionDef, isList } from '@/lib/core/proposal/catalogue';
import type { RefusalCode } from '@/lib/core/proposal/changes';
import { type AnyRecord, collectionSchema } from '@/lib/core/proposal/document';
import type { AnyValue, FieldDef } from '@/lib/core/proposal/fields';
import { readValue } from '@/lib/core/proposal/values';

/** What stands in an input: words, or the ids picked. */
export type Raw = string | string[];
export type RawRecord = { [field: string]: Raw };
export type Read =
  | { readonly ok: true; readonly value: AnyValue | null }
  | { readonly ok: false; readonly code: RefusalCode };

const plainNumber = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 12 });

/** A stored value as its author would write it. */
export function toRaw(def: FieldDef, value: AnyValue | null | undefined): Raw {
  if (def.kind === 'links') return Array.isArray(value) ? value : [];
  if (value === null || value === undefined) return '';
  if (def.kind === 'date') return formatDate(String(value));
  if (typeof value === 'number') return plainNumber.format(value);
  return String(value);
}

/** What an input means, or why it means nothing yet. The rules are the catalogue's own. */
export function fromRaw(def: FieldDef, raw: Raw): Read {
  if (typeof raw !== 'string') return readValue(def, raw);
  if (raw.trim() === '') return { ok: true, value: null };
  if (def.kind === 'date') {
    const read = parseDate(raw);
    return read.ok ? readValue(def, read.value) : { ok: false, code: 'not-a-date' };
  }
  if (def.kind === 'number' || def.kind === 'money') {
    const read = parseNumber(raw);
    return read.ok ? readValue(def, read.value) : { ok: false, code: 'not-a-number' };
  }
  return readValue(def, raw);
}

export function toRawRecord(collection: CollectionName, values: AnyRecord): RawRecord {
  const raw: RawRecord = {};
  for (const [field, def] of Object.entries(collectionDef(collection).fields)) {
    raw[field] = toRaw(def, values[field]);
  }
  return raw;
}

/** The codes of all faults in a record or row of inputs, by field. One set of rules: core's schema of the whole. */
export function faultsOf(collection: CollectionName, raw: RawRecord): Record<string, RefusalCode> {
  const faults: Record<string, RefusalCode> = {};
  const values: Record<string, unknown> = isList(collection) ? { id: 'row' } : {};
  for (const [field, def] of Object.entries(collectionDef(collection).fields)) {
    const read = fromRaw(def, raw[field] ?? '');
    if (!read.ok) faults[field] = read.code;
    else if (read.value !== null) values[field] = read.value;
  }
  const checked = collectionSchema(collection).safeParse(values);
  for (const issue of checked.error?.issues ?? []) {
    const field = String(issue.path[0]);
    faults[field] ??= issue.message as RefusalCode;
  }
  return faults;
}
