import fc from 'fast-check';

const WORDS = ['i', 'we', 'not', 'told', 'asked', 'the', 'manager', 'office', 'late', 'soon', 'her'];
/** Texts of the words that the patterns below are made of. */
export const texts = fc
  .array(fc.constantFrom(...WORDS, '.'), { maxLength: 8 })
  .map((words) => words.join(' '));

/** Patterns as the rules have them: words, choices, words that may stand or not, so many of any. */
export const { sequence } = fc.letrec<{ sequence: string; part: string; choice: string }>((tie) => ({
  sequence: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
  choice: fc.array(tie('sequence'), { minLength: 1, maxLength: 6 }).map((ways) => ways.join('|')),
  part: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constantFrom(...WORDS, ' ', '\\b', '(?:\\w+ )?', '(?: \\w+){0,2}', '(?!told)', '(?<!not )'),
    tie('choice').map((ways) => `(?:${ways})`),
    tie('choice').map((ways) => `(${ways})`),
    tie('choice').map((ways) => `(?:${ways})?`),
    tie('choice').map((ways) => `(?:${ways}){0,3}?`),
  ),
}));

/** Each place where it matches, with its groups. */
export const matches = (one: RegExp, text: string) =>
  [...text.matchAll(one)].map((each) => [each.index, ...each.slice()]);
