'use client';

import { useMemo } from 'react';
import { useInsight, useProposal } from '@/components/proposal/provider';
import { type Column, Table } from '@/components/ui/table';
import { byImprovement, pointsOn, type Thread, type Trace, type TraceNode } from '@/lib/core/trace';
import { BreakList, NodeLink } from './node-link';
import styles from './thread.module.css';
import type { ThreadWords } from './words';

type Line = {
  readonly id: string;
  readonly head: TraceNode | null;
  readonly nodes: readonly TraceNode[];
} & Pick<Thread, 'breaks'>;

/** One improvement to a row: what it rests on to the left, what follows to the right. */
export function ThreadTable({ trace, words }: { trace: Trace; words: ThreadWords }) {
  const { t } = words;
  const { template } = useProposal();
  const { report } = useInsight();
  const points = useMemo(() => pointsOn(trace, report), [trace, report]);
  const lines = useMemo(() => linesOf(trace), [trace]);
  const titleOf = (id: string) => template.markingPoints.find((point) => point.id === id)?.title ?? id;

  const cell =
    (...kinds: TraceNode['kind'][]) =>
    (line: Line) => {
      const nodes = line.nodes.filter(({ kind }) => kinds.includes(kind));
      return nodes.length === 0 ? null : (
        <ul className={styles.cell}>
          {nodes.map((node) => (
            <li key={node.id}>
              <NodeLink node={node} words={words} />
            </li>
          ))}
        </ul>
      );
    };
  const columns: Column<Line>[] = [
    {
      key: 'improvement',
      head: t('table.improvement'),
      rowHead: true,
      cell: ({ head }) => (head ? <NodeLink node={head} words={words} /> : t('loose')),
    },
    { key: 'requirements', head: t('table.requirements'), cell: cell('requirement') },
    { key: 'gaps', head: t('table.gaps'), cell: cell('gap') },
    { key: 'evidence', head: t('table.evidence'), cell: cell('evidence') },
    { key: 'kpis', head: t('table.kpis'), cell: cell('kpi') },
    { key: 'money', head: t('table.money'), cell: cell('cost', 'benefit') },
    { key: 'actions', head: t('table.actions'), cell: cell('action', 'owner') },
    {
      key: 'points',
      head: t('table.points'),
      cell: ({ id, nodes }) => (
        <ul className={styles.cell}>
          {points
            .filter((point) => point.nodes.has(id) || nodes.some((node) => point.nodes.has(node.id)))
            .map(({ point }) => (
              <li key={point}>{titleOf(point)}</li>
            ))}
        </ul>
      ),
    },
    {
      key: 'breaks',
      head: t('table.breaks'),
      cell: ({ breaks }) => (breaks.length > 0 ? <BreakList breaks={breaks} words={words} /> : null),
    },
  ];
  return (
    <Table
      caption={t('table.caption')}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
      className={styles.table ?? ''}
    />
  );
}

function linesOf(trace: Trace): Line[] {
  const { threads, loose } = byImprovement(trace);
  const lines = threads.map(
    ({ improvement, requirements, gaps, evidence, kpis, costs, benefits, actions, breaks }): Line => ({
      id: improvement.id,
      head: improvement,
      nodes: [...requirements, ...gaps, ...evidence, ...kpis, ...costs, ...benefits, ...actions],
      breaks,
    }),
  );
  if (loose.length === 0) return lines;
  const ids = new Set(loose.map(({ id }) => id));
  const breaks = trace.breaks.filter(({ place }) => ids.has(place.row ?? ''));
  return [...lines, { id: 'loose', head: null, nodes: loose, breaks }];
}
