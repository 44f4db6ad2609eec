'use client';

import { useTranslations } from 'use-intl/react';
import { CashFlowChart } from '@/components/charts/cash-flow-chart';
import { CostBenefitBars } from '@/components/charts/cost-benefit-bars';
import { Card } from '@/components/ui/card';
import { type StatItem, Stats } from '@/components/ui/stat';
import type { CashFlow } from '@/lib/core/finance';
import { formatMoney, formatMonth, formatNumber, formatPercent, formatPounds } from '@/lib/core/format';
import styles from './figures.module.css';
import { useGo } from './go';
import { hrefOf, useInsight, useProposal } from './provider';

/** The case in figures, worked out as lines are typed. */
export function CaseFigures({ charts }: { charts: boolean }) {
  const t = useTranslations('form.figures');
  const { cash } = useInsight();
  const items = useItems(cash);
  return (
    <Card as="section" aria-labelledby="case-title" className={styles.card}>
      <h2 id="case-title" className={styles.title}>
        {t('title')}
      </h2>
      {cash.lines.length === 0 ? <p className={styles.none}>{t('none')}</p> : <Stats items={items} />}
      <Switches cash={cash} />
      {charts && cash.lines.length > 0 ? (
        <>
          <CashFlowChart flow={cash} heading="h3" />
          <CostBenefitBars flow={cash} heading="h3" />
        </>
      ) : null}
    </Card>
  );
}

function useItems(cash: CashFlow): StatItem[] {
  const t = useTranslations('form.figures');
  const { likely, low, high, budget } = cash;
  const month = likely.paybackMonth;
  const label = month === null ? null : (cash.months[month - 1]?.label ?? null);
  return [
    {
      key: 'first',
      label: t('firstYear'),
      value: formatPounds(cash.firstYearCost),
      ...(budget
        ? {
            note:
              budget.left < 0
                ? t('overBudget', { amount: formatMoney(-budget.left), budget: formatMoney(budget.amount) })
                : t('ofBudget', { budget: formatMoney(budget.amount) }),
            loss: budget.left < 0,
          }
        : {}),
    },
    {
      key: 'npv',
      label: t('npv'),
      value: formatPounds(likely.npv),
      note: `${t('npvNote', { rate: formatPercent(cash.rate) })} · ${t('range', { low: formatPounds(low.npv), high: formatPounds(high.npv) })}`,
      loss: likely.npv < 0,
    },
    {
      key: 'ratio',
      label: t('ratio'),
      value: likely.ratio === null ? '–' : `£${formatNumber(likely.ratio)}`,
    },
    {
      key: 'payback',
      label: t('payback'),
      value: month === null ? t('never') : t('paybackMonth', { month }),
      ...(label ? { note: formatMonth(label) } : {}),
    },
  ];
}

const SHOWN = 3;

/** Which assumption flips the case, and how far it would have to be off. */
function Switches({ cash }: { cash: CashFlow }) {
  const t = useTranslations('form.figures');
  const { meta } = useProposal();
  const go = useGo();
  const shown = cash.switches.slice(0, SHOWN);
  if (shown.length === 0) return null;
  return (
    <div>
      <h3 className={styles.subtitle}>{t('breakEven')}</h3>
      <ul className={styles.lines}>
        {shown.map((one) => {
          const place = { collection: one.list, row: one.row } as const;
          return (
            <li key={one.row}>
              {t.rich(one.factor < 1 ? 'switchFall' : 'switchRise', {
                link: () => (
                  <a href={hrefOf(meta.id, place)} onClick={go.toPlace(place)}>
                    {one.name}
                  </a>
                ),
                from: formatMoney(one.amount),
                to: formatMoney(one.breakEven),
                percent: formatPercent(Math.abs(1 - one.factor) * 100, 0),
              })}
              {one.withinRange ? ` ${t('withinRange')}` : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
