import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, sentences, wordCount, wordList, words } from '../../../lib/core/text';
import { memo, memoWord } from '../../../lib/core/text/memo';
import { stems } from '../../../lib/core/text/substance';

/** What a word is, said in one pattern for the letters of every script. */
const WORD = /\p{L}[\p{L}\p{M}'’-]*|\p{N}[\p{N}.,:/]*\p{N}|\p{N}/gu;
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "don't",
        'CS-11',
        '3.50.',
        '10:30',
        '1/2/',
        'o’clock',
        '-',
        '£40',
        '%',
        ' ',
        '. ',
        '\n',
      ),
      fc.constantFrom('é', 'Łódź', '٣', 'e\u0301', '\u00A0', '“', '–'),
      fc.string({ maxLength: 4 }),
    ),
  )
  .map((parts) => parts.join(''));

describe('the words of a text', () => {
  it('are those of the pattern, with their places, however they are looked for', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = [...text.matchAll(WORD)].map((one) => [one[0], one.index]);
        expect(words(text).map((one) => [one.text, one.start])).toEqual(found);
        expect(words(text).every((one) => text.slice(one.start, one.end) === one.text)).toBe(true);
        expect(wordList(text)).toEqual(found.map(([word]) => word));
        expect(wordCount(text)).toBe(found.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['It cost £3.50. No more.', ['It', 'cost', '3.50', 'No', 'more']],
    ['CS-11 v2, 24/7', ['CS-', '11', 'v', '2', '24/7']],
    ['the clerk’s half-day', ['the', 'clerk’s', 'half-day']],
    ['', []],
    ['… – £ %', []],
  ])('%s', (text, list) => {
    expect(wordList(text)).toEqual(list);
  });

  it('are written small and straight by a text of the same length', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const plain = normalise(text);
        expect(plain).toHaveLength(text.length);
        expect(plain).toBe(normalise(plain));
        expect(plain).not.toMatch(/[‘’‚“”„–—\u00A0A-Z]/);
      }),
    );
    expect(normalise('“She’s – Ill”\u00A0')).toBe('"she\'s - ill" ');
  });
});

describe('what is kept of a text', () => {
  it('is worked out once, for each who asks by himself', () => {
    let asked = 0;
    const length = memo((text) => {
      asked++;
      return text.length;
    });
    const first = memo((text) => text.slice(0, 1));
    for (let round = 0; round < 3; round++) {
      for (const text of ['one', 'three', 'one']) {
        expect(length(text)).toBe(text.length);
        expect(first(text)).toBe(text.slice(0, 1));
      }
    }
    expect(asked).toBe(2);
  });

  it('is what it was, however many texts came between, and for whoever asks while it is worked out', () => {
    const shout = memo((text): string => text.toUpperCase());
    const twice = memo((text): string => shout(text) + shout(`${text}!`));
    for (let at = 0; at < 45_000; at++) {
      const text = `text ${at % 23_000}`;
      expect(twice(text)).toBe(`TEXT ${at % 23_000}TEXT ${at % 23_000}!`);
    }
  });

  it('holds for words as for texts, false and nought and nothing said too', () => {
    const isLong = memoWord((word) => word.length > 3);
    const count = memo((text) => text.length);
    const none = memo((text): string | null => (text ? text : null));
    for (let at = 0; at < 25_000; at++) expect(isLong(`w${at % 12_000}`)).toBe(`w${at % 12_000}`.length > 3);
    expect([count(''), count(''), none(''), none('')]).toEqual([0, 0, null, null]);
  });
});

describe('a text told in lines', () => {
  it('has the sentences of its lines', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), (parts) => {
        const lines = parts.map((part) => part.replaceAll('\n', ' '));
        expect(sentences(lines.join('\n')).map((one) => one.text)).toEqual(
          lines.flatMap((line) => sentences(line).map((one) => one.text)),
        );
      }),
    );
  });

  it('has the stems of its lines', () => {
    expect([...stems('The refund\nwas refunded late')]).toEqual([
      ...new Set([...stems('The refund'), ...stems('was refunded late')]),
    ]);
  });
});
