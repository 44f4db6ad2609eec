import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { distDir, inRoot } from './paths.mjs';
import { Problem } from './problem.mjs';

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'scripts/build-worker.mjs',
  'instrumentation.ts',
  'next.config.mjs',
  'proxy.ts',
  'tsconfig.json',
  'package-lock.json',
];
const GENERATED = inRoot('lib/server/db/generated');

function* filesOf(path) {
  if (!existsSync(path) || path === GENERATED) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name));
}

export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of filesOf(inRoot(path)))
      hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const stampIs = (file, value) => existsSync(file) && readFileSync(file, 'utf8') === value;

function run(args, problem, env = {}) {
  const done = spawnSync(process.execPath, args, {
    cwd: inRoot(),
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status === 0) return done.stdout;
  process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`);
  throw new Problem(problem);
}

/** The typed database client, written from the schema. The engine Prisma asks for is not used to generate. */
export function generateClient() {
  const stamp = join(GENERATED, '.stamp');
  const wanted = hashOf(['prisma/schema.prisma', 'package-lock.json']);
  if (stampIs(stamp, wanted)) return;
  run(
    [inRoot('node_modules/prisma/build/index.js'), 'generate'],
    'the database client could not be generated (see above).',
    {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  );
  mkdirSync(GENERATED, { recursive: true });
  writeFileSync(stamp, wanted);
}

/** The helper programs that run beside the server, such as the one that draws PDFs. */
export function buildWorkers() {
  if (existsSync(inRoot('scripts/build-worker.mjs')))
    run([inRoot('scripts/build-worker.mjs')], 'the helper programs could not be built (see above).');
}

/** Builds for production when a source has changed since the last build of this folder. */
export function buildIfChanged() {
  const stamp = inRoot(distDir(), 'upmark-sources');
  const wanted = hashOf(SOURCES);
  if (stampIs(stamp, wanted)) return false;
  console.log('Building (about half a minute, only after changes) …');
  buildWorkers();
  run([inRoot('node_modules/next/dist/bin/next'), 'build'], 'the build failed (see above).', {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  });
  writeFileSync(stamp, wanted);
  return true;
}
