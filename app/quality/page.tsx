import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import styles from '@/components/quality/quality.module.css';
import { SampleList } from '@/components/quality/sample-list';
import { Shell } from '@/components/shell/shell';
import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Table } from '@/components/ui/table';
import { dayOf, formatDate } from '@/lib/core/format';
import { requireActor } from '@/lib/server/auth/actor';
import { qualityQueue } from '@/lib/server/services/review/quality-queue';
import { texts } from '@/lib/texts';

export const metadata: Metadata = { title: texts()('quality.title') };

/** What waits for a quality assurer: samples to read, work to sample, and what was drawn so far. */
export default async function QualityPage() {
  const actor = await requireActor();
  const queue = await qualityQueue(actor);
  if (!queue.ok) notFound();
  const { waiting, waitingCount, pending, plans } = queue.value;
  const t = texts();
  return (
    <Shell actor={actor}>
      <div className={styles.page}>
        <header className={styles.head}>
          <div>
            <h1>{t('quality.title')}</h1>
            <p className={styles.lead}>{t('quality.lead')}</p>
          </div>
          <ButtonRow>
            {waitingCount > 0 ? (
              <ButtonLink href="/quality/draw" tone={pending.length === 0 ? 'primary' : 'secondary'}>
                {t('quality.waiting.draw')}
              </ButtonLink>
            ) : null}
            <ButtonLink href="/quality/standardisation">{t('quality.home.goExercises')}</ButtonLink>
          </ButtonRow>
        </header>

        <section aria-labelledby="to-read" className={styles.part}>
          <h2 id="to-read">{t('quality.read.title')}</h2>
          {pending.length > 0 ? <SampleList samples={pending} /> : <p>{t('quality.read.none')}</p>}
        </section>

        <section aria-labelledby="waiting" className={styles.part}>
          <h2 id="waiting">{t('quality.waiting.title')}</h2>
          {waitingCount === 0 ? (
            <p>{t('quality.waiting.none')}</p>
          ) : (
            <>
              <p>
                {t('quality.waiting.count', { count: waitingCount })}{' '}
                {waitingCount > waiting.length
                  ? t('quality.waiting.first', { shown: String(waiting.length) })
                  : null}
              </p>
              <Table
                caption={t('quality.waiting.caption')}
                captionHidden
                rows={waiting}
                rowKey={({ proposal, submission }) => `${proposal} ${submission}`}
                columns={[
                  {
                    key: 'title',
                    rowHead: true,
                    head: t('quality.read.columns.work'),
                    cell: ({ proposal, title }) => (
                      <Link href={`/quality/${proposal}`}>{title || t('quality.untitled')}</Link>
                    ),
                  },
                  { key: 'learner', head: t('quality.waiting.learner'), cell: ({ learner }) => learner },
                  { key: 'assessor', head: t('quality.waiting.assessor'), cell: ({ assessor }) => assessor },
                  {
                    key: 'at',
                    head: t('quality.waiting.signedOff'),
                    cell: ({ signedOffAt }) => formatDate(dayOf(signedOffAt)),
                  },
                ]}
              />
            </>
          )}
        </section>

        <section aria-labelledby="plans" className={styles.part}>
          <h2 id="plans">{t('quality.plans.title')}</h2>
          {plans.length === 0 ? (
            <p>{t('quality.plans.none')}</p>
          ) : (
            <Table
              caption={t('quality.plans.caption')}
              captionHidden
              rows={plans}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'when',
                  rowHead: true,
                  head: t('quality.plans.when'),
                  cell: ({ id, createdAt }) => (
                    <Link href={`/quality/plans/${id}`}>{formatDate(dayOf(createdAt))}</Link>
                  ),
                },
                { key: 'seed', head: t('quality.plans.seed'), cell: ({ seed }) => seed },
                {
                  key: 'size',
                  numeric: true,
                  head: t('quality.plans.size'),
                  cell: ({ samples, from }) =>
                    from === null
                      ? samples.length
                      : t('quality.plans.of', { drawn: String(samples.length), from: String(from) }),
                },
                {
                  key: 'left',
                  numeric: true,
                  head: t('quality.plans.left'),
                  cell: ({ samples }) => samples.filter(({ state }) => state === 'pending').length,
                },
                { key: 'by', head: t('quality.plans.by'), cell: ({ createdBy }) => createdBy },
              ]}
            />
          )}
        </section>
      </div>
    </Shell>
  );
}
