// Bundles what runs in worker threads. Packages stay outside the bundle and are found in node_modules.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

await build({
  absWorkingDir: root,
  entryPoints: { 'pdf-worker': 'lib/export/worker.ts' },
  outdir: '.build',
  outExtension: { '.js': '.mjs' },
  // What is imported when it is needed stays a file of its own, and so do the packages it needs.
  splitting: true,
  chunkNames: 'worker-[hash]',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  alias: { '@': root },
  jsx: 'automatic',
  sourcemap: true,
  logLevel: 'warning',
});
