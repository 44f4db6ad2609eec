'use client';

import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Pill } from '@/components/ui/pill';
import { TextArea } from '@/components/ui/text-area';
import { formatTime } from '@/lib/core/format';
import { type Place, placeKey } from '@/lib/core/proposal/place';
import { partsFromAdvice } from '@/lib/core/review/advice';
import { showPlace } from './active';
import { ask } from './ask';
import styles from './decisions.module.css';
import { useDeskValue } from './desk-context';
import { keepWords, keptWords } from './kept';
import type { Decided, Point, Told } from './types';

type Draft = {
  readonly decision: 'met' | 'not-yet' | null;
  readonly feedback: string;
  readonly overruled: string;
  readonly proof: readonly Place[];
};
type Status =
  | { readonly is: 'idle' | 'changed' | 'saving' }
  | { readonly is: 'saved'; readonly at: string }
  | { readonly is: 'failed'; readonly words: string };

const PAUSE_MS = 700;
const TONES = { met: 'met', partly: 'partly', 'not-yet': 'notyet' } as const;

const draftOf = (decided: Decided | undefined): Draft => ({
  decision: decided?.decision ?? null,
  feedback: decided?.feedback ?? '',
  overruled: decided?.overruled ?? '',
  proof: decided?.proof ?? [],
});

/** Words that were not taken yet survive a reload. */
function keptDraft(name: string): Draft | null {
  const kept = keptWords(name);
  if (kept === '') return null;
  try {
    return JSON.parse(kept) as Draft;
  } catch {
    return null;
  }
}

/** One marking point: what the checker advises, what the assessor decides, why, and what proves it. */
export const DecisionCard = memo(function DecisionCard({
  point,
  number,
  decided,
  earlier,
  proven,
  wordsOfPlace,
}: {
  point: Point;
  number: number;
  decided: Decided | undefined;
  /** What was said of it on the submission before. */
  earlier: Decided | undefined;
  /** Words just pointed at for this point. */
  proven: Place | null;
  wordsOfPlace: (place: Place) => string;
}) {
  const t = useTranslations('review.decision');
  const desk = useDeskValue();
  const name = `decision ${desk.id} ${desk.subject} ${point.id}`;
  const [draft, setDraft] = useState(() => draftOf(decided));
  const [status, setStatus] = useState<Status>({ is: 'idle' });
  const latest = useRef(draft);
  const dirty = useRef(false);
  const flying = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const advice = point.advice?.verdict;
  const parts = draft.decision !== null && advice !== undefined && partsFromAdvice(draft.decision, advice);
  const waits =
    draft.decision === null ? 'needsDecision' : parts && draft.overruled.trim() === '' ? 'needsReason' : null;

  const { path, subject, wordsOf, decides } = desk;
  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const { decision, feedback, overruled, proof } = latest.current;
    if (!decides || !dirty.current || decision === null || subject === null) return;
    if (advice && partsFromAdvice(decision, advice) && overruled.trim() === '') return;
    // One at a time, so that an older word never lands on a newer one.
    if (flying.current) return;
    flying.current = true;
    const sent = latest.current;
    setStatus({ is: 'saving' });
    const answer = await ask(`${path}/decisions/${point.id}`, {
      method: 'PUT',
      body: { submission: subject, decision, feedback, overruled, proof },
      keepalive: true,
    });
    flying.current = false;
    if (!answer.ok) return setStatus({ is: 'failed', words: wordsOf(answer) });
    if (latest.current !== sent) return save();
    dirty.current = false;
    keepWords(name, '');
    setStatus({ is: 'saved', at: formatTime(new Date()) });
  }, [path, subject, decides, advice, point.id, wordsOf, name]);

  const change = (part: Partial<Draft>, now = false) => {
    const next = { ...latest.current, ...part };
    latest.current = next;
    dirty.current = true;
    setDraft(next);
    setStatus({ is: 'changed' });
    keepWords(name, JSON.stringify(next));
    clearTimeout(timer.current);
    if (now) void save();
    else timer.current = setTimeout(() => void save(), PAUSE_MS);
  };

  // What a colleague or another tab decided is taken over, unless there are words here that were not saved yet.
  useEffect(() => {
    if (dirty.current || flying.current) return;
    latest.current = draftOf(decided);
    setDraft(latest.current);
  }, [decided]);
  const changeNow = useRef(change);
  changeNow.current = change;
  useEffect(() => {
    if (!proven || latest.current.proof.some((place) => sameProof(place, proven))) return;
    changeNow.current({ proof: [...latest.current.proof, proven] }, true);
  }, [proven]);
  useEffect(() => {
    const kept = keptDraft(name);
    if (!kept) return;
    latest.current = { ...latest.current, ...kept };
    dirty.current = true;
    setDraft(latest.current);
    setStatus({ is: 'changed' });
  }, [name]);
  useEffect(() => {
    const leave = () => void save();
    leave();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [save]);

  const take = async () => {
    const answer = await ask(`${path}/decisions/${point.id}?submission=${subject}`, { method: 'DELETE' });
    if (!answer.ok) return setStatus({ is: 'failed', words: wordsOf(answer) });
    dirty.current = false;
    keepWords(name, '');
    latest.current = draftOf(undefined);
    setDraft(latest.current);
    setStatus({ is: 'idle' });
    await desk.refresh();
  };

  return (
    <section
      id={`point-${point.id}`}
      data-unsaved={status.is === 'changed' || status.is === 'failed' ? point.id : undefined}
      tabIndex={-1}
      aria-labelledby={`title-${point.id}`}
      className={styles.point}
    >
      <h3 id={`title-${point.id}`} className={styles.title}>
        {number} {point.title}
      </h3>
      <Advice point={point} />
      {earlier ? (
        <p className={styles.earlier}>
          {t('earlier', { number: earlier.submission })}{' '}
          <strong>{t(earlier.decision === 'met' ? 'met' : 'notYet')}</strong>
          {earlier.feedback ? ` – ${earlier.feedback}` : ''}
        </p>
      ) : null}
      {desk.decides ? (
        <>
          <fieldset className={styles.choice}>
            <legend className={styles.heard}>{t('choose', { title: point.title })}</legend>
            {(['met', 'not-yet'] as const).map((value) => (
              <label key={value} className={cx(styles.option, value === 'met' ? styles.met : styles.notYet)}>
                <input
                  type="radio"
                  name={`decision-${point.id}`}
                  checked={draft.decision === value}
                  onChange={() => change({ decision: value }, true)}
                />
                {t(value === 'met' ? 'met' : 'notYet')}
              </label>
            ))}
            {decided && !decided.released ? (
              <Button size="small" tone="quiet" onClick={() => void take()}>
                {t('takeBack')}
              </Button>
            ) : null}
          </fieldset>
          {parts ? (
            <Field label={t('overruled')} hint={t('overruledHint')}>
              <TextArea
                rows={2}
                value={draft.overruled}
                onChange={(event) => change({ overruled: event.target.value })}
                onBlur={() => void save()}
              />
            </Field>
          ) : null}
          <Field label={t('feedback')}>
            <TextArea
              rows={2}
              value={draft.feedback}
              onChange={(event) => change({ feedback: event.target.value })}
              onBlur={() => void save()}
            />
          </Field>
          <Proof
            proof={draft.proof}
            wordsOfPlace={wordsOfPlace}
            onDrop={(gone) => change({ proof: draft.proof.filter((one) => one !== gone) }, true)}
          />
          <p role="status" className={cx(styles.status, status.is === 'failed' && styles.failed)}>
            {status.is === 'failed'
              ? status.words
              : status.is === 'changed' && waits
                ? t(waits)
                : status.is === 'changed' || status.is === 'saving'
                  ? t('saving')
                  : status.is === 'saved'
                    ? t('saved', { time: status.at })
                    : ''}
            {status.is === 'failed' ? (
              <button type="button" className={styles.again} onClick={() => void save()}>
                {t('again')}
              </button>
            ) : null}
          </p>
        </>
      ) : decided ? (
        <>
          <p className={styles.earlier}>
            <Pill tone={decided.decision === 'met' ? 'met' : 'notyet'}>
              {t(decided.decision === 'met' ? 'met' : 'notYet')}
            </Pill>{' '}
            {t('decidedBy', { name: decided.by.name })}
          </p>
          {decided.feedback ? <p>{decided.feedback}</p> : null}
          {decided.overruled ? (
            <p className={styles.earlier}>{t('overruledWas', { reason: decided.overruled })}</p>
          ) : null}
          <Proof proof={decided.proof} wordsOfPlace={wordsOfPlace} />
        </>
      ) : null}
    </section>
  );
});

