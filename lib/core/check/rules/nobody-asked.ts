import { memo, normalise, sentences } from '../../text';
import { dealtSurely } from '../../text/dealings';
import { pattern } from '../../text/pattern';
import { pressures, rigidities } from '../../text/practice';
import { stem, stems } from '../../text/substance';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import { askedOfHouse } from './asked-of-house';
import { aboveIt, caseOf, foundWay } from './cases';
import { type Contact, ownRulesOf } from './contact';
import { wentOn } from './went-on';

/**
 * A rule keeps some cases for somebody by name or post; here it went straight through, nothing was looked at and nobody was asked or
 * named. That alone is any easy day. Beside it stand the signs of a case that was not: why it had to be quick or kind, what was
 * made little of, how glad everybody was, or the moral drawn from it.
 */
const BY_NAME = pattern(
  /\b(?:[Aa]sk|[Tt]ell|[Rr]ing|[Ff]etch|[Cc]all|[Ss]ee|[Gg]et|through|past|by|with|for) (\p{Lu}\p{Ll}{2,})(?![\p{L}]|[ -]\p{Lu})/u,
);
const A_BODY = pattern(
  /\b(?:finance|accounts|security|legal|compliance|hr|customer relations|maintenance|the (?:\w+ )?(?:office|depot|unit|desk|department|workshop|lab))\b(?! (?:hours|door|sheet|phone))/,
);
const KEPT_APART = pattern(
  /\b(?:if|where|when|unless|only|before|first|anything|anyone|anybody|any|more|longer|larger|bigger|older|heavier|above|over|beyond|without|no|not|nobody|short of|otherwise|else|never|decides?|agrees?|agreed|says?|looks|picks|chooses|discretion|put to|outside|up to the|may)\b/,
);
/** Whoever the rule keeps a case for; nothing where everybody's case goes to them. */
const keptFor: (rule: string) => readonly string[] = memo((rule) =>
  sentences(rule).flatMap((one) => {
    const plain = normalise(one.text);
    if (!KEPT_APART.test(plain)) return [];
    const whom = aboveIt(one.text) ?? BY_NAME.exec(one.text)?.[1] ?? A_BODY.exec(plain)?.[0];
    return whom ? [stem(whom.split(' ').at(-1) ?? '')] : [];
  }),
);

