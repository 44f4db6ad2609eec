'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, ButtonRow } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { fieldDef, isCollection } from '@/lib/core/proposal/catalogue';
import type { Change, ValuePath } from '@/lib/core/proposal/changes';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import type { AnyValue } from '@/lib/core/proposal/fields';
import { collectionWords } from '@/lib/texts/field-words';
import styles from './held.module.css';
import { useProposal, useSnapshot } from './provider';
import { useHeldStill } from './standing';
import { placeWords, valueWords } from './words';

function textOf(document: ProposalDocument, path: ValuePath, value: AnyValue | null): string {
  const def = fieldDef(path.collection, path.field);
  return def ? valueWords(document, path.collection, path.field, def, value) : '';
}

/** What was written while the proposal was handed in: every word in sight, and a way to keep or use it. */
export function NotSent() {
  const t = useTranslations('handingIn.notSent');
  const { store, template } = useProposal();
  const { held, document } = useSnapshot();
  const still = useHeldStill();
  const [copied, setCopied] = useState(false);
  const late = held.filter((each) => each.kind === 'late');
  if (late.length === 0) return null;

  const say = (change: Change): { place: string; text: string } => {
    if (change.op === 'set') {
      const place = placeWords(document, template, change.path);
      const text = textOf(document, change.path, change.value);
      return change.value === null ? { place: t('emptied', { place }), text: '' } : { place, text };
    }
    const { list } = change;
    const words = isCollection(list) ? collectionWords(template, list).title : list;
    if (change.op === 'remove') return { place: t('removed', { place: words }), text: '' };
    if (change.op === 'move') return { place: t('moved', { place: words }), text: '' };
    const text = Object.entries(change.row)
      .filter(([field]) => field !== 'id')
      .map(([field, value]) => textOf(document, { collection: list, field }, value))
      .filter(Boolean)
      .join('\n');
    return { place: t('added', { place: words }), text };
  };
  const told = late.map(({ id, change }) => ({ id, ...say(change) }));
  const whole = told.map(({ place, text }) => [place, text].filter(Boolean).join('\n')).join('\n\n');

  return (
    <Card as="section" aria-labelledby="not-sent-title" className={styles.held}>
      <h2 id="not-sent-title" className={styles.title}>
        {t('title', { count: late.length })}
      </h2>
      <p>{still ? t('whyHeld') : t('whyOpen')}</p>
      <ul className={styles.list}>
        {told.map(({ id, place, text }) => (
          <li key={id}>
            <div className={styles.words}>
              <h3 className={styles.whose}>{place}</h3>
              {text ? <p className={styles.text}>{text}</p> : null}
            </div>
            <Button
              tone="quiet"
              size="small"
              onClick={() => store.drop(id)}
              aria-label={`${t('letGo')}: ${place}`}
            >
              {t('letGo')}
            </Button>
          </li>
        ))}
      </ul>
      <ButtonRow>
        {still ? null : (
          <Button tone="primary" onClick={() => store.sendLate()}>
            {t('put')}
          </Button>
        )}
        <Button
          onClick={() => {
            // Missing on plain http; the words stand above, to be copied by hand.
            void navigator.clipboard?.writeText(whole).then(() => setCopied(true));
          }}
        >
          {copied ? t('copied') : t('copyAll')}
        </Button>
      </ButtonRow>
    </Card>
  );
}
