import { afterAll, describe, expect, test, vi } from 'vitest';
import { emptyDocument } from '@/lib/core/proposal/document';
import { pdfFor, placeOf, stopPdfPool } from '@/lib/server/jobs/pdf';
import { withTicket } from '@/lib/server/jobs/tickets';
import { inputFor } from '../pdf/read';

afterAll(stopPdfPool);
const ticket = (at: number) => at.toString(16).padStart(32, '0');

describe('who waits for a file', () => {
  test('knows how many are before it, and nothing once it is there', async () => {
    const all = Array.from({ length: 5 }, (_, at) =>
      withTicket(ticket(at), () => pdfFor(`ticket ${at}`, () => inputFor(emptyDocument()))),
    );
    const places = all.map((_, at) => placeOf(ticket(at)));
    // Those at work have nobody before them; each after them one more than the one before.
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBeGreaterThan(2);
    for (let at = 1; at < places.length; at += 1)
      expect(Number(places[at]) - Number(places[at - 1])).toBeLessThanOrEqual(1);
    await vi.waitFor(() => expect(placeOf(ticket(4))).toBeLessThan(Number(places[4])), { timeout: 30_000 });
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true);
    expect(all.map((_, at) => placeOf(ticket(at)))).toEqual([null, null, null, null, null]);
  }, 60_000);

  test('two who wait for one file are both told its place', async () => {
    const both = [10, 11].map((at) =>
      withTicket(ticket(at), () => pdfFor('one for two', () => inputFor(emptyDocument()))),
    );
    expect([placeOf(ticket(10)), placeOf(ticket(11))]).toEqual([0, 0]);
    await Promise.all(both);
  }, 60_000);

  test.each(['', 'x', '../../etc', ticket(1).toUpperCase().replace('1', 'G'), '0'.repeat(33), '__proto__'])(
    'a word that is no ticket is none: %s',
    async (word) => {
      await withTicket(word, () => pdfFor(`odd ${word}`, () => inputFor(emptyDocument())));
      expect(placeOf(word)).toBeNull();
    },
    60_000,
  );
});
