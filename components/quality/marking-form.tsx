'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSend } from '@/components/shell/use-send';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextArea } from '@/components/ui/text-area';
import { formatTime } from '@/lib/core/format';
import type { Mark, Marks } from '@/lib/core/review';
import styles from './quality.module.css';

export type MarkedPoint = { readonly id: string; readonly title: string; readonly credit: string };
type Draft = { readonly decision: Mark['decision'] | ''; readonly reason: string };
const EMPTY: Draft = { decision: '', reason: '' };
const PAUSE_MS = 800;

/** Keeps each mark as it is made: one request at a time, the newest words of a point last. */
function useKept(id: string, marks: Marks) {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>(marks);
  const [state, setState] = useState<{ at: string | null; failed: boolean; open: boolean }>({
    at: null,
    failed: false,
    open: false,
  });
  const now = useRef(drafts);
  const open = useRef(new Set<string>());
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const run = async (): Promise<boolean> => {
    while (open.current.size > 0) {
      const [point] = open.current;
      const draft = point === undefined ? undefined : now.current[point];
      if (point === undefined || !draft) break;
      open.current.delete(point);
      const sent = await fetch(`/api/standardisation/${id}/mark`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ point, ...draft }),
      }).catch(() => null);
      if (!sent?.ok) {
        open.current.add(point);
        setState((was) => ({ ...was, failed: true, open: true }));
        return false;
      }
    }
    setState({ at: formatTime(new Date()), failed: false, open: false });
    return true;
  };
  /** Sends all that is not kept yet; true once the server has it. */
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (running.current) await running.current;
    if (open.current.size === 0) return true;
    running.current = run();
    const done = await running.current;
    running.current = null;
    return done;
  };
  const change = (point: string, to: Partial<Draft>) => {
    const draft = { ...(now.current[point] ?? EMPTY), ...to };
    now.current = { ...now.current, [point]: draft };
    setDrafts(now.current);
    // A reason without a decision is no mark yet.
    if (draft.decision === '') return;
    open.current.add(point);
    setState((was) => ({ ...was, open: true }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), to.decision ? 0 : PAUSE_MS);
  };
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (open.current.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
  return { drafts, state, change, flush };
}

export function MarkingForm({
  id,
  marks,
  points,
}: {
  id: string;
  marks: Marks;
  points: readonly MarkedPoint[];
}) {
  const t = useTranslations('quality');
  const router = useRouter();
  const { drafts, state, change, flush } = useKept(id, marks);
  const { busy, refusal, tries: sent, post } = useSend(t('unreachable'));
  const [tries, setTries] = useState(0);
  const draftOf = (point: string) => drafts[point] ?? EMPTY;
  const isOpen = ({ id: point }: MarkedPoint) => {
    const { decision, reason } = draftOf(point);
    return decision === '' || reason.trim() === '';
  };
  const open = points.filter(isOpen);

  async function handIn() {
    setTries((before) => before + 1);
    if (open.length > 0 || !(await flush())) return;
    const done = await post(`/api/standardisation/${id}/hand-in`, {});
    if (done.ok) router.refresh();
  }

  return (
    <section aria-labelledby="points" className={styles.points}>
      <h2 id="points">{t('mark.points')}</h2>
      {tries > 0 && open.length > 0 ? (
        <ErrorSummary
          key={tries}
          title={t('mark.problem')}
          faults={open.map(({ id: point, title }) => ({
            key: point,
            message: t('mark.open', { title }),
            controlId: `mark-${point}-reason`,
          }))}
        />
      ) : null}
      {refusal ? (
        <ErrorSummary key={`r${sent}`} title={t('notDone')} faults={[{ message: refusal.message }]} />
      ) : null}
      {points.map(({ id: point, title, credit }) => (
        <Card key={point} as="section" pad="tight" aria-labelledby={`mark-${point}`} className={styles.point}>
          <h3 id={`mark-${point}`}>{title}</h3>
          <p className={styles.quiet}>
            {t('mark.credit')} {credit}
          </p>
          <RadioGroup
            label={t('mark.decision')}
            name={`decision-${point}`}
            inline
            value={draftOf(point).decision}
            onChange={(event) => change(point, { decision: event.target.value as Mark['decision'] })}
            options={[
              { value: 'met', label: t('mark.met') },
              { value: 'not-yet', label: t('mark.notYet') },
            ]}
          />
          <Field controlId={`mark-${point}-reason`} label={t('mark.reason')} hint={t('mark.reasonHint')}>
            <TextArea
              rows={3}
              maxLength={4_000}
              value={draftOf(point).reason}
              onChange={(event) => change(point, { reason: event.target.value })}
              onBlur={() => void flush()}
            />
          </Field>
        </Card>
      ))}
      <div className={styles.sticky}>
        <p className={styles.status} role="status">
          {t('mark.done', { done: points.length - open.length, all: points.length })}
          {' · '}
          {state.failed
            ? t('mark.failed')
            : state.open
              ? t('mark.saving')
              : state.at
                ? t('mark.saved', { time: state.at })
                : t('mark.handInSays')}
        </p>
        <Button tone="primary" busy={busy !== null} onClick={() => void handIn()}>
          {t('mark.handIn')}
        </Button>
      </div>
    </section>
  );
}
