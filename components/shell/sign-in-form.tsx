'use client';

import { type FormEvent, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { ErrorSummary, type SummaryFault } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/text-input';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { signIn } from './auth-client';
import styles from './sign-in.module.css';
import { readSignInError } from './sign-in-error';

type Props = {
  /** Where to go once in; already known to be safe. */
  next: string;
  /** A code that came with the address, from the identity provider or an earlier try. */
  error?: string;
  demo?: { email: string; password: string };
};
type Fault = { at?: 'email' | 'password'; code: string };

export function SignInForm({ next, error, demo }: Props) {
  const t = useTranslations('shell.signIn');
  const [faults, setFaults] = useState<readonly Fault[]>(error ? [{ code: error }] : []);
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  // Until scripts run, pressing the button would leave the page with the fields unread.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);

  const say = ({ at, code }: Fault): string => {
    if (at) return t(at === 'email' ? 'needEmail' : 'needPassword');
    const known = readSignInError(code);
    return t(`errors.${known.code}`, { minutes: known.minutes });
  };

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const given = new FormData(event.currentTarget);
    const [address, secret] = [String(given.get('email') ?? '').trim(), String(given.get('password') ?? '')];
    const missing: Fault[] = [];
    if (!address) missing.push({ at: 'email', code: 'missing' });
    if (!secret) missing.push({ at: 'password', code: 'missing' });
    setTries((count) => count + 1);
    setFaults(missing);
    if (missing.length > 0) return;
    setBusy(true);
    const code = await signIn(address, secret);
    // A full load: the header and the pages are somebody's now.
    if (code === undefined) return location.assign(next);
    setFaults([{ code }]);
    setTries((count) => count + 1);
    setBusy(false);
  }

  const at = (field: 'email' | 'password') => {
    const fault = faults.find((each) => each.at === field);
    return fault && say(fault);
  };
  const listed: SummaryFault[] = faults.map((fault) => ({
    key: fault.at ?? fault.code,
    message: say(fault),
    ...(fault.at ? { controlId: fault.at } : {}),
  }));

  return (
    <form
      method="post"
      action="/api/auth/callback/credentials"
      noValidate
      onSubmit={submit}
      className={styles.form}
    >
      {listed.length > 0 ? <ErrorSummary key={tries} title={t('problem')} faults={listed} /> : null}
      <Field label={t('email')} error={at('email')} controlId="email">
        <TextInput
          type="email"
          name="email"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </Field>
      <Field label={t('password')} error={at('password')} controlId="password">
        <span className={styles.secret}>
          <TextInput
            type={shown ? 'text' : 'password'}
            name="password"
            autoComplete="current-password"
            autoCapitalize="none"
            spellCheck={false}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          <Button
            size="small"
            tone="quiet"
            aria-controls="password"
            aria-label={t(shown ? 'hideNamed' : 'showNamed')}
            onClick={() => setShown(!shown)}
          >
            {shown ? t('hide') : t('show')}
          </Button>
        </span>
        <VisuallyHidden role="status">{ready ? (shown ? t('shown') : t('hidden')) : ''}</VisuallyHidden>
      </Field>
      <Button type="submit" tone="primary" wide busy={busy} disabled={!ready}>
        {busy ? t('submitting') : t('submit')}
      </Button>
      {demo ? (
        <aside className={styles.demo} aria-labelledby="demo-title">
          <h2 id="demo-title" className={styles.demoTitle}>
            {t('demo.title')}
          </h2>
          <p>
            {t.rich('demo.says', {
              address: demo.email,
              secret: demo.password,
              email: (words) => <strong>{words}</strong>,
              password: (words) => <strong>{words}</strong>,
            })}
          </p>
          <Button
            size="small"
            onClick={() => {
              setEmail(demo.email);
              setPassword(demo.password);
            }}
          >
            {t('demo.fill')}
          </Button>
        </aside>
      ) : null}
    </form>
  );
}
