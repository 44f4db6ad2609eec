import { writeXlsx } from 'hucre/xlsx';
import { cashFlow } from '@/lib/core/finance';
import type { ListName } from '@/lib/core/proposal/catalogue';
import { isBlank } from '@/lib/core/proposal/document';
import { seenBy } from '@/lib/core/template/seen';
import { clean } from '../clean';
import { type ColumnKind, MARK, type Register, type RegistersInput, registersOf } from '../tables/registers';
import { t } from '../view/context';
import { type Cash, cashSheet, linesSheet, type RegisterSheet, sumsOf } from './cash';
import { type Format, Sheet, sheetName } from './sheet';

export type SheetsInput = RegistersInput & {
  readonly learner: { readonly name: string };
  /** The day of the copy, yyyy-mm-dd; also the file's date, so that the same input gives the same bytes. */
  readonly date: string;
  /** Only these registers; without them, all the unit asks for. */
  readonly lists?: readonly ListName[];
};

const FORMAT: Readonly<Record<ColumnKind, Format>> = {
  text: 'words',
  prose: 'words',
  number: 'number',
  money: 'money',
  date: 'date',
};
const WIDTH: Readonly<Record<ColumnKind, number>> = { text: 26, prose: 52, number: 13, money: 14, date: 14 };
const MARK_WIDTH = 7;

/** The proposal as a workbook: an overview, a sheet for every register, and the cash flow worked out by live formulas. */
export async function renderSheets(input: SheetsInput): Promise<Uint8Array> {
  const document = seenBy(input.template, input.document);
  const taken = new Set<string>();
  const overviewName = sheetName(t('exports.sheets.overview'), taken);
  const filled = registersOf(input)
    .filter(({ list }) => input.lists?.includes(list) ?? true)
    .map((register): RegisterSheet => ({ register, sheet: registerSheet(register, taken) }));
  const of = (list: Register['list']) => filled.find(({ register }) => register.list === list);
  const [costs, benefits] = [of('costs'), of('benefits')];
  const overview = new Sheet(overviewName, [34, 60], { rows: 1 });
  const rate = overview.ref(RATE_ROW, 1);
  const flow = cashFlow(document);
  const money =
    costs || benefits
      ? (() => {
          const lines = linesSheet(sheetName(t('exports.sheets.lines'), taken), document, {
            ...(costs ? { costs } : {}),
            ...(benefits ? { benefits } : {}),
          });
          return { lines, cash: cashSheet(sheetName(t('exports.sheets.cash'), taken), flow, lines, rate) };
        })()
      : undefined;
  overviewOf(overview, input, document.about.title, document.context.organisation, money?.cash, flow);
  const made = new Date(`${input.date.slice(0, 10)}T00:00:00Z`);
  return writeXlsx({
    sheets: [
      overview.done(),
      ...filled.map(({ sheet }) => sheet.done({ filter: true })),
      ...(money ? [money.lines.sheet.done(), money.cash.sheet.done()] : []),
    ],
    properties: {
      title: clean(document.about.title ?? t('pdf.untitled')),
      creator: clean(input.learner.name),
      created: made,
      modified: made,
    },
    defaultFont: { name: 'Calibri', size: 11 },
  });
}

function registerSheet(register: Register, taken: Set<string>): Sheet {
  const { columns, rows } = register;
  const widths = columns.map(({ field, kind }) => (field === MARK ? MARK_WIDTH : WIDTH[kind]));
  const sheet = new Sheet(sheetName(register.title, taken), widths);
  sheet.head(
    0,
    columns.map(({ title }) => title),
  );
  rows.forEach(({ values }, at) => {
    values.forEach((value, column) => {
      sheet.put(at + 1, column, value, FORMAT[columns[column]?.kind ?? 'text']);
    });
  });
  return sheet;
}

const RATE_ROW = 6;

function overviewOf(
  sheet: Sheet,
  input: SheetsInput,
  title: string | undefined,
  organisation: string | undefined,
  cash: Cash | undefined,
  flow: ReturnType<typeof cashFlow>,
): void {
  sheet.head(0, [t('exports.sheets.overview'), '']);
  const lines: [string, string | { date: string }][] = [
    [t('exports.sheets.title'), isBlank(title) ? t('pdf.untitled') : clean(title ?? '')],
    [t('exports.sheets.organisation'), clean(organisation ?? '')],
    [t('exports.sheets.learner'), clean(input.learner.name)],
    [t('exports.sheets.date'), { date: input.date.slice(0, 10) }],
  ];
  lines.forEach(([label, value], at) => {
    sheet.put(at + 1, 0, label, 'words', true);
    sheet.put(at + 1, 1, value, 'date');
  });
  if (!cash) return;
  sheet.put(RATE_ROW, 0, t('exports.sheets.rate'), 'words', true);
  sheet.put(RATE_ROW, 1, flow.rate / 100, 'percent');
  sheet.put(RATE_ROW + 1, 0, t('exports.sheets.horizon'), 'words', true);
  sheet.put(RATE_ROW + 1, 1, flow.horizon, 'whole');
  const sums = sumsOf(flow, cash);
  sums.forEach(({ label, formula, result, format }, at) => {
    sheet.put(RATE_ROW + 2 + at, 0, label, 'words', true);
    sheet.put(RATE_ROW + 2 + at, 1, { formula, result }, format);
  });
  sheet.put(RATE_ROW + 3 + sums.length, 0, t('exports.sheets.note'), 'words');
}

export const SHEETS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
