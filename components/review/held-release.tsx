'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { ask } from './ask';
import { useDeskValue } from './desk-context';
import type { Release } from './types';

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** A release on its way: how long it can still be undone, counted down from the moment the server named. */
export function HeldRelease({ release }: { release: Release }) {
  const t = useTranslations('review.held');
  const desk = useDeskValue();
  const { refresh } = desk;
  const left = () => Math.max(0, Math.ceil((Date.parse(release.visibleAt) - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  const [error, setError] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted from the release alone
  useEffect(() => {
    const timer = setInterval(() => {
      setSeconds(left());
      // The server makes it visible within a few seconds of its time; until the news comes, ask.
      if (left() === 0) void refresh();
    }, 1_000);
    return () => clearInterval(timer);
  }, [release.visibleAt, refresh]);
  const mine = release.by.id === desk.me;
  const undo = async () => {
    const answer = await ask(`${desk.path}/releases/${release.id}`, { method: 'DELETE' });
    if (!answer.ok) setError(desk.wordsOf(answer));
    await refresh();
  };
  return (
    <Notice
      tone="partly"
      title={<span aria-hidden>{seconds > 0 ? t('counting', { time: clock(seconds) }) : t('now')}</span>}
      actions={
        mine && seconds > 0 ? (
          <Button size="small" onClick={() => void undo()}>
            {t('undo')}
          </Button>
        ) : null
      }
    >
      <VisuallyHidden role="status">{seconds > 0 ? t('heard') : t('now')}</VisuallyHidden>
      <p>{t(mine ? 'says' : 'saysOther', { name: release.by.name })}</p>
      {error ? <p role="alert">{error}</p> : null}
    </Notice>
  );
}
