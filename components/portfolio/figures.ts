import type { Tone } from '@/components/ui/pill';
import { formatPounds, formatShortDate } from '@/lib/core/format';
import type { KpiState, PlanFigures, Word } from '@/lib/core/plan';

export const WORD_TONES: Readonly<Record<Word | 'none', Tone>> = {
  approved: 'met',
  deferred: 'partly',
  declined: 'neutral',
  none: 'notyet',
};
export const KPI_TONES: Readonly<Record<KpiState, Tone>> = {
  reached: 'met',
  'on-the-way': 'met',
  behind: 'partly',
  waiting: 'notyet',
};

const NONE = '–';
export const pounds = (value: number | null): string => (value === null ? NONE : formatPounds(value));
export const shortDay = (date: string | null): string => (date === null ? NONE : formatShortDate(date));

/** `Month 9`, `not within 36 months`, or nothing to say where nothing is spent. */
export function paybackWords(
  month: (values: { month: number }) => string,
  never: (values: { months: number }) => string,
  figures: Pick<PlanFigures, 'payback' | 'horizon' | 'investment'>,
): string {
  if (figures.payback !== null) return month({ month: figures.payback });
  return figures.investment ? never({ months: figures.horizon }) : NONE;
}
