import { describe, expect, it } from 'vitest';
import { applyChanges, rebase } from '@/lib/core/proposal/apply';
import type { Change, ChangeResult } from '@/lib/core/proposal/changes';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { MAX_ROWS } from '@/lib/core/proposal/fields';

const none: ReadonlySet<string> = new Set();

const draft = (): ProposalDocument => ({
  ...emptyDocument(),
  context: { organisation: 'Harbour Row Homes' },
  internalRequirements: [
    { id: 'r1', document: 'Complaints policy' },
    { id: 'r2', document: 'Charter' },
  ],
  externalRequirements: [{ id: 'x1', instrument: 'Complaint Handling Code' }],
  gaps: [
    { id: 'g1', name: 'Late replies', requirements: ['r1', 'x1'], present: 41 },
    { id: 'g2', name: 'Missed call-backs', requirements: ['r2'] },
    { id: 'g3', name: 'Unlogged complaints' },
  ],
  evidence: [{ id: 'e1', name: 'Complaint log', gaps: ['g1', 'g2'] }],
  kpis: [{ id: 'k1', name: 'Stage 1 in time', baselineEvidence: 'e1' }],
  actions: [
    { id: 'a1', name: 'Rewrite the policy' },
    { id: 'a2', name: 'Set up the module', dependsOn: ['a1'] },
    { id: 'a3', name: 'Train', dependsOn: ['a2'] },
  ],
});

const set = (path: string, value: unknown, base: unknown = null): Change => {
  const parts = path.split('.');
  const [collection, row, field] = parts.length === 3 ? parts : [parts[0], undefined, parts[1]];
  return {
    id: `set-${path}-${Math.random()}`,
    op: 'set',
    path: row === undefined ? { collection, field } : { collection, row, field },
    value,
    base,
  } as Change;
};
const add = (list: string, row: Record<string, unknown>, after: string | null = null) =>
  ({ id: `add-${list}-${String(row.id)}`, op: 'add', list, row, after }) as Change;
const move = (list: string, row: string, after: string | null) =>
  ({ id: `move-${list}-${row}`, op: 'move', list, row, after }) as Change;
const remove = (list: string, row: string) =>
  ({ id: `remove-${list}-${row}`, op: 'remove', list, row }) as Change;

