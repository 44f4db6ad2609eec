'use client';

import { type FocusEvent, useState } from 'react';
import { useInsight } from '@/components/proposal/provider';
import type { Finding } from '@/lib/core/check/report';
import { placeKey } from '@/lib/core/proposal/place';

/**
 * What the checker says about one field, beside it: only once the field was left, and while it is written in again
 * nothing new appears; what is mended goes. An empty field is left in peace: the panel says what is missing.
 */
export function useHints(id: string, blank: boolean) {
  const { report } = useInsight();
  const [left, setLeft] = useState(false);
  const [during, setDuring] = useState<readonly string[] | null>(null);
  const here = blank || !left ? [] : report.open.filter(({ places }) => placeKey(places[0]) === id);
  const hints: readonly Finding[] = during ? here.filter(({ code }) => during.includes(code)) : here;
  return {
    hints,
    onFocus() {
      setDuring((known) => known ?? hints.map(({ code }) => code));
    },
    onBlur(event: FocusEvent<HTMLElement>) {
      if (event.currentTarget.contains(event.relatedTarget)) return;
      setLeft(true);
      setDuring(null);
    },
  };
}
