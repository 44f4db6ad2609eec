import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Head, TONES } from '@/components/people/parts';
import styles from '@/components/people/people.module.css';
import { PersonForm } from '@/components/people/person-form';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { Notice } from '@/components/ui/notice';
import { Pill } from '@/components/ui/pill';
import { dayOf, formatDate } from '@/lib/core/format';
import { actorWho } from '@/lib/server/services/people/guard';
import { openPerson } from '@/lib/server/services/people/member';
import { texts } from '@/lib/texts';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: texts()('people.title') };

export default async function PersonPage({ params }: Props) {
  const actor = await actorWho('people.read');
  const found = actor && (await openPerson(actor, (await params).id));
  if (!actor || !found?.ok) notFound();
  const t = texts();
  const person = found.value;
  return (
    <ClientTexts of={['people']}>
      <Shell actor={actor}>
        <p className={styles.quiet}>
          <Link href="/people">‹ {t('people.back')}</Link>
        </p>
        <Head
          title={person.name}
          lede={
            <>
              {person.email}
              <br />
              {t('people.person.since', {
                centre: actor.centreName,
                date: formatDate(dayOf(person.since)),
              })}
            </>
          }
          action={<Pill tone={TONES[person.state] ?? 'neutral'}>{t(`people.states.${person.state}`)}</Pill>}
        />
        {person.id === actor.userId ? (
          <Notice className={styles.note ?? ''}>{t('people.person.own')}</Notice>
        ) : null}
        {person.disabledEverywhere ? (
          <Notice tone="partly" className={styles.note ?? ''}>
            {t('people.person.everywhere')}
          </Notice>
        ) : null}
        <div className={styles.pair}>
          <PersonForm
            key={`${person.roles} ${person.state}`}
            id={person.id}
            roles={person.roles}
            disabled={person.state === 'disabled'}
          />
          <div className={styles.sections}>
            <section className={styles.section}>
              <h2>{t('people.person.cohorts')}</h2>
              {person.duties.length === 0 ? (
                <p className={styles.quiet}>{t('people.person.noCohorts')}</p>
              ) : (
                <ul className={styles.list}>
                  {person.duties.map((one) => (
                    <li key={`${one.cohortId} ${one.as}`} className={styles.found}>
                      <Link href={`/cohorts/${one.cohortId}`}>{one.cohort}</Link>
                      <p className={styles.quiet}>
                        {[
                          t(`shell.roles.${one.as}`),
                          one.employer ? t('people.person.at', { employer: one.employer }) : null,
                        ]
                          .filter(Boolean)
                          .join(', ')}
                      </p>
                    </li>
                  ))}
                </ul>
              )}
            </section>
            {person.manages.length > 0 ? (
              <section className={styles.section}>
                <h2>{t('people.person.manages')}</h2>
                <ul className={styles.list}>
                  {person.manages.map(({ id, name }) => (
                    <li key={id} className={styles.found}>
                      <Link href={`/employers/${id}`}>{name}</Link>
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
          </div>
        </div>
      </Shell>
    </ClientTexts>
  );
}
