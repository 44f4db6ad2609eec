import { type CashFlow, lineAmount } from '@/lib/core/finance';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { optionWord } from '@/lib/texts/field-words';
import { clean } from '../clean';
import type { Register } from '../tables/registers';
import { t } from '../view/context';
import { columnName, quoted, Sheet } from './sheet';

type List = 'costs' | 'benefits';
export type RegisterSheet = { readonly register: Register; readonly sheet: Sheet };

/** Longer than any horizon: what falls due once never comes round again. */
const ONCE = 1000;
const STEPS = { 'one-off': ONCE, monthly: 1, yearly: 12 } as const;

const KIND = 0;
const START = 3;
const STEP = 4;
const LIKELY = 5;
const LOW = 6;
const HIGH = 7;

export type Lines = { readonly sheet: Sheet; readonly last: number };

/**
 * Every cost and benefit, read by formulas from its own sheet: when it first falls due, every how many months, and what it
 * comes to each time. What is not priced, or has no timing, comes to nothing here as in lib/core/finance.
 */
export function linesSheet(
  name: string,
  document: ProposalDocument,
  registers: Readonly<Partial<Record<List, RegisterSheet>>>,
): Lines {
  const sheet = new Sheet(name, [11, 7, 36, 12, 14, 15, 15, 15, 11]);
  sheet.head(0, [
    t('exports.sheets.kind'),
    t('exports.mark'),
    t('exports.sheets.name'),
    t('exports.sheets.from'),
    t('exports.sheets.every'),
    t('exports.sheets.each'),
    t('exports.sheets.low'),
    t('exports.sheets.high'),
    t('exports.sheets.counted'),
  ]);
  let at = 0;
  for (const list of ['costs', 'benefits'] as const) {
    const from = registers[list];
    if (!from) continue;
    document[list].forEach((row, index) => {
      at += 1;
      lineOf(sheet, at, list, row, (field) => {
        const column = from.register.columns.findIndex((one) => one.field === field);
        return column < 0 ? undefined : from.sheet.ref(index + 1, column);
      });
      const mark = from.register.rows[index]?.values[0];
      sheet.put(at, 1, typeof mark === 'string' ? mark : null, 'words');
    });
  }
  return { sheet, last: at };
}

type MoneyRow = ProposalDocument['costs'][number] & { kind?: string };

function lineOf(
  sheet: Sheet,
  at: number,
  list: List,
  row: MoneyRow,
  ref: (field: string) => string | undefined,
): void {
  const here = (column: number) => `$${columnName(column)}$${at + 1}`;
  const amount = lineAmount(row);
  const isCounted = amount !== null && row.timing !== undefined && row.kind !== 'qualitative';
  const counted = isCounted ? 1 : 0;
  const likely = isCounted ? amount : 0;
  const put = (column: number, formula: string, result: number, format: 'money' | 'whole') =>
    sheet.put(at, column, { formula, result }, format);

  sheet.put(at, KIND, t(list === 'costs' ? 'exports.sheets.cost' : 'exports.sheets.benefit'), 'words');
  sheet.put(at, 2, clean(row.name ?? ''), 'words');

  const start = ref('startMonth');
  put(START, start ? `IF(${start}="",1,${start})` : '1', row.startMonth ?? 1, 'whole');
  const timing = ref('timing');
  const word = (option: keyof typeof STEPS) => quoted(optionWord(list, 'timing', option));
  const step = timing
    ? `IF(${timing}=${word('monthly')},${STEPS.monthly},IF(${timing}=${word('yearly')},${STEPS.yearly},${ONCE}))`
    : String(ONCE);
  put(STEP, step, row.timing ? STEPS[row.timing] : ONCE, 'whole');

  const [rate, quantity, kind] = [
    ref('rate'),
    ref('quantity'),
    list === 'benefits' ? ref('kind') : undefined,
  ];
  const nothing = [
    ...(rate ? [`${rate}=""`] : []),
    ...(timing ? [`${timing}=""`] : []),
    ...(kind ? [`${kind}=${quoted(optionWord('benefits', 'kind', 'qualitative'))}`] : []),
  ];
  put(8, rate && timing ? `IF(OR(${nothing.join(',')}),0,1)` : '0', counted, 'whole');
  const times = quantity ? `IF(${quantity}="",1,${quantity})` : '1';
  put(LIKELY, rate ? `IF(${here(8)}=0,0,ROUND(${times}*${rate},2))` : '0', likely, 'money');
  const edge = (column: number, field: 'low' | 'high') => {
    const found = ref(field);
    const other = found ? `IF(${found}="",${here(LIKELY)},ROUND(${found},2))` : here(LIKELY);
    put(column, `IF(${here(8)}=0,0,${other})`, isCounted ? (row[field] ?? likely) : 0, 'money');
  };
  edge(LOW, 'low');
  edge(HIGH, 'high');
}

