'use client';

import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, ButtonRow } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Pill } from '@/components/ui/pill';
import { TextInput } from '@/components/ui/text-input';
import { showToast } from '@/components/ui/toast';
import { ask } from '@/lib/client/ask';
import type { AnyRow, Row } from '@/lib/core/proposal/document';
import { confirmations } from '@/lib/core/review/testimony';
import type { WitnessRequest } from '@/lib/core/review/told';
import styles from './handing-in.module.css';
import { dateOf } from './handing-in-words';
import { useProposal } from './provider';
import { useTold, useWitnesses } from './standing';

const TONES = {
  asked: 'notyet',
  confirmed: 'met',
  amended: 'met',
  declined: 'partly',
  expired: 'partly',
  cancelled: 'neutral',
} as const;

/** What became of asking the witness of a row, on its folded line. */
export function WitnessPill({ row }: { row: string }) {
  const t = useTranslations('handingIn.witness.states');
  const { value } = useWitnesses();
  const latest = value?.find((one) => one.row === row);
  return latest && latest.state !== 'cancelled' ? (
    <Pill tone={TONES[latest.state]}>{t(latest.state)}</Pill>
  ) : null;
}

/** Asks the witness of a row by letter, and shows what they said. */
export function WitnessAsk({ row: any }: { row: AnyRow }) {
  const t = useTranslations('handingIn.witness');
  const row = any as Row<'testimonies'>;
  const { value } = useWitnesses();
  const [latest, ...earlier] = (value ?? []).filter((one) => one.row === row.id);
  const named = (row.witness ?? '').trim();
  const possible = named !== '' && (row.statement ?? '').trim() !== '';
  const open = latest?.state === 'asked';
  const [again, setAgain] = useState(false);
  const asking = !latest || again || latest.state === 'cancelled' || latest.state === 'expired';
  return (
    <section aria-labelledby={`witness-${row.id}`} className={styles.stack}>
      <h4 id={`witness-${row.id}`}>{t('title')}</h4>
      {latest ? <Answer request={latest} row={row} /> : null}
      {asking ? (
        possible ? (
          <AskForm row={row.id} name={named} again={latest !== undefined} onDone={() => setAgain(false)} />
        ) : (
          <p className={styles.soft}>{t('leadNobody')}</p>
        )
      ) : (
        <ButtonRow>
          {open ? <WithdrawRequest request={latest.id} /> : null}
          <Button size="small" onClick={() => setAgain(true)}>
            {t('again')}
          </Button>
        </ButtonRow>
      )}
      {earlier.length > 0 ? (
        <Disclosure summary={t('earlier')}>
          <ul className={styles.plainList}>
            {earlier.map((one) => (
              <li key={one.id}>
                <Answer request={one} row={row} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </section>
  );
}

function Answer({ request, row }: { request: WitnessRequest; row: Row<'testimonies'> }) {
  const t = useTranslations('handingIn.witness');
  const { store } = useProposal();
  const { state, answer } = request;
  const confirmed = confirmations([row], [request]).has(row.id);
  const asked = { name: request.name, email: request.email, date: dateOf(request.askedAt) };
  const said = {
    name: answer?.name ?? '',
    role: answer?.role ?? '',
    relationship: answer?.relationship ?? '',
    date: dateOf(request.answeredAt ?? request.askedAt),
  };

  /** Their words instead of one's own; what one had is a press away, and in the history. */
  const take = () => {
    if (!answer) return;
    const path = { collection: 'testimonies', row: row.id, field: 'statement' } as const;
    const before = row.statement ?? null;
    store.set(path, answer.statement);
    if (!row.role) store.set({ ...path, field: 'role' }, answer.role);
    if (!row.relationship) store.set({ ...path, field: 'relationship' }, answer.relationship);
    showToast({
      key: `witness-${row.id}`,
      text: t('taken'),
      action: { label: t('undo'), onPress: () => store.set(path, before) },
    });
  };

  return (
    <div className={styles.stack}>
      <p className={styles.facts}>
        <Pill tone={TONES[state]}>{t(`states.${state}`)}</Pill>
        <span>
          {state === 'asked' || state === 'expired' || state === 'cancelled'
            ? t(`says.${state}`, asked)
            : t(`says.${state}`, said)}
        </span>
      </p>
      {state === 'amended' && answer ? (
        <>
          <blockquote className={styles.declaration}>{answer.statement}</blockquote>
          {confirmed ? (
            <p className={styles.soft}>{t('tookOver')}</p>
          ) : (
            <div>
              <Button size="small" onClick={take}>
                {t('take')}
              </Button>
            </div>
          )}
        </>
      ) : null}
      {state === 'confirmed' && !confirmed ? <p className={styles.soft}>{t('changed')}</p> : null}
      {state === 'declined' && answer?.note ? (
        <>
          <p>{t('declinedNote')}</p>
          <blockquote className={styles.declaration}>{answer.note}</blockquote>
        </>
      ) : null}
    </div>
  );
}

function AskForm({
  row,
  name,
  again,
  onDone,
}: {
  row: string;
  name: string;
  again: boolean;
  onDone: () => void;
}) {
  const t = useTranslations('handingIn.witness');
  const { meta, store } = useProposal();
  const { witnesses } = useTold();
  const [email, setEmail] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError('');
    // The witness is shown the words as the server has them.
    if (!(await store.settled())) {
      setBusy(false);
      return setError(t('notSaved'));
    }
    const done = await ask(`/api/proposals/${meta.id}/testimonies`, { row, email: email.trim() });
    if (done.ok) {
      showToast({ text: t('sent', { email: email.trim() }) });
      await witnesses.refresh();
      onDone();
    } else setError(done.message || t('failed'));
    setBusy(false);
  };
  return (
    <form onSubmit={send} noValidate className={styles.stack}>
      <p className={styles.soft}>{t('lead', { name })}</p>
      <Field label={t('email')} error={error || undefined}>
        {/* Not the learner's own address: a browser that fills that in does harm here. */}
        <TextInput
          type="email"
          autoComplete="off"
          value={email}
          maxLength={254}
          onChange={(event) => setEmail(event.target.value)}
        />
      </Field>
      <div>
        <Button type="submit" busy={busy}>
          {busy ? t('sending') : t(again ? 'sendAgain' : 'send')}
        </Button>
      </div>
    </form>
  );
}

function WithdrawRequest({ request }: { request: string }) {
  const t = useTranslations('handingIn.witness');
  const { meta } = useProposal();
  const { witnesses } = useTold();
  const [busy, setBusy] = useState(false);
  const withdraw = async () => {
    setBusy(true);
    const done = await ask(`/api/proposals/${meta.id}/testimonies/${request}/withdraw`, {});
    showToast({ text: done.ok ? t('withdrawn') : t('failed') });
    await witnesses.refresh();
    setBusy(false);
  };
  return (
    <Button size="small" tone="quiet" busy={busy} onClick={withdraw}>
      {t('withdraw')}
    </Button>
  );
}
