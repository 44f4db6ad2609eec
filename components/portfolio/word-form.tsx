'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { faultAt, Problem } from '@/components/people/problem';
import { useSend } from '@/components/shell/use-send';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextArea } from '@/components/ui/text-area';
import { showToast } from '@/components/ui/toast';
import { needsReason, WORDS, type Word } from '@/lib/core/plan';
import styles from './plan.module.css';

const FIELDS = { 'reason-missing': 'reason' };

/** Approve for action, defer or decline. */
export function WordForm({ id }: { id: string }) {
  const t = useTranslations('plans.word');
  const router = useRouter();
  const { busy, refusal, tries, post } = useSend(useTranslations('people')('unreachable'));
  const [word, setWord] = useState<Word | null>(null);
  const [reason, setReason] = useState('');
  const [unchosen, setUnchosen] = useState(false);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={async (event) => {
        event.preventDefault();
        setUnchosen(word === null);
        if (busy || word === null) return;
        const sent = await post(`/api/plans/${id}/word`, { word, reason });
        if (!sent.ok) return;
        showToast({ text: t('said') });
        setWord(null);
        setReason('');
        router.refresh();
      }}
    >
      <Problem refusal={refusal} tries={tries} fields={FIELDS} />
      <RadioGroup
        label={t('choose')}
        name="word"
        value={word ?? ''}
        error={unchosen && word === null ? t('needWord') : undefined}
        onChange={(event) => setWord(WORDS.find((one) => one === event.target.value) ?? null)}
        options={WORDS.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
      />
      <Field
        label={t('reason')}
        hint={t('reasonHint')}
        controlId="reason"
        error={faultAt(refusal, FIELDS, 'reason')}
      >
        <TextArea
          rows={3}
          value={reason}
          maxLength={4_000}
          required={word !== null && needsReason(word)}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <div>
        <Button type="submit" tone="primary" busy={busy !== null}>
          {busy ? t('saying') : t('say')}
        </Button>
      </div>
    </form>
  );
}
