import { Disclosure } from '@/components/ui/disclosure';
import { texts } from '@/lib/texts';
import styles from './verify.module.css';

const PARTS = ['once', 'print', 'inside', 'paper', 'tells'] as const;

/** What a fingerprint is, and why it is not on the paper. */
export function How() {
  const t = texts();
  return (
    <Disclosure summary={t('verify.how.title')}>
      <div className={styles.how}>
        {PARTS.map((part) => (
          <p key={part}>{t(`verify.how.${part}`)}</p>
        ))}
      </div>
    </Disclosure>
  );
}
