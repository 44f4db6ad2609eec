import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CashFlow, cashFlow, lineAmount } from '@/lib/core/finance';
import { emptyDocument, type ProposalDocument, type RecordOf, type Row } from '@/lib/core/proposal/document';
import { proposalDocument } from '@/tests/support/arbitraries';

type Cost = Omit<Row<'costs'>, 'id'>;
type Benefit = Omit<Row<'benefits'>, 'id'>;
const plan = (finance: RecordOf<'finance'>, costs: Cost[], benefits: Benefit[] = []): ProposalDocument => ({
  ...emptyDocument(),
  finance,
  costs: costs.map((cost, at) => ({ id: `c${at + 1}`, ...cost })),
  benefits: benefits.map((benefit, at) => ({ id: `b${at + 1}`, ...benefit })),
});
const money = (flow: CashFlow) => flow.months.map(({ cumulative }) => cumulative);

describe('cashFlow, by hand', () => {
  it('adds up month by month and finds the month the money is back', () => {
    // Month 1: −1,000. Month 2: +600 → −400. Month 3: +600 → 200, and it stays above nothing.
    const flow = cashFlow(
      plan(
        { start: '2027-01-15', horizon: 4, discountRate: 0 },
        [{ timing: 'one-off', rate: 1000 }],
        [{ timing: 'monthly', quantity: 2, rate: 300, startMonth: 2, kind: 'cashable' }],
      ),
    );
    expect(money(flow)).toEqual([-1000, -400, 200, 800]);
    expect(flow.months.map(({ label }) => label)).toEqual(['2027-01', '2027-02', '2027-03', '2027-04']);
    expect(flow.likely).toEqual({
      cost: 1000,
      benefit: 1800,
      net: 800,
      presentCost: 1000,
      presentBenefit: 1800,
      npv: 800,
      ratio: 1.8,
      paybackMonth: 3,
    });
  });

  it('discounts by the month, month 1 being now', () => {
    // 10% a year: 605 due in month 13 is worth 605 / 1.1 = 550, in month 25 605 / 1.21 = 500; 1,000 now is 1,000.
    // So 1,050 against 1,000: worth £50, ratio 1.05. It breaks even at benefits of 605 × 1,000 / 1,050 = £576.19
    // (factor 0.952) or a cost of £1,050 (factor 1.05). Undiscounted it is back in month 25: −1,000 + 605 + 605.
    const flow = cashFlow(
      plan(
        { horizon: 30, discountRate: 10 },
        [{ name: 'Set-up', timing: 'one-off', rate: 1000, low: 900, high: 1100 }],
        [{ name: 'Saved', timing: 'yearly', rate: 605, startMonth: 13, low: 580 }],
      ),
    );
    expect(flow.likely).toMatchObject({ npv: 50, presentBenefit: 1050, ratio: 1.05, paybackMonth: 25 });
    expect(flow.switches).toEqual([
      {
        list: 'benefits',
        row: 'b1',
        name: 'Saved',
        amount: 605,
        breakEven: 576.19,
        factor: expect.closeTo(1000 / 1050, 6),
        withinRange: false,
      },
      {
        list: 'costs',
        row: 'c1',
        name: 'Set-up',
        amount: 1000,
        breakEven: 1050,
        factor: expect.closeTo(1.05, 6),
        withinRange: true,
      },
    ]);
    // Low: 580/1.1 + 580/1.21 − 1,100 = 527.27 + 479.34 − 1,100 = −93.39. High: 1,050 − 900 = 150.
    expect([flow.low.npv, flow.high.npv]).toEqual([-93.39, 150]);
    expect(flow.months.every(({ label }) => label === null)).toBe(true);
  });

  it('holds the first twelve months against the budget', () => {
    // In the year: 6,400 + 12 × 190 + 1,869 = 10,549; the 13th month and the second year's licence come later.
    const flow = cashFlow(
      plan({ horizon: 24, budget: 11_000 }, [
        { timing: 'one-off', quantity: 1, rate: 6400, high: 7000 },
        { timing: 'monthly', rate: 190 },
        { timing: 'one-off', quantity: 105, rate: 17.8, startMonth: 12 },
        { timing: 'one-off', rate: 500, startMonth: 13 },
        { timing: 'yearly', rate: 300, startMonth: 13 },
      ]),
    );
    expect(flow.firstYearCost).toBe(10_549);
    expect(flow.budget).toEqual({ amount: 11_000, left: 451, leftAtHigh: -149 });
    expect(flow.oneOffCost).toBe(6400 + 1869 + 500);
    expect(flow.yearlyCost).toBe(190 * 12 + 300);
    expect(flow.likely).toMatchObject({
      cost: 6400 + 24 * 190 + 1869 + 500 + 300,
      ratio: 0,
      paybackMonth: null,
    });
  });

  it('tells money freed from value counted, and leaves the unpriced out of the sums', () => {
    const flow = cashFlow(
      plan(
        { horizon: 12, discountRate: 0 },
        [{ timing: 'one-off', rate: 50 }],
        [
          { kind: 'cashable', timing: 'monthly', rate: 10 },
          { kind: 'quantified', timing: 'yearly', rate: 45 },
          { kind: 'qualitative', timing: 'monthly', rate: 999 },
        ],
      ),
    );
    expect(flow).toMatchObject({ cashable: 120, quantified: 45, cashableNpv: 70, yearlyBenefit: 165 });
    expect(flow.qualitative).toEqual(['b3']);
    expect(flow.likely.npv).toBe(115);
  });

  it('counts no line it cannot place, and says which and why', () => {
    const flow = cashFlow(
      plan(
        { horizon: 6 },
        [
          { timing: 'one-off', quantity: 3 },
          { rate: 10 },
          { timing: 'monthly', rate: 10, startMonth: 7 },
          { timing: 'monthly', rate: 10, startMonth: 6 },
        ],
        [{}],
      ),
    );
    expect(flow.omitted).toEqual([
      { list: 'costs', row: 'c1', why: 'no-amount' },
      { list: 'costs', row: 'c2', why: 'no-timing' },
      { list: 'costs', row: 'c3', why: 'after-horizon' },
      { list: 'benefits', row: 'b1', why: 'no-amount' },
    ]);
    expect(flow.likely.cost).toBe(10);
  });

  it('does not call it paid back while the money goes below nothing again', () => {
    const flow = cashFlow(
      plan(
        { horizon: 6, discountRate: 0 },
        [
          { timing: 'one-off', rate: 10 },
          { timing: 'one-off', rate: 100, startMonth: 4 },
        ],
        [{ timing: 'monthly', rate: 20 }],
      ),
    );
    expect(money(flow)).toEqual([10, 30, 50, -30, -10, 10]);
    expect(flow.likely.paybackMonth).toBe(6);
  });

  it('is empty, not broken, without figures', () => {
    const flow = cashFlow(emptyDocument());
    expect(flow).toMatchObject({ horizon: 36, rate: 3.5, budget: null, switches: [], lines: [] });
    expect(flow.likely).toMatchObject({ npv: 0, ratio: null, paybackMonth: null });
  });

  it('keeps pence', () => {
    expect(lineAmount({ quantity: 3, rate: 0.1 })).toBe(0.3);
    expect(lineAmount({ quantity: 7.5, rate: 17.8 })).toBe(133.5);
    expect(lineAmount({ quantity: 1, rate: 1.005 })).toBe(1.01);
    expect(lineAmount({ rate: 600 })).toBe(600);
    expect(lineAmount({ quantity: 2 })).toBeNull();
    const flow = cashFlow(plan({ horizon: 120, discountRate: 0 }, [{ timing: 'monthly', rate: 0.1 }]));
    expect(flow.likely.cost).toBe(12);
  });
});

