import { memo, written } from '../../text';
import { pattern } from '../../text/pattern';
import { resented } from './resented';

export const RULE_WORD = pattern(
  /\b(?:rules?|laws?|legislation|legal\w*|regulat\w+|acts?|polic(?:y|ies)|procedures?|compliance|gdpr|data protection|health (?:and|&) safety|safeguarding|id checks?|consent|checks?|limits?|sections? \d+\w*|code|conditions|paperwork|red tape|bureaucra\w*|box[- ]ticking|fca|ofcom|ofgem|ofwat|cqc|gdc|gphc|orr|caa|ico|hse|sra|consumer duty|inspectors?)\b/,
);
/** Rules at large, or the law itself: a grumble about one's own old procedure may be the very gap to close. */
export const AT_LARGE = pattern(
  /\b(?:rules|laws?|regulations|policies|legislation|(?:the|this) act|sections? \d+\w*|licence conditions|every (?:new )?(?:rule|regulation)|(?:all|these|so many) (?:the |these |those )?(?:procedures|checks|forms)|gdpr|data protection|health and safety|safeguarding|compliance|fca|ofcom|ofgem|ofwat|cqc|gdc|gphc|consumer duty|red tape|bureaucra\w*|box[- ]ticking)\b/,
);
const HELPING =
  '(?:help|serv|giv|doing|act|offer|answer|work|improv|chang|being|look|sort|solv|mak|respond|call|ring|tell|treat|deliver|get)\\w*';
/** In the way: said of a rule there is hardly another reading. */
const HINDERS = pattern(
  new RegExp(
    [
      'red tape|bureaucra\\w*|box[- ]ticking|(?<!\\bthe )tick[- ]box(?! (?:for|on|beside|at|in|with|next|under|is|and|so|where|that|which)\\b)',
      '(?:get|gets|getting|got|stand|stands|are|is) in (?:the|our|my) way|in (?:the|our) way of',
      'slow(?:s|ed|ing)? (?:\\w+ ){0,3}down',
      `(?:stop|prevent|keep)(?:s|ed|ping|ing)? (?:us|staff|advis[eo]rs|me|people|the team|colleagues|everyone) (?:from )?(?:\\w+ )?${HELPING}`,
      '(?<!(?:remov|lower|lift|clear|break|tak|avoid|spar|reduc)\\w* (?:down |away )?)(?:a|an|the|another|just|only|mere|more of a) (?:burden|obstacle|nuisance|hindrance|barrier|waste of time|pain|hassle)',
      // "Removes a barrier that is ours" says the opposite.
      '(?<!(?:remov|lower|lift|clear|break|tak|avoid|spar|reduc)\\w* (?:down |away )?(?:an? |the |any |one |this |that )?)(?:burden|nuisance|hindrance|obstacle|barrier|hurdle|millstone|straitjacket|stumbling block)s?|makes? (?:our |my |the |your )?(?:lives|life|job|work|things|everything) (?:so |very |too |really )?(?:hard|difficult|complicated|tricky|stressful|a misery)|hinder\\w*|hamper\\w*',
      "if it were(?: not|n't) for|if it was(?: not|n't) for|without (?:all )?(?:these|the|so many) (?:rules|laws|regulations)",
      'hold(?:s|ing)? (?:us|me|every(?:one|thing|body)|it|things|people|customers|\\w+) up|more (?:work|paper(?:work)?|forms|boxes)|another (?:box|form) to',
      "(?:so|too) many rules|(?:less|fewer|no) (?:rules|regulations|policies|laws|checks)|(?:would not|wouldn't|do not|don't) need (?:the|this|these|any) (?:\\w+ )?(?:rules?|limits?|checks?|polic(?:y|ies)|procedures?)",
      'prevent(?:s|ed|ing)? (?:proper|good|better|quick|fast|any)|impossible to (?:give|help|serve|do|offer)',
      '(?:tie[sd]? (?:our|my|their|staff) hands|hands are tied)|hold(?:s|ing)? (?:us|everyone|the business|things) back',
      'make[s]? (?:it|everything|things|our job|my job|life|the job) (?:so |much |far |a lot )?(?:harder|more difficult|impossible|slower)',
      'take[s]? (?:up )?(?:\\w+ )?(?:time|hours) (?:away|that (?:should|could))|too (?:strict|rigid|restrictive|inflexible|complicated|many hoops)|restrictive|inflexible',
      '(?:limit|restrict)s? what (?:we|staff|advis[eo]rs|i|people|colleagues) can do|make[s]? customers (?:unhappy|wait|angry|suffer)',
      "(?:can not|cannot|can't|could not|couldn't) (?:give|offer|provide|do) (?:a |any )?(?:good|proper|better|quick|real)",
      '(?:only|just) (?:there|exist|made|here) to (?:make|stop|cover|annoy|slow)|pointless|over the top|gone mad',
    ]
      .map((part) => `\\b(?:${part})\\b`)
      .join('|'),
  ),
);

