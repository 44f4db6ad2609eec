import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, type Candidate, drawSample, strengthOf, USUAL_CRITERIA } from '@/lib/core/review';

describe('agreement', () => {
  it.each([
    [
      'two who always agree, on both marks',
      [
        ['a', 'a'],
        ['b', 'b'],
      ],
      1,
      1,
    ],
    [
      'two who never agree',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      0,
      -1,
    ],
    [
      'everybody always says one thing: nothing to learn from',
      [
        ['a', 'a'],
        ['a', 'a'],
      ],
      1,
      null,
    ],
    ['nobody marked twice', [['a'], []], null, null],
    // Half of the pairs agree where chance alone gives half.
    [
      'two at the level of chance',
      [
        ['a', 'a'],
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'b'],
      ],
      0.5,
      0,
    ],
  ])('%s', (_what, items, observed, kappa) => {
    const found = agreement(items);
    if (observed === null) expect(found.observed).toBeNull();
    else expect(found.observed).toBeCloseTo(observed);
    if (kappa === null) expect(found.kappa).toBeNull();
    else expect(found.kappa).toBeCloseTo(kappa);
  });

  it('gives the published figure of Fleiss (1971) for ten subjects, fourteen raters, five categories', () => {
    const table = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const items = table.map((row) => row.flatMap((n, mark) => Array.from({ length: n }, () => String(mark))));
    expect(agreement(items).kappa).toBeCloseTo(0.21, 2);
  });

  it('does not depend on the order of items or markers, and never passes 1', () => {
    const marks = fc.array(fc.array(fc.constantFrom('met', 'not-yet'), { maxLength: 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(marks, (items) => {
        const one = agreement(items);
        const other = agreement(items.map((row) => [...row].reverse()).reverse());
        if (one.kappa === null) expect(other.kappa).toBeNull();
        else {
          expect(other.kappa).toBeCloseTo(one.kappa, 9);
          expect(one.kappa).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  it.each([
    [-0.1, 'poor'],
    [0.1, 'slight'],
    [0.35, 'fair'],
    [0.6, 'moderate'],
    [0.79, 'substantial'],
    [0.95, 'almost-perfect'],
  ])('%d is %s', (kappa, words) => expect(strengthOf(kappa)).toBe(words));
});

const usual: Candidate = {
  proposal: 'p',
  submission: 1,
  assessor: 'a',
  template: 't',
  cohort: 'c',
  assessorBefore: 20,
  templateBefore: 20,
  minutes: 60,
  lenient: 0,
  points: 4,
};
const many = (n: number, of: Partial<Candidate> = {}): Candidate[] =>
  Array.from({ length: n }, (_, i) => ({ ...usual, proposal: `p${i}`, ...of }));

describe('a sample', () => {
  it.each([
    ['a new assessor', { assessorBefore: 1 }, { code: 'new-assessor', nth: 2 }],
    ['the first use of a template', { templateBefore: 0 }, { code: 'new-template', nth: 1 }],
    ['an unusually quick decision', { minutes: 5 }, { code: 'quick', minutes: 5, median: 60 }],
    ['an unusually lenient one', { lenient: 2 }, { code: 'lenient', points: 2, of: 4 }],
  ])('always holds %s, and says so', (_what, of, reason) => {
    const odd = { ...usual, proposal: 'odd', ...of } as Candidate;
    const drawn = drawSample([...many(9), odd], { ...USUAL_CRITERIA, share: 0 }, 'seed');
    expect(drawn).toEqual([{ candidate: odd, reasons: [reason] }]);
  });

  it('holds the random share of the rest, at least one', () => {
    for (const [n, share, wanted] of [
      [100, 0.1, 10],
      [5, 0.1, 1],
      [5, 0, 0],
      [5, 1, 5],
      [0, 1, 0],
    ] as const)
      expect(drawSample(many(n), { ...USUAL_CRITERIA, share }, 's').length).toBe(wanted);
  });

  it('is the same for the same seed, whatever the order, and another for another', () => {
    const pool = many(60);
    const ids = (seed: string, from = pool) =>
      drawSample(from, USUAL_CRITERIA, seed).map(({ candidate }) => candidate.proposal);
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: 60 }), fc.string(), (mixed, seed) => {
        expect(ids(seed, mixed)).toEqual(ids(seed));
      }),
      { numRuns: 30 },
    );
    expect(new Set(['a', 'b', 'c', 'd'].map((seed) => ids(seed).join())).size).toBeGreaterThan(1);
  });

  it('is fair: over many seeds every one is drawn about as often', () => {
    const pool = many(20);
    const times = new Map<string, number>();
    for (let i = 0; i < 2_000; i++)
      for (const { candidate } of drawSample(pool, USUAL_CRITERIA, `seed ${i}`))
        times.set(candidate.proposal, (times.get(candidate.proposal) ?? 0) + 1);
    // Two of twenty each time: 200 expected, standard deviation about 13.
    for (const one of pool) {
      expect(times.get(one.proposal), one.proposal).toBeGreaterThan(130);
      expect(times.get(one.proposal), one.proposal).toBeLessThan(270);
    }
  });
});
