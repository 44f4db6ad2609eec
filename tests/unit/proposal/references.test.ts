import { describe, expect, it } from 'vitest';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { checkReferences, rowsInCircles } from '@/lib/core/proposal/references';

const faults = (parts: Partial<ProposalDocument>) =>
  checkReferences({ ...emptyDocument(), ...parts }).map(({ path, code }) => `${path} ${code}`);

describe('checkReferences', () => {
  it('finds nothing in an empty proposal', () => {
    expect(faults({})).toEqual([]);
  });

  it('names a row id used twice, even in two lists', () => {
    expect(faults({ goals: [{ id: 'a' }, { id: 'a' }], gaps: [{ id: 'a' }] })).toEqual([
      'goals[1].id row-exists',
      'gaps[0].id row-exists',
    ]);
  });

  it('names a link to nothing, and one to a row of the wrong list', () => {
    expect(
      faults({
        goals: [{ id: 'goal' }],
        gaps: [{ id: 'g1' }, { id: 'g2', requirements: ['gone', 'goal'] }],
        kpis: [{ id: 'k1', baselineEvidence: 'g1', goal: 'goal' }],
      }),
    ).toEqual([
      'gaps[1].requirements[0] link-gone',
      'gaps[1].requirements[1] link-gone',
      'kpis[0].baselineEvidence link-gone',
    ]);
  });

  it('names every action in a circle and none beside it', () => {
    expect(
      faults({
        actions: [
          { id: 'a', dependsOn: ['b'] },
          { id: 'b', dependsOn: ['c'] },
          { id: 'c', dependsOn: ['b'] },
          { id: 'd', dependsOn: ['d', 'c'] },
          { id: 'e' },
        ],
      }),
    ).toEqual([
      'actions[1].dependsOn dependency-cycle',
      'actions[2].dependsOn dependency-cycle',
      'actions[3].dependsOn dependency-cycle',
    ]);
  });

  it('follows a chain of any length', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => ({ id: `a${at}`, dependsOn: [`a${at + 1}`] }));
    expect(rowsInCircles(chain, 'dependsOn').size).toBe(0);
    const ring = [...chain, { id: 'a20000', dependsOn: ['a0'] }];
    expect(rowsInCircles(ring, 'dependsOn').size).toBe(20_001);
  });
});
