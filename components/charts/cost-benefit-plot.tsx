'use client';

import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTranslations } from 'use-intl/react';
import { niceTicks } from '@/lib/core/chart';
import { formatPounds } from '@/lib/core/format';
import type { Period } from './cost-benefit-bars';
import { Tip } from './tip';

const AXIS = { fill: 'var(--ink-soft)', fontSize: 13 } as const;

export default function CostBenefitPlot({ periods, height }: { periods: readonly Period[]; height: number }) {
  const t = useTranslations('charts.costBenefit');
  const ticks = niceTicks(0, Math.max(...periods.flatMap(({ cost, benefit }) => [cost, benefit])));
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart
        data={[...periods]}
        margin={{ top: 12, right: 12, bottom: 0, left: 0 }}
        barGap={4}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="name" tick={AXIS} tickLine={false} axisLine={false} minTickGap={20} />
        <YAxis
          width="auto"
          ticks={ticks}
          domain={[0, ticks.at(-1) ?? 1]}
          tickFormatter={formatPounds}
          tick={AXIS}
          tickLine={false}
          axisLine={false}
        />
        <ReferenceLine y={0} stroke="var(--ink)" strokeWidth={1.25} />
        <Bar
          dataKey="cost"
          fill="var(--thread-soft)"
          stroke="var(--thread)"
          maxBarSize={44}
          radius={[3, 3, 0, 0]}
          isAnimationActive={false}
        />
        <Bar
          dataKey="benefit"
          fill="var(--thread)"
          maxBarSize={44}
          radius={[3, 3, 0, 0]}
          isAnimationActive={false}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--shade)' }}
          content={({ active, label }) => {
            const period = periods.find(({ name }) => name === label);
            if (!active || !period) return null;
            return (
              <Tip
                head={period.name}
                items={[
                  [t('cost'), formatPounds(period.cost)],
                  [t('benefit'), formatPounds(period.benefit)],
                  [t('net'), formatPounds(period.benefit - period.cost)],
                ]}
              />
            );
          }}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}
