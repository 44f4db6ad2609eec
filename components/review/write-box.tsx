'use client';

import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { TextArea } from '@/components/ui/text-area';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { fillIn } from '@/lib/core/review/fill';
import { useDeskValue } from './desk-context';
import { keepWords, keptWords } from './kept';
import type { BankEntry, Person } from './types';
import styles from './write-box.module.css';

export type Written = { readonly body: string; readonly mentions: readonly string[] };
export type WriteBoxHandle = { value(): Written; clear(): void; focus(): void; openBank(): void };

type Offer = { readonly key: string; readonly label: string; readonly more: string; readonly insert: string };
type Ask = { readonly sign: '/' | '@'; readonly from: number; readonly typed: string };

const MOST = 8;

/** The sign and what follows it, where the caret stands in one. */
function askedAt(text: string, caret: number): Ask | null {
  const found = /(?:^|\s)([/@])([^/@\n]{0,40})$/.exec(text.slice(0, caret));
  const [, sign, typed] = found ?? [];
  return sign === '/' || sign === '@'
    ? { sign, from: caret - (typed ?? '').length - 1, typed: typed ?? '' }
    : null;
}

const fits = (text: string, typed: string) => {
  const low = text.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => low.includes(word));
};

export const mentionOf = (person: Person): string => `@${person.name}`;

/** Those whose name stands in the text behind an @. */
export const mentionsIn = (body: string, staff: readonly Person[]): readonly string[] =>
  staff.filter((person) => person.name !== '' && body.includes(mentionOf(person))).map(({ id }) => id);

/**
 * A box to write in. A slash offers the comment bank, an @ the colleagues; arrows choose, Enter takes, Escape lets go.
 * The text stays in here while one types: nothing else on the page is drawn anew.
 */
export function WriteBox({
  handle,
  name,
  start = '',
  point,
  quote = '',
  rows = 3,
  label,
  onSend,
  onCancel,
  error,
}: {
  handle: Ref<WriteBoxHandle>;
  /** Under which unsent words are kept. */
  name: string;
  start?: string;
  point: string | null;
  quote?: string;
  rows?: number;
  label: string;
  onSend: () => void;
  onCancel?: () => void;
  error?: string;
}) {
  const t = useTranslations('review.write');
  const desk = useDeskValue();
  const list = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => keptWords(name) || start);
  const [asked, setAsked] = useState<Ask | null>(null);
  const [at, setAt] = useState(0);
  const [bank, setBank] = useState<readonly BankEntry[] | null>(null);

  const put = (next: string, caret?: number) => {
    setText(next);
    keepWords(name, next === start ? '' : next);
    if (caret !== undefined)
      requestAnimationFrame(() => {
        area.current?.focus();
        area.current?.setSelectionRange(caret, caret);
      });
  };
  const look = (next: string, caret: number) => {
    const near = askedAt(next, caret);
    // A name that stands there whole is no question any more.
    const named =
      near?.sign === '@' && desk.staff.some(({ name: whole }) => near.typed.startsWith(`${whole} `));
    const found = named ? null : near;
    setAsked(found);
    setAt(0);
    if (found?.sign === '/' && !bank) void desk.bank().then(setBank);
  };

  const pointTitle = desk.points.find(({ id }) => id === point)?.title ?? '';
  const offers: readonly Offer[] = !asked
    ? []
    : asked.sign === '@'
      ? desk.staff
          .filter((person) => person.id !== desk.me && fits(person.name, asked.typed))
          .slice(0, MOST)
          .map((person) => ({
            key: person.id,
            label: person.name,
            more: '',
            insert: `${mentionOf(person)} `,
          }))
      : (bank ?? [])
          .filter((entry) => fits(`${entry.title} ${entry.body}`, asked.typed))
          .toSorted((a, b) => Number(b.point === point) - Number(a.point === point))
          .slice(0, MOST)
          .map((entry) => ({
            key: entry.id,
            label: entry.title,
            more: entry.body,
            insert: fillIn(entry.body, {
              learner: desk.learner.name,
              title: desk.title,
              point: pointTitle,
              quote,
            }),
          }));
  const open = asked !== null && (offers.length > 0 || (asked.sign === '/' && !/\s/.test(asked.typed)));
  const chosen = offers[Math.min(at, offers.length - 1)];

  const take = (offer: Offer) => {
    if (!asked) return;
    const end = asked.from + 1 + asked.typed.length;
    const next = text.slice(0, asked.from) + offer.insert + text.slice(end);
    setAsked(null);
    put(next, asked.from + offer.insert.length);
  };

  useImperativeHandle(handle, () => ({
    value: () => ({ body: text, mentions: mentionsIn(text, desk.staff) }),
    clear: () => {
      setText(start);
      keepWords(name, '');
    },
    focus: () => area.current?.focus(),
    openBank: () => {
      const caret = area.current?.selectionStart ?? text.length;
      const gap = caret === 0 || /\s$/.test(text.slice(0, caret)) ? '/' : ' /';
      const next = text.slice(0, caret) + gap + text.slice(caret);
      put(next, caret + gap.length);
      look(next, caret + gap.length);
    },
  }));

  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (open && chosen) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step !== 0) {
        event.preventDefault();
        return setAt((at + step + offers.length) % offers.length);
      }
      if (event.key === 'Enter' || event.key === 'Tab') {
        event.preventDefault();
        return take(chosen);
      }
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (open) return setAsked(null);
      return onCancel?.();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
    }
  };

  return (
    <div className={styles.box}>
      <TextArea
        ref={area}
        rows={rows}
        value={text}
        aria-label={label}
        placeholder={rows === 1 ? label : undefined}
        aria-invalid={error ? true : undefined}
        aria-autocomplete="list"
        aria-controls={open ? list : undefined}
        aria-activedescendant={open && chosen ? `${list}-${chosen.key}` : undefined}
        onChange={(event) => {
          put(event.target.value);
          look(event.target.value, event.target.selectionStart);
        }}
        onKeyDown={pressed}
        onBlur={() => setAsked(null)}
      />
      {open ? (
        <div
          id={list}
          role="listbox"
          tabIndex={-1}
          aria-label={t(asked.sign === '/' ? 'bank' : 'people')}
          className={styles.offers}
        >
          {offers.map((offer) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's own
            <div
              key={offer.key}
              id={`${list}-${offer.key}`}
              role="option"
              aria-selected={offer === chosen}
              className={styles.offer}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(offer)}
            >
              <strong>{offer.label}</strong>
              {offer.more ? <span className={styles.more}>{offer.more}</span> : null}
            </div>
          ))}
          {offers.length === 0 ? (
            <div role="option" tabIndex={-1} aria-selected={false} aria-disabled className={styles.none}>
              {t(bank === null ? 'bankLoading' : bank.length === 0 ? 'bankEmpty' : 'bankNone')}
            </div>
          ) : null}
        </div>
      ) : null}
      <VisuallyHidden role="status">{open ? t('offers', { count: offers.length }) : ''}</VisuallyHidden>
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
