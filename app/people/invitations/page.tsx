import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActButton } from '@/components/people/act-button';
import { askedFor, ListPage, momentOf, oneOf, TONES } from '@/components/people/parts';
import styles from '@/components/people/people.module.css';
import { PeopleTabs } from '@/components/people/people-tabs';
import { ButtonLink } from '@/components/ui/button';
import { Pill } from '@/components/ui/pill';
import { actorWho } from '@/lib/server/services/people/guard';
import { INVITATION_STATES, listInvitations } from '@/lib/server/services/people/list';
import { texts } from '@/lib/texts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: texts()('people.tabs.invitations') };

export default async function InvitationsPage({ searchParams }: Props) {
  const actor = await actorWho('people.read');
  if (!actor) notFound();
  const t = texts();
  const asked = askedFor(await searchParams, ['q', 'state', 'after']);
  const state = oneOf(INVITATION_STATES, asked.state);
  const found = await listInvitations(actor, {
    ...(asked.q ? { search: asked.q } : {}),
    ...(state ? { state } : {}),
    ...(asked.after ? { after: asked.after } : {}),
  });
  if (!found.ok) notFound();
  const { lines, next } = found.value;
  return (
    <ListPage
      actor={actor}
      path="/people/invitations"
      title={t('people.tabs.invitations')}
      lede={t('people.invitations.lede')}
      action={
        <ButtonLink href="/people/invite" tone="primary">
          {t('people.invite')}
        </ButtonLink>
      }
      above={<PeopleTabs here="invitations" open={null} />}
      filter={{
        search: asked.q,
        searchLabel: t('people.filter.search'),
        choosing: [
          {
            name: 'state',
            label: t('people.filter.state'),
            any: t('people.filter.anyState'),
            value: state,
            options: INVITATION_STATES.map((value) => ({ value, label: t(`people.states.${value}`) })),
          },
        ],
      }}
      asked={asked}
      empty={{ filtered: t('people.filter.none'), never: t('people.invitations.empty') }}
      count={lines.length}
      next={next}
    >
      <ul className={styles.list}>
        {lines.map((one) => {
          const path = `/api/people/invitations/${one.id}`;
          const open = one.state === 'sent' || one.state === 'expired';
          return (
            <li key={one.id} className={styles.line}>
              <div className={styles.who}>
                <p className={styles.name}>{one.name}</p>
                <p className={styles.quiet}>{one.email}</p>
              </div>
              <div>
                <p>
                  {[...one.roles.map((role) => t(`shell.roles.${role}`)), one.cohort, one.employer]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                <p className={styles.facts}>
                  <Pill tone={TONES[one.state] ?? 'neutral'}>{t(`people.states.${one.state}`)}</Pill>
                  <span>
                    {t('people.invitations.by', {
                      when: momentOf(one.createdAt),
                      name: one.invitedBy || t('people.record.gone'),
                    })}
                  </span>
                  {one.state === 'sent' ? (
                    <span>
                      {t('people.columns.until')} {momentOf(one.expiresAt)}
                    </span>
                  ) : null}
                </p>
              </div>
              <div className={styles.acts}>
                {open ? (
                  <>
                    <ActButton
                      path={`${path}/again`}
                      body={{}}
                      aria-label={t('people.invitations.againNamed', { name: one.name })}
                      done={t('people.invitations.sentAgain', { email: one.email })}
                    >
                      {t('people.invitations.again')}
                    </ActButton>
                    <ActButton
                      path={`${path}/withdraw`}
                      body={{}}
                      tone="quiet"
                      aria-label={t('people.invitations.withdrawNamed', { name: one.name })}
                      done={t('people.invitations.withdrawn', { name: one.name })}
                    >
                      {t('people.invitations.withdraw')}
                    </ActButton>
                  </>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </ListPage>
  );
}
