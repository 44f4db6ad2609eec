'use client';

import { ArrowLeftRight, Download, FileText, History, ListChecks, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { FileButton } from '@/components/shell/file-link';
import { Button, ButtonDownload, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Dialog } from '@/components/ui/dialog';
import { Downloads } from './downloads';
import { useGo } from './go';
import { HandInLink } from './hand-in-link';
import styles from './more-card.module.css';
import { useProposal, useSnapshot } from './provider';
import { useHeldStill } from './standing';

export function MoreCard() {
  const t = useTranslations('form.tasks');
  const { meta, store } = useProposal();
  const go = useGo();
  const still = useHeldStill();
  const api = `/api/proposals/${meta.id}`;
  const check = `/proposals/${meta.id}/check`;
  const history = `/proposals/${meta.id}/history`;
  return (
    <Card as="section" aria-labelledby="more-title" className={styles.more}>
      <h2 id="more-title" className={styles.title}>
        {t('actions')}
      </h2>
      <ButtonLink wide href={check} prefetch={false} onClick={go.to(check)}>
        <ListChecks aria-hidden /> {t('check')}
      </ButtonLink>
      <HandInLink wide />
      {/* What was typed a second ago belongs in the file. */}
      <FileButton wide href={`${api}/pdf`} onPointerDown={() => store.flush()}>
        <FileText aria-hidden /> {t('pdf')}
      </FileButton>
      <ButtonDownload
        wide
        href={`${api}/export`}
        onPointerDown={() => store.flush()}
        aria-describedby="file-hint"
      >
        <Download aria-hidden /> {t('file')}
      </ButtonDownload>
      <p id="file-hint" className={styles.hint}>
        {t('fileHint')}
      </p>
      <Downloads />
      <ButtonLink wide href={history} prefetch={false} onClick={go.to(history)}>
        <History aria-hidden /> {t('history')}
      </ButtonLink>
      {still ? null : (
        <>
          <ButtonLink
            wide
            href={`/units?for=${meta.id}`}
            prefetch={false}
            onPointerDown={() => store.flush()}
          >
            <ArrowLeftRight aria-hidden /> {t('changeUnit')}
          </ButtonLink>
          <Remove />
        </>
      )}
    </Card>
  );
}

function Remove() {
  const t = useTranslations('form.tasks');
  const common = useTranslations('common');
  const { meta } = useProposal();
  const { document } = useSnapshot();
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const keep = useRef<HTMLButtonElement>(null);

  const remove = async () => {
    setState('busy');
    const done = await fetch(`/api/proposals/${meta.id}`, { method: 'DELETE' }).catch(() => null);
    if (done?.ok) location.assign('/');
    else setState('failed');
  };

  return (
    <>
      <Button tone="quiet" wide onClick={() => setOpen(true)}>
        <Trash2 aria-hidden /> {t('remove')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        mustAnswer
        title={t('removeTitle')}
        description={t('removeBody', { title: document.about.title ?? t('untitled') })}
        closeLabel={common('close')}
        initialFocus={keep}
        actions={
          <>
            <Button tone="danger" busy={state === 'busy'} onClick={remove}>
              {state === 'busy' ? t('removing') : t('removeYes')}
            </Button>
            <Button ref={keep} onClick={() => setOpen(false)}>
              {t('removeNo')}
            </Button>
          </>
        }
      >
        {state === 'failed' ? <p role="alert">{t('removeFailed')}</p> : null}
      </Dialog>
    </>
  );
}
