'use client';

import { useTranslations } from 'use-intl/react';
import { useInsight } from '@/components/proposal/provider';
import { formatDifference, formatMoney, formatPercent, gapSize } from '@/lib/core/format';
import type { ListName } from '@/lib/core/proposal/catalogue';
import type { AnyRow, Row } from '@/lib/core/proposal/document';
import styles from './form.module.css';

/** What follows from the figures of a row, worked out as they are typed. */
export function RowFigure({ list, row }: { list: ListName; row: AnyRow }) {
  const says = useSays(list, row);
  return says ? <output className={styles.figure}>{says}</output> : null;
}

function useSays(list: ListName, row: AnyRow): string | null {
  const t = useTranslations('form.figures');
  const { cash } = useInsight();
  if (list === 'gaps') {
    const gap = row as Row<'gaps'>;
    const size = gapSize(gap);
    if (!size) return null;
    if (size.short === false || size.size === 0) return t('gapNone');
    const words = formatDifference(size.size, gap.unit);
    return size.percent === null
      ? t('gap', { size: words })
      : t('gapPercent', { size: words, percent: formatPercent(size.percent, 0) });
  }
  if (list === 'costs' || list === 'benefits') {
    const line = cash.lines.find((each) => each.list === list && each.row === row.id);
    if (!line) return null;
    const each = t('line', { amount: formatMoney(line.amount) });
    if (line.times === 1) return each;
    return `${each} · ${t('total', { amount: formatMoney(line.total), months: cash.horizon })}`;
  }
  return null;
}
