import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Piscina from 'piscina';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { CopyTask, Task } from '@/lib/export/worker';
import { log } from '@/lib/server/log';
import { LruBytes } from './lru';
import { keyOf, waitsFor } from './tickets';

export type PdfFault = 'pdf-busy' | 'pdf-failed';

/** Copies being made or waiting; whoever comes next is told to try again. */
const MOST_UNDER_WAY = 24;
const THREADS = 2;
/**
 * Threads that draw give way to whatever else wants the processor: who saves must not wait for who prints. Not so far that they
 * starve beside other programs, and only where there is a server they could hold up.
 */
const POLITE = process.env.NODE_ENV === 'production' ? 5 : 0;
const MOST_SECONDS = 45;
const CACHE_BYTES = 48 * 1024 * 1024;
const MOST_MEMORY_MB = 512;
/** A copy is made of very many short-lived objects: with room for them, a tenth less time goes to clearing up. */
const YOUNG_MEMORY_MB = 96;

/**
 * Copies made in hundreds have a thread of their own, with less room and a short life: nobody who waits for one copy sits
 * behind them, and their memory stays bounded whatever a copy leaves behind.
 */
const MANY_MEMORY_MB = 224;
const MANY_YOUNG_MB = 32;
const MANY_PER_THREAD = 40;

type Held = {
  pool: Promise<Piscina> | undefined;
  many?: { pool: Promise<Piscina>; made: number } | undefined;
  cache: LruBytes;
  underWay: Map<string, Promise<Outcome<Uint8Array, PdfFault>>>;
};
// The server loads this file once per bundle; the pool must still be one.
const KEY = Symbol.for('upmark.pdf');
const shared = globalThis as unknown as { [KEY]?: Held };
const held = (): Held => {
  shared[KEY] ??= { pool: undefined, cache: new LruBytes(CACHE_BYTES), underWay: new Map() };
  return shared[KEY];
};

/** The worker's program is built with the app; while developing it is built when first needed. */
async function workerFile(): Promise<string> {
  const root = process.cwd();
  const file = join(root, '.build', 'pdf-worker.mjs');
  if (process.env.NODE_ENV !== 'production' || !existsSync(file)) {
    await promisify(execFile)(process.execPath, [join(root, 'scripts', 'build-worker.mjs')], { cwd: root });
  }
  return file;
}

async function openPool(many = false): Promise<Piscina> {
  const pool = new Piscina({
    filename: await workerFile(),
    minThreads: 0,
    maxThreads: many ? 1 : THREADS,
    maxQueue: MOST_UNDER_WAY,
    idleTimeout: many ? 10_000 : 120_000,
    niceIncrement: POLITE,
    resourceLimits: {
      maxOldGenerationSizeMb: many ? MANY_MEMORY_MB : MOST_MEMORY_MB,
      maxYoungGenerationSizeMb: many ? MANY_YOUNG_MB : YOUNG_MEMORY_MB,
    },
  });
  // A worker that dies fails its own task; the pool starts another. Unheard, the event would end the process.
  pool.on('error', (error: Error) => log.error({ code: 'pdf-worker-lost', fault: error.name }));
  return pool;
}

function pool(): Promise<Piscina> {
  const here = held();
  here.pool ??= openPool().catch((error: unknown) => {
    here.pool = undefined;
    throw error;
  });
  return here.pool;
}

/** The copy for this key; see `madeFor`. */
export const pdfFor = (key: string, input: () => CopyTask): Promise<Outcome<Uint8Array, PdfFault>> =>
  madeFor(key, () => ({ way: 'pdf', input: input() }));

/**
 * The file for this key: from the cache, from a rendering already under way, or from a worker. `task` is only
 * asked for when something must be rendered.
 */
export function madeFor(key: string, task: () => Task): Promise<Outcome<Uint8Array, PdfFault>> {
  const { cache, underWay } = held();
  const known = cache.get(key);
  if (known) return Promise.resolve(ok(known));
  if (!underWay.has(key) && underWay.size >= MOST_UNDER_WAY) return Promise.resolve(fail('pdf-busy'));
  const running = underWay.get(key) ?? renderNew(key, task).finally(() => underWay.delete(key));
  underWay.set(key, running);
  return waitsFor(key, running);
}

/** How many others must be done before the file of this ticket is begun; null where nothing is known of it. */
export function placeOf(ticket: string): number | null {
  const key = keyOf(ticket);
  const place = key === undefined ? -1 : [...held().underWay.keys()].indexOf(key);
  return place < 0 ? null : Math.max(0, place - THREADS + 1);
}

async function renderNew(key: string, task: () => Task): Promise<Outcome<Uint8Array, PdfFault>> {
  const began = performance.now();
  try {
    const workers = await pool();
    const signal = AbortSignal.timeout(MOST_SECONDS * 1000);
    const wanted = task();
    const bytes: Uint8Array = await workers.run(wanted, { signal });
    held().cache.set(key, bytes);
    log.info({
      code: 'pdf-made',
      way: wanted.way,
      ms: Math.round(performance.now() - began),
      bytes: bytes.length,
    });
    return ok(bytes);
  } catch (error) {
    const busy = error instanceof Error && /queue is at limit|all Workers are busy/i.test(error.message);
    log.warn({
      code: busy ? 'pdf-busy' : 'pdf-failed',
      ms: Math.round(performance.now() - began),
      fault: error instanceof Error ? error.name : 'unknown',
    });
    return fail(busy ? 'pdf-busy' : 'pdf-failed');
  }
}

/** One of many: made on their own thread; what that has no room for is made on one that has. */
export async function oneOfMany(key: string, task: () => Task): Promise<Outcome<Uint8Array, PdfFault>> {
  const here = held();
  const known = here.cache.get(key);
  if (known) return ok(known);
  if (here.many && here.many.made >= MANY_PER_THREAD) await stopMany();
  here.many ??= { pool: openPool(true), made: 0 };
  here.many.made += 1;
  try {
    const workers = await here.many.pool;
    const bytes: Uint8Array = await workers.run(task(), {
      signal: AbortSignal.timeout(MOST_SECONDS * 1000),
    });
    return ok(bytes);
  } catch (error) {
    log.warn({ code: 'pdf-of-many-failed', fault: error instanceof Error ? error.name : 'unknown' });
    await stopMany();
    return madeFor(key, task);
  }
}

export async function stopMany(): Promise<void> {
  const here = held();
  const running = here.many?.pool;
  here.many = undefined;
  const workers = await running?.catch(() => undefined);
  await workers?.destroy();
}

/** Ends the workers; a later request starts them again. */
export async function stopPdfPool(): Promise<void> {
  const here = held();
  const running = here.pool;
  here.pool = undefined;
  const workers = await running?.catch(() => undefined);
  await workers?.destroy();
  await stopMany();
}
