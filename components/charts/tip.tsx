'use client';

import type { ReactNode } from 'react';
import styles from './chart-figure.module.css';

/** What stands beside the pointer: a head and its figures. */
export function Tip({
  head,
  items,
}: {
  head: ReactNode;
  items: readonly (readonly [name: string, value: string])[];
}) {
  return (
    <div className={styles.tip}>
      <p className={styles.tipHead}>{head}</p>
      <dl>
        {items.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
