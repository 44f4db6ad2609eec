import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, findAnchor, makeAnchor } from '@/lib/core/review';

const anchorOf = (text: string, quote: string, from = 0) => {
  const start = text.indexOf(quote, from);
  const anchor = makeAnchor(text, { start, end: start + quote.length });
  if (!anchor) throw new Error('no anchor');
  return anchor;
};

describe('words are found again', () => {
  const text = 'Calls wait too long. Letters wait too long. Nobody counts them.';
  it.each([
    ['in the same text', text, 21],
    ['after words were put before them', `In August: ${text}`, 32],
    ['after words were taken from before them', text.slice(6), 15],
    ['when the sentence after them is gone', 'Calls wait too long. Letters wait too long.', 21],
  ])('%s', (_what, now, at) => {
    const anchor = anchorOf(text, 'Letters wait too long.');
    expect(findAnchor(now, anchor)).toEqual({ start: at, end: at + 22 });
  });

  it('the second of two alike, by what stands around it', () => {
    const anchor = anchorOf(text, 'wait too long', 25);
    const now = `We looked. ${text}`;
    expect(findAnchor(now, anchor)?.start).toBe(now.lastIndexOf('wait too long'));
  });

  it('or said to be gone', () => {
    expect(findAnchor('Calls are answered.', anchorOf(text, 'Letters'))).toBeNull();
    expect(findAnchor('', anchorOf(text, 'Letters'))).toBeNull();
  });

  it('and not guessed at among several strangers', () => {
    const anchor = anchorOf('Every call is logged by us.', 'call');
    expect(findAnchor('call|call|call', anchor)).toBeNull();
  });
});

describe('laws', () => {
  it('a fresh anchor leads back to its own words', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const anchor = makeAnchor(text, { start, end });
        if (text.slice(start, end).trim() === '') {
          expect(anchor).toBeNull();
          return;
        }
        if (!anchor) throw new Error('no anchor');
        const found = findAnchor(text, anchor);
        expect(found && text.slice(found.start, found.end)).toBe(text.slice(start, end));
        expect(found?.start).toBe(start);
      }),
    );
  });

  it('and whatever is written before or after, it never leads to other words', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string({ minLength: 1 }),
        fc.string(),
        (before, after, quote, other) => {
          fc.pre(quote.trim() !== '');
          const anchor = makeAnchor(`${before}${quote}${after}`, {
            start: before.length,
            end: before.length + quote.length,
          });
          if (!anchor) throw new Error('no anchor');
          const now = `${other}${before}${quote}${after}`;
          const found = findAnchor(now, anchor);
          if (found) expect(now.slice(found.start, found.end)).toBe(quote);
        },
      ),
    );
  });

  it.each([
    [5, 5],
    [-1, 3],
    [0, 999],
    [3, 1],
    [0.5, 2],
  ])('a stretch that is none has no anchor: %d to %d', (start, end) => {
    expect(makeAnchor('Some words here', { start, end })).toBeNull();
  });
});

describe('one spelling of JSON', () => {
  it.each([
    [{ b: 1, a: [2, { d: 3, c: null }] }, '{"a":[2,{"c":null,"d":3}],"b":1}'],
    [{ a: undefined, b: 'é' }, '{"b":"é"}'],
    [[undefined], '[null]'],
    ['x', '"x"'],
  ])('%j', (value, text) => expect(canonicalJson(value)).toBe(text));

  it('does not depend on the order of keys, and reads back as the same', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});
