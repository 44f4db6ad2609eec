'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import { useEarly } from '@/components/ui/use-early';
import { ask } from '@/lib/client/ask';
import styles from './letter.module.css';

type Choice = 'confirmed' | 'amended' | 'declined';
type Wrong = 'needChoice' | 'needName' | 'needRole' | 'needRelationship' | 'needWords';

/** The witness's answer: one choice, their name, and two facts about them. */
export function LetterForm({
  token,
  learner,
  witness,
  statement,
  until,
}: {
  token: string;
  learner: string;
  witness: string;
  statement: string;
  until: string;
}) {
  const t = useTranslations('letter');
  const [choice, setChoice] = useState<Choice | ''>('');
  const [values, setValues] = useState({
    name: witness,
    role: '',
    relationship: '',
    own: statement,
    note: '',
  });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const [done, setDone] = useState<Choice | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const thanks = useRef<HTMLHeadingElement>(null);
  useEarly(form, ({ choice: chosen, ...early }) => {
    if (chosen) setChoice((known) => known || (chosen as Choice));
    setValues((known) => ({ ...known, ...early }));
  });
  useEffect(() => {
    if (done) thanks.current?.focus();
  }, [done]);

  const blank = (key: keyof typeof values) => values[key].trim() === '';
  const wrong = new Map<string, Wrong>();
  if (choice === '') wrong.set('choice', 'needChoice');
  if (blank('name')) wrong.set('name', 'needName');
  if (choice !== 'declined') {
    if (blank('role')) wrong.set('role', 'needRole');
    if (blank('relationship')) wrong.set('relationship', 'needRelationship');
  }
  if (choice === 'amended' && blank('own')) wrong.set('own', 'needWords');
  const errorOf = (key: string) => {
    const code = tried ? wrong.get(key) : undefined;
    return code ? t(code, { learner }) : undefined;
  };
  const set = (key: keyof typeof values) => (event: { target: { value: string } }) =>
    setValues((known) => ({ ...known, [key]: event.target.value }));

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setTried(true);
    setFault('');
    if (wrong.size > 0 || choice === '') {
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"], input[type="radio"]')?.focus(),
      );
      return;
    }
    setBusy(true);
    const { name, role, relationship, own, note } = values;
    const word =
      choice === 'declined'
        ? { outcome: choice, name, note }
        : { outcome: choice, name, role, relationship, ...(choice === 'amended' ? { statement: own } : {}) };
    const answer = await ask(`/api/witness/${encodeURIComponent(token)}`, word);
    setBusy(false);
    if (answer.ok) setDone(choice);
    else setFault(answer.message || t('unreachable'));
  };

  if (done) {
    const says = {
      confirmed: 'thanksConfirmed',
      amended: 'thanksAmended',
      declined: 'thanksDeclined',
    } as const;
    return (
      <section className={styles.stack} aria-live="polite">
        <h2 ref={thanks} tabIndex={-1}>
          {t('thanks')}
        </h2>
        <p>{t(says[done], { learner })}</p>
      </section>
    );
  }
  return (
    <form ref={form} onSubmit={send} noValidate className={styles.stack}>
      <RadioGroup
        label={t('ask')}
        name="choice"
        value={choice}
        error={errorOf('choice')}
        onChange={(event) => setChoice(event.target.value as Choice)}
        options={[
          { value: 'confirmed', label: t('confirm') },
          { value: 'amended', label: t('amend') },
          { value: 'declined', label: t('decline') },
        ]}
      />
      {choice === 'amended' ? (
        <Field label={t('own')} hint={t('ownHint')} error={errorOf('own')}>
          <TextArea rows={6} value={values.own} maxLength={4_000} onChange={set('own')} />
        </Field>
      ) : null}
      <Field label={t('name')} error={errorOf('name')}>
        <TextInput
          name="name"
          autoComplete="name"
          value={values.name}
          maxLength={200}
          onChange={set('name')}
        />
      </Field>
      {choice === 'declined' ? (
        <Field label={t('note')} aside={t('optional')}>
          <TextArea rows={3} value={values.note} maxLength={4_000} onChange={set('note')} />
        </Field>
      ) : (
        <>
          <Field label={t('role')} hint={t('roleHint')} error={errorOf('role')}>
            <TextInput
              name="role"
              autoComplete="organization-title"
              value={values.role}
              maxLength={200}
              onChange={set('role')}
            />
          </Field>
          <Field
            label={t('relationship', { learner })}
            hint={t('relationshipHint')}
            error={errorOf('relationship')}
          >
            <TextInput
              name="relationship"
              autoComplete="off"
              value={values.relationship}
              maxLength={200}
              onChange={set('relationship')}
            />
          </Field>
        </>
      )}
      <p className={styles.soft}>{t('once', { learner, date: until })}</p>
      {fault ? (
        <Notice role="alert" tone="partly" title={t('problem')}>
          <p>{fault}</p>
        </Notice>
      ) : null}
      <div>
        <Button type="submit" tone="primary" busy={busy}>
          {busy ? t('sending') : t('send')}
        </Button>
      </div>
    </form>
  );
}
