'use client';

import { Lock } from 'lucide-react';
import Link from 'next/link';
import { memo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Pill } from '@/components/ui/pill';
import { dayOf, formatDate, formatTime } from '@/lib/core/format';
import { activate, showWords, useActive } from './active';
import { type Answer, ask } from './ask';
import { KeepInBank } from './bank-dialog';
import { useDeskValue } from './desk-context';
import type { Lost } from './lay';
import styles from './thread.module.css';
import type { Comment, Thread } from './types';
import { WriteBox, type WriteBoxHandle } from './write-box';

const momentOf = (instant: string): string => {
  const day = dayOf(instant);
  return day === dayOf(Date.now()) ? formatTime(instant) : formatDate(day);
};

/** One conversation: a few lines when closed, all of it when open. */
export const ThreadCard = memo(function ThreadCard({ thread, lost }: { thread: Thread; lost: Lost | null }) {
  const t = useTranslations('review.thread');
  const desk = useDeskValue();
  const open = useActive(thread.id);
  const [first] = thread.comments;
  if (!first) return null;
  const isPrivate = thread.audience === 'private';
  const point = desk.points.find(({ id }) => id === thread.point);
  const quote = thread.anchor?.quote;
  return (
    <article
      id={`thread-${thread.id}`}
      data-thread={thread.id}
      aria-label={t('by', { name: first.by.name })}
      className={cx(styles.card, open && styles.open, isPrivate && styles.private)}
    >
      <h4 className={styles.head}>
        <button
          type="button"
          aria-expanded={open}
          className={styles.toggle}
          onClick={() => {
            activate(open ? null : thread.id);
            if (!open && quote && !lost && !inView(thread.id)) showWords(thread.id);
          }}
        >
          <strong>{first.by.id === desk.me ? t('you') : first.by.name}</strong>{' '}
          <span className={styles.when}>{momentOf(first.createdAt)}</span>
        </button>
      </h4>
      {isPrivate ? (
        <p className={styles.lock}>
          <Lock aria-hidden size={14} /> {t('private')}
        </p>
      ) : null}
      {lost ? (
        <p className={styles.lost}>
          {t(lost === 'place' ? 'placeGone' : 'wordsGone')}
          {quote ? <q>{quote}</q> : null}
        </p>
      ) : null}
      {open ? <Whole thread={thread} /> : <p className={styles.short}>{first.body}</p>}
      <p className={styles.facts}>
        {point ? <span>{point.title}</span> : null}
        {!open && thread.comments.length > 1 ? (
          <span>{t('replies', { count: thread.comments.length - 1 })}</span>
        ) : null}
        {thread.addressedAt ? <Pill tone="met">{t('addressed')}</Pill> : null}
        {thread.addressedAt && thread.submission !== null && open ? (
          <Link href={`/review/${desk.id}/compare?from=${thread.submission}&to=${desk.subject ?? 'now'}`}>
            {t('seeChange')}
          </Link>
        ) : null}
        {thread.resolvedAt ? <Pill>{t('resolved')}</Pill> : null}
        {!isPrivate && thread.comments.some(({ visible }) => !visible) ? (
          <strong className={styles.waits}>{t('unreleased')}</strong>
        ) : null}
        {thread.submission !== desk.subject ? (
          <span>
            {thread.submission === null ? t('onDraft') : t('onSubmission', { number: thread.submission })}
          </span>
        ) : null}
      </p>
      {open ? <Deeds thread={thread} /> : null}
    </article>
  );
});

function inView(thread: string): boolean {
  const mark = document.querySelector(`[data-threads~="${CSS.escape(thread)}"]`);
  const box = mark?.getBoundingClientRect();
  return box !== undefined && box.top > 100 && box.bottom < innerHeight - 40;
}

function Whole({ thread }: { thread: Thread }) {
  return (
    <ul className={styles.comments}>
      {thread.comments.map((comment, at) => (
        <li key={comment.id}>
          <Words thread={thread} comment={comment} first={at === 0} />
        </li>
      ))}
    </ul>
  );
}

