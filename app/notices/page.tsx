import type { Metadata } from 'next';
import Link from 'next/link';
import { ClientTexts } from '@/components/shell/client-texts';
import { NoticeList } from '@/components/shell/notice-list';
import styles from '@/components/shell/notice-list.module.css';
import { Shell } from '@/components/shell/shell';
import { savedInWords } from '@/components/shell/when';
import { dayOf } from '@/lib/core/format';
import { requireActor } from '@/lib/server/auth/actor';
import { listNotices } from '@/lib/server/services/review/notice-list';
import { texts } from '@/lib/texts';

type Props = { searchParams: Promise<{ after?: string | string[] }> };

export const generateMetadata = (): Metadata => ({ title: texts()('noticeList.title') });

export default async function NoticesPage({ searchParams }: Props) {
  const t = texts();
  const actor = await requireActor();
  const { after } = await searchParams;
  const from = typeof after === 'string' ? after : undefined;
  const { notices, unread, next } = await listNotices(actor, { after: from });
  const today = dayOf(Date.now());
  return (
    <ClientTexts of={['noticeList']}>
      <Shell actor={actor} width="narrow">
        <h1>{t('noticeList.title')}</h1>
        <NoticeList
          key={notices[0]?.id ?? 'none'}
          notices={notices.map((one) => ({ ...one, when: savedInWords(t, one.at, today) }))}
          unread={unread}
        />
        <p className={styles.pages}>
          {from ? <Link href="/notices">{t('noticeList.newest')}</Link> : null}
          {next ? (
            <Link href={`/notices?after=${encodeURIComponent(next)}`}>{t('noticeList.older')}</Link>
          ) : null}
          <Link href="/profile" prefetch={false}>
            {t('noticeList.choose')}
          </Link>
        </p>
      </Shell>
    </ClientTexts>
  );
}
