'use client';

import { type ComponentProps, type CSSProperties, useEffect, useRef } from 'react';
import styles from './control.module.css';
import { cx } from './cx';
import { useFieldControl } from './field-context';

export type TextAreaProps = ComponentProps<'textarea'>;

/** `field-sizing: content` grows the box in CSS; where it is not known, the box is measured. */
function grow(area: HTMLTextAreaElement) {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}

export function TextArea({ rows = 3, className, style, ref, ...given }: TextAreaProps) {
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

  return (
    <textarea
      {...props}
      rows={rows}
      ref={(node) => {
        area.current = node;
        if (typeof ref === 'function') return ref(node);
        if (ref) ref.current = node;
      }}
      style={{ '--rows': rows, ...style } as CSSProperties}
      className={cx(styles.control, styles.area, className)}
    />
  );
}
