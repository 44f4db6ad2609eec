import { performance } from 'node:perf_hooks';
import { layOut } from '@/lib/client/thread-layout';
import type { Trace, TraceEdge, TraceKind, TraceNode } from '@/lib/core/trace';

// How long the golden thread takes to lay out. Aim: 300 nodes in under 50 ms, so that a change is seen at once.

const AIM_MS = 50;

/** A proposal of that many rows, linked as people link them: mostly to neighbours, now and then far away. */
function grown(size: number): Trace {
  const share: [TraceKind, number][] = [
    ['requirement', 0.12],
    ['gap', 0.13],
    ['evidence', 0.13],
    ['improvement', 0.12],
    ['kpi', 0.12],
    ['cost', 0.12],
    ['benefit', 0.08],
    ['action', 0.18],
  ];
  const nodes = share.flatMap(([kind, part]) =>
    Array.from(
      { length: Math.round(size * part) },
      (_, at): TraceNode => ({ id: `${kind}-${at}`, kind, name: kind }),
    ),
  );
  const of = (kind: TraceKind) => nodes.filter((node) => node.kind === kind);
  const join = (from: TraceKind, to: TraceKind, kind: TraceEdge['kind'], each: number): TraceEdge[] =>
    of(to).flatMap(({ id }, at) =>
      Array.from({ length: each }, (_, step) => {
        const among = of(from);
        const source = among[(at + step * (step + (at % 5))) % among.length];
        return { from: source?.id ?? id, to: id, kind };
      }),
    );
  const edges = [
    ...join('requirement', 'gap', 'asks', 2),
    ...join('evidence', 'gap', 'shows', 2),
    ...join('requirement', 'improvement', 'shapes', 2),
    ...join('gap', 'improvement', 'closed-by', 2),
    ...join('evidence', 'kpi', 'shows', 1),
    ...join('improvement', 'kpi', 'measured-by', 2),
    ...join('improvement', 'cost', 'costs', 1),
    ...join('improvement', 'benefit', 'brings', 2),
    ...join('improvement', 'action', 'done-by', 1),
  ];
  return { nodes, edges, breaks: [] };
}

function time(run: () => unknown): { first: number; median: number } {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  const [first = 0] = times;
  return { first, median: times.sort((a, b) => a - b)[7] ?? 0 };
}

for (const size of [50, 300]) {
  const trace = grown(size);
  const { first, median } = time(() => layOut(trace, () => 64));
  const { length } = trace.nodes;
  process.stdout.write(
    `${length} nodes, ${trace.edges.length} links: first ${first.toFixed(1)} ms, then ${median.toFixed(1)} ms\n`,
  );
  if (size === 300) process.stdout.write(`  ${(median / AIM_MS).toFixed(2)} of the ${AIM_MS} ms aimed at\n`);
}
