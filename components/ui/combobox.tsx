'use client';

import { type ComponentProps, type KeyboardEvent, useId, useRef, useState } from 'react';
import styles from './combobox.module.css';
import control from './control.module.css';
import { cx } from './cx';
import { useFieldControl } from './field-context';
import popup from './popup.module.css';
import { VisuallyHidden } from './visually-hidden';

export type Suggestion = { value: string; hint?: string };

export type ComboboxProps = ComponentProps<'input'> & {
  /** What fits the words typed so far, best first. Called as one types: keep it quick. */
  suggest: (typed: string) => readonly Suggestion[];
  /** Names the list: «Laws and standards». */
  listLabel: string;
  /** Said politely when the list changes: «3 suggestions». */
  countWords: (count: number) => string;
};

/** Writes as a person would, so that whoever listens to the input (a form library) hears of it. */
function write(input: HTMLInputElement, value: string) {
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  setter?.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * Free text with suggestions (the ARIA combobox pattern, list autocomplete). It stays one plain input from
 * the first paint, so nothing typed or focused is lost while scripts arrive, and costs two kilobytes.
 */
export function Combobox({ suggest, listLabel, countWords, className, ref, ...given }: ComboboxProps) {
  const { onKeyDown, onInput, onBlur, ...props } = useFieldControl(given);
  const listId = useId();
  const input = useRef<HTMLInputElement | null>(null);
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  const [active, setActive] = useState(-1);
  const open = found.length > 0;
  const optionId = (place: number) => `${listId}-${place}`;

  const close = () => {
    setFound([]);
    setActive(-1);
  };
  const show = (typed: string) => {
    const next = suggest(typed).filter((suggestion) => suggestion.value !== typed);
    setFound(next);
    setActive(-1);
  };
  const choose = (suggestion: Suggestion | undefined) => {
    if (!input.current || !suggestion) return;
    write(input.current, suggestion.value);
    close();
  };
  const move = (step: number) => {
    if (!open) return show(input.current?.value ?? '');
    setActive((now) => (now + step + found.length + 1) % (found.length + 1 || 1));
  };
  // One place past the end stands for «none»: the typed words themselves.
  const activeOption = active >= 0 && active < found.length ? active : -1;

  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    onKeyDown?.(event);
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      move(1);
    } else if (event.key === 'ArrowUp' && open) {
      event.preventDefault();
      move(active === -1 ? 0 : -1);
      if (active === -1) setActive(found.length - 1);
    } else if (event.key === 'Enter' && activeOption >= 0) {
      event.preventDefault();
      choose(found[activeOption]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };

  return (
    <span className={styles.wrap}>
      <input
        type="text"
        autoComplete="off"
        {...props}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={activeOption >= 0 ? optionId(activeOption) : undefined}
        className={cx(control.control, className)}
        ref={(node) => {
          input.current = node;
          if (typeof ref === 'function') return ref(node);
          if (ref) ref.current = node;
        }}
        onKeyDown={keys}
        onInput={(event) => {
          onInput?.(event);
          show(event.currentTarget.value);
        }}
        onBlur={(event) => {
          close();
          onBlur?.(event);
        }}
      />
      {open ? (
        <div
          id={listId}
          role="listbox"
          aria-label={listLabel}
          className={cx(popup.popup, popup.list, styles.list)}
        >
          {found.map((suggestion, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the input, which keeps the focus
            // biome-ignore lint/a11y/useFocusableInteractive: options are pointed at by aria-activedescendant
            <div
              key={suggestion.value}
              id={optionId(place)}
              role="option"
              aria-selected={place === activeOption}
              data-active={place === activeOption || undefined}
              className={cx(popup.item, popup.plain)}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => setActive(place)}
              onClick={() => choose(suggestion)}
            >
              <span className={styles.words}>
                {suggestion.value}
                {suggestion.hint ? <span className={popup.hint}>{suggestion.hint}</span> : null}
              </span>
            </div>
          ))}
        </div>
      ) : null}
      <VisuallyHidden role="status">{open ? countWords(found.length) : ''}</VisuallyHidden>
    </span>
  );
}
