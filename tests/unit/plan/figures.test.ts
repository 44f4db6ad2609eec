import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cashFlow } from '@/lib/core/finance';
import { paybackOf, planDocument, planFigures } from '@/lib/core/plan';
import { emptyDocument } from '@/lib/core/proposal/document';
import { housing, template } from '../pdf/read';

describe('the figures of a plan', () => {
  const document = planDocument(template(), housing());
  const figures = planFigures(document);

  test('are those of the finance of the core', () => {
    const flow = cashFlow(document);
    expect(figures).toMatchObject({
      investment: flow.likely.cost,
      yearlyBenefit: flow.yearlyBenefit,
      npv: flow.likely.npv,
      payback: flow.likely.paybackMonth,
    });
    expect(figures.kpis).toHaveLength(document.kpis.length);
    expect(figures.owners).toBeGreaterThan(1);
    expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
  });

  test('say nothing where there is nothing, rather than nought', () => {
    expect(planFigures(emptyDocument())).toMatchObject({
      investment: null,
      yearlyBenefit: null,
      npv: null,
      payback: null,
      months: [],
      from: null,
      goLive: null,
    });
  });
});

describe('several plans together', () => {
  test('one plan alone is paid back when it says so itself', () => {
    const flow = cashFlow(housing());
    expect(paybackOf(flow.months.map(({ net }) => net))).toBe(flow.likely.paybackMonth);
  });

  test.each([
    [[], null],
    [[100], null],
    [[-100, 50], null],
    [[-100, 50, 50], 3],
    [[-100, 200, -150, 60], 4],
    [[-0.1, -0.2, 0.3], 3],
  ])('%j is back in month %j', (months, month) => {
    expect(paybackOf(months)).toBe(month);
  });

  test('from that month on the running total never falls below nothing again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 60 }), (months) => {
        const back = paybackOf(months);
        let sum = 0;
        months.forEach((net, at) => {
          sum += net;
          if (back !== null && at + 1 >= back) expect(sum).toBeGreaterThanOrEqual(0);
        });
        if (back === null && months.some((net) => net < 0)) expect(sum).toBeLessThan(0);
      }),
    );
  });
});

test('what its author noted for their assessor, and the practice log, are no part of a plan', () => {
  const document = {
    ...housing(),
    considered: [{ id: 'n1', reason: 'x' }],
    pins: [{ id: 'n2', point: 'x' }],
    contacts: [{ id: 'n3', name: 'x' }],
    testimonies: [{ id: 'n4', witness: 'x' }],
    learning: [{ id: 'n5', name: 'x' }],
  };
  const plan = planDocument(template(), document);
  expect([plan.considered, plan.pins, plan.contacts, plan.testimonies, plan.learning].flat()).toEqual([]);
  expect(plan.actions).toEqual(document.actions);
});
