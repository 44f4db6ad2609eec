import { lexicon } from './lexicon';
import { memo } from './memo';
import { HEADED } from './subjects-headed';
import { TOLD } from './subjects-told';

/**
 * What a contact may be about, in more words than a pattern could hold: as papers are headed for it, and as customers tell it. Looked
 * up word by word, so that a list may grow without a text being read the slower.
 */
export type Subject = keyof typeof HEADED;

const among = (lists: Readonly<Record<Subject, string>>) => {
  const find = lexicon<Subject>(lists);
  return memo(
    (text): ReadonlySet<Subject> => new Set(find(text).flatMap((one) => (one.denied ? [] : [one.sense]))),
  );
};
export const subjectsHeaded = among(HEADED);
export const subjectsTold = among(TOLD);
