import { dayOf, formatDate, formatNumber, formatPeriod } from '@/lib/core/format';
import {
  type CollectionName,
  collectionDef,
  fieldDef,
  isList,
  type ListName,
} from '@/lib/core/proposal/catalogue';
import { type AnyRecord, type AnyRow, isBlank, rowsOf } from '@/lib/core/proposal/document';
import { asked, type Context, label, plain, say, t } from './context';
import { anchorOf, isMarked, threadFields, threadOf } from './marks';
import { paragraphs } from './prose';
import { type ColumnSpec, GAP_COLUMNS, TABLES } from './tables';
import type { Block, Cell, Fact, Note, Passage, TableRow } from './types';

/** More than this in one cell would make a thread of a column; it is set under the row instead. */
const CELL_ROOM = 420;

const kindOf = (list: CollectionName, field: string) => fieldDef(list, field)?.kind;

/** All rows of a list, the way that list reads best. */
export function listBlocks(context: Context, list: ListName): Block[] {
  const rows = rowsOf(context.document, list);
  if (rows.length === 0) return [];
  const columns = TABLES[list];
  if (columns) return [tableOf(context, list, rows, columns)];
  if (list !== 'gaps') return rows.map((row) => entryOf(context, list, row, []));
  const overview = tableOf(context, list, rows, GAP_COLUMNS, false);
  const told = GAP_COLUMNS.flatMap((column) => column.fields);
  return [overview, ...rows.map((row) => entryOf(context, list, row, told))];
}

export function tableOf(
  context: Context,
  list: ListName,
  rows: readonly AnyRow[],
  specs: readonly ColumnSpec[],
  whole = true,
): Block {
  const all = asked(context, list, Object.keys(collectionDef(list).fields));
  // A column whose fields this template does not ask for would only show an empty head.
  const columns = specs.filter(
    (spec) => spec.fields.length === 0 || spec.fields.some((field) => all.includes(field)),
  );
  const told = new Set(columns.flatMap((column) => column.fields));
  return {
    kind: 'table',
    marked: isMarked(list),
    columns: columns.map((column) => ({
      title: t(`pdf.columns.${column.title}`, { months: '' }),
      width: column.width,
      ...(column.figure ? { figure: true } : {}),
      ...(column.right ? { right: true } : {}),
    })),
    rows: rows.map((row): TableRow => {
      const shown = visible(row, all);
      const mark = context.marks.of(row.id)?.mark;
      const long = columns.flatMap((column) => column.fields).filter((field) => isLong(shown[field]));
      return {
        ...(whole ? { anchor: anchorOf(list, row.id) } : {}),
        ...(mark ? { mark } : {}),
        cells: columns.map((column) => {
          if (column.fields.some((field) => long.includes(field))) return [];
          if (column.cell) return column.cell(context, shown);
          return say(context, list, column.fields[0] ?? '', shown);
        }),
        notes: whole
          ? notesOf(context, list, shown, (field) => !told.has(field) || long.includes(field))
          : [],
      };
    }),
  };
}

const isLong = (value: unknown): boolean => typeof value === 'string' && value.length > CELL_ROOM;

/** The row as the template lets it be seen. */
const visible = (row: AnyRow, fields: readonly string[]): AnyRow => ({
  ...Object.fromEntries(fields.map((field) => [field, row[field]])),
  id: row.id,
});

/** What is this short can share a line with its like. */
const SHORT_NOTE = 72;

/** Asked once, a question helps; beside each of forty rows it is in the way, and a few words do. */
const SHORT_WORDS: Partial<Record<ListName, Readonly<Record<string, ShortKey>>>> = {
  internalRequirements: { why: 'why' },
  externalRequirements: {
    effect: 'onService',
    breachCustomer: 'breachCustomer',
    breachOrganisation: 'breachOrganisation',
    source: 'readIn',
  },
  gaps: { cause: 'cause', effect: 'effect' },
  evidence: { figure: 'keyFigure', method: 'method', finding: 'finding', reliability: 'trust' },
  improvements: { change: 'change', compliance: 'complies', why: 'why', resources: 'needs' },
  kpis: {
    definition: 'counts',
    better: 'better',
    baselineDate: 'measuredOn',
    baselineEvidence: 'shownBy',
    dataSource: 'source',
    frequency: 'often',
    improvements: 'measures',
    goal: 'serves',
  },
  costs: { basis: 'basis' },
  benefits: { basis: 'basis', kpis: 'shownBy' },
  actions: { resources: 'needs', done: 'doneWhen' },
  reviews: { ifOff: 'ifOff' },
  contacts: {
    situation: 'situation',
    procedure: 'procedure',
    otherRules: 'otherRules',
    did: 'did',
    why: 'whyRule',
    handlingDetail: 'handled',
    outcome: 'outcome',
    measure: 'figure',
    reflection: 'reflection',
  },
  testimonies: { statement: 'statement' },
  learning: { learnt: 'learnt', applied: 'applied' },
};
type ShortKey = Parameters<typeof t>[0] extends infer K
  ? K extends `pdf.short.${infer N}`
    ? N
    : never
  : never;

function shortLabel(context: Context, list: ListName, field: string): string {
  const key = SHORT_WORDS[list]?.[field];
  return key ? t(`pdf.short.${key}`) : label(context, list, field);
}

/** Rows that go by a mark are named by it; their own line says the rest. */
function sayBriefly(context: Context, list: ListName, field: string, row: AnyRow): Cell {
  const kind = kindOf(list, field);
  return kind === 'link' || kind === 'links'
    ? context.marks.spans(row[field])
    : say(context, list, field, row);
}

