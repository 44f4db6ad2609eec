import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, consider, findingKey, subjectOf } from '@/lib/core/check/considered';
import type { Finding } from '@/lib/core/check/report';
import { applyChanges } from '@/lib/core/proposal/apply';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { proposalDocument } from '@/tests/support/arbitraries';
import { cleared, first, proposal, report } from './support';

const REASON = 'The figure is to come from the second survey.';

/** As the form does it: one change in the log, so that what the server stores is what is looked at. */
function considering(document: ProposalDocument, finding: Finding, reason = REASON): ProposalDocument {
  const row = { id: `n${document.considered.length}`, ...consider(finding, document, reason) };
  const change = { id: `change-${row.id}`, op: 'add', list: 'considered', row, after: null } as const;
  const { document: after, results } = applyChanges(document, [change], new Set());
  expect(results.map(({ status }) => status)).toEqual(['applied']);
  return after;
}

const OPINION = 'Everyone knows that customers probably prefer to be telephoned.';
const opinionated = () =>
  proposal((document) => {
    first(document, 'internalRequirements').asks = `${OPINION} Replies go out within ten working days.`;
  });
const opinionIn = (document: ProposalDocument): Finding => {
  const found = report(document).open.find(({ code }) => code === 'opinion-as-requirement');
  if (!found) throw new Error('the opinion is not found');
  return found;
};

describe('a finding that was considered', () => {
  it('leaves what is open and what is counted, and keeps its reason', () => {
    const before = opinionated();
    const finding = opinionIn(before);
    const after = considering(before, finding);
    const [all, told] = [report(after), apart(report(after), after)];
    expect(told.open.map(findingKey)).toEqual(
      all.open.map(findingKey).filter((key) => key !== findingKey(finding)),
    );
    expect(told.considered.map(({ row }) => row.reason)).toEqual([REASON]);
    const count = (sections: typeof all.sections) =>
      sections.find(({ section }) => section === 'internal')?.open ?? 0;
    expect(count(told.sections)).toBe(count(all.sections) - 1);
  });

  it('stays considered while its words stay, whatever is written around them', () => {
    const after = considering(opinionated(), opinionIn(opinionated()));
    first(after, 'internalRequirements').asks = `A new beginning. ${OPINION} Replies go out within ten days.`;
    const told = apart(report(after), after);
    expect(told.considered).toHaveLength(1);
    expect(told.returned).toEqual([]);
  });

  it('comes back, with the reason it had, when its words change', () => {
    const after = considering(opinionated(), opinionIn(opinionated()));
    first(after, 'internalRequirements').asks = 'Everyone knows that customers probably prefer a letter.';
    const told = apart(report(after), after);
    expect(told.considered).toEqual([]);
    expect(told.returned.map(({ row }) => row.reason)).toEqual([REASON]);
    expect(told.open.map(({ code }) => code)).toContain('opinion-as-requirement');
  });

  it('is not answered by a reason given for other words in the same field', () => {
    const after = considering(opinionated(), opinionIn(opinionated()));
    const one = opinionIn(after);
    const [place] = one.places;
    const other: Finding = { ...one, places: [{ ...place, quote: 'I think', start: 90, end: 97 }] };
    const told = apart({ ...report(after), open: [other, one] }, after);
    expect(told.considered.map(({ finding }) => finding)).toEqual([one]);
    expect(told.open).toEqual([other]);
    expect(told.returned).toEqual([]);
  });

  it('about one group a list lacks answers for no other group', () => {
    const before = proposal(cleared('stakeholders'));
    before.stakeholders.push({ id: 's1', who: 'Somebody', effect: 'They wait less for an answer.' });
    const groups = report(before).open.filter(({ code }) => code === 'stakeholder-group-missing');
    if (!groups[0] || !groups[1]) throw new Error('fewer than two groups are missing');
    const after = considering(before, groups[0]);
    const told = apart({ ...report(after), open: groups.slice(1) }, after);
    expect(told.open).toEqual(groups.slice(1));
    expect(told.returned).toEqual([]);
  });

  it('about an empty field comes back once something stands there that still does not do', () => {
    const before = proposal((document) => {
      delete first(document, 'evidence').method;
    });
    const finding = report(before).open.find(({ code }) => code === 'evidence-no-method');
    if (!finding) throw new Error('the missing method is not found');
    const after = considering(before, finding);
    expect(apart(report(after), after).considered).toHaveLength(1);
    first(after, 'evidence').name = 'Another name';
    expect(apart(report(after), after).considered).toHaveLength(1);
    // The same words, met by the same finding, in a document where they changed.
    expect(subjectOf(finding, { ...after, evidence: [{ ...after.evidence[0], id: 'x' }] as never })).toBe('');
  });

  it('about a whole list comes back when what it counts changes', () => {
    const before = proposal(cleared('stakeholders'));
    const finding = report(before).open.find(({ places }) => places[0].collection === 'stakeholders');
    if (!finding) throw new Error('nothing is asked of the stakeholders');
    const after = considering(before, finding);
    expect(apart(report(after), after).considered).toHaveLength(1);
    const counted: Finding = { ...finding, values: { ...finding.values, count: 7 } };
    expect(subjectOf(counted, after)).not.toBe(subjectOf(finding, after));
  });

  it('tells two long answers apart by their last word, within the length of a note', () => {
    const before = opinionated();
    const finding: Finding = {
      ...opinionIn(before),
      places: [
        { collection: 'internalRequirements', row: first(before, 'internalRequirements').id, field: 'asks' },
      ],
    };
    const with_ = (end: string) =>
      proposal((document) => {
        first(document, 'internalRequirements').asks = `${'many words '.repeat(700)}${end}`;
      });
    const [one, two] = [subjectOf(finding, with_('here')), subjectOf(finding, with_('there'))];
    expect(one).not.toBe(two);
    expect(one.length).toBeLessThanOrEqual(2_000);
  });

  it('is open again once it is taken back', () => {
    const before = opinionated();
    const after = considering(before, opinionIn(before));
    const back = applyChanges(
      after,
      [{ id: 'change-back', op: 'remove', list: 'considered', row: after.considered[0]?.id ?? '' }],
      new Set(),
    ).document;
    expect(apart(report(back), back).open).toEqual(report(before).open);
  });
});

describe('for any document and anything considered in it', () => {
  it('no verdict, no pitfall and no finding changes; what is open and what is considered add up', () => {
    fc.assert(
      fc.property(proposalDocument({ maxRows: 2 }), fc.array(fc.nat(), { maxLength: 6 }), (start, picks) => {
        const bare = { ...start, considered: [] };
        const judged = report(bare);
        let document: ProposalDocument = bare;
        for (const pick of picks) {
          const finding = judged.open[pick % Math.max(1, judged.open.length)];
          if (finding && !document.considered.some(({ id }) => id === `n${pick}`))
            document = {
              ...document,
              considered: [...document.considered, { id: `n${pick}`, ...consider(finding, document, 'Yes') }],
            };
        }
        const again = report(document);
        expect(again).toEqual(judged);
        const told = apart(again, document);
        expect(told.open.length + told.considered.length).toBe(judged.open.length);
        expect(told.returned).toEqual([]);
        for (const { finding, row } of told.considered) {
          expect(row.words ?? '').toBe(subjectOf(finding, document));
          expect(told.open).not.toContain(finding);
        }
        const sum = (all: readonly { open: number }[]) => all.reduce((total, { open }) => total + open, 0);
        expect(sum(told.sections)).toBe(sum(judged.sections) - told.considered.length);
      }),
      { numRuns: 30 },
    );
  });
});
