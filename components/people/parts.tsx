import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell, type ShellProps } from '@/components/shell/shell';
import type { Tone } from '@/components/ui/pill';
import { dayOf, formatDate, formatTime } from '@/lib/core/format';
import { texts } from '@/lib/texts';
import { FilterForm, type FilterProps } from './filter-form';
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

/** What every list page has, in its order: what it is, what may be done, a filter, the lines or why there are none, the way on. */
export function ListPage({
  actor,
  path,
  title,
  lede,
  action,
  above,
  filter,
  asked,
  empty,
  count,
  next,
  rooms = [],
  children,
}: {
  actor: ShellProps['actor'];
  path: string;
  title: ReactNode;
  lede?: ReactNode;
  action?: ReactNode;
  /** Between the head and the filter: tabs, something to make, a warning. */
  above?: ReactNode;
  filter: Omit<FilterProps, 'path'>;
  asked: Partial<Record<string, string>>;
  /** Said in place of the lines when there are none: because of the filter, or because nothing was ever there. */
  empty: { readonly filtered: string; readonly never: string };
  count: number;
  next: string | null;
  /** Words the lines need beyond those of people. */
  rooms?: ComponentProps<typeof ClientTexts>['of'];
  children: ReactNode;
}) {
  const parts = Object.fromEntries([
    ['q', filter.search],
    ...(filter.choosing ?? []).map(({ name, value }) => [name, value]),
  ]) as Record<string, string | undefined>;
  const filtered = Object.values(parts).some(Boolean);
  return (
    <ClientTexts of={['people', ...rooms]}>
      <Shell actor={actor}>
        <Head title={title} lede={lede} action={action} />
        {above}
        <FilterForm path={path} {...filter} />
        {count === 0 ? <p className={styles.empty}>{filtered ? empty.filtered : empty.never}</p> : children}
        <Pages path={path} parts={parts} after={asked.after} next={next} />
      </Shell>
    </ClientTexts>
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
