import { memo } from './memo';
import { normalise, type Span } from './words';

/** Words by which a practice log shows how a customer was and what was done about it. Each finds whole words. */
const whole = (...parts: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${parts.join('|')})(?![\\p{L}\\d]|-\\p{L})`, 'gu');

const PERSON = '(?:him|her|them|(?:the|this|that|my|our|an?) (?:\\w+ )?\\w+)';

const PRESSURE = whole(
  'angr(?:y|ily)|anger|furious|annoyed|irritated|irate|cross with|very cross|rude|rudely|abusive|aggressive|upset|outraged',
  'shout\\w*|yell\\w*|screaming|loud(?! (?:noise|hum|music|crackl|beep|bang|buzz))|loudly|swore|swears|swearing',
  '(?:in|into|to|near|with|through|of) tears|tearful|cr(?:ying|ied)|sobbing|weeping',
  'bereave\\w*|griev(?:ing|ed)|mourning|funeral|(?<!(?:line|battery|phone|connection|router|laptop|signal|engine|car|machine|computer|tablet|screen) (?:had |has |just )?)(?:died|passed away)|late (?:husband|wife|mother|father|partner|son|daughter|brother|sister|parent|parents|mum|dad)',
  'distress\\w*|anxious|panick\\w*|worried|frighten\\w*|scared|confused|confusion|frail|vulnerable|desperate|shaken|in shock|in pain',
  '(?:in|to|from|into) hospital|ill|seriously ill|terminally ill',
  'impatient\\w*|in (?:a|such a|great) (?:hurry|rush)|threaten\\w*|frustrat(?:ed|ion)|queue (?:was )?behind|lost (?:his|her|their) temper|stressed',
);
/** The part of it that a script for ordinary days does not fit. */
const FRAILTY = whole(
  'bereave\\w*|griev(?:ing|ed)|(?<!(?:line|battery|phone|connection|router|laptop|signal|engine|car|machine|computer|tablet|screen) (?:had |has |just )?)(?:died|passed away)|late (?:husband|wife|mother|father|partner|son|daughter|brother|sister|parent|parents|mum|dad)',
  '(?:in|to|from|into) hospital|ill|seriously ill|terminally ill|frail|vulnerable|disab(?:led|ility)|dementia|blind|deaf',
);
const CARE = whole(
  'sorry|apolog\\w*|sympath\\w*|empath\\w*|condolences?|listen\\w*|heard (?:him|her|them) out',
  `let ${PERSON} (?:finish|speak|talk|tell)|(?:without|not|never) interrupt\\w*`,
  'thank(?:ed|s|ing)?(?: you)?|calm\\w*|quiet(?:ly|er)?|soft(?:ly|er)?|slow(?:ly|ed|er)|(?:and|voice) slow|gentl[ey]|kind(?!s? of|s)|kindly|kindness|warm\\w*|friendly|patien(?:t|ce|tly)|polite\\w*|courteous\\w*|respect(?:ful|fully)|smil\\w*|tone|manner',
  'low(?:ered)? (?:my )?voice|voice (?:low|down|calm)|plain (?:words|english|language)|simple words|eye contact|by name|(?:his|her|their) name',
  'explain\\w*(?! (?:that )?(?:the|our|company) (?:company )?(?:rules?|policy|policies|procedures?|terms))|underst(?:and|ood|anding)\\w*|told (?:him|her|them) (?:why|what would|what i would|honestly|when)',
  'ask(?:ed|ing)? (?:\\w+ )?(?:whether|if|how|what (?:had|would|he|she|they|matter))',
  'repeat(?:ed|ing)? (?:\\w+ ){0,3}back|read (?:\\w+ ){0,4}(?:back|aloud)|summ(?:ed|ing) up|summari[sz]\\w*|reassur\\w*|acknowledg\\w*|comfort\\w*|recogni[sz]\\w*',
  '(?:took|take|taking) (?:full )?(?:ownership|responsibility)|own(?:ed|ing) (?:it|the|this)|see (?:this|it) through|promised',
  '(?:r(?:a|i)ng|call(?:ed)?|phoned) (?:\\w+ )?back|step(?:ped)? (?:aside|to)|(?:moved|took|led|invited) (?:him|her|them) (?:to|into|aside)|offer(?:ed|ing)?',
  '(?:walked|went|sat|stood|waited) (?:\\w+ )?(?:with|over)|went through|(?:line by line|step by step|together)|spoke (?:up|clearly|softly|slowly)|(?:put|served|took) (?:him|her|them) (?:through )?first|as (?:fast|quick|quickly|soon) as|straight ?away|fetched|brought (?:him|her|them)|carried|help(?:ed|ing)?|assist\\w*|welcom\\w*|greet\\w*|made sure (?:he|she|they)|wrote (?:\\w+ ){1,6}for (?:him|her|them)|check(?:ed|ing) (?:that|whether|if) (?:he|she|they)',
  'no (?:rush|hurry)|(?:took|gave|giving) (?:\\w+ )?(?:\\w+ )?time|a (?:seat|chair|glass of water|cup of tea|quiet)|stayed (?:with|on)|in (?:his|her|their) own words',
);
const ADAPTED = whole(
  '(?:in|by|over) (?:the )?(?:chat|email|telephone|phone|letter|text|video|web chat)|short(?:er)? (?:\\w+ )?sentences|in writing|wrote (?:it |this )?(?:down|two|out)|written down',
  'another (?:day|channel|time|way|room)|more time|at (?:his|her|their|the customer.s) (?:own )?pace|pace|large print|instead|fitted|adapted|adjusted|simpl(?:y|er|ified)|faster|quick answer|interpreter|sign language|translat\\w*|pictures?|drawing',
  'noticed|because (?:he|she|they)|as (?:he|she|they) (?:was|were|is|are|spoke|seemed|had)|since (?:he|she|they) (?:was|were|spoke|had)',
);
/** Nobody says this of a document they take for good. */
const OLD = whole(
  'out[ -]of[ -]date|outdated|not up[ -]to[ -]date|(?:an? |the )?(?:old|older|previous|earlier|former|wrong|expired) (?:copy|version|edition|page|print|printout|article|document|procedure|policy)|older still|superseded|no longer (?:valid|current|in (?:use|force)|applies|right|true)',
  'newer (?:one|version|copy|edition)|new version|current version|latest version|check(?:ed|s)? (?:the )?(?:version|date|review date)|version and date|overdue|past its (?:review|date)|review(?: date)? (?:had|has|was|is) (?:passed|overdue|due)|not (?:been )?reviewed',
  'i was wrong|as changed|due for (?:a )?review|whether (?:it|this|that) (?:is|was) (?:still )?(?:current|valid|right|in force)|still (?:says|said|gives|gave|asks|asked|allows|allowed|has|had)|version \\d+(?:\\.\\d+)? (?:has been|now|since)',
);
/** Enough beside the name of the document, too common to mean it alone. */
const OLD_BESIDE = whole(
  '(?:since|from|of|dated) (?:19|20)\\d{2}|years old|old|older|expired|put right|withdrawn|replaced|corrected|correction|reported|still|changed|updated|wrong|mistake',
);

/** "not angry", "never rude", "no hurry": said to be absent. */
const DENIED =
  /(?:\b(?:not|never|no|nor|neither|without|nobody|hardly)|n't)(?: (?:at all|very|really|in|be|been|to|yet|a|been able to))? $/;

const finder =
  (pattern: RegExp) =>
  (text: string): readonly Span[] => {
    const plain = normalise(text);
    return [...plain.matchAll(pattern)]
      .filter((match) => !DENIED.test(plain.slice(Math.max(0, match.index - 24), match.index)))
      .map((match) => {
        const end = match.index + match[0].length;
        return { text: text.slice(match.index, end), start: match.index, end };
      });
  };

/** How the customer was under strain: upset, unwell, bereaved, in a hurry. */
export const pressures = memo(finder(PRESSURE));
/** Circumstances that an ordinary script may not fit. */
export const frailties = memo(finder(FRAILTY));
/** What was done for the person, beside the steps. */
export const cares = memo(finder(CARE));
/** Words, pace, channel or order fitted to this customer. */
export const adaptations = memo((text: string): readonly Span[] => [
  ...cares(text),
  ...finder(ADAPTED)(text),
]);
/** Signs that a document is known to be old. */
export const agings = memo(finder(OLD));
/** The same, with words that mean it only where the document is spoken of. */
export const agingsBeside = memo((text: string): readonly Span[] => [
  ...agings(text),
  ...finder(OLD_BESIDE)(text),
]);

/** How many different signs there are: "thanked … thanked again" is one. */
export const kinds = (spans: readonly Span[]): number =>
  new Set(spans.map((one) => normalise(one.text).slice(0, 5))).size;
