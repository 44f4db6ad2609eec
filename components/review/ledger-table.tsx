import Link from 'next/link';
import { Disclosure } from '@/components/ui/disclosure';
import { Table } from '@/components/ui/table';
import { texts } from '@/lib/texts';
import styles from './ledger.module.css';

export type LedgerRow = {
  readonly id: string;
  readonly href: string;
  readonly submission: number | null;
  readonly place: string;
  readonly point: string;
  readonly quote: string | null;
  readonly comment: string;
  readonly by: string;
  readonly answers: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
  readonly changed: boolean;
  readonly state: string;
  readonly verdict: string;
};

export function LedgerTable({ lines }: { lines: readonly LedgerRow[] }) {
  const t = texts();
  return (
    <Table
      caption={t('review.ledger.title')}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      empty={t('review.ledger.empty')}
      className={styles.table}
      columns={[
        {
          key: 'comment',
          head: t('review.ledger.heads.comment'),
          rowHead: true,
          cell: (line) => (
            <>
              <Link href={line.href} className={styles.comment}>
                {line.comment}
              </Link>
              <span className={styles.soft}>
                {line.by} ·{' '}
                {line.submission === null
                  ? t('review.ledger.draft')
                  : t('review.queue.submission', { number: String(line.submission) })}
              </span>
            </>
          ),
        },
        {
          key: 'place',
          head: t('review.ledger.heads.place'),
          cell: (line) => (
            <>
              {line.place}
              {line.quote ? <q className={styles.quote}>{line.quote}</q> : null}
              {line.point ? <span className={styles.soft}>{line.point}</span> : null}
            </>
          ),
        },
        {
          key: 'answer',
          head: t('review.ledger.heads.answer'),
          cell: (line) => line.answers.join('\n') || '–',
        },
        {
          key: 'texts',
          head: t('review.ledger.texts'),
          cell: (line) =>
            line.changed ? (
              <Disclosure summary={t('review.ledger.states.changed')}>
                <p className={styles.soft}>{t('review.compare.before')}</p>
                <p className={styles.text}>{line.before}</p>
                <p className={styles.soft}>{t('review.compare.after')}</p>
                <p className={styles.text}>{line.after ?? t('review.thread.placeGone')}</p>
              </Disclosure>
            ) : (
              t('review.ledger.unchanged')
            ),
        },
        {
          key: 'state',
          head: t('review.ledger.heads.state'),
          cell: (line) => line.state,
        },
        {
          key: 'verdict',
          head: t('review.ledger.heads.verdict'),
          cell: (line) => line.verdict || '–',
        },
      ]}
    />
  );
}
