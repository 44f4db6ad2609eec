import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ActButton } from '@/components/people/act-button';
import { Adding, Holders } from '@/components/people/adding';
import { CohortForm } from '@/components/people/cohort-form';
import { EmployerChoice } from '@/components/people/employer-choice';
import { askedFor, Head } from '@/components/people/parts';
import styles from '@/components/people/people.module.css';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { findPeople } from '@/lib/server/services/people/cohort-people';
import { cohortChoices, openCohort } from '@/lib/server/services/people/cohorts';
import { actorWho } from '@/lib/server/services/people/guard';
import { newestUnits } from '@/lib/server/services/units';
import { texts } from '@/lib/texts';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: texts()('people.cohorts.title') };

export default async function CohortPage({ params, searchParams }: Props) {
  const actor = await actorWho('people.read');
  const { id } = await params;
  const found = actor && (await openCohort(actor, id));
  if (!actor || !found?.ok) notFound();
  const t = texts();
  const cohort = found.value;
  const { q } = askedFor(await searchParams, ['q']);
  const [candidates, { employers }] = await Promise.all([
    findPeople(actor, q, { cohort: id }),
    cohortChoices(actor),
  ]);
  const units = newestUnits().map((unit) => ({ value: unit.id, label: unit.title }));
  const { templateId } = cohort;
  if (templateId && !units.some(({ value }) => value === templateId))
    units.push({ value: templateId, label: t('people.cohorts.unknownUnit', { id: templateId }) });
  const api = `/api/cohorts/${id}/people`;
  const options = employers.map((one) => ({ value: one.id, label: one.name }));
  return (
    <ClientTexts of={['people']}>
      <Shell actor={actor}>
        <p className={styles.quiet}>
          <Link href="/cohorts">‹ {t('people.cohorts.title')}</Link>
        </p>
        <Head title={cohort.name} />
        <div className={styles.pair}>
          <div className={styles.sections}>
            <section className={styles.section}>
              <h2>{t('people.columns.learners')}</h2>
              {cohort.learners.length === 0 ? (
                <p className={styles.quiet}>{t('people.cohorts.noLearners')}</p>
              ) : (
                <ul className={styles.list}>
                  {cohort.learners.map((one) => (
                    <li key={one.id} className={styles.line}>
                      <div className={styles.who}>
                        <p className={styles.name}>{one.name}</p>
                        <p className={styles.quiet}>{one.email}</p>
                        {one.able ? null : <p className={styles.quiet}>{t('people.cohorts.unable')}</p>}
                      </div>
                      <EmployerChoice
                        key={one.employerId}
                        cohort={id}
                        person={one.id}
                        name={one.name}
                        value={one.employerId}
                        employers={options}
                      />
                      <div className={styles.acts}>
                        <ActButton
                          path={api}
                          body={{ do: 'remove', person: one.id, as: 'learner' }}
                          tone="quiet"
                          aria-label={t('people.removeNamed', { name: one.name })}
                          done={t('people.cohorts.removed', { name: one.name })}
                        >
                          {t('people.remove')}
                        </ActButton>
                      </div>
                    </li>
                  ))}
                </ul>
              )}
            </section>
            <section className={styles.section}>
              <h2>{t('people.columns.assessors')}</h2>
              <Holders
                people={cohort.assessors}
                api={api}
                bodyOf={(person) => ({ do: 'remove', person, as: 'assessor' })}
                empty={t('people.cohorts.noStaff')}
              />
            </section>
            <section className={styles.section}>
              <h2>{t('people.columns.assurers')}</h2>
              <Holders
                people={cohort.assurers}
                api={api}
                bodyOf={(person) => ({ do: 'remove', person, as: 'quality-assurer' })}
                empty={t('people.cohorts.noStaff')}
              />
            </section>
          </div>
          <div className={styles.sections}>
            <Adding
              path={`/cohorts/${id}`}
              api={api}
              title={t('people.cohorts.add')}
              search={q}
              found={candidates}
            />
            <section className={styles.section}>
              <h2>{t('people.cohorts.settings')}</h2>
              <CohortForm
                key={`${cohort.name} ${cohort.dueOn} ${cohort.templateId} ${cohort.commentsOnDrafts}`}
                id={id}
                given={cohort}
                drafts={cohort.drafts}
                units={units}
              />
            </section>
          </div>
        </div>
      </Shell>
    </ClientTexts>
  );
}
