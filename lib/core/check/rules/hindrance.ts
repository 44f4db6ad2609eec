import { instrumentsIn } from '../../law';
import type { Place } from '../../proposal/place';
import { normalise, sentences } from '../../text';
import type { CheckResult, Collector } from '../collect';
import { lawContext } from './requirements';

const RULE_WORD =
  /\b(?:rules?|laws?|legislation|legal\w*|regulat\w+|acts?|polic(?:y|ies)|procedures?|compliance|gdpr|data protection|health (?:and|&) safety|safeguarding|id checks?|consent|checks?|limits?|paperwork|red tape|bureaucra\w*|box[- ]ticking)\b/;
/** Rules at large, or the law itself: a grumble about one's own old procedure may be the very gap to close. */
const AT_LARGE =
  /\b(?:rules|laws|regulations|policies|legislation|the law|gdpr|data protection|health and safety|compliance|red tape|bureaucra\w*|box[- ]ticking)\b/;
const HELPING =
  '(?:help|serv|giv|doing|act|offer|answer|work|improv|chang|being|look|sort|solv|mak|respond|call|ring|tell|treat|deliver|get)\\w*';
const HINDERS = new RegExp(
  [
    'red tape|bureaucra\\w*|box[- ]ticking|tick[- ]box',
    '(?:get|gets|getting|got|stand|stands|are|is) in (?:the|our|my) way|in (?:the|our) way of',
    'slow(?:s|ed|ing)? (?:\\w+ ){0,3}down',
    `(?:stop|prevent|keep)(?:s|ed|ping|ing)? (?:us|staff|advis[eo]rs|me|people|the team|colleagues|everyone) (?:from )?(?:\\w+ )?${HELPING}`,
    '(?:a|an|the|another|just|only|mere|more of a) (?:burden|obstacle|nuisance|hindrance|barrier|waste of time|pain|hassle)',
    '(?:burden|nuisance|hindrance|obstacle|barrier)s?|hinder\\w*|hamper\\w*',
    "if it were(?: not|n't) for|if it was(?: not|n't) for|without (?:all )?(?:these|the|so many) (?:rules|laws|regulations)",
    'hold(?:s|ing)? (?:us|me|every(?:one|thing|body)|it|things|people|customers|\\w+) up|more (?:work|paper(?:work)?|forms|boxes)|another (?:box|form) to',
    "(?:so|too) many rules|(?:less|fewer|no) (?:rules|regulations|policies|laws|checks)|(?:would not|wouldn't|do not|don't) need (?:the|this|these|any) (?:\\w+ )?(?:rules?|limits?|checks?|polic(?:y|ies)|procedures?)",
    'prevent(?:s|ed|ing)? (?:proper|good|better|quick|fast|any)|impossible to (?:give|help|serve|do|offer)',
    'tie[sd]? (?:our|my|their|staff) hands|hold(?:s|ing)? (?:us|everyone|the business|things) back',
    'make[s]? (?:it|everything|things|our job|my job|life|the job) (?:so |much |far |a lot )?(?:harder|more difficult|impossible|slower)',
    'take[s]? (?:up )?(?:\\w+ )?(?:time|hours) (?:away|that (?:should|could))|too (?:strict|rigid|restrictive|inflexible|complicated|many hoops)|restrictive|inflexible',
    '(?:limit|restrict)s? what (?:we|staff|advis[eo]rs|i|people|colleagues) can do|make[s]? customers (?:unhappy|wait|angry|suffer)',
    "(?:can not|cannot|can't|could not|couldn't) (?:give|offer|provide|do) (?:a |any )?(?:good|proper|better|quick|real)",
    '(?:only|just) (?:there|exist|made|here) to (?:make|stop|cover|annoy|slow)|pointless|over the top|gone mad',
  ]
    .map((part) => `\\b(?:${part})\\b`)
    .join('|'),
);
const NOT_SO =
  /\b(?:not|no|never|nothing|isn't|aren't|neither|nor|hardly|than|rather than|instead of)\b (?:\w+ ){0,4}$/;
