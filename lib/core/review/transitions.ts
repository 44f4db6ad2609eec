import type { Action } from '../access';

/** Where a proposal stands between its learner and those who judge it. The database holds the same list. */
export const STATES = [
  'draft',
  'submitted',
  'in-review',
  'changes-requested',
  'signed-off',
  'sampled',
  'confirmed',
] as const;
export type State = (typeof STATES)[number];

export const EVENTS = [
  'submit',
  'withdraw',
  'start-review',
  'hand-back',
  'request-changes',
  'sign-off',
  'sample',
  'confirm',
  'return',
  'unlock',
] as const;
export type ReviewEvent = (typeof EVENTS)[number];

/** What has to be done besides the change of state; carried out by the services. */
export type Effect =
  | 'freeze-submission'
  | 'withdraw-submission'
  | 'release-feedback'
  | 'tell-learner'
  | 'tell-assessors'
  | 'tell-assurers'
  | 'record';

type Step = { readonly to: State; readonly effects: readonly Effect[] };

/** The one table of transitions. What is not in it cannot happen. */
export const TRANSITIONS: Readonly<Record<State, Readonly<Partial<Record<ReviewEvent, Step>>>>> = {
  draft: { submit: { to: 'submitted', effects: ['freeze-submission', 'tell-assessors'] } },
  submitted: {
    withdraw: { to: 'draft', effects: ['withdraw-submission'] },
    'start-review': { to: 'in-review', effects: [] },
  },
  'in-review': {
    'hand-back': { to: 'submitted', effects: [] },
    'request-changes': { to: 'changes-requested', effects: ['release-feedback', 'tell-learner'] },
    'sign-off': { to: 'signed-off', effects: ['release-feedback', 'tell-learner', 'tell-assurers'] },
  },
  'changes-requested': { submit: { to: 'submitted', effects: ['freeze-submission', 'tell-assessors'] } },
  'signed-off': {
    sample: { to: 'sampled', effects: ['tell-assurers'] },
    unlock: { to: 'changes-requested', effects: ['record', 'tell-learner', 'tell-assessors'] },
  },
  sampled: {
    confirm: { to: 'confirmed', effects: ['record', 'tell-assessors'] },
    return: { to: 'in-review', effects: ['record', 'tell-assessors'] },
    unlock: { to: 'changes-requested', effects: ['record', 'tell-learner', 'tell-assessors'] },
  },
  confirmed: { unlock: { to: 'changes-requested', effects: ['record', 'tell-learner', 'tell-assessors'] } },
};

/** The action of the access table that an event needs. */
export const ACTION_OF: Readonly<Record<ReviewEvent, Action>> = {
  submit: 'review.submit',
  withdraw: 'review.withdraw',
  'start-review': 'review.claim',
  'hand-back': 'review.claim',
  'request-changes': 'review.release',
  'sign-off': 'review.release',
  sample: 'quality.sample',
  confirm: 'quality.decide',
  return: 'quality.decide',
  unlock: 'review.unlock',
};

export type Transition =
  | { readonly ok: true; readonly to: State; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly code: 'not-in-this-state' };

/** What an event does in a state; pure. Who may cause it is for `may` to say. */
export function transition(state: State, event: ReviewEvent): Transition {
  const step = TRANSITIONS[state][event];
  return step ? { ok: true, ...step } : { ok: false, code: 'not-in-this-state' };
}

/** The learner writes here; everywhere else the words are held still for those who read them. */
export const EDITABLE: readonly State[] = ['draft', 'changes-requested'];
export const isEditable = (state: State): boolean => EDITABLE.includes(state);

/** Signed off, by whatever came after: what a manager may see without being shown it. */
export const SIGNED_OFF: readonly State[] = ['signed-off', 'sampled', 'confirmed'];
export const isSignedOff = (state: State): boolean => SIGNED_OFF.includes(state);

export const isState = (value: string): value is State => (STATES as readonly string[]).includes(value);
