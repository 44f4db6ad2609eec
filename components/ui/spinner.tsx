import type { ComponentProps } from 'react';
import { cx } from './cx';
import styles from './wait.module.css';

/** Something is under way. The words beside or inside it say what; they are announced politely. */
export function Spinner({ className, children, ...rest }: ComponentProps<'span'>) {
  return (
    <span role="status" {...rest} className={cx(styles.wait, className)}>
      <span aria-hidden className={styles.spinner} />
      <span>{children}</span>
    </span>
  );
}

/** The shape of what is coming, in lines of pale paper. Decoration: say «loading» once, beside it. */
export function Skeleton({ lines = 3, className, ...rest }: ComponentProps<'div'> & { lines?: number }) {
  return (
    <div aria-hidden {...rest} className={cx(styles.skeleton, className)}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <span key={line} />
      ))}
    </div>
  );
}
