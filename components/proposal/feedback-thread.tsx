'use client';

import { type FormEvent, memo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, ButtonRow } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Pill } from '@/components/ui/pill';
import { TextArea } from '@/components/ui/text-area';
import { useReturn } from '@/components/ui/use-return';
import { ask } from '@/lib/client/ask';
import { fieldDef, isCollection, isList } from '@/lib/core/proposal/catalogue';
import { type ProposalDocument, recordOf, rowsOf } from '@/lib/core/proposal/document';
import type { Place } from '@/lib/core/proposal/place';
import { findAnchor } from '@/lib/core/review/anchor';
import { isDone, type ToldComment, type ToldThread } from '@/lib/core/review/told';
import styles from './feedback.module.css';
import { WhatChanged } from './feedback-words';
import { useGo } from './go';
import { dateOf, when } from './handing-in-words';
import { hrefOf, usePart, useProposal } from './provider';
import { useHeldStill, useTold } from './standing';
import { placeWords } from './words';

type Where = { readonly place: Place | null; readonly quote: 'found' | 'gone' | null };

/** Where the words stand now: with their stretch where they are found, as a place alone where not, null where gone. */
export function whereNow(document: ProposalDocument, { place, anchor }: ToldThread): Where {
  if (!place || !isCollection(place.collection)) return { place: null, quote: anchor ? 'gone' : null };
  const { collection, row, field } = place;
  const holder = isList(collection)
    ? rowsOf(document, collection).find(({ id }) => id === row)
    : recordOf(document, collection);
  if (!holder && row !== undefined) return { place: null, quote: anchor ? 'gone' : null };
  if (!anchor || field === undefined) return { place, quote: null };
  const text = holder?.[field];
  const found = typeof text === 'string' && fieldDef(collection, field) ? findAnchor(text, anchor) : null;
  if (!found) return { place, quote: 'gone' };
  return { place: { ...place, quote: anchor.quote, ...found }, quote: 'found' };
}

/** One conversation: what it is about, what was said, and what its learner does about it. */
export const FeedbackThread = memo(function FeedbackThread({
  thread,
  learner,
}: {
  thread: ToldThread;
  learner: string;
}) {
  const t = useTranslations('handingIn.feedback');
  const { template, meta } = useProposal();
  const document = usePart((snapshot) => snapshot.document);
  const still = useHeldStill();
  const go = useGo();
  const { place, quote } = whereNow(document, thread);
  const lost = thread.place !== null && place === null;
  const about = lost ? t('onRowGone') : place ? placeWords(document, template, place) : t('whole');
  const point = template.markingPoints.find(({ id }) => id === thread.point);
  return (
    <Card as="article" id={`thread-${thread.id}`} tabIndex={-1} className={styles.thread} aria-label={about}>
      <div className={styles.threadHead}>
        <p className={styles.where}>{about}</p>
        <State thread={thread} />
      </div>
      {thread.anchor ? (
        <figure className={styles.quote} data-found={quote === 'found' ? true : undefined}>
          <blockquote>{thread.anchor.quote}</blockquote>
          {quote === 'gone' ? <figcaption>{t('gone')}</figcaption> : null}
        </figure>
      ) : null}
      {point ? <p className={styles.small}>{t('point', { point: point.title })}</p> : null}
      <ol className={styles.comments}>
        {thread.comments.map((comment) => (
          <li key={comment.id} data-mine={comment.by.id === learner ? true : undefined}>
            <Said thread={thread.id} comment={comment} mine={comment.by.id === learner} />
          </li>
        ))}
      </ol>
      {place && !still ? (
        <p>
          <a href={hrefOf(meta.id, place)} onClick={go.toPlace(place)}>
            {quote === 'found' ? t('goWords') : t('go')}
          </a>
        </p>
      ) : null}
      {thread.changed === null ? null : <WhatChanged thread={thread.id} changed={thread.changed} />}
      <Deeds thread={thread} />
    </Card>
  );
});

