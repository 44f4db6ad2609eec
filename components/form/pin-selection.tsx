'use client';

import { Pin } from 'lucide-react';
import { lazy, Suspense, type SyntheticEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import type { Place } from '@/lib/core/proposal/place';
import styles from './form.module.css';

const PinToPoint = lazy(() => import('@/components/proposal/pin-to-point'));

/** Shorter than this is a slip of the pointer, not something to show a marker. */
const LEAST = 3;

/** The words selected in a field, as long as they are. */
export function useSelection() {
  const [words, setWords] = useState('');
  return {
    words,
    clear: () => setWords(''),
    onSelect(event: SyntheticEvent<HTMLElement>) {
      const box = event.target;
      if (!(box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement)) return;
      const chosen = box.value.slice(box.selectionStart ?? 0, box.selectionEnd ?? 0).trim();
      setWords(chosen.length < LEAST ? '' : chosen);
    },
  };
}

/** Offered under a field while words in it are selected: show them to a marker as proof of a point. */
export function PinSelection({ place, words, onDone }: { place: Place; words: string; onDone: () => void }) {
  const t = useTranslations('form.proof');
  const [pinned, setPinned] = useState<string | null>(null);
  return (
    <>
      {words === '' ? null : (
        <div className={styles.pin}>
          <Button
            size="small"
            // The words stay selected under the pointer.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => setPinned(words)}
            aria-haspopup="dialog"
          >
            <Pin aria-hidden /> {t('pinThese')}
          </Button>
        </div>
      )}
      {pinned === null ? null : (
        <Suspense fallback={null}>
          <PinToPoint
            place={place}
            quote={pinned}
            onClose={() => {
              setPinned(null);
              onDone();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
