'use client';

import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './choice.module.css';
import { cx } from './cx';

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode;
  hint?: ReactNode;
  /** Without the box around it, as in a line of text. */
  bare?: boolean;
};

export function Checkbox({ label, hint, bare, className, ...rest }: CheckboxProps) {
  const hintId = useId();
  return (
    <label className={cx(styles.option, bare && styles.bare, className)}>
      <input aria-describedby={hint ? hintId : undefined} {...rest} type="checkbox" className={styles.box} />
      <span className={styles.words}>
        {label}
        {hint ? (
          <span id={hintId} className={styles.hint}>
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
