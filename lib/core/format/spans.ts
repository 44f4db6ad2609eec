import { formatNumber, unitFor } from './numbers';

const count = (value: number, unit: string) => `${formatNumber(value)} ${unitFor(value, unit)}`;

/** `1 day`, `45 days`: days are not rounded into weeks, since plans are checked by the day. */
export const formatDays = (days: number): string => count(days, 'day');

/** `7 months`, `1 year`, `1 year 7 months`: how long until money comes back. */
export function formatMonths(months: number): string {
  const [years, rest] = [Math.trunc(months / 12), months % 12];
  if (years === 0) return count(months, 'month');
  return rest === 0 ? count(years, 'year') : `${count(years, 'year')} ${count(rest, 'month')}`;
}
