/** What people can choose to get by mail. */
export const LETTER_GROUPS = ['release', 'submitted', 'reminders', 'replies'] as const;
export type LetterGroup = (typeof LETTER_GROUPS)[number];
export type LetterChoice = Readonly<Record<LetterGroup, boolean>>;

/** In the app everything is told; by mail what cannot wait. Never one letter for each comment. */
export const USUAL_CHOICE: LetterChoice = { release: true, submitted: true, reminders: true, replies: false };

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
