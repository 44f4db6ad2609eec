import type { ComponentProps } from 'react';
import { cx } from './cx';
import styles from './skip-link.module.css';

/** The first stop of the tab key: past the header, to what the page is about. */
export function SkipLink({ className, ...rest }: ComponentProps<'a'>) {
  return <a {...rest} className={cx(styles.skip, className)} />;
}
