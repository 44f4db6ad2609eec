import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Writing } from '@/components/proposal/writing';
import styles from '@/components/review/writing.module.css';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { placeKey } from '@/lib/core/proposal/place';
import { ledgerPlace } from '@/lib/export/ledger';
import { requireActor } from '@/lib/server/auth/actor';
import { unitOf } from '@/lib/server/files/unit-of';
import { authorshipOf } from '@/lib/server/services/review/authorship';
import { openReview } from '@/lib/server/services/review/read';
import { texts } from '@/lib/texts';
import { sectionTerms } from '@/lib/texts/field-words';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts()('authorship.title') };
}

/** What was counted while it was written, and what it has from the worked example, for those who assess it. */
export default async function WritingPage({ params }: Props) {
  const t = texts();
  const actor = await requireActor();
  const { id } = await params;
  const [written, review] = [await authorshipOf(actor, id), await openReview(actor, id)];
  // A learner has these figures on the history of the proposal.
  if (!written.ok || !review.ok) notFound();
  const { title, learner, document, templateOfSubject } = review.value;
  const { template } = unitOf(templateOfSubject.id, templateOfSubject.version);
  const { days, borrowed } = written.value;
  return (
    <ClientTexts of={['authorship']}>
      <Shell actor={actor} width="narrow" back={{ href: `/review/${id}`, label: t('authorship.staff.back') }}>
        <div className={styles.page}>
          <header>
            <h1>{t('authorship.title')}</h1>
            <p className={styles.of}>
              {learner.name}: <Link href={`/review/${id}`}>{title || template.title}</Link>
            </p>
          </header>
          <p>{t('authorship.staff.lead')}</p>
          <p className={styles.soft}>
            {t('authorship.staff.why')} {t('authorship.staff.who')}
          </p>
          <Writing
            days={days}
            terms={sectionTerms(template)}
            borrowed={
              borrowed && {
                answers: borrowed.answers,
                from: borrowed.from.map((place) => ({
                  href: `/review/${id}#at-${placeKey(place)}`,
                  words: ledgerPlace(place, template, document),
                })),
              }
            }
          />
        </div>
      </Shell>
    </ClientTexts>
  );
}
