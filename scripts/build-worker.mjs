// Bundles what runs in worker threads. Packages stay outside the bundle and are found in node_modules.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

await build({
  absWorkingDir: root,
  entryPoints: ['lib/export/worker.ts'],
  outfile: '.build/pdf-worker.mjs',
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
