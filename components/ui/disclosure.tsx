import { ChevronRight } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import styles from './disclosure.module.css';

export type DisclosureProps = ComponentProps<'details'> & {
  summary: ReactNode;
  /** As words in the text, or as the head of a card. */
  look?: 'words' | 'card';
};

/** The platform's own fold: opens without script, and the browser finds words inside it. */
export function Disclosure({ summary, look = 'words', className, children, ...rest }: DisclosureProps) {
  return (
    <details {...rest} className={cx(styles.details, styles[look], className)}>
      <summary className={styles.summary}>
        <ChevronRight aria-hidden className={styles.arrow} size={18} />
        <span>{summary}</span>
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
