'use client';

import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { byImprovement, type Trace, type TraceNode, walk } from '@/lib/core/trace';
import { BreakList, NodeLink } from './node-link';
import styles from './thread.module.css';
import type { ThreadWords } from './words';

/** Nested lists: each improvement, under it what it closes with its reasons, and what follows from it. */
export function ThreadOutline({ trace, words }: { trace: Trace; words: ThreadWords }) {
  const { t } = words;
  const paths = useMemo(() => walk(trace), [trace]);
  const { threads, loose } = useMemo(() => byImprovement(trace), [trace]);
  const looseIds = new Set(loose.map(({ id }) => id));
  const looseBreaks = trace.breaks.filter(({ place }) => looseIds.has(place.row ?? ''));
  const item = (node: TraceNode, inside?: ReactNode) => (
    <li key={node.id}>
      <NodeLink node={node} words={words} />
      {inside}
    </li>
  );
  const branch = (label: string, nodes: readonly TraceNode[], inside?: (node: TraceNode) => ReactNode) =>
    nodes.length === 0 ? null : (
      <li>
        <span className={styles.kind}>{label}</span>
        <ul>{nodes.map((node) => item(node, inside?.(node)))}</ul>
      </li>
    );
  const before = (node: TraceNode, kind: TraceNode['kind']) =>
    paths.before(node.id).filter((each) => each.kind === kind);
  const reasons = (gap: TraceNode) => (
    <ul>
      {branch(t('outline.requirements'), before(gap, 'requirement'))}
      {branch(t('outline.evidence'), before(gap, 'evidence'))}
    </ul>
  );
  return (
    <div className={styles.outline}>
      {threads.map(({ improvement, kpis, costs, benefits, actions, breaks }) => (
        <section key={improvement.id} aria-label={words.nameOf(improvement)}>
          <h2 className={styles.branchTitle}>
            <NodeLink node={improvement} words={words} />
          </h2>
          <ul>
            {branch(t('outline.gaps'), before(improvement, 'gap'), reasons)}
            {branch(t('outline.requirements'), before(improvement, 'requirement'))}
            {branch(t('outline.evidence'), before(improvement, 'evidence'))}
            {branch(t('outline.kpis'), kpis)}
            {branch(t('outline.costs'), costs)}
            {branch(t('outline.benefits'), benefits)}
            {branch(t('outline.actions'), actions)}
          </ul>
          {breaks.length > 0 ? <BreakList breaks={breaks} words={words} /> : null}
        </section>
      ))}
      {loose.length > 0 ? (
        <section aria-label={t('loose')}>
          <h2 className={styles.branchTitle}>{t('loose')}</h2>
          <ul>
            {loose.map((node) => (
              <li key={node.id}>
                <span className={styles.kind}>{words.kindOf(node)}</span>{' '}
                <NodeLink node={node} words={words} />
              </li>
            ))}
          </ul>
          {looseBreaks.length > 0 ? <BreakList breaks={looseBreaks} words={words} /> : null}
        </section>
      ) : null}
    </div>
  );
}
