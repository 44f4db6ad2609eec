'use client';

import { Plus } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { usePart, useProposal } from '@/components/proposal/provider';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { ListName } from '@/lib/core/proposal/catalogue';
import { type AnyRow, rowsOf } from '@/lib/core/proposal/document';
import { MAX_ROWS } from '@/lib/core/proposal/fields';
import { collectionWords } from '@/lib/texts/field-words';
import { rowName } from '../proposal/words';
import styles from './form.module.css';
import { RowCard } from './row-card';

/** Rows that fold: a finished one is a line, one is open at a time, and everything works from the keyboard. */
export function ListEditor({
  list,
  open,
  onOpen,
}: {
  list: ListName;
  /** The one open row of the page. */
  open: string | null;
  onOpen: (row: string | null, focus?: boolean) => void;
}) {
  const t = useTranslations('form.rows');
  const common = useTranslations('common');
  const { store, template } = useProposal();
  const rows = usePart(({ document }) => rowsOf(document, list));
  const words = collectionWords(template, list);
  const [said, setSaid] = useState('');
  const addButton = useRef<HTMLButtonElement>(null);

  const nameOf = useCallback((row: AnyRow | undefined) => rowName(list, row) ?? words.one, [list, words.one]);

  const move = (row: AnyRow, step: -1 | 1) => {
    const at = rows.findIndex((each) => each.id === row.id);
    const to = at + step;
    if (to < 0 || to >= rows.length) return;
    const after = step < 0 ? (rows[to - 1]?.id ?? null) : (rows[to]?.id ?? null);
    const focused = document.activeElement;
    store.move(list, row.id, after);
    setSaid(t('movedTo', { name: nameOf(row), at: to + 1, all: rows.length }));
    // Moving an element takes the focus from it; it goes along.
    requestAnimationFrame(() => {
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
    });
  };

  const remove = (row: AnyRow) => {
    const undo = store.remove(list, row.id);
    if (open === row.id) onOpen(null);
    showToast({
      key: `removed-${row.id}`,
      text: t('removed', { name: nameOf(row) }),
      action: {
        label: common('undo'),
        onPress: () => {
          undo();
          // The button goes with its toast; the focus goes to what has come back.
          requestAnimationFrame(() => document.getElementById(`${list}.${row.id}-toggle`)?.focus());
        },
      },
    });
    addButton.current?.focus();
  };

  const add = () => {
    const id = store.add(list, {}, rows.at(-1)?.id ?? null);
    onOpen(id, true);
  };

  return (
    <div className={styles.list}>
      {rows.length === 0 ? <p className={styles.none}>{t('none')}</p> : null}
      {rows.map((row, at) => (
        <RowCard
          key={row.id}
          list={list}
          row={row}
          at={at}
          all={rows.length}
          open={open === row.id}
          onOpen={onOpen}
          onMove={move}
          onRemove={remove}
        />
      ))}
      <div>
        <Button
          ref={addButton}
          onClick={add}
          disabled={rows.length >= MAX_ROWS}
          data-add={list}
          aria-describedby={rows.length > 1 ? `${list}-hint` : undefined}
        >
          <Plus aria-hidden /> {words.add}
        </Button>
        {rows.length >= MAX_ROWS ? <p className={styles.none}>{t('full')}</p> : null}
      </div>
      {rows.length > 1 ? (
        <p id={`${list}-hint`} className={styles.listHint}>
          {t('hint')}
        </p>
      ) : null}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}
