import { describe, expect, it } from 'vitest';
import { agreementAcross, exerciseResults, type Given, isDone } from '@/lib/core/review';

const gives = (by: string, ...decisions: ('met' | 'not-yet')[]): Given => ({
  by,
  marks: Object.fromEntries(decisions.map((decision, at) => [`p${at}`, { decision, reason: `${by} ${at}` }])),
});
const POINTS = ['p0', 'p1'];

describe('the results of an exercise', () => {
  it('say by point who said what, and how many pairs agree', () => {
    const { points, overall, markers } = exerciseResults(POINTS, [
      gives('Ann', 'met', 'met'),
      gives('Ben', 'met', 'not-yet'),
      gives('Cai', 'met', 'not-yet'),
    ]);
    expect(markers).toBe(3);
    expect(points.map(({ met, notYet, observed }) => [met, notYet, observed])).toEqual([
      [3, 0, 1],
      [1, 2, 1 / 3],
    ]);
    expect(points[1]?.said[0]).toEqual({ by: 'Ann', decision: 'met', reason: 'Ann 1' });
    // Four of six met, two not yet: chance gives 5/9, two thirds of the pairs agree.
    expect(overall.kappa).toBeCloseTo(1 / 4);
  });

  it('have nothing to compare with one marker, and nothing at all with none', () => {
    expect(exerciseResults(POINTS, [gives('Ann', 'met', 'met')])).toMatchObject({
      overall: { observed: null, kappa: null },
      points: [{ observed: null }, { observed: null }],
    });
    expect(exerciseResults(POINTS, []).points.map(({ said }) => said)).toEqual([[], []]);
  });

  it('take no point from what every object has', () => {
    expect(exerciseResults(['constructor'], [gives('Ann', 'met')]).points[0]?.said).toEqual([]);
  });

  it('over several exercises set each point against chance', () => {
    const [first, second] = agreementAcross(POINTS, [
      [gives('Ann', 'met', 'met'), gives('Ben', 'met', 'met')],
      [gives('Ann', 'not-yet', 'met'), gives('Ben', 'not-yet', 'met')],
    ]);
    expect(first?.agreement).toEqual({ observed: 1, kappa: 1, items: 2 });
    expect(second?.agreement).toEqual({ observed: 1, kappa: null, items: 2 });
  });
});

it.each([
  [{ closed: false, invited: 3, handedIn: 2 }, false],
  [{ closed: false, invited: 3, handedIn: 3 }, true],
  [{ closed: true, invited: 3, handedIn: 0 }, true],
  [{ closed: false, invited: 0, handedIn: 0 }, false],
])('an exercise %o is done: %s', (of, done) => expect(isDone(of)).toBe(done));
