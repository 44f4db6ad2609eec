'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import { showToast } from '@/components/ui/toast';
import { ask } from './ask';
import { useDeskValue } from './desk-context';
import styles from './thread.module.css';

const firstWords = (body: string): string => body.split(/\s+/).slice(0, 6).join(' ').slice(0, 80);

/** Keeps a comment to be used again, for oneself or for the whole centre. */
export function KeepInBank({
  body: given,
  point: about,
  onClose,
}: {
  body: string;
  point: string | null;
  onClose: () => void;
}) {
  const t = useTranslations('review.bank');
  const common = useTranslations('common');
  const desk = useDeskValue();
  const [title, setTitle] = useState(() => firstWords(given));
  const [body, setBody] = useState(given);
  const [point, setPoint] = useState(about ?? '');
  const [shared, setShared] = useState(false);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const keep = async () => {
    setBusy(true);
    const answer = await ask('/api/review/bank', {
      body: { title, body, point: point === '' ? null : point, templateId: desk.templateId, shared },
    });
    setBusy(false);
    if (!answer.ok) return setError(desk.wordsOf(answer));
    desk.bankChanged();
    showToast({ text: t('kept') });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('title')}
      description={t('says')}
      closeLabel={common('close')}
      actions={
        <>
          <Button tone="primary" busy={busy} onClick={() => void keep()}>
            {t('keep')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={t('name')}>
          <TextInput value={title} maxLength={120} onChange={(event) => setTitle(event.target.value)} />
        </Field>
        <Field label={t('words')} hint={t('placeholders')} error={error}>
          <TextArea value={body} onChange={(event) => setBody(event.target.value)} />
        </Field>
        <Field label={t('point')}>
          <Select
            value={point}
            emptyLabel={t('anyPoint')}
            onChange={(event) => setPoint(event.target.value)}
            options={desk.points.map(({ id, title: words }) => ({ value: id, label: words }))}
          />
        </Field>
        {desk.keepsCentre ? (
          <Checkbox
            checked={shared}
            onChange={(event) => setShared(event.target.checked)}
            label={t('shared')}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
