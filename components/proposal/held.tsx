'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, ButtonRow } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { showToast } from '@/components/ui/toast';
import type { OpenHeld } from '@/lib/client/store';
import { fieldDef, isStoredList } from '@/lib/core/proposal/catalogue';
import type { ValuePath } from '@/lib/core/proposal/changes';
import type { AnyValue } from '@/lib/core/proposal/fields';
import styles from './held.module.css';
import { NotSent } from './not-sent';
import { usePart, useProposal, useSnapshot } from './provider';
import { findRow, placeWords, valueWords } from './words';

/** What stops the saving and needs a person, with every word in sight and a way out. */
export function Attention() {
  const t = useTranslations('form.status');
  const { store } = useProposal();
  const status = usePart((snapshot) => snapshot.status);
  const kept = usePart((snapshot) => snapshot.kept);
  const waiting = usePart(({ held }) => held.filter(({ kind }) => kind !== 'late').length);
  const held = useTranslations('form.held');
  // What needs a decision appears at the head of the page, perhaps out of sight: say so where one is.
  useEffect(() => {
    if (waiting > 0) showToast({ key: 'held', text: held('title', { count: waiting }) });
  }, [waiting, held]);
  return (
    <div id="attention" tabIndex={-1} className={styles.attention}>
      {status.kind === 'attention' && status.why === 'signed-out' ? (
        <Notice
          role="alert"
          tone="partly"
          title={t('signedOutTitle')}
          actions={
            <>
              <Button tone="primary" onClick={() => window.open('/sign-in', '_blank', 'noopener')}>
                {t('signIn')}
              </Button>
              <Button onClick={store.retry}>{t('goOn')}</Button>
            </>
          }
        >
          <p>{t('signedOutBody')}</p>
        </Notice>
      ) : null}
      {status.kind === 'attention' && status.why === 'gone' ? (
        <Notice
          role="alert"
          tone="clash"
          title={t('goneTitle')}
          actions={<Button onClick={store.retry}>{t('retry')}</Button>}
        >
          <p>{t('goneBody')}</p>
        </Notice>
      ) : null}
      {kept ? null : (
        <Notice role="status" tone="partly">
          <p>{t('notKept')}</p>
        </Notice>
      )}
      <NotSent />
      <HeldWords />
    </div>
  );
}

type Lost = { key: string; path: ValuePath; raw: string };

function HeldWords() {
  const t = useTranslations('form.held');
  const { held: all, drafts, document } = useSnapshot();
  const held = all.filter((each) => each.kind !== 'late');
  const lost: Lost[] = Object.entries(drafts).flatMap(([key, { path, raw }]) =>
    isStoredList(path.collection) && !findRow(document, path.collection, path.row)
      ? [{ key, path, raw }]
      : [],
  );
  const count = held.length + lost.length;
  if (count === 0) return null;
  return (
    <Card as="section" aria-labelledby="held-title" className={styles.held}>
      <h2 id="held-title" className={styles.title}>
        {t('title', { count })}
      </h2>
      <ul className={styles.list}>
        {held.map((each) => (
          <li key={each.id}>
            {each.kind === 'conflict' ? <Conflict held={each} /> : <Refused held={each} />}
          </li>
        ))}
        {lost.map((each) => (
          <li key={each.key}>
            <LostDraft draft={each} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function useWords(path: ValuePath) {
  const { template } = useProposal();
  const document = usePart((snapshot) => snapshot.document);
  const def = fieldDef(path.collection, path.field);
  const say = (value: AnyValue | null | undefined): string =>
    def ? valueWords(document, path.collection, path.field, def, value) : String(value ?? '');
  return { place: placeWords(document, template, path), say, prose: def?.kind === 'prose' };
}

function Words({ title, text }: { title: string; text: string }) {
  const t = useTranslations('form.held');
  return (
    <div className={styles.words}>
      <h4 className={styles.whose}>{title}</h4>
      <p className={styles.text}>{text === '' ? t('empty') : text}</p>
    </div>
  );
}

function Conflict({ held }: { held: OpenHeld & { kind: 'conflict' } }) {
  const t = useTranslations('form.held');
  const { store } = useProposal();
  const { place, say, prose } = useWords(held.path);
  return (
    <section aria-label={place}>
      <h3>{t('conflict', { place })}</h3>
      <div className={styles.sides}>
        <Words title={t('mine')} text={say(held.mine)} />
        <Words title={t('theirs')} text={say(held.theirs)} />
      </div>
      <ButtonRow>
        <Button onClick={() => store.resolve(held.id, 'mine')}>{t('keepMine')}</Button>
        <Button onClick={() => store.resolve(held.id, 'theirs')}>{t('keepTheirs')}</Button>
        {prose ? <Button onClick={() => store.resolve(held.id, 'both')}>{t('keepBoth')}</Button> : null}
      </ButtonRow>
    </section>
  );
}

function Refused({ held }: { held: OpenHeld & { kind: 'refused' } }) {
  const t = useTranslations('form.held');
  const refusals = useTranslations('refusals');
  const { store, template } = useProposal();
  const document = usePart((snapshot) => snapshot.document);
  const { change } = held;
  const list = change.op === 'set' ? change.path.collection : change.list;
  const place = placeWords(document, template, change.op === 'set' ? change.path : { collection: list });
  const text =
    change.op === 'set'
      ? textOf(document, change.path, change.value)
      : change.op === 'add'
        ? Object.entries(change.row)
            .filter(([field]) => field !== 'id')
            .map(([field, value]) => textOf(document, { collection: list, field }, value))
            .filter(Boolean)
            .join('\n')
        : '';
  const canRestore =
    change.op === 'add' || (change.op === 'set' && change.path.row && held.code === 'row-gone');
  return (
    <section aria-label={place}>
      <h3>{t('refused', { place })}</h3>
      <p>{refusals(held.code)}</p>
      <Words title={t('mine')} text={text} />
      <ButtonRow>
        {canRestore ? (
          <Button onClick={() => store.restoreRow(held.id)}>
            {change.op === 'add' ? t('tryAgain') : t('restore')}
          </Button>
        ) : null}
        <CopyButton text={text} />
        <Button tone="quiet" onClick={() => store.drop(held.id)}>
          {t('letGo')}
        </Button>
      </ButtonRow>
    </section>
  );
}

function textOf(document: Parameters<typeof valueWords>[0], path: ValuePath, value: AnyValue | null): string {
  const def = fieldDef(path.collection, path.field);
  return def ? valueWords(document, path.collection, path.field, def, value) : '';
}

function LostDraft({ draft }: { draft: Lost }) {
  const t = useTranslations('form.held');
  const { store } = useProposal();
  return (
    <div>
      <h3>{t('draftGone')}</h3>
      <Words title={t('mine')} text={draft.raw} />
      <ButtonRow>
        <CopyButton text={draft.raw} />
        <Button tone="quiet" onClick={() => store.dropDraft(draft.key)}>
          {t('letGo')}
        </Button>
      </ButtonRow>
    </div>
  );
}

function CopyButton({ text }: { text: string }) {
  const t = useTranslations('form.held');
  const [copied, setCopied] = useState(false);
  return (
    <Button
      onClick={() => {
        // Missing on plain http; the words stand beside the button, to be copied by hand.
        void navigator.clipboard?.writeText(text).then(() => setCopied(true));
      }}
    >
      {copied ? t('copied') : t('copy')}
    </Button>
  );
}
