'use client';

import { useEffect, useRef } from 'react';

/**
 * Hears that something of these kinds happened to this person, and that something may have been missed. Comes back by
 * itself: the browser opens the stream again.
 */
export function useLive(kinds: readonly string[], onEvent: () => void): void {
  const latest = useRef(onEvent);
  latest.current = onEvent;
  const key = kinds.join(' ');
  useEffect(() => {
    const stream = new EventSource('/api/events');
    const hear = () => latest.current();
    const all = [...key.split(' '), 'gap'];
    for (const kind of all) stream.addEventListener(kind, hear);
    return () => stream.close();
  }, [key]);
}
