'use client';

import { useEffect, useRef } from 'react';
import { ask } from '@/lib/client/ask';
import { type AuthorshipBatch, Meter, signsIn } from '@/lib/client/authorship';
import type { SectionId } from '@/lib/core/proposal/catalogue';
import { useProposal } from './provider';

const STEP_MS = 5_000;
const TELL_MS = 30_000;
/** What the server takes in one go (services/review/authorship.ts); what is more waits for the next. */
const MOST = { typed: 20_000, pasted: 500_000, seconds: 900 };

/** One for a proposal as long as the tab lives, as with the store that saves it. */
const meters = new Map<string, Meter>();
const meterOf = (key: string): Meter => {
  const known = meters.get(key) ?? new Meter();
  meters.set(key, known);
  return known;
};

const isFormField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('main textarea, main input:not([type="checkbox"], [type="radio"])');

/**
 * Counts signs typed and pasted, and time at work, on the pages of sections; and tells the server now and then. What
 * is typed or pasted is measured and forgotten: no text, no keys.
 */
export function useAuthorship(section: SectionId | null, open: boolean): void {
  const { meta } = useProposal();
  const here = useRef(section);
  here.current = open ? section : null;
  useEffect(() => {
    if (!open) return;
    const meter = meterOf(`${meta.user}:${meta.id}`);
    const address = `/api/proposals/${meta.id}/authorship`;
    const bounded = (batch: AuthorshipBatch) =>
      batch.map(({ section: of, typed, pasted, seconds }) => ({
        section: of,
        typed: Math.min(typed, MOST.typed),
        pasted: Math.min(pasted, MOST.pasted),
        seconds: Math.min(seconds, MOST.seconds),
      }));
    const tell = async () => {
      const entries = meter.take();
      if (entries.length === 0) return;
      const done = await ask(address, { entries: bounded(entries) });
      if (!done.ok && done.code !== 'locked') meter.putBack(entries);
    };
    const leave = () => {
      const entries = meter.take();
      if (entries.length > 0) void ask(address, { entries: bounded(entries) }, { keepalive: true });
    };
    const typed = (event: Event) => {
      if (!(event instanceof InputEvent) || !isFormField(event.target) || !here.current) return;
      // While letters are put together (accents, other scripts) they come again and again; they count when done.
      if (event.isComposing || /^insert(From|Composition)/.test(event.inputType)) return;
      if (!event.inputType.startsWith('insert')) return meter.active(event.timeStamp);
      meter.typed(here.current, event.data === null ? 1 : signsIn(event.data), event.timeStamp);
    };
    const composed = (event: CompositionEvent) => {
      if (isFormField(event.target) && here.current)
        meter.typed(here.current, signsIn(event.data), event.timeStamp);
    };
    const brought = (data: DataTransfer | null, event: Event) => {
      if (!isFormField(event.target) || !here.current) return;
      meter.pasted(here.current, signsIn(data?.getData('text/plain') ?? ''), event.timeStamp);
    };
    const pasted = (event: ClipboardEvent) => brought(event.clipboardData, event);
    const dropped = (event: DragEvent) => brought(event.dataTransfer, event);
    const active = (event: Event) => meter.active(event.timeStamp);
    const step = () => meter.step(here.current, document.visibilityState === 'visible', performance.now());

    const steps = setInterval(step, STEP_MS);
    const tells = setInterval(() => void tell(), TELL_MS);
    const off = new AbortController();
    const { signal } = off;
    document.addEventListener('input', typed, { signal, capture: true });
    document.addEventListener('compositionend', composed, { signal, capture: true });
    document.addEventListener('paste', pasted, { signal, capture: true });
    document.addEventListener('drop', dropped, { signal, capture: true });
    document.addEventListener('keydown', active, { signal, passive: true });
    document.addEventListener('pointerdown', active, { signal, passive: true });
    document.addEventListener('scroll', active, { signal, passive: true });
    window.addEventListener('pagehide', leave, { signal });
    return () => {
      clearInterval(steps);
      clearInterval(tells);
      off.abort();
      void tell();
    };
  }, [meta.id, meta.user, open]);
}
