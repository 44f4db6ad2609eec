import { startTransition, useEffect, useRef, useState } from 'react';
import { type Start, Thinker } from '@/lib/client/thinker';
import { dayOf } from '@/lib/core/format';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import type { Template } from '@/lib/core/template/schema';
import type { Insight } from './insight';

const PAUSE_MS = 350;
/** When the page has settled, the worker begins to read, so that it is ready for the first change and for no network. */
const AHEAD_MS = 1_500;

const startWorker: Start = ({ answer, fail }) => {
  const worker = new Worker(new URL('./checker.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }) => answer(data));
  worker.addEventListener('error', fail);
  worker.addEventListener('messageerror', fail);
  return { ask: (ask) => worker.postMessage(ask), stop: () => worker.terminate() };
};

const whenIdle = (work: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 1_500 });
  return () => cancelIdleCallback(handle);
};

/** What follows from the document: at first as the server worked it out, then again after each pause in typing. */
export function useThinking(document: ProposalDocument, template: Template, first: Insight): Insight {
  const [insight, setInsight] = useState(first);
  const [thinker, setThinker] = useState<Thinker | null>(null);
  const thoughtAbout = useRef(document);
  const latest = useRef(document);

  useEffect(() => {
    const places = {
      start: startWorker,
      fetchChecker: () => import('@/lib/core/check').then((it) => it.createChecker),
      whenIdle,
    };
    const made = new Thinker(template, places, (found, about) => {
      // The server already said so.
      if (about === thoughtAbout.current) return;
      thoughtAbout.current = about;
      startTransition(() => setInsight(found));
    });
    setThinker(made);
    const timer = setTimeout(() => made.think(latest.current, dayOf(Date.now())), AHEAD_MS);
    return () => {
      clearTimeout(timer);
      made.stop();
    };
  }, [template]);

  useEffect(() => {
    latest.current = document;
    if (thoughtAbout.current === document) return;
    const timer = setTimeout(() => thinker?.think(document, dayOf(Date.now())), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [document, thinker]);
  return insight;
}
