import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import styles from './stat.module.css';

export type StatItem = { key: string; value: ReactNode; label: ReactNode; note?: ReactNode; loss?: boolean };

/** A few large figures, each with the word for it. A description list, so the pair is read together. */
export function Stats({
  items,
  className,
  ...rest
}: Omit<ComponentProps<'dl'>, 'children'> & { items: readonly StatItem[] }) {
  return (
    <dl {...rest} className={cx(styles.stats, className)}>
      {items.map((item) => (
        <div key={item.key} className={styles.stat}>
          <dt className={styles.label}>{item.label}</dt>
          <dd className={cx(styles.value, item.loss && styles.loss)}>{item.value}</dd>
          {item.note ? <dd className={styles.note}>{item.note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
