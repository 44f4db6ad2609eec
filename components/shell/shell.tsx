import Link from 'next/link';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { Logo } from '@/components/ui/logo';
import { SkipLink } from '@/components/ui/skip-link';
import { texts } from '@/lib/texts';
import { AccountMenu, type Person } from './account-menu';
import { Bell } from './bell';
import { MainNav } from './main-nav';
import styles from './shell.module.css';

export const MAIN_ID = 'main';

export type ShellProps = {
  /** Who is signed in; without one, the header holds the logo alone. */
  actor: Person | null;
  /** In place of the main navigation, where one is inside a piece of work: the way back to it. */
  back?: { href: string; label: string };
  /** In place of either, where the pages inside know better where one is. */
  navigation?: ReactNode;
  /** At the end of the header: what was saved when. */
  status?: ReactNode;
  /** `page`: a column with margins. `full`: the page lays itself out, edge to edge. */
  width?: 'page' | 'narrow' | 'full';
  footer?: boolean;
  children: ReactNode;
};

/** Header, main part, footer: the same on every page. */
export function Shell({
  actor,
  back,
  navigation,
  status,
  width = 'page',
  footer = width !== 'full',
  children,
}: ShellProps) {
  const t = texts();
  return (
    <div className={styles.frame}>
      <SkipLink href={`#${MAIN_ID}`}>{t('shell.skip')}</SkipLink>
      <header className={styles.header}>
        <Link href="/" className={cx(styles.logo, actor && styles.short)} aria-label={t('shell.home')}>
          <Logo name={t('common.product')} />
        </Link>
        {navigation ??
          (back ? (
            <Link href={back.href} className={styles.back}>
              <span aria-hidden>‹</span> <span className={styles.backLabel}>{back.label}</span>
            </Link>
          ) : actor ? (
            <MainNav roles={actor.roles} />
          ) : null)}
        <div className={styles.end}>
          {status}
          {actor ? <Bell /> : null}
          {actor ? <AccountMenu person={actor} /> : null}
        </div>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className={cx(styles.main, styles[width])}>
        {children}
      </main>
      {footer ? (
        <footer className={styles.footer}>
          <p>{t('shell.footer.advice')}</p>
          {actor ? <Link href="/glossary">{t('shell.footer.glossary')}</Link> : null}
        </footer>
      ) : null}
    </div>
  );
}
