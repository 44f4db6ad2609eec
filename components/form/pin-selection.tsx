'use client';

import { Pin } from 'lucide-react';
import { type FocusEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import type { Place } from '@/lib/core/proposal/place';
import styles from './form.module.css';
import { PRESS_MS } from './use-hints';

const PinToPoint = lazy(() => import('@/components/proposal/pin-to-point'));

/** Shorter than this is a slip of the pointer, not something to show a marker. */
const LEAST = 3;

/** The words selected in a field, as long as the focus is in it; by mouse, keys or the handles of a phone. */
export function useSelection(isText: boolean) {
  const [words, setWords] = useState('');
  const [watched, setWatched] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!watched) return;
    const look = () => {
      const box = document.activeElement;
      if (!(box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement)) return;
      if (!watched.contains(box)) return;
      setWords(wholeWords(box.value, box.selectionStart ?? 0, box.selectionEnd ?? 0));
    };
    document.addEventListener('selectionchange', look);
    watched.addEventListener('select', look);
    return () => {
      document.removeEventListener('selectionchange', look);
      watched.removeEventListener('select', look);
    };
  }, [watched]);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(leaving.current), []);
  const clear = () => {
    setWords('');
    setWatched(null);
  };
  return {
    words,
    clear,
    onFocus(event: FocusEvent<HTMLElement>) {
      clearTimeout(leaving.current);
      if (isText) setWatched(event.currentTarget);
    },
    /** The offer outlasts the press that left the field: it may be the offer itself that is pressed. */
    onBlur(event: FocusEvent<HTMLElement>) {
      if (event.currentTarget.contains(event.relatedTarget)) return;
      clearTimeout(leaving.current);
      leaving.current = setTimeout(clear, PRESS_MS);
    },
  };
}

/** A selection seldom ends where a word does; a quote should. */
function wholeWords(text: string, start: number, end: number): string {
  if (text.slice(start, end).trim().length < LEAST) return '';
  const inWord = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
  let [from, to] = [start, end];
  while (from > 0 && inWord(from)) from--;
  while (to < text.length && inWord(to)) to++;
  return text.slice(from, to).trim();
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
