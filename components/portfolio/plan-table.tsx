'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Problem } from '@/components/people/problem';
import { useSend } from '@/components/shell/use-send';
import { Button, ButtonRow } from '@/components/ui/button';
import { Pill } from '@/components/ui/pill';
import { type Column, Table } from '@/components/ui/table';
import { showToast } from '@/components/ui/toast';
import { dayOf } from '@/lib/core/format';
import { paybackWords, pounds, shortDay, WORD_TONES } from './figures';
import styles from './portfolio.module.css';
import type { ColumnName, PlanLine } from './types';

export type SortLink = { readonly href: string; readonly down: boolean; readonly here: boolean };

/** The list of plans, with what can be done with some of them: compared, or taken away as a ZIP. */
export function PlanTable({
  lines,
  columns,
  sorts,
  found,
  filter,
}: {
  lines: readonly PlanLine[];
  columns: readonly ColumnName[];
  sorts: Readonly<Partial<Record<ColumnName | 'title', SortLink>>>;
  /** How many are found over all pages. */
  found: number;
  filter: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('plans');
  const router = useRouter();
  const { busy, refusal, tries, post } = useSend(useTranslations('people')('unreachable'));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ids = lines.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const ask = async (wish: object) => {
    const sent = await post('/api/plans/exports', wish);
    if (!sent.ok) return;
    showToast({ text: t('zip.started') });
    setChosen(new Set());
    router.refresh();
  };
  const name = (plan: PlanLine) => plan.title || t('untitled');
  const cells: Readonly<Record<ColumnName, (plan: PlanLine) => React.ReactNode>> = {
    learner: (plan) => plan.learner,
    employer: (plan) => plan.employer,
    unit: (plan) => plan.unit,
    standing: (plan) => t(`kinds.${plan.signedOff ? 'signed-off' : 'shared'}`),
    word: (plan) => <Pill tone={WORD_TONES[plan.word ?? 'none']}>{t(`words.${plan.word ?? 'none'}`)}</Pill>,
    investment: (plan) => pounds(plan.figures.investment),
    benefit: (plan) => pounds(plan.figures.yearlyBenefit),
    npv: (plan) => pounds(plan.figures.npv),
    payback: (plan) =>
      paybackWords(
        (values) => t('month', values),
        (values) => t('never', values),
        plan.figures,
      ),
    goLive: (plan) => shortDay(plan.figures.goLive),
    kpis: (plan) => plan.figures.kpis.length,
    changed: (plan) => shortDay(dayOf(plan.changedAt)),
  };
  const numeric: readonly ColumnName[] = ['investment', 'benefit', 'npv', 'kpis'];
  const head = (column: ColumnName | 'title') => {
    const sort = sorts[column];
    const words = t(`columns.${column}`);
    if (!sort) return words;
    return (
      <Link
        href={sort.href}
        className={styles.sort}
        aria-label={t(`sortBy.${sort.down ? 'down' : 'up'}`, { name: words })}
        aria-current={sort.here ? 'true' : undefined}
      >
        {words}
        {sort.here ? <span aria-hidden> {sort.down ? '↑' : '↓'}</span> : null}
      </Link>
    );
  };
  const all: Column<PlanLine>[] = [
    {
      key: 'choose',
      head: <span className={styles.unseen}>{t('columns.choose')}</span>,
      cell: (plan) => (
        <label className={styles.tick}>
          <input type="checkbox" checked={chosen.has(plan.id)} onChange={() => toggle(plan.id)} />
          <span className={styles.unseen}>{t('chooseNamed', { title: name(plan) })}</span>
        </label>
      ),
    },
    {
      key: 'title',
      rowHead: true,
      head: head('title'),
      cell: (plan) => (
        <Link href={`/plans/${plan.id}`} className={styles.name}>
          {name(plan)}
        </Link>
      ),
    },
    ...columns.map((column) => ({
      key: column,
      head: head(column),
      cell: cells[column],
      numeric: numeric.includes(column),
    })),
  ];
  return (
    <div className={styles.block}>
      <Problem refusal={refusal} tries={tries} />
      <Table
        caption={t('caption', { count: found })}
        columns={all}
        rows={lines}
        rowKey={(plan) => plan.id}
        empty={t('nothing')}
        className={styles.table}
      />
      <section aria-label={t('chosen.label')} className={styles.chosen}>
        <p role="status">{t('chosen.count', { count: ids.length })}</p>
        <ButtonRow>
          <Button
            aria-disabled={ids.length < 2 || ids.length > 4}
            aria-describedby="compare-hint"
            onClick={() => {
              if (ids.length >= 2 && ids.length <= 4) router.push(`/plans/compare?ids=${ids.join(',')}`);
            }}
          >
            {t('chosen.compare')}
          </Button>
          {ids.length > 0 ? (
            <Button busy={busy !== null} onClick={() => ask({ ids })}>
              {t('chosen.zip')}
            </Button>
          ) : (
            <Button
              busy={busy !== null}
              aria-disabled={found === 0}
              onClick={() => found > 0 && ask({ filter })}
            >
              {t('chosen.zipAll', { count: found })}
            </Button>
          )}
        </ButtonRow>
        <p id="compare-hint" className={styles.quiet}>
          {t('chosen.compareHint')}
        </p>
      </section>
    </div>
  );
}
