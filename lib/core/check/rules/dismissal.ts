import { memo, normalise, type Span, sentences } from '../../text';
import { type Pattern, pattern } from '../../text/pattern';
import { frontAlone } from './front-alone';

/** Whoever is served, and the serving. */
const WHOM =
  '(?:customers?|customer[- ](?:service|care|experience)|service|serving|guests?|patients?|passengers?|tenants?|residents?|students?|learners?|visitors?|members?|clients?|famil(?:y|ies)|callers?|pupils?|parents?|shoppers?|diners?|buyers?|the public|people are served|(?:\\w+ ){1,3}(?:are|is|get|gets) served|(?:we|i|you) (?:treat|serve|look after|help|speak to|deal with) (?:people|them|customers?|guests?|\\w+))';
const SERVICE = '(?:customer[- ])?(?:service|care|serving)';
const SMALL = '(?:the |our |any |a |an |how |what |whether |if |their |my |to )*';
const NOT = "(?: not|n't|nt)";
const NEVER = "(?:not|\\w+n't|(?:do|does|is|are|was|were|did)nt|never|hardly)";
const HARDLY =
  '(?:really |actually |strictly |exactly |directly |truly |as such |even |at all |whatsoever )*';

/** No part in it: said of colleagues, and not a fact about where they sit. */
const NO_PART = [
  `(?:nothing|little|not much|not a lot|not a thing) ${HARDLY}to do with ${SMALL}${WHOM}`,
  `(?:have|has|had|got|play|plays|with|of) (?:no|little|hardly any|zero) (?:real |direct )?(?:part|role|place|say|effect|influence|impact|bearing|hand|involvement) ${HARDLY}(?:in|on|over|with) ${SMALL}${WHOM}`,
  `(?:do|does|did)${NOT} ${HARDLY}(?:affect|matter (?:to|for|in)|touch|influence|shape|concern|come into|impact(?: on)?|count (?:for|in|towards)|make (?:any |a |much )?difference to|play (?:any |a |much )?(?:part|role) (?:in|for)|have (?:any|an|a|much|anything)(?: \\w+)? (?:effect|impact|influence|bearing|part|role|say|hand|to do) (?:on|in|over|with)|contribute to) ${SMALL}${WHOM}`,
  `(?:do|does|did)${NOT} ${HARDLY}(?:do|give|provide|deliver|count as|work in) ${SMALL}${SERVICE}`,
  `${NEVER} ${HARDLY}(?:part of|involved (?:in|with)|counted (?:as|in|towards)|classed as|seen as|doing|what (?:i|we) (?:would |'d )?call|concerned with|there for|for|about|in) ${SMALL}(?:customer[- ](?:service|care)|service|serving)`,
  `${NEVER} ${HARDLY}(?:a |any )?part of ${SMALL}(?:customer[- ])?service`,
  `(?:is|are|it's|that's|they're)(?: not|n't) ${HARDLY}(?:customer[- ])?service(?: work)?\\b(?! (?:levels?|desk|standards?|users?|providers?))`,
  `(?:no|little) (?:real |direct )?(?:link|connection|relation|relevance) (?:to|with|for) ${SMALL}${WHOM}`,
  `not (?:really |actually )?the (?:ones?|people) (?:who |that )?(?:giv|do|serv|mak|deliver|provid)\\w* ${SMALL}(?:${SERVICE}|customers?|guests?|people)`,
  `(?:nothing|not something|not anything) ${SMALL}(?:customers?|guests?|patients?|passengers?|clients?|famil(?:y|ies)|visitors?|tenants?|members?) (?:(?:would|will|could|can|ever|even) (?:ever |even )?(?:notices?|feels?|cares?|minds?)|(?:would|will|ever|even) (?:ever |even )?sees?)\\b`,
  `${SERVICE} is(?: not|n't| never) (?:their|his|her|its) (?:concern|business|job|task|thing|work|department)`,
  `mak(?:e|es|ing) (?:no|little|not much) (?:real |odds |big )?(?:odds|difference|impact|change) ${HARDLY}(?:to|for|on) ${SMALL}${WHOM}`,
  `(?:no|zero) (?:difference|effect|impact|bearing) (?:to|on|for) ${SMALL}${WHOM}`,
  "(?:departments?|teams?|offices?) (?:behind|upstairs|in the back)(?: \\w+){0,3} (?:do|does|are|is)(?: not|n't) (?:matter|part|involved|affect\\w*)",
  "other (?:departments?|teams?|people) (?:are|is|do|does)(?: not|n't) (?:\\w+ )?(?:involved|part|matter|important|affect\\w*|relevant)",
  `(?:irrelevant|${NEVER} ${HARDLY}(?:relevant|related|important)) (?:to|for|in) ${SMALL}(?:${WHOM}|this (?:unit|proposal|report|topic|subject))\\b(?! (?:who|that|with|under|over|paying|on)\\b)`,
  `(?:works?|working|there|here) (?:only )?for (?:the |our )?(?:company|business|firm|boss|owners?|organisation|managers?|management|council|themselves),? (?:and )?not (?:for )?${SMALL}(?:customers?|guests?|patients?|passengers?|clients?|visitors?|tenants?|members?)\\b`,
  `(?:just|only|merely) (?:the )?(?:support|admin\\w*|background|paper ?work|technical|numbers)(?: staff| people| work)?,? (?:and )?(?:the )?(?:customers?|guests?|patients?|passengers?|clients?|visitors?) (?:is|are) (?:our|my|us|ours)\\b`,
  `their (?:own )?\\w+(?: \\w+)?,? (?:and |while )?(?:we|us) (?:do|have|got|have got|look after|deal with|serve) ${SMALL}(?:customers?|guests?|patients?|passengers?|clients?|visitors?)\\W*$`,
  `(?:do|does)${NOT} (?:need|have) to (?:know|care|think|learn) (?:\\w+ )?about ${SMALL}(?:${SERVICE}|customers?|guests?)(?=\\W*$|[,;])`,
];

