'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSend } from '@/components/shell/use-send';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { KpiResult } from '@/lib/core/plan';
import styles from './plan.module.css';

type Done = { readonly kpi: string; readonly proposal: string; readonly already: boolean };

/** Results one can stand on next time: each becomes a source of evidence in another draft at one press. */
export function UseEvidence({
  id,
  kpis,
  drafts,
}: {
  id: string;
  kpis: readonly KpiResult[];
  drafts: readonly { readonly id: string; readonly title: string }[];
}) {
  const t = useTranslations('plans.own');
  const all = useTranslations('plans');
  const { busy, refusal, post } = useSend(useTranslations('people')('unreachable'));
  const [into, setInto] = useState(drafts[0]?.id ?? '');
  const [done, setDone] = useState<Done | null>(null);
  const measured = kpis.filter(({ actuals }) => actuals.length > 0);
  const title = (draft: string) => drafts.find((one) => one.id === draft)?.title || all('untitled');
  if (measured.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="use">
      <h2 id="use">{t('use')}</h2>
      {drafts.length === 0 ? (
        <p>{t('noDrafts')}</p>
      ) : (
        <>
          <Field label={t('into')} controlId="into">
            <Select
              value={into}
              onChange={(event) => setInto(event.target.value)}
              options={drafts.map((one) => ({ value: one.id, label: one.title || all('untitled') }))}
            />
          </Field>
          <ul className={styles.use}>
            {measured.map((kpi) => {
              const name = kpi.name || all('unnamed.kpi');
              return (
                <li key={kpi.row}>
                  <span>{name}</span>
                  <Button
                    size="small"
                    busy={busy !== null}
                    aria-label={t('pressNamed', { name })}
                    onClick={async () => {
                      setDone(null);
                      const sent = await post<{ proposal: string; already: boolean }>(
                        `/api/plans/${id}/evidence`,
                        {
                          kpi: kpi.row,
                          proposal: into,
                        },
                      );
                      if (sent.ok) setDone({ kpi: kpi.row, ...sent.value });
                    }}
                  >
                    {t('press')}
                  </Button>
                </li>
              );
            })}
          </ul>
          <div role="status">
            {done ? (
              <p>
                {t(done.already ? 'usedAlready' : 'used', { title: title(done.proposal) })}{' '}
                <Link href={`/proposals/${done.proposal}/evidence`}>{t('look')}</Link>
              </p>
            ) : null}
          </div>
          {refusal ? <p role="alert">{refusal.message}</p> : null}
        </>
      )}
    </section>
  );
}
