'use client';

import { useGo } from '@/components/proposal/go';
import { hrefOf, useProposal } from '@/components/proposal/provider';
import type { TraceBreak, TraceNode } from '@/lib/core/trace';
import styles from './thread.module.css';
import type { ThreadWords } from './words';

/** A node in words: its name leads to its place in the form, its figures stand beside it. */
export function NodeLink({ node, words }: { node: TraceNode; words: ThreadWords }) {
  const { meta } = useProposal();
  const go = useGo();
  const facts = words.factsOf(node);
  return (
    <>
      {node.place ? (
        <a href={hrefOf(meta.id, node.place)} onClick={go.toPlace(node.place)}>
          {words.nameOf(node)}
        </a>
      ) : (
        words.nameOf(node)
      )}
      {facts ? <span className={styles.facts}> {facts}</span> : null}
    </>
  );
}

export function BreakList({ breaks, words }: { breaks: readonly TraceBreak[]; words: ThreadWords }) {
  const { meta } = useProposal();
  const go = useGo();
  return (
    <ul className={styles.breaks}>
      {breaks.map((each) => (
        <li key={`${each.code} ${each.place.row}`}>
          <a href={hrefOf(meta.id, each.mend)} onClick={go.toPlace(each.mend)}>
            {words.breakOf(each)}
          </a>
        </li>
      ))}
    </ul>
  );
}
