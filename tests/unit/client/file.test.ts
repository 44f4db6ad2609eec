import { describe, expect, test, vi } from 'vitest';
import { type FileState, fetchFile, nameIn } from '@/lib/client/file';

const pdf = () =>
  new Response('%PDF-', {
    headers: { 'content-disposition': `attachment; filename="x.pdf"; filename*=UTF-8''A%20plan%202026.pdf` },
  });
const busy = (code = 'pdf-busy') =>
  Response.json({ error: { code, message: 'Busy.' } }, { status: 503, headers: { 'retry-after': '3' } });

/** A server that answers the file with each of these in turn, and places with what `places` says. */
function world(answers: (() => Response | Promise<Response>)[], places: (number | null)[] = []) {
  const tickets = new Set<string>();
  const waits: number[] = [];
  let clock = 0;
  return {
    tickets,
    waits,
    world: {
      fetch: vi.fn(async (address: string | URL | Request, init?: RequestInit) => {
        if (String(address).startsWith('/api/files/')) {
          expect(tickets).toContain(String(address).slice('/api/files/'.length));
          return Response.json({ ahead: places.shift() ?? null });
        }
        tickets.add(new Headers(init?.headers).get('x-upmark-ticket') ?? '');
        const next = answers.shift();
        if (!next) throw new Error('asked too often');
        return next();
      }) as unknown as typeof fetch,
      wait: async (ms: number) => {
        waits.push(ms);
        clock += ms;
        await new Promise((soon) => setImmediate(soon));
      },
      now: () => clock,
      random: () => 0.5,
    },
  };
}
const run = async (made: ReturnType<typeof world>, signal = new AbortController().signal) => {
  const told: FileState[] = [];
  const end = await fetchFile('/api/x/pdf', (state) => told.push(state), signal, made.world);
  return { end, told };
};
const later = (of: () => Response, turns: number) => async () => {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((soon) => setImmediate(soon));
  return of();
};

describe('waiting for a file', () => {
  test('that is there at once: it is given, with its name, and no more is asked', async () => {
    const made = world([pdf]);
    const { end } = await run(made);
    expect(end).toMatchObject({ kind: 'file', name: 'A plan 2026.pdf' });
    expect([...made.tickets][0]).toMatch(/^[0-9a-f]{32}$/);
  });

  test('that others are before: says how many, fewer and fewer, then that it is being made', async () => {
    const { end, told } = await run(world([later(pdf, 20)], [2, 1, 0]));
    expect(end.kind).toBe('file');
    expect(told.slice(0, 3)).toEqual([
      { kind: 'ahead', ahead: 2 },
      { kind: 'ahead', ahead: 1 },
      { kind: 'making' },
    ]);
  });

  test('for which there is no room: says so, and asks again by itself when it may', async () => {
    const made = world([busy, () => busy('busy'), () => busy('database-busy'), pdf]);
    const { end, told } = await run(made);
    expect(end.kind).toBe('file');
    expect(told.filter(({ kind }) => kind === 'full')).toHaveLength(3);
    expect(made.waits.filter((ms) => ms === 3_000)).toHaveLength(3);
    // It is the same wait, and so the same ticket.
    expect(made.tickets.size).toBe(1);
  });

  test('gives up in the end', async () => {
    const { end } = await run(world(Array.from({ length: 400 }, () => busy)));
    expect(end.kind).toBe('gave-up');
  });

  test.each([
    [404, { error: { code: 'plan-not-found', message: 'There is no such plan.' } }, 'There is no such plan.'],
    [503, { error: { code: 'pdf-failed', message: 'It could not be made.' } }, 'It could not be made.'],
    [500, 'no JSON', ''],
  ])('a refusal is told once, in the server’s words: %d', async (status, body, message) => {
    const { end } = await run(world([() => new Response(JSON.stringify(body), { status })]));
    expect(end).toEqual({ kind: 'failed', message });
  });

  test('a server that is not there, and a connection that breaks in the middle', async () => {
    const gone = () => Promise.reject(new TypeError('fetch failed'));
    expect((await run(world([gone]))).end.kind).toBe('unreachable');
    const broken = () =>
      new Response(
        new ReadableStream({
          pull: (controller) => controller.error(new Error('cut')),
        }),
      );
    expect((await run(world([broken]))).end.kind).toBe('unreachable');
  });

  test('ends when the page is left', async () => {
    const stop = new AbortController();
    const made = world([
      () => {
        stop.abort();
        return Promise.reject(new DOMException('left', 'AbortError'));
      },
    ]);
    expect((await run(made, stop.signal)).end.kind).toBe('stopped');
  });

  test.each([
    [null, ''],
    ['attachment', ''],
    ["attachment; filename*=UTF-8''%E0%A4%A", ''],
    ["attachment; filename*=UTF-8''a%20b.pdf", 'a b.pdf'],
  ])('a name is read only as far as it can be: %s', (given, name) => {
    expect(nameIn(given)).toBe(name);
  });
});
