'use client';

import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { showToast } from '@/components/ui/toast';
import { newId } from '@/lib/client/ids';
import { valueAt } from '@/lib/client/overlay';
import { dayOf, formatDate, formatTime } from '@/lib/core/format';
import { fieldDef, isStoredList, type StoredList } from '@/lib/core/proposal/catalogue';
import type { Change, ValuePath } from '@/lib/core/proposal/changes';
import { type AnyRow, rowsOf } from '@/lib/core/proposal/document';
import type { AnyValue } from '@/lib/core/proposal/fields';
import { sameValue } from '@/lib/core/proposal/values';
import { collectionWords } from '@/lib/texts/field-words';
import { Authorship } from './authorship';
import { Attention } from './held';
import styles from './history-page.module.css';
import { PageTitle } from './page-title';
import { useProposal, useSnapshot } from './provider';
import { useHeldStill } from './standing';
import { findRow, placeWords, rowName, valueWords } from './words';

type Entry = { revision: number; at: string; author: { name: string }; change: Change; before: unknown };
/** Given another unit when it stood at a revision: nothing was written, so there is nothing to bring back. */
type UnitEntry = Omit<Entry, 'change' | 'before'> & { from: { title: string }; to: { title: string } };
type Line = Entry | UnitEntry;
type Removed = { row: AnyRow; after: string | null; links: { path: ValuePath; value: AnyValue }[] };

type Page = { entries: Entry[]; units: UnitEntry[]; next: number | null };
const isPage = (value: unknown): value is Page =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as Page).entries) &&
  Array.isArray((value as Page).units);

/** One line of time, newest first; a change of unit stands above the revision it followed. */
const inTime = ({ entries, units }: Page): Line[] =>
  [...units, ...entries].sort((a, b) => b.revision - a.revision);

