import type { ComponentProps } from 'react';
import { cx } from './cx';
import styles from './pill.module.css';

export type Tone = 'met' | 'partly' | 'notyet' | 'clash' | 'neutral';
export type PillProps = ComponentProps<'span'> & { tone?: Tone };

/** A state in a word or two. The word carries the meaning; the colour repeats it. */
export function Pill({ tone = 'neutral', className, ...rest }: PillProps) {
  return <span {...rest} className={cx(styles.pill, styles[tone], className)} />;
}
