import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { FilterForm } from '@/components/people/filter-form';
import { askedFor, Head, oneOf, Pages, TONES } from '@/components/people/parts';
import styles from '@/components/people/people.module.css';
import { PeopleTabs } from '@/components/people/people-tabs';
import { Shell } from '@/components/shell/shell';
import { ButtonLink } from '@/components/ui/button';
import { Pill } from '@/components/ui/pill';
import { ROLES } from '@/lib/core/access';
import { actorWho } from '@/lib/server/services/people/guard';
import { listPeople, PERSON_STATES } from '@/lib/server/services/people/list';
import { texts } from '@/lib/texts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: texts()('people.title') };

export default async function PeoplePage({ searchParams }: Props) {
  const actor = await actorWho('people.read');
  if (!actor) notFound();
  const t = texts();
  const asked = askedFor(await searchParams, ['q', 'role', 'state', 'after']);
  const [role, state] = [oneOf(ROLES, asked.role), oneOf(PERSON_STATES, asked.state)];
  const found = await listPeople(actor, {
    ...(asked.q ? { search: asked.q } : {}),
    ...(role ? { role } : {}),
    ...(state ? { state } : {}),
    ...(asked.after ? { after: asked.after } : {}),
  });
  if (!found.ok) notFound();
  const { lines, next, openInvitations } = found.value;
  return (
    <Shell actor={actor}>
      <Head
        title={t('people.title')}
        lede={t('people.lede', { centre: actor.centreName })}
        action={
          <ButtonLink href="/people/invite" tone="primary">
            {t('people.invite')}
          </ButtonLink>
        }
      />
      <PeopleTabs here="people" open={openInvitations} />
      <FilterForm
        path="/people"
        search={asked.q}
        searchLabel={t('people.filter.search')}
        choosing={[
          {
            name: 'role',
            label: t('people.filter.role'),
            any: t('people.filter.anyRole'),
            value: role,
            options: ROLES.map((value) => ({ value, label: t(`shell.roles.${value}`) })),
          },
          {
            name: 'state',
            label: t('people.filter.state'),
            any: t('people.filter.anyState'),
            value: state,
            options: PERSON_STATES.map((value) => ({ value, label: t(`people.states.${value}`) })),
          },
        ]}
      />
      {lines.length === 0 ? (
        <p className={styles.empty}>{t('people.filter.none')}</p>
      ) : (
        <ul className={styles.list}>
          {lines.map((person) => (
            <li key={person.id} className={styles.line}>
              <div className={styles.who}>
                <Link href={`/people/${person.id}`} className={styles.name}>
                  {person.name}
                </Link>
                <p className={styles.quiet}>{person.email}</p>
              </div>
              <div>
                <p>{person.roles.map((one) => t(`shell.roles.${one}`)).join(', ')}</p>
                <p className={styles.quiet}>{person.cohorts.join(' · ')}</p>
              </div>
              <Pill tone={TONES[person.state] ?? 'neutral'}>{t(`people.states.${person.state}`)}</Pill>
            </li>
          ))}
        </ul>
      )}
      <Pages path="/people" parts={{ q: asked.q, role, state }} after={asked.after} next={next} />
    </Shell>
  );
}
