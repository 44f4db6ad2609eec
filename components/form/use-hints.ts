'use client';

import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { useInsight } from '@/components/proposal/provider';
import type { Finding } from '@/lib/core/check/report';
import { placeKey } from '@/lib/core/proposal/place';

/** A press leaves the field it does not land in; what is pressed must not move away before it is let go. */
export const PRESS_MS = 300;

/**
 * What the checker says about one field, beside it: only once the field was left, and while it is written in again
 * nothing new appears; what is mended goes. An empty field is left in peace: the panel says what is missing.
 */
export function useHints(id: string, blank: boolean) {
  const { report } = useInsight();
  const [left, setLeft] = useState(false);
  const [during, setDuring] = useState<readonly string[] | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(leaving.current), []);
  const here = blank || !left ? [] : report.open.filter(({ places }) => placeKey(places[0]) === id);
  const hints: readonly Finding[] = during ? here.filter(({ code }) => during.includes(code)) : here;
  return {
    hints,
    onFocus() {
      clearTimeout(leaving.current);
      setDuring((known) => known ?? hints.map(({ code }) => code));
    },
    onBlur(event: FocusEvent<HTMLElement>) {
      if (event.currentTarget.contains(event.relatedTarget)) return;
      clearTimeout(leaving.current);
      leaving.current = setTimeout(() => {
        setLeft(true);
        setDuring(null);
      }, PRESS_MS);
    },
  };
}
