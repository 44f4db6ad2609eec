import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '@/lib/core/check';
import { LIST_NAMES, type ListName } from '@/lib/core/proposal/catalogue';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { proposalDocument } from '@/tests/support/arbitraries';
import { type Example, examples } from './examples';
import { cleared, LEVEL, rows, TODAY } from './support';

const report = (document: ProposalDocument, { template }: Example) =>
  check(document, template, { today: TODAY });
const levels = (document: ProposalDocument, example: Example) =>
  report(document, example).points.map(({ verdict }) => LEVEL[verdict]);

const changed = (document: ProposalDocument, ...changes: ((document: ProposalDocument) => void)[]) => {
  const copy = structuredClone(document);
  for (const change of changes) change(copy);
  return copy;
};

describe.each(examples)('in $unit', (example) => {
  it('any document gets a whole report, the same each time, and the checker breaks on none', () => {
    fc.assert(
      fc.property(proposalDocument(), (document) => {
        const found = report(document, example);
        expect(found.points).toHaveLength(example.template.markingPoints.length);
        expect(found.open.filter(({ code }) => code === 'check-unavailable')).toEqual([]);
        expect(report(structuredClone(document), example)).toEqual(found);
      }),
      { numRuns: 25 },
    );
  });

  it('taking rows away never brings a point nearer', () => {
    const { document } = example;
    const before = levels(document, example);
    const lists = LIST_NAMES.filter((list) => rows(document, list).length > 0);
    fc.assert(
      fc.property(fc.subarray<ListName>(lists, { minLength: 1, maxLength: 4 }), (gone) => {
        levels(changed(document, ...gone.map(cleared)), example).forEach((level, at) => {
          expect(level).toBeLessThanOrEqual(before[at] as number);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('taking everything away leaves no point met', () => {
    expect(levels(emptyDocument(), example).every((level) => level === 0)).toBe(true);
  });

  it('the order of rows makes no verdict and no pitfall, but for the order of tiers', () => {
    const judged = (document: ProposalDocument) => {
      const { points, pitfalls } = report(document, example);
      return [points.map(({ verdict }) => verdict), pitfalls.map(({ present }) => present)];
    };
    const lists = LIST_NAMES.filter((list) => list !== 'tiers');
    fc.assert(
      fc.property(fc.subarray<ListName>(lists, { minLength: 1 }), (some) => {
        const turned = changed(example.document, (d) => {
          for (const list of some) rows(d, list).reverse();
        });
        expect(judged(turned)).toEqual(judged(example.document));
      }),
      { numRuns: 20 },
    );
  });
});