/** What one side said. One's own words can be changed until somebody has answered them. */
function Said({ thread, comment, mine }: { thread: string; comment: ToldComment; mine: boolean }) {
  const t = useTranslations('handingIn.feedback');
  const { meta } = useProposal();
  const { inbox } = useTold();
  const [editing, setEditing] = useState(false);
  const opener = useReturn<HTMLButtonElement>(editing);
  const leave = () => setEditing(false);
  return (
    <>
      <p className={styles.who}>
        <strong>{mine ? t('you') : comment.by.name}</strong>{' '}
        <span className={styles.soft}>
          {Object.values(when(comment.createdAt)).join(', ')}
          {comment.editedAt ? ` · ${t('edited')}` : ''}
        </span>
      </p>
      {editing ? (
        <AnswerForm
          address={`/api/proposals/${meta.id}/feedback/${thread}/reply/${comment.id}`}
          given={comment.body}
          label={t('editLabel')}
          submit={t('editSave')}
          cancel={t('editCancel')}
          onDone={async () => {
            await inbox.refresh();
            leave();
          }}
          onCancel={leave}
          // Answered meanwhile: the words as they stand now, and what was answered.
          onRefused={() => void inbox.refresh()}
        />
      ) : (
        <p className={styles.body}>{comment.body}</p>
      )}
      {mine && !comment.settled && !editing ? (
        <Button
          ref={opener}
          size="small"
          tone="quiet"
          className={styles.edit}
          aria-label={t('editNamed', { when: Object.values(when(comment.createdAt)).join(', ') })}
          onClick={() => setEditing(true)}
        >
          {t('edit')}
        </Button>
      ) : null}
    </>
  );
}

/** A box for an answer, a new one or other words for one that was sent. */
function AnswerForm({
  address,
  given = '',
  label,
  hint,
  submit,
  cancel,
  onDone,
  onCancel,
  onRefused,
}: {
  address: string;
  given?: string;
  label: string;
  hint?: string;
  submit: string;
  cancel: string;
  onDone: () => Promise<void>;
  onCancel: () => void;
  onRefused?: () => void;
}) {
  const t = useTranslations('handingIn.feedback');
  const [body, setBody] = useState(given);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (body.trim() === '') {
      setError(t('replyEmpty'));
      return box.current?.focus();
    }
    setBusy(true);
    const done = await ask(address, { body });
    setError(done.ok ? '' : done.message || t('didFail'));
    if (done.ok) await onDone();
    else onRefused?.();
    setBusy(false);
  };
  return (
    <form onSubmit={send} noValidate className={styles.answer}>
      <Field label={label} hint={hint} error={error || undefined}>
        <TextArea
          ref={box}
          rows={3}
          // The person pressed the button: this is where they go on.
          autoFocus
          value={body}
          maxLength={8_000}
          onChange={(event) => setBody(event.target.value)}
        />
      </Field>
      <ButtonRow>
        <Button type="submit" tone="primary" size="small" busy={busy}>
          {busy ? t('replySending') : submit}
        </Button>
        <Button size="small" tone="quiet" onClick={onCancel}>
          {cancel}
        </Button>
      </ButtonRow>
    </form>
  );
}

function State({ thread }: { thread: ToldThread }) {
  const t = useTranslations('handingIn.feedback');
  if (thread.resolvedAt) return <Pill tone="met">{t('resolved')}</Pill>;
  if (thread.addressedAt)
    return <Pill tone="met">{t('addressedOn', { date: dateOf(thread.addressedAt) })}</Pill>;
  return <Pill tone="partly">{t('open')}</Pill>;
}

function Deeds({ thread }: { thread: ToldThread }) {
  const t = useTranslations('handingIn.feedback');
  const { meta } = useProposal();
  const { inbox, standing } = useTold();
  const [answering, setAnswering] = useState(false);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const opener = useReturn<HTMLButtonElement>(answering);
  const address = `/api/proposals/${meta.id}/feedback/${thread.id}`;

  const mark = async () => {
    setBusy(true);
    const done = await ask(`${address}/addressed`, { addressed: thread.addressedAt === null });
    setError(done.ok ? '' : done.message || t('didFail'));
    await Promise.all([inbox.refresh(), standing.refresh()]);
    setBusy(false);
  };
  const leave = () => setAnswering(false);

  return (
    <>
      {answering ? (
        <AnswerForm
          address={`${address}/reply`}
          label={t('replyLabel')}
          hint={t('replyHint')}
          submit={t('replySend')}
          cancel={t('replyCancel')}
          onDone={async () => {
            await inbox.refresh();
            leave();
          }}
          onCancel={leave}
        />
      ) : null}
      {error ? <p role="alert">{error}</p> : null}
      <ButtonRow>
        {answering ? null : (
          <Button ref={opener} size="small" onClick={() => setAnswering(true)}>
            {t('reply')}
          </Button>
        )}
        {thread.resolvedAt ? null : (
          <Button size="small" tone={isDone(thread) ? 'quiet' : 'secondary'} busy={busy} onClick={mark}>
            {t(thread.addressedAt ? 'unaddress' : 'address')}
          </Button>
        )}
      </ButtonRow>
    </>
  );
}
