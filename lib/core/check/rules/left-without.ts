import { memo, normalise, sentences } from '../../text';
import { dealtSurely } from '../../text/dealings';
import { pattern } from '../../text/pattern';
import { heats, pressures } from '../../text/practice';
import { ofRow } from '../of-row';
import { caseOf, foundWay, needsIn, risksIn, turnedDown } from './cases';
import type { Contact } from './contact';
import { toThePerson, withoutEmptyOffers, withoutGoodDenials } from './ended-well';

/**
 * Refused, and nothing beside it: no reason that goes beyond the rule, no other way, nobody asked. What is missing counts as
 * much as what is said, because a rule can be held up to somebody in a hundred ways, and politely.
 */
const REFUSED = pattern(
  /\b(?:(?:can|could|would|will|may|must|do|did|does)(?: not|n't)|cannot|can not|not (?:possible|allowed|permitted|able|able to)|unable|unfortunately|refus\w*|declin\w*|rejected|turned (?:him|her|them|it) (?:down|away)|had to be (?:declined|refused)|(?:said|told (?:him|her|them)|say|tell) no|no exceptions?|ha[sd] to be|have to be|must be|every(?:body|one) (?:waits|queues|pays|has to|must)|only (?:accepted|available|open|done|possible|by|online|through)|told (?:him|her|them) to (?:rebook|re-?apply|come back|ring back|call back|apply|try again)|there(?:'s| is| was) (?:only )?(?:the )?one|rules? (?:is|are|was|says?|said)|no (?:discretion|way|chance)|won't|answer (?:is|was|would be|stays) (?:still )?(?:the same|no))\b/,
);
/** Why, in more than the words of the rule. */
export const REASON = pattern(
  /\b(?:why\b|the reasons?|reason (?:is|was|for)|so that|so (?:the|he|she|they|we|no|that|nobody)\b|otherwise|or else|protects?|in case|because (?!(?:he|she|they|his|her|i)\b|(?:it|that|this|of)(?:'s| is| was)? (?:\w+ ){0,3}(?:rules?|polic\w*|procedure|not on|not the|no\b|against)|of (?:the|our) (?:rules?|polic\w*)|(?:the|our) (?:rules?|polic\w*|procedure|system)))/,
);
export const WAY = pattern(
  /\b(?:offer\w*|suggest\w*|instead|alternativ\w*|another|other (?:day|way|date|time|person|place|option)s?|look(?:ed)? (?:if|for|whether|through|it up|her up|him up)|(?:i|we|and|then) found|arrang\w*|so (?:he|she|they) (?:could|can)|in the meantime|until then|what (?:i|we) (?:could|can) do|i(?:'d| could| can| would| will|'ll) (?:\w+ )?(?:ring|call|email|send|keep|hold|put|speak|write|find|look|check|get)|(?:who|where) (?:he|she|they) (?:could|can|might)|emailed|posted|waived|(?<!(?:not|n't|never) )let (?:me|him|her|them)|read (?:him|her|them) the (?:days|dates|times)|helped|free (?:days|dates|slots)|next (?:free|available)|ask my|ask the|as soon as|squeez\w*)\b/,
);
/** They asked once more, and were told no once more. */
const PLEADED = pattern(
  /\b(?:he|she|they|customer|caller|client|patient|guest|member|tenant|passenger|visitor|resident|applicant|the (?:customer|caller|lady|man|woman|guest|client|patient|passenger|member|tenant|family|mother|father|son|daughter|\w+)) (?:was |were |then |just |still |kept |only )?(?:(?:ask|beg|plead|repeat|insist|enquir|inquir|quer|request|wonder)(?:s|ed|ing|ged|ging|ied|ies)?|said please|says please|say please|tried) ?(?:me |us )?(?:again|once more|twice|a (?:second|third) time|three times|please|was there|is there|was it|if|whether|could|couldn't|can|what|how|about|where|when|why|whether|and asked|to (?:explain|tell|ask)|asking|for (?:a|an|the|some|another))\b|\bsaid (?:how|what|where|when) (?:was|is|were|am|are|would|should|could) (?:he|she|they|i) (?:\w+ )?(?:meant|supposed|to|do|go|get|manage)|\bwhen (?:he|she|they) (?:asked|begged|pressed|pleaded|enquired)\b/,
);
const NO_AGAIN = pattern(
  /\b(?:but|only|there(?:'s| is) (?:\w+ )?one|then (?:he|she|they)|had better|(?:check)?list|form|system|terms|no|not|none|nothing|never|nobody|cannot|rules?|policy|up to (?:him|her|them)|(?:his|her|their) (?:own )?(?:affair|problem|business|concern|choice|lookout)|has to|have to|must|on (?:the|our|his|her|their) (?:\w+ )?(?:website|web page|sign|form|confirmation|ticket|wall|back|notice|board|door|letter|email|receipt|poster|leaflet|booking|page)|published|in (?:the (?:terms|conditions|small print|contract|agreement)|bold|writing|black and white|red)|should (?:of|have|'ve)|says so|open at|tomorrow|as (?:stated|advised|explained)|repeated|again|the same|next (?:customer|number|caller|one|in line|person|please))\b|n't\b/,
);
const LEFT = pattern(
  /\b(?:no (?:order|sale|booking|appointment|refund|visit|ticket|cover|stay|parcel|loan) (?:was |were )?(?:placed|made|taken|given|issued|booked)|did not return|didn't return|no further contact|(?:stood|waited|slept|sat|stayed) (?:there|outside|in the (?:car|street|cold|rain|lay-by|hall|porch|foyer|corridor|bus shelter))|left the (?:counter|desk|branch|shop|store|building|office|site|queue|pharmacy|surgery|line)|got off\W*$|in the (?:rain|cold|street|dark)|(?:they|he|she) left\W*$|sighed|payments? (?:continue|go on|stay)\w*|still (?:pay|wait|ow)\w*|took (?:it|the \w+|his \w+|her \w+) away|walked (?:round|back|home)|close to tears|ready to cry|(?:will|would|'d|'ll|had to|has to|have to|must|can|could|might) (?:just |simply |now |have to )*(?:see|try|ask|find|get|go|look|make (?:other|his|her|their)|lose|leave|manage|do without|walk|sort|wait|think)|left it|gave up|give up|hung up|hang up|rang off|put the phone down|(?<!\b(?:cheque|letter|email|mail|refund|payment|card|parcel|engineer|driver|form|text|message|replacement|van|order|money|credit|part|crew|note|answer|reply) )went (?:off|away|home|out|elsewhere|without)(?! with\b)|walked (?:out|off|away)|stormed|lost|missed(?! no)|(?:did not|didn't) (?:get|come|go|have)|without|(?:went|was|were) (?:quiet|silent)|said (?:ok|okay|fine|all ?right|goodbye|never mind|nothing)|crying|in tears|upset|unhappy|disappointed|dissatisfied|displeased|annoyed|grumbl\w*|not (?:\w+ )?(?:happy|pleased)|elsewhere|somewhere else|neighbour|rang again|came back (?:the|with|later)|called again)\b/,
);
export const SERVED = pattern(
  /\b(?:fetched|collected|was ready|(?:left|home|out|away) with (?:it|them|his|her|their|the|everything|both|all)|thank\w*|pleased|glad|relieved|grateful|content|happy(?! with)|took (?:the|it|both|saturday|sunday|monday|tuesday|wednesday|thursday|friday)|agreed|accepted|got (?:it|the|his|her|their)|booked|arrived|sorted|settled)\b/,
);
const NOT_HAPPY =
  /\b(?:not|never|n't|un)(?: \w+)? ?(?:thank\w*|pleased|glad|happy|content|sorted|settled)\b/g;
export const THEIR_PLEA =
  /\b(?:he|she|they|the \w+) (?:\w+ )?(?:asked|asks?|begged|wanted|said how|said what|pleaded|tried)[^.;]*?(?= (?:and|but|so) i\b|[.;]|$)/g;
const IN_MANNER = /\b(?:(?:is|are|be|been) accepted|slowly|quietly|softly|gently|calmly)\b/g;
/** What becomes of them is said to be somebody else's. */
const NOT_MINE = pattern(
  /\b(?:(?:is|was|that's|it's|are|were) (?:not|n't) (?:\w+ )?(?:my|our|for me|for us)|(?:not|n't|never) (?:\w+ ){0,2}(?:my|our) (?:\w+ )?(?:job|problem|concern|business|fault|department|responsibility|worry|place|affair|business)|nothing (?:\w+ )?to do with (?:me|us|it)|(?:is|was|that's|it's|were|are) (?:\w+ )?(?:up to|between|for) (?:him|her|them)\b|(?:his|her|their) (?:own )?(?:affair|problem|lookout|look-out|business|responsibility|fault|concern|worry|choice|decision)|what (?:he|she|they) (?:does|do|did|makes?) (?:about|with|next|after))\b/,
);

/** "She said the test starts now. I said then she had better get a move on." */
const SPOKE_UP = pattern(
  /^(?:he|she|they|customer|caller|client|patient|guest|member|tenant|passenger|the \w+) (?:then )?(?:said|stated|objected|protested|argued|complained|says?|told me|explained|pointed out|mentioned)\b/,
);
const ANSWERED = pattern(
  /^(?:advised|informed|repeated|explained|told|reminded|stated|replied|confirmed)\b|^(?:customer|caller|client|patient|guest|member|tenant) (?:was|were) (?:again |then )?(?:advised|informed|told|reminded)\b|^(?:but |so |and )?i (?:just |only )?(?:said|say|told|tell|answered|repeated|replied|explained|advised|informed|pointed|confirmed|reminded)\b/,
);
export const pleadedAndRefused: (did: string) => boolean = memo((did) => {
  const all = sentences(did);
  return all.some((one, at) => {
    const plain = normalise(one.text);
    const next = normalise(all[at + 1]?.text ?? '');
    if (SPOKE_UP.test(plain) && ANSWERED.test(next) && NO_AGAIN.test(next)) return true;
    const match = PLEADED.exec(plain);
    if (!match) return false;
    const after = `${plain.slice(match.index + match[0].length)} ${normalise(all[at + 1]?.text ?? '')}`;
    return NO_AGAIN.test(after);
  });
});

export const leftEmptyHanded = ofRow((row: Contact): boolean => {
  const after = normalise(row.outcome ?? '').replace(NOT_HAPPY, ' ');
  return LEFT.test(withoutGoodDenials(row.outcome ?? '')) && !SERVED.test(after);
});

const ENOUGH = 2;
export function leftWithout(row: Contact, asks: readonly string[]): boolean {
  const did = toThePerson(row.did ?? '');
  const plain = normalise(did);
  const told = withoutEmptyOffers([did, row.handlingDetail].filter(Boolean).join('\n'));
  // What they asked for is no way found, and a slow word is a manner.
  const said = normalise(told).replace(THEIR_PLEA, ' ').replace(IN_MANNER, ' ');
  if (REASON.test(said) || WAY.test(said) || foundWay(said)) return false;
  const left = leftEmptyHanded(row);
  const strained = pressures(caseOf(row)).length + heats(did).length + needsIn(caseOf(row)).size > 0;
  const pleaded = pleadedAndRefused(did);
  const refused = REFUSED.test(plain) || dealtSurely(did, 'refused', 'shut') || (pleaded && left);
  if (!refused && !turnedDown(did, asks)) return false;
  const aloof = NOT_MINE.test(normalise([did, row.reflection].filter(Boolean).join('\n')));
  const signs = [left, strained, pleaded, aloof].filter(Boolean).length;
  // Where there was reason for doubt a refusal is what the rule is for.
  return (
    signs >= ENOUGH + Number(risksIn(caseOf(row)).size > 0) &&
    // The rule said again is a refusal only where somebody went without.
    (left || (pleaded && refused))
  );
}
