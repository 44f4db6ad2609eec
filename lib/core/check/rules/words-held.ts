import { memo, normalise } from '../../text';
import { dealtSurely } from '../../text/dealings';
import { pattern } from '../../text/pattern';
import type { Lens } from '../lens';
import { type Contact, procedureOf } from './contact';

/** The rule is about what is said: words that may be changed, slowed down or left. */
const OF_WORDS = pattern(
  /\b(?:(?<!(?:'s|their|his|her) )(?:own|other|plain|simple|different|easy) words|words are|macros?|stock (?:answers?|repl(?:y|ies)|phrases?|lines?|letters?)|scripts?|templates?|wording|phrasing|prompts?|in any order|slow(?:ly| down|er)|examples? only)\b/,
);
const isOfWords: (rule: string) => boolean = memo((rule) => OF_WORDS.test(normalise(rule)));
const SAID_OVER = pattern(
  /\b(?:word for word|again|once more|twice|(?:second|third|fourth) time|past(?:ed|ing)|exactly as|as (?:it is )?(?:written|printed)|the same|verbatim|to the (?:letter|wording)|recited|read (?:it|them|that|the \w+) (?:out|over|through|back))\b/,
);

/** Something they came for was kept from them. */
const KEPT_BACK = pattern(
  /\b(?:(?:can|could|would|will|may)(?: not|n't)|cannot|refus\w*|declin\w*|said no|told (?:him|her|them) no|not (?:possible|allowed|permitted)|no exceptions?|sent (?:him|her|them) (?:away|home|back))\b/,
);

/** The same words over again where the procedure lets them be changed: a manner, and no rule held up against somebody. */
export function onlyWordsHeld(lens: Lens, row: Contact): boolean {
  const did = row.did ?? '';
  const plain = normalise(did);
  if (!SAID_OVER.test(plain) || KEPT_BACK.test(plain)) return false;
  return isOfWords(procedureOf(lens, row)?.asks ?? '') && !dealtSurely(did, 'charged');
}
