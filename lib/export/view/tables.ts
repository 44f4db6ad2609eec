import { formatDifference, formatMoney, formatQuantity, formatShortDate, gapSize } from '@/lib/core/format';
import type { ListName } from '@/lib/core/proposal/catalogue';
import { type AnyRow, isBlank } from '@/lib/core/proposal/document';
import { optionWord } from '@/lib/texts/field-words';
import { type Context, plain, say, t } from './context';
import type { Cell } from './types';

type ColumnKey = Parameters<typeof t>[0] extends infer K
  ? K extends `pdf.columns.${infer C}`
    ? C
    : never
  : never;

/** A column set by hand: what it is called, its share of the width, and which fields it takes up. */
export type ColumnSpec = {
  readonly title: ColumnKey;
  readonly width: number;
  readonly fields: readonly string[];
  readonly figure?: true;
  readonly right?: true;
  readonly cell?: (context: Context, row: AnyRow) => Cell;
};

const column = (
  title: ColumnKey,
  width: number,
  fields: string | readonly string[],
  cell?: ColumnSpec['cell'],
): ColumnSpec => ({ title, width, fields: [fields].flat(), ...(cell ? { cell } : {}) });
const figure = (
  title: ColumnKey,
  width: number,
  fields: string | readonly string[],
  cell?: ColumnSpec['cell'],
): ColumnSpec => ({ ...column(title, width, fields, cell), figure: true });

const amount = (...all: Parameters<typeof figure>): ColumnSpec => ({ ...figure(...all), right: true });

const one = (text: string): Cell => (text === '' ? [] : [{ text }]);
/** A second line in a lighter tone, under what the row is called. */
const under = (first: Cell, second: Cell): Cell =>
  both(
    first,
    second.map((span) => ({ ...span, soft: true })),
    '\n',
  );
const both = (first: Cell, second: Cell, between: string): Cell =>
  first.length > 0 && second.length > 0 ? [...first, { text: between }, ...second] : [...first, ...second];

const quantity = (row: AnyRow, field: string): Cell =>
  typeof row[field] === 'number'
    ? one(formatQuantity(row[field], typeof row.unit === 'string' ? row.unit : undefined))
    : [];
const day = (row: AnyRow, field: string): Cell =>
  typeof row[field] === 'string' ? one(formatShortDate(row[field])) : [];
const marksIn = (field: string) => (context: Context, row: AnyRow) => context.marks.spans(row[field]);

export function sizeOfGap(row: AnyRow): string {
  const size = gapSize({
    ...(typeof row.required === 'number' ? { required: row.required } : {}),
    ...(typeof row.present === 'number' ? { present: row.present } : {}),
    ...(row.better === 'lower' || row.better === 'higher' ? { better: row.better } : {}),
  });
  if (!size) return '';
  const unit = typeof row.unit === 'string' ? row.unit : undefined;
  const said = formatDifference(size.size, unit);
  if (size.short === null) return t('pdf.size.apart', { size: said });
  if (!size.short) return t('pdf.size.meets');
  return t(row.better === 'lower' ? 'pdf.size.late' : 'pdf.size.short', { size: said });
}

const TWICE = ' × ';
function quantityAndRate(_: Context, row: AnyRow): Cell {
  const count = quantity(row, 'quantity');
  const rate = typeof row.rate === 'number' ? one(formatMoney(row.rate)) : [];
  if (count.length === 0 && rate.length === 0 && !isBlank(row.unit)) return one(String(row.unit));
  if (count.length === 0 && !isBlank(row.unit)) return [...rate, { text: ` / ${String(row.unit)}` }];
  return both(count, rate, TWICE);
}

function timing(list: 'costs' | 'benefits') {
  return (context: Context, row: AnyRow): Cell => {
    const often = plain(say(context, list, 'timing', row));
    const month = row.startMonth;
    if (typeof month !== 'number') return one(often);
    if (often === '') return one(t('pdf.figures.month', { month: String(month) }));
    return one(
      t(row.timing === 'one-off' ? 'pdf.inMonth' : 'pdf.fromMonth', { timing: often, month: String(month) }),
    );
  };
}

function each(_: Context, row: AnyRow): Cell {
  if (typeof row.rate !== 'number') return [];
  return one(formatMoney(row.rate * (typeof row.quantity === 'number' ? row.quantity : 1)));
}

function range(_: Context, row: AnyRow): Cell {
  const [low, high] = [row.low, row.high].map((value) =>
    typeof value === 'number' ? formatMoney(value) : '',
  );
  if (low === high) return one(low ?? '');
  return low && high ? one(`${low} to ${high}`) : one(low || high || '');
}

const money = (list: 'costs' | 'benefits', title: 'cost' | 'benefit'): ColumnSpec[] => [
  column(title, 25, list === 'benefits' ? ['name', 'kind'] : 'name', (context, row) =>
    list === 'benefits'
      ? under(one(isBlank(row.name) ? t('pdf.unnamed') : String(row.name)), say(context, list, 'kind', row))
      : one(isBlank(row.name) ? t('pdf.unnamed') : String(row.name)),
  ),
  column('when', 17, ['timing', 'startMonth'], timing(list)),
  column('howMuch', 19, ['quantity', 'unit', 'rate'], quantityAndRate),
  amount('each', 11, [], each),
  amount('range', 17, ['low', 'high'], range),
  column('forWhich', 11, 'improvements', marksIn('improvements')),
];

