'use client';

import { memo, type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { cx } from '@/components/ui/cx';
import { placeKey } from '@/lib/core/proposal/place';
import { useActiveAmong } from './active';
import styles from './block.module.css';
import { Composer } from './composer';
import { useDeskValue, type Wish } from './desk-context';
import { FIRST, type Mark, type Placed, piecesOf } from './lay';
import { type ReadBlock, type ReadField, type ReadRow, spotOf } from './read-types';
import { ThreadCard } from './thread-card';
import type { Thread } from './types';

export type BlockProps = {
  block: ReadBlock;
  threads: readonly Placed<Thread>[];
  /** By field, for the fields of this block alone. */
  marks: Readonly<Record<string, readonly Mark[]>>;
  composing: Wish | null;
  /** Its conversations are there with the page; elsewhere they come when one comes near. */
  soon: boolean;
};

/** A stretch of the proposal, and beside it what is said of it. On a narrow screen the one follows the other. */
export const Block = memo(function Block({ block, threads, marks: said, composing, soon }: BlockProps) {
  const marks = useMemo(() => withComposing(said, composing), [said, composing]);
  const t = useTranslations('review.document');
  return (
    <div className={styles.pair} data-block={block.key}>
      <div id={`at-${block.key}`} className={cx(styles.read, block.joined && styles.joined)}>
        <Add block={block} />
        {block.title ? <h3 className={styles.collection}>{block.title}</h3> : null}
        <Answers block={block} marks={marks} />
        {block.missing.length > 0 ? (
          <p className={styles.missing}>{t('missing', { fields: block.missing.join(', ') })}</p>
        ) : null}
      </div>
      <Margin threads={threads} composing={composing} block={block} soon={soon} />
    </div>
  );
});

/** The words a comment is being written on are marked before there is one. */
function withComposing(marks: BlockProps['marks'], wish: Wish | null): BlockProps['marks'] {
  if (!wish?.spot || !wish.words) return marks;
  const key = placeKey(wish.spot);
  return { ...marks, [key]: [...(marks[key] ?? NONE), { ...wish.words, thread: COMPOSING }] };
}
const COMPOSING = 'composing';

/** The button that begins a comment on the whole of a stretch; its fields and words are chosen from there. */
function Add({ block }: { block: ReadBlock }) {
  const desk = useDeskValue();
  if (desk.writes === 'none') return null;
  const row =
    block.kind === 'answers'
      ? block.spots.find((one) => one.row || one.key.split('.').length === 3)
      : undefined;
  const about = row ?? block.spots[0];
  const [spot, label] = about ? [spotOf(about), about.label] : [null, ''];
  const wish = { block: block.key, spot, words: null, quote: '' };
  const { comment, commentOn, proof, proofFor } = desk.labels;
  return (
    <div className={styles.tools}>
      <button
        type="button"
        className={cx(styles.add, styles.comment)}
        title={comment}
        aria-label={commentOn(label)}
        onClick={() => desk.compose(wish)}
      />
      {desk.decides ? (
        <button
          type="button"
          className={cx(styles.add, styles.proof)}
          title={proof}
          aria-label={proofFor(label)}
          aria-haspopup="dialog"
          onClick={() => desk.askProof({ wish, label })}
        />
      ) : null}
    </div>
  );
}

/** About the height of a closed card. */
const CARD_REM = 7.5;
/** Cards begin to be there this far outside of the view. */
const NEAR = '1200px 0px';

/** False until something comes near the view, then true for good: what was typed there must not go away again. */
function useNear(element: RefObject<Element | null>, at: boolean): boolean {
  const [near, setNear] = useState(at);
  useEffect(() => {
    if (at) setNear(true);
  }, [at]);
  useEffect(() => {
    if (near || !element.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true);
      },
      { rootMargin: NEAR },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [near, element]);
  return near || at;
}

export function Margin({
  threads,
  composing,
  block,
  soon,
}: {
  threads: readonly Placed<Thread>[];
  composing: Wish | null;
  block: ReadBlock | null;
  soon: boolean;
}) {
  const t = useTranslations('review.document');
  const desk = useDeskValue();
  const [all, setAll] = useState(false);
  const asked = useActiveAmong(threads);
  const strip = useRef<HTMLDivElement>(null);
  const near = useNear(strip, soon || !desk.many || asked || composing !== null);
  const shown = all || asked || threads.length <= FIRST + 1 ? threads : threads.slice(0, FIRST);
  const more = threads.length - shown.length;
  if (!near && threads.length > 0)
    return (
      <div ref={strip} className={styles.margin} style={{ blockSize: `${shown.length * CARD_REM}rem` }} />
    );
  return (
    <div ref={strip} className={cx(styles.margin, threads.length === 0 && !composing && styles.bare)}>
      {composing ? <Composer key={JSON.stringify(composing)} wish={composing} block={block} /> : null}
      {shown.map(({ thread, lost }) => (
        <ThreadCard key={thread.id} thread={thread} lost={lost} />
      ))}
      {more > 0 ? (
        <button type="button" className={styles.more} data-more onClick={() => setAll(true)}>
          {t('more', { count: more })}
        </button>
      ) : null}
    </div>
  );
}

function Answers({ block, marks }: { block: ReadBlock; marks: BlockProps['marks'] }) {
  const t = useTranslations('review.document');
  if (block.kind === 'empty') return <p className={styles.missing}>{t('empty')}</p>;
  if (block.kind === 'table') return <TableOf block={block} marks={marks} />;
  return (
    <>
      {block.name ? (
        <h4 className={styles.name}>
          {block.number}. <Text field={block.name} marks={marks} />
        </h4>
      ) : null}
      <List fields={block.fields} marks={marks} />
    </>
  );
}

function List({ fields, marks }: { fields: readonly ReadField[]; marks: BlockProps['marks'] }) {
  if (fields.length === 0) return null;
  return (
    <dl className={styles.answers}>
      {fields.map((field) => (
        <div key={field.key} className={field.prose ? styles.prose : styles.short}>
          <dt>{field.label}</dt>
          <dd>
            <Text field={field} marks={marks} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function TableOf({ block, marks }: { block: ReadBlock & { kind: 'table' }; marks: BlockProps['marks'] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={block.caption} tabIndex={0} className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {block.heads.map((head) => (
              <th key={head.label} scope="col" className={head.figure ? styles.figure : undefined}>
                {head.label}
              </th>
            ))}
          </tr>
        </thead>
        {block.rows.map((row) => (
          <tbody key={row.key} id={`at-${row.key}`}>
            <tr className={row.notes.length > 0 ? styles.noted : undefined}>
              {row.cells.map((cell, at) => {
                const Cell = at === 0 ? 'th' : 'td';
                return (
                  <Cell
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                    key={at}
                    scope={at === 0 ? 'row' : undefined}
                    className={block.heads[at]?.figure ? styles.figure : undefined}
                  >
                    {cell ? <Text field={cell} marks={marks} /> : '–'}
                  </Cell>
                );
              })}
            </tr>
            <Notes row={row} columns={block.heads.length} marks={marks} />
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Notes({ row, columns, marks }: { row: ReadRow; columns: number; marks: BlockProps['marks'] }) {
  if (row.notes.length === 0) return null;
  return (
    <tr>
      <td colSpan={columns} className={styles.notes}>
        <List fields={row.notes} marks={marks} />
      </td>
    </tr>
  );
}

const NONE: readonly Mark[] = [];

/** An answer, with the words marked that are spoken about. Its text is the field's own, sign for sign. */
function Text({ field, marks }: { field: ReadField; marks: BlockProps['marks'] }) {
  const of = (field.own && marks[field.key]) || NONE;
  const pieces: ReactNode = piecesOf(field.text, of).map((piece) =>
    piece.threads.length > 0 ? (
      <mark key={piece.start} data-threads={piece.threads.join(' ')} className={styles.mark}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
  return (
    <span id={`at-${field.key}`} data-own={field.own ? field.key : undefined} className={styles.text}>
      {pieces}
    </span>
  );
}
