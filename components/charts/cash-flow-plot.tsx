'use client';

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTranslations } from 'use-intl/react';
import { niceTicks } from '@/lib/core/chart';
import type { CashFlow } from '@/lib/core/finance';
import { formatPounds, formatShortMonth } from '@/lib/core/format';
import { monthName } from './sentences';
import { Tip } from './tip';

const AXIS = { fill: 'var(--ink-soft)', fontSize: 13 } as const;

export default function CashFlowPlot({ flow, height }: { flow: CashFlow; height: number }) {
  const t = useTranslations('charts');
  const rows = flow.months.map((month) => ({ ...month, band: [month.cumulativeLow, month.cumulativeHigh] }));
  const values = rows.flatMap((row) => [0, row.cumulative, ...row.band]);
  const ticks = niceTicks(Math.min(...values), Math.max(...values));
  const back = flow.likely.paybackMonth === null ? undefined : rows[flow.likely.paybackMonth - 1];
  const label = (month: number) => {
    const name = rows[month - 1]?.label;
    return name ? formatShortMonth(name) : String(month);
  };
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart
        data={rows}
        margin={{ top: 12, right: 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="month"
          tickFormatter={label}
          tick={AXIS}
          tickLine={false}
          axisLine={false}
          minTickGap={28}
        />
        <YAxis
          width="auto"
          ticks={ticks}
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
          tickFormatter={formatPounds}
          tick={AXIS}
          tickLine={false}
          axisLine={false}
        />
        <Area
          dataKey="band"
          stroke="none"
          fill="var(--thread-soft)"
          fillOpacity={0.55}
          isAnimationActive={false}
          activeDot={false}
        />
        <ReferenceLine y={0} stroke="var(--ink)" strokeWidth={1.25} />
        <Line
          dataKey="cumulative"
          stroke="var(--thread)"
          strokeWidth={2.5}
          dot={false}
          isAnimationActive={false}
          activeDot={{ r: 4, fill: 'var(--thread)', stroke: 'var(--card)' }}
        />
        {back ? (
          <>
            <ReferenceLine x={back.month} stroke="var(--ink-faint)" strokeDasharray="3 4" />
            <ReferenceDot
              x={back.month}
              y={back.cumulative}
              r={6}
              fill="var(--card)"
              stroke="var(--thread)"
              strokeWidth={2.5}
            />
          </>
        ) : null}
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--line-strong)' }}
          content={({ active, label: month }) => {
            const row = rows[Number(month) - 1];
            if (!active || !row) return null;
            return (
              <Tip
                head={monthName(t, row)}
                items={[
                  [t('cashFlow.table.cost'), formatPounds(row.cost)],
                  [t('cashFlow.table.benefit'), formatPounds(row.benefit)],
                  [t('cashFlow.table.cumulative'), formatPounds(row.cumulative)],
                ]}
              />
            );
          }}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