/** We alone are the service. */
const ROLE =
  '(?:us|me|reception(?:ists?)?|front[- ]?line|front of house|(?:front[- ]?line )?staff|waiters?|waitress(?:es)?|drivers?|agents?|advis[eo]rs?|assistants?|arrangers?|carers?|cashiers?|desk|counter|people (?:at|on|in|behind)|girls|lads|stylists?|guides?|clerks?)';
/** Anybody at work; what is counted, sold or written is nobody. */
const PERSON =
  '(?!(?:numbers?|figures?|results?|scores?|targets?|prices?|products?|goods|food|coffee|drinks?|quality|systems?|rooms?|data|weather|website|site|app|feedback|reviews?|ratings?|sales|stock|plan|plans|process|processes|procedures?|standards?|rules?|records?|notes?|lists?|handovers?|communication|information|supply|deliver(?:y|ies)|equipment|machines?|computers?|everything|all|it|this|that|these|those)\\b)\\w+';
const WE_ALONE = [
  `everything (?:depends on|rests on|hangs on|comes down to|is down to|is up to) (?:the |our )?${ROLE}\\b`,
  `(?:it is|it's|its) (?:only |just )?(?:the |our )?${ROLE} (?:\\w+ ){0,4}(?:that|who|which) (?:delivers?|gives?|makes?|decides?|provides?|does|do|are|is) (?:the |all the )?(?:good )?${SERVICE}`,
  `(?:the )?(?:rest|others) (?:is|are|do|does) (?:just|only|merely) (?:\\w+ )?(?:admin\\w*|paper ?work|office|back|support|background|computers?|money)`,
  `${SERVICE} is (?:our|my|their) (?:own )?(?:job|task|work|business),? (?:and )?not\\b`,
  `${SERVICE} is (?:all )?(?:ours|mine)\\b`,
  `(?:stands? (?:and|or) falls?|begins and ends) with (?:us|me|the (?:\\w+ )?(?:girls?|lads?|person|people|man|woman|lady|staff|team|receptionist|driver|adviser|agent|waiter))\\b`,
  `we are the ${SERVICE}\\b(?! (?:desk|team|department|centre|line|provider))`,
  `(?:is|it's) (?:all|only|just|entirely|mostly) about (?:how )?(?:the |our )?${ROLE}\\b`,
  `${SERVICE} is (?:just |only )?what happens (?:between|at|on|in)\\b`,
  `${SERVICE} is (?:just |only )?(?:the |our )?(?:waiters?|waiting staff|drivers?|receptionists?|agents?|advis[eo]rs?|carers?|stylists?|guides?|cashiers?)\\b`,
  `${SERVICE} is (?:\\w+ )?(?:down to|up to|solely|purely|entirely|all (?:about|down to|up to)) (?:the (?!second|minute|hour|last)|our |a |us\\b|me\\b)`,
  `${SERVICE} is (?:only|just) (?:us\\b|me\\b|from|by|with|the (?:\\w+ )?(?:desk|counter|front|staff|team|people|reception\\w*))`,
  `${SERVICE} (?:it )?(?:is|comes) (?:\\w+ )?(?:down|up) to (?:us|the (?:front|staff|agents?|advis[eo]rs?|reception\\w*|team))`,
  `quality is (?:down|up) to (?:us|the (?:front|staff|agents?|advis[eo]rs?|reception\\w*|team))`,
  '(?:nobody|no one) else (?:deals?|matters?|has (?:to do|any(?:thing)? (?:part|to do|say)|a (?:part|say)) (?:with|in)|meets?|is involved)',
  "(?:it is|it's|its|that is|this is|comes|is) (?:all )?(?:down|up) to (?:the |us |our )(?:\\w+ ){0,6}(?:and )?(?:nobody|no one|no-one|not anyone|none) else",
  '(?:depends?|rests?|hangs?|relies) (?:only |entirely )?on (?:us|me|them|the \\w+) (?:alone|only|and (?:on )?(?:nobody|no one|no-one) else)',
  `${SERVICE} is (?:a |the |our )?(?:front[- ](?:of[- ]house|line|desk|office)|counter|reception|till) (?:matter|thing|job|task|business|issue|responsibility|work)\\b`,
  'only (?:the |our )?(?:front[- ]?line|front desk|front of house|reception\\w*|desk|counter|waiters?|drivers?|staff on the \\w+) (?:(?:can|will) )?(?:makes? or breaks?|(?:makes?|gives?|spoils?|saves?|decides?|changes?) (?:or \\w+ )?(?:the |a |an |good |bad |how |their |his |her )*(?:service|day|experience|impression|quality|customers? (?:is|are|feels?)))',
  'only (?:the |us |we )?(?:front[- ]?line|reception\\w*|desk|counter|staff on the \\w+|people (?:at|on|in) the \\w+) (?:\\w+ )?(?:matters?|affects?|gives?|deals?|decides?|makes?)',
  `(?:we are|we're|it is us|it's us|its us|us) (?:\\w+ )?(?:who|that|the (?:only )?(?:ones|people) (?:who|that)) (?:\\w+ )?(?:are|is|make|makes|give|gives|do|does|provide|provides|deliver|delivers) (?:the |all the )?${SERVICE}`,
  `${SERVICE} (?:[\\w']+ ){0,4}(?:begins?|starts?|happens?|ends?|stops?|lives?) (?:and (?:ends?|stops?) )?(?:only |just |all )?(?:with us|with me|(?:in|at|on) (?:our|the) (?:room|branch|desk|counter|front|shop floor|reception|phones?|hatch|office|salon|window)|here)`,
  `${SERVICE} (?:(?:a|the|our|they|each|every|people|any) ?(?:\\w+ )?(?:gets?|receives?|sees?|has|have) )?(?:is|means) (?:just |only |really |simply )?(?:us|me|the (?:\\w+ )?(?:people|staff|person|man|men|woman|women|girls|lads|team|drivers?|arrangers?|advis[eo]rs?|agents?|assistants?|receptionists?)) (?:at|on|in|behind|who|and)`,
  `if (?:the |a |we |they |our )?(?:${PERSON} )?(?:is|are) (?:good|nice|polite|friendly|smiling|in a good mood|kind|quick)(?: then)?,? (?:the |our )?(?:customer )?service is`,
  "that is all there is to it|that's all there is to it",
];
/** In one sentence: the service or how customers feel, who meets them, and nobody beside. */
const THE_SERVICE = pattern(
  /\b(?:service|customer care|quality|experience|(?:customers?|guests?|patients?|passengers?|clients?|tenants?|visitors?|members?|famil(?:y|ies)) (?:is|are|feels?|stays?|goes|go|leaves?) (?:happy|satisfied|pleased|well|home))\b/,
);
const MEETING = new RegExp(`\\b(?:${ROLE}|receptionist|we|i)\\b`);
const NOBODY_ELSE = pattern(
  new RegExp(
    `\\b(?:alone|(?:nobody|no one|no-one|none|nothing|nowhere) else|no other (?:person|people|team|department)|only (?:from |by |with |on )?(?:the |our )?${ROLE})\\b`,
  ),
);
const GIVEN = pattern(
  /\b(?:if|when|until|unless|once|after|because|whether or not|as (?:good|fast|quick) as|can only|knows?|sees?|meets?|speaks?)\b/,
);
const isAlone = (plain: string): boolean =>
  NOBODY_ELSE.test(plain) && THE_SERVICE.test(plain) && MEETING.test(plain) && !GIVEN.test(plain);
