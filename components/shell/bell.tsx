'use client';

import { Bell as BellIcon } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { ask } from '@/lib/client/ask';
import { listen } from '@/lib/client/live';
import styles from './bell.module.css';

const MOST = 99;

/** How many notices are unread: told as it happens, and asked again on each page for where no stream can be had. */
export function Bell() {
  const t = useTranslations('shell.bell');
  const path = usePathname();
  const [unread, setUnread] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again on moving to another page
  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const answer = await ask<{ unread: number }>('/api/notices');
      if (wanted && answer.ok) setUnread(answer.value.unread);
    };
    void read();
    const off = listen(null, (kind) => {
      if (kind === 'notice' || kind === 'gap') void read();
    });
    return () => {
      wanted = false;
      off();
    };
  }, [path]);
  return (
    <Link
      href="/notices"
      prefetch={false}
      className={styles.bell}
      data-unread={unread > 0 ? true : undefined}
    >
      <BellIcon aria-hidden size={20} />
      {unread > 0 ? (
        <span aria-hidden className={styles.count}>
          {unread > MOST ? t('most') : unread}
        </span>
      ) : null}
      <VisuallyHidden>{t('label', { count: unread })}</VisuallyHidden>
    </Link>
  );
}
