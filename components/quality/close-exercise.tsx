'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSend } from '@/components/shell/use-send';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';

export function CloseExercise({ id, missing }: { id: string; missing: number }) {
  const t = useTranslations('quality');
  const common = useTranslations('common');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { busy, refusal, tries, post } = useSend(t('unreachable'));
  async function close() {
    const done = await post(`/api/quality/standardisation/${id}/close`, {});
    if (!done.ok) return;
    setOpen(false);
    router.refresh();
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('exercise.close')}</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('exercise.closeTitle')}
        description={t('exercise.closeSays', { count: missing })}
        closeLabel={common('close')}
        actions={
          <>
            <Button tone="danger" busy={busy !== null} onClick={() => void close()}>
              {t('exercise.closeYes')}
            </Button>
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
          </>
        }
      >
        {refusal ? (
          <ErrorSummary key={tries} title={t('notDone')} faults={[{ message: refusal.message }]} />
        ) : null}
      </Dialog>
    </>
  );
}