/** Lists that read best as tables. What no column takes up is set under its row. */
export const TABLES: Partial<Record<ListName, readonly ColumnSpec[]>> = {
  goals: [column('goal', 62, 'name'), column('written', 38, 'source')],
  channels: [
    column('channel', 30, 'name'),
    amount('share', 18, 'share', (_, row) =>
      typeof row.share === 'number' ? one(formatQuantity(row.share, '%')) : [],
    ),
  ],
  tiers: [column('tier', 22, 'name'), column('handles', 39, 'handles'), column('passesOn', 39, 'passesOn')],
  departments: [
    column('department', 34, ['name', 'place'], (context, row) =>
      under(
        one(isBlank(row.name) ? t('pdf.unnamed') : String(row.name)),
        say(context, 'departments', 'place', row),
      ),
    ),
    column('role', 66, 'role'),
  ],
  stages: [
    column('stage', 19, ['name', 'phase'], (context, row) =>
      under(
        one(isBlank(row.name) ? t('pdf.unnamed') : String(row.name)),
        say(context, 'stages', 'phase', row),
      ),
    ),
    column('happens', 31, 'happens'),
    column('hands', 20, ['department', 'handsTo'], (context, row) => {
      const next = plain(say(context, 'stages', 'handsTo', row));
      return under(
        say(context, 'stages', 'department', row),
        next === '' ? [] : one(t('pdf.handsTo', { department: next })),
      );
    }),
    column('breaks', 30, 'breaks'),
  ],
  options: [
    column('option', 28, 'name'),
    column('outcome', 13, 'outcome'),
    column('forWhich', 10, 'improvements', marksIn('improvements')),
    column('reason', 49, 'reason'),
  ],
  stakeholders: [
    column('who', 24, ['who', 'group'], (context, row) =>
      under(
        one(isBlank(row.who) ? t('pdf.unnamed') : String(row.who)),
        say(context, 'stakeholders', 'group', row),
      ),
    ),
    column('effect', 33, 'effect'),
    column('response', 33, 'response'),
    column('forWhich', 10, 'improvements', marksIn('improvements')),
  ],
  risks: [
    column('risk', 28, 'name'),
    column('weight', 14, ['likelihood', 'impact'], (context, row) =>
      both(say(context, 'risks', 'likelihood', row), say(context, 'risks', 'impact', row), ', '),
    ),
    column('response', 32, 'response'),
    column('owner', 16, 'owner'),
    column('forWhich', 10, 'improvements', marksIn('improvements')),
  ],
  kpis: [
    column('measure', 36, 'name'),
    figure('now', 14, ['baseline', 'unit'], (_, row) =>
      row.baseline === undefined && row.target === undefined && !isBlank(row.unit)
        ? one(String(row.unit))
        : quantity(row, 'baseline'),
    ),
    figure('target', 14, ['target'], (_, row) => quantity(row, 'target')),
    column('by', 15, 'targetDate', (_, row) => day(row, 'targetDate')),
    column('reportedBy', 21, 'owner'),
  ],
  costs: money('costs', 'cost'),
  benefits: money('benefits', 'benefit'),
  actions: [
    column('action', 34, ['name', 'kind'], (context, row) =>
      under(
        one(isBlank(row.name) ? t('pdf.unnamed') : String(row.name)),
        // An action is a task unless it says otherwise.
        row.kind === 'milestone' ? say(context, 'actions', 'kind', row) : [],
      ),
    ),
    column('owner', 21, 'owner'),
    column('from', 14, 'from', (_, row) => day(row, 'from')),
    column('to', 14, 'to', (_, row) => day(row, 'to')),
    column('after', 9, 'dependsOn', marksIn('dependsOn')),
    column('forWhich', 8, 'improvements', marksIn('improvements')),
  ],
  reviews: [
    column('review', 24, 'name'),
    column('date', 14, 'date', (_, row) => day(row, 'date')),
    column('owner', 20, 'owner'),
    column('looksAt', 12, 'kpis', marksIn('kpis')),
  ],
};

/** The figures of all gaps side by side; their causes and effects follow gap by gap. */
export const GAP_COLUMNS: readonly ColumnSpec[] = [
  column('gap', 34, ['name', 'measure'], (_, row) =>
    under(
      one(isBlank(row.name) ? t('pdf.unnamed') : String(row.name)),
      one(isBlank(row.measure) ? '' : String(row.measure)),
    ),
  ),
  figure('required', 18, ['required', 'unit'], (_, row) =>
    row.required === undefined && row.present === undefined && !isBlank(row.unit)
      ? one(String(row.unit))
      : quantity(row, 'required'),
  ),
  figure('present', 18, 'present', (_, row) => quantity(row, 'present')),
  figure('size', 18, 'better', (_, row) =>
    sizeOfGap(row) === '' && !isBlank(row.better)
      ? one(optionWord('gaps', 'better', String(row.better)))
      : one(sizeOfGap(row)),
  ),
  column('priority', 12, 'priority'),
];
