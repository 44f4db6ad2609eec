'use client';

import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSend } from '@/components/shell/use-send';
import { Button, ButtonDownload } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { dayOf, formatDate, formatNumber, formatTime } from '@/lib/core/format';
import styles from './portfolio.module.css';
import type { ExportView } from './types';
import { useLive } from './use-live';

const POLL_MS = 4_000;
const sizeOf = (bytes: number): string =>
  bytes < 1_000_000
    ? `${formatNumber(Math.ceil(bytes / 1_000), 0)} kB`
    : `${formatNumber(bytes / 1_000_000, 1)} MB`;
const moment = (instant: string): string => `${formatDate(dayOf(instant))}, ${formatTime(instant)}`;
const isOpen = ({ state }: ExportView) => state === 'waiting' || state === 'running';

/** What was asked for as ZIP, and how far it is: told by the server as it goes, asked for where that is not heard. */
export function Downloads({ exports: given }: { exports: readonly ExportView[] }) {
  const t = useTranslations('plans.zip');
  const [jobs, setJobs] = useState(given);
  const { busy, refusal, post } = useSend(useTranslations('people')('unreachable'));
  useEffect(() => setJobs(given), [given]);
  const read = useCallback(async () => {
    try {
      const response = await fetch('/api/plans/exports');
      if (response.ok) setJobs(((await response.json()) as { exports: ExportView[] }).exports);
    } catch {
      // Asked again before long.
    }
  }, []);
  useLive(['export'], () => void read());
  const open = jobs.some(isOpen);
  useEffect(() => {
    if (!open) return;
    const timer = setInterval(() => void read(), POLL_MS);
    return () => clearInterval(timer);
  }, [open, read]);
  if (jobs.length === 0) return null;
  return (
    <Card as="section" pad="tight" aria-labelledby="downloads" className={styles.downloads}>
      <h2 id="downloads" className={styles.small}>
        {t('title')}
      </h2>
      {refusal ? <p role="alert">{refusal.message}</p> : null}
      <ul className={styles.jobs}>
        {jobs.map((job) => {
          const when = moment(job.createdAt);
          const values = {
            done: job.done,
            total: job.total - (job.state === 'done' ? job.left.length : 0),
            size: sizeOf(job.bytes ?? 0),
            ahead: job.ahead,
          };
          return (
            <li key={job.id} className={styles.job}>
              <div className={styles.jobWords}>
                <p>
                  <strong>{t(`states.${job.state}`, values)}</strong>{' '}
                  <span className={styles.quiet}>
                    {t('asked', { when })}
                    {job.state === 'done' && job.expiresAt
                      ? ` · ${t('until', { when: moment(job.expiresAt) })}`
                      : ''}
                  </span>
                </p>
                {isOpen(job) ? (
                  <progress
                    className={styles.progress}
                    aria-label={t('progress')}
                    max={job.total}
                    value={job.done}
                  />
                ) : null}
                {job.failure ? <p>{t(`failures.${job.failure}`)}</p> : null}
                {job.left.length > 0 && job.state !== 'cancelled' && job.state !== 'expired' ? (
                  <>
                    <p>{t('left', { count: job.left.length })}</p>
                    <ul>
                      {job.left.map((one) => (
                        <li key={one.id}>
                          {one.title}: {t(`leftCodes.${one.code}`)}
                        </li>
                      ))}
                    </ul>
                  </>
                ) : null}
              </div>
              {isOpen(job) ? (
                <Button
                  size="small"
                  busy={busy !== null}
                  aria-label={t('cancelNamed', { when })}
                  onClick={async () => {
                    await post(`/api/plans/exports/${job.id}/cancel`, {});
                    await read();
                  }}
                >
                  {t('cancel')}
                </Button>
              ) : null}
              {job.state === 'done' ? (
                <ButtonDownload
                  size="small"
                  tone="primary"
                  href={`/api/plans/exports/${job.id}/file`}
                  download
                >
                  {t('download')}
                </ButtonDownload>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
