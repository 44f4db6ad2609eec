import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActButton } from '@/components/people/act-button';
import { EndSessions } from '@/components/people/end-sessions';
import { LettersForm } from '@/components/people/letters-form';
import { NameForm } from '@/components/people/name-form';
import { Head, momentOf } from '@/components/people/parts';
import { PasswordForm } from '@/components/people/password-form';
import styles from '@/components/people/people.module.css';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { Pill } from '@/components/ui/pill';
import { SummaryList } from '@/components/ui/summary-list';
import { letterGroupsFor } from '@/lib/core/people';
import { requireActor } from '@/lib/server/auth/actor';
import { profile } from '@/lib/server/services/people/profile';
import { texts } from '@/lib/texts';

export const metadata: Metadata = { title: texts()('people.profile.title') };

export default async function ProfilePage() {
  const actor = await requireActor();
  const found = await profile(actor);
  if (!found.ok) notFound();
  const t = texts();
  const me = found.value;
  const groups = letterGroupsFor(me.roles);
  const roles = me.roles.map((role) => t(`shell.roles.${role}`)).join(', ');
  return (
    <ClientTexts of={['people']}>
      <Shell actor={actor} width="narrow">
        <Head title={t('people.profile.title')} />
        <div className={styles.sections}>
          <section className={styles.section}>
            <h2>{t('people.profile.about')}</h2>
            <NameForm
              key={me.name}
              path="/api/profile/name"
              label={t('people.profile.name')}
              hint={t('people.profile.nameHint')}
              given={me.name}
              submit={t('people.save')}
              autoComplete="name"
            />
            <SummaryList
              missing={t('shell.here.noRoles')}
              items={[
                { key: 'email', term: t('people.profile.email'), value: me.email },
                { key: 'centre', term: t('people.profile.centre'), value: me.centreName },
                { key: 'roles', term: t('people.profile.roles'), ...(roles ? { value: roles } : {}) },
              ]}
            />
          </section>
          <section className={styles.section}>
            <h2>{t('people.profile.password.title')}</h2>
            {me.hasPassword ? <PasswordForm email={me.email} /> : <p>{t('people.profile.password.none')}</p>}
          </section>
          {groups.length > 0 ? (
            <section className={styles.section}>
              <h2>{t('people.profile.letters.title')}</h2>
              <LettersForm given={me.letters} groups={groups} />
            </section>
          ) : null}
          <section className={styles.section}>
            <h2>{t('people.profile.sessions.title')}</h2>
            <ul className={styles.list}>
              {me.sessions.map((one) => {
                const device = t('people.profile.sessions.device', {
                  browser: one.device.browser ?? t('people.profile.sessions.unknownBrowser'),
                  system: one.device.system ?? t('people.profile.sessions.unknownSystem'),
                });
                return (
                  <li key={one.id} className={styles.line}>
                    <p className={styles.name}>{device}</p>
                    <p className={styles.quiet}>
                      {t('people.profile.sessions.seen', {
                        when: momentOf(one.lastSeen),
                        since: momentOf(one.since),
                      })}
                    </p>
                    <div className={styles.acts}>
                      {one.here ? (
                        <Pill tone="met">{t('people.profile.sessions.here')}</Pill>
                      ) : (
                        <ActButton
                          path="/api/profile/sessions"
                          body={{ end: one.id }}
                          aria-label={t('people.profile.sessions.endNamed', {
                            device,
                            when: momentOf(one.lastSeen),
                          })}
                          done={t('people.profile.sessions.ended', { count: 1 })}
                        >
                          {t('people.profile.sessions.end')}
                        </ActButton>
                      )}
                    </div>
                  </li>
                );
              })}
            </ul>
            {me.sessions.length > 1 ? (
              <p className={styles.pages}>
                <EndSessions />
              </p>
            ) : null}
          </section>
        </div>
      </Shell>
    </ClientTexts>
  );
}
