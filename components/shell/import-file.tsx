'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import styles from './import-file.module.css';

type Fault = { path?: string; code?: string };
type Problem = { message: string; faults: readonly Fault[]; count: number };

/** Naming more than this in the page helps nobody. */
const SHOWN = 12;

/** Brings in a proposal that was downloaded before: all of it or, with every fault named, none. */
export function ImportFile({ faultWords }: { faultWords: Readonly<Record<string, string>> }) {
  const t = useTranslations('shell.proposals');
  const router = useRouter();
  const file = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const fail = (message: string, faults: readonly Fault[] = []) =>
    setProblem((before) => ({ message, faults, count: (before?.count ?? 0) + 1 }));

  async function bring(chosen: File) {
    setBusy(true);
    setProblem(null);
    try {
      const response = await fetch('/api/proposals/import', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: chosen,
      });
      const answer = (await response.json().catch(() => ({}))) as {
        id?: string;
        error?: { message?: string; faults?: readonly Fault[] };
      };
      if (response.ok && answer.id) return router.push(`/proposals/${encodeURIComponent(answer.id)}`);
      fail(answer.error?.message ?? t('importUnreachable'), answer.error?.faults ?? []);
    } catch {
      fail(t('importUnreachable'));
    } finally {
      setBusy(false);
      // The same file may be chosen again once it is mended.
      if (file.current) file.current.value = '';
    }
  }

  const words = (fault: Fault) => faultWords[fault.code ?? ''] ?? faultWords.other;
  return (
    <div className={styles.import}>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) void bring(chosen);
        }}
      />
      <Button busy={busy} onClick={() => file.current?.click()} aria-describedby="import-hint">
        {busy ? t('importing') : t('import')}
      </Button>
      <p id="import-hint" className={styles.hint}>
        {t('importHint')}
      </p>
      {problem ? (
        <div className={styles.problem}>
          <ErrorSummary
            key={problem.count}
            title={t('importTitle')}
            faults={[
              { key: 'message', message: problem.message },
              ...problem.faults.slice(0, SHOWN).map((fault, place) => ({
                key: `${place}`,
                message: (
                  <>
                    <code className={styles.path}>{fault.path}</code> {words(fault)}
                  </>
                ),
              })),
              ...(problem.faults.length > SHOWN
                ? [{ key: 'more', message: t('importMore', { count: problem.faults.length - SHOWN }) }]
                : []),
            ]}
          />
        </div>
      ) : null}
    </div>
  );
}
