import { normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import { ofRow } from '../of-row';
import type { Contact } from './contact';

/**
 * "I chose 'looms not running', because there is no button for being ill": the system knows no such case, and it was put down as one it
 * knows. What is passed on, or told to whoever keeps the system, is not meant; the caller sees to that.
 */
const NO_BOX = pattern(
  /\b(?:(?:there(?: is| was|'s| are| were)?|it (?:has|had|gives|gave)|(?:the )?(?:till|system|screen|form|list|drop-?down|menu|tablet|app|computer) (?:has|had|gives|gave|offers?|knows?|knew)|(?:we|i) (?:have|had|(?:have|'ve) got)) (?:no|not an?y?|never an?) (?:\w+ ){0,2}(?:buttons?|box(?:es)?|codes?|options?|reasons?|categor(?:y|ies)|fields?|ticks?|choices?|key|heading|line|entry)|(?:there|it|system|till|screen|form|list|drop-?down|menu|app|computer)(?: is|'s| was)?(?:n't| not)? (?:does not|doesn't|did not|didn't|has not|hasn't|isn't|wasn't|is not|was not)(?: have| got| give| offer| an?| one| know)+ (?:an? |any |one )?(?:\w+ ){0,2}(?:buttons?|box|codes?|options?|reasons?|category|field|tick|choice|key|heading|line|entry|for (?:it|this|that|being|illness|ill)))\b/,
);
/** By the name of another thing: in quotation marks, or "as …", "under …". */
const PUT_AS = pattern(
  /\b(?:chose|choose|picked|pressed|used|ticked|selected|clicked|entered|put|booked|keyed|rang|ran|logged|recorded|went (?:with|for)|wrote|tapped)\b[^.;]{0,40}(?:["'\u201c\u2018]\w|\b(?:as|under|other|another|the (?:nearest|closest|next best))\b)/,
);
/** Put down as something it was not, so that it would go through. */
const MADE_TO_FIT = pattern(
  /\b(?:so (?:that )?(?:the |it'?d? ?)?(?:till|system|screen|computer|app|form|it)? ?(?:would|will|went|lets?|takes?|took|accepts?|accepted) ?(?:take|let|accept|go|me|it|through|allow)?\b[^.]{0,12}|to (?:get|make) (?:it|the (?:till|system|screen|computer)) (?:through|past|take it|accept it|go through|let me))/,
);
const AS_IF = pattern(
  /\b(?:put|booked|keyed|rang|ran|logged|recorded|entered|coded|wrote|marked|rung) (?:it|them|this|her|him|the \w+(?: \w+)?|all \w+)? ?(?:up |in |down |through |off |on )?(?:as|under) \w+/,
);

export const putAsAnother = ofRow((row: Contact): boolean =>
  sentences(row.did ?? '').some((one) => {
    const plain = normalise(one.text);
    return (NO_BOX.test(plain) && PUT_AS.test(plain)) || (AS_IF.test(plain) && MADE_TO_FIT.test(plain));
  }),
);
