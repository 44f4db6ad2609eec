import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { askedFor, ListPage, oneOf, TONES } from '@/components/people/parts';
import styles from '@/components/people/people.module.css';
import { PeopleTabs } from '@/components/people/people-tabs';
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
    <ListPage
      actor={actor}
      path="/people"
      title={t('people.title')}
      lede={t('people.lede', { centre: actor.centreName })}
      action={
        <ButtonLink href="/people/invite" tone="primary">
          {t('people.invite')}
        </ButtonLink>
      }
      above={<PeopleTabs here="people" open={openInvitations} />}
      filter={{
        search: asked.q,
        searchLabel: t('people.filter.search'),
        choosing: [
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
        ],
      }}
      asked={asked}
      empty={{ filtered: t('people.filter.none'), never: t('people.filter.none') }}
      count={lines.length}
      next={next}
    >
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
    </ListPage>
  );
}
