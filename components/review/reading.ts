import { valueWords } from '@/components/proposal/words';
import { formatMoney, formatQuantity, formatShortDate } from '@/lib/core/format';
import { type CollectionName, collectionDef, isCollection, isList } from '@/lib/core/proposal/catalogue';
import {
  type AnyRecord,
  type AnyRow,
  isBlank,
  type ProposalDocument,
  recordOf,
  rowsOf,
} from '@/lib/core/proposal/document';
import type { FieldDef } from '@/lib/core/proposal/fields';
import { placeKey } from '@/lib/core/proposal/place';
import type { Template } from '@/lib/core/template/schema';
import { seenBy } from '@/lib/core/template/seen';
import { collectionWords, fieldOrder, fieldWords } from '@/lib/texts/field-words';
import type { ReadBlock, ReadField, ReadRow, ReadSection, Spoken, Spot } from './read-types';

/** Lists that read best as tables: which answers stand in columns. The rest follows under each row. */
const TABLES: Partial<Record<CollectionName, readonly string[]>> = {
  goals: ['name', 'source'],
  channels: ['name', 'share'],
  gaps: ['name', 'required', 'present', 'priority'],
  kpis: ['name', 'baseline', 'target', 'targetDate', 'owner'],
  costs: ['name', 'timing', 'quantity', 'rate', 'low', 'high'],
  benefits: ['name', 'kind', 'timing', 'quantity', 'rate'],
  actions: ['name', 'owner', 'from', 'to'],
  reviews: ['name', 'date', 'owner'],
};
/** Tables whose rows have much to say: the rest of each row is set after the table, as a passage of its own. */
const LONG_ROWS: ReadonlySet<CollectionName> = new Set(['gaps']);
/** Said with the figure it belongs to. */
const UNITS: Readonly<Record<string, string>> = {
  required: 'unit',
  present: 'unit',
  baseline: 'unit',
  target: 'unit',
  quantity: 'unit',
};

type Answers = ReadBlock & { readonly kind: 'answers' };
type Context = { readonly document: ProposalDocument; readonly template: Template };

/** The whole proposal as a document to be read, with the address of every answer. Pure, and made once on the server. */
export function readingOf(given: ProposalDocument, template: Template): readonly ReadSection[] {
  const context = { document: seenBy(template, given), template };
  return template.sections.map((section, at) => ({
    id: section.id,
    number: at + 1,
    term: section.term,
    question: section.question,
    blocks: Object.keys(section.collections)
      .filter(isCollection)
      .flatMap((name, _, all) => blocksOf(context, name, all.length > 1)),
  }));
}

function blocksOf(context: Context, collection: CollectionName, titled: boolean): ReadBlock[] {
  const { title } = collectionWords(context.template, collection);
  const whole = spoken({ collection }, title);
  const blocks = isList(collection)
    ? listBlocks(context, collection)
    : split(answers(context, collection, recordOf(context.document, collection), { collection }));
  const [first, ...rest] = blocks;
  if (!first)
    return [{ kind: 'empty', key: collection, spots: [whole], missing: [], ...(titled ? { title } : {}) }];
  return [{ ...first, spots: [whole, ...first.spots], ...(titled ? { title } : {}) }, ...rest];
}

/** How a place is sent to the page. */
const spoken = (spot: Spot, label: string): Spoken => ({
  key: placeKey(spot),
  label,
  ...(spot.row !== undefined && spot.field === undefined ? { row: true } : {}),
});

const orderOf = ({ template }: Context, collection: CollectionName): readonly string[] =>
  fieldOrder(template, collection, Object.keys(collectionDef(collection).fields));

function fieldOf(context: Context, spot: Spot & { field: string }, values: AnyRecord): ReadField | null {
  const def = collectionDef(spot.collection).fields[spot.field];
  const value = values[spot.field];
  if (!def || isBlank(value)) return null;
  return {
    key: placeKey(spot),
    label: fieldWords(context.template, spot.collection, spot.field).label,
    text: say(context, spot, def, values),
    own: def.kind === 'prose' || def.kind === 'text',
    prose: def.kind === 'prose',
  };
}

function say(
  { document }: Context,
  spot: Spot & { field: string },
  def: FieldDef,
  values: AnyRecord,
): string {
  const value = values[spot.field];
  const unit = values[UNITS[spot.field] ?? ''];
  if (def.kind === 'number' && typeof value === 'number' && typeof unit === 'string')
    return formatQuantity(value, unit);
  if (def.kind === 'money' && typeof value === 'number') return formatMoney(value);
  return valueWords(document, spot.collection, spot.field, def, value);
}

/** Short dates where a column is narrow. */
const narrow = (field: ReadField | null, value: unknown): ReadField | null => {
  return field && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
    ? { ...field, text: formatShortDate(value) }
    : field;
};

