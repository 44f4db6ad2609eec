'use client';

import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from 'react';
import { cx } from './cx';
import styles from './error-summary.module.css';

export type SummaryFault = {
  /** The id of the control to go to; without it the fault is only said. */
  controlId?: string;
  message: ReactNode;
  key?: string;
};

export type ErrorSummaryProps = Omit<ComponentProps<'div'>, 'title'> & {
  title: ReactNode;
  faults: readonly SummaryFault[];
  /** Takes the focus when it appears, so that it is read out. On by default. */
  focusOnShow?: boolean;
};

/** All faults of a page in one place, each with a way to its field. */
export function ErrorSummary({ title, faults, focusOnShow = true, className, ...rest }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (focusOnShow) box.current?.focus();
  }, [focusOnShow]);

  return (
    <div
      role="alert"
      aria-labelledby={titleId}
      tabIndex={-1}
      {...rest}
      ref={box}
      className={cx(styles.summary, className)}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <ul className={styles.list}>
        {faults.map((fault, place) => (
          <li key={fault.key ?? fault.controlId ?? place}>
            {fault.controlId ? (
              <a
                href={`#${fault.controlId}`}
                onClick={(event) => {
                  const control = document.getElementById(fault.controlId ?? '');
                  if (!control) return;
                  event.preventDefault();
                  control.focus();
                  control.scrollIntoView({ block: 'center' });
                }}
              >
                {fault.message}
              </a>
            ) : (
              fault.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