/** Looked at, compared or found in order: then it was within the rule. */
const LOOKED_AT = pattern(
  /\b(?:look(?:ed)? (?:him|her|them|it|this|that|at|in|up|through|on)|read (?:it|the|our|through)|opened (?:the|version)|found (?:that|the page|it in|it on)|check\w*|section \d|page \d|part \d|lets? (?:me|us)|allow\w*|within (?:my|the|our)|compared|measured|matched|counted|weighed|right on|in date|stamped|(?:was|is|were|are) on the|confirm\w*|saw (?:his|her|their)|seen (?:his|her|their)|showed me|all (?:no|paid|fine|in order)|both (?:signed|stamped|there)|valid|had (?:his|her|their) (?:id|card|receipt|ticket|passport|permit|note|letter))\b/,
);
const TURNED = pattern(
  /\b(?:could(?: not|n't)|can(?:not|'t)|not able|unable|refus\w*|declin\w*|said (?:no|sorry)|told (?:him|her|them) no|not allowed|(?:would not|wouldn't) let|until|not today|back when|rebook\w*)\b/,
);
/** Names a rule by its number, or learnt from it. */
const BY_NUMBER = /\b[A-Z]{1,4}-?\d/;
const SINCE =
  /\b(?:now i|i now|since then|next time|i used to|from now|learn\w*|if i (?:had|'d)|would have (?:been|had|heard))\b/;

const HASTE = pattern(
  /\b(?:in (?:a|such a) (?:rush|hurry|flap|panic|state)|rush\w*|hurry\w*|desperate|flight|flying|airport|taxi|train (?:at|in)|closing|closed at|before (?:the|her|his|their) (?:holiday|wedding|weekend|flight|shift|interview|party)|tonight|that (?:night|evening|afternoon|very day)|same day|(?:needed|wanted|due) (?:it |them )?(?:today|by|that|tomorrow)|all the way|waiting outside|late for|last (?:boat|bus|train|chance)|month end|queue|short[- ]staffed|at lunch|rammed|chocka|double parked|meter running|in the rain|proposing)\b/,
);
const FAVOUR = pattern(
  /\b(?:(?:have|i've|had|has|we've) (?:known|seen) (?:him|her|them)|i know (?:him|her|them)|know (?:his|her|their) (?:face|family|mum|dad)|regulars?|been coming|long[- ]standing|loyal|good customer|sav(?:ed|ing) (?:him|her|them|us|everyone|a lot|the|having)|nobody (?:was |is )?(?:free|about|around|there|else)|standing empty|no one (?:was |would )?(?:about|using|around)|could (?:see|tell) (?:he|she|they|it|that)|seemed? (?:genuine|honest|nice|fine|ok|decent|lovely|sensible|to know)|(?:didn't|did not) (?:want|like|seem|see|think|feel|have the heart)|would(?:'ve| have) (?:spoil\w*|ruin\w*|been|taken)|no harm|poor (?:thing|lad|lass|man|woman|love|soul)|felt (?:sorry|bad|awful) for|just this once|this once|to follow|there and then|on the spot|then and there|my (?:own )?(?:decision|judgement|call|discretion)|to be (?:kind|nice|helpful)|so happy for|dead sweet|god love)\b/,
);
const MADE_LITTLE = pattern(
  /\b(?:only (?:a bit|a little|slightly|just)|nearer|near enough|as good as|mostly|a (?:little|bit|touch|tad|smidge|few \w+) (?:over|past|short|late|older|more|bigger|longer)|probably|should be (?:fine|ok|okay|all right)|no (?:fuss|bother|problem|harm|trouble)|anyway|left (?:them|him|her) to it|let (?:him|her|them) have|what (?:he|she|they) had|to save)\b/,
);
const GLAD = pattern(
  /\b(?:happy|pleased|delighted|chuffed|made up|over the moon|hug(?:ged)?|smil\w*|beam\w*|stars?|loved? (?:it|us|me)|review|wav(?:ed|ing)|glad|lovely|grateful|shook (?:my )?hands?|brilliant|relieved|thrilled|grinn\w*|bless\w*|flowers|chocolates|cake|biscuits|kiss|made (?:his|her|their) (?:day|year|week)|could not believe|couldn't believe)\b/,
);
const MORAL = pattern(
  /\b(?:pays? off|pays\b|what (?:it|this|the job)'?s? (?:is )?(?:all )?about|makes? (?:a|the|all the) difference|makes? the job|good service|little (?:touches|things)|goes a long way|rapport|personal touch|people (?:remember|like|come back)|well pleased|best (?:bit|part|feeling)|come back if|proud|common sense|a bit of (?:kindness|give|sense)|human)\b/,
);
const LET_FALL = pattern(
  /\b(?:mention\w*|(?:he|she|they|who) (?:said|says|added|joked|told me)|turned out|came out|apparently|let slip|chatting|in passing|by the way)\b/,
);

const toldOf = ofRow((row: Contact): string =>
  [row.did, row.handlingDetail, row.outcome].filter(Boolean).join('\n'),
);
const ENOUGH = 2;

/** The rule that kept it for somebody whom nobody asked. */
export function nobodyAsked(lens: Lens, row: Contact): string | undefined {
  const did = row.did ?? '';
  if (did === '') return undefined;
  const rules = ownRulesOf(lens, row).filter(({ asks = '' }) => keptFor(asks).length > 0);
  if (rules.length === 0 || !wentOn(did)) return undefined;
  const plain = normalise(did);
  if (LOOKED_AT.test(plain) || TURNED.test(plain) || BY_NUMBER.test(did) || askedOfHouse(row))
    return undefined;
  const told = toldOf(row);
  const words = [stems(told), stems(caseOf(row))];
  const rule = rules.find(({ asks = '' }) =>
    keptFor(asks).every((whom) => !words.some((said) => said.has(whom))),
  );
  if (!rule) return undefined;
  const after = normalise(`${row.outcome ?? ''}\n${row.reflection ?? ''}`);
  if (SINCE.test(after) || pressures(caseOf(row)).length > 0 || rigidities(did).length > 0) return undefined;
  if (dealtSurely(did, 'refused')) return undefined;
  const request = normalise(caseOf(row));
  const before = `${request}\n${plain}`;
  const sure = Number(FAVOUR.test(before)) + Number(MADE_LITTLE.test(plain)) + Number(MORAL.test(after));
  // Glad people there are wherever things went well.
  const mild = Number(GLAD.test(after)) + Number(HASTE.test(before)) + Number(LET_FALL.test(request));
  return sure + mild >= ENOUGH || (sure > 0 && !foundWay(did)) ? rule.asks : undefined;
}
