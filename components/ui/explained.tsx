'use client';

import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import styles from './explained.module.css';

const Base = lazy(() => import('./explained-base'));
const warm = () => void import('./explained-base');

export type ExplainedProps = {
  /** The words in the text. */
  children: ReactNode;
  /** Names what opens. */
  title: ReactNode;
  says: ReactNode;
  closeLabel: string;
};

/** Words in a text that open, in place, what they mean. What opens is loaded when a hand comes near. */
export function Explained({ children, title, says, closeLabel }: ExplainedProps) {
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        type="button"
        ref={anchor}
        aria-haspopup="dialog"
        aria-expanded={open}
        className={styles.word}
        onPointerEnter={warm}
        onFocus={warm}
        onClick={() => {
          setUsed(true);
          setOpen(!open);
        }}
      >
        {children}
      </button>
      {used ? (
        <Suspense fallback={null}>
          <Base
            title={title}
            says={says}
            closeLabel={closeLabel}
            open={open}
            onOpenChange={setOpen}
            anchor={anchor}
          />
        </Suspense>
      ) : null}
    </>
  );
}
