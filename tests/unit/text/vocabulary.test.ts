import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareWords, fingerprint, normalise, squeeze, wordList, wordsIn } from '../../../lib/core/text';
import { signsOf } from '../../../lib/core/text/signs';
import { differing, ofWord, wordSpelt } from '../../../lib/core/text/vocabulary';

const texts = fc.array(
  fc.oneof(
    fc.constantFrom("don't", 'CS-11', '3.50.', 'o’clock', '£40', '%', ' ', '. ', '\n', 'the', 'refund'),
    fc.constantFrom('é', 'Łódź', '٣', 'e\u0301', '\u00A0', '“', '–', '😀'),
    fc.string({ maxLength: 4 }),
  ),
);
const text = texts.map((parts) => parts.join(''));

describe('the signs of a text', () => {
  it('are its numbers, one by one', () => {
    fc.assert(
      fc.property(text, (one) => {
        const signs = signsOf(one);
        expect([...one].every((_, at) => signs[at] === one.charCodeAt(at))).toBe(true);
      }),
    );
    const long = 'refund £5 '.repeat(2_000);
    expect(signsOf(long)[long.length - 2]).toBe('5'.charCodeAt(0));
  });
});

describe('a word', () => {
  it('is one object wherever it stands', () => {
    expect(wordsIn('The refund, the Refund')).toEqual(['the', 'refund', 'the', 'refund'].map(wordSpelt));
    expect(wordsIn('a refund')[1]).toBe(wordsIn('no refund')[1]);
    expect(bareWords('A refund.')[1]).toBe(wordSpelt('refund'));
  });

  it('is that of the text, however it is read', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(wordsIn(one).map((word) => word.text)).toEqual(wordList(normalise(one)));
        expect(bareWords(one).map((word) => word.text)).toEqual(squeeze(one).split(' ').filter(Boolean));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what it was asked, by each who asked, and however many words came between', () => {
    let asked = 0;
    const length = ofWord((word) => {
      asked++;
      return word.length;
    });
    const isLong = ofWord((word) => word.length > 4);
    for (let round = 0; round < 2; round++) {
      const words = wordsIn('late refund late');
      expect(words.map(length)).toEqual([4, 6, 4]);
      expect(words.map(isLong)).toEqual([false, true, false]);
    }
    expect(asked).toBe(2);
    for (let at = 0; at < 30_000; at++) {
      const spelling = `w${String.fromCharCode(97 + (at % 26), 97 + ((at / 26) % 26), 97 + ((at / 676) % 26))}`;
      expect(isLong(wordSpelt(spelling))).toBe(false);
      if (at % 1_000 === 0) expect(wordSpelt(`${spelling}${at}`).text).toBe(`${spelling}${at}`);
    }
  });

  it('is counted once for all the times it stands there', () => {
    const words = wordsIn('the refund of the refund was the last');
    expect(differing(words, 0, words.length, 100)).toBe(5);
    expect(differing(words, 0, 4, 100)).toBe(3);
    expect(differing(words, 0, words.length, 1)).toBe(2);
  });
});

describe('the fingerprint of a text', () => {
  it('is that of its words alone', () => {
    const said = 'The refund is paid within 14 days.';
    expect(fingerprint('the REFUND – is paid, within 14 days')).toBe(fingerprint(said));
    expect(fingerprint('The refund is paid within 15 days.')).not.toBe(fingerprint(said));
    expect(fingerprint('Is the refund paid within 14 days.')).not.toBe(fingerprint(said));
  });
});
