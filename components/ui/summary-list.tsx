import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import styles from './summary-list.module.css';

export type SummaryItem = {
  key: string;
  term: ReactNode;
  /** The answer; left out, `missing` stands in its place, paler. */
  value?: ReactNode;
  /** A link or button that goes to where it is changed. Name the field in it for screen readers. */
  action?: ReactNode;
};

export type SummaryListProps = ComponentProps<'dl'> & { items: readonly SummaryItem[]; missing?: ReactNode };

/** Questions and answers, as when one checks them before going on. */
export function SummaryList({ items, missing, className, ...rest }: SummaryListProps) {
  return (
    <dl {...rest} className={cx(styles.list, className)}>
      {items.map((item) => (
        <div key={item.key} className={styles.row}>
          <dt className={styles.term}>{item.term}</dt>
          <dd className={cx(styles.value, item.value === undefined && styles.missing)}>
            {item.value ?? missing}
          </dd>
          {item.action ? <dd className={styles.action}>{item.action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
