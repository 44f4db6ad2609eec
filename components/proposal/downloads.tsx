'use client';

import { useTranslations } from 'use-intl/react';
import { FileLink } from '@/components/shell/file-link';
import { Disclosure } from '@/components/ui/disclosure';
import styles from './downloads.module.css';
import { useProposal } from './provider';

const FILES = [
  { key: 'word', way: 'docx' },
  { key: 'wordFeedback', way: 'docx?appendix=1' },
  { key: 'pdfFeedback', way: 'appendix' },
  { key: 'sheets', way: 'xlsx' },
  { key: 'tables', way: 'csv' },
  { key: 'calendar', way: 'ics' },
] as const;

/** The ways out that are asked for less often than the PDF, behind one word. */
export function Downloads() {
  const t = useTranslations('form.tasks');
  const { meta, store } = useProposal();
  return (
    <Disclosure summary={t('others')}>
      <ul className={styles.list}>
        {FILES.map(({ key, way }) => (
          <li key={key}>
            {/* What was typed a second ago belongs in the file. */}
            <FileLink href={`/api/proposals/${meta.id}/${way}`} onPointerDown={() => store.flush()}>
              {t(key)}
            </FileLink>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
