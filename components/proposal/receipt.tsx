'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { FileButton } from '@/components/shell/file-link';
import { Button, ButtonDownload, ButtonRow } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Dialog } from '@/components/ui/dialog';
import { Disclosure } from '@/components/ui/disclosure';
import { SummaryList } from '@/components/ui/summary-list';
import { ask } from '@/lib/client/ask';
import type { HandedIn } from '@/lib/core/review/told';
import styles from './handing-in.module.css';
import { when } from './handing-in-words';
import { useProposal } from './provider';
import { useStanding, useTold } from './standing';

/** What was handed in, when, and by what it can be known again; with the frozen copy to take along. */
export function Receipt({ of, withdrawable }: { of: HandedIn; withdrawable: boolean }) {
  const t = useTranslations('handingIn.receipt');
  const { meta } = useProposal();
  const [copied, setCopied] = useState(false);
  const copy = `/api/proposals/${meta.id}/submissions/${of.number}`;
  const { date, time } = when(of.submittedAt);
  return (
    <Card as="section" aria-label={t('says', { number: of.number, date, time })} className={styles.stack}>
      <SummaryList
        items={[
          { key: 'number', term: t('number'), value: String(of.number) },
          { key: 'when', term: t('when'), value: `${date}, ${time}` },
          { key: 'hash', term: t('hash'), value: <code className={styles.hash}>{of.sha256}</code> },
        ]}
      />
      <p className={`${styles.soft} ${styles.small}`}>
        {t('signed', { name: of.signedAs })} {t('hashHint')}
      </p>
      <ButtonRow>
        <FileButton href={`${copy}/pdf`} aria-label={t('pdfOf', { number: of.number })}>
          {t('pdf')}
        </FileButton>
        <ButtonDownload href={`${copy}/export`} aria-label={t('jsonOf', { number: of.number })}>
          {t('json')}
        </ButtonDownload>
        <Button
          onClick={() => {
            // Missing on plain http; one press on the figures selects them all.
            void navigator.clipboard?.writeText(of.sha256).then(() => setCopied(true));
          }}
        >
          {copied ? t('copied') : t('copy')}
        </Button>
        {withdrawable ? <Withdraw /> : null}
      </ButtonRow>
    </Card>
  );
}

function Withdraw() {
  const t = useTranslations('handingIn.receipt');
  const common = useTranslations('common');
  const { meta } = useProposal();
  const { standing } = useTold();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const keep = useRef<HTMLButtonElement>(null);
  const takeBack = async () => {
    setBusy(true);
    const done = await ask(`/api/proposals/${meta.id}/withdraw`, {});
    setFailed(done.ok ? '' : t(done.code === 'not-in-this-state' ? 'tooLate' : 'failed'));
    if (done.ok) setOpen(false);
    await standing.refresh();
    setBusy(false);
  };
  return (
    <>
      <Button tone="quiet" onClick={() => setOpen(true)}>
        {t('withdraw')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        mustAnswer
        title={t('withdrawTitle')}
        description={t('withdrawSays')}
        closeLabel={common('close')}
        initialFocus={keep}
        actions={
          <>
            <Button tone="primary" busy={busy} onClick={takeBack}>
              {busy ? t('withdrawing') : t('withdrawYes')}
            </Button>
            <Button ref={keep} onClick={() => setOpen(false)}>
              {t('withdrawNo')}
            </Button>
          </>
        }
      >
        {failed ? <p role="alert">{failed}</p> : null}
      </Dialog>
    </>
  );
}

/** The submissions before this one, each with its own copy. */
export function EarlierReceipts({ but }: { but: number | null }) {
  const t = useTranslations('handingIn.receipt');
  const { submissions } = useStanding();
  const earlier = submissions.filter(({ number }) => number !== but).reverse();
  if (earlier.length === 0) return null;
  return (
    <Disclosure summary={t('earlier')}>
      <ul className={styles.plainList}>
        {earlier.map((one) => (
          <li key={one.number} className={styles.stack}>
            <p>
              {t(one.withdrawnAt ? 'withdrawnSays' : 'says', {
                number: one.number,
                ...when(one.submittedAt),
              })}
            </p>
            <Receipt of={one} withdrawable={false} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
