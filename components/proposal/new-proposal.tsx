'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { TextInput } from '@/components/ui/text-input';
import { newId } from '@/lib/client/ids';
import styles from './new-proposal.module.css';

export type Unit = {
  id: string;
  title: string;
  asks: string;
  hours: { from: number; to: number };
  sections: number;
  points: string[];
};

/** Makes the proposal, then fills in what was asked here as the first of its changes. */
async function create(template: string, title: string, organisation: string): Promise<string | null> {
  const post = (address: string, body: unknown) =>
    fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const made = await post('/api/proposals', { template, ...(title.trim() ? { title: title.trim() } : {}) });
  if (!made.ok) return null;
  const { id, revision } = (await made.json()) as { id: string; revision?: number };
  const value = organisation.trim();
  if (value !== '') {
    const path = { collection: 'context', field: 'organisation' };
    const changes = [{ id: newId(), op: 'set', path, value, base: null }];
    await post(`/api/proposals/${id}/changes`, { since: revision ?? 0, changes });
  }
  return id;
}

export function NewProposal({ units }: { units: readonly Unit[] }) {
  const t = useTranslations('form.choose');
  const [title, setTitle] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  const start = async (unit: string) => {
    setBusy(unit);
    setFailed(false);
    const id = await create(unit, title, organisation).catch(() => null);
    if (id) location.assign(`/proposals/${id}`);
    else {
      setBusy(null);
      setFailed(true);
    }
  };

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </header>
      {failed ? (
        <Notice role="alert" tone="partly">
          <p>{t('failed')}</p>
        </Notice>
      ) : null}
      <Card className={styles.about}>
        <Field label={t('aboutTitle')} hint={t('aboutHint')} aside={t('optional')}>
          <TextInput value={title} maxLength={150} onChange={(event) => setTitle(event.target.value)} />
        </Field>
        <Field label={t('organisation')} hint={t('organisationHint')} aside={t('optional')}>
          <TextInput
            value={organisation}
            maxLength={150}
            onChange={(event) => setOrganisation(event.target.value)}
          />
        </Field>
      </Card>
      {units.length === 0 ? <p>{t('none')}</p> : null}
      {units.map((unit) => (
        <Card as="section" key={unit.id} aria-labelledby={`unit-${unit.id}`} className={styles.unit}>
          <h2 id={`unit-${unit.id}`}>{unit.title}</h2>
          <p>{unit.asks}</p>
          <p className={styles.lead}>
            {[
              t('hours', unit.hours),
              t('sections', { count: unit.sections }),
              t('points', { count: unit.points.length }),
            ].join(' · ')}
          </p>
          <Disclosure summary={t('points', { count: unit.points.length })}>
            <ol className={styles.points}>
              {unit.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ol>
          </Disclosure>
          <div>
            <Button
              tone="primary"
              busy={busy === unit.id}
              onClick={() => void start(unit.id)}
              aria-describedby={`unit-${unit.id}`}
            >
              {t('start')}
            </Button>
          </div>
        </Card>
      ))}
    </div>
  );
}
