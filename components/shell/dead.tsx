import type { ReactNode } from 'react';
import { ButtonRow } from '@/components/ui/button';
import styles from './dead.module.css';

/** Where the thread ends: a page that is not here, or broke. Says so kindly, with a way back. */
export function Dead({
  title,
  says,
  note,
  children,
}: {
  title: string;
  says: string;
  note?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className={styles.dead}>
      <svg viewBox="0 0 240 64" aria-hidden="true" className={styles.thread}>
        <path d="M4 44c26-30 44-30 58-4s34 22 52-6" />
        <path d="M166 26c12-12 26-8 34 4s18 14 30 4" className={styles.loose} />
        <circle cx="4" cy="44" r="4" />
        <circle cx="116" cy="32" r="4" />
      </svg>
      <h1>{title}</h1>
      <p className={styles.says}>{says}</p>
      <ButtonRow>{children}</ButtonRow>
      {note ? <p className={styles.note}>{note}</p> : null}
    </div>
  );
}
