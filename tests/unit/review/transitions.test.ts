import { describe, expect, it } from 'vitest';
import { may, ROLES, type Role } from '@/lib/core/access';
import {
  ACTION_OF,
  EDITABLE,
  EVENTS,
  isEditable,
  isSignedOff,
  type ReviewEvent,
  STATES,
  type State,
  transition,
} from '@/lib/core/review';

/** Every step there is, told again by hand: state, event, next state, and who may cause it. */
const STEPS: readonly [State, ReviewEvent, State, Role][] = [
  ['draft', 'submit', 'submitted', 'learner'],
  ['changes-requested', 'submit', 'submitted', 'learner'],
  ['submitted', 'withdraw', 'draft', 'learner'],
  ['submitted', 'start-review', 'in-review', 'assessor'],
  ['in-review', 'hand-back', 'submitted', 'assessor'],
  ['in-review', 'request-changes', 'changes-requested', 'assessor'],
  ['in-review', 'sign-off', 'signed-off', 'assessor'],
  ['signed-off', 'sample', 'sampled', 'quality-assurer'],
  ['sampled', 'confirm', 'confirmed', 'quality-assurer'],
  ['sampled', 'return', 'in-review', 'quality-assurer'],
  ['signed-off', 'unlock', 'changes-requested', 'administrator'],
  ['sampled', 'unlock', 'changes-requested', 'administrator'],
  ['confirmed', 'unlock', 'changes-requested', 'administrator'],
];

/** Somebody of each role who stands in the right relation to the proposal. */
const RESOURCE = {
  centreId: 'c',
  ownerId: 'learner',
  assessors: ['assessor'],
  assurers: ['quality-assurer'],
  managers: ['manager'],
};
const ALL = STATES.flatMap((state) =>
  EVENTS.flatMap((event) => ROLES.map((role): [State, ReviewEvent, Role] => [state, event, role])),
);

describe('every state × event × role', () => {
  it.each(ALL)('%s, %s, by the %s', (state, event, role) => {
    const step = STEPS.find(([from, what, , by]) => from === state && what === event && by === role);
    const allowed = may({ userId: role, centreId: 'c', roles: [role] }, ACTION_OF[event], RESOURCE).allowed;
    const outcome = transition(state, event);
    expect(allowed && outcome.ok).toBe(step !== undefined);
    if (step && outcome.ok) expect(outcome.to).toBe(step[2]);
  });

  it('and nobody without the relation, in whatever state', () => {
    const elsewhere = {
      ...RESOURCE,
      ownerId: 'another',
      assessors: ['another'],
      assurers: ['another'],
      managers: ['another'],
    };
    for (const event of EVENTS) {
      if (event === 'unlock') continue;
      for (const role of ROLES)
        expect(
          may({ userId: role, centreId: 'c', roles: [role] }, ACTION_OF[event], elsewhere).allowed,
          `${event} by the ${role}`,
        ).toBe(false);
    }
  });

  it('and nobody judges their own work, whatever duties they hold', () => {
    const everything = { userId: 'x', centreId: 'c', roles: ['learner', 'assessor', 'quality-assurer'] };
    const own = { centreId: 'c', ownerId: 'x', assessors: ['x'], assurers: ['x'], managers: ['x'] };
    for (const action of [
      'review.claim',
      'review.decide',
      'review.release',
      'quality.decide',
      'quality.sample',
    ])
      expect(may(everything, action, own).allowed, action).toBe(false);
  });
});

describe('the states', () => {
  it('let the learner write while it is theirs, and never while it is read', () => {
    expect(STATES.filter(isEditable)).toEqual(['draft', 'changes-requested']);
    expect([...EDITABLE]).toEqual(['draft', 'changes-requested']);
  });

  it('are signed off from the sign-off on, unless it is unlocked or returned', () => {
    expect(STATES.filter(isSignedOff)).toEqual(['signed-off', 'sampled', 'confirmed']);
  });

  it('can all be reached from a draft, and a draft or its revision from all of them', () => {
    const reachable = (from: State): Set<State> => {
      const seen = new Set<State>([from]);
      for (const state of seen)
        for (const event of EVENTS) {
          const step = transition(state, event);
          if (step.ok) seen.add(step.to);
        }
      return seen;
    };
    expect(reachable('draft')).toEqual(new Set(STATES));
    for (const state of STATES) expect([...reachable(state)].some(isEditable), state).toBe(true);
  });
});
