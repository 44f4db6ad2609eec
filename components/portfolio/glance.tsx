import type { ReactNode } from 'react';
import { cashFlow } from '@/lib/core/finance';
import { formatDate, formatPounds, formatQuantity, formatShortDate } from '@/lib/core/format';
import type { PlanFigures } from '@/lib/core/plan';
import { isBlank, type ProposalDocument } from '@/lib/core/proposal/document';
import { schedule } from '@/lib/core/schedule';
import { texts } from '@/lib/texts';
import { optionWord } from '@/lib/texts/field-words';
import { paybackWords, pounds } from './figures';
import styles from './plan.module.css';

const MOST = 4;
const WORDS = 240;

const cut = (text: string | undefined): string => {
  const plain = (text ?? '').replace(/\s+/gu, ' ').trim();
  return plain.length <= WORDS ? plain : `${plain.slice(0, WORDS).replace(/\s+\S*$/u, '')}…`;
};

function Box({ title, wide, children }: { title: string; wide?: boolean; children: ReactNode }) {
  return (
    <section className={wide ? styles.boxWide : styles.box}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Few({ items, all }: { items: readonly ReactNode[]; all: number }) {
  const t = texts();
  if (items.length === 0) return <p className={styles.quiet}>{t('plans.plan.nothing')}</p>;
  return (
    <ul className={styles.few}>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is shown has no other identity than its place
        <li key={at}>{item}</li>
      ))}
      {all > items.length ? (
        <li className={styles.quiet}>{t('plans.plan.more', { count: all - items.length })}</li>
      ) : null}
    </ul>
  );
}

const LEVEL = { high: 0, medium: 1, low: 2 } as const;
const weight = ({ likelihood, impact }: { likelihood?: keyof typeof LEVEL; impact?: keyof typeof LEVEL }) =>
  LEVEL[likelihood ?? 'low'] + LEVEL[impact ?? 'low'];

/** What, why, cost, gain, who, when and what could go wrong: all of a plan on one screen. */
export function Glance({ document, figures }: { document: ProposalDocument; figures: PlanFigures }) {
  const t = texts();
  const flow = cashFlow(document);
  const plan = schedule(document);
  const { summary, improvements, gaps, kpis, risks } = document;
  const what = cut([summary.proposal, summary.recommendation].find((one) => !isBlank(one)));
  const why = cut(summary.problem);
  const worst = [...risks].sort((a, b) => weight(a) - weight(b));
  const money = figures.investment !== null;
  return (
    <div className={styles.glance}>
      <Box title={t('plans.plan.parts.what')} wide>
        {what ? <p className={styles.lede}>{what}</p> : null}
        <Few
          items={improvements.slice(0, what ? 3 : MOST).map(({ name }) => name)}
          all={improvements.length}
        />
      </Box>
      <Box title={t('plans.plan.parts.why')} wide>
        {why ? <p className={styles.lede}>{why}</p> : null}
        <Few items={gaps.slice(0, why ? 3 : MOST).map(({ name }) => name)} all={gaps.length} />
      </Box>
      <Box title={t('plans.plan.parts.cost')}>
        {money ? (
          <dl className={styles.figures}>
            <div>
              <dd>{formatPounds(flow.firstYearCost)}</dd>
              <dt>{t('plans.plan.figures.firstYear')}</dt>
            </div>
            <div>
              <dd>{pounds(figures.investment)}</dd>
              <dt>{t('plans.plan.figures.total', { months: figures.horizon })}</dt>
            </div>
          </dl>
        ) : (
          <p className={styles.quiet}>{t('plans.plan.nothing')}</p>
        )}
      </Box>
      <Box title={t('plans.plan.parts.gain')}>
        {money ? (
          <dl className={styles.figures}>
            <div>
              <dd>{pounds(figures.yearlyBenefit)}</dd>
              <dt>{t('plans.plan.figures.benefit')}</dt>
            </div>
            <div>
              <dd>{pounds(figures.npv)}</dd>
              <dt>{t('plans.plan.figures.npv')}</dt>
            </div>
            <div>
              <dd>
                {paybackWords(
                  (values) => t('plans.month', values),
                  (values) => t('plans.never', values),
                  figures,
                )}
              </dd>
              <dt>{t('plans.plan.figures.payback')}</dt>
            </div>
          </dl>
        ) : (
          <p className={styles.quiet}>{t('plans.plan.nothing')}</p>
        )}
      </Box>
      <Box title={t('plans.plan.parts.who')}>
        <Few
          items={plan.load
            .slice(0, MOST)
            .map(({ owner, actions }) => t('plans.plan.does', { owner, count: actions.length }))}
          all={plan.load.length}
        />
      </Box>
      <Box title={t('plans.plan.parts.when')}>
        {figures.from && figures.to ? (
          <dl className={styles.figures}>
            <div>
              <dd>{figures.goLive ? formatShortDate(figures.goLive) : '–'}</dd>
              <dt>{t('plans.plan.figures.goLive')}</dt>
            </div>
            <div>
              <dt>{t('plans.plan.runs', { from: formatDate(figures.from), to: formatDate(figures.to) })}</dt>
            </div>
          </dl>
        ) : (
          <p className={styles.quiet}>{t('plans.plan.nothing')}</p>
        )}
      </Box>
      <Box title={t('plans.plan.parts.measures')} wide>
        <Few
          items={kpis.slice(0, MOST).map(({ name, baseline, target, unit, targetDate }) => (
            <>
              {name}
              {baseline !== undefined && target !== undefined ? (
                <span className={styles.step}>
                  {' '}
                  {t('plans.plan.kpiStep', {
                    from: formatQuantity(baseline, unit),
                    to: formatQuantity(target, unit),
                  })}
                  {targetDate ? ` ${t('plans.plan.by_date', { date: formatShortDate(targetDate) })}` : ''}
                </span>
              ) : null}
            </>
          ))}
          all={kpis.length}
        />
      </Box>
      <Box title={t('plans.plan.parts.risks')} wide>
        <Few
          items={worst.slice(0, 3).map(({ name, likelihood, impact }) => (
            <>
              {name}
              {likelihood && impact ? (
                <span className={styles.quiet}>
                  {' '}
                  {t('plans.plan.risk', {
                    likelihood: optionWord('risks', 'likelihood', likelihood),
                    impact: optionWord('risks', 'impact', impact).toLowerCase(),
                  })}
                </span>
              ) : null}
            </>
          ))}
          all={risks.length}
        />
      </Box>
    </div>
  );
}
