import { hasFigure } from './figures';
import { memo } from './memo';
import { pattern } from './pattern';
import { topics } from './related';
import { normalise, sentences, wordCount } from './words';

/** "It is about refunds", "It protects consumers": a subject, and nothing that could be kept or broken. */
const SUBJECT_ONLY =
  /^(?:(?:it|this|that|this (?:act|law|policy|procedure|rule|document)|the (?:act|law|policy|procedure|document|code|regulations?|rules?))(?: is|'s| are)? |(?=explains|describes|tells|sets out|covers|about|says how|gives guidance))(?:all |mainly |mostly |basically |just )?(?:about|covers?|concerns?|relates? to|deals? with|protects?|for|to do with|governs?|regulates?|looks? at|gives? guidance|(?:says?|tells? (?:staff|us|you|people)|sets? out|explains?|describes?) (?:how|what|everything))\b/;
const DUTY = pattern(
  /\b(?:must|may|shall|should|not|no|never|within|before|after|at least|at most|up to|have to|has to|need(?:s)? to|only|every|each|cannot|first|always|unless|if|when)\b/,
);
const LONG = 14;

/** True when a requirement is named by its subject alone, so that nobody could tell whether it is kept. */
export const saysNoDuty: (text: string) => boolean = memo((text) => {
  if (hasFigure(text)) return false;
  if (topics(text).size === 0) return true;
  const [first, ...others] = sentences(text);
  if (!first || others.length > 0 || wordCount(text) > LONG) return false;
  const plain = normalise(text);
  return SUBJECT_ONLY.test(plain) && !DUTY.test(plain.replace(SUBJECT_ONLY, ''));
});

/** True when a text sets a limit or an order, and does not only tell a purpose. */
export const setsLimit = (text: string): boolean => {
  const plain = normalise(text);
  return hasFigure(text)
    ? DUTY.test(plain)
    : /\b(?:must|may not|shall|never|not allowed|have to|has to|before|within)\b/.test(plain);
};
