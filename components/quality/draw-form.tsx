'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSend } from '@/components/shell/use-send';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { TextInput } from '@/components/ui/text-input';
import type { Criteria, Reason } from '@/lib/core/review';
import styles from './quality.module.css';
import { reasonWords } from './words';

export type Preview = {
  readonly from: number;
  readonly mark: string;
  readonly drawn: readonly {
    readonly proposal: string;
    readonly submission: number;
    readonly title: string;
    readonly learner: string;
    readonly assessor: string;
    readonly reasons: readonly Reason[];
  }[];
};

const PAUSE_MS = 250;
type Key = keyof Criteria;
const SHARES: readonly Key[] = ['share', 'quick', 'lenient'];
const KEYS: readonly Key[] = ['share', 'newAssessor', 'newTemplate', 'quick', 'lenient'];
const shown = (criteria: Criteria): Record<Key, string> =>
  Object.fromEntries(
    KEYS.map((key) => [key, String(SHARES.includes(key) ? Math.round(criteria[key] * 100) : criteria[key])]),
  ) as Record<Key, string>;
const readAs = (key: Key, typed: string): number | null => {
  const value = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  if (!(value <= (SHARES.includes(key) ? 100 : 1_000))) return null;
  return SHARES.includes(key) ? value / 100 : value;
};

/** Seed and criteria on one side, what they would draw on the other. */
export function DrawForm({
  seed: first,
  criteria: usual,
  preview: firstPreview,
}: {
  seed: string;
  criteria: Criteria;
  preview: Preview;
}) {
  const t = useTranslations('quality');
  const router = useRouter();
  const [seed, setSeed] = useState(first);
  const [typed, setTyped] = useState(() => shown(usual));
  const [preview, setPreview] = useState(firstPreview);
  const [behind, setBehind] = useState(false);
  const [changed, setChanged] = useState(false);
  const drawing = useSend(t('unreachable'));
  const looking = useSend(t('unreachable'));
  const { post: look } = looking;

  const read = KEYS.map((key) => [key, readAs(key, typed[key])] as const);
  const sound = seed.trim() !== '' && read.every(([, value]) => value !== null);
  const wish = sound ? JSON.stringify({ seed, criteria: Object.fromEntries(read) }) : null;
  const asked = useRef(wish);
  useEffect(() => {
    if (wish === null || wish === asked.current) return;
    setBehind(true);
    const timer = setTimeout(async () => {
      asked.current = wish;
      const answer = await look<Preview>('/api/quality/preview', JSON.parse(wish));
      // A later wish has been asked for meanwhile: its answer is the one to show.
      if (asked.current !== wish) return;
      setBehind(false);
      if (answer.ok) setPreview(answer.value);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wish, look]);

  async function draw() {
    if (wish === null || behind) return;
    setChanged(false);
    const given = JSON.parse(wish) as object;
    const done = await drawing.post<{ plan: string }>('/api/quality/plans', { ...given, mark: preview.mark });
    if (done.ok) return router.push(`/quality/plans/${done.value.plan}`);
    if (done.refusal.code !== 'pool-changed') return;
    const anew = await look<Preview>('/api/quality/preview', given);
    if (anew.ok) setPreview(anew.value);
    setChanged(true);
  }

  const faultOf = (key: Key) =>
    readAs(key, typed[key]) === null ? t(SHARES.includes(key) ? 'draw.percent' : 'draw.number') : undefined;
  const count = preview.drawn.length;
  const refused = drawing.refusal?.code === 'pool-changed' ? null : (drawing.refusal ?? looking.refusal);
  const hints = {
    share: ['draw.share', 'draw.shareHint'],
    newAssessor: ['draw.newAssessor', 'draw.newAssessorHint'],
    newTemplate: ['draw.newTemplate', 'draw.newTemplateHint'],
    quick: ['draw.quick', 'draw.quickHint'],
    lenient: ['draw.lenient', 'draw.lenientHint'],
  } as const;
  return (
    <div className={`${styles.two} ${styles.draw}`}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void draw();
        }}
      >
        <Field
          label={t('draw.seed')}
          hint={t('draw.seedHint')}
          error={seed.trim() ? undefined : t('draw.seedMissing')}
        >
          <div className={styles.seed}>
            <TextInput
              value={seed}
              maxLength={100}
              autoComplete="off"
              onChange={(event) => setSeed(event.target.value)}
            />
            <Button size="small" onClick={() => setSeed(`${first.slice(0, 10)} ${suggestion()}`)}>
              {t('draw.seedNew')}
            </Button>
          </div>
        </Field>
        {KEYS.map((key) => (
          <Field key={key} label={t(hints[key][0])} hint={t(hints[key][1])} error={faultOf(key)}>
            <TextInput
              inputMode="numeric"
              chars={8}
              after={SHARES.includes(key) ? '%' : undefined}
              value={typed[key]}
              onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
            />
          </Field>
        ))}
      </form>
      <section aria-labelledby="preview" aria-busy={behind} className={styles.part}>
        <h2 id="preview">{t('draw.preview')}</h2>
        {refused ? (
          <ErrorSummary
            key={drawing.tries + looking.tries}
            title={t('notDone')}
            faults={[{ message: refused.message }]}
          />
        ) : null}
        {changed ? (
          <Notice tone="partly" role="alert">
            {t('draw.changed')}
          </Notice>
        ) : null}
        <p role="status">
          {preview.from === 0 ? t('draw.nothing') : t('draw.says', { drawn: count, from: preview.from })}
        </p>
        {count > 0 ? (
          <>
            <ul className={styles.samples}>
              {preview.drawn.map((one) => (
                <li key={`${one.proposal} ${one.submission}`}>
                  <Card pad="tight">
                    <h3>{one.title || t('untitled')}</h3>
                    <p className={styles.facts}>
                      {t('by', { assessor: one.assessor, learner: one.learner })}
                    </p>
                    <ul className={styles.why}>
                      {one.reasons.map((reason) => (
                        <li key={reason.code}>{reasonWords(t, reason)}</li>
                      ))}
                    </ul>
                  </Card>
                </li>
              ))}
            </ul>
            <div className={styles.sticky}>
              <Button
                tone="primary"
                busy={drawing.busy !== null || behind}
                aria-disabled={!sound}
                onClick={() => void draw()}
              >
                {t('draw.press', { count })}
              </Button>
              <p className={styles.quiet}>{t('draw.pressed')}</p>
            </div>
          </>
        ) : null}
      </section>
    </div>
  );
}

/** A word nobody chose. */
function suggestion(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(3));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