/** They were left off the map because customers do not meet them. */
const LEFT_OFF =
  "(?:left|leave|leaving|missed|kept|keep|skipped|not (?:put|listed|included|written|mentioned)|(?:did|have|has)(?: not|n't) (?:put|list|include|mention|write)\\w*) (?:[\\w,-]+ ){0,9}?(?:(?:out|off|aside|down|here|in) )?(?:as|because|since|cos) (?:[\\w']+ ){0,6}(?:never|not|n't|no|nobody|hardly|nothing)\\b";

/** Those behind, by where they sit or what they do. */
const BEHIND =
  '(?:people (?:upstairs|in the (?:back|office|\\w+ office))|upstairs|head office|back[- ]office(?: \\w+)?|(?:the )?(?:warehouse|kitchen|depot|finance|it|office|admin|accounts|laundry|lab|workshop|stores|planners?|mechanics?|cleaners?|garage|engineers?)(?: (?:people|team|staff|lot|department|guys))?|drivers|everything else|all else|the rest|the others|(?:all |the )?other (?:teams|departments|people))';
/** Their work made small, and the service put where we stand, in one breath. */
const MADE_SMALL = [
  `${BEHIND}(?: and (?:the )?\\w+)? (?:is|are) (?:only|just|merely|all|simply) (?:\\w+ )?\\w+,? (?:and )?not (?:a )?(?:part of )?(?:the )?(?:customer )?service\\b`,
  `${BEHIND} (?:\\w+ )?(?:do|does|did)(?: not|n't) (?:serve|meet|help|deal with|face|talk to) (?:anybody|anyone|(?:any |the |our )?(?:customers?|guests?|patients?|passengers?|clients?|people|public)),? (?:and )?(?:so|that is why|therefore|hence) (?:they|i|we) (?:\\w+ )?(?:are|is|have|do|did)?(?: not|n't) (?:\\w+ )?(?:in|on|part|put|listed|included|shown|drawn|mentioned|counted|customer service|service)\\b`,
  `(?:nothing|not something) (?:an?|the|any|our) (?:customer|guest|patient|passenger|client|visitor|tenant|member) (?:ever |would |will )*(?:thinks?|knows?|hears?|worr(?:y|ies)|asks?) (?:of|about)\\b`,
];
const PUT_HERE = [
  `(?:service|experience|customer|quality)\\b[^.]*\\b(?:everything else|all else|the rest|anything else) is (?:just|only|merely|simply|all)? ?(?:process|background|admin\\w*|paper ?work|support|systems?|logistics|back|behind|office|transport|detail|secondary|machinery)\\b`,
  `(?:makes? or breaks?|decides?|gives?)\\b[^.]*\\b(?:everything else|the rest|the others) (?:is|are) (?:just |only |merely )?(?:background|admin\\w*|paper ?work|support|behind|office)\\b`,
  `(?:customer )?(?:service|care|loyalty|trust) (?:lives? (?:and|or) dies?|stands? (?:and|or) falls?|is (?:won (?:and|or) lost|made or broken|born)) (?:only )?(?:at|on|in|behind|with) (?:the|our) (?:hatch|counter|desk|front|till|phone|phones|door|floor|reception|window|bar|chair|table|conversation|call)\\b`,
  `only (?:put|list|listed|wrote|included|include|mention|mentioned|named|drew) (?:down )?(?:the |our )?\\w+(?: \\w+)? (?:because|as|since|cos) (?:they|we|it) (?:are|is) (?:the )?(?:ones?|people|who) (?:who |that )?(?:giv|do|mak|deliver|provid|serv|meet)\\w*`,
  `${BEHIND} (?:has|have) (?:its|their) (?:job|work|part|task|side)s? and (?:we|i) have (?:ours|mine),? (?:and )?(?:ours|mine) (?:is|are) (?:the )?(?:customers?|guests?|patients?|passengers?|clients?|tenants?|residents?|members?|visitors?|families|people|service|public)\\b`,
  `${BEHIND} \\w+s?,? (?:and |but )?we serve\\W*$`,
];

