'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Pill } from '@/components/ui/pill';
import type { SectionReport } from '@/lib/core/check/report';
import { formatDate } from '@/lib/core/format';
import { hasThread, seenBy } from '@/lib/core/template/seen';
import { useGo } from './go';
import { Attention } from './held';
import { MoreCard } from './more-card';
import { PageTitle } from './page-title';
import { PlanCard } from './plan-card';
import { useInsight, useProposal, useSnapshot } from './provider';
import { useSectionLine, wordsIn } from './section-line';
import { ShareCard } from './share-card';
import { useHeldStill, useStanding } from './standing';
import { SectionCount, StandingCard } from './standing-card';
import styles from './task-list.module.css';
import { ThreadCard } from './thread-card';
import { VerdictPill } from './verdict-pill';

/** Where one stands: every section with an honest status, the marking points, and the thread. */
export function TaskList() {
  const t = useTranslations('form.tasks');
  const { template, meta } = useProposal();
  const whole = useSnapshot().document;
  const document = useMemo(() => seenBy(template, whole), [template, whole]);
  const insight = useInsight();
  const line = useSectionLine();
  const go = useGo();
  const still = useHeldStill();
  const { dueOn } = useStanding();
  const of = new Map(insight.report.sections.map((section) => [section.section, section]));
  const ready = insight.report.sections.filter(({ status }) => status === 'ready').length;
  const current = template.sections.find(({ id }) => of.get(id)?.status !== 'ready');
  const organisation = document.context.organisation;
  return (
    <div className={styles.grid}>
      <div className={styles.main}>
        <Attention />
        <header className={styles.head}>
          <p className={styles.kicker}>{[template.title, organisation].filter(Boolean).join(' · ')}</p>
          <PageTitle>{document.about.title ?? t('untitled')}</PageTitle>
          <p className={styles.lead}>
            {[
              t('ready', { ready, all: template.sections.length }),
              t('words', { count: wordsIn(document) }),
              dueOn ? t('due', { date: formatDate(dueOn) }) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </header>
        <StandingCard />
        <ol className={styles.list} aria-label={t('list')}>
          {template.sections.map((section) => {
            const report = of.get(section.id);
            const path = `/proposals/${meta.id}/${section.id}`;
            const isCurrent = section === current;
            const says = line(section.id, document, insight);
            return (
              <li key={section.id} className={styles.item} data-status={report?.status ?? 'not-started'}>
                <span aria-hidden className={styles.bead} />
                <Card className={styles.card} current={isCurrent} pad="none">
                  <div className={styles.words}>
                    <h2 className={styles.term}>
                      <a href={path} onClick={go.to(path)} className={styles.cover}>
                        {section.term}
                      </a>
                    </h2>
                    {says ? <p className={styles.line}>{says}</p> : null}
                  </div>
                  <SectionCount section={section.id} />
                  <StatusPill report={report} />
                  {isCurrent && !still ? (
                    <ButtonLink
                      tone="primary"
                      href={path}
                      prefetch={false}
                      onClick={go.to(path)}
                      className={styles.continue}
                    >
                      {report?.status === 'not-started' ? t('start') : t('continue')}
                      <span className={styles.heard}> {section.term}</span>
                    </ButtonLink>
                  ) : null}
                </Card>
              </li>
            );
          })}
        </ol>
      </div>
      <aside className={styles.side} aria-label={t('points')}>
        <PlanCard />
        <Points />
        {hasThread(template) ? <ThreadCard /> : null}
        <MoreCard />
        <ShareCard />
      </aside>
    </div>
  );
}

function StatusPill({ report }: { report: SectionReport | undefined }) {
  const t = useTranslations('form.tasks');
  const status = report?.status ?? 'not-started';
  if (status === 'in-progress' && report && report.open > 0) {
    return <Pill tone="partly">{t('look', { count: report.open })}</Pill>;
  }
  const tones = { ready: 'met', 'in-progress': 'partly', 'not-started': 'notyet' } as const;
  return <Pill tone={tones[status]}>{t(`statuses.${status}`)}</Pill>;
}

function Points() {
  const t = useTranslations('form.tasks');
  const { template, meta } = useProposal();
  const { report } = useInsight();
  const go = useGo();
  const p = useTranslations('form.proof');
  const path = `/proposals/${meta.id}/check`;
  const proof = `/proposals/${meta.id}/proof`;
  const titles = new Map(template.markingPoints.map((point) => [point.id, point.title]));
  return (
    <Card as="section" aria-labelledby="points-title">
      <h2 id="points-title">{t('points')}</h2>
      <ul className={styles.points}>
        {report.points.map(({ point, verdict }) => (
          <li key={point} className={styles.point}>
            <VerdictPill verdict={verdict} />
            <a href={`${path}#point-${point}`} onClick={go.to(`${path}#point-${point}`)}>
              {titles.get(point) ?? point}
            </a>
          </li>
        ))}
      </ul>
      <p className={styles.proof}>
        <a href={proof} onClick={go.to(proof)}>
          {p('link')}
        </a>
      </p>
      <p className={styles.advice}>{t('advice')}</p>
    </Card>
  );
}
