import type { ComponentProps, ElementType } from 'react';
import styles from './card.module.css';
import { cx } from './cx';

export type CardProps = ComponentProps<'div'> & {
  as?: ElementType;
  /** The one card being worked on. */
  current?: boolean;
  pad?: 'normal' | 'tight' | 'none';
};

/** A sheet of white on the paper: a hairline, no shadow. */
export function Card({ as: Tag = 'div', current, pad = 'normal', className, ...rest }: CardProps) {
  return (
    <Tag
      {...rest}
      className={cx(styles.card, current && styles.current, pad !== 'none' && styles[pad], className)}
    />
  );
}
