import { describe, expect, it } from 'vitest';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { isWorkedBy, rulesInUse } from '@/lib/core/trace/rules-in-use';

const log = (contacts: ProposalDocument['contacts']): ProposalDocument => ({
  ...emptyDocument(),
  internalRequirements: [
    { id: 'r1', document: 'CS-04 Greeting' },
    { id: 'r2', document: 'CS-11 Complaints' },
    { id: 'r3', document: 'CS-15 Refunds' },
  ],
  externalRequirements: [{ id: 'x1', instrument: 'Data Protection Act 2018' }],
  contacts,
});
const told = { did: 'I asked for a second identifier.', outcome: 'Settled that day.' };

describe('the rules in use', () => {
  it('are each told with the contacts they were used in, what was done, and what came of it', () => {
    const [first, second, ...others] = rulesInUse(
      log([
        {
          id: 'c1',
          name: 'One identifier',
          date: '2026-10-06',
          procedure: 'r1',
          otherRules: ['x1'],
          ...told,
        },
        { id: 'c2', name: 'Third visit', procedure: 'r2', otherRules: ['r1'], did: 'I logged it.' },
      ]),
    );
    expect(first).toEqual({
      collection: 'internalRequirements',
      row: 'r1',
      name: 'CS-04 Greeting',
      shown: true,
      uses: [
        { row: 'c1', name: 'One identifier', date: '2026-10-06', as: 'procedure', ...told },
        { row: 'c2', name: 'Third visit', as: 'other', did: 'I logged it.', outcome: '' },
      ],
    });
    expect(second).toMatchObject({ row: 'r2', shown: false });
    expect(others).toMatchObject([{ collection: 'externalRequirements', row: 'x1', shown: false }]);
  });

  it('are distinct: one rule in two contacts is one rule', () => {
    const rules = rulesInUse(
      log([
        { id: 'c1', procedure: 'r1', ...told },
        { id: 'c2', procedure: 'r1', ...told },
      ]),
    );
    expect(rules.map(({ row, uses }) => [row, uses.length])).toEqual([['r1', 2]]);
  });

  it('are shown only by a contact worked by them that says both what was done and what came of it', () => {
    const shown = (contact: Partial<ProposalDocument['contacts'][number]>) =>
      rulesInUse(log([{ id: 'c1', ...contact }])).map((rule) => [rule.shown, isWorkedBy(rule)]);
    expect(shown({ procedure: 'r1', ...told })).toEqual([[true, true]]);
    expect(shown({ procedure: 'r1', did: told.did })).toEqual([[false, true]]);
    expect(shown({ procedure: 'r1', outcome: '  ', did: told.did })).toEqual([[false, true]]);
    expect(shown({ otherRules: ['r1'], ...told })).toEqual([[false, false]]);
  });

  it('count a contact once, as worked by, where a rule is named twice', () => {
    const [rule] = rulesInUse(log([{ id: 'c1', procedure: 'r1', otherRules: ['r1', 'r1'] }]));
    expect(rule?.uses).toMatchObject([{ row: 'c1', as: 'procedure' }]);
  });

  it('leave out a rule that is gone, and rules nobody used', () => {
    expect(rulesInUse(log([{ id: 'c1', procedure: 'gone', otherRules: ['gone'] }]))).toEqual([]);
  });

  it('put the rules that were worked by before those that only played a part', () => {
    const rules = rulesInUse(log([{ id: 'c1', procedure: 'r3', otherRules: ['r1', 'x1'] }]));
    expect(rules.map(({ row }) => row)).toEqual(['r3', 'r1', 'x1']);
  });
});
