import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS, type Action, may, POLICY, ROLES } from '@/lib/core/access';

const actor = (...roles: string[]) => ({ userId: 'u1', centreId: 'c1', roles });
const own = { centreId: 'c1', ownerId: 'u1' };
const others = { centreId: 'c1', ownerId: 'u2' };
const elsewhere = { centreId: 'c2', ownerId: 'u1' };

describe('a learner', () => {
  const proposalActions = ACTIONS.filter((action) => action.startsWith('proposal.'));

  it.each(proposalActions)('may do %s with a proposal of their own', (action) => {
    expect(may(actor('learner'), action, own)).toEqual({ allowed: true });
  });

  it.each(proposalActions.filter((action) => !['proposal.create', 'proposal.import'].includes(action)))(
    'may not do %s with another’s, nor without saying whose',
    (action) => {
      expect(may(actor('learner'), action, others)).toEqual({ allowed: false, reason: 'not-own' });
      expect(may(actor('learner'), action)).toEqual({ allowed: false, reason: 'not-own' });
    },
  );
});

const READS: readonly Action[] = [
  'proposal.history',
  'proposal.pdf',
  'proposal.docx',
  'proposal.xlsx',
  'proposal.ics',
  'proposal.authorship',
];
/** What staff may do with a proposal they hold a duty for; everything else about a proposal is the learner's. */
const BY_DUTY: Readonly<Record<string, readonly Action[]>> = {
  assessor: [...READS],
  'quality-assurer': [...READS],
  manager: [],
  administrator: [],
};

describe.each(Object.entries(BY_DUTY))('%s', (role, withDuty) => {
  const related = { ...others, assessors: ['u1'], assurers: ['u1'], managers: ['u1'] };
  const proposalActions = ACTIONS.filter((action) => action.startsWith('proposal.'));

  it.each(proposalActions)('may not do %s with their own or another’s without a duty for it', (action) => {
    for (const resource of [own, others, undefined])
      expect(may(actor(role), action, resource).allowed).toBe(false);
  });

  it.each(proposalActions)('with a duty for it, does %s only where the duty asks for it', (action) => {
    expect(may(actor(role), action, related).allowed).toBe(withDuty.includes(action));
  });
});

describe('what the table does not know', () => {
  it('is refused: any other action', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString')),
        (action) => {
          fc.pre(!(ACTIONS as readonly string[]).includes(action));
          for (const role of ROLES)
            expect(may(actor(role), action, own)).toEqual({ allowed: false, reason: 'unknown-action' });
        },
      ),
    );
  });

  it('is refused: any other role', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'Learner', 'learner '))),
        fc.constantFrom(...ACTIONS),
        (roles, action: Action) => {
          fc.pre(!roles.some((role) => (ROLES as readonly string[]).includes(role)));
          expect(may(actor(...roles), action, own)).toEqual({ allowed: false, reason: 'unknown-role' });
        },
      ),
    );
  });

  it('is refused: anything of another centre, for every role and action', () => {
    for (const role of ROLES)
      for (const action of ACTIONS)
        expect(may(actor(role), action, elsewhere)).toEqual({ allowed: false, reason: 'other-centre' });
  });

  it('an actor without an id owns nothing', () => {
    const nobody = { userId: '', centreId: 'c1', roles: ['learner'] };
    expect(may(nobody, 'proposal.open', { centreId: 'c1', ownerId: '' }).allowed).toBe(false);
  });
});

it('covers every role, and names only known actions', () => {
  expect(Object.keys(POLICY).sort()).toEqual([...ROLES].sort());
  for (const grants of Object.values(POLICY))
    for (const action of Object.keys(grants)) expect(ACTIONS).toContain(action);
});
