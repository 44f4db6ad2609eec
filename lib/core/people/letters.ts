import type { Role } from '../access';

/** What people can choose to get by mail. */
export const LETTER_GROUPS = ['release', 'submitted', 'reminders', 'replies', 'standardisation'] as const;
export type LetterGroup = (typeof LETTER_GROUPS)[number];
export type LetterChoice = Readonly<Record<LetterGroup, boolean>>;

/** In the app everything is told; by mail what cannot wait. Never one letter for each comment. */
export const USUAL_CHOICE: LetterChoice = {
  release: true,
  submitted: true,
  reminders: true,
  replies: false,
  standardisation: true,
};

/** Whom a kind of letter can reach at all: nobody is asked about letters they never get. */
const REACHES: Readonly<Record<LetterGroup, readonly Role[]>> = {
  release: ['learner'],
  submitted: ['assessor'],
  reminders: ['learner'],
  replies: ['learner'],
  standardisation: ['assessor'],
};
export const letterGroupsFor = (roles: readonly Role[]): readonly LetterGroup[] =>
  LETTER_GROUPS.filter((group) => REACHES[group].some((role) => roles.includes(role)));

/** A stored choice, with the usual one for what was never chosen. */
export function choiceOf(stored: unknown): LetterChoice {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<LetterChoice>;
  return Object.fromEntries(
    LETTER_GROUPS.map((group) => [
      group,
      typeof given[group] === 'boolean' ? given[group] : USUAL_CHOICE[group],
    ]),
  ) as LetterChoice;
}
