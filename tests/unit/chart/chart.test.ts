import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaPath,
  cashFlowChart,
  ganttChart,
  kpiBars,
  linearScale,
  linePath,
  niceTicks,
} from '@/lib/core/chart';
import { cashFlow } from '@/lib/core/finance';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { schedule } from '@/lib/core/schedule';
import { proposalDocument } from '@/tests/support/arbitraries';

const size = { width: 640, height: 240 };

describe('ticks and scales', () => {
  it.each([
    [0, 8680, [0, 2500, 5000, 7500, 10_000]],
    [-1000, 800, [-1000, -500, 0, 500, 1000]],
    [0, 1, [0, 0.25, 0.5, 0.75, 1]],
    [0, 0, [0, 1]],
    [41, 41, [0, 20, 40, 60]],
    [-5, -5, [-6, -4, -2, 0]],
    [0, Number.NaN, [0, 1]],
  ])('%d to %d', (min, max, ticks) => {
    expect(niceTicks(min, max)).toEqual(ticks);
  });

  it('cover the values evenly, with not too many lines', () => {
    const value = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((each) => each / 100);
    fc.assert(
      fc.property(value, value, (a, b) => {
        const ticks = niceTicks(a, b);
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(a, b) + 1e-6 * Math.abs(a));
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(a, b) - 1e-6 * Math.abs(b));
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(9);
        expect(new Set(ticks).size).toBe(ticks.length);
      }),
    );
  });

  it('draw lines and areas, and nothing where there is nothing to join', () => {
    expect(linearScale([0, 10], [100, 0])(2.5)).toBe(75);
    expect(linearScale([3, 3], [0, 10])(3)).toBe(5);
    const points = [
      { x: 0, y: 1.005 },
      { x: 10, y: 1 / 3 },
    ];
    expect(linePath(points)).toBe('M0 1L10 0.33');
    expect(areaPath(points, 20)).toBe('M0 1L10 0.33L10 20L0 20Z');
    expect([linePath(points.slice(1)), areaPath([], 0)]).toEqual(['', '']);
  });
});

describe('cashFlowChart', () => {
  const document: ProposalDocument = {
    ...emptyDocument(),
    finance: { start: '2027-01-01', horizon: 4, discountRate: 0 },
    costs: [{ id: 'c', timing: 'one-off', rate: 1000 }],
    benefits: [{ id: 'b', timing: 'monthly', rate: 600, startMonth: 2 }],
  };
  const chart = cashFlowChart(cashFlow(document), size);

  it('hangs costs below nothing and stands benefits on it', () => {
    expect(chart.costs.map(({ month, y }) => [month, y])).toEqual([[1, chart.zeroY]]);
    expect(chart.benefits.map(({ month }) => month)).toEqual([2, 3, 4]);
    for (const { y, height } of chart.benefits) expect(y + height).toBeCloseTo(chart.zeroY, 1);
  });

  it('marks where the money is back, and labels axes in words people use', () => {
    expect(chart.payback).toEqual(chart.points[2]);
    expect(chart.yTicks.map(({ label }) => label)).toEqual(['−£1,000', '−£500', '£0', '£500', '£1,000']);
    expect(chart.xTicks.map(({ label }) => label)).toEqual(['Jan 27', 'Feb 27', 'Mar 27', 'Apr 27']);
  });

  it('stays in its frame for any proposal', () => {
    fc.assert(
      fc.property(proposalDocument(), (any) => {
        const { plot, costs, benefits, points, xTicks } = cashFlowChart(cashFlow(any), size);
        for (const { y, height } of [...costs, ...benefits]) {
          expect(y).toBeGreaterThanOrEqual(plot.y - 0.02);
          expect(y + height).toBeLessThanOrEqual(plot.y + plot.height + 0.02);
        }
        for (const { x, y } of points) {
          expect(x).toBeGreaterThan(plot.x);
          expect(x).toBeLessThan(plot.x + plot.width);
          expect(Number.isFinite(y)).toBe(true);
        }
        expect(xTicks.length).toBeLessThanOrEqual(14);
      }),
    );
  });
});

describe('kpiBars', () => {
  it('puts each KPI on its own axis and says whether the target is better', () => {
    const bars = kpiBars({
      ...emptyDocument(),
      kpis: [
        { id: 'k1', name: 'In time', unit: '%', baseline: 41, target: 95, better: 'higher' },
        { id: 'k2', name: 'Mean', unit: 'working days', baseline: 17.4, target: 9, better: 'lower' },
        { id: 'k3', name: 'Wrong way', baseline: 5, target: 8, better: 'lower' },
        { id: 'k4', name: 'No target', baseline: 5 },
      ],
    });
    expect(bars.map(({ row, improves }) => [row, improves])).toEqual([
      ['k1', true],
      ['k2', true],
      ['k3', false],
    ]);
    expect(bars[0]).toMatchObject({ from: 0.41, to: 0.95, zero: 0, baselineText: '41%', targetText: '95%' });
    expect(bars[1]).toMatchObject({ baselineText: '17.4 working days', to: 9 / 20 });
  });

  it('stays on its axis for any KPI', () => {
    fc.assert(
      fc.property(proposalDocument(), (document) => {
        for (const { from, to, zero } of kpiBars(document)) {
          for (const share of [from, to, zero]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });
});

describe('ganttChart', () => {
  const gantt = (document: ProposalDocument) => ganttChart(schedule(document), { width: 640, rowHeight: 24 });

  it('is nothing while nothing has a date', () => {
    expect(gantt(emptyDocument())).toBeNull();
  });

  it('runs over whole months, a day being a day wide, and joins what waits', () => {
    const chart = gantt({
      ...emptyDocument(),
      actions: [
        { id: 'a', from: '2027-01-01', to: '2027-01-31' },
        { id: 'b', from: '2027-02-01', to: '2027-02-28', dependsOn: ['a'] },
        { id: 'm', kind: 'milestone', to: '2027-02-28' },
      ],
    });
    const day = (chart?.plot.width ?? 0) / 59;
    expect(chart?.months.map(({ label }) => label)).toEqual(['Jan 27', 'Feb 27']);
    expect(chart?.bars.map(({ width }) => width)).toEqual([
      expect.closeTo(31 * day, 1),
      expect.closeTo(28 * day, 1),
      0,
    ]);
    expect(chart?.bars[1]?.x).toBeCloseTo((chart?.plot.x ?? 0) + 31 * day, 1);
    expect(chart?.links).toEqual([{ from: 'a', to: 'b', path: expect.stringMatching(/^M[\d.]+ [\d.]+H/) }]);
  });

  it('stays in its frame for any proposal', () => {
    let drawn = 0;
    fc.assert(
      fc.property(proposalDocument(), (document) => {
        const chart = gantt(document);
        if (!chart) return;
        const right = chart.plot.x + chart.plot.width + 0.02;
        for (const { x, y, width, height } of chart.bars) {
          expect(x).toBeGreaterThanOrEqual(chart.plot.x);
          expect(x + width).toBeLessThanOrEqual(right);
          expect(y + height).toBeLessThanOrEqual(chart.height);
          drawn += 1;
        }
        expect(chart.months.length).toBeGreaterThan(0);
        expect(chart.months.length).toBeLessThan(20);
      }),
    );
    expect(drawn).toBeGreaterThan(0);
  });
});