function answers(
  context: Context,
  collection: CollectionName,
  values: AnyRecord,
  spot: Spot,
  only: readonly string[] = orderOf(context, collection),
  number?: number,
): Answers {
  const { label } = collectionDef(collection);
  const all = orderOf(context, collection);
  const made = (field: string) => fieldOf(context, { ...spot, field }, values);
  const name = label === undefined ? null : made(label);
  const fields = only.filter((field) => field !== label).flatMap((field) => made(field) ?? []);
  const words = collectionWords(context.template, collection);
  return {
    kind: 'answers',
    key: placeKey(spot),
    ...(spot.row === undefined
      ? {}
      : {
          number: number ?? 0,
          name: name ?? {
            key: placeKey({ ...spot, field: label ?? '' }),
            label: words.one,
            text: words.one,
            own: false,
            prose: false,
          },
        }),
    fields,
    spots: [
      ...(spot.row === undefined ? [] : [spoken(spot, name?.text ?? words.one)]),
      ...all.map((field) =>
        spoken({ ...spot, field }, fieldWords(context.template, collection, field).label),
      ),
    ],
    missing: all
      .filter((field) => isBlank(values[field]))
      .map((field) => fieldWords(context.template, collection, field).label),
  };
}

function listBlocks(context: Context, collection: CollectionName): ReadBlock[] {
  if (!isList(collection)) return [];
  const rows = rowsOf(context.document, collection);
  if (rows.length === 0) return [];
  const columns = TABLES[collection]?.filter((field) => orderOf(context, collection).includes(field));
  if (!columns)
    return rows.flatMap((row, at) =>
      split(answers(context, collection, row, { collection, row: row.id }, undefined, at + 1)),
    );
  const rest = orderOf(context, collection).filter(
    (field) => !columns.includes(field) && !isSaid(field, columns),
  );
  const long = LONG_ROWS.has(collection);
  const table = tableOf(context, collection, rows, columns, long ? [] : rest);
  return long
    ? [
        table,
        ...rows.flatMap((row, at) =>
          split(named(answers(context, collection, row, { collection, row: row.id }, rest, at + 1))),
        ),
      ]
    : [table];
}

/** Each long answer is a stretch of its own, so that what is said of it stands right beside it. */
function split(block: Answers): ReadBlock[] {
  const long = block.fields.filter(({ prose }) => prose);
  const keys = new Set(long.map(({ key }) => key));
  const rest: Answers = {
    ...block,
    fields: block.fields.filter(({ prose }) => !prose),
    spots: block.spots.filter(({ key }) => !keys.has(key)),
  };
  const own = long.map(
    (field): ReadBlock => ({
      kind: 'answers',
      key: `p-${field.key}`,
      joined: true,
      fields: [field],
      spots: [{ key: field.key, label: field.label }],
      missing: [],
    }),
  );
  return [rest, ...own];
}

/** The row's name stands in the table already; here it is a heading and no second place for the same words. */
const named = (block: Answers): Answers =>
  block.name ? { ...block, name: { ...block.name, key: `${block.name.key}.again`, own: false } } : block;

/** A unit that is said with its figure needs no line of its own. */
const isSaid = (field: string, columns: readonly string[]): boolean =>
  columns.some((column) => UNITS[column] === field);

function tableOf(
  context: Context,
  collection: CollectionName,
  rows: readonly AnyRow[],
  wanted: readonly string[],
  rest: readonly string[],
): ReadBlock {
  const { fields } = collectionDef(collection);
  // A column nobody filled in says nothing.
  const columns = wanted.filter((field, at) => at === 0 || rows.some((row) => !isBlank(row[field])));
  const { title, one } = collectionWords(context.template, collection);
  const name = (row: AnyRow) => {
    const value = row[columns[0] ?? ''];
    return typeof value === 'string' && value.trim() !== '' ? value : one;
  };
  const made = rows.map((row): ReadRow => {
    const spot = { collection, row: row.id };
    return {
      key: placeKey(spot),
      cells: columns.map((field) => narrow(fieldOf(context, { ...spot, field }, row), row[field])),
      notes: rest.flatMap((field) => fieldOf(context, { ...spot, field }, row) ?? []),
    };
  });
  return {
    kind: 'table',
    key: placeKey({ collection, field: 'table' }),
    caption: title,
    heads: columns.map((field) => ({
      label: fieldWords(context.template, collection, field).label,
      figure: fields[field]?.kind === 'number' || fields[field]?.kind === 'money',
    })),
    rows: made,
    spots: rows.flatMap((row) => [
      // A row with a passage of its own is spoken about there.
      ...(LONG_ROWS.has(collection) ? [] : [spoken({ collection, row: row.id }, name(row))]),
      ...[...columns, ...rest]
        .filter((field) => !isBlank(row[field]))
        .map((field) =>
          spoken(
            { collection, row: row.id, field },
            `${name(row)}: ${fieldWords(context.template, collection, field).label}`,
          ),
        ),
    ]),
    missing: [],
  };
}
