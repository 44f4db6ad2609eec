'use client';

import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { LONGEST_QUOTE } from '@/lib/core/review/anchor';
import { fieldOfKey } from './chosen';
import { useDeskValue, type Wish } from './desk-context';
import styles from './words-menu.module.css';

type Shown = { readonly wish: Wish; readonly left: number; readonly top: number };

/** Words chosen in one answer of the proposal; null where they reach over several, or are none. */
export function chosenWords(): Shown | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = ownOf(range.startContainer);
  // A double click may take the end of the line with it; a selection ends where its field does.
  const to = ownOf(range.endContainer) ?? from;
  if (!from || from !== to) return null;
  const before = document.createRange();
  before.selectNodeContents(from);
  before.setEnd(range.startContainer, range.startOffset);
  const text = from.textContent ?? '';
  let start = before.toString().length;
  let end = from.contains(range.endContainer) ? start + range.toString().length : text.length;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  const spot = fieldOfKey(from.dataset.own ?? '');
  const block = from.closest<HTMLElement>('[data-block]')?.dataset.block;
  if (start >= end || end - start > LONGEST_QUOTE || !spot || !block) return null;
  const box = range.getBoundingClientRect();
  return {
    wish: { block, spot, words: { start, end }, quote: text.slice(start, end) },
    left: Math.min(Math.max(box.left, 8), innerWidth - 260),
    top: box.bottom + 8 > innerHeight - 60 ? box.top - 52 : box.bottom + 8,
  };
}

const ownOf = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-own]') ?? null;

/** What can be done with words just chosen: it stands under them until they are let go. */
export function WordsMenu() {
  const t = useTranslations('review.words');
  const desk = useDeskValue();
  const [shown, setShown] = useState<Shown | null>(null);
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const changed = () => {
      // The menu's own buttons take the focus; what was chosen is kept meanwhile.
      if (host.current?.contains(document.activeElement)) return;
      setShown(chosenWords());
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(changed, 120);
    };
    // The page moves under the menu: it goes with its words.
    const moved = () => setShown((now) => now && (chosenWords() ?? now));
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setShown(null);
    };
    document.addEventListener('selectionchange', soon);
    document.addEventListener('keydown', pressed);
    window.addEventListener('scroll', moved, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', soon);
      document.removeEventListener('keydown', pressed);
      window.removeEventListener('scroll', moved);
    };
  }, []);
  if (!shown || desk.writes === 'none') return null;
  const done = () => {
    setShown(null);
    getSelection()?.removeAllRanges();
  };
  return (
    <div
      ref={host}
      role="toolbar"
      aria-label={t('label')}
      className={styles.menu}
      style={{ insetInlineStart: shown.left, insetBlockStart: shown.top }}
      data-words-menu
    >
      <Button
        size="small"
        tone="primary"
        aria-keyshortcuts="c"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          desk.compose(shown.wish);
          done();
        }}
      >
        <MessageSquarePlus aria-hidden /> {t('comment')}
      </Button>
      {desk.decides ? (
        <Button
          size="small"
          tone="quiet"
          aria-haspopup="dialog"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            desk.askProof({ wish: shown.wish, label: `“${shown.wish.quote}”` });
            done();
          }}
        >
          {t('proof')}
        </Button>
      ) : null}
    </div>
  );
}