const MONTH = 0;
const FACTOR = 2;
const COSTS = 3;
const BENEFITS = 4;
const NET = 5;
const RUNNING = 6;
const PRESENT_COSTS = 7;
const PRESENT_BENEFITS = 8;
const LOW_NET = 9;
const LOW_RUNNING = 10;
const HIGH_NET = 11;
const HIGH_RUNNING = 12;

export type Cash = { readonly sheet: Sheet; readonly last: number };

/** Month by month, by formulas over the lines; the cases as lib/core/finance defines them. */
export function cashSheet(name: string, flow: CashFlow, lines: Lines, rate: string): Cash {
  const sheet = new Sheet(name, [8, 14, 12, 14, 14, 14, 15, 15, 15, 14, 16, 14, 16], { rows: 1, columns: 2 });
  sheet.head(0, [
    t('exports.sheets.month'),
    t('exports.sheets.monthName'),
    t('exports.sheets.factor'),
    t('exports.sheets.costs'),
    t('exports.sheets.benefits'),
    t('exports.sheets.net'),
    t('exports.sheets.running'),
    t('exports.sheets.presentCosts'),
    t('exports.sheets.presentBenefits'),
    t('exports.sheets.lowNet'),
    t('exports.sheets.lowRunning'),
    t('exports.sheets.highNet'),
    t('exports.sheets.highRunning'),
  ]);
  const due = dueIn(lines);
  flow.months.forEach((month, index) => {
    const at = index + 1;
    const here = (column: number) => `${columnName(column)}${at + 1}`;
    const above = (column: number) => (index === 0 ? '0' : `${columnName(column)}${at}`);
    const before = flow.months[index - 1];
    const factor = (1 + flow.rate / 100) ** (-index / 12);
    const put = (column: number, formula: string, result: number) =>
      sheet.put(at, column, { formula, result }, column === FACTOR ? 'factor' : 'money');
    sheet.put(at, MONTH, month.month, 'whole');
    sheet.put(at, 1, month.label === null ? null : { date: `${month.label}-01` }, 'month');
    put(FACTOR, `(1+${rate})^(-(${here(MONTH)}-1)/12)`, factor);
    put(COSTS, due('cost', LIKELY, here(MONTH)), month.cost);
    put(BENEFITS, due('benefit', LIKELY, here(MONTH)), month.benefit);
    put(NET, `ROUND(${here(BENEFITS)}-${here(COSTS)},2)`, month.net);
    put(RUNNING, `ROUND(${above(RUNNING)}+${here(NET)},2)`, month.cumulative);
    put(PRESENT_COSTS, `${here(COSTS)}*${here(FACTOR)}`, month.cost * factor);
    put(PRESENT_BENEFITS, `${here(BENEFITS)}*${here(FACTOR)}`, month.benefit * factor);
    // The low case is little benefit at high cost; the high case the other way round.
    const edge = (
      net: number,
      running: number,
      benefit: number,
      cost: number,
      sum: number,
      sumBefore: number,
    ) => {
      const [come, spent] = [due('benefit', benefit, here(MONTH)), due('cost', cost, here(MONTH))];
      put(net, `ROUND(${come}-${spent},2)`, Math.round((sum - sumBefore) * 100) / 100);
      put(running, `ROUND(${above(running)}+${here(net)},2)`, sum);
    };
    edge(LOW_NET, LOW_RUNNING, LOW, HIGH, month.cumulativeLow, before?.cumulativeLow ?? 0);
    edge(HIGH_NET, HIGH_RUNNING, HIGH, LOW, month.cumulativeHigh, before?.cumulativeHigh ?? 0);
  });
  const last = flow.months.length;
  sheet.put(last + 1, MONTH, t('exports.sheets.total'), 'words', true);
  const total = (column: number, result: number) =>
    sheet.put(
      last + 1,
      column,
      { formula: `SUM(${columnName(column)}2:${columnName(column)}${last + 1})`, result },
      'money',
      true,
    );
  total(COSTS, flow.likely.cost);
  total(BENEFITS, flow.likely.benefit);
  total(NET, flow.likely.net);
  total(PRESENT_COSTS, flow.likely.presentCost);
  total(PRESENT_BENEFITS, flow.likely.presentBenefit);
  total(LOW_NET, flow.low.net);
  total(HIGH_NET, flow.high.net);
  return { sheet, last };
}