const patternOf = (parts: readonly string[]) => new RegExp(`\\b(?:${parts.join('|')})`);
const SURE = patternOf([...NO_PART, ...MADE_SMALL]);
/** Or because they stand inside. */
const INTERNAL =
  "(?:left|skipped|(?:did|have|has)(?: not|n't) (?:put|list|include|mention|look|write|cover)\\w*) (?:[\\w,-]+ ){0,9}?(?:as|because|since|cos) (?:they are|they're|these are|it is|it's|all of them are) (?:\\w+ )?(?:internal|back[- ]office|behind the scenes|admin\\w*|support)\\b";
const NOT_FACING =
  "(?:not|\\w+n't) (?:[a-z]+[- ])?facing,? (?:and )?so (?:i|we) (?:left|skipped|(?:did|have|do)(?: not|n't) (?:put|list|include|mention|look|write|cover))";
const OFF = patternOf([LEFT_OFF, INTERNAL, NOT_FACING]);
const ALONE = patternOf([...WE_ALONE, ...PUT_HERE]);
/** Somebody else's world: the habit of a map on which most of those behind are spoken of so, and no more on its own. */
const APART = pattern(
  new RegExp(
    [
      `\\b(?:do|does)${NOT} ${HARDLY}(?:come into (?:it|this|that)|matter|count|get involved)\\b`,
      "\\b(?:is|are|it's|they're|that's|quite|totally|all)? ?(?:\\w+ )?separate (?:from|to|thing|department|company|firm|side|world)\\b|\\bseparate\\W*$",
      '\\b(?:have|has|got|do|does|doing|get on with|gets on with|mind) (?:their|its|his|her) own (?:jobs?|work|thing|things|business|stuff|world)\\b',
      `\\b(?:nothing|not much|little) ${HARDLY}to do with (?:us|it|this|me|that)\\b`,
      '\\bnot (?:really |directly )?(?:relevant|important|needed|our (?:concern|department|side|business|problem)|customer service)\\b',
      "\\b(?:it|that|this) (?:makes no difference|doesn't matter|does not matter)\\b",
    ].join('|'),
  ),
);

