import { z } from 'zod';
import {
  type Catalogue,
  type NOTES,
  RECORD_NAMES,
  type RecordName,
  STORED_LISTS,
  type StoredList,
  type StoredName,
  storedDef,
} from './catalogue';
import { type AnyValue, type FieldDef, type FieldValue, fieldSchema, MAX_ROWS, RowId } from './fields';

/** Bumped whenever the shape of a stored document changes; each step has an upgrader. */
export const DOCUMENT_FORMAT = 3;

type Values<F extends Record<string, FieldDef>> = { -readonly [K in keyof F]?: FieldValue<F[K]> };

/** One row of a list. Every field may be missing: a draft may be incomplete anywhere. */
export type Row<L extends StoredList> = { id: string } & Values<(Catalogue & typeof NOTES)[L]['fields']>;
export type RecordOf<R extends RecordName> = Values<Catalogue[R]['fields']>;

/** A whole proposal. All collections are always present, records as `{}` and lists as `[]` when empty. */
export type ProposalDocument = { format: typeof DOCUMENT_FORMAT } & { [R in RecordName]: RecordOf<R> } & {
  [L in StoredList]: Row<L>[];
};

/** A row without its literal types, for code that walks any list alike. */
export type AnyRow = { id: string } & { [field: string]: AnyValue | undefined };
export type AnyRecord = { [field: string]: AnyValue | undefined };

export const rowsOf = (document: ProposalDocument, list: StoredList): AnyRow[] => document[list] as AnyRow[];
export const recordOf = (document: ProposalDocument, record: RecordName): AnyRecord => document[record];

/** True when the value says nothing: absent, an empty text, or an empty list of links. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

function valuesShape(name: StoredName) {
  const shape: Record<string, z.ZodType> = {};
  for (const [field, def] of Object.entries(storedDef(name).fields)) {
    shape[field] = fieldSchema(def).optional();
  }
  return shape;
}

/** Schema of one record, or of one row with its id; used by the form's resolver and by the server alike. */
export function collectionSchema(name: StoredName) {
  const shape = valuesShape(name);
  return storedDef(name).shape === 'list' ? z.strictObject({ id: RowId, ...shape }) : z.strictObject(shape);
}

/**
 * Shape and bounds of a whole document. References between rows are checked by `checkReferences`, which can
 * name the place of each fault.
 */
export const DocumentSchema = z.strictObject({
  format: z.literal(DOCUMENT_FORMAT),
  ...Object.fromEntries(RECORD_NAMES.map((name) => [name, collectionSchema(name)])),
  ...Object.fromEntries(
    STORED_LISTS.map((name) => [name, z.array(collectionSchema(name)).max(MAX_ROWS, 'too-many-rows')]),
  ),
}) as unknown as z.ZodType<ProposalDocument>;

export function emptyDocument(): ProposalDocument {
  return {
    format: DOCUMENT_FORMAT,
    ...Object.fromEntries(RECORD_NAMES.map((name) => [name, {}])),
    ...Object.fromEntries(STORED_LISTS.map((name) => [name, []])),
  } as unknown as ProposalDocument;
}
