import type { ComponentProps } from 'react';
import { cx } from './cx';
import styles from './logo.module.css';

/** The mark: one stitch going under and coming up, with its knot. */
export function Stitch({ className, ...rest }: ComponentProps<'svg'>) {
  return (
    <svg
      viewBox="0 0 28 24"
      fill="none"
      aria-hidden="true"
      className={cx(styles.stitch, className)}
      {...rest}
    >
      <path
        d="M2 8.2c2.7-2.6 5-1.5 6 2.6 1.4 5.9 3 9.2 5.8 9.2 3.3 0 4-4.3 4.7-8.4.6-3.7 1.5-6.2 4-7.3"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="23.6" cy="4" r="3.2" fill="currentColor" />
    </svg>
  );
}

export type LogoProps = ComponentProps<'span'> & { name: string; size?: 'normal' | 'large' };

/** The stitch and the name. Put it in a link to the first page. */
export function Logo({ name, size = 'normal', className, ...rest }: LogoProps) {
  return (
    <span {...rest} className={cx(styles.logo, size === 'large' && styles.large, className)}>
      <Stitch />
      <span>{name}</span>
    </span>
  );
}
