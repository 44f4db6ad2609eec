'use client';

import { useTranslations } from 'use-intl/react';
import { ChartFigure, type ChartFigureProps, Legend } from '@/components/charts/chart-figure';
import { GanttPlot } from '@/components/charts/gantt-plot';
import { Table } from '@/components/ui/table';
import { daysBetween, formatDate, formatPounds } from '@/lib/core/format';
import { KPI_STATES, type KpiState } from '@/lib/core/plan';
import type { Schedule } from '@/lib/core/schedule';
import { shortDay } from './figures';
import styles from './portfolio.module.css';
import type { PlanLine } from './types';

/** More pairs of bars than this are no picture any more. */
const MOST = 20;

const percent = (share: number) => `${Math.round(Math.max(0, share) * 1000) / 10}%`;

type Drawn = { lines: readonly PlanLine[] } & Pick<ChartFigureProps, 'heading'>;

export function CostBenefit({ lines, heading }: Drawn) {
  const t = useTranslations('plans');
  const c = useTranslations('plans.charts.costBenefit');
  const name = (plan: PlanLine) => plan.title || t('untitled');
  const priced = lines.flatMap((plan) => {
    const { investment, benefit } = plan.figures;
    return investment === null || benefit === null ? [] : [{ plan, cost: investment, benefit }];
  });
  const shown = priced.slice(0, MOST);
  const most = Math.max(1, ...shown.flatMap(({ cost, benefit }) => [cost, benefit]));
  const sum = (of: 'cost' | 'benefit') => priced.reduce((all, one) => all + one[of], 0);
  const best = priced.reduce<(typeof priced)[number] | undefined>(
    (top, one) => (!top || one.benefit - one.cost > top.benefit - top.cost ? one : top),
    undefined,
  );
  const says = best
    ? c('says', {
        count: priced.length,
        cost: formatPounds(sum('cost')),
        benefit: formatPounds(sum('benefit')),
        best: name(best.plan),
      })
    : c('nothing');
  return (
    <ChartFigure
      title={c('title')}
      says={priced.length > MOST ? `${says} ${c('first', { shown: MOST })}` : says}
      heading={heading}
      empty={!best}
      legend={
        <Legend
          items={[
            { key: 'cost', look: 'pale', label: c('cost') },
            { key: 'benefit', look: 'bar', label: c('benefit') },
          ]}
        />
      }
      picture={(labels) => (
        <div role="img" {...labels} className={styles.pairs}>
          {shown.map(({ plan, cost, benefit }) => (
            <div key={plan.id} className={styles.pair}>
              <span className={styles.pairName}>{name(plan)}</span>
              <span className={styles.pairBars}>
                <span className={styles.costBar} style={{ inlineSize: percent(cost / most) }} />
                <span className={styles.pairFigure}>{formatPounds(cost)}</span>
                <span className={styles.benefitBar} style={{ inlineSize: percent(benefit / most) }} />
                <span className={styles.pairFigure}>{formatPounds(benefit)}</span>
              </span>
            </div>
          ))}
        </div>
      )}
      table={
        <Table
          caption={c('caption')}
          rows={priced}
          rowKey={({ plan }) => plan.id}
          columns={[
            { key: 'plan', rowHead: true, head: t('columns.title'), cell: ({ plan }) => name(plan) },
            {
              key: 'over',
              head: c('over'),
              cell: ({ plan }) => c('months', { months: plan.figures.horizon }),
            },
            { key: 'cost', numeric: true, head: c('cost'), cell: ({ cost }) => formatPounds(cost) },
            {
              key: 'benefit',
              numeric: true,
              head: c('benefit'),
              cell: ({ benefit }) => formatPounds(benefit),
            },
            {
              key: 'net',
              numeric: true,
              head: c('net'),
              cell: ({ cost, benefit }) => formatPounds(benefit - cost),
            },
          ]}
        />
      }
    />
  );
}

/** The most plans that run on one day. */
function busiest(spans: readonly { from: string; to: string }[]): number {
  return Math.max(
    0,
    ...spans.map(({ from: day }) => spans.filter(({ from, to }) => from <= day && day <= to).length),
  );
}

