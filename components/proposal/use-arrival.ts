'use client';

import { useEffect } from 'react';
import { collectionDef, type SectionId } from '@/lib/core/proposal/catalogue';
import { type Place, placeFrom, placeKey } from '@/lib/core/proposal/place';
import { useProposal } from './provider';

/** `#gaps.g1.cause` → the place it names. */
export const placeOf = (hash: string): Place | null => placeFrom(decodeURIComponent(hash.replace(/^#/, '')));

/** Takes one to the place that was asked for: opens its row, brings it into view, and marks the words. */
export function useArrival(section: SectionId, openRow: (row: string) => void): void {
  const { target } = useProposal();
  useEffect(() => {
    const changed = () => {
      const place = placeOf(location.hash);
      if (!place || collectionDef(place.collection).section !== section) return;
      if (place.row) openRow(place.row);
      setTimeout(() => arrive(place), 50);
    };
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, [section, openRow]);
  useEffect(() => {
    const place = target?.place ?? placeOf(location.hash);
    if (!place || collectionDef(place.collection).section !== section) return;
    if (place.row) openRow(place.row);
    // The row opens in this turn of rendering; its fields stand there in the next frame.
    const frame = requestAnimationFrame(() => setTimeout(() => arrive(place), 0));
    return () => cancelAnimationFrame(frame);
  }, [target, section, openRow]);
}

function arrive(place: Place): void {
  const element =
    document.getElementById(placeKey(place)) ??
    document.querySelector<HTMLElement>(
      place.row ? `[data-row="${CSS.escape(place.row)}"]` : `[data-add="${place.collection}"]`,
    ) ??
    document.getElementById(`${place.collection}-title`);
  if (!element) return;
  const control = element.matches('input, textarea, select, button')
    ? element
    : (element.querySelector<HTMLElement>('input, textarea, select') ?? element);
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'center' });
  const text = control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement ? control : null;
  const words = text && place.quote ? wordsIn(text.value, place) : null;
  if (text && words) text.setSelectionRange(...words);
  bringIntoView(control);
}

/** A long answer scrolls inside its box, and its box inside the page: the words must be in sight, not only the box. */
function bringIntoView(control: HTMLElement): void {
  const mark = control instanceof HTMLTextAreaElement ? control.parentElement?.querySelector('mark') : null;
  if (!mark) return;
  control.scrollTop = mark.offsetTop - control.clientHeight / 2;
  if (mark.parentElement) mark.parentElement.scrollTop = control.scrollTop;
  const { top, bottom } = mark.getBoundingClientRect();
  const room = window.innerHeight / 4;
  if (top < room || bottom > window.innerHeight - room)
    window.scrollBy({ top: top - window.innerHeight / 2 });
}

/** The words may have moved since they were checked: look where they were, else look for them. */
export function wordsIn(text: string, { quote, start, end }: Place): [number, number] | null {
  if (!quote) return null;
  if (start !== undefined && end !== undefined && text.slice(start, end) === quote) return [start, end];
  const at = text.indexOf(quote);
  return at < 0 ? null : [at, at + quote.length];
}
