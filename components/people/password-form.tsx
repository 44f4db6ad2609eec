'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSend } from '@/components/shell/use-send';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { TextInput } from '@/components/ui/text-input';
import styles from './people.module.css';
import { faultAt, Problem } from './problem';

const FIELDS = {
  'password-wrong': 'old',
  'password-too-short': 'wanted',
  'password-too-long': 'wanted',
  'password-is-email': 'wanted',
  'password-too-plain': 'wanted',
  'password-same': 'wanted',
};

export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('people');
  const router = useRouter();
  const { busy, refusal, tries, post } = useSend(t('unreachable'));
  const [old, setOld] = useState('');
  const [wanted, setWanted] = useState('');
  const [ended, setEnded] = useState<number | null>(null);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={async (event) => {
        event.preventDefault();
        if (busy) return;
        setEnded(null);
        const sent = await post<{ ended: number }>('/api/profile/password', { old, wanted });
        if (!sent.ok) return;
        setOld('');
        setWanted('');
        setEnded(sent.value.ended);
        router.refresh();
      }}
    >
      <Problem refusal={refusal} tries={tries} fields={FIELDS} />
      <div role="status">
        {ended === null ? null : <Notice tone="met">{t('profile.password.changed', { ended })}</Notice>}
      </div>
      {/* Tells a password manager whose password this is. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <Field label={t('profile.password.old')} controlId="old" error={faultAt(refusal, FIELDS, 'old')}>
        <TextInput
          type="password"
          autoComplete="current-password"
          value={old}
          onChange={(event) => setOld(event.target.value)}
        />
      </Field>
      <Field
        label={t('profile.password.wanted')}
        hint={t('join.passwordHint')}
        note={t('profile.password.others')}
        controlId="wanted"
        error={faultAt(refusal, FIELDS, 'wanted')}
      >
        <TextInput
          type="password"
          autoComplete="new-password"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      </Field>
      <div>
        <Button type="submit" busy={busy !== null}>
          {busy ? t('saving') : t('profile.password.change')}
        </Button>
      </div>
    </form>
  );
}
