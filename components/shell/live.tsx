'use client';

import { type ReactNode, Suspense, useEffect, useLayoutEffect } from 'react';
import styles from './live.module.css';

declare global {
  interface Window {
    /** From here on React answers for the part. */
    upmarkLive?: (part: string) => void;
    /** What was pressed before is pressed again. */
    upmarkAnswer?: (part: string) => void;
  }
}

/**
 * Says that the part of the page it stands in can answer: `root`, or what stands inside an element whose `data-late`
 * names it, because its code comes after the rest.
 */
export function Live({ part }: { part: string }) {
  // Said within the commit, so that no press falls between the two; answered when the part's effects have run.
  useLayoutEffect(() => window.upmarkLive?.(part), [part]);
  useEffect(() => window.upmarkAnswer?.(part), [part]);
  return null;
}

/** What comes late inside a page: a press on it is kept until it can answer. */
export function Late({ part, children }: { part: string; children: ReactNode }) {
  return (
    <div data-late={part} className={styles.late}>
      <Suspense fallback={null}>
        {children}
        <Live part={part} />
      </Suspense>
    </div>
  );
}