/** A view that is reported, or once held. */
const ONCE =
  /\b(?:at first|used to|i (?:once )?thought|seem(?:s|ed)? (?:like )?|may (?:look|seem|feel)|might (?:look|seem|feel)|can (?:look|seem|feel)|some (?:colleagues|staff|people|of us)|colleagues (?:say|call|think)|easy to (?:see|think))\b/;
const ENABLES =
  /\b(?:protect(?:s|ed|ing|ion)?|lets?|allows? (?:us|advis[eo]rs|staff|customers)|promis\w*|trust\w*|safe(?:ly|r|ty)?|fair(?:ly|er|ness)?|help(?:s|ed|ing)?|makes? it possible|enabl\w*|count on|rely on|opens? the way|with pride|keeps? (?:\w+ ){0,4}(?:safe|private|secure|right)|gives? (?:us|customers|staff|\w+s) (?:a|the|time|room|confidence|certainty)|reassur\w*|confiden\w*|worth|reason|in fact|i saw|turned out)\b/;

const SPEAKS_OF_RULES = [
  ['externalRequirements', ['effect', 'asks']],
  ['internalRequirements', ['why', 'asks']],
  ['improvements', ['change', 'why', 'compliance']],
  ['options', ['reason']],
  ['summary', ['problem', 'proposal', 'benefit', 'recommendation']],
] as const;

type Grumble = { readonly place: Place; readonly words: string; readonly strong: boolean };

/** Rules spoken of as obstacles and nothing else. */
export function rulesOnlyHinder(c: Collector): CheckResult {
  const { lens } = c;
  const grumbles: Grumble[] = [];
  let enabling: Place | undefined;
  let written = false;
  for (const [collection, fields] of SPEAKS_OF_RULES) {
    const holders = collection === 'summary' ? [null] : lens.rows(collection);
    for (const row of holders) {
      for (const field of fields) {
        const text = lens.text(collection, row, field);
        if (text.trim() === '') continue;
        written = true;
        const list = sentences(text);
        list.forEach((one, i) => {
          const plain = normalise(one.text);
          const hinders = HINDERS.test(plain);
          const law = hinders && instrumentsIn(one.text, lawContext(lens)).length > 0;
          const named = law || RULE_WORD.test(plain);
          if (named && hinders && grumble(plain, normalise(list[i + 1]?.text ?? ''))) {
            const strong = law || AT_LARGE.test(plain);
            grumbles.push({ place: lens.quote(collection, row, field, one), words: one.text, strong });
          } else if (!enabling && ENABLES.test(plain)) {
            // Why a rule exists and how it is kept are about the rule even where it is not named again.
            const about = named || collection === 'internalRequirements' || field === 'compliance';
            if (about) enabling = lens.quote(collection, row, field, one);
          }
        });
      }
    }
  }
  if (!written) return c.nothing('requirements-none', lens.place('internalRequirements'));
  const strong = grumbles.filter((one) => one.strong);
  const open = enabling === undefined || grumbles.length >= 2 ? grumbles : strong;
  for (const one of open) c.fault('rule-as-hindrance', { words: one.words }, one.place);
  if (open.length > 0) return c.done(open.length === 1 ? 'partly' : 'not-yet');
  if (enabling) c.good('rules-enable', {}, enabling);
  return c.done('met');
}

/** A sentence that calls rules an obstacle and says nothing for them. */
export const isGrumble = (plain: string): boolean =>
  RULE_WORD.test(plain) && HINDERS.test(plain) && grumble(plain, '');

/** Called an obstacle, and neither denied, nor once thought so, nor turned into a reason. */
function grumble(plain: string, next: string): boolean {
  const match = HINDERS.exec(plain);
  if (!match) return false;
  const before = plain.slice(0, match.index);
  // "so staff cannot help" is no turn for the better.
  const after = plain
    .slice(match.index + match[0].length)
    .replace(/\b(?:cannot|can't|could not|couldn't|not|unable to|stops?|never)\b (?:\w+ ){0,2}\w+/g, ' ');
  if (NOT_SO.test(before) || ONCE.test(before)) return false;
  // The turn comes after: "is a burden, but it keeps their money safe".
  return !/\b(?:but|yet|however|though|although|still|and|so|because|that is why)\b/.test(after) ||
    !ENABLES.test(after)
    ? !ENABLES.test(next)
    : false;
}
