import { normalise } from '../../text';
import { dealt, dealtSurely } from '../../text/dealings';
import { pattern } from '../../text/pattern';
import { adaptations, cares, heats, kinds, pressures, rigidities, type Sign } from '../../text/practice';
import { CANNOT_FOLLOW } from '../../text/unchanged';
import type { Lens } from '../lens';
import { caseOf, foundWay, isAbusive, needsIn, statesRule, turnedDown } from './cases';
import { type Contact, perContact, rulesAlone, rulesNamed } from './contact';
import { toThePerson, withoutEmptyOffers, withoutGoodDenials } from './ended-well';
import { BEYOND, handedOn } from './exceptions';
import { heldOnto } from './held-onto';
import { leftWithout, pleadedAndRefused, THEIR_PLEA } from './left-without';
import { owedBeside } from './owed-beside';
import { usesLeave } from './own-leave';
import { saidUnchanged } from './said-unchanged';
import { seenSince } from './seen-since';
import { reasonTold, wayTold } from './told-why';
import { onlyWordsHeld } from './words-held';

/** Words anybody may say out of habit, with the rule in the same breath. */
const HABIT: ReadonlySet<string> = new Set(['spoken', 'thanked']);
const CARE_SIGNS = 2;
const TURNED = /^[^.\n]{0,16}\b(?:but|because|so that|though|however)\b/;
const isTurned = (text: string): boolean => {
  const plain = normalise(text);
  return rigidities(text).every((one) => TURNED.test(plain.slice(one.end)));
};
const BAD_END =
  /\b(?:not|never|nobody|no|without|alone|home(?! (?:with|on|in|by|safe|happy))|outside|gallery)\b|n't\b/;
/** Explained as one says a rule again, and not as one makes it understood. */
const REASON = /\b(?:why|because|reasons?|so that|together|step|plain|simple|next|line by line|how)\b/;
const isEmpty = (text: string, { kind, end }: Sign): boolean =>
  HABIT.has(kind) ||
  (kind === 'explained' && !REASON.test(normalise(text).slice(Math.max(0, end - 24), end + 60)));

