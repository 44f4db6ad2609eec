'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { usePost } from './use-post';

export function CloseExercise({ id, missing }: { id: string; missing: number }) {
  const t = useTranslations('quality');
  const common = useTranslations('common');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { busy, refused, post } = usePost(t('unreachable'));
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
            <Button tone="danger" busy={busy} onClick={() => void close()}>
              {t('exercise.closeYes')}
            </Button>
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
          </>
        }
      >
        {refused ? (
          <ErrorSummary key={refused.tries} title={t('notDone')} faults={[{ message: refused.message }]} />
        ) : null}
      </Dialog>
    </>
  );
}
