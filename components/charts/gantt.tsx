'use client';

import { useTranslations } from 'use-intl/react';
import { Table } from '@/components/ui/table';
import { formatDate, formatNumber, formatShortDate } from '@/lib/core/format';
import type { Schedule } from '@/lib/core/schedule';
import { ChartFigure, type ChartFigureProps, Legend, type LegendItem } from './chart-figure';
import { GanttPlot } from './gantt-plot';
import { ganttSays } from './sentences';

export type GanttProps = Pick<ChartFigureProps, 'heading'> & {
  plan: Schedule;
  /** Where an action is written; makes its bar a link. */
  href?: ((row: string) => string) | undefined;
};

/** Actions over time: who waits for whom, the longest chain stronger, go-live as a line. */
export function Gantt({ plan, href, heading }: GanttProps) {
  const t = useTranslations('charts');
  const names = new Map(plan.bars.map((bar) => [bar.row, bar.name || t('gantt.unnamed')]));
  const waits = (rows: readonly string[]) => rows.flatMap((row) => names.get(row) ?? []).join(', ');
  const legend: LegendItem[] = [
    ...(plan.bars.some((bar) => bar.critical)
      ? [{ key: 'critical', look: 'bar', label: t('gantt.legend.critical') } as const]
      : []),
    ...(plan.bars.some((bar) => !bar.critical && bar.kind === 'task')
      ? [{ key: 'task', look: 'pale', label: t('gantt.legend.task') } as const]
      : []),
    ...(plan.bars.some((bar) => bar.kind === 'milestone')
      ? [{ key: 'milestone', look: 'diamond', label: t('gantt.legend.milestone') } as const]
      : []),
    ...(plan.marks.some((mark) => mark.kind === 'go-live')
      ? [{ key: 'live', look: 'rule', label: t('gantt.legend.goLive') } as const]
      : []),
    ...(plan.marks.some((mark) => mark.kind === 'review')
      ? [{ key: 'review', look: 'dash', label: t('gantt.legend.review') } as const]
      : []),
  ];
  return (
    <ChartFigure
      title={t('gantt.title')}
      says={ganttSays(t, plan)}
      empty={!plan.range || plan.bars.length === 0}
      heading={heading}
      legend={<Legend items={legend} />}
      picture={(labels) => <GanttPlot plan={plan} labels={labels} href={href} />}
      table={
        <Table
          caption={t('gantt.table.caption')}
          rows={plan.bars}
          rowKey={(bar) => bar.row}
          columns={[
            { key: 'name', rowHead: true, head: t('gantt.table.name'), cell: (bar) => names.get(bar.row) },
            { key: 'owner', head: t('gantt.table.owner'), cell: (bar) => bar.owner },
            { key: 'from', head: t('gantt.table.from'), cell: (bar) => formatShortDate(bar.from) },
            { key: 'to', head: t('gantt.table.to'), cell: (bar) => formatShortDate(bar.to) },
            {
              key: 'days',
              numeric: true,
              head: t('gantt.table.days'),
              cell: (bar) => formatNumber(bar.days),
            },
            { key: 'waits', head: t('gantt.table.waits'), cell: (bar) => waits(bar.dependsOn) },
            {
              key: 'chain',
              head: t('gantt.table.chain'),
              cell: (bar) => t(bar.critical ? 'gantt.table.yes' : 'gantt.table.no'),
            },
          ]}
        />
      }
    />
  );
}

/** What one bar says to who cannot see it. */
export function barInWords(
  t: ReturnType<typeof useTranslations<'charts'>>,
  bar: Schedule['bars'][number],
  waits: string,
): string {
  const name = bar.name || t('gantt.unnamed');
  const head =
    bar.kind === 'milestone'
      ? t('gantt.milestone', { name, date: formatDate(bar.from) })
      : t('gantt.item', { name, from: formatDate(bar.from), to: formatDate(bar.to) });
  return [
    head,
    bar.owner && t('gantt.owner', { owner: bar.owner }),
    bar.critical && t('gantt.critical'),
    waits && t('gantt.waits', { names: waits }),
  ]
    .filter(Boolean)
    .join(', ');
}
