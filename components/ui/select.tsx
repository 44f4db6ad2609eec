'use client';

import type { ComponentProps } from 'react';
import styles from './control.module.css';
import { cx } from './cx';
import { useFieldControl } from './field-context';

export type SelectProps = ComponentProps<'select'> & {
  options: readonly { value: string; label: string }[];
  /** The first, empty option: «Choose…». Left out, there is always a choice. */
  emptyLabel?: string;
};

/** The platform's own list: it works under any thumb, key and screen reader. */
export function Select({ options, emptyLabel, className, ...given }: SelectProps) {
  const props = useFieldControl(given);
  return (
    <select {...props} className={cx(styles.control, styles.select, className)}>
      {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
