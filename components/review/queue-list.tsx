'use client';

import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Pill, type Tone } from '@/components/ui/pill';
import type { Verdict } from '@/lib/core/check/report';
import { dayOf, daysBetween, formatDate } from '@/lib/core/format';
import type { State } from '@/lib/core/review';
import { ask } from './ask';
import styles from './queue.module.css';

export type Line = {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly state: State;
  readonly stateSince: string;
  readonly dueOn: string | null;
  readonly learner: string;
  readonly cohort: { readonly name: string };
  readonly submission: number | null;
  readonly changes: number | null;
  readonly claimedBy: { readonly name: string; readonly mine: boolean } | null;
  readonly openThreads: number;
};

const TONES: Readonly<Record<State, Tone>> = {
  draft: 'neutral',
  submitted: 'partly',
  'in-review': 'partly',
  'changes-requested': 'notyet',
  'signed-off': 'met',
  sampled: 'met',
  confirmed: 'met',
};
/** Where the learner has it, the due date is theirs to keep. */
const HANDED_IN: readonly State[] = ['submitted', 'in-review', 'signed-off', 'sampled', 'confirmed'];

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

/** The list itself: whoever waits longest first; j and k go through it, Enter opens. */
export function QueueList({ lines, today }: { lines: readonly Line[]; today: string }) {
  const t = useTranslations('review.queue');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
      const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement));
      const next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  return (
    <>
      <p className={styles.keys}>{t('keys')}</p>
      <ul ref={list} aria-label={t('list')} className={styles.list}>
        {lines.map((line) => (
          <li key={line.id} className={styles.line}>
            <QueueLine line={line} today={today} />
          </li>
        ))}
      </ul>
    </>
  );
}

function QueueLine({ line, today }: { line: Line; today: string }) {
  const t = useTranslations('review.queue');
  const states = useTranslations('review.states');
  const { state } = line;
  const since = dayOf(line.stateSince);
  const values = {
    since: since === today ? t('today') : formatDate(since),
    days: Math.max(0, daysBetween(since, today)),
  };
  return (
    <>
      <div className={styles.what}>
        <h2 className={styles.name}>
          <Link href={`/review/${line.id}`} data-line className={styles.link}>
            {line.learner} <span className={styles.soft}>{line.title || line.unit}</span>
          </Link>
        </h2>
        <p className={styles.facts}>
          <span>{line.cohort.name}</span>
          <span>
            {line.submission === null ? t('neverHandedIn') : t('submission', { number: line.submission })}
          </span>
          {line.openThreads > 0 ? <span>{t('threads', { count: line.openThreads })}</span> : null}
        </p>
        {line.changes === null ? (
          <p className={styles.news}>{t('new')}</p>
        ) : line.changes === 0 ? (
          <p className={styles.facts}>{t('same')}</p>
        ) : (
          <Changes id={line.id} />
        )}
      </div>
      <div className={styles.when}>
        <Pill tone={TONES[state]}>{states(state)}</Pill>
        <span>{t(`waiting.${state}`, values)}</span>
        {line.dueOn && !HANDED_IN.includes(state) ? (
          <span className={line.dueOn < today ? styles.late : undefined}>
            {t(line.dueOn < today ? 'overdue' : 'due', { date: formatDate(line.dueOn) })}
          </span>
        ) : null}
        {line.claimedBy ? (
          <span className={styles.claim}>
            {line.claimedBy.mine ? t('claimedMine') : t('claimed', { name: line.claimedBy.name })}
          </span>
        ) : null}
      </div>
    </>
  );
}

type Changed = {
  readonly from: number;
  readonly to: number | 'now';
  readonly places: number;
  readonly points: readonly {
    readonly point: string;
    readonly title: string;
    readonly before: Verdict | null;
    readonly after: Verdict | null;
    readonly places: number;
  }[];
};

/** What changed since one looked: worked out when it is asked for, by the marking points it bears on. */
function Changes({ id }: { id: string }) {
  const t = useTranslations('review.queue');
  const verdicts = useTranslations('review.decision.verdicts');
  const [changed, setChanged] = useState<Changed | string | null>(null);
  const asked = useRef(false);
  const read = async () => {
    if (asked.current) return;
    asked.current = true;
    const answer = await ask<Changed>(`/api/review/${id}/changed`);
    if (!answer.ok) asked.current = false;
    setChanged(answer.ok ? answer.value : answer.message);
  };
  return (
    <details className={styles.changes} onToggle={(event) => event.currentTarget.open && void read()}>
      <summary>{t('changes')}</summary>
      <div role="status">
        {changed === null ? (
          <p>{t('looking')}</p>
        ) : typeof changed === 'string' ? (
          <p>{changed}</p>
        ) : (
          <>
            <p>{t('changedSince', { places: changed.places, from: changed.from })}</p>
            {changed.points.length > 0 ? (
              <ol className={styles.points}>
                {changed.points.map(({ point, title, before, after, places }) => (
                  <li key={point}>
                    {before && after && before !== after
                      ? t('point.turned', { title, before: verdicts(before), after: verdicts(after) })
                      : t('point.touched', { title, places })}
                  </li>
                ))}
              </ol>
            ) : changed.places > 0 ? (
              <p>{t('noPoints')}</p>
            ) : null}
            {changed.places > 0 ? (
              <Link href={`/review/${id}/compare?from=${changed.from}&to=${changed.to}`}>{t('compare')}</Link>
            ) : null}
          </>
        )}
      </div>
    </details>
  );
}
