import { memo } from './memo';
import { pattern } from './pattern';
import { normalise, type Span, sentences } from './words';

/**
 * "Just as I do on each call", "they all get the five", "I never miss any out": this customer was met as all are, said by holding him
 * against the others and not by the word "same".
 */
const AS_ALL = pattern(
  /(?<!\b(?:looks?|looked|is|was|are|were|seems?|sounds?|sounded|feels?|works?) )\b(?:as|like|same as|same way as) (?:i |we )?(?:always |usually )?(?:do|did|would|have|had|am|was|say|said|give|gave|use|used|read|speak|talk|tell|treat)? ?(?:it |that |them |this )?(?:on|with|for|to|at|in|of)? ?(?:each|every|all|any(?: other)?)(?:one|body| \w+)?\b|\b(?:they|people|customers|callers|guests|everybody|everyone|every \w+) (?:all )?(?:gets?|got|hears?|heard|receives?) (?:it|that|this|them|my \w+|the (?:lot|whole|full|three|four|five|six|seven|steps|spiel|card|speech|list|works|treatment|questions))\b|\b(?:what|which|that) (?:goes|i send|i say|i give|i tell|i read|i use|is sent|gets sent) (?:out )?(?:to|for|with)? ?(?:everybody|everyone|all|each|every)\b|\b(?:goes|went|go) (?:out )?to (?:everybody|everyone|all of them)\b|\b(?:not|no|never|n't) (?:make|made|making|do|see|any)? ?(?:an?y? |no )?differen(?:ce|ces|t) (?:between|for|with|to|from one)\b/,
);
/** Nothing left out, for whoever it is. */
const ALL_OF_IT = pattern(
  /\b(?:never|not|n't|without|no) (?:\w+ )?(?:miss|skip|skipped|skipping|missed|missing|leave|leaving|left|drop|dropped|dropping|cut|shorten(?:ed|ing)?|rush(?:ed|ing)?) (?:\w+ ){0,2}(?:any(?:thing)?(?: of (?:it|them))?|bits?|steps?|lines?|parts?|questions?|one|out|it|them|short)\b|\b(?:did|did the|said|gave|read|went through|ran through|do|used) (?:him |her |them )?(?:the |my |all |it )?(?:full|whole|entire|complete|lot|all) ?(?:spiel|script|card|speech|list|greeting|patter|routine|welcome|steps|opening|questions|thing|lot|talk)\b[^.]{0,30}\b(?:anyway|anyhow|all the same|regardless|even so|still)\b/,
);
const MANNER = pattern(
  /\b(?:say|said|saying|says|speak\w*|spoke|talk\w*|voice|tone|words?|sentences?|lines?|script|card|patter|speech|spiel|greet\w*|welcome|opening|intro\w*|routine|questions?|steps?|order|paragraphs?|past(?:e|ed)|template|macros?|standard (?:reply|apology|answer|letter|email)|apology|stock|wording|phrase\w*|offers|talk through|script|hello|goodbye|sequence|style|manner|way i (?:speak|talk|work))\b/,
);
/** What has to be the same: checks, the law, the record, what the rule grants. */
const HAS_TO_BE = pattern(
  /\b(?:security|identi\w+|id|data protection|gdpr|verif\w*|check(?:s|ed|ing)?|law|legal|safety|password|date of birth|postcode|account number|allerg\w*|log(?:ged)?|record\w*|confidential\w*|respect\w*|fair(?:ly)?|prices?|refunds?|fees?|charges?|discounts?|polic(?:y|ies)|consent|briefing|warning|emergenc\w*|medicat\w*|medicines?|limit|deadline|rules? (?:is|are|was))\b/,
);
const BUT = pattern(
  /\b(?:but(?! i (?:do(?:n't| not)|did(?:n't| not)|never|keep|kept|stick|stuck|went|carried|still|just)\b| i (?:not|no)\b)|except|apart from|only (?:this|that|with|for|slower)|instead|this time|for (?:him|her|them|this \w+) i|used to|no longer|should(?: have|n't)|wrong|slow(?:er|ly)|one at a time|pictures?|louder|shorter|adapt\w*|chang(?:ed|e) (?:it|that|my)|differently (?:with|for))\b/,
);

export const asForAll: (text: string) => readonly Span[] = memo((text) => {
  const all = sentences(text);
  return all.filter((one, at) => {
    const plain = normalise(one.text);
    const held = AS_ALL.test(plain);
    if (!held && !ALL_OF_IT.test(plain)) return false;
    const before = normalise(all[at - 1]?.text ?? '');
    if (!MANNER.test(plain) && !MANNER.test(before)) return false;
    if (HAS_TO_BE.test(plain) || BUT.test(plain)) return false;
    return !BUT.test(normalise(all[at + 1]?.text ?? ''));
  });
});
