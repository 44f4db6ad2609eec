import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Entry,
  evidenceOf,
  expectedOn,
  kpiState,
  planFigures,
  resultsOf,
  standing,
} from '@/lib/core/plan';
import { emptyDocument } from '@/lib/core/proposal/document';
import { housing } from '../pdf/read';

let made = 0;
const next = () => {
  made += 1;
  return String(made).padStart(6, '0');
};
const entry = (more: Partial<Entry>): Entry => ({
  kind: 'kpi',
  row: 'k1',
  on: '2027-03-01',
  value: 1,
  status: null,
  at: next(),
  ...more,
});

describe('what stands of the entries', () => {
  test('the latest of a day, in order of days; one without a value takes its day back', () => {
    const entries = [
      entry({ on: '2027-03-02', value: 5 }),
      entry({ on: '2027-03-01', value: 1 }),
      entry({ on: '2027-03-01', value: 2 }),
      entry({ on: '2027-03-03', value: 9 }),
      entry({ on: '2027-03-03', value: null }),
      entry({ row: 'k2', value: 7 }),
    ];
    expect(standing(entries, 'kpi', 'k1').map(({ on, value }) => [on, value])).toEqual([
      ['2027-03-01', 2],
      ['2027-03-02', 5],
    ]);
  });

  test('whatever order they are read in', () => {
    const entries = Array.from({ length: 12 }, (_, at) =>
      entry({ on: `2027-03-0${1 + (at % 3)}`, value: at }),
    );
    const wanted = standing(entries, 'kpi', 'k1');
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: 12 }), (shuffled) => {
        expect(standing(shuffled, 'kpi', 'k1')).toEqual(wanted);
      }),
    );
  });
});

describe('where a measure stands', () => {
  const kpi = {
    better: 'higher' as const,
    baseline: 40,
    target: 90,
    baselineDate: '2027-01-01',
    targetDate: '2027-01-11',
  };
  test('the forecast is the straight way from baseline to target', () => {
    expect(expectedOn(kpi, null, '2026-12-01')).toBe(40);
    expect(expectedOn(kpi, null, '2027-01-06')).toBe(65);
    expect(expectedOn(kpi, null, '2028-01-01')).toBe(90);
    expect(expectedOn({ ...kpi, baselineDate: null }, null, '2027-01-06')).toBeNull();
    expect(expectedOn({ ...kpi, baselineDate: null }, '2027-01-01', '2027-01-06')).toBe(65);
  });
  test.each([
    ['waiting', [], kpi],
    ['on-the-way', [{ on: '2027-01-06', value: 65 }], kpi],
    ['behind', [{ on: '2027-01-06', value: 64 }], kpi],
    ['reached', [{ on: '2027-01-03', value: 90 }], kpi],
    ['behind', [{ on: '2027-02-01', value: 89 }], kpi],
    // The other way round, said or seen.
    [
      'reached',
      [{ on: '2027-01-03', value: 9 }],
      { ...kpi, better: 'lower' as const, baseline: 40, target: 10 },
    ],
    ['behind', [{ on: '2027-01-06', value: 39 }], { ...kpi, better: null, baseline: 40, target: 10 }],
    // Without dates: better or worse than it was.
    ['on-the-way', [{ on: '2027-01-06', value: 41 }], { ...kpi, targetDate: null }],
    ['behind', [{ on: '2027-01-06', value: 39 }], { ...kpi, targetDate: null }],
    ['on-the-way', [{ on: '2027-01-06', value: 0 }], { ...kpi, target: null }],
  ] as const)('%s: %j', (state, actuals, of) => {
    expect(kpiState(of, null, actuals)).toBe(state);
  });
});

describe('forecast against result', () => {
  const document = housing();
  const kpis = planFigures(document).kpis;
  const [cost] = document.costs;
  const [action] = document.actions;

  test('money: what the plan expects by today, and what was spent', () => {
    const spent = [
      entry({ kind: 'cost', row: cost?.id ?? '', on: '2027-02-01', value: 100 }),
      entry({ kind: 'cost', row: cost?.id ?? '', on: '2027-03-01', value: 50 }),
    ];
    const results = resultsOf(document, kpis, spent, '2027-03-15');
    expect(results.costs[0]).toMatchObject({ spent: 150 });
    expect(results.spent).toBe(150);
    expect(results.byNow ?? 0).toBeGreaterThan(0);
    expect(results.byNow ?? 0).toBeLessThan(results.planned ?? 0);
    expect(resultsOf(document, kpis, spent, '2020-01-01').byNow).toBe(0);
    expect(resultsOf(document, kpis, spent, '2060-01-01').byNow).toBeCloseTo(results.planned ?? 0, 2);
  });

  test('an action is late when its last day has passed and it is neither done nor dropped', () => {
    const late = (status: Entry['status'], today: string) =>
      resultsOf(
        document,
        kpis,
        status ? [entry({ kind: 'action', row: action?.id ?? '', value: null, status })] : [],
        today,
      ).actions[0]?.late;
    expect(late(null, '2030-01-01')).toBe(true);
    expect(late('under-way', '2030-01-01')).toBe(true);
    expect(late('done', '2030-01-01')).toBe(false);
    expect(late('dropped', '2030-01-01')).toBe(false);
    expect(late(null, '2020-01-01')).toBe(false);
  });

  test('an empty plan has no results and nothing fails', () => {
    expect(resultsOf(emptyDocument(), [], [], '2027-01-01')).toMatchObject({
      kpis: [],
      costs: [],
      actions: [],
      spent: 0,
      planned: null,
      byNow: null,
      any: false,
    });
  });

  test('as evidence it gives figures and dates, and leaves the meaning to its author', () => {
    const [kpi] = kpis;
    const { kpis: measured } = resultsOf(
      document,
      kpis,
      [
        entry({ row: kpi?.row ?? '', on: '2027-05-01', value: 71 }),
        entry({ row: kpi?.row ?? '', on: '2027-06-01', value: 78 }),
      ],
      '2027-07-01',
    );
    const [first, second] = measured;
    expect(first && evidenceOf(first, 'x')).toMatchObject({
      figure: '41% → 78%',
      to: '2027-06-01',
      readings: '1 May 2027: 71%\n1 June 2027: 78%',
    });
    expect(second && evidenceOf(second, 'x')).toBeNull();
  });
});
