'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Pill } from '@/components/ui/pill';
import { ask } from '@/lib/client/ask';
import type { NoticeLine } from '@/lib/core/review/told';
import styles from './notice-list.module.css';

export type ShownNotice = NoticeLine & { readonly when: string };

/** One's notices, newest first. Opening one marks it as read; nothing else does unasked. */
export function NoticeList({ notices, unread }: { notices: readonly ShownNotice[]; unread: number }) {
  const t = useTranslations('noticeList');
  const router = useRouter();
  const [read, setRead] = useState<ReadonlySet<string> | 'all'>(new Set());
  const [failed, setFailed] = useState(false);
  const isRead = (one: ShownNotice) => one.read || read === 'all' || read.has(one.id);
  const here = notices.filter((one) => !one.read && isRead(one)).length;
  const left = read === 'all' ? 0 : Math.max(0, unread - here);

  const mark = async (which: 'all' | string[], leaving = false) => {
    setRead((known) => (which === 'all' || known === 'all' ? 'all' : new Set([...known, ...which])));
    // A page that is being left may still say so.
    const done = await ask('/api/notices/read', { which }, leaving ? { keepalive: true } : {});
    if (leaving) return;
    setFailed(!done.ok);
    if (!done.ok) setRead(new Set());
    else router.refresh();
  };

  if (notices.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <div className={styles.tools}>
        <p role="status">{failed ? t('failed') : t('unread', { count: left })}</p>
        {left > 0 ? <Button onClick={() => void mark('all')}>{t('all')}</Button> : null}
      </div>
      <Card pad="none">
        <ul className={styles.list}>
          {notices.map((one) => (
            <li key={one.id} className={styles.line} data-unread={isRead(one) ? undefined : true}>
              <p className={styles.says}>
                <Link
                  href={one.link}
                  prefetch={false}
                  onClick={() => {
                    if (!isRead(one)) void mark([one.id], true);
                  }}
                >
                  {one.says}
                </Link>
              </p>
              <p className={styles.when}>{one.when}</p>
              {isRead(one) ? null : (
                <p className={styles.end}>
                  <Pill tone="partly">{t('isUnread')}</Pill>
                  <Button
                    size="small"
                    tone="quiet"
                    aria-label={t('readNamed', { says: one.says })}
                    onClick={() => void mark([one.id])}
                  >
                    {t('read')}
                  </Button>
                </p>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
