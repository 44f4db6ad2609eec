'use client';

import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Card } from '@/components/ui/card';
import { ask } from '@/lib/client/ask';
import type { Writing as Written } from '@/lib/core/review/told';
import { sectionTerms } from '@/lib/texts/field-words';
import styles from './handing-in.module.css';
import { hrefOf, usePart, useProposal } from './provider';
import { placeWords } from './words';
import { Writing } from './writing';

/** How the proposal was written, in the words of what it is for and who sees it. */
export function Authorship() {
  const t = useTranslations('authorship');
  const { meta, template } = useProposal();
  const document = usePart((snapshot) => snapshot.document);
  const [written, setWritten] = useState<Written | 'failed' | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask<Written>(`/api/proposals/${meta.id}/authorship`).then((answer) => {
      if (wanted) setWritten(answer.ok ? answer.value : 'failed');
    });
    return () => {
      wanted = false;
    };
  }, [meta.id]);
  const terms = useMemo(() => sectionTerms(template), [template]);
  const known = written === 'failed' ? null : written;
  return (
    <Card as="section" aria-labelledby="authorship-title" className={styles.stack}>
      <h2 id="authorship-title" className={styles.title}>
        {t('title')}
      </h2>
      <p>{t('lead')}</p>
      <p className={styles.soft}>
        {t('why')} {t('who')}
      </p>
      {written === 'failed' ? <p role="status">{t('failed')}</p> : null}
      {known ? (
        <Writing
          days={known.days}
          terms={terms}
          borrowed={
            known.borrowed && {
              answers: known.borrowed.answers,
              from: known.borrowed.from.map((place) => ({
                href: hrefOf(meta.id, place),
                words: placeWords(document, template, place),
              })),
            }
          }
        />
      ) : null}
    </Card>
  );
}
