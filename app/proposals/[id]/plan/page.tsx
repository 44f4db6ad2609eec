import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { LivePage } from '@/components/portfolio/live-page';
import styles from '@/components/portfolio/plan.module.css';
import { ResultsView } from '@/components/portfolio/result-charts';
import { Notes, WordRecord } from '@/components/portfolio/said';
import { Talk } from '@/components/portfolio/talk';
import { UseEvidence } from '@/components/portfolio/use-evidence';
import { ClientTexts } from '@/components/shell/client-texts';
import { requireActor } from '@/lib/server/auth/actor';
import { openOwnPlan } from '@/lib/server/services/plans/open';
import { texts } from '@/lib/texts';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: texts()('plans.own.title') };

/** What came back to the learner: the managers' words, their comments, and the results. */
export default async function OwnPlanPage({ params }: Props) {
  const { id } = await params;
  const found = await openOwnPlan(await requireActor(), id);
  if (!found.ok) notFound();
  const t = texts();
  const { words, comments, results, notes, employer, seen, drafts, start } = found.value;
  return (
    <ClientTexts of={['form', 'findings', 'refusals', 'charts', 'thread', 'plans', 'people']}>
      <LivePage kinds={['plan']} />
      <div className={`${styles.page} ${styles.own}`}>
        <div>
          <p className={styles.backLink}>
            <Link href={`/proposals/${id}`}>‹ {t('plans.own.back')}</Link>
          </p>
          <h1>{t('plans.own.title')}</h1>
          <p className={styles.quiet}>
            {employer ? t('plans.own.lede', { employer }) : t('plans.own.ledeSomebody')}
          </p>
        </div>
        <section className={styles.part} aria-labelledby="word">
          <h2 id="word">{t('plans.word.record')}</h2>
          <WordRecord words={words} />
        </section>
        <Talk id={id} comments={comments} own open={seen} />
        <section className={styles.part} aria-labelledby="results">
          <h2 id="results">{t('plans.results.title')}</h2>
          {results.any ? (
            <ResultsView results={results} start={start} />
          ) : (
            <p>{t('plans.results.emptyOwn')}</p>
          )}
          <Notes notes={notes} />
        </section>
        <UseEvidence id={id} kpis={results.kpis} drafts={drafts} />
      </div>
    </ClientTexts>
  );
}
