'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, ButtonDownload, ButtonLink, ButtonRow } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Pill } from '@/components/ui/pill';
import { TextInput } from '@/components/ui/text-input';
import { newId } from '@/lib/client/ids';
import styles from './new-proposal.module.css';

export type Unit = {
  id: string;
  title: string;
  asks: string;
  hours: { from: number; to: number };
  sections: string[];
  points: string[];
  /** There is a worked example to read. */
  example: boolean;
};

/** A draft that is to answer another unit, and how it would fit each. */
export type MovingDraft = {
  id: string;
  title: string;
  unit: string;
  fits: Readonly<Record<string, { missing: readonly string[]; putAway: readonly string[] }>>;
};

const post = (address: string, body: unknown) =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Makes the proposal, then fills in what was asked here as the first of its changes. */
async function create(template: string, title: string, organisation: string): Promise<string | null> {
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

/** Keeps every word; only the questions become others. */
async function move(id: string, template: string): Promise<string | null> {
  const done = await post(`/api/proposals/${id}/unit`, { template });
  return done.ok ? id : null;
}

export function NewProposal({ units, moving }: { units: readonly Unit[]; moving: MovingDraft | null }) {
  const t = useTranslations('form.choose');
  const [title, setTitle] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  const start = async (unit: string) => {
    setBusy(unit);
    setFailed(false);
    const done = moving ? move(moving.id, unit) : create(unit, title, organisation);
    const id = await done.catch(() => null);
    if (id) location.assign(`/proposals/${id}`);
    else {
      setBusy(null);
      setFailed(true);
    }
  };

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{moving ? t('moveTitle') : t('title')}</h1>
        <p className={styles.lead}>
          {moving ? t('moveLead', { title: moving.title === '' ? '…' : moving.title }) : t('lead')}
        </p>
      </header>
      {failed ? (
        <Notice role="alert" tone="partly">
          <p>{moving ? t('moveFailed') : t('failed')}</p>
        </Notice>
      ) : null}
      {moving ? null : (
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
      )}
      {units.length === 0 ? <p>{t('none')}</p> : null}
      {units.map((unit) => (
        <Card as="section" key={unit.id} aria-labelledby={`unit-${unit.id}`} className={styles.unit}>
          <div className={styles.here}>
            <h2 id={`unit-${unit.id}`}>{unit.title}</h2>
            {moving?.unit === unit.id ? <Pill tone="neutral">{t('now')}</Pill> : null}
          </div>
          <p>{unit.asks}</p>
          <p className={styles.lead}>
            {[
              t('hours', unit.hours),
              t('sections', { count: unit.sections.length }),
              t('points', { count: unit.points.length }),
            ]
              .map(unbroken)
              .join(' · ')}
          </p>
          <Disclosure summary={t('inside')}>
            <h3 className={styles.part}>{t('points', { count: unit.points.length })}</h3>
            <ol className={styles.points}>
              {unit.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ol>
            <h3 className={styles.part}>{t('sections', { count: unit.sections.length })}</h3>
            <p>{unit.sections.join(' · ')}</p>
          </Disclosure>
          <FitLines fit={moving?.unit === unit.id ? undefined : moving?.fits[unit.id]} />
          <ButtonRow>
            {moving?.unit === unit.id ? (
              <ButtonLink href={`/proposals/${moving.id}`}>{t('stay')}</ButtonLink>
            ) : (
              <Button
                tone={moving ? 'secondary' : 'primary'}
                busy={busy === unit.id}
                onClick={() => void start(unit.id)}
                aria-describedby={`unit-${unit.id}`}
              >
                {moving ? t('move') : t('start')}
              </Button>
            )}
            {unit.example ? (
              <ButtonDownload
                tone="quiet"
                href={`/api/units/${unit.id}/example`}
                target="_blank"
                aria-describedby={`unit-${unit.id}`}
              >
                {t('example')}
              </ButtonDownload>
            ) : null}
          </ButtonRow>
        </Card>
      ))}
    </div>
  );
}

/** A count stays with what it counts, so that no line ends in a lonely figure. */
const unbroken = (words: string) => words.replaceAll(' ', '\u00a0');

/** What a change of unit would mean for this draft. */
function FitLines({ fit }: { fit: MovingDraft['fits'][string] | undefined }) {
  const t = useTranslations('form.choose');
  if (!fit) return null;
  return (
    <ul className={styles.fit}>
      <li>
        {fit.missing.length > 0 ? t('missing', { sections: fit.missing.join(' · ') }) : t('missingNothing')}
      </li>
      {fit.putAway.length > 0 ? <li>{t('putAway', { sections: fit.putAway.join(' · ') })}</li> : null}
    </ul>
  );
}
