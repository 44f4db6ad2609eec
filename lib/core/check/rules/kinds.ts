import type { Row } from '../../proposal/document';
import { memo, normalise } from '../../text';
import { broadPattern, type Pattern, pattern } from '../../text/pattern';
import { heats } from '../../text/practice';
import { stems } from '../../text/substance';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import { type Contact, ownRulesOf, ruleText } from './contact';
import { speaksOf } from './naming';

type Internal = Row<'internalRequirements'>;

/** What customers come about, as they tell it, and how a procedure for it is headed. */
const KINDS: Readonly<Record<string, { readonly asked: Pattern; readonly headed: Pattern }>> = {
  fault: {
    asked: broadPattern(
      /\b(?:conk(?:s|ed|ing)? out|pack(?:s|ed|ing)? (?:up|in)|g(?:ave|iven) (?:up|out)|cut(?:s|ting)? out|no (?:hot water|heating|signal|picture|sound|power|light)|went dead|(?:has|had|have) (?:\w+ )?(?:stopped (?!by|to|at|for|smoking|drinking)|failed(?! to)|seized|jammed|blown)|stopped (?:working|dead|half ?way|in the middle|after)|died (?:on (?:him|her|them)|half|in the middle)|(?<=\b(?:machine|sander|phone|laptop|mower|drill|saw|boiler|router|engine|battery|motor|pump|heater|washer|screen|printer|tablet|car|van) (?:had |has )?)died|kept (?:stopping|cutting|tripping|crashing|freezing)|keeps (?:stopping|cutting|tripping|crashing|freezing)|(?:won't|wouldn't|will not|would not|doesn't|does not|didn't|did not) (?:start|switch on|turn on|come on|charge|fire|run|go|heat|work|print|open|connect|light)\b|not working|isn't working|wasn't working|(?:broke|broken) down|breaking down|(?:is|was|were|are) (?:\w+ )?(?:faulty|defective|broken|dead|bust|knackered|kaput)|faulty|no power|blew (?:up|a fuse)|smok(?:ed|ing) and)\b/,
    ),
    headed:
      /\b(?:faults?|faulty|break ?downs?|defects?|defective|broken|not working|malfunction\w*|repairs?|failures?|failed)\b/,
  },
  emergency: {
    asked: pattern(
      /\b(?:smell(?:s|ed|t|ing)? (?:of |like )?(?:\w+ )?(?:gas|eggs|burning|smoke|fumes)|(?:a|the|funny|strange|bad) smell (?:of|in|by|from)|fumes|carbon monoxide|(?:water|sewage) (?:\w+ )?(?:pouring|coming|running) (?:through|in|down)|sparks?|sparking|caught fire|on fire)\b/,
    ),
    headed:
      /\b(?:emergenc\w*|smell of gas|gas (?:leaks?|escapes?|smells?)|carbon monoxide|leaks?|floods?|flooding|fire)\b/,
  },
  damaged: {
    asked: pattern(
      /\b(?:in (?:pieces|bits)|smashed|shattered|crushed|squashed|dented|chipped|snapped|soaked|ripped|torn|(?:arrived|came|delivered|turned up) (?:\w+ )?(?:broken|damaged|cracked|open|leaking|scratched)|a (?:crack|dent|hole|rip|tear) in (?:it|the))\b/,
    ),
    headed:
      /\b(?:damag\w+ (?:in|on|during|by|goods|items?|parcels?|deliver\w*|transit|stock)|damaged|breakages?|transit)\b/,
  },
  complaint: {
    asked: pattern(
      /\b(?:treated (?:like|as if|badly)|(?:had|has|have) (?:\w+ )?(?:shouted|sworn|snapped|laughed|yelled) at (?:him|her|them)|want(?:s|ed) (?:somebody|someone|him|her|the \w+) (?:to answer|spoken to|dealt with|told|disciplined|named)|wants? (?:an apology|somebody to look|someone to look|it looked into|to know who)|wanted (?:an apology|somebody to look|someone to look|it looked into|to know who|to report|it investigated)|(?:was|were|been) rude to (?:him|her|them|me)|nobody (?:had )?(?:apologised|apologized)|(?:disgusted|appalled) (?:at|with|by)|quoted (?:less|a lower|one price)|unhappy (?:with|about) (?:how|the way)|not (?:been )?(?:good enough|treated)|about the way (?:he|she|they|his|her)|had (?:been )?(?:let down|ignored|fobbed off)|a formal|(?:spoken|talked) down to)\b/,
    ),
    headed: /\b(?:complain\w*|dissatisf\w*|grievances?|putting (?:things|it) right|concerns?)\b/,
  },
  cancel: {
    asked: pattern(
      /\b(?:cancel\w*|no longer (?:want\w*|need\w*|coming|going|interested)|call(?:ed|ing)? (?:it|the \w+) off|pull(?:ed|ing)? out|(?:not|n't) (?:want|need) (?:it|them|the \w+(?: \w+)?) any ?more|not going ahead|to (?:end|stop|leave|close) (?:his|her|their|the) (?:membership|contract|subscription|account|policy|plan|tenancy|course))\b/,
    ),
    headed: /\b(?:cancel\w*|ending|leaving|terminat\w*|cooling[- ]off|closing|withdraw\w*)\b/,
  },
  change: {
    asked: pattern(
      /\b(?:(?:move|change|swap|shift|bring forward|put back) (?:it|them|his|her|their|the) ?(?:\w+ )?(?:to|date|day|time|slot|booking|appointment|for)|another (?:day|date|time) instead|rearrang\w*|reschedul\w*|postpon\w*)\b/,
    ),
    headed: pattern(
      /\b(?:chang\w+ (?:a |the |of |to )?(?:bookings?|dates?|appointments?|orders?|day|time)|moving (?:a |the )?(?:bookings?|appointments?)|rearrang\w*|reschedul\w*|amend\w*|postpon\w*)\b/,
    ),
  },
  back: {
    asked: pattern(
      /\b(?:(?:brought|bring|bringing|send|sent|sending|take|took|taking) (?:it|them|the \w+|a \w+(?: \w+)?|back a \w+) ?back|brought back|(?:his|her|their|the|a) (?:money|£\d+(?:\.\d+)?) back|refund\w*|return(?:ed|ing|s)? (?:a|an|the|it|them|his|her)|chang\w+ (?:his|her|their) mind|did(?: not|n't) (?:like|fit|suit)(?: (?:it|him|her|them|the (?:colour|look|size|style|feel)))?)\b/,
    ),
    headed: pattern(
      /\b(?:(?<!late )returns?|returned|refunds?|exchanges?|change of mind|money back|(?:taken|take|takes|brought|sent) back)\b/,
    ),
  },
  late: {
    asked: pattern(
      /\b(?:(?:has|had|have)(?: not|n't) (?:\w+ )?(?:come|arrived|turned up|been delivered|got here|shown up)|(?:did not|didn't|never) (?:\w+ )?(?:come|came|arrive[d]?|turn(?:ed)? up|show(?:ed)? up|got (?:it|his|her|their))|where (?:is|was) (?:his|her|their|the|my) (?:parcel|order|delivery|driver|bus|taxi|engineer)|not been delivered|missing (?:parcel|order|delivery))\b/,
    ),
    headed:
      /\b(?:late|missed|missing|non-?deliver\w*|undelivered|lost in (?:the )?post|no[- ]shows?|delays?|tracking)\b/,
  },
};
const kindsIn = (side: 'asked' | 'headed'): ((text: string) => readonly string[]) =>
  memo((text) => {
    const plain = normalise(text);
    return NAMES.filter((kind) => KINDS[kind]?.[side].test(plain));
  });
const NAMES = Object.keys(KINDS);
const askedFor = kindsIn('asked');
const headedFor = kindsIn('headed');

const requestOf = ofRow((row: Contact) => `${row.name ?? ''}. ${row.situation ?? ''}`);
const inCommon = (did: string, asks: string): number => {
  const done = stems(did);
  return [...stems(asks)].filter((one) => done.has(one)).length;
};

/**
 * The kind taken from what stood beside the request, by the learner's own word: how somebody felt, that money came into it.
 * "It was an upset caller more than anything else, so I worked by …", "I treated it as a complaint as he was not happy".
 */
const BY_SIDE = pattern(
  /\b(?:treated|took|handled|saw|logged|recorded|put|dealt with|regarded|classed|counted) (?:it|this|that|him|her|them|the \w+) (?:down )?(?:as|for|like|under) (?:an? |the |any )?(?:\w+ ){1,3}(?:as|because|since|for) (?:he|she|they|it|there|the \w+) (?:was|were|sounded|seemed|had|wanted|came|involved|is)\b|\b(?:it|this|that) (?:was|is|seemed|looked|sounded)(?: to me)? (?:really |just |only |basically |mostly |mainly |more |all |simply )*(?:about|an?|the|to do with) (?:[\w-]+ ){0,3}[\w-]+(?: (?:more than (?:anything|a \w+)(?: else)?|really|in the end|at heart))?,? (?:so|and so|which is why) i (?:\w+ )?(?:went|worked|used|followed|opened|took|treated|handled|dealt|put|did|kept|stayed|applied|chose)\b/,
);
export const judgedBySide = ofRow((contact: Contact): boolean =>
  BY_SIDE.test(normalise([contact.did, contact.reflection].filter(Boolean).join('\n'))),
);

/** "It ran fine": tried, and nothing was the matter with it. */
const SOUND = pattern(
  /\b(?:ran|runs|works?|worked|working|was|were|looked|is|are|came on|played|charged) (?:\w+ )?(?:fine|perfectly|all right|alright|ok|well enough)\b|\b(?:nothing (?:was )?wrong|good as new|in (?:perfect|good) order)\b/,
);
export const foundSound = ofRow((contact: Contact): boolean => SOUND.test(normalise(contact.did ?? '')));

/**
 * The request is plainly of a kind that a listed procedure is headed for, the one used speaks of nothing of the kind, and
 * what was done are its steps rather than those of the other.
 */
export function kindElsewhere(lens: Lens, contact: Contact, procedure: Internal): Internal | undefined {
  const bySide = judgedBySide(contact);
  const asked = askedFor(requestOf(contact));
  // Anger or tears about what went wrong, taken for a mood and no more, is the complaint itself.
  const kinds = bySide && heats(requestOf(contact)).length > 0 ? [...asked, 'complaint'] : asked;
  if (kinds.length === 0 || (kinds.includes('fault') && foundSound(contact))) return undefined;
  if (procedure.kind === 'service-standard' && !bySide) return undefined;
  const own = ruleText(procedure);
  const covers = new Set([...headedFor(own), ...askedFor(own)]);
  // What it is headed for was asked as well: then it is the one, or one of two.
  if (!bySide && kinds.some((kind) => covers.has(kind))) return undefined;
  const linked = new Set(ownRulesOf(lens, contact).map((row) => row.id));
  const told = [contact.did, contact.why, contact.handlingDetail, contact.reflection]
    .filter(Boolean)
    .join('\n');
  const did = contact.did ?? '';
  return lens
    .rows('internalRequirements')
    .find(
      (row) =>
        !linked.has(row.id) &&
        row.kind !== 'service-standard' &&
        headedFor(bySide ? ruleText(row) : (row.document ?? '')).some((kind) => kinds.includes(kind)) &&
        !speaksOf(told, row) &&
        (bySide || inCommon(did, procedure.asks ?? '') >= inCommon(did, row.asks ?? '')),
    );
}
