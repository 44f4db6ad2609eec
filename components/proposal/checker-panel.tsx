'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import type { Finding, Report, Verdict } from '@/lib/core/check/report';
import { collectionDef, type SectionId } from '@/lib/core/proposal/catalogue';
import styles from './checker-panel.module.css';
import { FindingItem } from './finding-item';
import { findingKey } from './finding-words';
import { useInsight, useProposal } from './provider';
import { VerdictPill } from './verdict-pill';

const AT_ONCE = 5;

const isHere = (finding: Finding, section: SectionId): boolean =>
  finding.places.some((place) => collectionDef(place.collection).section === section);

/** What the checker says about one section: first what a marker can tick, then what to do next. */
export function sectionFindings(report: Report, section: SectionId) {
  const seen = new Set<string>();
  const once = (finding: Finding) => {
    const key = findingKey(finding);
    return seen.has(key) ? false : Boolean(seen.add(key));
  };
  const points = report.points.filter(({ findings }) => findings.some((each) => isHere(each, section)));
  const good = points
    .flatMap(({ findings }) => findings)
    .filter((each) => each.tone === 'good' && isHere(each, section) && once(each));
  const open = report.open.filter((each) => collectionDef(each.places[0].collection).section === section);
  return { points, good, open };
}

export function CheckerPanel({ section }: { section: SectionId }) {
  const t = useTranslations('form');
  const { template } = useProposal();
  const { report } = useInsight();
  const { points, good, open } = sectionFindings(report, section);
  const titleOf = (id: string) => template.markingPoints.find((point) => point.id === id)?.title ?? id;
  return (
    <div className={styles.panel}>
      {points.length > 0 ? (
        <section aria-label={t('checker.points')}>
          <h2 className={styles.kicker}>{t('checker.points')}</h2>
          <ul className={styles.points}>
            {points.map((point) => (
              <li key={point.point} className={styles.point}>
                <VerdictPill verdict={point.verdict as Verdict} />
                <span>{titleOf(point.point)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {good.length > 0 ? (
        <Findings title={t('checker.seen')} findings={good} section={section} most={3} />
      ) : null}
      {open.length > 0 ? (
        <Findings title={t('checker.next')} findings={open} section={section} most={AT_ONCE} />
      ) : (
        <p className={styles.nothing}>{good.length > 0 ? t('checker.nothing') : t('checker.notBegun')}</p>
      )}
      <p className={styles.advice}>{t('tasks.advice')}</p>
    </div>
  );
}

export function Findings({
  title,
  findings,
  section,
  most = AT_ONCE,
}: {
  title: string;
  findings: readonly Finding[];
  section?: SectionId;
  most?: number;
}) {
  const t = useTranslations('form.checker');
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, most);
  return (
    <section aria-label={title}>
      <h2 className={styles.kicker}>{title}</h2>
      <ul className={styles.findings}>
        {shown.map((finding) => (
          <li key={findingKey(finding)}>
            <FindingItem finding={finding} {...(section ? { here: section } : {})} />
          </li>
        ))}
      </ul>
      {findings.length > most ? (
        <Button tone="quiet" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('more', { count: findings.length - most })}
        </Button>
      ) : null}
    </section>
  );
}
