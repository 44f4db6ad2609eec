import { hasFigure, memo, normalise } from '../../text';
import { pattern } from '../../text/pattern';
import { ownThings, stem, stems } from '../../text/substance';

/** What a rule of any house, and any law, asks of anybody. */
const OF_ANY_RULE = new Set(
  `behave behaviour conduct expect expected inform informed information look care offer careful aware awareness comply compliance compliant
  treat treatment equal equally equality fair fairly fairness honest honestly dignity discriminate discrimination respectful
  data personal detail protect protection private privacy confidential confidentiality secure security safe safely safety health
  right rights consumer legislation act regulation code duty responsible responsibility obey abide respect trade
  enough adequate sufficient suitable reasonable budget money cost spend cheap rota document paper form record file
  cover concern relate regard matter about set out describe explain guide govern regulate handle manage maintain achieve aim target
  deal welcome greet presentable smart tidy clean efficient prompt promptly timely quick soon high quality standard
  charter handbook manual front line desk frontline place mile extra goods product description describe fit satisfactory ability
  business firm shop organisation house anything something everything stuff kind kindness nature basis code guide guideline step list practice environment public general everyday daily smile polite courtesy courteous attend attendance time`
    .split(/\s+/)
    .map(stem),
);
/** Whoever does it or has it done. */
const WHO = pattern(
  /^(?:\w{3,}(?:er|or|ist|ant|ent|ian)|guest|tenant|resident|patient|passenger|visitor|learner|student|pupil|parent|member|user|nurse|child|famili|famil|crew|folk|other|citizen)$/,
);
/** An order, a limit or a condition, however short. */
const LIMITS = pattern(
  /\b(?:no|not|never|nobody|nothing|none|without|only|within|before|after|until|unless|if|when(?:ever)?|once|first|twice|both|same|next|till|either|or|then|instead|except|between|from|because|(?:every|each|by|at|on) (?:\w+ )?(?:day|night|morning|noon|lunch\w*|evening|hour|week|month|shift|visit|call|monday|friday|saturday|sunday)s?)\b/,
);
const ROLES = memo(
  (plain: string): ReadonlySet<string> =>
    new Set(
      plain
        .split(/[^a-z]+/)
        .filter((word) => WHO.test(word.replace(/s$/, '')))
        .map(stem),
    ),
);
/** "Rules on holidays and sickness": what it is about, however much that is. */
const ABOUT = pattern(
  /^(?:it |this |these |they )?(?:is |are |has |have |gives? |contains? |sets? out |lists? )?(?:all |some |the |our |general |basic )*(?:rules?|guid(?:e|ance|elines?)|advice|information|info|details?|instructions?|steps|process(?:es)?|procedures?|polic(?:y|ies)|standards?|approach|everything|anything|things?|what|how)\b(?: (?:\w+ ){0,3})?(?:on|about|for|of|to|with|around|in|are|is|should|expect\w*|need)\b/,
);
const ABOUT_LEFT = 3;
const MOST_LEFT = 1;

/**
 * What a rule asks, so said that it would do for any rule of its kind: once its title and the words of every rule are
 * taken out, nothing is left that could be kept or broken.
 */
export function isThin(asks: string, title: string): boolean {
  if (hasFigure(asks)) return false;
  const plain = normalise(asks).replace(/\blook(?:ing|s|ed)? after\b/g, 'look');
  const named = stems(title);
  const roles = ROLES(plain);
  const left = ownThings(plain).filter(
    (one) => !named.has(one) && !OF_ANY_RULE.has(one) && !roles.has(one),
  ).length;
  // "We must not discriminate" forbids, and yet nothing of its own.
  if (LIMITS.test(plain)) return left === 0;
  return left <= (ABOUT.test(plain) ? ABOUT_LEFT : MOST_LEFT);
}
