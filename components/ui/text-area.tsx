'use client';

import {
  type ComponentProps,
  type CSSProperties,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import styles from './control.module.css';
import { cx } from './cx';
import { useFieldControl } from './field-context';

export type Stretch = { readonly start: number; readonly end: number };
export type TextAreaProps = ComponentProps<'textarea'> & {
  /** Words to mark where they stand, as with a highlighter; `text` is what stands in the box. */
  marks?: readonly Stretch[];
  text?: string;
};

/** `field-sizing: content` grows the box in CSS; where it is not known, the box is measured. */
function grow(area: HTMLTextAreaElement) {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}

export function TextArea({ rows = 3, className, style, ref, marks, text = '', ...given }: TextAreaProps) {
  const props = useFieldControl(given);
  const area = useRef<HTMLTextAreaElement | null>(null);

  useEffect(() => {
    const node = area.current;
    if (!node || CSS.supports('field-sizing', 'content')) return;
    const measure = () => grow(node);
    measure();
    node.addEventListener('input', measure);
    return () => node.removeEventListener('input', measure);
  }, []);

  const marked = marks !== undefined && marks.length > 0;
  return (
    <span className={styles.sheet}>
      {marked ? <Marks area={area} text={text} marks={marks} /> : null}
      <textarea
        {...props}
        rows={rows}
        ref={(node) => {
          area.current = node;
          if (typeof ref === 'function') return ref(node);
          if (ref) ref.current = node;
        }}
        style={{ '--rows': rows, ...style } as CSSProperties}
        className={cx(styles.control, styles.area, marked && styles.see, className)}
      />
    </span>
  );
}

/** The same text once more behind the box, unseen but for the marks: a box of text can hold none of its own. */
function Marks({
  area,
  text,
  marks,
}: {
  area: RefObject<HTMLTextAreaElement | null>;
  text: string;
  marks: readonly Stretch[];
}) {
  const behind = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const node = area.current;
    if (!node) return;
    const follow = () => {
      if (!behind.current) return;
      // A scroll bar takes its width from the text.
      behind.current.style.width = `${node.clientWidth + 2}px`;
      behind.current.scrollTop = node.scrollTop;
    };
    follow();
    const size = new ResizeObserver(follow);
    size.observe(node);
    node.addEventListener('scroll', follow);
    return () => {
      size.disconnect();
      node.removeEventListener('scroll', follow);
    };
  }, [area]);
  return (
    <span ref={behind} aria-hidden className={cx(styles.control, styles.area, styles.behind)}>
      {pieces(text, marks).map(({ at, words, marked }) => (marked ? <mark key={at}>{words}</mark> : words))}
    </span>
  );
}

/** The text cut where marks begin and end; marks that overlap become one. */
export function pieces(text: string, marks: readonly Stretch[]) {
  const cut: { at: number; words: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    if (end <= from) continue;
    if (from > at) cut.push({ at, words: text.slice(at, from), marked: false });
    cut.push({ at: from, words: text.slice(from, end), marked: true });
    at = end;
  }
  if (at < text.length) cut.push({ at, words: text.slice(at), marked: false });
  return cut;
}
