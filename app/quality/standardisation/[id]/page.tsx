import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { CloseExercise } from '@/components/quality/close-exercise';
import styles from '@/components/quality/quality.module.css';
import { ReadDocument } from '@/components/quality/read-document';
import { Results } from '@/components/quality/results';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { SummaryList } from '@/components/ui/summary-list';
import { dayOf, formatDate, formatTime } from '@/lib/core/format';
import { requireActor } from '@/lib/server/auth/actor';
import { unitOf } from '@/lib/server/files/unit-of';
import { openExercise } from '@/lib/server/services/review/standardise';
import { texts } from '@/lib/texts';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: texts()('quality.make.back') };

/** An exercise as the quality assurer sees it: who is in; and once it is done, how far they agree. */
export default async function ExercisePage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const found = await openExercise(actor, id);
  if (!found.ok) notFound();
  const { title, createdBy, createdAt, closedAt, markers, results, document, template: of } = found.value;
  const { template } = unitOf(of.id, of.version);
  const missing = markers.filter(({ handedInAt }) => handedInAt === null).length;
  const t = texts();
  return (
    <ClientTexts of={['quality', 'charts']}>
      <Shell actor={actor} width="narrow">
        <div className={styles.page}>
          <header>
            <Link href="/quality/standardisation" className={styles.back}>
              ‹ {t('quality.exercise.back')}
            </Link>
            <h1>{title}</h1>
            <p className={styles.lead}>
              {t('quality.exercise.made', {
                name: createdBy,
                date: formatDate(dayOf(createdAt)),
                unit: template.title,
              })}{' '}
              {closedAt ? t('quality.exercise.closed', { date: formatDate(dayOf(closedAt)) }) : null}
            </p>
          </header>
          {results ? (
            <Results
              results={results}
              points={template.markingPoints.map(({ id: point, title: words }) => ({
                id: point,
                title: words,
              }))}
            />
          ) : (
            <Notice actions={<CloseExercise id={id} missing={missing} />}>
              {t('quality.exercise.blind')}
            </Notice>
          )}
          <section aria-labelledby="markers" className={styles.part}>
            <h2 id="markers">{t('quality.exercise.markers')}</h2>
            <SummaryList
              items={markers.map(({ name, handedInAt }, at) => ({
                key: `${at} ${name}`,
                term: name,
                value: handedInAt
                  ? t('quality.exercise.handedIn', {
                      date: formatDate(dayOf(handedInAt)),
                      time: formatTime(handedInAt),
                    })
                  : undefined,
              }))}
              missing={t('quality.exercise.notYet')}
            />
          </section>
          <Disclosure look="card" summary={t('quality.exercise.document')}>
            <ReadDocument
              document={document}
              template={template}
              words={{
                untitled: t('quality.untitled'),
                missing: t('form.review.missing'),
                noRows: t('form.review.noRows'),
              }}
            />
          </Disclosure>
        </div>
      </Shell>
    </ClientTexts>
  );
}
