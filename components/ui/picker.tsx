'use client';

import { ChevronDown } from 'lucide-react';
import { lazy, type ReactNode, type Ref, Suspense, useRef, useState } from 'react';
import { ChipAdd, ChipLink, ChipRemovable } from './chip';
import chips from './chip.module.css';
import control from './control.module.css';
import { cx } from './cx';
import { useFieldControl } from './field-context';
import styles from './picker.module.css';

export type PickerItem = {
  value: string;
  label: string;
  /** A quieter second line. */
  hint?: string;
  /** Items of one group stand together under its name. */
  group?: string;
  disabled?: boolean;
};

export type PickerWords = {
  /** On the button that opens the list: «Link a gap», «Choose a department». */
  open: string;
  /** Names the list: «Gaps». */
  list: string;
  /** In the search box: «Find a gap». */
  search: string;
  /** Where nothing matches, or there is nothing yet. */
  empty: ReactNode;
  /** On a chip's cross: «Unlink Late replies»; on a single picker, what clears it. */
  remove: (label: string) => string;
  /** Stands for a chosen item that is no longer in the list. */
  gone: string;
};

type Common = {
  items: readonly PickerItem[];
  words: PickerWords;
  onBlur?: () => void;
  ref?: Ref<HTMLButtonElement>;
  id?: string;
  disabled?: boolean;
  className?: string;
};

const Popup = lazy(() => import('./picker-popup'));
// Fetched when a hand comes near, so that the press finds it there.
const warm = () => void import('./picker-popup');

function usePicker(ref: Ref<HTMLButtonElement> | undefined, onBlur?: () => void) {
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const anchor = useRef<HTMLButtonElement | null>(null);
  return {
    open,
    used,
    anchor,
    setOpen: (next: boolean) => {
      if (next) setUsed(true);
      else if (open) onBlur?.();
      setOpen(next);
    },
    button: {
      type: 'button' as const,
      'aria-haspopup': 'listbox' as const,
      'aria-expanded': open,
      onPointerEnter: warm,
      onFocus: warm,
      ref: (node: HTMLButtonElement | null) => {
        anchor.current = node;
        if (typeof ref === 'function') return ref(node);
        if (ref) ref.current = node;
      },
    },
  };
}

export type MultiPickerProps = Common & {
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** Makes the chip of a chosen item a link to it. */
  href?: (value: string) => string | undefined;
};

/** Chosen items as chips, and a dashed chip that opens a list to find and tick more. */
export function MultiPicker({
  items,
  value,
  onChange,
  words,
  href,
  onBlur,
  ref,
  id,
  disabled,
  className,
}: MultiPickerProps) {
  const picker = usePicker(ref, onBlur);
  const wiring = useFieldControl<{ id?: string; 'aria-describedby'?: string }>({ id });
  const label = (chosen: string) => items.find((item) => item.value === chosen)?.label ?? words.gone;

  const remove = (chosen: string) => {
    onChange(value.filter((other) => other !== chosen));
    // The pressed cross is gone: the button that adds is the nearest place.
    picker.anchor.current?.focus();
  };

  return (
    <div className={cx(styles.picker, className)}>
      <ul className={chips.list}>
        {value.map((chosen) => {
          const target = href?.(chosen);
          return (
            <li key={chosen}>
              {disabled && target ? (
                <ChipLink href={target}>{label(chosen)}</ChipLink>
              ) : (
                <ChipRemovable removeLabel={words.remove(label(chosen))} onRemove={() => remove(chosen)}>
                  {target ? (
                    <a href={target} className={styles.inside}>
                      {label(chosen)}
                    </a>
                  ) : (
                    label(chosen)
                  )}
                </ChipRemovable>
              )}
            </li>
          );
        })}
        <li>
          <ChipAdd
            {...picker.button}
            id={wiring.id}
            aria-describedby={wiring['aria-describedby']}
            disabled={disabled}
            onClick={() => picker.setOpen(!picker.open)}
          >
            {words.open}
          </ChipAdd>
        </li>
      </ul>
      {picker.used ? (
        <Suspense fallback={null}>
          <Popup
            multiple
            items={items}
            chosen={value}
            onChoose={onChange}
            open={picker.open}
            onOpenChange={picker.setOpen}
            anchor={picker.anchor}
            words={words}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

export type SinglePickerProps = Common & {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** Names the control where no label of a field does. */
  'aria-label'?: string;
};

/** One item of a list that is too long, or too much alive, for a native select. */
export function SinglePicker({
  items,
  value,
  onChange,
  words,
  onBlur,
  ref,
  id,
  disabled,
  className,
  ...named
}: SinglePickerProps) {
  const picker = usePicker(ref, onBlur);
  const wiring = useFieldControl<{ id?: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean }>({
    id,
  });
  const label =
    value === undefined ? undefined : (items.find((item) => item.value === value)?.label ?? words.gone);
  const valueId = wiring.id ? `${wiring.id}-value` : undefined;

  return (
    <div className={cx(styles.single, className)}>
      <button
        {...picker.button}
        id={wiring.id}
        aria-label={named['aria-label']}
        aria-labelledby={named['aria-label'] || !wiring.id ? undefined : `${wiring.id}-label ${valueId}`}
        aria-describedby={wiring['aria-describedby']}
        data-invalid={wiring['aria-invalid'] || undefined}
        disabled={disabled}
        onClick={() => picker.setOpen(!picker.open)}
        className={cx(control.control, styles.trigger)}
      >
        <span id={valueId} className={label === undefined ? styles.placeholder : undefined}>
          {label ?? words.open}
        </span>
        <ChevronDown aria-hidden size={18} />
      </button>
      {label !== undefined && !disabled ? (
        <button
          type="button"
          className={styles.clear}
          onClick={() => {
            onChange(undefined);
            picker.anchor.current?.focus();
          }}
        >
          {words.remove(label)}
        </button>
      ) : null}
      {picker.used ? (
        <Suspense fallback={null}>
          <Popup
            multiple={false}
            items={items}
            chosen={value === undefined ? [] : [value]}
            onChoose={(next) => onChange(next[0])}
            open={picker.open}
            onOpenChange={picker.setOpen}
            anchor={picker.anchor}
            words={words}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
