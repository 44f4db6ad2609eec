import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { JoinForm } from '@/components/people/join-form';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import styles from '@/components/shell/sign-in.module.css';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { dayOf, formatDate, formatTime } from '@/lib/core/format';
import { currentActor } from '@/lib/server/auth/actor';
import { addressOf } from '@/lib/server/http/posted';
import { type LinkCode, openInvitation } from '@/lib/server/services/people/join';
import { texts } from '@/lib/texts';

type Props = { params: Promise<{ token: string }> };

// The name of the centre is for who holds a good link; the title says nothing.
export const metadata: Metadata = { title: texts()('people.join.submit') };

const OVER = {
  'invitation-unknown': 'unknown',
  'invitation-used': 'used',
  'invitation-withdrawn': 'withdrawn',
  'invitation-expired': 'expired',
  'too-many-attempts': 'too-many',
} as const satisfies Record<LinkCode, string>;

/** Where a letter's link leads. Looking uses nothing up: programs that look into mail open links too. */
export default async function JoinPage({ params }: Props) {
  const { token } = await params;
  const t = texts();
  const [found, actor] = await Promise.all([
    openInvitation(token, addressOf(await headers())),
    currentActor(),
  ]);
  if (!found.ok) {
    const why = OVER[found.code];
    const { minutes = 15 } = (found.detail ?? {}) as { minutes?: number };
    return (
      <Shell actor={null}>
        <Card className={styles.sheet}>
          <h1>{t(why === 'unknown' ? 'people.join.over.unknownTitle' : 'people.join.over.title')}</h1>
          <p className={styles.lede}>{t(`people.join.over.${why}`, { minutes })}</p>
          <ButtonLink href="/sign-in">{t('people.join.signIn')}</ButtonLink>
        </Card>
      </Shell>
    );
  }
  const { centreName, email, name, expiresAt, hasAccount } = found.value;
  return (
    <ClientTexts of={['people']}>
      <Shell actor={null}>
        <Card className={styles.sheet}>
          <h1>{t('people.join.title', { centre: centreName })}</h1>
          <div className={styles.lede}>
            <p>{t('people.join.asked', { email })}</p>
            <p>
              {t('people.join.until', {
                date: formatDate(dayOf(expiresAt)),
                time: formatTime(expiresAt),
              })}
            </p>
          </div>
          {actor && !hasAccount ? (
            <Notice className={styles.other ?? ''}>
              {t('people.join.signedInAs', { name: actor.name, email })}
            </Notice>
          ) : null}
          <JoinForm token={token} name={name} email={email} hasAccount={hasAccount} />
        </Card>
      </Shell>
    </ClientTexts>
  );
}