const amount = fc.integer({ min: 0, max: 2_000_000 }).map((pence) => pence / 100);
const timing = fc.constantFrom('one-off' as const, 'monthly' as const, 'yearly' as const);
const ordered = fc
  .tuple(amount, amount, amount)
  .map((three) => three.sort((a, b) => a - b) as [number, number, number]);
const line = fc
  .record({ timing, startMonth: fc.integer({ min: 1, max: 40 }), amounts: ordered })
  .map(({ amounts: [low, rate, high], ...rest }) => ({ ...rest, low, rate, high }));
const lines = fc.array(line, { maxLength: 5 });
const finance = fc.record({
  horizon: fc.integer({ min: 1, max: 60 }),
  discountRate: fc.double({ min: 0, max: 20, noNaN: true }),
});

describe('laws of money', () => {
  it('without discounting, the present value is what is left', () => {
    fc.assert(
      fc.property(finance, lines, lines, (given, costs, benefits) => {
        const flow = cashFlow(plan({ ...given, discountRate: 0 }, costs, benefits));
        expect(flow.likely.npv).toBe(flow.likely.net);
        expect(flow.likely.net).toBe(flow.months.at(-1)?.cumulative);
        const cost = flow.lines
          .filter(({ list }) => list === 'costs')
          .reduce((sum, { total }) => sum + total, 0);
        expect(flow.likely.cost).toBeCloseTo(cost, 4);
      }),
    );
  });

  it('low, likely and high stand in that order', () => {
    fc.assert(
      fc.property(finance, lines, lines, (given, costs, benefits) => {
        const { low, likely, high } = cashFlow(plan(given, costs, benefits));
        expect(low.npv).toBeLessThanOrEqual(likely.npv);
        expect(likely.npv).toBeLessThanOrEqual(high.npv);
      }),
    );
  });

  it('two plans together are worth what they are worth apart; twice the plan, twice the worth', () => {
    fc.assert(
      fc.property(finance, lines, lines, (given, costs, benefits) => {
        const npv = (c: Cost[], b: Benefit[]) => cashFlow(plan(given, c, b)).likely.npv;
        const both = npv(costs, benefits);
        expect(npv(costs, []) + npv([], benefits)).toBeCloseTo(both, 1);
        expect(npv([...costs, ...costs], [...benefits, ...benefits])).toBeCloseTo(2 * both, 1);
      }),
    );
  });

  it('a benefit that comes later is never worth more', () => {
    fc.assert(
      fc.property(finance, lines, line, fc.integer({ min: 1, max: 20 }), (given, costs, benefit, wait) => {
        const now = cashFlow(plan(given, costs, [benefit])).likely.npv;
        const later = { ...benefit, startMonth: benefit.startMonth + wait };
        expect(cashFlow(plan(given, costs, [later])).likely.npv).toBeLessThanOrEqual(now);
      }),
    );
  });

  it('from the payback month on the money stays back, and was not the month before', () => {
    let paid = 0;
    fc.assert(
      fc.property(finance, lines, lines, (given, costs, benefits) => {
        const flow = cashFlow(plan(given, costs, benefits));
        const month = flow.likely.paybackMonth;
        const cumulative = money(flow);
        if (month === null) {
          expect((cumulative.at(-1) ?? 0) < 0 || flow.likely.cost === 0).toBe(true);
          return;
        }
        if (month > 1) paid += 1;
        expect(cumulative.slice(month - 1).every((each) => each >= 0)).toBe(true);
        if (month > 1) expect(cumulative[month - 2]).toBeLessThan(0);
      }),
    );
    expect(paid).toBeGreaterThan(0);
  });

  it('a line put at its break-even amount makes the case worth nothing', () => {
    let turned = 0;
    fc.assert(
      fc.property(finance, lines, lines, (given, costs, benefits) => {
        const document = plan(given, costs, benefits);
        const flow = cashFlow(document);
        for (const { list, row, breakEven } of flow.switches) {
          if (breakEven > 1e9) continue;
          const rows = document[list].map((each) => (each.id === row ? { ...each, rate: breakEven } : each));
          const after = cashFlow({ ...document, [list]: rows });
          // The amount is rounded to a penny each time it falls due.
          expect(Math.abs(after.likely.npv)).toBeLessThanOrEqual(0.01 * flow.horizon);
          turned += 1;
        }
        const distance = flow.switches.map(({ factor }) => Math.abs(factor - 1));
        expect(distance).toEqual([...distance].sort((a, b) => a - b));
      }),
    );
    expect(turned).toBeGreaterThan(0);
  });

  it('never says NaN or Infinity, whatever the proposal holds', () => {
    fc.assert(
      fc.property(proposalDocument(), (document) => {
        const flow = cashFlow(document);
        expect(JSON.parse(JSON.stringify(flow))).toEqual(flow);
      }),
    );
    const vast = { timing: 'monthly' as const, quantity: 1e9, rate: 1e9 };
    const flow = cashFlow(plan({ horizon: 120 }, [vast], [vast]));
    expect(JSON.parse(JSON.stringify(flow))).toEqual(flow);
  });
});
