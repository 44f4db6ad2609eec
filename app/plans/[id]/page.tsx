import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { CashFlowChart } from '@/components/charts/cash-flow-chart';
import { Gantt } from '@/components/charts/gantt';
import { KpiChart } from '@/components/charts/kpi-chart';
import { WORD_TONES } from '@/components/portfolio/figures';
import { Glance } from '@/components/portfolio/glance';
import { LivePage } from '@/components/portfolio/live-page';
import styles from '@/components/portfolio/plan.module.css';
import { ResultsView } from '@/components/portfolio/result-charts';
import { ResultForm } from '@/components/portfolio/result-form';
import { Notes, WordRecord } from '@/components/portfolio/said';
import { Talk } from '@/components/portfolio/talk';
import { WordForm } from '@/components/portfolio/word-form';
import { ClientTexts } from '@/components/shell/client-texts';
import { FileButton } from '@/components/shell/file-link';
import { Shell } from '@/components/shell/shell';
import { Card } from '@/components/ui/card';
import { Pill } from '@/components/ui/pill';
import { kpiBars } from '@/lib/core/chart';
import { cashFlow } from '@/lib/core/finance';
import { dayOf } from '@/lib/core/format';
import { schedule } from '@/lib/core/schedule';
import { requireActor } from '@/lib/server/auth/actor';
import { openPlan } from '@/lib/server/services/plans/open';
import { texts } from '@/lib/texts';

type Props = { params: Promise<{ id: string }> };

const open = cache(async (id: string) => openPlan(await requireActor(), id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await open((await params).id);
  return { title: (found.ok && found.value.title) || texts()('plans.untitled') };
}

export default async function PlanPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const found = await open(id);
  if (!found.ok) notFound();
  const t = texts();
  const plan = found.value;
  const word = plan.words[0]?.word ?? 'none';
  const timeline = schedule(plan.document);
  return (
    <ClientTexts of={['plans', 'charts', 'people']}>
      <Shell actor={actor}>
        <LivePage kinds={['plan']} />
        <div className={styles.page}>
          <div>
            <div className={styles.top}>
              <p className={styles.backLink}>
                <Link href="/plans">‹ {t('plans.back')}</Link>
              </p>
              <div className={styles.stands}>
                <Pill tone={WORD_TONES[word]}>{t(`plans.words.${word}`)}</Pill>
                <FileButton href={`/api/plans/${id}/pdf`} tone="primary" size="small">
                  {t('plans.plan.pdf')}
                </FileButton>
                {(['docx', 'xlsx', 'ics'] as const).map((way) => (
                  <FileButton
                    key={way}
                    href={`/api/plans/${id}/${way}`}
                    size="small"
                    title={t(`plans.plan.${way}Says`)}
                  >
                    {t(`plans.plan.${way}`)}
                  </FileButton>
                ))}
              </div>
            </div>
            <h1>{plan.title || t('plans.untitled')}</h1>
            <p className={styles.by}>
              {[
                t('plans.plan.by', { learner: plan.learner }),
                plan.employer,
                t(plan.signedOff ? 'plans.plan.signedOff' : 'plans.plan.shared'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <section aria-labelledby="glance">
              <h2 id="glance" className={styles.unseen}>
                {t('plans.plan.glance')}
              </h2>
              <Glance document={plan.document} figures={plan.figures} />
            </section>
          </div>
          <div className={styles.pair}>
            <section className={styles.part} aria-labelledby="word">
              <h2 id="word">{t('plans.word.title')}</h2>
              <p className={styles.quiet}>{t('plans.word.lede')}</p>
              <WordForm id={id} />
              <h3>{t('plans.word.record')}</h3>
              <WordRecord words={plan.words} />
            </section>
            <Talk id={id} comments={plan.comments} />
          </div>
          <section className={styles.part} aria-labelledby="results">
            <h2 id="results">{t('plans.results.title')}</h2>
            <p className={styles.quiet}>{t('plans.results.lede')}</p>
            <Card>
              <ResultForm id={id} results={plan.results} today={dayOf(Date.now())} />
            </Card>
            <ResultsView results={plan.results} start={plan.document.plan.start ?? null} />
            <Notes notes={plan.notes} />
          </section>
          <section className={styles.part} aria-labelledby="full">
            <h2 id="full">{t('plans.plan.details')}</h2>
            <Card>
              <Gantt plan={timeline} />
            </Card>
            <div className={styles.two}>
              <Card>
                <KpiChart bars={kpiBars(plan.document)} />
              </Card>
              <Card>
                <CashFlowChart flow={cashFlow(plan.document)} />
              </Card>
            </div>
          </section>
        </div>
      </Shell>
    </ClientTexts>
  );
}
