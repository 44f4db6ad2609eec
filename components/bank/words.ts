/** What fills itself in, and under which key it is explained. */
export const PLACEHOLDERS = [
  { sign: '{learner}', words: 'learner' },
  { sign: '{title}', words: 'proposal' },
  { sign: '{point}', words: 'point' },
  { sign: '{quote}', words: 'quote' },
] as const;

/** A unit as far as the bank needs it. */
export type UnitOfBank = {
  readonly id: string;
  readonly title: string;
  readonly points: readonly { readonly id: string; readonly title: string }[];
};
