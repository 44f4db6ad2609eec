import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact } from '../../../lib/core/text/compact';

const PATTERNS = [
  /\b(?:i|we) (?:\w+ )?(?:told|asked) (?:\w+ ){0,3}(?:manager|office)\b/g,
  /\b(?:\w+ ){0,2}?late\b/g,
  /(?<!not (?:\w+ )?)(?:told|asked)\b/g,
  /^(?:\w+ )??i asked(?: \w+){0,3}$/g,
];
const texts = fc
  .array(
    fc.constantFrom(
      'i',
      'we',
      'not',
      'told',
      'asked',
      'the',
      'manager',
      'office',
      'late',
      'soon',
      '.',
      'her',
    ),
  )
  .map((words) => words.join(' '));

describe('a pattern of which an engine makes less', () => {
  it.each(PATTERNS)('finds the same: %s', (pattern) => {
    const smaller = compact(pattern);
    expect(smaller.source).not.toBe(pattern.source);
    expect(smaller.flags).toBe(pattern.flags);
    const found = (one: RegExp, text: string) => [...text.matchAll(one)].map((each) => [each.index, each[0]]);
    fc.assert(
      fc.property(texts, (text) => {
        expect(found(smaller, text)).toEqual(found(pattern, text));
      }),
    );
  });

  it('is the same pattern where nothing may be left out', () => {
    expect(compact(/\b(?:told|asked)\b/i)).toEqual(/\b(?:told|asked)\b/i);
  });
});