/** How a thing is spoken of that one would rather be without. */
const DISLIKED = pattern(
  new RegExp(
    [
      'headaches?|nightmares?|palaver|rigmarole|faff\\w*|hassles?|fuss|farce|joke|nonsense|madness|silly|ridiculous|absurd|petty|needless\\w*|useless|futile|hoops?|(?:an|the|just an|their|every) excuse|excuses|endless|never[- ]ending',
      'costs? (?:me|us|you) (?:\\w+ ){0,4}(?:minutes|hours|time)\\b|(?:wast(?:e|es|ing|ed)|eats?|eating|steals?) (?:\\w+ ){0,3}(?:time|hours|minutes|money|day|energy)',
      '(?:kill|spoil|ruin|wreck|stifl|chok|strangl|hamstr|handcuff|shackl|suffocat|exasperat|alienat|clog|bog)\\w*',
      '(?:fed up|sick|tired) (?:of|with) (?:it|them|this|that|the|all|these)|(?:get(?:s|ting)?|ways?|got) (?:a)?round (?:it|them|this|that|the)\\b|trip\\w* (?:you|us|staff|people|everyone) up|hands (?:are |is |were )?tied|at the mercy of|stuck with|lumbered|saddled|landed with|(?:fight|battle)(?:ing|s)? (?:the|against|with) (?:the )?(?:rule|law|regul|polic|proced)|put up with|burden\\w*|bother',
      'mak(?:e|es|ing) us (?:look|seem|sound|appear)|(?:look|looks|seem|seems|appear) (?:\\w+ )?(?:heartless|unhelpful|rude|uncaring|stupid)',
      '(?:passengers|customers|guests|clients|patients|tenants|residents|students|people|visitors|members|families) (?:\\w+ )?(?:lose out|suffer|pay the price)',
      '(?:(?:one|yet another|another|some) more|another) (?:box|form|piece of paper|signature)\\b|less time (?:with|for)|(?:extra|more) (?:work|forms?|paper\\w*)|only (?:bring|make|cause|add|create|mean|cost)\\w*',
      '(?:get|got|be) rid\\b|scrap(?:ped)?\\b|do away with|abolish\\w*|takes? (?:\\w+ )?away (?:our|my|from)|mak(?:e|es|ing) (?:it|things|life|everything|every\\w+) (?:\\w+ )?(?:bad|worse|awkward|wait|unhappy|angry|cross)|in (?:the|that) time (?:\\w+ ){0,4}(?:could|would|might) (?:have )?\\w+|slow(?:s|ed|ing)\\b|slow (?:us|me|it|things|every\\w+|the \\w+)\\b(?! down \\w+ (?:fraud|thie))|(?:just|only) (?:brings|means|adds|makes|costs)',
    ]
      .map((part) => `\\b(?:${part})`)
      .join('|'),
  ),
);
/** Nobody is the better for it. */
const NO_GOOD = pattern(
  /\b(?:(?:nobody|no one|none of them) (?:\w+ )?(?:reads?|uses?|looks at|wants?|cares about) (?:it|them|this|that|these)\b|(?:helps?|serves?|protects?|benefits?) (?:no ?(?:one|body)|nothing|hardly any(?:one|body))|(?:no ?(?:one|body)|nothing) (?:\w+ )?(?:gains?|benefits?|wins?|profits?|is (?:helped|gained|better))|what (?:earthly )?(?:good|use|point|purpose) (?:it|they|the|this|that|is|are|does|do)|(?:no|any) (?:earthly )?(?:use|point|sense|purpose) (?:in|at all|whatever|that i|to (?:anyone|anybody|us|me|them|customers))|(?:do not|don't|can ?not|can't|never) (?:see|saw|seen|understand|understood) (?:why|what (?:good|for|it|use)|the (?:point|use|sense|need))|(?:no|nothing|not (?:any|much|a bit of)) (?:good|use|sense|benefit) (?:at all )?(?:in|from|out of|comes? (?:of|from)) (?:them|it|these|those|any of|this)\b|(?:only|just|merely) (?:ever )?there to be\b|all (?:it|they|this|that|these \w+|this \w+|the \w+) (?:ever )?(?:do|does|did) is|nothing but|(?:just|only|merely) (?:for the sake|to cover|to keep \w+ in a job)|for (?:its|their) own sake|because (?:they|we|i|you|it|one) (?:are|is|am|were|was|have|had|has)(?: been)? (?:told|made|asked|forced)|(?:could(?: not|n't)|can(?:not|'t)) tell you|what (?:it|the \w+|this|that) (?:does|do) to (?:people|customers|us|them)|(?:somebody|someone) (?:in|at) (?:an? office|london|westminster|brussels|parliament|an? desk))/,
);
/** What it would be like without: better, and only a rule stands before it. */
const WISHED = pattern(
  /\b(?:(?:would|could|might|'d) (?:\w+ ){0,5}(?:better|best|quick\w*|fast\w*|sooner|eas\w+|simpl\w+|more|love|same day|straight away|at once|in (?:a|one|two|five|ten|no) (?:minutes?|days?|time))|(?:better|quicker|faster|sooner|easier|simpler|quickest|best) (?:\w+ ){0,4}(?:without|if)|love to|if only|(?:kind|decent|best|right|easiest|quickest|kindest) thing)\b/,
);
const BARRED = pattern(
  /\b(?:(?:do|does|did|will|would)(?: not|n't) (?:let|allow|permit)|won't let|forbid\w*|in the way|tie[sd]\b|(?:with|were|was) (?:fewer|less)|without (?:it|them|all|these|those|so|such)\b|without\W*$|(?:are|is|am|was|were|be)(?: not|n't) allowed|not allowed|if (?:it|there) (?:was|were|wasn't|weren't)|instead|because of|thanks to|so many|too many)\b/,
);
/** What can no longer be done, laid at the door of a rule. */
const UNDONE = pattern(
  /\bbecause of (?:it|them|this|that|these|those)\b.*\b(?:can(?:not|'t)|could(?: not|n't)|nothing|never|lose|lost)\b|\b(?:walk|walks|walked|storm\w*|go|goes|went|turn|turned) (?:out|off|away|elsewhere)\b.*\bbecause of (?:it|them|this|that)\b|\b(?:you|we|one|nobody|staff) (?:can(?:not|'t| not)|can hardly|can no longer|could no longer) (?:\w+ ){0,8}(?:these days|any ?more|nowadays|because of|any longer|like (?:we|i) used to)|\bthanks to (?:the )?(?:\w+ )?(?:gdpr|data protection|law|rules|regulations|act|health and safety)\b.*\b(?:no longer|cannot|can't|not)\b|\bmakes? it (?:impossible|very hard|so hard|hard|harder|difficult) (?:to|for)\b(?! (?:argue|cheat|lie|steal|refuse|forget|miss|hide|ignore|go wrong|get (?:it )?wrong|overcharge))/,
);

const NOT_SO = pattern(
  /\b(?:not|no|never|nothing|isn't|aren't|neither|nor|hardly|than|rather than|instead of|far from|anything but|nowhere near|apart from|without)\b (?:\w+ ){0,4}$/,
);
/** A view that is reported, or once held. */
const ONCE = pattern(
  /\b(?:at first|used to|i (?:once )?thought|seem(?:s|ed)? (?:like )?|may (?:look|seem|feel)|might (?:look|seem|feel)|can (?:look|seem|feel)|some (?:colleagues|staff|people|of us)|colleagues (?:say|call|think)|easy to (?:see|think))\b/,
);
export const ENABLES = pattern(
  /\b(?:protect(?:s|ed|ing|ion)?|lets?|allows? (?:us|advis[eo]rs|staff|customers)|promis\w*|trust\w*|safe(?:ly|r|ty)?|fair(?:ly|er|ness)?|help(?:s|ed|ing)?|makes? it possible|enabl\w*|count on|rely on|opens? the way|with pride|keeps? (?:\w+ ){0,4}(?:safe|private|secure|right)|gives? (?:us|customers|staff|\w+s) (?:a|the|time|room|confidence|certainty)|reassur\w*|confiden\w*|worth|reason|in fact|i saw|turned out|caught|catch(?:es)?|spare[sd]?|saved?|earn(?:s|ed)?|also (?:why|when|what|how|the|where)|(?:what|why) (?:the |our )?(?:people|folk|customers|guests|families|patients|parents|passengers|tenants|residents|visitors|learners|students|owners|members|clients) (?:pay|come|came|stay|choose|chose|bring|use)|(?:nobody|no one) has (?:been|ever)|likes? it|thank\w*)\b/,
);
const TURNS = /\b(?:but|yet|however|though|although|still|and|so|because|that is why)\b/;
const TURNED = /^(?:but|yet|still|even so|however|all the same|then again)\b/;
/** Words of help that are denied: no turn for the better. */
const UNHELPFUL =
  /\b(?:cannot|can't|could not|couldn't|not|n't|unable to|stops?|never|nobody|no one|helps? no|protects? no)\b (?:\w+ ){0,2}\w+|\b(?:data protection|safety)\b/g;

/** A good word for it, that is not denied. */
export const enablesIn: (plain: string) => boolean = memo((plain) =>
  ENABLES.test(plain.replace(UNHELPFUL, ' ')),
);

/** `sure`: an obstacle in so many words. `likely`: spoken ill of, in words that could be meant of something else. */
export type Blame = 'sure' | 'likely' | null;

/** "Our procedure is what slows us, not the law": it is cleared by name. */
const CLEARED = /, (?:and )?not (?:the |any |our )?(?:law|act|rules?|regulations?|legislation)\b/;

const blameIn = memo((plain): Blame => {
  if (CLEARED.test(plain)) return null;
  const match = HINDERS.exec(plain);
  if (match) {
    const before = plain.slice(0, match.index);
    if (ONCE.test(before)) return null;
    if (!NOT_SO.test(before)) return turned(plain.slice(match.index + match[0].length)) ? null : 'sure';
  }
  for (const pattern of match ? [] : [DISLIKED, NO_GOOD, UNDONE]) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const before = plain.slice(0, found.index);
    if (ONCE.test(before) || (pattern === DISLIKED && NOT_SO.test(before))) continue;
    return turned(plain.slice(found.index + found[0].length)) ? null : 'likely';
  }
  if (!match && WISHED.test(plain) && BARRED.test(plain) && !turned(plain)) return 'likely';
  const found = RULE_WORD.test(plain) ? resented(plain) : null;
  // Anything good said of it in the same breath, and it was weighed.
  return found && !ONCE.test(plain) && !ENABLES.test(plain.replace(UNHELPFUL, ' ')) ? 'likely' : null;
});

/** The turn comes after: "is a burden, but it keeps their money safe". */
const turned = (after: string): boolean => {
  const kind = after.replace(UNHELPFUL, ' ');
  return TURNS.test(kind) && ENABLES.test(kind);
};

/** "It slows us down, but it is also why people trust us": what it costs and what it gives, weighed in one breath. */
export const weighsRule: (text: string) => boolean = memo((text) => {
  const plain = written(text);
  const found = HINDERS.exec(plain) ?? DISLIKED.exec(plain);
  return found !== null && turned(plain.slice(found.index + found[0].length));
});

/** Spoken ill of here, and nothing said for it in the same breath or the next. */
export function blameOf(text: string, next: string): Blame {
  const blame = blameIn(written(text));
  if (blame === null) return null;
  const after = written(next);
  if (after === '') return blame;
  const more = blameIn(after) !== null;
  return !more && (ENABLES.test(after.replace(UNHELPFUL, ' ')) || TURNED.test(after)) ? null : blame;
}

/** A sentence that calls rules an obstacle and says nothing for them. */
export const isGrumble = (plain: string): boolean => RULE_WORD.test(plain) && blameIn(plain) === 'sure';
