import Link from 'next/link';
import { texts } from '@/lib/texts';
import styles from './people.module.css';

/** The two lists of people: who is here, and who is asked to come. */
export function PeopleTabs({ here, open }: { here: 'people' | 'invitations'; open: number | null }) {
  const t = texts();
  const current = (name: string) => (here === name ? ('page' as const) : undefined);
  return (
    <nav aria-label={t('people.tabs.label')} className={styles.tabs}>
      <Link href="/people" aria-current={current('people')}>
        {t('people.tabs.people')}
      </Link>
      <Link href="/people/invitations" aria-current={current('invitations')}>
        {t('people.tabs.invitations')}
        {open === null ? null : (
          <span className={styles.quiet}>{t('people.tabs.open', { count: open })}</span>
        )}
      </Link>
    </nav>
  );
}