const run = (changes: Change[], document = draft()) => applyChanges(document, changes, none);
const one = (change: Change, document = draft()) => {
  const { document: after, results } = run([change], document);
  return { after, result: results[0] as ChangeResult };
};
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('set', () => {
  it('stores the cleaned value and leaves every other row as it was', () => {
    const before = draft();
    const { after, result } = one(
      set('gaps.g1.name', 'Late\u0000 replies\r\nto tenants', 'Late replies'),
      before,
    );
    expect(result.status).toBe('applied');
    expect(after.gaps[0]?.name).toBe('Late replies to tenants');
    expect(before.gaps[0]?.name).toBe('Late replies');
    expect(after.gaps[1]).toBe(before.gaps[1]);
    expect(after.evidence).toBe(before.evidence);
  });

  it('clears a field with null, with blank text and with text that is blank once cleaned', () => {
    for (const value of [null, '', ' \n', '\u202E\u0000']) {
      const { after, result } = one(set('gaps.g1.name', value, 'Late replies'));
      expect(result.status).toBe('applied');
      expect(after.gaps[0]).not.toHaveProperty('name');
    }
  });

  it('accepts a value that is there already, whatever it was based on, and changes nothing', () => {
    const before = draft();
    const { after, result } = one(set('gaps.g1.present', 41, 7), before);
    expect(result.status).toBe('applied');
    expect(after).toBe(before);
  });

  it('answers with the present value when someone else changed it meanwhile', () => {
    const { after, result } = one(set('gaps.g1.name', 'Slow replies', 'Replies'));
    expect(result).toMatchObject({
      status: 'conflict',
      path: { collection: 'gaps', row: 'g1', field: 'name' },
      current: 'Late replies',
    });
    expect(after.gaps[0]?.name).toBe('Late replies');
  });

  it('does not take line breaks of another system for a conflict', () => {
    const document = { ...draft(), summary: { problem: 'One\nTwo' } };
    expect(one(set('summary.problem', 'Three', 'One\r\nTwo'), document).result.status).toBe('applied');
  });

  it.each([
    ['gaps.g1.present', 1e10, 'too-large'],
    ['gaps.g1.present', 'many', 'not-a-number'],
    ['gaps.g1.present', Number.POSITIVE_INFINITY, 'not-a-number'],
    ['gaps.g1.priority', 'urgent', 'not-an-option'],
    ['gaps.g1.name', 12, 'wrong-type'],
    ['gaps.g1.name', 'x'.repeat(151), 'too-long'],
    ['gaps.g1.requirements', ['nobody'], 'link-gone'],
    ['gaps.g1.requirements', ['e1'], 'link-gone'],
    ['gaps.g1.requirements', [12], 'wrong-type'],
    ['gaps.g1.requirements', ['a b'], 'bad-row-id'],
    ['kpis.k1.baselineEvidence', 'g1', 'link-gone'],
    ['kpis.k1.baselineEvidence', 12, 'wrong-type'],
    ['plan.start', '2027-02-31', 'not-a-date'],
    ['finance.horizon', 2.5, 'not-whole'],
    ['finance.budget', -1, 'too-small'],
    ['gaps.g9.name', 'x', 'row-gone'],
    ['gaps.name', 'x', 'row-gone'],
    ['context.g1.overview', 'x', 'wrong-type'],
    ['gaps.g1.constructor', 'x', 'unknown-field'],
    ['gaps.g1.id', 'g2', 'unknown-field'],
    ['__proto__.g1.name', 'x', 'unknown-collection'],
    ['secrets.name', 'x', 'unknown-collection'],
  ])('refuses %s = %j with %s and names the field', (path, value, code) => {
    const change = set(path, value, path === 'gaps.g1.requirements' ? ['r1', 'x1'] : null);
    // Based on what is there, so that only the value can be at fault.
    if (change.op === 'set' && path === 'gaps.g1.present') change.base = 41;
    if (change.op === 'set' && path === 'gaps.g1.name') change.base = 'Late replies';
    if (change.op === 'set' && path.startsWith('kpis')) change.base = 'e1';
    const before = draft();
    const { after, result } = one(change, before);
    expect(result).toMatchObject({ status: 'refused', code, path: (change as { path: unknown }).path });
    expect(after).toBe(before);
  });
});

