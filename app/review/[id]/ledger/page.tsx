import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import styles from '@/components/review/ledger.module.css';
import { LedgerTable } from '@/components/review/ledger-table';
import { Shell } from '@/components/shell/shell';
import { ButtonDownload } from '@/components/ui/button';
import { ledgerPlace, ledgerState, ledgerVerdict, pointTitle } from '@/lib/export/ledger';
import { requireActor } from '@/lib/server/auth/actor';
import { unitOf } from '@/lib/server/files/unit-of';
import { ledgerOf } from '@/lib/server/services/review/ledger';
import { openReview } from '@/lib/server/services/review/read';
import { texts } from '@/lib/texts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts()('review.ledger.title') };
}

/** Every comment with what became of it. */
export default async function LedgerPage({ params }: Props) {
  const t = texts();
  const actor = await requireActor();
  const { id } = await params;
  const found = await ledgerOf(actor, id);
  if (!found.ok) notFound();
  // A learner has pages of their own for what they were told.
  const review = await openReview(actor, id);
  if (!review.ok && review.code === 'not-found') notFound();
  const { title, template, document, lines } = found.value;
  const unit = unitOf(template.id, template.version).template;
  return (
    <Shell actor={actor} width="page" back={{ href: `/review/${id}`, label: t('review.ledger.back') }}>
      <div className={styles.head}>
        <div>
          <h1>{t('review.ledger.title')}</h1>
          <p>
            <Link href={`/review/${id}`}>{title || unit.title}</Link>
          </p>
        </div>
        {lines.length > 0 ? (
          <ButtonDownload href={`/api/review/${id}/ledger`}>{t('review.ledger.download')}</ButtonDownload>
        ) : null}
      </div>
      <p className={styles.lead}>{t('review.ledger.lead')}</p>
      <LedgerTable
        lines={lines.map((line) => ({
          id: line.thread,
          href: `/review/${id}#thread-${line.thread}`,
          submission: line.submission,
          place: ledgerPlace(line.place, unit, document),
          point: pointTitle(unit, line.point),
          quote: line.quote,
          comment: line.comment,
          by: line.by,
          answers: line.answers,
          before: line.before,
          after: line.after,
          changed: line.changed,
          state: ledgerState(line),
          verdict: ledgerVerdict(line),
        }))}
      />
    </Shell>
  );
}
