'use client';

import type { ComponentProps, ReactNode } from 'react';
import styles from './control.module.css';
import { cx } from './cx';
import { useFieldControl } from './field-context';

export type TextInputProps = ComponentProps<'input'> & {
  /** A sign before or after what is typed: £, %. Say the unit in the label or hint too. */
  before?: ReactNode;
  after?: ReactNode;
  /** Roughly how many characters are wanted, so the box shows it. */
  chars?: 4 | 8 | 12 | 20;
};

export function TextInput({ before, after, chars, className, ...given }: TextInputProps) {
  const props = useFieldControl(given);
  const numeric = props.inputMode === 'decimal' || props.inputMode === 'numeric';
  const input = (
    <input
      type="text"
      {...props}
      className={cx(styles.control, numeric && styles.numeric, chars && styles[`chars${chars}`], className)}
    />
  );
  if (!before && !after) return input;
  return (
    <span className={cx(styles.affixed, chars && styles[`chars${chars}`])}>
      {before ? (
        <span aria-hidden className={styles.affix}>
          {before}
        </span>
      ) : null}
      {input}
      {after ? (
        <span aria-hidden className={styles.affix}>
          {after}
        </span>
      ) : null}
    </span>
  );
}
