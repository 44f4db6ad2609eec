import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { MarkingForm } from '@/components/quality/marking-form';
import { OwnMarks } from '@/components/quality/own-marks';
import styles from '@/components/quality/quality.module.css';
import { ReadDocument } from '@/components/quality/read-document';
import { Results } from '@/components/quality/results';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { Notice } from '@/components/ui/notice';
import { dayOf, formatDate, formatTime } from '@/lib/core/format';
import { requireActor } from '@/lib/server/auth/actor';
import { unitOf } from '@/lib/server/files/unit-of';
import { openMarking } from '@/lib/server/services/review/marking';
import { texts } from '@/lib/texts';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: texts()('quality.mine.title') };

/** The document and one's own marks; once all are in, also what the others said. */
export default async function MarkingPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const found = await openMarking(actor, id);
  if (!found.ok) notFound();
  const { title, template: of, document, state, marks, handedInAt, results, ...counts } = found.value;
  const { template } = unitOf(of.id, of.version);
  const points = template.markingPoints.map(({ id: point, title: words, credit }) => ({
    id: point,
    title: words,
    credit,
  }));
  const t = texts();
  return (
    <ClientTexts of={['quality', 'charts']}>
      <Shell actor={actor}>
        <div className={styles.page}>
          <header>
            <Link href="/standardisation" className={styles.back}>
              ‹ {t('quality.mark.back')}
            </Link>
            <h1>{title}</h1>
            {state === 'to-mark' ? <p className={styles.lead}>{t('quality.mark.lead')}</p> : null}
            {state === 'missed' ? <Notice>{t('quality.mark.missed')}</Notice> : null}
            {handedInAt ? (
              <p className={styles.lead}>
                {t('quality.mark.handedIn', {
                  date: formatDate(dayOf(handedInAt)),
                  time: formatTime(handedInAt),
                })}{' '}
                {results
                  ? null
                  : t('quality.mark.wait', {
                      handedIn: String(counts.handedIn),
                      invited: String(counts.invited),
                    })}
              </p>
            ) : null}
          </header>
          {results ? <Results results={results} points={points} /> : null}
          <div className={`${styles.two} ${styles.marking}`}>
            <section aria-labelledby="document" className={styles.part}>
              <h2 id="document">{t('quality.mark.document')}</h2>
              <ReadDocument
                document={document}
                template={template}
                words={{
                  untitled: t('quality.untitled'),
                  missing: t('form.review.missing'),
                  noRows: t('form.review.noRows'),
                }}
              />
            </section>
            <div className={styles.beside}>
              {state === 'to-mark' ? (
                <MarkingForm id={id} marks={marks} points={points} />
              ) : handedInAt ? (
                <OwnMarks marks={marks} points={points} />
              ) : null}
            </div>
          </div>
        </div>
      </Shell>
    </ClientTexts>
  );
}
