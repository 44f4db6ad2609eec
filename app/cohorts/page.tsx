import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { CohortForm } from '@/components/people/cohort-form';
import { askedFor, ListPage } from '@/components/people/parts';
import styles from '@/components/people/people.module.css';
import { Disclosure } from '@/components/ui/disclosure';
import { Pill } from '@/components/ui/pill';
import { formatDate } from '@/lib/core/format';
import { findTemplate } from '@/lib/server/files/templates';
import { listCohorts } from '@/lib/server/services/people/cohorts';
import { actorWho } from '@/lib/server/services/people/guard';
import { newestUnits } from '@/lib/server/services/units';
import { texts } from '@/lib/texts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: texts()('people.cohorts.title') };

export default async function CohortsPage({ searchParams }: Props) {
  const actor = await actorWho('people.read');
  if (!actor) notFound();
  const t = texts();
  const asked = askedFor(await searchParams, ['q', 'after']);
  const found = await listCohorts(actor, {
    ...(asked.q ? { search: asked.q } : {}),
    ...(asked.after ? { after: asked.after } : {}),
  });
  if (!found.ok) notFound();
  const { lines, next } = found.value;
  const unitOf = (id: string | null) =>
    id === null
      ? t('people.cohorts.anyUnit')
      : (findTemplate(id)?.title ?? t('people.cohorts.unknownUnit', { id }));
  return (
    <ListPage
      actor={actor}
      path="/cohorts"
      title={t('people.cohorts.title')}
      lede={t('people.cohorts.lede')}
      above={
        <Disclosure summary={t('people.cohorts.make')} look="card" className={styles.note ?? ''}>
          <CohortForm
            given={{ name: '', templateId: null, dueOn: null, commentsOnDrafts: true }}
            units={newestUnits().map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Disclosure>
      }
      filter={{ search: asked.q, searchLabel: t('people.filter.searchName') }}
      asked={asked}
      empty={{ filtered: t('people.filter.nothing'), never: t('people.cohorts.empty') }}
      count={lines.length}
      next={next}
    >
      <ul className={styles.list}>
        {lines.map((one) => (
          <li key={one.id} className={styles.line}>
            <div className={styles.who}>
              <Link href={`/cohorts/${one.id}`} className={styles.name}>
                {one.name}
              </Link>
              <p className={styles.quiet}>{unitOf(one.templateId)}</p>
            </div>
            <div>
              <p>
                {t('people.cohorts.counts', {
                  learners: one.learners,
                  assessors: one.assessors,
                  assurers: one.assurers,
                })}
              </p>
              <p className={styles.quiet}>
                {one.dueOn
                  ? t('shell.proposals.due.later', { date: formatDate(one.dueOn) })
                  : t('people.cohorts.noDue')}
              </p>
            </div>
            {one.learners > 0 && one.assessors === 0 ? (
              <Pill tone="partly">{t('people.cohorts.noAssessor')}</Pill>
            ) : (
              <span />
            )}
          </li>
        ))}
      </ul>
    </ListPage>
  );
}
