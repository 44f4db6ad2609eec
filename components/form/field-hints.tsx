'use client';

import { useTranslations } from 'use-intl/react';
import { useFindingWords } from '@/components/proposal/finding-words';
import type { Finding } from '@/lib/core/check/report';
import styles from './form.module.css';

const MOST = 2;

/** Quiet advice under a field: what was seen in it and what to do, in the checker's own words. */
export function FieldHints({ hints }: { hints: readonly Finding[] }) {
  const t = useTranslations('form.checker');
  const words = useFindingWords();
  return hints.slice(0, MOST).map((finding, at) => {
    const { says, next } = words(finding);
    const more = at === MOST - 1 ? hints.length - MOST : 0;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a hint has no state of its own
      <span key={at} className={styles.hint}>
        <span className={styles.heard}>{t('hint')}</span>
        {says} {next} {more > 0 ? t('moreHints', { count: more }) : null}
      </span>
    );
  });
}
