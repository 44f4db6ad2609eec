'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { RadioGroup } from '@/components/ui/radio-group';
import type { Place } from '@/lib/core/proposal/place';
import styles from './pin.module.css';
import { usePinning } from './pinning';
import { useProposal } from './provider';

/** From the form: these words are chosen already; which point do they prove? */
export default function PinToPoint({
  place,
  quote,
  onClose,
}: {
  place: Place;
  quote: string;
  onClose: () => void;
}) {
  const t = useTranslations('form.proof');
  const common = useTranslations('common');
  const { template } = useProposal();
  const pin = usePinning();
  const [point, setPoint] = useState('');
  const [fault, setFault] = useState(false);
  const save = () => {
    if (point === '') return setFault(true);
    pin(point, place, quote);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('pin')}
      closeLabel={common('close')}
      actions={
        <>
          <Button tone="primary" onClick={save}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <blockquote className={styles.quote}>“{quote}”</blockquote>
        <RadioGroup
          name="point"
          label={t('which')}
          value={point}
          error={fault && point === '' ? t('needPoint') : undefined}
          onChange={(event) => setPoint(event.target.value)}
          options={template.markingPoints.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </div>
    </Dialog>
  );
}
