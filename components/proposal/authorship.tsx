'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { type Column, Table } from '@/components/ui/table';
import { ask } from '@/lib/client/ask';
import { formatDate, formatNumber } from '@/lib/core/format';
import { SECTION_IDS, type SectionId } from '@/lib/core/proposal/catalogue';
import type { AuthorshipDay } from '@/lib/core/review/told';
import { sectionTerm } from '@/lib/texts/field-words';
import styles from './handing-in.module.css';
import { useProposal } from './provider';

type Sum = { readonly key: string; readonly name: string; typed: number; pasted: number; seconds: number };

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

/** How the proposal was written, in the words of what it is for and who sees it. */
export function Authorship() {
  const t = useTranslations('handingIn.authorship');
  const { meta, template } = useProposal();
  const [days, setDays] = useState<readonly AuthorshipDay[] | 'failed' | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask<AuthorshipDay[]>(`/api/proposals/${meta.id}/authorship`).then((answer) => {
      if (wanted) setDays(answer.ok ? answer.value : 'failed');
    });
    return () => {
      wanted = false;
    };
  }, [meta.id]);

  const known = Array.isArray(days) ? (days as readonly AuthorshipDay[]) : [];
  const term = (section: string) => sectionTerm(template, section as SectionId);
  const bySection = sums(known, ({ section }) => section, term).sort(
    (a, b) => SECTION_IDS.indexOf(a.key as SectionId) - SECTION_IDS.indexOf(b.key as SectionId),
  );
  const byDay = sums(known, ({ day }) => day, formatDate);
  return (
    <Card as="section" aria-labelledby="authorship-title" className={styles.stack}>
      <h2 id="authorship-title" className={styles.title}>
        {t('title')}
      </h2>
      <p>{t('lead')}</p>
      <p className={styles.soft}>
        {t('why')} {t('who')}
      </p>
      {days === 'failed' ? <p role="status">{t('failed')}</p> : null}
      {days !== null && days !== 'failed' && known.length === 0 ? <p>{t('none')}</p> : null}
      {known.length > 0 ? (
        <>
          <Figures caption={t('bySection')} head={t('section')} rows={bySection} />
          {byDay.length > 1 ? (
            <Disclosure summary={t('byDay')}>
              <Figures caption={t('byDay')} head={t('day')} rows={byDay} />
            </Disclosure>
          ) : null}
        </>
      ) : null}
    </Card>
  );
}

function Figures({ caption, head, rows }: { caption: string; head: string; rows: readonly Sum[] }) {
  const t = useTranslations('handingIn.authorship');
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
