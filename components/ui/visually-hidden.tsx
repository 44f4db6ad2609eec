import type { ComponentProps, ElementType } from 'react';
import { cx } from './cx';
import styles from './visually-hidden.module.css';

/** Heard, not seen. */
export function VisuallyHidden({
  as: Tag = 'span',
  className,
  ...rest
}: ComponentProps<'span'> & { as?: ElementType }) {
  return <Tag {...rest} className={cx(styles.hidden, className)} />;
}
