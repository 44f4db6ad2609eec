import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { NameForm } from '@/components/people/name-form';
import { askedFor, ListPage } from '@/components/people/parts';
import styles from '@/components/people/people.module.css';
import { Disclosure } from '@/components/ui/disclosure';
import { Table } from '@/components/ui/table';
import { listEmployers } from '@/lib/server/services/people/employers';
import { actorWho } from '@/lib/server/services/people/guard';
import { texts } from '@/lib/texts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: texts()('people.employers.title') };

export default async function EmployersPage({ searchParams }: Props) {
  const actor = await actorWho('people.read');
  if (!actor) notFound();
  const t = texts();
  const asked = askedFor(await searchParams, ['q', 'after']);
  const found = await listEmployers(actor, {
    ...(asked.q ? { search: asked.q } : {}),
    ...(asked.after ? { after: asked.after } : {}),
  });
  if (!found.ok) notFound();
  const { lines, next } = found.value;
  return (
    <ListPage
      actor={actor}
      path="/employers"
      title={t('people.employers.title')}
      lede={t('people.employers.lede')}
      above={
        <Disclosure summary={t('people.employers.make')} look="card" className={styles.note ?? ''}>
          <NameForm
            path="/api/employers"
            label={t('people.employers.name')}
            submit={t('people.employers.make')}
            goTo="/employers"
          />
        </Disclosure>
      }
      filter={{ search: asked.q, searchLabel: t('people.filter.searchName') }}
      asked={asked}
      empty={{ filtered: t('people.filter.nothing'), never: t('people.employers.empty') }}
      count={lines.length}
      next={next}
    >
      <Table
        caption={t('people.employers.title')}
        captionHidden
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            head: t('people.columns.name'),
            rowHead: true,
            cell: ({ id, name }) => <Link href={`/employers/${id}`}>{name}</Link>,
          },
          {
            key: 'managers',
            head: t('people.columns.managers'),
            cell: ({ managers }) => managers.join(', ') || t('people.employers.noManagers'),
          },
          {
            key: 'learners',
            head: t('people.columns.learners'),
            numeric: true,
            cell: ({ learners }) => learners,
          },
        ]}
      />
    </ListPage>
  );
}