/** What of one kind falls due in a month: begun by then, and a whole number of rounds since. */
function dueIn({ sheet, last }: Lines): (kind: 'cost' | 'benefit', amount: number, month: string) => string {
  if (last === 0) return () => '0';
  const all = (column: number) => sheet.range(1, last, column);
  return (kind, amount, month) => {
    const is = quoted(t(kind === 'cost' ? 'exports.sheets.cost' : 'exports.sheets.benefit'));
    return `ROUND(SUMPRODUCT((${all(KIND)}=${is})*(${all(START)}<=${month})*(MOD(${month}-${all(START)},${all(STEP)})=0)*${all(amount)}),2)`;
  };
}

/** The sums of the case, as label, formula and what it comes to; `rate` is a cell with a part of one. */
export function sumsOf(flow: CashFlow, { sheet, last }: Cash) {
  const all = (column: number) => sheet.range(1, last, column);
  const sum = (column: number) => `SUM(${all(column)})`;
  const present = (column: number) => `ROUND(SUMPRODUCT(${all(column)},${all(FACTOR)}),2)`;
  const { likely, low, high } = flow;
  const never = quoted(t('exports.sheets.never'));
  const nothing = quoted(t('exports.sheets.nothing'));
  const below = `SUMPRODUCT(MAX((${all(RUNNING)}<0)*${all(MONTH)}))`;
  return [
    { label: t('exports.sheets.totalCosts'), formula: sum(COSTS), result: likely.cost, format: 'money' },
    {
      label: t('exports.sheets.totalBenefits'),
      formula: sum(BENEFITS),
      result: likely.benefit,
      format: 'money',
    },
    {
      label: t('exports.sheets.netTotal'),
      formula: `ROUND(${sum(BENEFITS)}-${sum(COSTS)},2)`,
      result: likely.net,
      format: 'money',
    },
    {
      label: t('exports.sheets.npv'),
      formula: `ROUND(${sum(PRESENT_BENEFITS)}-${sum(PRESENT_COSTS)},2)`,
      result: likely.npv,
      format: 'money',
    },
    { label: t('exports.sheets.npvLow'), formula: present(LOW_NET), result: low.npv, format: 'money' },
    { label: t('exports.sheets.npvHigh'), formula: present(HIGH_NET), result: high.npv, format: 'money' },
    {
      label: t('exports.sheets.ratio'),
      formula: `IF(${sum(PRESENT_COSTS)}>0,${sum(PRESENT_BENEFITS)}/${sum(PRESENT_COSTS)},${nothing})`,
      result: likely.ratio ?? t('exports.sheets.nothing'),
      format: 'money',
    },
    {
      label: t('exports.sheets.payback'),
      formula: `IF(${sum(COSTS)}=0,${nothing},IF(${sheet.ref(last, RUNNING)}<0,${never},${below}+1))`,
      result: likely.paybackMonth ?? t(likely.cost === 0 ? 'exports.sheets.nothing' : 'exports.sheets.never'),
      format: 'whole',
    },
  ] as const;
}
