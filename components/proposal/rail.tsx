'use client';

import { useTranslations } from 'use-intl/react';
import type { SectionId } from '@/lib/core/proposal/catalogue';
import { useGo } from './go';
import { useInsight, useProposal } from './provider';
import styles from './rail.module.css';

/** The sections as beads on a thread: filled where ready, ringed where begun, pale where still to come. */
export function Rail({ current, onGo }: { current: SectionId | 'check' | null; onGo?: () => void }) {
  const t = useTranslations('form');
  const { template, meta } = useProposal();
  const { report } = useInsight();
  const go = useGo();
  const of = new Map(report.sections.map((section) => [section.section, section]));
  const link = (path: string) => (event: React.MouseEvent) => {
    go.to(path)(event);
    onGo?.();
  };
  return (
    <nav aria-label={t('section.rail')} className={styles.rail}>
      <ol className={styles.list}>
        {template.sections.map((section) => {
          const status = of.get(section.id)?.status ?? 'not-started';
          const path = `/proposals/${meta.id}/${section.id}`;
          return (
            <li key={section.id} className={styles.item} data-status={status}>
              <a
                href={path}
                onClick={link(path)}
                className={styles.link}
                aria-current={current === section.id ? 'page' : undefined}
              >
                <span aria-hidden className={styles.bead} />
                <span>{section.term}</span>
                <span className={styles.status}>{t(`tasks.statuses.${status}`)}</span>
              </a>
            </li>
          );
        })}
        <li className={styles.last} data-status="not-started">
          <a
            href={`/proposals/${meta.id}/check`}
            onClick={link(`/proposals/${meta.id}/check`)}
            className={styles.link}
            aria-current={current === 'check' ? 'page' : undefined}
          >
            <span aria-hidden className={styles.bead} />
            <span>{t('tasks.check')}</span>
          </a>
        </li>
      </ol>
    </nav>
  );
}
