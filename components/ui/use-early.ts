'use client';

import { type RefObject, useEffect } from 'react';

/**
 * What was typed and ticked before React took the form over, by the names of its controls: a page on a slow telephone
 * can be filled in sooner than it can answer. Given once, and only when there is something.
 */
export function useEarly(
  form: RefObject<HTMLFormElement | null>,
  take: (early: Readonly<Record<string, string>>) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form has been taken over
  useEffect(() => {
    if (!form.current) return;
    const found = [...new FormData(form.current)].filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
    );
    if (found.length > 0) take(Object.fromEntries(found));
  }, []);
}