const SERVED = pattern(
  /\b(?:got|ha(?:d|s) (?:both|it|them|all|his|her|their)|received|thank\w*|collected|went home with|left with|paid out|booked|settled|solved|done|mended|repaired|arrived|bought|took (?:the (?:other|rest|lot|whole)|both|all|two|three|four|five|six|it home)|came back (?:[\w']+ ){0,4}and (?:paid|bought|took|signed))\b/,
);
const isServed = (row: Contact): boolean => {
  const outcome = normalise(row.outcome ?? '');
  return SERVED.test(outcome) && !BAD_END.test(withoutGoodDenials(row.outcome ?? ''));
};

const PAID = /\b(?:paid|pays|fee taken|took it well|did not mind|didn't mind)\b/;
const isPaid = (row: Contact): boolean => PAID.test(normalise(row.outcome ?? ''));

const TAUTOLOGY =
  /\b(?!that\b|it\b|he\b|she\b|who\b|what\b)(\w+(?: \w+)?) (?:is|are|was|were|means?) (?:an? |the )?\1\b/;

/** What would have helped the person: a question to somebody, a reason, a way, a word. */
const OF_THE_PERSON = pattern(
  /\b(?:ask(?:ed|ing)?(?! for (?:an?|the|his|her|their) )|explain\w*|reasons?|why|listen\w*|hear|offer\w*|look\w*|check\w*|r[iau]ng|ringing|find|found|ways?|options?|manager|supervisor|leader|colleague|person|people|sorry|kind\w*|stop|think|wait|first|before|sooner|say|tell|help\w*|read|know|let|call|pass\w*|discretion|exception)\b/,
);

/** "It says what it says", "rules are there to be kept". */
const SAYS_ITSELF = pattern(
  /\b(?:(?:it|rules?|policy|sign|paper|system) (?:says?|is|are|was) what (?:it|they) (?:says?|is|are|was)|rules? (?:is|are) (?:there )?to be (?:kept|followed|obeyed)|(?:that|it) (?:is|was)(?: just)? that|that's that|end of(?: story\b|\W*(?:$|\n)))/,
);

/** Fitted to what this person could hear, see, hold or spare, and not a word of sympathy or a form to be filled in. */
const AS_NEEDED = pattern(
  /^(?:because|as|since) (?:he|she|they|his|her|their)\b|^kept it|big|large|faced|in (?:welsh|gaelic|polish|urdu|[a-z]+ish|[a-z]+ese)$|than (?:him|her|them)|slow|simple|interpreter|sign language|one (?:thing|step|question) at a time/i,
);

const isFitted = (did: string): boolean => adaptations(did).some(({ text }) => AS_NEEDED.test(text));

/** What was kept is how it is said, or the call was only ended. */
const OF_WORDS =
  /\b(?:wording|words?|written|script|card|text|screen|closed the (?:chat|call)|paragraph|sentence|macro|statement)\b/i;

/** The rule held up to a person, with hardly anything beside it, and not seen otherwise since. */
export const isRigid = perContact(seemsRigid, rulesAlone);
function seemsRigid(lens: Lens, row: Contact): boolean {
  // Who asked somebody looked for a way.
  if (BEYOND.has(row.handling ?? '') || usesLeave(row)) return false;
  const after = `${row.reflection ?? ''}\n${row.outcome ?? ''}`;
  if (seenSince(after, OF_THE_PERSON)) return false;
  if (onlyWordsHeld(lens, row)) return false;
  const did = toThePerson(row.did ?? '');
  const told = withoutEmptyOffers([row.did, row.handlingDetail].filter(Boolean).join('\n'));
  if (handedOn(told)) return false;
  const shown = cares(told).filter((one) => !isEmpty(told, one));
  const hard = rigidities(did).length;
  const strain = pressures(caseOf(row)).length + heats(did).length + needsIn(`${caseOf(row)}\n${did}`).size;
  // "Two means two", "late is late": the rule for its own sake.
  const forItsOwnSake =
    SAYS_ITSELF.test(`${did}\n${after}`.toLowerCase()) || TAUTOLOGY.test(normalise(`${did}\n${after}`));
  // With nobody under strain and nobody refused it is only a manner of speaking.
  const held = strain > 0 || hard > 0 || dealt(did, 'refused') || dealt(did, 'shut') || dealt(did, 'charged');
  if (forItsOwnSake && held && kinds(shown) < CARE_SIGNS && !foundWay(told)) return true;
  if (strain === 0 && hard > 1) return shown.length === 0;
  if (isAbusive(caseOf(row)) && needsIn(caseOf(row)).size === 0) return false;
  const served = isServed(row) && !dealtSurely(did, 'refused', 'shut', 'charged');
  // Read again to be sure of it, and not read out to anybody.
  if (hard === 1 && served && !dealt(did, 'refused')) return false;
  // Charged, and paid by somebody who was not under strain and did not ask again: no rule was held up to anybody.
  if (
    isPaid(row) &&
    hard < 2 &&
    pressures(caseOf(row)).length + heats(did).length === 0 &&
    !dealtSurely(did, 'refused', 'shut') &&
    !pleadedAndRefused(did)
  )
    return false;
  // Words that went past them, and no rule named as the reason: it is the words that were kept, and not a rule.
  if (
    hard > 0 &&
    rigidities(did).every(({ text }) => OF_WORDS.test(text)) &&
    CANNOT_FOLLOW.test(normalise(caseOf(row))) &&
    saidUnchanged(lens, row)
  )
    return false;
  // "It is the same for all, but …": turned at once to what can be done, with a sign of care beside it.
  if (hard > 0 && kinds(shown) < CARE_SIGNS && !(kinds(shown) > 0 && (isTurned(did) || foundWay(told))))
    return true;
  // Done the way this person needed it: the rule was not held up to them.
  if (hard === 0 && isFitted(did) && isFitted(did.replace(THEIR_PLEA, ' '))) return false;
  const asks = rulesNamed(lens, row).map((one) => one.asks ?? '');
  if (leftWithout(row, asks) || heldOnto(row, asks) || owedBeside(row, asks)) return true;
  // The rule was told or read, and they had what they came for.
  if (served) return false;
  const down =
    dealtSurely(did, 'refused', 'shut', 'charged') ||
    (strain > 0 && !dealtSurely(did, 'processed') && (turnedDown(did, asks) || statesRule(did)));
  if (!down || foundWay(told) || kinds(shown) > 1) return false;
  // Cold besides: the rule for its own sake, the door shut, the customer gone.
  const cold =
    Number(dealt(did, 'shut')) +
    Number(dealt(`${told}\n${row.reflection ?? ''}`, 'justified')) +
    Number(dealtSurely(row.outcome ?? '', 'lost') || BAD_END.test(withoutGoodDenials(row.outcome ?? ''))) +
    Math.min(1, hard);
  const met = kinds(shown) + Number(reasonTold(did)) + Number(wayTold(did));
  // Nothing told of who it was: then the door was shut, and for the rule's own sake.
  return cold > met + Number(strain === 0);
}
