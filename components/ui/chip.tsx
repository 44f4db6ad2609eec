import { Plus, X } from 'lucide-react';
import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import styles from './chip.module.css';
import { cx } from './cx';

/** A joined thing by its name: part of the thread. */
export function Chip({ className, ...rest }: ComponentProps<'span'>) {
  return <span {...rest} className={cx(styles.chip, className)} />;
}

export function ChipLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link {...rest} className={cx(styles.chip, styles.link, className)} />;
}

export type ChipRemovableProps = ComponentProps<'span'> & {
  /** What the cross says to a screen reader, with the name in it: «Unlink Late replies». */
  removeLabel: string;
  onRemove: () => void;
};

export function ChipRemovable({ removeLabel, onRemove, className, children, ...rest }: ChipRemovableProps) {
  return (
    <span {...rest} className={cx(styles.chip, styles.removable, className)}>
      <span className={styles.name}>{children}</span>
      <button type="button" className={styles.remove} aria-label={removeLabel} onClick={onRemove}>
        <X aria-hidden size={14} strokeWidth={2.4} />
      </button>
    </span>
  );
}

/** The dashed place where a chip could be. */
export function ChipAdd({ className, children, ...rest }: ComponentProps<'button'>) {
  return (
    <button type="button" {...rest} className={cx(styles.chip, styles.add, className)}>
      <Plus aria-hidden size={14} strokeWidth={2.4} />
      {children}
    </button>
  );
}

export type ChipListProps = ComponentProps<'ul'> & { items: readonly { key: string; node: ReactNode }[] };

export function ChipList({ items, className, ...rest }: ChipListProps) {
  return (
    <ul {...rest} className={cx(styles.list, className)}>
      {items.map((item) => (
        <li key={item.key}>{item.node}</li>
      ))}
    </ul>
  );
}
