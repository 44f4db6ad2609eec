'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { useProposal } from './provider';

/** True once the first page has been shown: from then on a new title is where one has arrived. */
let arrivedBefore = false;

/** The heading of a page. On moving between pages it takes the focus, so that a screen reader says where one is. */
export function PageTitle({ children, className }: { children: ReactNode; className?: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  const { target } = useProposal();
  // Only on arrival, not whenever a place on this page is asked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (title.current) document.title = `${title.current.textContent} · Upmark`;
    const fresh = target !== null && Date.now() - target.at < 1_000;
    if (arrivedBefore && !fresh && location.hash === '') {
      window.scrollTo({ top: 0 });
      title.current?.focus({ preventScroll: true });
    }
    arrivedBefore = true;
  }, []);
  return (
    <h1 ref={title} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
