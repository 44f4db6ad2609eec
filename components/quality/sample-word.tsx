'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSend } from '@/components/shell/use-send';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextArea } from '@/components/ui/text-area';
import styles from './quality.module.css';

/** Confirm or return, with what happens next said beside each. */
export function SampleWord({ proposal }: { proposal: string }) {
  const t = useTranslations('quality');
  const router = useRouter();
  const [word, setWord] = useState<string>('');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<'choose' | 'reasonMissing' | null>(null);
  const [tries, setTries] = useState(0);
  const { busy, refusal, tries: sent, post } = useSend(t('unreachable'));
  const returns = word === 'return';

  async function send() {
    const found = word === '' ? 'choose' : returns && reason.trim() === '' ? 'reasonMissing' : null;
    setFault(found);
    setTries(tries + 1);
    if (found) return;
    const done = await post(`/api/quality/samples/${proposal}`, { word, reason });
    if (done.ok) router.refresh();
  }

  return (
    <Card as="section" aria-labelledby="word-title" className={styles.form}>
      <h2 id="word-title">{t('sample.word.title')}</h2>
      {fault ? (
        <ErrorSummary
          key={tries}
          title={t('sample.word.problem')}
          faults={[
            {
              message: t(`sample.word.${fault}`),
              controlId: fault === 'choose' ? 'sample-word-group' : 'sample-reason',
            },
          ]}
        />
      ) : null}
      {refusal ? (
        <ErrorSummary key={`r${sent}`} title={t('notDone')} faults={[{ message: refusal.message }]} />
      ) : null}
      <RadioGroup
        controlId="sample-word"
        label={t('sample.word.question')}
        name="word"
        value={word}
        onChange={(event) => setWord(event.target.value)}
        error={fault === 'choose' ? t('sample.word.choose') : undefined}
        options={[
          { value: 'confirm', label: t('sample.word.confirm'), hint: t('sample.word.confirmHint') },
          { value: 'return', label: t('sample.word.return'), hint: t('sample.word.returnHint') },
        ]}
      />
      <Field
        controlId="sample-reason"
        label={t(returns ? 'sample.word.reason' : 'sample.word.note')}
        hint={t(returns ? 'sample.word.reasonHint' : 'sample.word.noteHint')}
        error={fault === 'reasonMissing' && reason.trim() === '' ? t('sample.word.reasonMissing') : undefined}
      >
        <TextArea
          value={reason}
          maxLength={4_000}
          rows={4}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <Button tone="primary" busy={busy !== null} onClick={() => void send()}>
        {t('sample.word.press')}
      </Button>
    </Card>
  );
}
