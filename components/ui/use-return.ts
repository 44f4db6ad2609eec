'use client';

import { useEffect, useRef } from 'react';

/**
 * Gives the focus back to what opened something, once that is closed and the opener stands there again. Where closing
 * follows an answer from the server, the page is drawn later than the next frame: only an effect comes after it.
 */
export function useReturn<E extends HTMLElement>(open: boolean) {
  const opener = useRef<E>(null);
  const was = useRef(open);
  useEffect(() => {
    // Who has gone on elsewhere meanwhile is left there.
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (was.current && !open && nowhere) opener.current?.focus();
    was.current = open;
  }, [open]);
  return opener;
}
