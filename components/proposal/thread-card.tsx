'use client';

import { useTranslations } from 'use-intl/react';
import { Card } from '@/components/ui/card';
import type { Trace, TraceBreak, TraceKind } from '@/lib/core/trace';
import { useGo } from './go';
import { hrefOf, useInsight, useProposal } from './provider';
import styles from './thread-card.module.css';

const SHOWN = 3;

/** Whether the argument holds together, as a small picture and in words, with a way to each break. */
export function ThreadCard() {
  const t = useTranslations('form.thread');
  const whole = useTranslations('thread');
  const { trace } = useInsight();
  const { meta } = useProposal();
  const go = useGo();
  const path = `/proposals/${meta.id}/thread`;
  const joined = trace.edges.length > 0;
  return (
    <Card as="section" aria-labelledby="thread-title" className={styles.card}>
      <h2 id="thread-title" className={styles.title}>
        {t('title')}
      </h2>
      {joined ? <Picture trace={trace} /> : <p className={styles.quiet}>{t('empty')}</p>}
      {trace.breaks.length > 0 ? <Breaks breaks={trace.breaks} /> : null}
      {joined && trace.breaks.length === 0 ? <p>{t('unbroken')}</p> : null}
      {trace.nodes.length > 0 ? (
        <p>
          <a href={path} onClick={go.to(path)}>
            {whole('link')}
          </a>
        </p>
      ) : null}
    </Card>
  );
}

function Breaks({ breaks }: { breaks: readonly TraceBreak[] }) {
  const t = useTranslations('form.thread');
  const { meta } = useProposal();
  const go = useGo();
  return (
    <>
      <p>{t('breaks', { count: breaks.length })}</p>
      <ul className={styles.breaks}>
        {breaks.slice(0, SHOWN).map(({ code, place, name }) => (
          <li key={`${code} ${place.row}`}>
            <a href={hrefOf(meta.id, place)} onClick={go.toPlace(place)}>
              {t(`codes.${code}`, { name: name === '' ? '…' : name })}
            </a>
          </li>
        ))}
      </ul>
      {breaks.length > SHOWN ? (
        <p className={styles.quiet}>{t('more', { count: breaks.length - SHOWN })}</p>
      ) : null}
    </>
  );
}

const COLUMN: Partial<Record<TraceKind, number>> = {
  requirement: 0,
  evidence: 0,
  gap: 1,
  improvement: 2,
  kpi: 3,
  cost: 3,
  benefit: 3,
  action: 3,
};
const MOST = 9;
const [WIDTH, HEIGHT, PAD] = [264, 124, 8];

/** Beads in up to four columns; a torn one is a red ring. What it shows is said in words beside it. */
function Picture({ trace }: { trace: Trace }) {
  const t = useTranslations('form.thread');
  const beads: string[][] = [[], [], [], []];
  for (const { id, kind } of trace.nodes) {
    const column = beads[COLUMN[kind] ?? -1];
    if (column && column.length < MOST) column.push(id);
  }
  // Not every unit asks for every part of the argument.
  const columns = beads.filter((ids) => ids.length > 0);
  const spots = new Map<string, readonly [number, number]>();
  columns.forEach((ids, at) => {
    const x = PAD + (at * (WIDTH - 2 * PAD)) / Math.max(1, columns.length - 1);
    ids.forEach((id, place) => {
      spots.set(id, [x, PAD + ((place + 0.5) * (HEIGHT - 2 * PAD)) / ids.length]);
    });
  });
  const torn = new Set(trace.breaks.map(({ place }) => place.row));
  return (
    <figure>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.picture} role="img" aria-label={t('picture')}>
        {trace.edges.map(({ from, to }) => {
          const [a, b] = [spots.get(from), spots.get(to)];
          if (!a || !b || a[0] === b[0]) return null;
          const middle = (a[0] + b[0]) / 2;
          return (
            <path
              key={`${from} ${to}`}
              d={`M${a[0]} ${a[1]}C${middle} ${a[1]} ${middle} ${b[1]} ${b[0]} ${b[1]}`}
              className={styles.edge}
            />
          );
        })}
        {[...spots].map(([id, [x, y]]) => (
          <circle
            key={id}
            cx={x}
            cy={y}
            r={torn.has(id) ? 4.5 : 4}
            className={torn.has(id) ? styles.torn : styles.bead}
          />
        ))}
      </svg>
      <figcaption className={styles.quiet}>{t('picture')}</figcaption>
    </figure>
  );
}
