'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl/react';
import { Table } from '@/components/ui/table';
import type { CashFlow } from '@/lib/core/finance';
import { formatPounds } from '@/lib/core/format';
import { ChartFigure, type ChartFigureProps, Legend } from './chart-figure';
import styles from './chart-figure.module.css';
import { cashFlowSays, hasFigures, monthName } from './sentences';

const HEIGHT = 280;

// The drawing library is large and comes when a chart does.
const Plot = dynamic(() => import('./cash-flow-plot'), {
  ssr: false,
  loading: () => <div className={styles.waiting} style={{ height: HEIGHT }} />,
});

/** The running total with the band between the low and the high case, and where the money is back. */
export function CashFlowChart({ flow, heading }: { flow: CashFlow } & Pick<ChartFigureProps, 'heading'>) {
  const t = useTranslations('charts');
  const ranged = flow.low.net !== flow.high.net;
  return (
    <ChartFigure
      title={t('cashFlow.title')}
      says={cashFlowSays(t, flow)}
      empty={!hasFigures(flow)}
      heading={heading}
      legend={
        <Legend
          items={[
            { key: 'likely', look: 'line', label: t('cashFlow.likely') },
            ...(ranged ? [{ key: 'range', look: 'band', label: t('cashFlow.range') } as const] : []),
            ...(flow.likely.paybackMonth === null
              ? []
              : [{ key: 'back', look: 'ring', label: t('cashFlow.payback') } as const]),
          ]}
        />
      }
      picture={(labels) => (
        <div role="img" {...labels} className={styles.plot}>
          <Plot flow={flow} height={HEIGHT} />
        </div>
      )}
      table={
        <Table
          caption={t('cashFlow.table.caption')}
          rows={flow.months}
          rowKey={(row) => String(row.month)}
          columns={[
            {
              key: 'month',
              rowHead: true,
              head: t('cashFlow.table.month'),
              cell: (row) => monthName(t, row),
              foot: t('cashFlow.table.sum'),
            },
            {
              key: 'cost',
              numeric: true,
              head: t('cashFlow.table.cost'),
              cell: (row) => formatPounds(row.cost),
              foot: formatPounds(flow.likely.cost),
            },
            {
              key: 'benefit',
              numeric: true,
              head: t('cashFlow.table.benefit'),
              cell: (row) => formatPounds(row.benefit),
              foot: formatPounds(flow.likely.benefit),
            },
            {
              key: 'cumulative',
              numeric: true,
              head: t('cashFlow.table.cumulative'),
              cell: (row) => formatPounds(row.cumulative),
              foot: formatPounds(flow.likely.net),
            },
            ...(ranged
              ? [
                  {
                    key: 'low',
                    numeric: true,
                    head: t('cashFlow.table.low'),
                    cell: (row: CashFlow['months'][number]) => formatPounds(row.cumulativeLow),
                    foot: formatPounds(flow.low.net),
                  },
                  {
                    key: 'high',
                    numeric: true,
                    head: t('cashFlow.table.high'),
                    cell: (row: CashFlow['months'][number]) => formatPounds(row.cumulativeHigh),
                    foot: formatPounds(flow.high.net),
                  },
                ]
              : []),
          ]}
        />
      }
    />
  );
}