export function Timeline({ lines, heading }: Drawn) {
  const t = useTranslations('plans');
  const c = useTranslations('plans.charts.timeline');
  const name = (plan: PlanLine) => plan.title || t('untitled');
  const dated = lines
    .flatMap((plan) => {
      const { from, to } = plan.figures;
      return from && to && from <= to ? [{ plan, from, to }] : [];
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const range = {
    from: dated[0]?.from ?? '',
    to:
      dated
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? '',
  };
  const approved = dated.some(({ plan }) => plan.word === 'approved');
  const plan: Schedule = {
    clashes: [],
    criticalPath: { rows: [], days: 0 },
    timings: new Map(),
    load: [],
    marks: [],
    range: dated.length > 0 ? range : null,
    bars: dated.map(({ plan: one, from, to }) => ({
      row: one.id,
      name: name(one),
      owner: one.learner,
      kind: 'task',
      from,
      to,
      days: daysBetween(from, to) + 1,
      dependsOn: [],
      // Drawn stronger, like the chain in the chart of one plan.
      critical: one.word === 'approved',
      room: null,
      timing: {} as Schedule['bars'][number]['timing'],
    })),
  };
  return (
    <ChartFigure
      title={c('title')}
      says={
        dated.length === 0
          ? c('nothing')
          : c('says', {
              count: dated.length,
              from: formatDate(range.from),
              to: formatDate(range.to),
              most: busiest(dated),
            })
      }
      heading={heading}
      empty={dated.length === 0}
      legend={
        approved ? (
          <Legend
            items={[
              { key: 'approved', look: 'bar', label: c('approved') },
              { key: 'others', look: 'pale', label: c('others') },
            ]}
          />
        ) : undefined
      }
      picture={(labels) => <GanttPlot plan={plan} labels={labels} href={(row) => `/plans/${row}`} />}
      table={
        <Table
          caption={c('caption')}
          rows={dated}
          rowKey={({ plan: one }) => one.id}
          columns={[
            { key: 'plan', rowHead: true, head: t('columns.title'), cell: ({ plan: one }) => name(one) },
            { key: 'from', head: c('from'), cell: ({ from }) => shortDay(from) },
            { key: 'to', head: c('to'), cell: ({ to }) => shortDay(to) },
            { key: 'live', head: c('goLive'), cell: ({ plan: one }) => shortDay(one.figures.goLive) },
          ]}
        />
      }
    />
  );
}

export function KpiStates({ kpis }: { kpis: Readonly<Record<KpiState, number>> }) {
  const t = useTranslations('plans');
  const c = useTranslations('plans.charts.kpis');
  const all = KPI_STATES.reduce((sum, state) => sum + kpis[state], 0);
  const most = Math.max(1, ...KPI_STATES.map((state) => kpis[state]));
  return (
    <ChartFigure
      title={c('title')}
      says={
        all === 0
          ? c('nothing')
          : c('says', {
              all,
              reached: kpis.reached,
              onTheWay: kpis['on-the-way'],
              behind: kpis.behind,
              waiting: kpis.waiting,
            })
      }
      empty={all === 0}
      picture={(labels) => (
        <div role="img" {...labels} className={styles.states}>
          {KPI_STATES.map((state) => (
            <div key={state} className={styles.state}>
              <span>{t(`kpiStates.${state}`)}</span>
              <span
                className={styles.stateBar}
                data-state={state}
                style={{ inlineSize: percent(kpis[state] / most) }}
              />
              <strong>{kpis[state]}</strong>
            </div>
          ))}
        </div>
      )}
      table={
        <Table
          caption={c('caption')}
          rows={KPI_STATES}
          rowKey={(state) => state}
          columns={[
            { key: 'state', rowHead: true, head: c('state'), cell: (state) => t(`kpiStates.${state}`) },
            { key: 'count', numeric: true, head: c('count'), cell: (state) => kpis[state] },
          ]}
        />
      }
    />
  );
}