/** What others think, thought, or see; or the view denied. */
const SAID_BY_OTHERS = pattern(
  /\b(?:wrong\w*|used to|people (?:think|say)|(?:some|many|others|you) (?:might |may |could |would )?(?:think|say|believe)|thought|mistake|believed|assum\w*|no longer|in (?:their|his|her|a \w+'s) eyes|(?:to|for) (?:a|an|the|most|many|our|any|them|every|each)? ?(?:\w+ )?(?:customers?|guests?|patients?|passengers?|tenants?|residents?|students?|visitors?|members?|clients?|famil(?:y|ies)|callers?),? (?:(?:we|i|it|they|she|he|(?:the|our) \w+) (?:is|are|am|alone)|it(?:'s| is))\b)/,
);
const DENIED = /\b(?:not|never)\b|n't\b/;
const INSIDE = /\b(?:is|are|do|does|was|did) (?:not|never) (?!their|his|her)/;
/** What follows takes it back. */
const TAKEN_BACK =
  /\b(?:but|yet|though|although|however|except|until|still|even so|which is why|and without)\b/;

type Stretch = Pick<Span, 'start' | 'end'>;
type Found = Stretch & {
  /** `off`: others are said to be left off the map; `claimed`: the service is given to this one alone; `apart`: not sure. */
  readonly how: 'sure' | 'off' | 'claimed' | 'apart';
};

