import { normalise } from '../../text';
import { pattern } from '../../text/pattern';
import { cares, heats, pressures } from '../../text/practice';
import { caseOf, foundWay, leavesRoom, needsIn } from './cases';
import type { Contact } from './contact';
import { toThePerson } from './ended-well';
import { leftEmptyHanded, pleadedAndRefused } from './left-without';

/** What they said is put aside: it changes nothing, or the text is held up to them. */
const NOTHING_CHANGED = pattern(
  /\b(?:(?:did|does|do|would|could)(?: not|n't) (?:change|alter|matter|make (?:a|any) difference|count|affect)|(?:makes?|made|making) no (?:odds|difference)|(?:changes?|changed|alters?) nothing|(?:answer|rule|charge|fee|price|decision|policy|date|limit) (?:is|was|would be|stays|stayed|stands|stood|remains?|remained)(?: still)?(?: (?:the same|as it (?:is|was)|no|what it (?:is|was)))?\W|(?:read|showed|quoted|recited|pointed)(?: \w+){0,2} (?:the )?(?:paragraph|rule|clause|section|terms?|sign|page|policy|conditions|line)\b|(?:rule|policy) (?:is|was) (?:the|a) (?:rule|policy)|again (?:that|the same)|(?:told|said|repeated|explained)[^.]{0,40}\bagain\b)/,
);
const GONE = pattern(
  /\b(?:(?:gone|went|moved|switched|going|left us|taken (?:his|her|their) (?:\w+ )?(?:custom|business|account|trade)) (?:\w+ )?(?:to|over to|with|for) (?:another|an?other|a different|a competitor|somebody else|someone else|the competition|elsewhere)|(?:closed|ended|cancelled|stopped) (?:his|her|their|the) (?:account|membership|contract|custom|subscription|booking|order|policy)|(?:never|not) (?:been |come |came |seen )?(?:back|seen (?:him|her|them)?)|lost (?:him|her|them|a customer|the customer|the account)|one[- ]star|bad review|(?:did|has|have)(?: not|n't) (?:been|come|rung|called|bought|ordered|booked) (?:\w+ )?(?:back|since|again))\b/,
);
/** Held for its own sake, or for fear of the next one. */
const FOR_ITS_OWN_SAKE = pattern(
  /\b(?:(?:have to|has to|need to|must|got to|should) (?:be|stay|stand|remain|keep) (?:firm|strict|strong|consistent|hard|tough)|(?:was|stayed|stood|being|am|be) (?:firm|strict|strong|tough)|rules? (?:mean|means|meant|is|are) (?:nothing|pointless|worthless|there|rules?|the rule)|what(?:'s| is) the point of (?:a |the )?rules?|(?:if|once) (?:i|we|you) (?:\w+ ){1,8}(?:for (?:one|him|her|you|anybody|somebody|someone)|one)\b|where (?:do|does|would) (?:it|you|we) (?:end|stop)|everybody (?:will|would) (?:want|ask|try|come)|(?:all|everyone) (?:people )?(?:will |would )?want|no exceptions?|give in|gave in|giving in|kept (?:to )?the rule|(?:did not|didn't) (?:break|bend|give)|stuck to|stood my ground|held my ground|line (?:has|had) to be drawn)\b/,
);
/** A word for them, and not only their turn to speak or the rule made plain. */
const WARM: ReadonlySet<string> = new Set(['sorry', 'understood', 'given', 'beside', 'voice', 'spoken']);

/** Shown so that it is believed, and no way for anybody. */
const TO_HEAR =
  /\bso (?:that )?(?:he|she|they) (?:could|can|would) (?:\w+ )?(?:hear|see|read|know|understand|check|believe)\b/g;

const ENOUGH = 2;
/**
 * Somebody under strain says what stands against the rule, and is told that it changes nothing. That the reason was given does
 * not mend it where they went away for good, where it was done for the rule's own sake, or where the rule left a way.
 */
export function heldOnto(row: Contact, asks: readonly string[]): boolean {
  const did = toThePerson(row.did ?? '');
  const strained = pressures(caseOf(row)).length + heats(did).length + needsIn(caseOf(row)).size > 0;
  if (
    !strained ||
    foundWay(did.replace(TO_HEAR, ' ')) ||
    cares(row.did ?? '').some(({ kind }) => WARM.has(kind))
  )
    return false;
  if (!pleadedAndRefused(did) && !NOTHING_CHANGED.test(normalise(did))) return false;
  const gone = GONE.test(normalise(row.outcome ?? '')) || leftEmptyHanded(row);
  const own = FOR_ITS_OWN_SAKE.test(normalise([row.reflection, row.why].filter(Boolean).join('\n')));
  return [gone, own, asks.some(leavesRoom)].filter(Boolean).length >= ENOUGH;
}
