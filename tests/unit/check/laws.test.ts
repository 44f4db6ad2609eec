import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECK_IDS } from '@/lib/core/check/params';
import { CATALOGUE, LIST_NAMES, type ListName } from '@/lib/core/proposal/catalogue';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { proposalDocument } from '@/tests/support/arbitraries';
import { cleared, LEVEL, proposal, report, rows, unit } from './support';

const levels = (document: ProposalDocument) =>
  Object.fromEntries(report(document).points.map((one) => [one.point, LEVEL[one.verdict]]));
const everyCheck = {
  ...unit,
  markingPoints: CHECK_IDS.map((check, i) => ({
    ...(unit.markingPoints[0] as (typeof unit.markingPoints)[number]),
    id: `point-${i}`,
    checks: [{ check, weight: 'essential' as const, with: {} }],
  })),
};
const content = LIST_NAMES.filter((list) => rows(proposal(), list).length > 0);
const spot = fc.constantFrom(...content).chain((list) => {
  const ids = rows(proposal(), list).map((one) => one.id);
  return fc.record({
    list: fc.constant(list),
    id: fc.constantFrom(...ids),
    field: fc.constantFrom(...Object.keys(CATALOGUE[list].fields)),
  });
});
const take = (list: ListName, id: string, field: string) => (d: ProposalDocument) => {
  const one = rows(d, list).find((candidate) => candidate.id === id);
  if (one) delete one[field];
};

describe('for any document', () => {
  it('every check answers, and never throws', () => {
    fc.assert(
      fc.property(proposalDocument(), (document) => {
        const { points, open } = report(document, everyCheck);
        expect(points).toHaveLength(CHECK_IDS.length);
        expect(open.filter((one) => one.code === 'check-unavailable')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('the same document gets the same report, and is left as it was', () => {
    fc.assert(
      fc.property(proposalDocument(), (document) => {
        const before = structuredClone(document);
        expect(report(document)).toEqual(report(structuredClone(document)));
        expect(document).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it('quotes are the exact words at their place', () => {
    fc.assert(
      fc.property(proposalDocument(), (document) => {
        for (const { places } of report(document, everyCheck).points.flatMap((one) => one.findings)) {
          for (const { collection, row, field, quote, start, end } of places) {
            if (quote === undefined) continue;
            const holder =
              row === undefined
                ? document[collection]
                : rows(document, collection as ListName).find((one) => one.id === row);
            const text = (holder as Record<string, unknown>)[field ?? ''];
            expect(String(text).slice(start, end)).toBe(quote);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  // Tiers stand from the first line to the last, and behind the last there is nobody to pass to.
  const UNORDERED = LIST_NAMES.filter((list) => list !== 'tiers');

  it('the order of rows does not matter, but for tiers', () => {
    fc.assert(
      fc.property(proposalDocument(), (document) => {
        const turned = structuredClone(document);
        for (const list of UNORDERED) rows(turned, list).reverse();
        const verdicts = (d: ProposalDocument) => report(d, everyCheck).points.map((one) => one.verdict);
        expect(verdicts(turned)).toEqual(verdicts(document));
      }),
      { numRuns: 30 },
    );
    const turned = proposal((d) => {
      for (const list of UNORDERED) rows(d, list).reverse();
    });
    expect(levels(turned)).toEqual(levels(proposal()));
    expect(report(turned).open).toEqual([]);
  });
});

describe('on the worked example', () => {
  it('taking a field out never improves a verdict', () => {
    const whole = levels(proposal());
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 4 }), (spots) => {
        const after = levels(
          proposal((d) => {
            for (const { list, id, field } of spots) take(list, id, field)(d);
          }),
        );
        for (const [point, level] of Object.entries(after))
          expect(level).toBeLessThanOrEqual(whole[point] ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  it('emptying a list never improves a verdict, step by step', () => {
    const document = proposal();
    let before = levels(document);
    for (const list of content) {
      cleared(list)(document);
      const after = levels(document);
      for (const [point, level] of Object.entries(after))
        expect(level, `${point} without ${list}`).toBeLessThanOrEqual(before[point] ?? 0);
      before = after;
    }
  });

  it.each([
    ['filler', 'This is very important and will make the service better for all customers and staff.'],
    ['a placeholder', 'To be confirmed'],
    ['nonsense', 'asdf jkl qwer zxcv hjkl fdsa'],
    ['the guidance', unit.sections.find((one) => one.id === 'gaps')?.why ?? ''],
  ])('putting %s where words were never improves a verdict, and earns nothing', (_what, words) => {
    expect(words).not.toBe('');
    const prose = content.flatMap((list) =>
      Object.entries(CATALOGUE[list].fields)
        .filter(([, def]) => def.kind === 'prose')
        .map(([field]) => ({ list, field })),
    );
    const all = proposal((d) => {
      for (const { list, field } of prose)
        for (const one of rows(d, list)) if (one[field] !== undefined) one[field] = words;
    });
    const after = report(all);
    for (const { verdict } of after.points.slice(0, 3)) expect(verdict).toBe('not-yet');
    expect(after.points[3]?.verdict).not.toBe('met');
  });
});

describe('an empty draft', () => {
  const empty = report(emptyDocument());
  it('is not yet anything, and fell into nothing', () => {
    expect(new Set(empty.points.map((one) => one.verdict))).toEqual(new Set(['not-yet']));
    expect(empty.pitfalls.filter((one) => one.present)).toEqual([]);
    expect(new Set(report(emptyDocument(), everyCheck).points.map((one) => one.verdict))).toEqual(
      new Set(['not-yet']),
    );
  });
  it('gets a few gentle next steps, one or two to a point, and nothing in red', () => {
    for (const point of empty.points) {
      expect(point.findings.length).toBeGreaterThanOrEqual(1);
      expect(point.findings.length).toBeLessThanOrEqual(2);
    }
    expect(new Set(empty.open.map((one) => one.tone))).toEqual(new Set(['next']));
    expect(new Set(empty.sections.map((one) => one.status))).toEqual(new Set(['not-started']));
  });
  it('each finding is counted once, in the section it leads to', () => {
    const worse = report(
      proposal((d) => {
        for (const one of d.kpis) delete one.owner;
      }),
    );
    expect(worse.open).toHaveLength(6);
    expect(worse.sections.find((one) => one.section === 'kpis')).toEqual({
      section: 'kpis',
      open: 6,
      written: true,
      status: 'in-progress',
    });
    expect(worse.sections.reduce((sum, one) => sum + one.open, 0)).toBe(worse.open.length);
  });
});

it('what several checks see in one place is said once', () => {
  const document = emptyDocument();
  document.gaps = ['The lift stops', 'Letters are unclear'].map((name, i) => ({ id: `g${i}`, name }));
  document.improvements = ['A pond', 'A drum', 'A flag'].map((name, i) => ({ id: `i${i}`, name }));
  document.kpis = [{ id: 'k', name: 'Days of rain', baseline: 1, target: 2 }];
  const torn = report(document);
  const of = (code: string) => torn.open.filter((one) => one.code === code).length;
  expect([of('gap-no-evidence'), of('gap-no-requirement'), of('improvement-no-kpi')]).toEqual([2, 2, 3]);
});
