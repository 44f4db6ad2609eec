import type { useTranslations } from 'use-intl/react';
import type { KpiBar } from '@/lib/core/chart';
import type { CashFlow, CashMonth } from '@/lib/core/finance';
import { formatDate, formatMonth, formatPounds } from '@/lib/core/format';
import type { Schedule } from '@/lib/core/schedule';
import type { charts } from '@/lib/texts/en-GB/charts';

/** The words of charts; what `useTranslations('charts')` gives. */
export type ChartWords = ReturnType<typeof useTranslations<'charts'>>;
export type ChartTexts = typeof charts;

const MOST_NAMES = 3;

/** «Month 7», or «July 2027» once a start is known. */
export const monthName = (t: ChartWords, { month, label }: Pick<CashMonth, 'month' | 'label'>): string =>
  label === null ? t('month', { month }) : formatMonth(label);

export const hasFigures = (flow: CashFlow): boolean => flow.likely.cost > 0 || flow.likely.benefit > 0;

export function cashFlowSays(t: ChartWords, flow: CashFlow): string {
  if (!hasFigures(flow)) return t('cashFlow.nothing');
  const { horizon, months, likely, low, high } = flow;
  const end = formatPounds(likely.net);
  const lowest = months.reduce<CashMonth | undefined>(
    (least, month) => (least === undefined || month.cumulative < least.cumulative ? month : least),
    undefined,
  );
  const back = likely.paybackMonth === null ? undefined : months[likely.paybackMonth - 1];
  const range =
    low.net === high.net
      ? ''
      : t('cashFlow.band', { low: formatPounds(low.net), high: formatPounds(high.net) });
  const said = () => {
    if (likely.cost === 0) return t('cashFlow.noCost', { end, horizon });
    const least = {
      lowest: formatPounds(lowest?.cumulative ?? 0),
      lowestMonth: lowest ? monthName(t, lowest) : '',
    };
    if (!back) return t('cashFlow.neverBack', { ...least, end, horizon });
    if ((lowest?.cumulative ?? 0) >= 0) return t('cashFlow.paysBackAtOnce', { end, horizon });
    return t('cashFlow.paysBack', { ...least, paybackMonth: monthName(t, back), end, horizon });
  };
  return [said(), range].filter(Boolean).join(' ');
}

export function costBenefitSays(t: ChartWords, flow: CashFlow): string {
  if (!hasFigures(flow)) return t('costBenefit.nothing');
  const { cost, benefit, net } = flow.likely;
  const values = { horizon: flow.horizon, cost: formatPounds(cost), benefit: formatPounds(benefit) };
  if (net === 0) return t('costBenefit.even', values);
  return t(net > 0 ? 'costBenefit.gain' : 'costBenefit.loss', {
    ...values,
    net: formatPounds(Math.abs(net)),
  });
}

const list = (parts: readonly string[], joiner: string): string => parts.join(joiner);

export function kpisSay(t: ChartWords, bars: readonly KpiBar[]): string {
  if (bars.length === 0) return t('kpis.nothing');
  const name = (bar: KpiBar) => bar.name || t('kpis.unnamed');
  const steps = bars
    .slice(0, MOST_NAMES)
    .map((bar) => t('kpis.step', { name: name(bar), from: bar.baselineText, to: bar.targetText }));
  const rest = bars.length - steps.length;
  const worse = bars.filter((bar) => bar.improves === false).map(name);
  return [
    `${list([...steps, ...(rest > 0 ? [t('kpis.more', { count: rest })] : [])], '; ')}.`,
    ...(worse.length > 0 ? [t('kpis.worse', { names: list(worse, ', ') })] : []),
  ].join(' ');
}

export function ganttSays(t: ChartWords, plan: Schedule): string {
  if (!plan.range || plan.bars.length === 0) return t('gantt.nothing');
  const goLive = plan.marks.find((mark) => mark.kind === 'go-live');
  const byRow = new Map(plan.bars.map((bar) => [bar.row, bar.name || t('gantt.unnamed')]));
  const chain = plan.criticalPath.rows.flatMap((row) => byRow.get(row) ?? []);
  const first = plan.bars.map((bar) => bar.from).sort()[0] ?? plan.range.from;
  const last =
    plan.bars
      .map((bar) => bar.to)
      .sort()
      .at(-1) ?? plan.range.to;
  return [
    t('gantt.says', { tasks: plan.bars.length, from: formatDate(first), to: formatDate(last) }),
    goLive ? t('gantt.goLive', { date: formatDate(goLive.date) }) : '',
    chain.length > 1 ? t('gantt.path', { days: plan.criticalPath.days, names: list(chain, ', ') }) : '',
    plan.clashes.length > 0 ? t('gantt.clashes', { count: plan.clashes.length }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
