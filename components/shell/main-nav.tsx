'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'use-intl/react';
import styles from './main-nav.module.css';

export function MainNav({
  learner,
  assessor,
  reviews,
}: {
  learner: boolean;
  assessor?: boolean;
  reviews?: boolean;
}) {
  const t = useTranslations('shell.nav');
  const path = usePathname();
  const links = [
    // An assessor's first page is the review.
    ...(assessor && !learner ? [] : [{ href: '/', label: learner ? t('proposals') : t('home') }]),
    ...(reviews ? [{ href: '/review', label: t('review') }] : []),
    { href: '/glossary', label: t('glossary') },
  ];
  return (
    <nav aria-label={t('label')} className={styles.nav}>
      <ul className={styles.list}>
        {links.map((link) => (
          <li key={link.href}>
            <Link
              href={link.href}
              className={styles.link}
              aria-current={path === link.href ? 'page' : undefined}
            >
              {link.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
