'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { cx } from '@/components/ui/cx';
import type { Role } from '@/lib/core/access';
import styles from './main-nav.module.css';
import { isHere, navFor } from './nav';

/** More than this do not fit beside the logo on a phone: they get a line of their own. */
const FEW = 3;

export function MainNav({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations('shell.nav');
  const path = usePathname();
  const links = navFor(roles);
  const nav = useRef<HTMLElement>(null);
  // Where the line is longer than the screen, the page one is on is in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path marks another link
  useEffect(() => {
    const here = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (!nav.current || !here || nav.current.scrollWidth <= nav.current.clientWidth) return;
    nav.current.scrollLeft = here.offsetLeft - nav.current.clientWidth / 2;
  }, [path]);
  return (
    <nav ref={nav} aria-label={t('label')} className={cx(styles.nav, links.length > FEW && styles.many)}>
      <ul className={styles.list}>
        {links.map((link) => (
          <li key={link.label}>
            <Link
              href={link.href}
              className={styles.link}
              aria-current={path === link.href ? 'page' : isHere(path ?? '', link.href) ? 'true' : undefined}
            >
              {t(link.label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
