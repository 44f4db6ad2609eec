'use client';

import { type ComponentProps, type ReactNode, useId } from 'react';
import { cx } from './cx';
import styles from './field.module.css';
import { FieldContext } from './field-context';

type Parts = {
  label: ReactNode;
  /** A line above the control: what is wanted, an example. */
  hint?: ReactNode;
  /** What stops this value, in a sentence. Its presence makes the control invalid. */
  error?: ReactNode;
  /** A line below the control, at its end: words used, characters left. */
  count?: ReactNode;
  /** A line below the control, at its start: quiet advice that does not make it invalid. */
  note?: ReactNode;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
  /** Beside the label: «optional», a help link. */
  aside?: ReactNode;
};

function useParts(given: string | undefined, { hint, error, count, note }: Parts) {
  const made = useId();
  const id = given ?? made;
  const ids = {
    label: `${id}-label`,
    hint: hint ? `${id}-hint` : undefined,
    error: error ? `${id}-error` : undefined,
    note: note ? `${id}-note` : undefined,
    count: count ? `${id}-count` : undefined,
  };
  const describedBy = [ids.error, ids.hint, ids.note, ids.count].filter(Boolean).join(' ') || undefined;
  return { id, ids, describedBy };
}

function Below({
  ids,
  error,
  note,
  count,
}: Pick<Parts, 'error' | 'note' | 'count'> & { ids: Record<string, string | undefined> }) {
  if (!error && !note && !count) return null;
  return (
    <div className={styles.below}>
      <div className={styles.says}>
        {error ? (
          <p id={ids.error} className={styles.error}>
            {error}
          </p>
        ) : null}
        {note ? (
          <p id={ids.note} className={styles.note}>
            {note}
          </p>
        ) : null}
      </div>
      {count ? (
        <p id={ids.count} className={styles.count}>
          {count}
        </p>
      ) : null}
    </div>
  );
}

export type FieldProps = Omit<ComponentProps<'div'>, 'id'> &
  Parts & {
    /** The control's id. Given where something links to it; else made. */
    controlId?: string;
  };

/** One question: label, hint, one control, and what is said about it. The control inside wires itself. */
export function Field({
  controlId,
  label,
  hint,
  error,
  count,
  note,
  labelHidden,
  aside,
  className,
  children,
  ...rest
}: FieldProps) {
  const { id, ids, describedBy } = useParts(controlId, { label, hint, error, count, note });
  return (
    <FieldContext value={{ id, labelId: ids.label, describedBy, invalid: Boolean(error) }}>
      <div {...rest} className={cx(styles.field, error ? styles.invalid : undefined, className)}>
        <div className={cx(styles.head, labelHidden && styles.hidden)}>
          <label id={ids.label} htmlFor={id} className={styles.label}>
            {label}
          </label>
          {aside ? <span className={styles.aside}>{aside}</span> : null}
        </div>
        {hint ? (
          <div id={ids.hint} className={styles.hint}>
            {hint}
          </div>
        ) : null}
        {children}
        <Below ids={ids} error={error} note={note} count={count} />
      </div>
    </FieldContext>
  );
}

export type FieldSetProps = Omit<ComponentProps<'fieldset'>, 'id'> & Parts & { controlId?: string };

/** One question with several controls: radio buttons, check boxes, a picker with its chips. */
export function FieldSet({
  controlId,
  label,
  hint,
  error,
  count,
  note,
  labelHidden,
  aside,
  className,
  children,
  ...rest
}: FieldSetProps) {
  const { id, ids, describedBy } = useParts(controlId, { label, hint, error, count, note });
  return (
    <FieldContext value={{ id, labelId: ids.label, describedBy, invalid: Boolean(error) }}>
      <fieldset
        {...rest}
        id={`${id}-group`}
        aria-describedby={describedBy}
        className={cx(styles.field, error ? styles.invalid : undefined, className)}
      >
        <legend id={ids.label} className={cx(styles.legend, labelHidden && styles.hidden)}>
          <span className={styles.label}>{label}</span>
          {aside ? <span className={styles.aside}>{aside}</span> : null}
        </legend>
        {hint ? (
          <div id={ids.hint} className={styles.hint}>
            {hint}
          </div>
        ) : null}
        {children}
        <Below ids={ids} error={error} note={note} count={count} />
      </fieldset>
    </FieldContext>
  );
}
