import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import styles from '@/components/quality/quality.module.css';
import { SampleList } from '@/components/quality/sample-list';
import { criteriaWords, loose } from '@/components/quality/words';
import { Shell } from '@/components/shell/shell';
import { Notice } from '@/components/ui/notice';
import { SummaryList } from '@/components/ui/summary-list';
import { dayOf, formatDate, formatTime } from '@/lib/core/format';
import { requireActor } from '@/lib/server/auth/actor';
import { openPlan } from '@/lib/server/services/review/quality-queue';
import { texts } from '@/lib/texts';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: texts()('quality.plans.one') };
const TONES = { same: 'met', other: 'clash', 'not-kept': 'neutral' } as const;

/** One draw with its seed and criteria, made again on the spot. */
export default async function PlanPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const found = await openPlan(actor, id);
  if (!found.ok) notFound();
  const { plan, again } = found.value;
  const t = texts();
  const inRoom = (key: string, values?: Record<string, string | number>) =>
    loose(t)(`quality.${key}`, values);
  const date = formatDate(dayOf(plan.createdAt));
  return (
    <Shell actor={actor} width="narrow">
      <div className={styles.page}>
        <header>
          <Link href="/quality" className={styles.back}>
            ‹ {t('quality.draw.back')}
          </Link>
          <h1>{t('quality.plans.oneTitle', { date })}</h1>
          <p className={styles.lead}>
            {t('quality.plans.madeBy', { name: plan.createdBy, date, time: formatTime(plan.createdAt) })}
          </p>
        </header>
        <section aria-labelledby="criteria" className={styles.part}>
          <h2 id="criteria">{t('quality.plans.criteria')}</h2>
          <SummaryList
            items={[
              { key: 'seed', term: t('quality.plans.seed'), value: plan.seed },
              ...criteriaWords(inRoom, plan.criteria),
            ]}
          />
          <Notice tone={TONES[again]} title={t('quality.plans.again.title')}>
            {t(`quality.plans.again.${again}`, { from: plan.from ?? 0 })}
          </Notice>
        </section>
        <section aria-labelledby="drawn" className={styles.part}>
          <h2 id="drawn">{t('quality.plans.samples')}</h2>
          {plan.samples.length > 0 ? (
            <SampleList samples={plan.samples} />
          ) : (
            <p>{t('quality.plans.noneMine')}</p>
          )}
        </section>
      </div>
    </Shell>
  );
}
