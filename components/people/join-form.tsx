'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { signIn } from '@/components/shell/auth-client';
import { useSend } from '@/components/shell/use-send';
import { Button, ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { TextInput } from '@/components/ui/text-input';
import styles from './people.module.css';
import { faultAt, Problem } from './problem';

const FIELDS = {
  'name-missing': 'name',
  'name-too-long': 'name',
  'password-too-short': 'password',
  'password-too-long': 'password',
  'password-is-email': 'password',
  'password-too-plain': 'password',
};

/** Joins the centre that asks: with a name and a password of one's own, or with the account one has. */
export function JoinForm({
  token,
  name: given,
  email,
  hasAccount,
}: {
  token: string;
  name: string;
  email: string;
  hasAccount: boolean;
}) {
  const t = useTranslations('people.join');
  const words = useTranslations('people');
  const { busy, refusal, tries, post } = useSend(words('unreachable'));
  const [name, setName] = useState(given);
  const [password, setPassword] = useState('');
  const [joined, setJoined] = useState<{ centreName: string } | null>(null);
  const [entering, setEntering] = useState(false);

  async function submit() {
    const sent = await post<{ email: string; isNew: boolean; centreName: string }>('/api/join', {
      token,
      name,
      password,
    });
    if (!sent.ok) return;
    if (sent.value.isNew) {
      setEntering(true);
      // A full load: the pages are theirs now. Where signing in fails, the sign-in page says why.
      if ((await signIn(sent.value.email, password)) === undefined) return location.assign('/');
    }
    setEntering(false);
    setJoined(sent.value);
  }

  if (joined)
    return (
      <Notice
        tone="met"
        role="status"
        title={t('joined', { centre: joined.centreName })}
        actions={
          <ButtonLink href="/sign-in" tone="primary">
            {t('signIn')}
          </ButtonLink>
        }
      >
        <p>{t('joinedSays', { email })}</p>
      </Notice>
    );
  const working = busy !== null || entering;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!working) void submit();
      }}
    >
      <Problem refusal={refusal} tries={tries} fields={FIELDS} title={t('problem')} />
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      {hasAccount ? (
        <p>{t('hasAccount')}</p>
      ) : (
        <>
          <Field
            label={t('name')}
            hint={t('nameHint')}
            controlId="name"
            error={faultAt(refusal, FIELDS, 'name')}
          >
            <TextInput autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} />
          </Field>
          <Field
            label={t('password')}
            hint={t('passwordHint')}
            controlId="password"
            error={faultAt(refusal, FIELDS, 'password')}
          >
            <TextInput
              type="password"
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </Field>
        </>
      )}
      <Button type="submit" tone="primary" wide busy={working}>
        {working ? t('submitting') : t('submit')}
      </Button>
    </form>
  );
}
