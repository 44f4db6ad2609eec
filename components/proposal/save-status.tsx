'use client';

import { useTranslations } from 'use-intl/react';
import { formatTime } from '@/lib/core/format';
import { usePart } from './provider';
import styles from './save-status.module.css';

/** To the head of the page, where the words that wait stand. */
function showHeld(): void {
  const held = document.getElementById('attention');
  held?.scrollIntoView({ block: 'center' });
  held?.focus({ preventScroll: true });
}

/** Says what is true: “Saved 14:02” only once the server has answered. */
export function SaveStatus() {
  const t = useTranslations('form.status');
  const late = useTranslations('handingIn.notSent');
  const status = usePart((snapshot) => snapshot.status);
  const words = () => {
    switch (status.kind) {
      case 'saved':
        return t('saved', { time: formatTime(status.at) });
      case 'saving':
        return t('saving');
      case 'waiting':
        return t(status.why);
      case 'attention':
        if (status.why === 'signed-out') return t('signedOut');
        if (status.why === 'late') return late('status');
        return status.why === 'gone' ? t('gone') : t('attention');
    }
  };
  return (
    // Not a live region: a voice that says “Saving” after every word would stop anyone from writing.
    <p className={styles.status} data-status={status.kind}>
      <span aria-hidden className={styles.dot} data-kind={status.kind} />
      {status.kind === 'attention' ? (
        <button type="button" className={styles.why} onClick={showHeld}>
          {words()}
        </button>
      ) : (
        words()
      )}
    </p>
  );
}
