'use client';

import { useGo } from '@/components/proposal/go';
import { useInsight, useProposal } from '@/components/proposal/provider';
import { hasThread } from '@/lib/core/template/seen';
import { pathThrough, walk } from '@/lib/core/trace';
import { NodeLink } from './node-link';
import styles from './thread.module.css';
import { useThreadWords } from './words';

/** Beside the form: the thread through the row one is at, and the way to the whole. */
export function ThreadHere({ row }: { row: string | null }) {
  const words = useThreadWords();
  const { template, meta } = useProposal();
  const { trace } = useInsight();
  const go = useGo();
  if (!hasThread(template)) return null;
  const at = walk(trace);
  const { requirement, evidence, gap, improvement, kpi, cost, action } = pathThrough(at, row ?? '');
  const steps = [requirement, evidence, gap, improvement, kpi, cost, action].filter(
    (node) => node !== undefined,
  );
  const path = `/proposals/${meta.id}/thread`;
  return (
    <section aria-label={words.t('here')} className={styles.here}>
      {steps.length > 0 ? (
        <>
          <h2 className={styles.kicker}>{words.t('here')}</h2>
          <ol className={styles.steps}>
            {steps.map((node) => (
              <li key={node.id} aria-current={node.id === row ? 'step' : undefined}>
                <span className={styles.kind}>{words.kindOf(node)}</span>{' '}
                {node.id === row ? <b>{words.nameOf(node)}</b> : <NodeLink node={node} words={words} />}
              </li>
            ))}
          </ol>
        </>
      ) : null}
      <p>
        <a href={path} onClick={go.to(path)}>
          {words.t('link')}
        </a>
      </p>
    </section>
  );
}
