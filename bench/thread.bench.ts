import { performance } from 'node:perf_hooks';
import { layOut } from '@/lib/client/thread-layout';
import { trace } from '@/lib/core/trace';
import { grownProposal } from './support/grown';

// How long the golden thread takes to lay out. Aim: 300 nodes in under 50 ms, so that a change is seen at once.
// How smoothly it then moves under the hand is measured in a browser: bench/thread-pan.bench.ts.

const AIM_MS = 50;

function time(run: () => unknown): { first: number; median: number } {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  const [first = 0] = times;
  return { first, median: times.sort((a, b) => a - b)[7] ?? 0 };
}

for (const size of [75, 300]) {
  const document = grownProposal(size);
  const { nodes, edges } = trace(document);
  const traced = time(() => trace(document));
  const { first, median } = time(() => layOut(trace(document), () => 64));
  process.stdout.write(
    `${nodes.length} nodes, ${edges.length} links: traced in ${traced.median.toFixed(1)} ms; ` +
      `traced and laid out first in ${first.toFixed(1)} ms, then in ${median.toFixed(1)} ms\n`,
  );
  if (size === 300) process.stdout.write(`  ${(median / AIM_MS).toFixed(2)} of the ${AIM_MS} ms aimed at\n`);
}
