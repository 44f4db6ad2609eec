import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact } from '../../../lib/core/text/compact';
import { pattern } from '../../../lib/core/text/pattern';
import { matches, sequence, texts } from '../../support/patterns';

describe('a pattern of which an engine makes less', () => {
  it('finds the same, in its groups too', () => {
    fc.assert(
      fc.property(sequence, texts, (source, text) => {
        const given = new RegExp(source, 'g');
        expect(matches(compact(given), text)).toEqual(matches(given, text));
      }),
      { numRuns: 500 },
    );
  });

  it.each<[why: string, given: RegExp, smaller: RegExp]>([
    ['words that may stand', /told (?:\w+ )?(?:him|her)/g, /told (?:\w+ )?(?=)(?:him|her)/g],
    ['so many of any', /(?:\w+ ){0,2}late/, /(?:\w+ ){0,2}(?=)late/],
    ['a choice of many', /(?:a|b|c|d) late/i, /(?:a|b|c|d)(?=) late/i],
    ['a choice within another', /(?:x(?:a|b|c|d)|e) late/, /(?:x(?:a|b|c|d)(?=)|e) late/],
  ])('starts anew after %s', (_, given, smaller) => {
    expect(compact(given)).toEqual(smaller);
  });

  it.each<[why: string, given: RegExp]>([
    ['a choice of few', /(?:told|asked) her/],
    ['nothing follows', /her (?:a|b|c|d)/],
    ['nothing follows the choice it ends', /(?:x(?:a|b|c|d)|e)/],
    ['it goes on and on', /(?:\w+ )*late/],
    ['it stands in a look behind', /(?<!not (?:\w+ )?)told/u],
  ])('is as it was where %s', (_, given) => {
    expect(compact(given)).toEqual(given);
  });

  it('is made when it is first sought', () => {
    const sought = pattern(/(?:told|asked) (?:\w+ )?(manager)/);
    expect(sought.test('asked the manager')).toBe(true);
    expect(sought.exec('i told her manager')).toMatchObject({
      0: 'told her manager',
      1: 'manager',
      index: 2,
    });
    expect(sought.exec('late')).toBeNull();
  });
});
