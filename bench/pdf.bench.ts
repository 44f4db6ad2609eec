/**
 * How long a copy takes, and how much memory, against a warm headless Chromium and pdfmake printing the same content, at
 * growing length. Each program runs in a process of its own, warmed by one copy. Figures differ from machine to machine;
 * the ratios are what to watch, and that a page of a long copy costs no more than one of a short.
 */
import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { findChromium } from '../scripts/lib/chromium.mjs';
import { SIZES } from './support/pdf-content';
import type { Measured } from './support/pdf-engine';

/** As the workers of the server have it. */
const YOUNG = '--max-semi-space-size=32';
const ENGINES = ['ours', 'chromium', 'pdfmake'] as const;

function measured(engine: string, size: number, browser: string): Measured {
  const run = spawnSync(
    process.execPath,
    [YOUNG, '--import', 'tsx', 'bench/support/pdf-engine.ts', engine, String(size)],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', BENCH_CHROMIUM: browser },
      maxBuffer: 1e8,
    },
  );
  const line = run.stdout.trim().split('\n').at(-1);
  if (run.status !== 0 || !line) throw new Error(`${engine}, ${size} pages: ${run.stderr}`);
  return JSON.parse(line) as Measured;
}

const browser = await findChromium();
console.log('   about  program    pages      ms   cpu ms  ms/page  pages/s  peak MB      kB  ours/theirs');
const perPage = new Map<number, number>();
for (const size of SIZES) {
  let ours: Measured | undefined;
  for (const engine of ENGINES) {
    if (engine === 'chromium' && !browser) continue;
    const one = measured(engine, size, browser ?? '');
    ours ??= one;
    if (engine === 'ours') perPage.set(size, one.cpuMs / one.pages);
    console.log(
      [
        String(size).padStart(8),
        engine.padEnd(9),
        String(one.pages).padStart(7),
        one.ms.toFixed(0).padStart(8),
        (engine === 'chromium' ? '' : one.cpuMs.toFixed(0)).padStart(8),
        (one.ms / one.pages).toFixed(1).padStart(8),
        ((one.pages / one.ms) * 1000).toFixed(1).padStart(8),
        one.peakMb.toFixed(0).padStart(8),
        one.kb.toFixed(0).padStart(8),
        engine === 'ours' ? '' : (ours.ms / one.ms).toFixed(2).padStart(8),
      ].join(' '),
    );
  }
}
const growth = (perPage.get(200) ?? 0) / (perPage.get(12) ?? 1);
console.log(`A page of the longest takes ${growth.toFixed(2)} times the processor time of one of twelve.`);
console.log(
  `Load of the machine at the end: ${loadavg()
    .map((value) => value.toFixed(1))
    .join(', ')}`,
);