/** What no column took up. Short ones run on in one line; longer ones have a line each. */
function notesOf(
  context: Context,
  list: ListName,
  row: AnyRow,
  wanted: (field: string) => boolean,
): Note[][] {
  const notes = Object.keys(row)
    .filter((field) => field !== 'id' && wanted(field) && !isBlank(row[field]))
    .map((field) => ({
      label: shortLabel(context, list, field),
      value: sayBriefly(context, list, field, row),
    }));
  const isShort = (note: Note) => plain(note.value).length <= SHORT_NOTE && !plain(note.value).includes('\n');
  return [...notes.filter((note) => !isShort(note)).map((note) => [note]), notes.filter(isShort)].filter(
    (group) => group.length > 0,
  );
}

/** Short facts that need no label of their own, in one line under the title. */
function metaOf(context: Context, list: ListName, row: AnyRow): { said: string[]; fields: string[] } {
  const words = (field: string) => plain(say(context, list, field, row));
  const note = (field: string, word: (value: string) => string) =>
    isBlank(row[field]) ? '' : word(words(field));
  switch (list) {
    case 'internalRequirements':
      return {
        fields: ['kind', 'version', 'reviewed', 'reviewDue', 'owner'],
        said: [
          words('kind'),
          note('version', (version) => t('pdf.versionNote', { version })),
          note('reviewed', (date) => t('pdf.reviewedNote', { date })),
          note('reviewDue', (date) => t('pdf.dueNote', { date })),
          note('owner', (owner) => t('pdf.ownedNote', { owner })),
        ],
      };
    case 'externalRequirements':
      return { fields: ['kind', 'force'], said: [words('force'), words('kind')] };
    case 'gaps':
      return { fields: ['dimension'], said: [words('dimension')] };
    case 'evidence':
      return {
        fields: ['kind', 'source', 'from', 'to', 'sample', 'population', 'figure'],
        said: [words('kind'), words('source'), periodOf(row), sampleOf(row)],
      };
    case 'improvements':
      return { fields: ['stage'], said: [words('stage')] };
    case 'contacts':
      return {
        fields: ['date', 'channel', 'handling'],
        said: [words('date'), words('channel'), words('handling')],
      };
    case 'testimonies':
      return {
        fields: ['role', 'relationship', 'date'],
        said: [words('role'), words('relationship'), words('date'), confirmedNote(context, row)],
      };
    case 'learning':
      return { fields: ['source', 'date'], said: [words('source'), words('date')] };
    default:
      return { fields: [], said: [] };
  }
}

/** Said only where a witness confirmed these very words (lib/core/review/testimony.ts). */
function confirmedNote(context: Context, { id }: AnyRow): string {
  const known = context.confirmed?.get(id);
  if (!known) return '';
  const by = [known.name, known.role].filter((part) => part !== '').join(', ');
  const values = { by, date: formatDate(dayOf(known.at)) };
  return known.own ? t('pdf.confirmedOwnNote', values) : t('pdf.confirmedNote', values);
}

export function periodOf(row: AnyRecord): string {
  const { from, to } = row;
  if (typeof from === 'string' && typeof to === 'string') return formatPeriod(from, to);
  if (typeof from === 'string') return t('pdf.periodFrom', { date: formatDate(from) });
  return typeof to === 'string' ? t('pdf.periodTo', { date: formatDate(to) }) : '';
}

export function sampleOf(row: AnyRecord): string {
  const [sample, population] = [row.sample, row.population].map((value) =>
    typeof value === 'number' ? formatNumber(value) : '',
  );
  if (sample && population) return t('pdf.sampleOf', { sample, population });
  return sample ? t('pdf.sampleOnly', { sample }) : (population ?? '');
}

function entryOf(context: Context, list: ListName, full: AnyRow, told: readonly string[]): Block {
  const row = visible(full, asked(context, list, Object.keys(collectionDef(list).fields)));
  const title = collectionDef(list).label ?? 'name';
  const meta = metaOf(context, list, row);
  const passed = new Set([title, ...told, ...meta.fields, ...threadFields(list)]);
  const left = Object.keys(row).filter(
    (field) => field !== 'id' && !passed.has(field) && !isBlank(row[field]),
  );
  const mark = context.marks.of(row.id)?.mark;
  const headline: Fact[] =
    list === 'evidence' && !isBlank(row.figure)
      ? [{ label: shortLabel(context, list, 'figure'), value: say(context, list, 'figure', row) }]
      : [];
  return {
    kind: 'entry',
    anchor: anchorOf(list, row.id),
    ...(mark ? { mark } : {}),
    title: isBlank(row[title]) ? t('pdf.unnamed') : String(row[title]),
    meta: meta.said.filter((said) => said !== ''),
    facts: [
      ...headline,
      ...left
        .filter((field) => kindOf(list, field) !== 'prose')
        .map((field) => ({ label: shortLabel(context, list, field), value: say(context, list, field, row) })),
    ],
    passages: left
      .filter((field) => kindOf(list, field) === 'prose')
      .map((field) => passageOf(context, list, field, row)),
    thread: threadOf(context.document, context.marks, list, row, (verb) => t(`pdf.verbs.${verb}`)),
  };
}

export const passageOf = (
  context: Context,
  collection: CollectionName,
  field: string,
  row: AnyRecord,
): Passage => ({
  label: isList(collection) ? shortLabel(context, collection, field) : label(context, collection, field),
  paragraphs: paragraphs(String(row[field])),
});
