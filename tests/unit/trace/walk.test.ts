import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '@/lib/client/thread-layout';
import { check } from '@/lib/core/check';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { byImprovement, filterTrace, isWhole, pathThrough, pointsOn, trace, walk } from '@/lib/core/trace';
import { findTemplate } from '@/lib/server/files/templates';
import { proposalDocument } from '@/tests/support/arbitraries';

/** Two arguments side by side, and a gap nobody closes. */
const two = (): ProposalDocument => ({
  ...emptyDocument(),
  internalRequirements: [
    { id: 'r1', document: 'Complaints policy', version: '3.2' },
    { id: 'r2', document: 'Budget' },
  ],
  gaps: [
    { id: 'g1', name: 'Late replies', requirements: ['r1'], required: 10, present: 17, unit: 'days' },
    { id: 'g2', name: 'Overspent', requirements: ['r2'] },
    { id: 'g3', name: 'Nobody logs', requirements: ['r2'] },
  ],
  evidence: [{ id: 'e1', name: 'Complaint log', sample: 312, gaps: ['g1'] }],
  improvements: [
    { id: 'i1', name: 'Module', gaps: ['g1'] },
    { id: 'i2', name: 'Ledger', gaps: ['g2'] },
  ],
  kpis: [{ id: 'k1', name: 'On time', improvements: ['i1'] }],
  costs: [
    { id: 'c1', name: 'Set-up', improvements: ['i1'], timing: 'one-off', rate: 6400, quantity: 1 },
    { id: 'c2', name: 'Training', improvements: ['i1', 'i2'], timing: 'one-off', rate: 100, quantity: 1 },
  ],
  actions: [
    { id: 'a1', name: 'Switch it on', improvements: ['i1'], owner: 'Ada' },
    { id: 'a2', name: 'Open it', improvements: ['i2'], owner: 'Ben' },
  ],
});
const ids = (nodes: Iterable<{ id: string }>) => [...nodes].map(({ id }) => id).sort();

describe('walking the thread', () => {
  it('lights everything up and down from a node, and nothing beside it', () => {
    const { dependsOn } = walk(trace(two()));
    expect([...dependsOn('g1')].sort()).toEqual([
      'a1',
      'c1',
      'c2',
      'e1',
      'g1',
      'i1',
      'k1',
      'owner:ada',
      'r1',
    ]);
    expect([...dependsOn('k1')].sort()).toEqual(['e1', 'g1', 'i1', 'k1', 'r1']);
    expect(dependsOn('gone').size).toBe(0);
  });

  it('tells one path through a node', () => {
    const path = pathThrough(walk(trace(two())), 'k1');
    expect(Object.values(path).map(({ id }) => id)).toEqual(['r1', 'e1', 'g1', 'i1', 'k1', 'c1', 'a1']);
  });

  it('knows the second line of each node', () => {
    const { nodes } = trace(two());
    const facts = (id: string) => nodes.find((node) => node.id === id)?.facts;
    expect(facts('r1')).toEqual({ kind: 'requirement', version: '3.2', limit: { value: 10, unit: 'days' } });
    expect(facts('e1')).toEqual({ kind: 'evidence', sample: 312 });
    expect(facts('i1')).toEqual({
      kind: 'improvement',
      money: { firstYear: 6500, paybackMonth: null, shared: true },
    });
    expect(facts('a1')).toEqual({ kind: 'action', owner: 'Ada' });
  });

  it('says where each break is mended', () => {
    const mended = trace(two()).breaks.map(({ code, mend }) => [code, mend]);
    expect(mended).toContainEqual(['gap-without-evidence', { collection: 'evidence' }]);
    expect(mended).toContainEqual(['improvement-without-kpi', { collection: 'kpis' }]);
    const loose = trace({ ...emptyDocument(), gaps: [{ id: 'g' }] }).breaks[0];
    expect(loose?.mend).toEqual({ collection: 'gaps', row: 'g', field: 'requirements' });
  });

  it('filters by one requirement, one owner, or both', () => {
    const whole = trace(two());
    expect(ids(filterTrace(whole, { requirement: 'r2' }).nodes)).toEqual(
      ['a2', 'c2', 'g2', 'g3', 'i2', 'owner:ben', 'r2'].sort(),
    );
    expect(ids(filterTrace(whole, { requirement: 'r2', owner: 'owner:ada' }).nodes)).toEqual([]);
    expect(filterTrace(whole, {})).toBe(whole);
  });

  it('groups by improvement, and leaves nothing out', () => {
    const whole = trace(two());
    const { threads, loose } = byImprovement(whole);
    expect(threads.map(({ improvement, gaps }) => [improvement.id, ids(gaps)])).toEqual([
      ['i1', ['g1']],
      ['i2', ['g2']],
    ]);
    expect(ids(loose)).toEqual(['g3']);
    expect(threads.map((each) => isWhole(each, whole.edges))).toEqual([true, false]);
  });

  it('finds the nodes of each marking point', () => {
    const template = findTemplate('internal-and-external-requirements');
    if (!template) throw new Error('the unit is not there');
    const points = pointsOn(trace(two()), check(two(), template, { today: '2026-12-01' }));
    expect(points.map(({ point }) => point)).toEqual(template.markingPoints.map(({ id }) => id));
    expect(points.some(({ nodes }) => nodes.has('g1'))).toBe(true);
  });
});

describe('for any proposal', () => {
  it('lighting is mutual: what lights up with a node lights that node up', () => {
    fc.assert(
      fc.property(proposalDocument(), (document) => {
        const { nodes } = trace(document);
        const { dependsOn } = walk(trace(document));
        for (const { id } of nodes)
          for (const other of dependsOn(id)) expect(dependsOn(other).has(id)).toBe(true);
      }),
    );
  });

  it('a filter shows no unrelated node, and joins only what it shows', () => {
    fc.assert(
      fc.property(proposalDocument(), (document) => {
        const whole = trace(document);
        const { dependsOn } = walk(whole);
        for (const { id } of whole.nodes.filter(({ kind }) => kind === 'requirement')) {
          const some = filterTrace(whole, { requirement: id });
          const shown = new Set(some.nodes.map((node) => node.id));
          const shows = (from: string) =>
            whole.edges.some(
              (edge) => edge.from === from && edge.kind === 'shows' && dependsOn(id).has(edge.to),
            );
          for (const node of shown) expect(dependsOn(id).has(node) || shows(node)).toBe(true);
          for (const { from, to } of some.edges) expect(shown.has(from) && shown.has(to)).toBe(true);
        }
      }),
    );
  });

  it('every row has one box, and no two boxes touch', () => {
    fc.assert(
      fc.property(proposalDocument(), (document) => {
        const whole = trace(document);
        const { boxes } = layOut(whole, () => 50);
        const rows = whole.nodes.filter(({ kind }) => kind !== 'owner');
        expect(ids(boxes.filter(({ missing }) => !missing))).toEqual(ids(rows));
        for (const [at, box] of boxes.entries()) {
          const next = boxes[at + 1];
          if (next?.column === box.column) expect(next.y).toBeGreaterThanOrEqual(box.y + box.height);
        }
      }),
    );
  });
});
