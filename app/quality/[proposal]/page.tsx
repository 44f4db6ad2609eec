import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Decisions, Released } from '@/components/quality/decisions';
import styles from '@/components/quality/quality.module.css';
import { ReadDocument } from '@/components/quality/read-document';
import { Reasons } from '@/components/quality/sample-list';
import { SampleWord } from '@/components/quality/sample-word';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { SummaryList } from '@/components/ui/summary-list';
import { dayOf, formatDate } from '@/lib/core/format';
import { requireActor } from '@/lib/server/auth/actor';
import { unitOf } from '@/lib/server/files/unit-of';
import { samplesOf } from '@/lib/server/services/review/quality-queue';
import { openReview } from '@/lib/server/services/review/read';
import { texts } from '@/lib/texts';

type Props = { params: Promise<{ proposal: string }> };

export const metadata: Metadata = { title: texts()('quality.title') };
const on = (instant: string) => formatDate(dayOf(instant));

/** One sampled decision with all it rests on. Only the decision can be answered here; the work is read. */
export default async function SamplePage({ params }: Props) {
  const { proposal: id } = await params;
  const actor = await requireActor();
  const samples = await samplesOf(actor, id);
  if (!samples.ok) notFound();
  const pending = samples.value.find(({ state }) => state === 'pending');
  const past = samples.value.filter(({ state }) => state !== 'pending');
  const found = await openReview(actor, id, pending?.submission);
  if (!found.ok || found.value.subject === null) notFound();
  const review = found.value;
  const { document, subject } = review;
  const { template } = unitOf(review.templateOfSubject.id, review.templateOfSubject.version);
  const line = review.submissions.find(({ number }) => number === subject);
  const releases = review.releases.filter(({ state }) => state === 'done');
  const signedOff = releases.findLast(
    ({ outcome, submission }) => outcome === 'signed-off' && submission === subject,
  );
  const own = signedOff?.by.id === actor.userId;
  const threads = review.threads
    .filter(({ audience, released }) => audience === 'feedback' && released)
    .map(({ comments, resolvedAt, ...thread }) => ({
      ...thread,
      resolved: resolvedAt !== null,
      comments: comments
        .filter(({ visible }) => visible)
        .map(({ id: comment, by, body }) => ({ id: comment, by: by.name, body })),
    }));
  const t = texts();
  return (
    <ClientTexts of={['quality']}>
      <Shell actor={actor}>
        <div className={styles.page}>
          <header>
            <Link href="/quality" className={styles.back}>
              ‹ {t('quality.sample.back')}
            </Link>
            <h1>{review.title || t('quality.untitled')}</h1>
          </header>
          <div className={`${styles.two} ${styles.reading}`}>
            <div className={`${styles.form} ${styles.said}`}>
              {pending ? (
                <section aria-labelledby="why" className={styles.part}>
                  <h2 id="why">{t('quality.sample.why')}</h2>
                  <Reasons reasons={pending.reasons} />
                </section>
              ) : null}
              <section aria-label={t('quality.sample.facts')}>
                <SummaryList
                  className={styles.stack}
                  items={[
                    { key: 'learner', term: t('quality.sample.learner'), value: review.learner.name },
                    { key: 'unit', term: t('quality.sample.unit'), value: template.title },
                    ...(line
                      ? [
                          {
                            key: 'number',
                            term: t('quality.sample.submission'),
                            value: t('quality.sample.number', {
                              number: String(line.number),
                              date: on(line.submittedAt),
                            }),
                          },
                          {
                            key: 'declared',
                            term: t('quality.sample.declared'),
                            value: `${line.declaration.words} (${line.declaration.name})`,
                          },
                        ]
                      : []),
                    ...(signedOff
                      ? [
                          {
                            key: 'signed',
                            term: t('quality.sample.signedOff'),
                            value: t('quality.sample.signedOffBy', {
                              name: signedOff.by.name,
                              date: on(signedOff.pressedAt),
                            }),
                          },
                        ]
                      : []),
                    ...(line
                      ? [
                          {
                            key: 'hash',
                            term: t('quality.sample.fingerprint'),
                            value: <code className={styles.hash}>{line.sha256}</code>,
                          },
                        ]
                      : []),
                  ]}
                />
              </section>
              <Decisions
                decisions={review.decisions.filter((one) => one.submission === subject && one.released)}
                report={review.report}
                document={document}
                template={template}
              />
              <Released releases={releases} threads={threads} document={document} template={template} />
            </div>
            <section aria-labelledby="work" className={`${styles.part} ${styles.work}`}>
              <h2 id="work">{t('quality.sample.work')}</h2>
              <p className={styles.quiet}>{t('quality.sample.frozen')}</p>
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
            <div className={`${styles.form} ${styles.word}`}>
              {past.length > 0 ? (
                <section aria-labelledby="record" className={styles.part}>
                  <h2 id="record">{t('quality.sample.record')}</h2>
                  {past.map(({ plan, state, decidedBy, decidedAt, reason }) => (
                    <Notice key={plan} tone={state === 'confirmed' ? 'met' : 'partly'}>
                      <p>
                        {t(
                          state === 'confirmed'
                            ? 'quality.sample.recordConfirmed'
                            : 'quality.sample.recordReturned',
                          { name: decidedBy ?? '', date: decidedAt ? on(decidedAt) : '', reason },
                        )}
                      </p>
                      {state === 'confirmed' && reason ? <p className={styles.words}>{reason}</p> : null}
                    </Notice>
                  ))}
                </section>
              ) : null}
              {pending && !own ? <SampleWord key={pending.plan} proposal={id} /> : null}
              {pending && own ? <Notice>{t('quality.sample.own')}</Notice> : null}
              {!pending && past.length === 0 ? (
                <Card pad="tight">
                  <p>{t('quality.sample.notSampled')}</p>
                </Card>
              ) : null}
              <p>
                <Link href={`/quality/standardisation/new?proposal=${id}&submission=${subject}`}>
                  {t('quality.sample.exercise')}
                </Link>
              </p>
            </div>
          </div>
        </div>
      </Shell>
    </ClientTexts>
  );
}
