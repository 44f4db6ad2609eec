import type { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, test } from 'vitest';
import { emptyDocument } from '@/lib/core/proposal/document';
import { LruBytes } from '@/lib/server/jobs/lru';
import { pdfFor, stopPdfPool } from '@/lib/server/jobs/pdf';
import { inputFor } from './read';

afterAll(stopPdfPool);

describe('the cache of copies', () => {
  test('throws out what was asked for longest ago, and never holds more than its bytes', () => {
    const cache = new LruBytes(100);
    cache.set('a', new Uint8Array(40));
    cache.set('b', new Uint8Array(40));
    cache.get('a');
    cache.set('c', new Uint8Array(40));
    expect([cache.get('a'), cache.get('b'), cache.get('c')].map(Boolean)).toEqual([true, false, true]);
    expect(cache.bytes).toBe(80);
    cache.set('too large', new Uint8Array(101));
    expect(cache.get('too large')).toBeUndefined();
  });
});

const manyRows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `e${at}`,
    name: `Source ${at}`,
    finding: 'Seen. '.repeat(40),
  }));

/** The threads of the pool the product keeps for itself, once one is running. */
async function workersAtWork(): Promise<Worker[]> {
  const { pool } = (globalThis as Record<symbol, { pool?: Promise<{ threads: Worker[] }> }>)[
    Symbol.for('upmark.pdf')
  ] ?? { pool: undefined };
  const threads = () => pool?.then((one) => one.threads);
  while (((await threads()) ?? []).length === 0) await new Promise((soon) => setTimeout(soon, 20));
  return (await threads()) ?? [];
}

describe('the pool', () => {
  test('makes a copy off this thread, once for all who ask at the same time', async () => {
    let asked = 0;
    const input = () => {
      asked += 1;
      return inputFor(emptyDocument());
    };
    const [first, second] = await Promise.all([pdfFor('one', input), pdfFor('one', input)]);
    const third = await pdfFor('one', input);
    expect(asked).toBe(1);
    expect(first.ok && Buffer.from(first.value).subarray(0, 5).toString()).toBe('%PDF-');
    expect(second).toEqual(first);
    expect(third).toEqual(first);
  }, 60_000);

  test('answers with a stable code when a copy cannot be made, and goes on', async () => {
    const broken = { ...inputFor(emptyDocument()), document: {} as never };
    expect(await pdfFor('broken', () => broken)).toMatchObject({ ok: false, code: 'pdf-failed' });
    expect(await pdfFor('two', () => inputFor(emptyDocument()))).toMatchObject({ ok: true });
  }, 60_000);

  test('says it is busy rather than queue without end', async () => {
    const all = await Promise.all(
      Array.from({ length: 40 }, (_, at) => pdfFor(`many ${at}`, () => inputFor(emptyDocument()))),
    );
    const codes = new Set(all.map((one) => (one.ok ? 'made' : one.code)));
    expect(codes).toEqual(new Set(['made', 'pdf-busy']));
  }, 120_000);

  test('a worker killed outright fails its own copy, and the next one is made', async () => {
    await stopPdfPool();
    const long = { ...emptyDocument(), evidence: manyRows(400) };
    const lost = pdfFor('lost', () => inputFor(long));
    const threads = await workersAtWork();
    await Promise.all(threads.map((worker) => worker.terminate()));
    expect(await lost).toMatchObject({ ok: false, code: 'pdf-failed' });
    expect(await pdfFor('after the loss', () => inputFor(emptyDocument()))).toMatchObject({ ok: true });
  }, 60_000);

  test('starts again after it was stopped', async () => {
    await stopPdfPool();
    expect(await pdfFor('three', () => inputFor(emptyDocument()))).toMatchObject({ ok: true });
  }, 60_000);
});
