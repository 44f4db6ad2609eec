'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Pill } from '@/components/ui/pill';
import { Select } from '@/components/ui/select';
import { showToast } from '@/components/ui/toast';
import { dayOf, formatDate, formatTime } from '@/lib/core/format';
import { ask } from './ask';
import styles from './desk.module.css';
import { useDeskValue } from './desk-context';
import { countsOf } from './release-dialog';
import type { Said } from './types';
import type { News } from './use-desk';

/** Whose work this is, which state of it, who has it, and the press that shows it all to the learner. */
export function DeskBar({
  said,
  unit,
  fromExample,
  since,
  latest,
  news,
  onNews,
  canRelease,
  onRelease,
  refresh,
}: {
  said: Said;
  unit: string;
  fromExample: number;
  since: { readonly from: number; readonly places: number } | null;
  latest: number | null;
  news: News | null;
  onNews: () => void;
  canRelease: boolean;
  onRelease: () => void;
  refresh: () => Promise<void>;
}) {
  const t = useTranslations('review.bar');
  const { templateId } = useDeskValue();
  const router = useRouter();
  const counts = countsOf(said);
  const unreleased =
    counts.comments + said.decisions.filter((one) => one.submission === said.subject && !one.released).length;
  const submission = said.submissions.find(({ number }) => number === said.subject);
  const draftReadable =
    said.cohort?.commentsOnDrafts && (said.state === 'draft' || said.state === 'changes-requested');
  const options = [
    ...said.submissions.toReversed().map(({ number, submittedAt, withdrawnAt }) => ({
      value: String(number),
      label: t(withdrawnAt ? 'withdrawn' : 'submission', {
        number,
        date: formatDate(dayOf(submittedAt)),
        time: formatTime(submittedAt),
      }),
    })),
    ...(draftReadable || said.subject === null ? [{ value: 'draft', label: t('draft') }] : []),
  ];
  const behind = said.subject === null && said.revision > said.shown;
  const from =
    since?.from ??
    said.submissions.findLast(({ number, withdrawnAt }) => withdrawnAt === null && number !== said.subject)
      ?.number;
  return (
    <div className={styles.bar}>
      <div className={styles.who}>
        <h1 className={styles.learner}>
          {said.learner.name} <span className={styles.soft}>{said.title || unit}</span>
        </h1>
        <p className={styles.facts}>
          {options.length > 1 ? (
            <span className={styles.which}>
              <Select
                aria-label={t('which')}
                value={said.subject === null ? 'draft' : String(said.subject)}
                onChange={(event) =>
                  router.push(
                    event.target.value === 'draft'
                      ? `/review/${said.id}?draft`
                      : `/review/${said.id}?submission=${event.target.value}`,
                  )
                }
                options={options}
              />
            </span>
          ) : (
            <span>{options[0]?.label}</span>
          )}
          {submission && said.subject === latest && since && since.places > 0 ? (
            <span>{t('changed', { count: since.places })}</span>
          ) : null}
          {from !== undefined ? (
            <Link href={`/review/${said.id}/compare?from=${from}&to=${said.subject ?? 'now'}`}>
              {t('compare')}
            </Link>
          ) : null}
          {said.threads.length > 0 ? <Link href={`/review/${said.id}/ledger`}>{t('ledger')}</Link> : null}
          <Link href={`/review/${said.id}/writing`}>{t('writing', { count: fromExample })}</Link>
          <Link href={`/bank?unit=${templateId}`}>{t('bank')}</Link>
          {said.dueOn ? <span>{t('due', { date: formatDate(said.dueOn) })}</span> : null}
        </p>
      </div>
      <div className={styles.state}>
        <Claim said={said} latest={latest} refresh={refresh} />
        {said.present.length > 0 ? (
          <span className={styles.present}>
            {t('present', { names: said.present.map(({ name }) => name).join(', ') })}
          </span>
        ) : null}
        <span role="status">
          {news ? (
            <Button size="small" onClick={onNews}>
              {t('news', { count: news.count, name: news.by })}
            </Button>
          ) : behind ? (
            <Button size="small" onClick={() => router.refresh()}>
              {t('behind')}
            </Button>
          ) : null}
        </span>
        {unreleased > 0 ? <Pill tone="partly">{t('unreleased')}</Pill> : null}
        {canRelease ? (
          <Button tone="primary" className={styles.release} onClick={onRelease}>
            {t('release')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Who has taken it up and until when; taking it up, and putting it back. */
function Claim({
  said,
  latest,
  refresh,
}: {
  said: Said;
  latest: number | null;
  refresh: () => Promise<void>;
}) {
  const t = useTranslations('review.claim');
  const desk = useDeskValue();
  const [busy, setBusy] = useState(false);
  const underReview = said.state === 'submitted' || said.state === 'in-review';
  if (!underReview || said.subject !== latest) return null;
  const press = async (method: 'POST' | 'DELETE') => {
    setBusy(true);
    const answer = await ask(`${desk.path}/claim`, { method, body: {} });
    setBusy(false);
    if (!answer.ok) showToast({ text: desk.wordsOf(answer), tone: 'clash' });
    await refresh();
  };
  const { claim } = said;
  if (claim && !claim.mine)
    return <Pill tone="partly">{t('other', { name: claim.by.name, time: formatTime(claim.until) })}</Pill>;
  if (claim)
    return (
      <span className={styles.claim}>
        <Pill tone="met">{t('mine', { time: formatTime(claim.until) })}</Pill>
        {desk.decides ? (
          <Button size="small" tone="quiet" busy={busy} onClick={() => void press('DELETE')}>
            {t('handBack')}
          </Button>
        ) : null}
      </span>
    );
  return said.may.decide ? (
    <Button size="small" busy={busy} onClick={() => void press('POST')}>
      {t('take')}
    </Button>
  ) : null;
}
