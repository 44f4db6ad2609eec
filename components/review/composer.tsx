'use client';

import { Lock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { cx } from '@/components/ui/cx';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { placeKey } from '@/lib/core/proposal/place';
import { reveal } from './active';
import { ask } from './ask';
import { useDeskValue, type Wish } from './desk-context';
import { fieldsOf, type ReadBlock, spotOf } from './read-types';
import styles from './thread.module.css';
import { WriteBox, type WriteBoxHandle } from './write-box';

type Words = { readonly start: number; readonly end: number; readonly quote: string };

/** A new comment, beside what it will be about. Words can be chosen here too, with the keyboard alone. */
export function Composer({ wish, block }: { wish: Wish; block: ReadBlock | null }) {
  const t = useTranslations('review.compose');
  const desk = useDeskValue();
  const box = useRef<WriteBoxHandle>(null);
  const spots = block?.spots ?? [];
  const [spot, setSpot] = useState(() => (wish.spot ? placeKey(wish.spot) : ''));
  const [words, setWords] = useState<Words | null>(wish.words && { ...wish.words, quote: wish.quote });
  const [point, setPoint] = useState('');
  const [isPrivate, setPrivate] = useState(desk.writes === 'private');
  const [choosing, setChoosing] = useState(false);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const chosen = spots.find(({ key }) => key === spot);
  const place = chosen ? spotOf(chosen) : wish.spot;
  const field = block && fieldsOf(block).find((one) => one.key === spot && one.own);
  useEffect(() => box.current?.focus(), []);

  const send = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await ask<{ thread: string }>(`${desk.path}/threads`, {
      body: {
        submission: desk.subject,
        place: wish.spot === null ? null : place,
        words: words && { start: words.start, end: words.end },
        point: point === '' ? null : point,
        audience: isPrivate ? 'private' : 'feedback',
        ...box.current?.value(),
      },
    });
    setBusy(false);
    if (!answer.ok) return setError(desk.wordsOf(answer));
    box.current?.clear();
    await desk.refresh();
    desk.compose(null);
    reveal(answer.value.thread);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a form would be sent by the browser; this is sent by us
    <div
      role="group"
      aria-label={t('title')}
      className={cx(styles.card, styles.open, isPrivate && styles.private)}
    >
      <p className={styles.headline}>
        <strong>{t('title')}</strong>{' '}
        <span className={styles.when}>{t(isPrivate ? 'staffOnly' : 'notShown')}</span>
      </p>
      {words ? (
        <p className={styles.quote}>
          <q>{words.quote}</q>{' '}
          <button type="button" className={styles.link} onClick={() => setWords(null)}>
            {t('dropWords')}
          </button>
        </p>
      ) : null}
      {!words && spots.length > 1 && wish.spot !== null ? (
        <Field label={t('about')}>
          <Select
            value={spot}
            onChange={(event) => setSpot(event.target.value)}
            options={spots.map(({ key, label }) => ({ value: key, label }))}
          />
        </Field>
      ) : null}
      {field && !words ? (
        choosing ? (
          <ChooseWords
            text={field.text}
            onChosen={(chosen) => {
              setWords(chosen);
              setChoosing(false);
              box.current?.focus();
            }}
          />
        ) : (
          <button type="button" className={styles.link} onClick={() => setChoosing(true)}>
            {t('choose')}
          </button>
        )
      ) : null}
      <WriteBox
        handle={box}
        name={`new ${desk.id} ${wish.block}`}
        point={point === '' ? null : point}
        quote={words?.quote ?? ''}
        label={t('label')}
        onSend={() => void send()}
        onCancel={() => desk.compose(null)}
        error={error}
      />
      <p className={styles.hint}>
        {t('signs')}{' '}
        <button type="button" className={styles.link} onClick={() => box.current?.openBank()}>
          {t('openBank')}
        </button>{' '}
        <a href="/bank" target="_blank" rel="noreferrer" className={styles.link}>
          {t('manageBank')}
        </a>
      </p>
      <Field label={t('point')} labelHidden>
        <Select
          value={point}
          emptyLabel={t('noPoint')}
          onChange={(event) => setPoint(event.target.value)}
          options={desk.points.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Field>
      <Checkbox
        bare
        checked={isPrivate}
        disabled={desk.writes === 'private'}
        onChange={(event) => setPrivate(event.target.checked)}
        label={
          <>
            <Lock aria-hidden size={14} /> {t('private')}
          </>
        }
      />
      <div className={styles.buttons}>
        <Button size="small" tone="primary" busy={busy} onClick={() => void send()}>
          {t('send')}
        </Button>
        <Button size="small" tone="quiet" onClick={() => desk.compose(null)}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

/** The text of the field in a box where Shift and the arrows choose, as everywhere. */
function ChooseWords({ text, onChosen }: { text: string; onChosen: (words: Words) => void }) {
  const t = useTranslations('review.compose');
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const take = () => {
    const { selectionStart: start, selectionEnd: end } = area.current ?? {};
    if (start === undefined || end === undefined || start === end) return area.current?.focus();
    onChosen({ start, end, quote: text.slice(start, end) });
  };
  return (
    <Field label={t('chooseLabel')} hint={t('chooseHint')}>
      <TextArea
        ref={area}
        // A box that is read-only takes no caret; this one takes it, and keeps its text.
        aria-readonly
        inputMode="none"
        spellCheck={false}
        rows={4}
        value={text}
        onChange={() => undefined}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          take();
        }}
      />
      <div className={styles.buttons}>
        <Button size="small" onClick={take}>
          {t('takeWords')}
        </Button>
      </div>
    </Field>
  );
}
