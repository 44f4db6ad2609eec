import { fail, type Outcome, ok } from '../outcome';

const LOCALE = 'en-GB';
const plain = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
const pounds = new Intl.NumberFormat(LOCALE, {
  style: 'currency',
  currency: 'GBP',
  maximumFractionDigits: 0,
});
const pence = new Intl.NumberFormat(LOCALE, { style: 'currency', currency: 'GBP', minimumFractionDigits: 2 });

/** A true minus sign: the hyphen is thin, breaks over lines and is read out as a dash. */
const MINUS = '\u2212';
const signed = (text: string) => text.replace('-', MINUS);
const positive = (value: number) => (Object.is(value, -0) ? 0 : value);
const rounded = (value: number, digits: number) => positive(Number(value.toFixed(digits)));

/** `1,234.5`; at most `digits` decimals (two unless told), none that are zero. */
export function formatNumber(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return '–';
  if (digits === 2) return signed(plain.format(rounded(value, 2)));
  return signed(
    new Intl.NumberFormat(LOCALE, { maximumFractionDigits: digits }).format(rounded(value, digits)),
  );
}

/** `£8,680`, and `£17.80` only when there are pence. */
export function formatMoney(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const exact = rounded(value, 2);
  return signed((Number.isInteger(exact) ? pounds : pence).format(exact));
}

/** Whole pounds, for totals: pence there claim a precision no estimate has. */
export const formatPounds = (value: number): string =>
  Number.isFinite(value) ? signed(pounds.format(rounded(value, 0))) : '–';

/** `41%`; the value is in per cent already (41, not 0.41). */
export const formatPercent = (value: number, digits = 1): string =>
  Number.isFinite(value) ? `${formatNumber(value, digits)}%` : '–';

const PERCENT = new Set(['%', 'per cent', 'percent', 'pc']);
const POUND = new Set(['£', 'gbp', 'pound', 'pounds']);

/** A figure with its unit the way it is written: `41%`, `£5.10`, `17.4 working days`, `1 working day`. */
export function formatQuantity(value: number, unit?: string): string {
  const name = unit?.trim() ?? '';
  if (name === '') return formatNumber(value);
  const known = name.toLowerCase();
  if (PERCENT.has(known)) return formatPercent(value, 2);
  if (POUND.has(known)) return formatMoney(value);
  if (known.startsWith('£')) return `${formatMoney(value)}${name.slice(1)}`;
  return `${formatNumber(value)} ${unitFor(value, name)}`;
}

/** How far apart two figures are: between 41% and 100% lie `59 points`; in every other unit, that many of it. */
export function formatDifference(value: number, unit?: string): string {
  if (!PERCENT.has(unit?.trim().toLowerCase() ?? '')) return formatQuantity(value, unit);
  return `${formatNumber(value)} ${unitFor(value, 'points')}`;
}

/** Units with a form for one and a form for many. A word not listed is left as its author wrote it. */
const FORMS = new Map<string, readonly [one: string, many: string]>();
for (const pair of [
  ...'second minute hour day week month year call contact complaint case visit point item letter meeting'.split(
    ' ',
  ),
  ...'session review survey response error request order refund ticket star step customer tenant'.split(' '),
  ...'adviser colleague home shift transaction mention'.split(' '),
].map((one) => [one, `${one}s`] as const)) {
  for (const form of pair) FORMS.set(form, pair);
}
for (const pair of [
  ['reply', 'replies'],
  ['query', 'queries'],
  ['enquiry', 'enquiries'],
  ['person', 'people'],
] as const) {
  for (const form of pair) FORMS.set(form, pair);
}

/** The unit as it reads after this number: `1 working day`, `2 working days per case`. */
export function unitFor(value: number, unit: string): string {
  const [, head = unit, rest = ''] = /^(.*?)( (?:per|an?|of|in|out) .*)?$/s.exec(unit) ?? [];
  return (
    head.replace(
      /[a-z]+$/i,
      (word) => FORMS.get(word.toLowerCase())?.[Math.abs(value) === 1 ? 0 : 1] ?? word,
    ) + rest
  );
}

/**
 * A number as people write one: `1,234.5`, `£18,000`, `41 %`, `−3`, `1 234`. Not a guess: `1.234,5`, `12 or
 * 13` and `1,23` are refused, since reading them wrongly would be worse than asking.
 */
export function parseNumber(text: string): Outcome<number, 'empty' | 'not-a-number'> {
  const bare = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .trim();
  if (bare === '') return fail('empty');
  const match = /^([-+]?)\s*£?\s*([-+]?)\s*(\d[\d, \u2019']*)?(\.\d+)?\s*(%|p(?:er ?)?c(?:ent)?\.?)?$/i.exec(
    bare,
  );
  const [, sign = '', inner = '', whole = '', decimals = ''] = match ?? [];
  if (!match || (sign !== '' && inner !== '') || (whole === '' && decimals === ''))
    return fail('not-a-number');
  const digits = whole.trim();
  if (/\D/.test(digits) && !/^\d{1,3}(?:([, \u2019'])\d{3})(?:\1\d{3})*$/.test(digits))
    return fail('not-a-number');
  const value = Number(`${digits.replace(/\D/g, '')}${decimals}`);
  if (!Number.isFinite(value)) return fail('not-a-number');
  return ok(positive(sign === '-' || inner === '-' ? -value : value));
}
