'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { type Considered, findingKey } from '@/lib/core/check/considered';
import type { Finding } from '@/lib/core/check/report';
import { collectionDef, type SectionId } from '@/lib/core/proposal/catalogue';
import styles from './checker-panel.module.css';
import { reasonsOf, type Told } from './considering';
import { ConsideredItem, FindingItem } from './finding-item';
import { useGo } from './go';
import { useInsight, useProposal } from './provider';
import { VerdictPill } from './verdict-pill';

const AT_ONCE = 5;

const isHere = (finding: Finding, section: SectionId): boolean =>
  finding.places.some((place) => collectionDef(place.collection).section === section);
const beginsHere = (finding: Finding, section: SectionId): boolean =>
  collectionDef(finding.places[0].collection).section === section;

/** What the checker says about one section: first what a marker can tick, then what to do next. */
export function sectionFindings({ report, apart }: Told, section: SectionId) {
  const seen = new Set<string>();
  const once = (finding: Finding) => {
    const key = findingKey(finding);
    return seen.has(key) ? false : Boolean(seen.add(key));
  };
  const points = report.points.filter(({ findings }) => findings.some((each) => isHere(each, section)));
  const good = points
    .flatMap(({ findings }) => findings)
    .filter((each) => each.tone === 'good' && isHere(each, section) && once(each));
  const open = report.open.filter((each) => beginsHere(each, section));
  const considered = apart.considered.filter(({ finding }) => beginsHere(finding, section));
  return { points, good, open, considered };
}

export function CheckerPanel({ section }: { section: SectionId }) {
  const t = useTranslations('form');
  const { template, meta } = useProposal();
  const go = useGo();
  const { points, good, open, considered } = sectionFindings(useInsight(), section);
  const titleOf = (id: string) => template.markingPoints.find((point) => point.id === id)?.title ?? id;
  const proof = `/proposals/${meta.id}/proof`;
  return (
    <div className={styles.panel} data-findings tabIndex={-1}>
      {points.length > 0 ? (
        <section aria-label={t('checker.points')}>
          <h2 className={styles.kicker}>{t('checker.points')}</h2>
          <ul className={styles.points}>
            {points.map(({ point, verdict }) => (
              <li key={point} className={styles.point}>
                <VerdictPill verdict={verdict} />
                <a href={`${proof}#point-${point}`} onClick={go.to(`${proof}#point-${point}`)}>
                  {titleOf(point)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {good.length > 0 ? (
        <Findings title={t('checker.seen')} findings={good} section={section} most={3} />
      ) : null}
      {open.length > 0 ? (
        <Findings title={t('checker.next')} findings={open} section={section} />
      ) : (
        <p className={styles.nothing}>
          {good.length + considered.length > 0 ? t('checker.nothing') : t('checker.notBegun')}
        </p>
      )}
      <ConsideredFindings considered={considered} section={section} />
      <p>
        <a href={proof} onClick={go.to(proof)}>
          {t('proof.link')}
        </a>
      </p>
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
  const reasons = reasonsOf(useInsight().apart);
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, most);
  return (
    <section aria-label={title}>
      <h2 className={styles.kicker}>{title}</h2>
      <ul className={styles.findings}>
        {shown.map((finding) => (
          <li key={findingKey(finding)}>
            <FindingItem finding={finding} here={section} returned={reasons.returned(finding)} />
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

/** Set apart and folded: no longer asked, still there with its reason. */
export function ConsideredFindings({
  considered,
  section,
}: {
  considered: readonly Considered[];
  section?: SectionId;
}) {
  const t = useTranslations('form.considered');
  if (considered.length === 0) return null;
  return (
    <Disclosure summary={t('count', { count: considered.length })}>
      <ul className={styles.findings} aria-label={t('title')}>
        {considered.map((one) => (
          <li key={one.row.id}>
            <ConsideredItem {...one} here={section} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
