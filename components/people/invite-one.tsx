'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSend } from '@/components/shell/use-send';
import { Button, ButtonLink, ButtonRow } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import type { Role } from '@/lib/core/access';
import { type LineFault, useFaultWords } from './line-faults';
import styles from './people.module.css';
import { Problem } from './problem';
import { RoleChoice } from './role-choice';

export type Choice = { readonly id: string; readonly name: string };
type Answer = { sent: number; refused: { at: number; faults: LineFault[] }[] };

const FIELD_OF: Readonly<Record<string, string>> = {
  'name-missing': 'name',
  'name-too-long': 'name',
  'email-missing': 'email',
  'email-bad': 'email',
  'already-member': 'email',
  'already-invited': 'email',
  'roles-missing': 'roles',
  'cohort-unknown': 'cohort',
  'employer-unknown': 'employer',
  'employer-unused': 'employer',
};

export function InviteOne({
  cohorts,
  employers,
}: {
  cohorts: readonly Choice[];
  employers: readonly Choice[];
}) {
  const t = useTranslations('people');
  const say = useFaultWords();
  const { busy, refusal, tries, post } = useSend(t('unreachable'));
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>(['learner']);
  const [cohort, setCohort] = useState('');
  const [employer, setEmployer] = useState('');
  const [faults, setFaults] = useState<readonly LineFault[]>([]);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);

  async function submit() {
    setSentTo(null);
    setFaults([]);
    const person = { name, email, roles, cohortId: cohort || null, employerId: employer || null };
    const sent = await post<Answer>('/api/people/invitations', { people: [person] });
    if (!sent.ok) return;
    const refused = sent.value.refused[0]?.faults ?? [];
    setFaults(refused);
    if (refused.length > 0) return;
    setSentTo(email.trim());
    // Cohort and roles stay: the next one is often of the same kind.
    setName('');
    setEmail('');
    first.current?.focus();
  }

  const at = (controlId: string) => {
    const fault = faults.find(({ code }) => FIELD_OF[code] === controlId);
    return fault && say(fault);
  };
  const options = (all: readonly Choice[]) => all.map(({ id, name: label }) => ({ value: id, label }));
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <Problem refusal={refusal} tries={tries} />
      {faults.length > 0 ? (
        <ErrorSummary
          key={tries}
          title={t('problem')}
          faults={faults.map((fault) => ({
            key: fault.code,
            message: say(fault),
            controlId: FIELD_OF[fault.code] ?? 'name',
          }))}
        />
      ) : null}
      <div role="status">
        {sentTo ? <Notice tone="met">{t('inviting.sentOne', { email: sentTo })}</Notice> : null}
      </div>
      <Field label={t('inviting.name')} controlId="name" error={at('name')}>
        <TextInput
          ref={first}
          value={name}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field label={t('inviting.email')} controlId="email" error={at('email')}>
        <TextInput
          type="email"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </Field>
      <RoleChoice
        label={t('inviting.roles')}
        hint={t('inviting.rolesHint')}
        value={roles}
        onChange={setRoles}
        error={at('roles')}
      />
      <Field
        label={t('inviting.cohort')}
        hint={t('inviting.cohortHint')}
        controlId="cohort"
        error={at('cohort')}
      >
        <Select
          value={cohort}
          onChange={(event) => setCohort(event.target.value)}
          emptyLabel={t('inviting.noCohort')}
          options={options(cohorts)}
        />
      </Field>
      <Field
        label={t('inviting.employer')}
        hint={t('inviting.employerHint')}
        controlId="employer"
        error={at('employer')}
      >
        <Select
          value={employer}
          onChange={(event) => setEmployer(event.target.value)}
          emptyLabel={t('inviting.noEmployer')}
          options={options(employers)}
        />
      </Field>
      <ButtonRow>
        <Button type="submit" tone="primary" busy={busy !== null}>
          {busy ? t('inviting.sending') : t('inviting.send')}
        </Button>
        <ButtonLink href="/people/invitations">{t('inviting.toInvitations')}</ButtonLink>
      </ButtonRow>
    </form>
  );
}
