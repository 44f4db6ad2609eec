'use client';

import { useEffect } from 'react';

declare global {
  interface Window {
    upmarkLive?: (part: 'root' | 'late') => void;
  }
}

/**
 * Says that the part of the page it stands in can answer. `late` is what stands inside an element marked
 * `data-late`, whose code comes after the rest.
 */
export function Live({ part }: { part: 'root' | 'late' }) {
  useEffect(() => window.upmarkLive?.(part), [part]);
  return null;
}