/** One person's words, which they may change, and take back until the learner has seen them. */
function Words({ thread, comment, first }: { thread: Thread; comment: Comment; first: boolean }) {
  const t = useTranslations('review.thread');
  const desk = useDeskValue();
  const [editing, setEditing] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const box = useRef<WriteBoxHandle>(null);
  const mine = comment.by.id === desk.me && desk.writes !== 'none';
  const path = `${desk.path}/threads/${thread.id}/comments/${comment.id}`;
  const done = async (answer: Answer<unknown>) => {
    setBusy(false);
    if (!answer.ok) return setError(desk.wordsOf(answer));
    box.current?.clear();
    setEditing(false);
    setError('');
    await desk.refresh();
  };
  if (editing) {
    const send = async () => {
      setBusy(true);
      await done(await ask(path, { method: 'PATCH', body: { body: box.current?.value().body ?? '' } }));
    };
    return (
      <div className={styles.reply}>
        <WriteBox
          handle={box}
          name={`edit ${comment.id}`}
          start={comment.body}
          point={thread.point}
          label={t('edit')}
          onSend={() => void send()}
          onCancel={() => setEditing(false)}
          error={error}
        />
        <div className={styles.buttons}>
          <Button size="small" tone="primary" busy={busy} onClick={() => void send()}>
            {t('save')}
          </Button>
          <Button size="small" tone="quiet" onClick={() => setEditing(false)}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <>
      {first ? null : (
        <p>
          <strong>{comment.by.id === desk.me ? t('you') : comment.by.name}</strong>{' '}
          <span className={styles.when}>{momentOf(comment.createdAt)}</span>
        </p>
      )}
      <p className={styles.body}>{comment.body}</p>
      {comment.editedAt ? (
        <p className={styles.when}>{t('edited', { when: momentOf(comment.editedAt) })}</p>
      ) : null}
      {mine ? (
        <div className={styles.small}>
          {comment.settled ? null : (
            <button type="button" onClick={() => setEditing(true)}>
              {t('edit')}
            </button>
          )}
          {comment.visible ? null : (
            <button
              type="button"
              onClick={async () => {
                setBusy(true);
                await done(await ask(path, { method: 'DELETE' }));
              }}
            >
              {t('takeBack')}
            </button>
          )}
          <button type="button" onClick={() => setKeeping(true)}>
            {t('keep')}
          </button>
        </div>
      ) : null}
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
      {keeping ? (
        <KeepInBank body={comment.body} point={thread.point} onClose={() => setKeeping(false)} />
      ) : null}
    </>
  );
}

function Deeds({ thread }: { thread: Thread }) {
  const t = useTranslations('review.thread');
  const desk = useDeskValue();
  const box = useRef<WriteBoxHandle>(null);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const may = desk.writes === 'all' || (desk.writes === 'private' && thread.audience === 'private');
  const send = async () => {
    setBusy(true);
    const answer = await ask(`${desk.path}/threads/${thread.id}/comments`, { body: box.current?.value() });
    setBusy(false);
    if (!answer.ok) return setError(desk.wordsOf(answer));
    setError('');
    box.current?.clear();
    await desk.refresh();
  };
  const resolve = async (resolved: boolean) => {
    const answer = await ask(`${desk.path}/threads/${thread.id}`, { method: 'PATCH', body: { resolved } });
    if (!answer.ok) return setError(desk.wordsOf(answer));
    await desk.refresh();
  };
  if (!may) return null;
  return (
    <div className={styles.reply}>
      <WriteBox
        handle={box}
        name={`reply ${thread.id}`}
        rows={1}
        point={thread.point}
        quote={thread.anchor?.quote ?? ''}
        label={t(thread.audience === 'private' ? 'replyPrivate' : 'reply')}
        onSend={() => void send()}
        onCancel={() => activate(null)}
        error={error}
      />
      <div className={styles.buttons}>
        <Button size="small" busy={busy} onClick={() => void send()}>
          {t('send')}
        </Button>
        <Button size="small" tone="quiet" onClick={() => void resolve(thread.resolvedAt === null)}>
          {t(thread.resolvedAt === null ? 'resolve' : 'reopen')}
        </Button>
      </div>
    </div>
  );
}
