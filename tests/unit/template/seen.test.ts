import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '@/lib/core/check';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { checkReferences } from '@/lib/core/proposal/references';
import type { Template } from '@/lib/core/template/schema';
import { hasThread, seenBy, shownBy } from '@/lib/core/template/seen';
import { trace } from '@/lib/core/trace';
import { viewOf } from '@/lib/export/view';
import { findTemplate } from '@/lib/server/files/templates';
import { proposalDocument } from '@/tests/support/arbitraries';

function whole(): Template {
  const found = findTemplate('internal-and-external-requirements');
  if (!found) throw new Error('the unit cannot be loaded');
  return found;
}

/** The unit without some of its sections, as a unit that does not ask for them. */
const without = (...sections: string[]): Template => ({
  ...whole(),
  sections: whole().sections.filter(({ id }) => !sections.includes(id)),
});

const proposal = (): ProposalDocument => ({
  ...emptyDocument(),
  externalRequirements: [{ id: 'r', instrument: 'Equality Act 2010' }],
  evidence: [{ id: 'e', name: 'Complaint log', gaps: ['g'] }],
  gaps: [{ id: 'g', name: 'Late replies', requirements: ['r'] }],
  improvements: [{ id: 'i', name: 'Policy 4.0', gaps: ['g'] }],
  kpis: [{ id: 'k', name: 'Replies on time', improvements: ['i'] }],
  costs: [{ id: 'c', name: 'Workshops', rate: 400, quantity: 2, timing: 'one-off', improvements: ['i'] }],
  finance: { budget: 1_000 },
});

describe('a proposal as its unit sees it', () => {
  it('is without what the unit does not ask for, and without links to it', () => {
    const seen = seenBy(without('gaps', 'costs'), proposal());
    expect(seen.gaps).toEqual([]);
    expect([seen.costs, seen.finance]).toEqual([[], {}]);
    expect(seen.evidence).toEqual([{ id: 'e', name: 'Complaint log' }]);
    expect(seen.improvements).toEqual([{ id: 'i', name: 'Policy 4.0' }]);
    expect(seen.kpis).toEqual(proposal().kpis);
  });

  it('is sound, and the same rows where nothing is left out', () => {
    const unit = without('gaps', 'timeline');
    fc.assert(
      fc.property(proposalDocument(), (document) => {
        const before = structuredClone(document);
        const seen = seenBy(unit, document);
        expect(document).toEqual(before);
        expect(checkReferences(seen)).toEqual([]);
        expect(seenBy(unit, seen)).toEqual(seen);
        for (const list of ['internalRequirements', 'externalRequirements', 'goals'] as const) {
          expect(seen[list]).toBe(document[list]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out a field that can only link to what is not asked for', () => {
    const shown = shownBy(without('gaps', 'improvements'));
    expect(shown.field('evidence', 'gaps')).toBe(false);
    expect(shown.field('evidence', 'finding')).toBe(true);
    expect(shown.field('gaps', 'name')).toBe(false);
    expect([hasThread(whole()), hasThread(without('gaps', 'improvements'))]).toEqual([true, false]);
  });
});

describe('a section a unit does not ask for', () => {
  const unit = without('kpis', 'costs', 'timeline', 'evidence');

  it('tears no thread', () => {
    const codes = (template: Template) =>
      trace(seenBy(template, proposal()), template).breaks.map(({ code }) => code);
    expect(codes(whole())).toContain('improvement-without-action');
    expect(codes(unit)).toEqual([]);
  });

  it('has no status, and no page in the copy', () => {
    const report = check(proposal(), unit, { today: '2026-12-03' });
    expect(report.sections.map(({ section }) => section)).toEqual(unit.sections.map(({ id }) => id));
    const view = viewOf({
      document: proposal(),
      template: unit,
      report,
      learner: { name: 'Priya Nair' },
      centre: { name: 'Northgate College' },
      version: 1,
      date: '2026-12-03',
    });
    expect(view.figures).toEqual([]);
    expect(view.sections.map(({ anchor }) => anchor)).toEqual([
      'section.external',
      'section.gaps',
      'section.improvements',
    ]);
    expect(JSON.stringify(view)).not.toContain('Workshops');
  });
});

describe('what its author notes beside it', () => {
  it('is hidden by no unit', () => {
    const notes = { considered: [{ id: 'n', reason: 'Yes' }], pins: [{ id: 'p', quote: 'Late' }] };
    expect(seenBy(without('gaps', 'costs'), { ...proposal(), ...notes })).toMatchObject(notes);
  });
});
