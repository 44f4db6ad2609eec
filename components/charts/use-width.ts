'use client';

import { useEffect, useRef, useState } from 'react';

/** The width a drawing has, measured: text in it keeps its size at 320 px and at 1280. */
export function useWidth<E extends HTMLElement>(initial: number) {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(initial);
  useEffect(() => {
    const node = ref.current;
    if (!node) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(240, Math.round(entry.contentRect.width)));
    });
    watch.observe(node);
    return () => watch.disconnect();
  }, []);
  return [ref, width] as const;
}
