import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded } from '../../../lib/core/text/guard';
import { broadPattern } from '../../../lib/core/text/pattern';
import { matches, sequence, texts } from '../../support/patterns';

describe('a pattern that first looks for the beginnings it knows', () => {
  it('finds the same, in its groups too', () => {
    fc.assert(
      fc.property(sequence, texts, (source, text) => {
        for (const whole of [source, `\\b(?:${source})`, `(?<![A-Za-z\\d])(?:${source})\\b`]) {
          const given = new RegExp(whole, 'g');
          expect(matches(guarded(given), text)).toEqual(matches(given, text));
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each<[why: string, given: RegExp, guard: string]>([
    ['of each way', /\b(?:told|asked)/, '[t][o][l]|[a][s][k]'],
    ['once where ways go on alike', /(?:told|sold|old)/, '[ts][o][l]|[o][l][d]'],
    ['past what may be left out', /(?:a )?bad/u, '[b][a][d]|[a][ ][b]'],
    ['as far as it is known', /\b(?:no\w+|at)/, '[n][o]|[a][t]'],
    ['with signs that mean something in a class', /(?:\^-|]\\)/, String.raw`[\^][\-]|[\]][\\]`],
  ])('knows them %s', (_, given, guard) => {
    expect(guarded(given).source).toContain(`(?=(?:${guard}))`);
  });

  it.each<[why: string, given: RegExp]>([
    ['it may begin with anything', /\b(?:\w+ )?told/],
    ['it may be empty', /(?:told)?/],
    ['capitals count as small', /(?:told|asked)/i],
    ['it is two patterns', /told|asked/],
  ])('is as it was where %s', (_, given) => {
    expect(guarded(given)).toBe(given);
  });

  it('may stand in place of a pattern', () => {
    const sought = broadPattern(/\b(?:(?:told|asked) (?:\w+ )?(manager)|rang)/);
    expect(sought.test('asked the manager')).toBe(true);
    expect(sought.exec('i told her manager')).toMatchObject({ 1: 'manager', index: 2 });
    expect(sought.exec('late')).toBeNull();
  });
});
