import Link from 'next/link';
import type { ReactNode } from 'react';
import { Pill } from '@/components/ui/pill';
import { Table } from '@/components/ui/table';
import { formatMoney, formatShortDate } from '@/lib/core/format';
import { texts } from '@/lib/texts';
import { paybackWords, pounds, shortDay, WORD_TONES } from './figures';
import styles from './plan.module.css';
import type { PlanLine } from './types';

type Line = {
  readonly key: string;
  readonly name: string;
  readonly cell: (plan: PlanLine) => ReactNode;
  /** What is better, where one is: the highest, or the lowest. */
  readonly rank?: (plan: PlanLine) => number | null;
  readonly better?: 'higher' | 'lower';
};

const ratioOf = ({ figures }: PlanLine): number | null => figures.ratio;

/** The plans that come out best in a line; none where all are alike. */
function bestOf(line: Line, plans: readonly PlanLine[]): ReadonlySet<string> {
  const { rank, better } = line;
  if (!rank || !better) return new Set();
  const ranked = plans.flatMap((plan) => {
    const value = rank(plan);
    return value === null ? [] : [{ id: plan.id, value }];
  });
  const values = ranked.map(({ value }) => value);
  const top = better === 'higher' ? Math.max(...values) : Math.min(...values);
  const best = ranked.filter(({ value }) => value === top);
  return best.length === plans.length ? new Set() : new Set(best.map(({ id }) => id));
}

/** Two to four plans, line by line. */
export function CompareTable({ lines: plans }: { lines: readonly PlanLine[] }) {
  const t = texts();
  const others = (id: string) => plans.filter((plan) => plan.id !== id).map((plan) => plan.id);
  const lines: readonly Line[] = [
    { key: 'learner', name: t('plans.columns.learner'), cell: ({ learner }) => learner },
    {
      key: 'standing',
      name: t('plans.columns.standing'),
      cell: ({ signedOff }) => t(`plans.kinds.${signedOff ? 'signed-off' : 'shared'}`),
    },
    {
      key: 'word',
      name: t('plans.columns.word'),
      cell: ({ word }) => <Pill tone={WORD_TONES[word ?? 'none']}>{t(`plans.words.${word ?? 'none'}`)}</Pill>,
    },
    {
      key: 'investment',
      name: t('plans.columns.investment'),
      cell: ({ figures }) => pounds(figures.investment),
      rank: ({ figures }) => figures.investment,
      better: 'lower',
    },
    {
      key: 'benefit',
      name: t('plans.columns.benefit'),
      cell: ({ figures }) => pounds(figures.yearlyBenefit),
      rank: ({ figures }) => figures.yearlyBenefit,
      better: 'higher',
    },
    {
      key: 'npv',
      name: t('plans.columns.npv'),
      cell: ({ figures }) => pounds(figures.npv),
      rank: ({ figures }) => figures.npv,
      better: 'higher',
    },
    {
      key: 'ratio',
      name: t('plans.compare.ratio'),
      cell: (plan) => {
        const ratio = ratioOf(plan);
        return ratio === null ? '–' : formatMoney(Math.round(ratio * 100) / 100);
      },
      rank: ratioOf,
      better: 'higher',
    },
    {
      key: 'payback',
      name: t('plans.columns.payback'),
      cell: ({ figures }) =>
        paybackWords(
          (values) => t('plans.month', values),
          (values) => t('plans.never', values),
          figures,
        ),
      rank: ({ figures }) => figures.payback,
      better: 'lower',
    },
    {
      key: 'over',
      name: t('plans.compare.horizon'),
      cell: ({ figures }) => t('plans.charts.costBenefit.months', { months: figures.horizon }),
    },
    {
      key: 'runs',
      name: t('plans.compare.runs'),
      cell: ({ figures }) =>
        figures.from && figures.to
          ? t('plans.plan.runs', { from: formatShortDate(figures.from), to: formatShortDate(figures.to) })
          : '–',
    },
    { key: 'live', name: t('plans.columns.goLive'), cell: ({ figures }) => shortDay(figures.goLive) },
    { key: 'actions', name: t('plans.compare.actions'), cell: ({ figures }) => figures.actions },
    { key: 'owners', name: t('plans.compare.owners'), cell: ({ figures }) => figures.owners },
    { key: 'kpis', name: t('plans.columns.kpis'), cell: ({ figures }) => figures.kpis.length },
  ];
  const name = (plan: PlanLine) => plan.title || t('plans.untitled');
  return (
    <Table
      caption={t('plans.compare.caption')}
      captionHidden
      className={styles.compare}
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        { key: 'line', rowHead: true, head: t('plans.compare.line'), cell: (line) => line.name },
        ...plans.map((plan) => ({
          key: plan.id,
          head: (
            <>
              <Link href={`/plans/${plan.id}`}>{name(plan)}</Link>
              {plans.length > 2 ? (
                <>
                  {' '}
                  <Link
                    href={`/plans/compare?ids=${others(plan.id).join(',')}`}
                    aria-label={t('plans.compare.remove', { title: name(plan) })}
                  >
                    <span aria-hidden>×</span>
                  </Link>
                </>
              ) : null}
            </>
          ),
          cell: (line: Line) =>
            bestOf(line, plans).has(plan.id) ? (
              <strong className={styles.best}>{line.cell(plan)}</strong>
            ) : (
              line.cell(plan)
            ),
        })),
      ]}
    />
  );
}