/** Every change there has been, newest first; anything can be brought back as a change of its own. */
export function HistoryPage() {
  const t = useTranslations('form.history');
  const { meta } = useProposal();
  const { revision } = useSnapshot();
  const [entries, setEntries] = useState<Line[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');

  const read = useCallback(
    async (before: number | null) => {
      setState('loading');
      const query = before === null ? '' : `?before=${before}`;
      const answer = await fetch(`/api/proposals/${meta.id}/history${query}`).catch(() => null);
      const body: unknown = answer?.ok ? await answer.json() : null;
      if (!isPage(body)) return setState('failed');
      setEntries((known) => (before === null ? inTime(body) : [...known, ...inTime(body)]));
      setNext(body.next);
      setState('ready');
    },
    [meta.id],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever something was saved
  useEffect(() => void read(null), [read, revision]);

  const days = byDay(entries);
  return (
    <div className={styles.page}>
      <Attention />
      <header>
        <PageTitle>{t('title')}</PageTitle>
        <p className={styles.lead}>{t('lead')}</p>
      </header>
      <Authorship />
      {state === 'ready' && entries.length === 0 ? <p>{t('none')}</p> : null}
      {[...days].map(([day, of]) => (
        <section key={day} aria-label={day}>
          <h2 className={styles.day}>{day === dayOf(Date.now()) ? t('today') : formatDate(day)}</h2>
          <Card pad="none">
            <ol className={styles.list}>
              {of.map((entry) => (
                <li key={`${entry.revision} ${entry.at}`} className={styles.entry}>
                  {'change' in entry ? <EntryLine entry={entry} /> : <UnitLine entry={entry} />}
                </li>
              ))}
            </ol>
          </Card>
        </section>
      ))}
      <p role="status">{state === 'loading' ? t('loading') : state === 'failed' ? t('failed') : ''}</p>
      {next !== null && state !== 'loading' ? (
        <div>
          <Button onClick={() => void read(next)}>{t('older')}</Button>
        </div>
      ) : null}
    </div>
  );
}

function byDay(entries: readonly Line[]): Map<string, Line[]> {
  const days = new Map<string, Line[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return days;
}

function UnitLine({ entry }: { entry: UnitEntry }) {
  const t = useTranslations('form.history');
  return (
    <p>
      {t('unit', { from: entry.from.title, to: entry.to.title })}{' '}
      <span className={styles.who}>{t('by', { who: entry.author.name, time: formatTime(entry.at) })}</span>
    </p>
  );
}

function EntryLine({ entry }: { entry: Entry }) {
  const t = useTranslations('form.history');
  const { template, store } = useProposal();
  const { document } = useSnapshot();
  const { change, before } = entry;
  const still = useHeldStill();
  const restored = () => showToast({ text: t('restored') });
  const says = () => {
    if (change.op === 'set') {
      const place = placeWords(document, template, change.path);
      return change.value === null ? t('emptied', { place }) : t('set', { place });
    }
    const words = collectionWords(template, change.list);
    const id = change.op === 'add' ? change.row.id : change.row;
    const then = change.op === 'add' ? change.row : (before as Partial<Removed> | null)?.row;
    const row = findRow(document, change.list, id) ?? then;
    const name = rowName(change.list, row);
    const place = name ? `${words.one} “${name}”` : words.one;
    if (change.op === 'add') return t('added', { place });
    return change.op === 'remove' ? t('removed', { place }) : t('moved', { place });
  };
  return (
    <>
      <p>
        {says()}{' '}
        <span className={styles.who}>{t('by', { who: entry.author.name, time: formatTime(entry.at) })}</span>
      </p>
      {change.op === 'set' ? <Texts change={change} before={before} onRestored={restored} /> : null}
      {change.op === 'remove' && !still && before && !findRow(document, change.list, change.row) ? (
        <Button
          size="small"
          onClick={() => {
            store.apply(bringBack(change.list, before as Removed, rowsOf(document, change.list)));
            restored();
          }}
        >
          {t('restoreRow')}
        </Button>
      ) : null}
    </>
  );
}

function Texts({
  change,
  before,
  onRestored,
}: {
  change: Change & { op: 'set' };
  before: unknown;
  onRestored: () => void;
}) {
  const t = useTranslations('form.history');
  const held = useTranslations('form.held');
  const { store } = useProposal();
  const { document } = useSnapshot();
  const still = useHeldStill();
  const { path } = change;
  const def = fieldDef(path.collection, path.field);
  if (!def) return null;
  const earlier = (before ?? null) as AnyValue | null;
  const say = (value: AnyValue | null) =>
    valueWords(document, path.collection, path.field, def, value) || held('empty');
  const stands = !isStoredList(path.collection) || findRow(document, path.collection, path.row) !== undefined;
  return (
    <Disclosure summary={t('show')} className={styles.more}>
      <dl className={styles.sides}>
        <div>
          <dt>{t('was')}</dt>
          <dd>{say(earlier)}</dd>
        </div>
        <div>
          <dt>{t('now')}</dt>
          <dd>{say(change.value)}</dd>
        </div>
      </dl>
      {stands && !still && !sameValue(earlier, valueAt(document, path)) ? (
        <Button
          size="small"
          onClick={() => {
            store.set(path, earlier);
            onRestored();
          }}
        >
          {t('restoreText')}
        </Button>
      ) : null}
    </Disclosure>
  );
}

/** The row as it was, where it was, and then its links one by one: a link whose end is gone must not stop the rest. */
function bringBack(list: StoredList, { row, after, links }: Removed, rows: AnyRow[]): Change[] {
  const values: Record<string, AnyValue> & { id: string } = { id: row.id };
  const own: Change[] = [];
  for (const [field, value] of Object.entries(row)) {
    if (value === undefined || field === 'id') continue;
    const kind = fieldDef(list, field)?.kind;
    if (kind === 'link' || kind === 'links') {
      own.push({ id: newId(), op: 'set', path: { collection: list, row: row.id, field }, value, base: null });
    } else values[field] = value;
  }
  const place = after === null || rows.some((each) => each.id === after) ? after : (rows.at(-1)?.id ?? null);
  const back = links.map(({ path, value }): Change => {
    const base = Array.isArray(value) ? value.filter((id) => id !== row.id) : null;
    return { id: newId(), op: 'set', path, value, base };
  });
  return [{ id: newId(), op: 'add', list, row: values, after: place }, ...own, ...back];
}
