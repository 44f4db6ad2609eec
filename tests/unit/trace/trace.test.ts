import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { trace } from '@/lib/core/trace';
import { proposalDocument } from '@/tests/support/arbitraries';

const whole = (): ProposalDocument => ({
  ...emptyDocument(),
  internalRequirements: [{ id: 'r', document: 'Complaints policy' }],
  gaps: [{ id: 'g', name: 'Late replies', requirements: ['r'] }],
  evidence: [{ id: 'e', name: 'Complaint log', gaps: ['g'] }],
  improvements: [{ id: 'i', name: 'Policy 4.0', gaps: ['g'], rules: ['r'] }],
  kpis: [{ id: 'k', improvements: ['i'], baselineEvidence: 'e' }],
  costs: [{ id: 'c', improvements: ['i'] }],
  benefits: [{ id: 'b', improvements: ['i'] }],
  actions: [
    { id: 'a', improvements: ['i'], owner: 'Complaints officer' },
    { id: 'm', kind: 'milestone', owner: 'complaints  officer ' },
  ],
});
const breaks = (document: ProposalDocument) =>
  trace(document).breaks.map(
    ({ code, place }) => `${place.row}${place.field ? `.${place.field}` : ''} ${code}`,
  );

describe('the golden thread', () => {
  it('runs from requirement and evidence over gap and improvement to what follows', () => {
    const { edges, nodes } = trace(whole());
    expect(edges.map(({ from, to, kind }) => `${from} ${kind} ${to}`)).toEqual([
      'r asks g',
      'e shows g',
      'r shapes i',
      'g closed-by i',
      'e shows k',
      'i measured-by k',
      'i costs c',
      'i brings b',
      'i done-by a',
      'a owned-by owner:complaints officer',
      'm owned-by owner:complaints officer',
    ]);
    expect(nodes.filter(({ kind }) => kind === 'owner')).toHaveLength(1);
    expect(breaks(whole())).toEqual([]);
  });

  it('says where it is torn', () => {
    const loose: ProposalDocument = {
      ...emptyDocument(),
      gaps: [{ id: 'g', requirements: ['gone'] }],
      evidence: [{ id: 'e' }],
      improvements: [{ id: 'i' }],
      kpis: [{ id: 'k' }],
      costs: [{ id: 'c' }],
      benefits: [{ id: 'b' }],
      actions: [{ id: 'a', owner: ' ' }],
    };
    expect(breaks(loose)).toEqual([
      'e.gaps evidence-without-use',
      'g.requirements gap-without-requirement',
      'g gap-without-evidence',
      'g gap-without-improvement',
      'i.gaps improvement-without-gap',
      'i improvement-without-kpi',
      'i improvement-without-cost',
      'i improvement-without-action',
      'k.improvements kpi-without-improvement',
      'c.improvements cost-without-improvement',
      'b.improvements benefit-without-improvement',
      'a.improvements action-without-improvement',
      'a.owner action-without-owner',
    ]);
  });

  it.each([
    ['evidence', 'g gap-without-evidence'],
    ['kpis', 'i improvement-without-kpi'],
    ['costs', 'i improvement-without-cost'],
    ['actions', 'i improvement-without-action'],
  ] as const)('tears in one place when %s go', (list, torn) => {
    expect(breaks({ ...whole(), [list]: [] })).toEqual([torn]);
  });

  it('joins only what is there', () => {
    fc.assert(
      fc.property(proposalDocument(), (document) => {
        const { nodes, edges } = trace(document);
        const ids = new Set(nodes.map(({ id }) => id));
        expect(ids.size).toBe(nodes.length);
        for (const { from, to } of edges) expect(ids.has(from) && ids.has(to)).toBe(true);
      }),
    );
  });
});
