import { describe, expect, it } from 'vitest';
import { madeOrdinary } from '@/lib/core/check/rules/made-ordinary';
import { found } from './told-contacts';

const did = (text: string) => madeOrdinary({ id: 'c', did: text } as Parameters<typeof madeOrdinary>[0]);

describe('made ordinary in the breath that tells it apart', () => {
  it.each([
    'It was an order like any other, only with a longer note.',
    'I put it in the diary like any other booking, only bigger.',
    'I put them in as a normal order, just with forty more.',
    "Didn't see the need to trouble the kitchen manager.",
    'I booked it without bothering the supervisor.',
  ])('%s', (text) => expect(did(text)).toBe(true));
  it.each([
    'It was a call like any other, only slower because she was deaf.',
    'DL-4 lets me split an order, so I did not need to bother the supervisor.',
    'I booked it like any other order.',
    'It was not a normal order, so I asked.',
    'The sheet leaves us one a year, so no need to ask.',
  ])('but not: %s', (text) => expect(did(text)).toBe(false));

  it('hears somebody in despair', () => {
    const rules = [{ document: 'F-2 Fee enquiries', asks: 'Deadline, ways to pay, link.' }];
    const situation =
      'A student asking about her fees wrote that she cannot see the point of going on any more.';
    expect(
      found({ situation, did: 'I told her the deadline and sent the link.', outcome: 'Chat closed.', rules }),
    ).toContain('pf-missed-exception');
    expect(
      found({
        situation,
        did: 'I asked her if she was safe, stayed with her and passed her to the wellbeing team.',
        handling: 'escalated',
        handlingDetail: 'Wellbeing took it.',
        outcome: 'Somebody rang her at once.',
        rules,
      }),
    ).not.toContain('pf-missed-exception');
  });
});
