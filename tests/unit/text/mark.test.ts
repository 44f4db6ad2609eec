import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARK, marking } from '../../../lib/core/text/mark';

const covered = marking('rules?|polic(?:y|ies)|data protection');

describe('a list under marks', () => {
  it.each([
    ['the rule says so', `the ${MARK.repeat(4)} says so`],
    ['our policies, and data protection', `our ${MARK.repeat(8)}, and ${MARK.repeat(15)}`],
    ['the ruler and a policyholder', 'the ruler and a policyholder'],
    ['rule', MARK.repeat(4)],
    ['', ''],
  ])('%s', (plain, marked) => {
    expect(covered(plain)).toBe(marked);
  });

  it('leaves every other sign in its place', () => {
    const texts = fc
      .array(
        fc.constantFrom(
          'rule',
          'rules',
          'policy',
          'data protection',
          ' ',
          'rule-book',
          '.',
          'the',
          "'s",
          '£3',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (plain) => {
        const marked = covered(plain);
        expect(marked).toHaveLength(plain.length);
        for (let at = 0; at < plain.length; at++) if (marked[at] !== MARK) expect(marked[at]).toBe(plain[at]);
        expect(covered(marked)).toBe(marked);
      }),
    );
  });
});