describe('links', () => {
  it('keeps what two people added and takes away what either took away', () => {
    const base = ['r1', 'x1'];
    const { document, results } = run([
      set('gaps.g1.requirements', ['r1', 'x1', 'r2'], base),
      set('gaps.g1.requirements', ['r1'], base),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['applied', 'applied']);
    expect(document.gaps[0]?.requirements).toEqual(['r1', 'r2']);
  });

  it('does not bring back a link that went with its row', () => {
    const { document } = run([
      remove('internalRequirements', 'r1'),
      set('gaps.g1.requirements', ['r1', 'x1', 'r2'], ['r1', 'x1']),
    ]);
    expect(document.gaps[0]?.requirements).toEqual(['x1', 'r2']);
  });

  it('refuses a circle of waiting, however long, and a row that waits for itself', () => {
    for (const [row, on] of [
      ['a1', 'a3'],
      ['a1', 'a2'],
      ['a1', 'a1'],
    ]) {
      expect(one(set(`actions.${row}.dependsOn`, [on])).result).toMatchObject({ code: 'dependency-cycle' });
    }
    expect(one(set('actions.a3.dependsOn', ['a1'], ['a2'])).result.status).toBe('applied');
  });
});

describe('add, move, remove', () => {
  it('puts a row first, after another, or last when that other is gone', () => {
    expect(ids(one(add('gaps', { id: 'n' }, null)).after.gaps)).toEqual(['n', 'g1', 'g2', 'g3']);
    expect(ids(one(add('gaps', { id: 'n' }, 'g1')).after.gaps)).toEqual(['g1', 'n', 'g2', 'g3']);
    expect(ids(one(add('gaps', { id: 'n' }, 'gone')).after.gaps)).toEqual(['g1', 'g2', 'g3', 'n']);
  });

  it.each([
    [add('gaps', { id: 'g1' }), 'row-exists'],
    [add('gaps', { id: 'e1' }), 'row-exists'],
    [add('gaps', { id: 'a b' }), 'bad-row-id'],
    [add('gaps', { id: 'n', nonsense: 1 }), 'unknown-field'],
    [add('gaps', { id: 'n', toString: 'x' }), 'unknown-field'],
    [add('gaps', { id: 'n', present: 'x' }), 'not-a-number'],
    [add('gaps', { id: 'n', requirements: ['gone'] }), 'link-gone'],
    [add('actions', { id: 'n', dependsOn: ['n'] }), 'dependency-cycle'],
    [add('context', { id: 'n' }), 'unknown-collection'],
    [move('gaps', 'gone', null), 'row-gone'],
    [move('nowhere', 'g1', null), 'unknown-collection'],
    [remove('nowhere', 'g1'), 'unknown-collection'],
  ])('refuses %j', (change, code) => {
    const before = draft();
    const { after, result } = one(change, before);
    expect(result).toMatchObject({ status: 'refused', code });
    expect(after).toBe(before);
  });

  it('refuses the row beyond the bound', () => {
    const full = {
      ...draft(),
      goals: Array.from({ length: MAX_ROWS }, (_, at) => ({ id: `goal${at}` })),
    };
    expect(one(add('goals', { id: 'n' }), full).result).toMatchObject({ code: 'too-many-rows' });
  });

  it.each([
    ['g1', 'g2', ['g2', 'g1', 'g3']],
    ['g3', null, ['g3', 'g1', 'g2']],
    ['g1', 'gone', ['g2', 'g3', 'g1']],
    ['g2', 'g1', ['g1', 'g2', 'g3']],
    ['g2', 'g2', ['g1', 'g2', 'g3']],
  ])('moves %s after %s', (row, after, order) => {
    const before = draft();
    const moved = one(move('gaps', row, after), before).after;
    expect(ids(moved.gaps)).toEqual(order);
    expect(moved.gaps.find(({ id }) => id === row)).toBe(before.gaps.find(({ id }) => id === row));
  });

  it('removes a row with every link to it, and is content when it is gone already', () => {
    const { document, results } = run([
      remove('gaps', 'g1'),
      remove('evidence', 'e1'),
      { ...remove('gaps', 'g1'), id: 'once-more' },
      set('gaps.g1.name', 'Late'),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['applied', 'applied', 'applied', 'refused']);
    expect(ids(document.gaps)).toEqual(['g2', 'g3']);
    expect(document.kpis[0]).toEqual({ id: 'k1', name: 'Stage 1 in time' });
    expect(one(remove('gaps', 'g1')).after.evidence[0]?.gaps).toEqual(['g2']);
  });
});

describe('the log', () => {
  it('applies an id once, within a batch and across batches', () => {
    const change = add('gaps', { id: 'n' });
    expect(run([change, change]).results.map(({ status }) => status)).toEqual(['applied', 'duplicate']);
    const { document, results, accepted } = applyChanges(draft(), [change], new Set([change.id]));
    expect([results[0]?.status, accepted.length, document.gaps.length]).toEqual(['duplicate', 0, 3]);
  });

  it('keeps each change as it took effect', () => {
    const { accepted } = run([
      add('gaps', { id: 'n', name: 'A\u0000B', cause: '' }, 'gone'),
      set('evidence.e1.gaps', ['g1', 'g3'], ['g1']),
    ]);
    expect(accepted).toMatchObject([
      { op: 'add', row: { id: 'n', name: 'AB' }, after: 'g3' },
      { op: 'set', value: ['g1', 'g2', 'g3'], base: ['g1', 'g2'] },
    ]);
  });

  it('shows an author their own words on top of what others did', () => {
    const others = run([
      set('gaps.g2.name', 'Broken promises', 'Missed call-backs'),
      remove('gaps', 'g3'),
    ]).accepted;
    const mine = [
      set('gaps.g1.cause', 'Nobody owns the wait'),
      set('gaps.g3.name', 'Lost', 'Unlogged complaints'),
    ];
    const view = rebase(draft(), others, mine);
    expect(ids(view.document.gaps)).toEqual(['g1', 'g2']);
    expect(view.document.gaps[0]?.cause).toBe('Nobody owns the wait');
    expect(view.server.gaps[0]).not.toHaveProperty('cause');
    expect(view.results.map(({ status }) => status)).toEqual(['applied', 'refused']);
  });
});
