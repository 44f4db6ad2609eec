'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, ButtonRow } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextArea } from '@/components/ui/text-area';
import { NOTES } from '@/lib/core/proposal/catalogue';
import styles from './finding-item.module.css';

/** Asks for the reason; without one nothing is set apart. */
export function ConsiderForm({
  first,
  onKeep,
  onCancel,
}: {
  first: string;
  onKeep: (reason: string, from: Element) => void;
  onCancel: () => void;
}) {
  const t = useTranslations('form.considered');
  const [reason, setReason] = useState(first);
  const [fault, setFault] = useState<'needed' | 'tooLong' | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);

  const keep = () => {
    const said = reason.trim();
    const wrong =
      said === '' ? 'needed' : said.length > NOTES.considered.fields.reason.max ? 'tooLong' : null;
    setFault(wrong);
    if (wrong) area.current?.focus();
    else if (area.current) onKeep(said, area.current);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
      onKeyDown={(event) => {
        // The page's own Ctrl + Enter goes on to the next section; here it means this.
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          event.stopPropagation();
          event.nativeEvent.stopImmediatePropagation();
          keep();
        }
      }}
    >
      <Field label={t('reason')} hint={t('hint')} error={fault ? t(fault) : undefined}>
        <TextArea
          ref={area}
          rows={2}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <ButtonRow>
        <Button type="submit" size="small">
          {t('keep')}
        </Button>
        <Button tone="quiet" size="small" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </ButtonRow>
    </form>
  );
}