function search(text: string, pattern: Pattern, negated: boolean): Stretch | undefined {
  const list = sentences(text);
  for (const [i, one] of list.entries()) {
    const plain = normalise(one.text);
    const found =
      pattern.exec(plain) ?? (pattern === ALONE && isAlone(plain) ? NOBODY_ELSE.exec(plain) : null);
    if (!found || (pattern === ALONE && INSIDE.test(found[0]))) continue;
    const around = plain.replace(found[0], ' ');
    if (SAID_BY_OTHERS.test(plain) || (negated && DENIED.test(around))) continue;
    const after = `${plain.slice(found.index + found[0].length)} ${normalise(list[i + 1]?.text ?? '')}`;
    if (TAKEN_BACK.test(after)) continue;
    const start = one.start + found.index;
    return { start, end: start + found[0].length };
  }
  return undefined;
}

/** Said of a department, in its own row: that it has no part in the service, or (not sure) that it is a world apart. */
export const dismissedIn: (text: string) => Found | null = memo((text) => {
  const off = search(text, OFF, false);
  if (off) return { ...off, how: 'off' };
  const sure = search(text, SURE, false) ?? search(text, ALONE, true);
  if (sure) return { ...sure, how: 'sure' };
  const alone = frontAlone(text);
  if (alone) return { start: alone.start, end: alone.end, how: alone.kind === 'others' ? 'sure' : 'claimed' };
  const apart = search(text, APART, false);
  return apart ? { ...apart, how: 'apart' } : null;
});

/** Said of the others that they do not matter, and not only of the front that it does. */
export const sparesOthers = (text: string): boolean =>
  search(text, ALONE, true) === undefined &&
  search(text, SURE, true) === undefined &&
  search(text, OFF, false) === undefined &&
  frontAlone(text)?.kind === 'alone';

/** Said anywhere else: that only those whom customers meet are the service. */
export const aloneIn: (text: string) => Stretch | null = memo(
  (text) =>
    search(text, ALONE, true) ?? search(text, SURE, true) ?? search(text, OFF, false) ?? frontAlone(text),
);