const sameProof = (a: Place, b: Place): boolean =>
  placeKey(a) === placeKey(b) && a.start === b.start && a.end === b.end;

/** What the checker found when this was handed in: advice, with its reasons behind a press. */
function Advice({ point }: { point: Point }) {
  const t = useTranslations('review.decision');
  if (!point.advice) return null;
  const { verdict, good, open } = point.advice;
  return (
    <Disclosure
      className={styles.advice}
      summary={
        <>
          {t('checker')} <Pill tone={TONES[verdict]}>{t(`verdicts.${verdict}`)}</Pill>{' '}
          <span className={styles.counts}>{t('reasons', { good: good.length, open: open.length })}</span>
        </>
      }
    >
      <p className={styles.credit}>{point.credit}</p>
      <Reasons title={t('open')} told={open} />
      <Reasons title={t('good')} told={good} />
      <p className={styles.credit}>{t('isAdvice')}</p>
    </Disclosure>
  );
}

function Reasons({ title, told }: { title: string; told: readonly Told[] }) {
  const t = useTranslations('review.decision');
  if (told.length === 0) return null;
  return (
    <>
      <h4 className={styles.reasonsTitle}>{title}</h4>
      <ul className={styles.reasons}>
        {told.map((one) => (
          <li key={`${one.key} ${one.text}`}>
            {one.text}{' '}
            <button type="button" className={styles.again} onClick={() => showPlace(one.key)}>
              {t('show')}
              <span className={styles.heard}> {one.where}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Proof({
  proof,
  wordsOfPlace,
  onDrop,
}: {
  proof: readonly Place[];
  wordsOfPlace: (place: Place) => string;
  onDrop?: (place: Place) => void;
}) {
  const t = useTranslations('review.decision');
  if (proof.length === 0) return onDrop ? <p className={styles.hint}>{t('proofHint')}</p> : null;
  return (
    <div>
      <p className={styles.proofTitle}>{t('proof')}</p>
      <ul className={styles.proof}>
        {proof.map((place) => (
          <li key={`${placeKey(place)} ${place.start}`}>
            <button type="button" className={styles.again} onClick={() => showPlace(placeKey(place))}>
              {place.quote ? `“${place.quote}”` : wordsOfPlace(place)}
            </button>
            {onDrop ? (
              <button type="button" className={styles.drop} onClick={() => onDrop(place)}>
                {t('dropProof')}
                <span className={styles.heard}> {place.quote ?? wordsOfPlace(place)}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
