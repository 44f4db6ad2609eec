'use client';

import type { ComponentProps, ReactNode } from 'react';
import styles from './choice.module.css';
import { cx } from './cx';
import { FieldSet, type FieldSetProps } from './field';

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };
export type RadioGroupProps = Omit<FieldSetProps, 'onChange' | 'defaultValue' | 'children'> &
  Pick<ComponentProps<'input'>, 'name' | 'onChange' | 'onBlur' | 'ref' | 'required'> & {
    options: readonly RadioOption[];
    /** Controlled: the chosen value. Leave out with `register`. */
    value?: string;
    defaultValue?: string;
    inline?: boolean;
  };

/** Few options, all in view. `{...register('kind')}` goes straight in: each radio gets it. */
export function RadioGroup({
  options,
  name,
  value,
  defaultValue,
  onChange,
  onBlur,
  ref,
  required,
  inline,
  ...field
}: RadioGroupProps) {
  return (
    <FieldSet {...field}>
      <div className={cx(styles.list, inline && styles.inline)}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              className={styles.box}
              name={name}
              value={option.value}
              disabled={option.disabled}
              required={required}
              checked={value === undefined ? undefined : value === option.value}
              defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.value}
              onChange={onChange}
              onBlur={onBlur}
              ref={ref}
            />
            <span className={styles.words}>
              {option.label}
              {option.hint ? <span className={styles.hint}>{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
