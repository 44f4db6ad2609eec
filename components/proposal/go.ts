'use client';

import { type MouseEvent, useMemo } from 'react';
import type { Place } from '@/lib/core/proposal/place';
import { useProposal, visit } from './provider';

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** Handlers for links inside the proposal: a plain press moves at once, any other keeps the browser's way. */
export function useGo() {
  const { goTo } = useProposal();
  return useMemo(
    () => ({
      to: (path: string) => (event: MouseEvent) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        visit(path);
      },
      toPlace: (place: Place) => (event: MouseEvent) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        goTo(place);
      },
    }),
    [goTo],
  );
}
