import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlain, matchesOf, twofold } from '../../../lib/core/text/plain';

const PATTERNS: Readonly<Record<string, RegExp>> = {
  'words, with figures': /\p{L}[\p{L}\p{M}'’-]*|\p{N}[\p{N}.,:/]*\p{N}|\p{N}/gu,
  'whatever stands between words': /[^\p{L}\p{N}%£]+/gu,
  'numbers of documents': /(?<![\p{L}\d])\p{Lu}{1,6}[\s-]?\d{1,4}[a-z]?(?![\p{L}\d])/gu,
  'whole words': /(?<![\p{L}\d])(?:listen(?:ed|ing)?|i \w+ed|no)(?![\p{L}\d]|-\p{L})/gu,
  'a name amid a sentence': /[\p{Ll},;] (?!I\b)\p{Lu}\p{L}+/gu,
  'in any letters': /(?<!\p{L})(?:seven|£\s?\d+|k\b)/giu,
};
const found = (text: string, pattern: RegExp) => matchesOf(text, pattern).map((one) => [one.index, one[0]]);
/** Made of what such patterns look for, rather than of any signs. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'I listened',
        'no',
        'CS-11',
        'seven',
        '£ 40',
        '7.30',
        '’s',
        ' ',
        '\n',
        '-',
        '…',
        'k',
        'Ann',
      ),
      fc.constantFrom('é', 'ß', 'ſ', 'K', 'Ł', '٣', 'e\u0301', '\u00A0', '💬', '“no”'),
      fc.string({ maxLength: 4 }),
    ),
  )
  .map((parts) => parts.join(''));

describe('a pattern over the letters of every script and its twin', () => {
  for (const [name, pattern] of Object.entries(PATTERNS)) {
    it(`find the same: ${name}`, () => {
      const patternOf = twofold(pattern);
      fc.assert(
        fc.property(texts, (text) => {
          expect(found(text, patternOf(text))).toEqual(
            [...text.matchAll(pattern)].map((one) => [one.index, one[0]]),
          );
        }),
      );
    });
  }

  it('takes the small classes only where no other letter, figure or mark stands', () => {
    expect(isPlain('A caller’s “no” – £40…\n')).toBe(true);
    for (const other of ['café', 'Łódź', '٣', 'e\u0301', 'x\u00A0y', '✓']) expect(isPlain(other)).toBe(false);
  });
});
