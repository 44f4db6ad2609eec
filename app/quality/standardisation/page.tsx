import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import styles from '@/components/quality/quality.module.css';
import { Across } from '@/components/quality/results';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { ButtonLink } from '@/components/ui/button';
import { Pill } from '@/components/ui/pill';
import { Table } from '@/components/ui/table';
import { dayOf, formatDate } from '@/lib/core/format';
import { requireActor } from '@/lib/server/auth/actor';
import { findTemplate } from '@/lib/server/files/templates';
import { exercises } from '@/lib/server/services/review/standardise';
import { texts } from '@/lib/texts';

export const metadata: Metadata = { title: texts()('quality.exercises.title') };

export default async function ExercisesPage() {
  const actor = await requireActor();
  const found = await exercises(actor);
  if (!found.ok) notFound();
  const t = texts();
  return (
    <ClientTexts of={['quality', 'charts']}>
      <Shell actor={actor}>
        <div className={styles.page}>
          <header className={styles.head}>
            <div>
              <Link href="/quality" className={styles.back}>
                ‹ {t('quality.exercises.back')}
              </Link>
              <h1>{t('quality.exercises.title')}</h1>
              <p className={styles.lead}>{t('quality.exercises.lead')}</p>
            </div>
            <ButtonLink href="/quality/standardisation/new" tone="primary">
              {t('quality.exercises.new')}
            </ButtonLink>
          </header>
          {found.value.exercises.length === 0 ? (
            <p>{t('quality.exercises.none')}</p>
          ) : (
            <Table
              caption={t('quality.exercises.caption')}
              captionHidden
              rows={found.value.exercises}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'title',
                  rowHead: true,
                  head: t('quality.exercises.name'),
                  cell: ({ id, title }) => <Link href={`/quality/standardisation/${id}`}>{title}</Link>,
                },
                {
                  key: 'made',
                  head: t('quality.exercises.made'),
                  cell: ({ createdAt }) => formatDate(dayOf(createdAt)),
                },
                {
                  key: 'in',
                  numeric: true,
                  head: t('quality.exercises.in'),
                  cell: ({ handedIn, invited }) =>
                    t('quality.exercises.inOf', { handedIn: String(handedIn), invited: String(invited) }),
                },
                {
                  key: 'state',
                  head: t('quality.exercises.state'),
                  cell: ({ closedAt, done }) => (
                    <Pill tone={done ? 'met' : 'neutral'}>
                      {t(`quality.exercises.states.${closedAt ? 'closed' : done ? 'all' : 'running'}`)}
                    </Pill>
                  ),
                },
              ]}
            />
          )}
          <section aria-labelledby="across" className={styles.part}>
            <h2 id="across">{t('quality.exercises.acrossTitle')}</h2>
            {found.value.across.length === 0 ? (
              <p className={styles.lead}>{t('quality.exercises.acrossNone')}</p>
            ) : (
              found.value.across.map(({ template, exercises: count, points }) => {
                const unit = findTemplate(template);
                return (
                  <div key={template} className={styles.part}>
                    <p>
                      {t('quality.exercises.acrossLead', {
                        count: String(count),
                        unit: unit?.title ?? template,
                      })}
                    </p>
                    <Across
                      points={points}
                      titles={(unit?.markingPoints ?? []).map(({ id, title }) => ({ id, title }))}
                    />
                  </div>
                );
              })
            )}
          </section>
        </div>
      </Shell>
    </ClientTexts>
  );
}
