import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { failedPages } from './failed-pages.mjs';
import { installMissing } from './install.mjs';
import { inRoot } from './paths.mjs';
import { report as explain } from './problem.mjs';

const DIST = '.next-test';

/** @typedef {{ passed: number, failed: number }} Count */

let running;
const run = (args, env = {}) =>
  new Promise((resolve) => {
    running = spawn(process.execPath, args, {
      cwd: inRoot(),
      stdio: 'inherit',
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...env },
    });
    running.once('error', () => resolve(1));
    running.once('close', (code) => resolve(code ?? 1));
  });

const bin = (path) => inRoot('node_modules', path);
const asOne = async (ok) => ((await ok) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** A runner that passed nothing, or left no report, has failed, whatever its exit code says. */
function judged(count, code) {
  if (count.failed === 0 && (code !== 0 || count.passed === 0)) return { ...count, failed: 1 };
  return count;
}

async function vitest(project, folder) {
  const file = join(folder, `${project}.json`);
  const code = await run(
    [
      bin('vitest/vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      // Left to itself it keeps one processor free. The others share theirs with a database, a server and a browser.
      ...(project === 'unit' ? [`--maxWorkers=${availableParallelism()}`] : []),
    ],
    { UPMARK_DIST_DIR: DIST },
  );
  const told = read(file);
  if (!told) return { passed: 0, failed: 1 };
  const skipped = told.numPendingTests + told.numTodoTests;
  if (skipped) console.error(`${project}: ${skipped} skipped, which counts as failed:`);
  for (const suite of told.testResults)
    for (const { status, fullName } of suite.assertionResults)
      if (status !== 'passed' && status !== 'failed') console.error(`  ${fullName}`);
  // A file that cannot be loaded has no tests of its own to fail.
  const broken = told.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  ).length;
  return judged({ passed: told.numPassedTests, failed: told.numFailedTests + skipped + broken }, code);
}

async function endToEnd(folder) {
  const { findChromium } = await import('./chromium.mjs');
  const chromium = await findChromium();
  if (!chromium) return { passed: 0, failed: 1 };
  const { freePort } = await import('./postgres.mjs');
  const file = join(folder, 'e2e.json');
  const code = await run([bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    UPMARK_DIST_DIR: DIST,
    UPMARK_E2E_PORT: String(await freePort()),
  });
  const told = read(file);
  if (!told) return { passed: 0, failed: 1 };
  for (const page of failedPages(told)) console.error(`\n${page}`);
  const { expected, unexpected, flaky, skipped } = told.stats;
  if (skipped) console.error(`e2e: ${skipped} skipped, which counts as failed`);
  return judged({ passed: expected, failed: unexpected + flaky + skipped }, code);
}

async function prepare() {
  const { generateClient } = await import('./build.mjs');
  generateClient();
}

async function types() {
  // Next's own types (CSS modules, images, routes) first; a bare clone has none.
  const written = await run([bin('next/dist/bin/next'), 'typegen'], { UPMARK_DIST_DIR: DIST });
  return (
    written === 0 &&
    (await run([bin('typescript/bin/tsc'), '--noEmit', '-p', `.build/tsconfig${DIST}.json`])) === 0
  );
}

async function build() {
  process.env.UPMARK_DIST_DIR = DIST;
  const { buildIfChanged } = await import('./build.mjs');
  buildIfChanged();
  return true;
}

/** Each step counts its tests; a step that is not a test counts as one. */
const steps = (folder) => [
  [
    'format and lint',
    () => asOne(run([bin('@biomejs/biome/bin/biome'), 'check', '.']).then((code) => code === 0)),
  ],
  ['types', () => asOne(types())],
  ['unit', () => vitest('unit', folder)],
  ['integration', () => vitest('integration', folder)],
  ['architecture', () => vitest('architecture', folder)],
  ['production build', () => asOne(build())],
  ['server', () => vitest('server', folder)],
  ['end to end', () => endToEnd(folder)],
];

export async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'upmark-test-'));
  const total = { passed: 0, failed: 0 };
  const lines = [];
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      running?.kill(signal);
      process.exit(1);
    });
  try {
    process.env.NEXT_TELEMETRY_DISABLED = '1';
    installMissing();
    await prepare();
    for (const [name, step] of steps(folder)) {
      console.log(`\n=== ${name}`);
      const began = performance.now();
      let count;
      try {
        count = await step();
      } catch (error) {
        explain(error);
        count = { passed: 0, failed: 1 };
      }
      total.passed += count.passed;
      total.failed += count.failed;
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      lines.push(`${name.padEnd(18)} ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
    }
  } catch (error) {
    explain(error);
    total.failed += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${lines.join('\n')}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}
