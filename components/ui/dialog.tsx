'use client';

import { type ComponentProps, lazy, type ReactNode, type RefObject, Suspense, useRef } from 'react';

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** What the cross in the corner says: «Close». */
  closeLabel: string;
  children?: ReactNode;
  /** Buttons at the foot, the one that goes on first. */
  actions?: ReactNode;
  /** A question that must be answered: a press outside does not close it. */
  mustAnswer?: boolean;
  /** Takes the focus on opening; else the first thing that can. */
  initialFocus?: RefObject<HTMLElement | null>;
  className?: string;
};

// What opens rarely is loaded when it first opens, and stays so that it can close gently.
const Base = lazy(() => import('./dialog-base'));

function Opened(props: ComponentProps<typeof Base>) {
  const wasOpen = useRef(false);
  if (props.open) wasOpen.current = true;
  if (!wasOpen.current) return null;
  return (
    <Suspense fallback={null}>
      <Base {...props} />
    </Suspense>
  );
}

/** Asks for one thing, over the page. Focus goes in, stays, and returns to where it was. */
export const Dialog = (props: DialogProps) => <Opened {...props} place="middle" />;

/** From below on a phone, from the side on a wide screen. */
export const Sheet = (props: DialogProps) => <Opened {...props} place="edge" />;
