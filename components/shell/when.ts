import { addDays, dayOf, daysBetween, formatDate, formatTime } from '@/lib/core/format';
import type { Translate } from '@/lib/texts';

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const dayInWords = (date: string) => `${weekday.format(new Date(`${date}T00:00:00Z`))} ${formatDate(date)}`;
const SOON_DAYS = 14;

/** «due tomorrow», «due Friday 29 January 2027, in 9 days». */
export function dueInWords(t: Translate, due: string, today: string): string {
  const days = daysBetween(today, due);
  const date = dayInWords(due);
  if (days < 0) return t('shell.proposals.due.past', { date });
  if (days === 0) return t('shell.proposals.due.today');
  if (days === 1) return t('shell.proposals.due.tomorrow');
  return days <= SOON_DAYS
    ? t('shell.proposals.due.soon', { date, days })
    : t('shell.proposals.due.later', { date });
}

/** «today at 14:02», «yesterday at 21:40», «3 December 2026». */
export function savedInWords(t: Translate, instant: string, today: string): string {
  const [day, time] = [dayOf(instant), formatTime(instant)];
  if (day === today) return t('shell.proposals.when.today', { time });
  if (day === addDays(today, -1)) return t('shell.proposals.when.yesterday', { time });
  return t('shell.proposals.when.earlier', { date: formatDate(day) });
}
