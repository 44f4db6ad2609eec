'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSend } from '@/components/shell/use-send';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { TextArea } from '@/components/ui/text-area';
import { showToast } from '@/components/ui/toast';
import styles from './people.module.css';
import { faultAt, Problem } from './problem';

const FIELDS = { 'reason-missing': 'reason' };

/** Opens signed-off work again, after the reason has been asked. */
export function Unlock({ id, title, learner }: { id: string; title: string; learner: string }) {
  const t = useTranslations('people');
  const common = useTranslations('common');
  const router = useRouter();
  const { busy, refusal, tries, post } = useSend(t('unreachable'));
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);

  async function submit() {
    const sent = await post(`/api/proposals/${id}/unlock`, { reason });
    if (!sent.ok) return;
    setOpen(false);
    showToast({ text: t('unlock.done', { title }) });
    router.refresh();
  }

  return (
    <>
      <Button
        size="small"
        aria-label={t('unlock.openNamed', { title, learner })}
        onClick={() => setOpen(true)}
      >
        {t('unlock.open')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('unlock.ask', { title, learner })}
        description={t('unlock.says')}
        closeLabel={common('close')}
        initialFocus={area}
        mustAnswer
        actions={
          <>
            <Button tone="danger" busy={busy !== null} onClick={() => void submit()}>
              {t('unlock.submit')}
            </Button>
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
          </>
        }
      >
        <div className={styles.spaced}>
          <Problem refusal={refusal} tries={tries} fields={FIELDS} />
          <Field label={t('unlock.reason')} controlId="reason" error={faultAt(refusal, FIELDS, 'reason')}>
            <TextArea
              ref={area}
              rows={4}
              maxLength={2_000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
        </div>
      </Dialog>
    </>
  );
}
