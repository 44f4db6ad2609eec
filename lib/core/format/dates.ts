import { fail, type Outcome, ok } from '../outcome';
import { isCalendarDate } from '../proposal/fields';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const DAY = 86_400_000;

type Parts = { readonly year: number; readonly month: number; readonly day: number };

function partsOf(date: string): Parts | null {
  if (!isCalendarDate(date)) return null;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

const pad = (value: number) => String(value).padStart(2, '0');

/** `2026-12-03` → `3 December 2026`. What is no date is given back as it is. */
export function formatDate(date: string): string {
  const parts = partsOf(date);
  return parts ? `${parts.day} ${MONTHS[parts.month - 1]} ${parts.year}` : date;
}

/** `2026-12-03` → `3 Dec 2026`, for tables. */
export function formatShortDate(date: string): string {
  const parts = partsOf(date);
  return parts ? `${parts.day} ${MONTHS[parts.month - 1]?.slice(0, 3)} ${parts.year}` : date;
}

/** `2026-12-03` or `2026-12` → `December 2026`. */
export function formatMonth(date: string): string {
  const parts = partsOf(date.length === 7 ? `${date}-01` : date);
  return parts ? `${MONTHS[parts.month - 1]} ${parts.year}` : date;
}

/** `2026-12` → `Dec 26`, for axes. */
export function formatShortMonth(date: string): string {
  const parts = partsOf(date.length === 7 ? `${date}-01` : date);
  return parts ? `${MONTHS[parts.month - 1]?.slice(0, 3)} ${pad(parts.year % 100)}` : date;
}

/** `1 to 30 June 2026`, `1 April to 30 September 2026`, `28 December 2026 to 3 January 2027`. */
export function formatPeriod(from: string, to: string): string {
  const [start, end] = [partsOf(from), partsOf(to)];
  if (!start || !end || from === to)
    return from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`;
  if (start.year !== end.year) return `${formatDate(from)} to ${formatDate(to)}`;
  if (start.month !== end.month) return `${start.day} ${MONTHS[start.month - 1]} to ${formatDate(to)}`;
  return `${start.day} to ${formatDate(to)}`;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const calendar = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** `14:02`, as clocks in Britain show it, summer time included. */
export const formatTime = (instant: Date | string | number): string => clock.format(new Date(instant));

/** The British calendar day of an instant, `2026-12-03`; the one place a time becomes a date. */
export function dayOf(instant: Date | string | number): string {
  const parts = calendar.formatToParts(new Date(instant));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Days from one date to another; both must be calendar dates. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/** The date so many days on. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The same day so many months on, or the month's last day when it is shorter. */
export function addMonths(date: string, months: number): string {
  const parts = partsOf(date);
  if (!parts) return date;
  const first = new Date(Date.UTC(parts.year, parts.month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.getUTCFullYear()}-${pad(first.getUTCMonth() + 1)}-${pad(Math.min(parts.day, last))}`;
}

/** A year of two digits is of this century: no plan is made for 1931. */
const fullYear = (year: string) => (year.length === 2 ? `20${year}` : year);

const monthNumber = (name: string): number => {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  if (wanted.length < 3) return 0;
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(wanted === 'sept' ? 'sep' : wanted)) + 1;
};

/** A date as people in Britain write one; always day before month unless the year comes first. */
export function parseDate(text: string): Outcome<string, 'empty' | 'not-a-date'> {
  const bare = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (bare === '') return fail('empty');
  const read = (year = '', month: string | number = '', day = ''): Outcome<string, 'not-a-date'> => {
    const date = `${fullYear(year)}-${pad(Number(month))}-${pad(Number(day))}`;
    return isCalendarDate(date) ? ok(date) : fail('not-a-date');
  };
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare);
  if (iso) return read(iso[1], iso[2], iso[3]);
  const figures = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|\d{2})$/.exec(bare);
  if (figures) return read(figures[3], figures[2], figures[1]);
  const words =
    /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?(?: of)?[- ]?([a-z]{3,9}\.?),?[- ]?(\d{4}|\d{2})$/i.exec(
      bare,
    );
  if (words) return read(words[3], monthNumber(words[2] ?? ''), words[1]);
  return fail('not-a-date');
}
