'use client';

import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import type { Place } from '@/lib/core/proposal/place';
import { DecisionCard } from './decision-card';
import styles from './decisions.module.css';
import { useDeskValue } from './desk-context';
import type { Point, Said } from './types';

const WIDE = '(min-width: 75rem)';

/** The marking points: a column at the right, or a sheet from below where there is no room for one. */
export function DecisionPanel({
  said,
  points,
  proven,
  wordsOfPlace,
  onRelease,
}: {
  said: Said;
  points: readonly Point[];
  proven: Readonly<Record<string, Place>>;
  wordsOfPlace: (place: Place) => string;
  onRelease: (() => void) | undefined;
}) {
  const t = useTranslations('review.panel');
  const desk = useDeskValue();
  const [open, setOpen] = useState(false);
  const [wide, setWide] = useState(true);
  const sheet = useRef<HTMLElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const set = () => setWide(query.matches);
    set();
    query.addEventListener('change', set);
    return () => query.removeEventListener('change', set);
  }, []);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  // Words pointed at as proof: their card comes up.
  const provenNow = useRef(proven);
  useEffect(() => {
    if (provenNow.current !== proven && !wide) setOpen(true);
    provenNow.current = proven;
  }, [proven, wide]);
  useEffect(() => {
    if (open) sheet.current?.focus();
  }, [open]);

  const here = said.decisions.filter(({ submission }) => submission === said.subject);
  const before = said.decisions.filter(
    ({ submission, released }) => released && submission < (said.subject ?? Number.MAX_SAFE_INTEGER),
  );
  const decided = points.filter(({ id }) => here.some(({ point }) => point === id)).length;
  return (
    <>
      <aside
        ref={sheet}
        id="decisions"
        tabIndex={-1}
        aria-label={t('title')}
        inert={!wide && !open}
        className={cx(styles.panel, open && styles.panelOpen)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !wide) close();
        }}
      >
        <div className={styles.panelHead}>
          <h2 className={styles.panelTitle}>{t(desk.decides ? 'yours' : 'title')}</h2>
          <Button
            tone="quiet"
            size="small"
            square
            className={styles.close}
            aria-label={t('close')}
            onClick={close}
          >
            <X aria-hidden />
          </Button>
        </div>
        {said.subject === null ? <p className={styles.hint}>{t('draft')}</p> : null}
        {points.map((point, at) => (
          <DecisionCard
            key={point.id}
            point={point}
            number={at + 1}
            decided={here.find((one) => one.point === point.id)}
            earlier={before.findLast((one) => one.point === point.id)}
            proven={proven[point.id] ?? null}
            wordsOfPlace={wordsOfPlace}
          />
        ))}
      </aside>
      <div className={styles.foot}>
        <Button
          ref={opener}
          wide
          aria-expanded={open}
          aria-controls="decisions"
          onClick={() => setOpen(true)}
        >
          {said.subject === null
            ? t('points', { count: points.length })
            : t('count', { decided, count: points.length })}
        </Button>
        {onRelease ? (
          <Button tone="primary" wide onClick={onRelease}>
            {t('release')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
