'use client';

import { useTranslations } from 'use-intl/react';
import { Disclosure } from '@/components/ui/disclosure';
import { type Column, Table } from '@/components/ui/table';
import { formatDate, formatNumber } from '@/lib/core/format';
import { SECTION_IDS, type SectionId } from '@/lib/core/proposal/catalogue';
import type { AuthorshipDay } from '@/lib/core/review/told';
import styles from './handing-in.module.css';

type Sum = { readonly key: string; readonly name: string; typed: number; pasted: number; seconds: number };

export type WritingProps = {
  readonly days: readonly AuthorshipDay[];
  /** What each section is called in this unit. */
  readonly terms: Readonly<Partial<Record<SectionId, string>>>;
  /** How many longer answers there are, and those that stand in the worked example, each with where it is read. */
  readonly borrowed: {
    readonly answers: number;
    readonly from: readonly { readonly href: string; readonly words: string }[];
  } | null;
};

/** Figures added up by whatever `keyOf` says, in the order they were met. */
function sums(
  days: readonly AuthorshipDay[],
  keyOf: (day: AuthorshipDay) => string,
  name: (key: string) => string,
) {
  const found = new Map<string, Sum>();
  for (const day of days) {
    const key = keyOf(day);
    const sum = found.get(key) ?? { key, name: name(key), typed: 0, pasted: 0, seconds: 0 };
    sum.typed += day.typed;
    sum.pasted += day.pasted;
    sum.seconds += day.seconds;
    found.set(key, sum);
  }
  return [...found.values()];
}

/** How a proposal came about, in figures: what was counted while it was written, and what it has from the worked example. */
export function Writing({ days, terms, borrowed }: WritingProps) {
  const t = useTranslations('authorship');
  const order = (key: string) => SECTION_IDS.indexOf(key as SectionId);
  const bySection = sums(
    days,
    ({ section }) => section,
    (section) => terms[section as SectionId] ?? section,
  ).sort((a, b) => order(a.key) - order(b.key));
  const byDay = sums(days, ({ day }) => day, formatDate);
  return (
    <>
      {days.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <Figures caption={t('bySection')} head={t('section')} rows={bySection} />
          {byDay.length > 1 ? (
            <Disclosure summary={t('byDay')}>
              <Figures caption={t('byDay')} head={t('day')} rows={byDay} />
            </Disclosure>
          ) : null}
        </>
      )}
      {borrowed && borrowed.answers > 0 ? <FromExample {...borrowed} /> : null}
    </>
  );
}

function FromExample({ answers, from }: NonNullable<WritingProps['borrowed']>) {
  const t = useTranslations('authorship');
  if (from.length === 0) return <p>{t('exampleNone', { count: answers })}</p>;
  if (from.length === answers) return <p>{t('exampleAll', { count: answers })}</p>;
  return (
    <div>
      <p>{t('exampleSome', { from: from.length, count: answers })}</p>
      <ul className={styles.places}>
        {from.map(({ href, words }) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Figures({ caption, head, rows }: { caption: string; head: string; rows: readonly Sum[] }) {
  const t = useTranslations('authorship');
  const time = (seconds: number): string => {
    const all = Math.round(seconds / 60);
    return all < 60
      ? t('minutes', { minutes: all })
      : t('hours', { hours: Math.floor(all / 60), minutes: all % 60 });
  };
  const total = (of: 'typed' | 'pasted' | 'seconds') => rows.reduce((sum, row) => sum + row[of], 0);
  const columns: Column<Sum>[] = [
    { key: 'name', head, rowHead: true, cell: ({ name }) => name, foot: t('all') },
    {
      key: 'typed',
      head: t('typed'),
      numeric: true,
      cell: ({ typed }) => formatNumber(typed),
      foot: formatNumber(total('typed')),
    },
    {
      key: 'pasted',
      head: t('pasted'),
      numeric: true,
      cell: ({ pasted }) => formatNumber(pasted),
      foot: formatNumber(total('pasted')),
    },
    {
      key: 'time',
      head: t('time'),
      numeric: true,
      cell: ({ seconds }) => time(seconds),
      foot: time(total('seconds')),
    },
  ];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}
