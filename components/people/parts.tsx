import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Tone } from '@/components/ui/pill';
import { dayOf, formatDate, formatTime } from '@/lib/core/format';
import { texts } from '@/lib/texts';
import styles from './people.module.css';

/** An address with only those of its parts that are set. */
export function addressOf(path: string, parts: Readonly<Record<string, string | null | undefined>>): string {
  const query = new URLSearchParams(
    Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1])),
  );
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Where the list goes on, and the way back to its start. */
export function Pages({
  path,
  parts,
  after,
  next,
}: {
  path: string;
  parts: Readonly<Record<string, string | undefined>>;
  after: string | undefined;
  next: string | null;
}) {
  const t = texts();
  if (!after && !next) return null;
  return (
    <p className={styles.pages}>
      {after ? <Link href={addressOf(path, parts)}>{t('people.pages.first')}</Link> : null}
      {next ? <Link href={addressOf(path, { ...parts, after: next })}>{t('people.pages.next')}</Link> : null}
    </p>
  );
}

export function Head({ title, lede, action }: { title: ReactNode; lede?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.head}>
      <div>
        <h1>{title}</h1>
        {lede ? <p className={styles.lede}>{lede}</p> : null}
      </div>
      {action}
    </div>
  );
}

export const TONES: Readonly<Record<string, Tone>> = {
  active: 'met',
  disabled: 'clash',
  sent: 'notyet',
  expired: 'partly',
  accepted: 'met',
  withdrawn: 'neutral',
  waiting: 'notyet',
  failed: 'clash',
  outbox: 'partly',
};

/** «3 December 2026, 14:02» */
export const momentOf = (instant: string): string => `${formatDate(dayOf(instant))}, ${formatTime(instant)}`;

type Given = Readonly<Record<string, string | string[] | undefined>>;
/** What an address asks for: one text for each name, and only what the page knows. */
export function askedFor<K extends string>(given: Given, names: readonly K[]): Partial<Record<K, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given[name];
      return typeof value === 'string' && value.trim() !== '' && value.length <= 1_000 ? [[name, value]] : [];
    }),
  ) as Partial<Record<K, string>>;
}
export const oneOf = <T extends string>(all: readonly T[], value: string | undefined): T | undefined =>
  all.find((one) => one === value);
