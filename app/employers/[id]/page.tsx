import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Adding, Holders } from '@/components/people/adding';
import { NameForm } from '@/components/people/name-form';
import { askedFor, Head } from '@/components/people/parts';
import styles from '@/components/people/people.module.css';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { findPeople } from '@/lib/server/services/people/cohort-people';
import { openEmployer } from '@/lib/server/services/people/employers';
import { actorWho } from '@/lib/server/services/people/guard';
import { texts } from '@/lib/texts';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: texts()('people.employers.title') };

export default async function EmployerPage({ params, searchParams }: Props) {
  const actor = await actorWho('people.read');
  const { id } = await params;
  const found = actor && (await openEmployer(actor, id));
  if (!actor || !found?.ok) notFound();
  const t = texts();
  const employer = found.value;
  const { q } = askedFor(await searchParams, ['q']);
  const candidates = await findPeople(actor, q, { employer: id });
  const api = `/api/employers/${id}/people`;
  return (
    <ClientTexts of={['people']}>
      <Shell actor={actor}>
        <p className={styles.quiet}>
          <Link href="/employers">‹ {t('people.employers.title')}</Link>
        </p>
        <Head title={employer.name} lede={t('people.employers.lede')} />
        <div className={styles.pair}>
          <div className={styles.sections}>
            <section className={styles.section}>
              <h2>{t('people.employers.managers')}</h2>
              <Holders
                people={employer.managers}
                api={api}
                bodyOf={(person) => ({ person, manages: false })}
                empty={t('people.employers.noManagers')}
              />
            </section>
            <Adding
              path={`/employers/${id}`}
              api={api}
              title={t('people.employers.addManager')}
              search={q}
              found={candidates}
            />
          </div>
          <section className={styles.section}>
            <h2>{t('people.cohorts.settings')}</h2>
            <NameForm
              key={employer.name}
              path={`/api/employers/${id}`}
              label={t('people.employers.rename')}
              given={employer.name}
              submit={t('people.save')}
            />
          </section>
        </div>
      </Shell>
    </ClientTexts>
  );
}
