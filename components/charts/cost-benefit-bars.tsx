'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl/react';
import { Table } from '@/components/ui/table';
import type { CashFlow } from '@/lib/core/finance';
import { formatPounds } from '@/lib/core/format';
import { ChartFigure, type ChartFigureProps, Legend } from './chart-figure';
import styles from './chart-figure.module.css';
import { type ChartWords, costBenefitSays, hasFigures, monthName } from './sentences';

const HEIGHT = 240;

const Plot = dynamic(() => import('./cost-benefit-plot'), {
  ssr: false,
  loading: () => <div className={styles.waiting} style={{ height: HEIGHT }} />,
});

export type Period = { name: string; cost: number; benefit: number };

/** Months of a plan up to a year long, else years: 36 pairs of bars say no more than three. */
export function periodsOf(t: ChartWords, flow: CashFlow): Period[] {
  if (flow.horizon <= 12)
    return flow.months.map((month) => ({
      name: monthName(t, month),
      cost: month.cost,
      benefit: month.benefit,
    }));
  const periods: Period[] = [];
  for (const { month, cost, benefit } of flow.months) {
    const year = Math.ceil(month / 12);
    const period = periods[year - 1] ?? { name: t('costBenefit.year', { year }), cost: 0, benefit: 0 };
    period.cost += cost;
    period.benefit += benefit;
    periods[year - 1] = period;
  }
  return periods;
}

export function CostBenefitBars({ flow, heading }: { flow: CashFlow } & Pick<ChartFigureProps, 'heading'>) {
  const t = useTranslations('charts');
  const periods = periodsOf(t, flow);
  const { cost, benefit, net } = flow.likely;
  return (
    <ChartFigure
      title={t('costBenefit.title')}
      says={costBenefitSays(t, flow)}
      empty={!hasFigures(flow)}
      heading={heading}
      legend={
        <Legend
          items={[
            { key: 'cost', look: 'pale', label: t('costBenefit.cost') },
            { key: 'benefit', look: 'bar', label: t('costBenefit.benefit') },
          ]}
        />
      }
      picture={(labels) => (
        <div role="img" {...labels} className={styles.plot}>
          <Plot periods={periods} height={HEIGHT} />
        </div>
      )}
      table={
        <Table
          caption={t('costBenefit.table.caption')}
          rows={periods}
          rowKey={(row) => row.name}
          columns={[
            {
              key: 'period',
              rowHead: true,
              head: t('costBenefit.table.period'),
              cell: (row) => row.name,
              foot: t('costBenefit.table.sum'),
            },
            {
              key: 'cost',
              numeric: true,
              head: t('costBenefit.cost'),
              cell: (row) => formatPounds(row.cost),
              foot: formatPounds(cost),
            },
            {
              key: 'benefit',
              numeric: true,
              head: t('costBenefit.benefit'),
              cell: (row) => formatPounds(row.benefit),
              foot: formatPounds(benefit),
            },
            {
              key: 'net',
              numeric: true,
              head: t('costBenefit.net'),
              cell: (row) => formatPounds(row.benefit - row.cost),
              foot: formatPounds(net),
            },
          ]}
        />
      }
    />
  );
}
