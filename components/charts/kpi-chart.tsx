'use client';

import { useTranslations } from 'use-intl/react';
import { cx } from '@/components/ui/cx';
import { Table } from '@/components/ui/table';
import type { KpiBar } from '@/lib/core/chart';
import { formatQuantity } from '@/lib/core/format';
import { ChartFigure, type ChartFigureProps, Legend } from './chart-figure';
import styles from './kpi-chart.module.css';
import { kpisSay } from './sentences';

export type KpiChartProps = Pick<ChartFigureProps, 'heading'> & {
  bars: readonly KpiBar[];
  /** The level somebody requires, by KPI row, where there is one in the same unit. */
  required?: Readonly<Record<string, number>> | undefined;
};

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** Where a value lies on the bar's own axis; undefined beyond its ends. */
function placeOn(bar: KpiBar, value: number | undefined): number | undefined {
  const [first, last] = [bar.ticks[0], bar.ticks.at(-1)];
  if (value === undefined || !first || !last || last.value === first.value) return undefined;
  const share = (value - first.value) / (last.value - first.value);
  return share < 0 || share > 1 ? undefined : share;
}

function Axis({ bar, required }: { bar: KpiBar; required: number | undefined }) {
  const ends = [bar.ticks[0], bar.ticks.at(-1)];
  const must = placeOn(bar, required);
  const [left, right] = [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)];
  return (
    <div className={styles.axis}>
      <span className={styles.track} />
      {bar.ticks.map((tick) => (
        <span key={tick.value} className={styles.tick} style={{ insetInlineStart: percent(tick.at) }} />
      ))}
      <span
        className={cx(styles.step, bar.improves === false && styles.worse)}
        style={{ insetInlineStart: percent(left), inlineSize: percent(right - left) }}
      />
      {must === undefined ? null : (
        <span className={styles.required} style={{ insetInlineStart: percent(must) }} />
      )}
      <span
        className={cx(styles.now, bar.improves === false && styles.worse)}
        style={{ insetInlineStart: percent(bar.from) }}
      />
      <span
        className={cx(styles.target, bar.improves === false && styles.worse)}
        style={{ insetInlineStart: percent(bar.to) }}
      />
      {ends.map((tick, end) =>
        tick ? (
          <span key={tick.value} className={cx(styles.end, end === 1 && styles.last)}>
            {tick.label}
          </span>
        ) : null,
      )}
    </div>
  );
}

/** From where each measure stands to where it should be, each on its own axis, the required level marked. */
export function KpiChart({ bars, required = {}, heading }: KpiChartProps) {
  const t = useTranslations('charts');
  const level = (bar: KpiBar) => {
    const value = Object.hasOwn(required, bar.row) ? required[bar.row] : undefined;
    return value === undefined ? undefined : formatQuantity(value, bar.unit);
  };
  const anyRequired = bars.some((bar) => level(bar) !== undefined);
  return (
    <ChartFigure
      title={t('kpis.title')}
      says={kpisSay(t, bars)}
      empty={bars.length === 0}
      heading={heading}
      legend={
        <Legend
          items={[
            { key: 'now', look: 'ring', label: t('kpis.now') },
            { key: 'target', look: 'dot', label: t('kpis.target') },
            ...(anyRequired ? [{ key: 'required', look: 'rule', label: t('kpis.required') } as const] : []),
          ]}
        />
      }
      picture={(labels) => (
        <div role="img" {...labels} className={styles.chart}>
          {bars.map((bar) => (
            <div key={bar.row} className={styles.row}>
              <span className={styles.name}>{bar.name || t('kpis.unnamed')}</span>
              <span className={styles.figures}>
                {bar.baselineText} → <strong>{bar.targetText}</strong>
              </span>
              <Axis bar={bar} required={Object.hasOwn(required, bar.row) ? required[bar.row] : undefined} />
            </div>
          ))}
        </div>
      )}
      table={
        <Table
          caption={t('kpis.table.caption')}
          rows={bars}
          rowKey={(bar) => bar.row}
          columns={[
            {
              key: 'name',
              rowHead: true,
              head: t('kpis.table.name'),
              cell: (bar) => bar.name || t('kpis.unnamed'),
            },
            { key: 'now', numeric: true, head: t('kpis.now'), cell: (bar) => bar.baselineText },
            { key: 'target', numeric: true, head: t('kpis.target'), cell: (bar) => bar.targetText },
            ...(anyRequired
              ? [
                  {
                    key: 'required',
                    numeric: true,
                    head: t('kpis.required'),
                    cell: (bar: KpiBar) => level(bar) ?? '',
                  },
                ]
              : []),
          ]}
        />
      }
    />
  );
}
