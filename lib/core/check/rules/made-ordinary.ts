import { normalise, sentences } from '../../text';
import { broadPattern, pattern } from '../../text/pattern';
import { adaptations } from '../../text/practice';
import { ofRow } from '../of-row';
import type { Contact } from './contact';

/** "An order like any other, only with a longer note": said to be ordinary in the breath that tells what was not. */
const ORDINARY_BUT = broadPattern(
  /\b(?:like (?:any|every|all|all the) (?:other|others)(?: \w+)?|like (?:any|every|all) \w+|(?:just |only )?(?:an?|the) (?:ordinary|normal|usual|standard|regular|routine|everyday) \w+|the same as (?:any|every|all)(?: other)?(?: \w+)?|nothing (?:special|out of the ordinary|unusual)(?: about it)?|as (?:usual|normal|always)),? (?:only|just|except(?: that| for)?|apart from|save for|but|bar|with a)\b (?!not\b|this time\b)/,
);
/** Done on one's own say though it was seen to be something else. */
const NO_NEED = pattern(
  /\b(?:(?:did not|didn't|do not|don't|no) (?:see (?:a |the |any )?(?:need|reason|point)|think (?:it|that|this|i) (?:\w+ )?(?:need\w*|worth|necessary|had)|need|want)(?: to| for| in)? (?:\w+ ){0,3}(?:ask\w*|bother\w*|disturb\w*|troubl\w*|pass\w*|check\w*|approv\w*|wait\w*)|(?:not|no) (?:worth|need) (?:of )?(?:bothering|asking|troubling|disturbing|to (?:bother|ask|trouble|disturb))|(?:without|no point|rather than|instead of) (?:bothering|troubling|disturbing|waking|asking|waiting for) (?:the |my |our |a |any)(?:\w+ )?(?:manager|supervisor|leader|boss|senior|duty|owner|colleague|one|body|nurse|doctor|controller))\b/,
);

/** "He did not need to come back and ask": that is the customer. */
const THEIRS =
  /\b(?:he|she|they|who|customers?|callers?|guests?|patients?|members?|nobody|the \w+) (?:\w+ )?$/;
/** The rule left it to the learner, and that is why nobody was asked. */
const LEFT_TO_ME = pattern(
  /\b(?:lets?|leaves?|left|allow\w*|permits?|within|may|can|up to|covers?|covered|limit|under|mine to|says?|gives?|below|already|both|inside)\b/,
);

export const madeOrdinary = ofRow((row: Contact): boolean =>
  sentences([row.did, row.reflection].filter(Boolean).join('\n')).some((one) => {
    const plain = normalise(one.text);
    const needless = NO_NEED.exec(plain);
    return (
      (ORDINARY_BUT.test(plain) && adaptations(one.text).length === 0) ||
      (needless !== null && !THEIRS.test(plain.slice(0, needless.index)) && !LEFT_TO_ME.test(plain))
    );
  }),
);
