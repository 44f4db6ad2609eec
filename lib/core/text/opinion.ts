import { figures, hasFigure } from './figures';
import { memo } from './memo';
import { pattern } from './pattern';
import { matchesOf } from './plain';
import { normalise, type Span, sentences } from './words';

const PEOPLE =
  '(?:(?:most|many|all|our|the|some|a lot of|lots of|younger|older|elderly|young|old|modern|these) )*(?:customers?|tenants?|residents?|clients?|guests?|patients?|passengers?|users?|callers?|members?|visitors?|shoppers?|diners?|travellers?|people|folk|families|parents|students?|learners?|staff|advis[eo]rs?|colleagues|everyone|everybody|nobody)';
const ALWAYS = '(?:really |personally |just |honestly |strongly |always |truly |do |still |would |also )*';
const BELIEVE = 'bel(?:ie|ei|i)ve(?! in\\b)';

/** Somebody's own belief or taste, or what "everybody" is said to know. No source could stand behind the words. */
const STRONG = [
  `\\bi ${ALWAYS}(?:feel|reckon|guess|suppose|assume|imagine|suspect|prefer|like|love|hate|dislike)\\b`,
  `\\bi (?:do not|don't|did not|have never) (?:${ALWAYS})(?:like|see why|see the point|agree)\\b`,
  "\\bi(?: have|'ve) (?:always |long )?(?:felt|thought|believed)\\b",
  "\\bi(?:'| a)m (?:pretty |quite |fairly |very |absolutely |really )?(?:sure|certain|convinced|confident)\\b",
  '\\b(?:in|from) (?:my|our) (?:own |personal |humble |honest )*(?:opinion|view|eyes|mind)\\b',
  "\\bi (?:fully |totally |quite )?agree\\b|\\b(?:it is|it's|that is|that's) (?:only|just) (?:polite|fair|right|manners|good manners|courtesy|courteous)\\b|\\bhow i (?:would )?(?:like|want|prefer)\\b|\\bthe way i was (?:taught|trained|brought up|raised)\\b",
  '\\bas far as i am concerned\\b|\\bfrom my (?:own |personal )?point of view\\b|\\bi have (?:a|the) (?:strong |gut |funny )?(?:feeling|hunch|impression)\\b|\\bto my mind\\b|\\bif you ask me\\b|\\bthe way i see it\\b|\\bas i see it\\b|\\bimh?o\\b',
  '\\bmy (?:own |personal |honest )*(?:view|opinion|feeling|guess|hunch|gut feeling|gut|instinct|belief|preference)\\b',
  '(?:^|[.!?] )personally,|\\bi personally\\b|\\bpersonal(?:ly)? (?:opinion|preference|view)\\b',
  '\\b(?:every ?(?:one|body)|anyone|anybody|we all|all of us) (?:already )?(?:knows?|agrees?|thinks?|feels?|hates?|loves?|likes?|wants?|prefers?|says?)\\b',
  '\\b(?:most|many|some|all|both|several|lots|a (?:few|lot)) of us (?:\\w+ )?(?:reckon|feel|think|believe|prefer|like|hate|agree|say|would)\\b',
  '\\b(?:no ?one|nobody) (?:likes?|wants?|enjoys?)\\b',
  '\\b(?:undoubtedly|without (?:a |any )?doubt|no doubt|needless to say|it goes without saying)\\b',
  '\\bit is (?:well[- ]known|common knowledge|common sense|obvious|clear to every ?(?:one|body))\\b',
  '\\bcommon sense\\b',
  '\\bstands to reason\\b|\\bask any(?:one|body)\\b|\\b(?:proven|well[- ]known) fact\\b',
  '\\b(?:every(?:one|body)(?: else)?|all the others|everywhere else) (?:\\w+ )?(?:does|do|has|have|uses?|texts?|got) (?:\\w+ ){0,3}(?:nowadays|these days|now|anyway)\\b',
  '\\b(?:people|they|some) (?:always )?say\\b',
];
/** Guesses: worth a question, and fine where something else carries the claim. */
const WEAK = [
  `\\b(?:i|we) ${ALWAYS}(?:think|${BELIEVE}|would say|would have thought)\\b`,
  `\\bwe ${ALWAYS}(?:feel|reckon|guess|suppose|assume|imagine|suspect)\\b`,
  '\\b(?:it )?(?:seems|looks|appears) to (?:me|us)\\b',
  '\\bit (?:would|might|could) (?:also |just )?be (?:nice|nicer|good|great|lovely|better|a good idea) (?:if|to)\\b',
  '\\b(?:obviously|surely|prob(?:ab|a|b)?l(?:e?y)|presumably|i hope|hopefully)\\b',
  `\\b${PEOPLE} (?:(?:would|will|might|may|do) )?(?:(?:prob(?:ab|a|b)?ly|usually|really|always|generally|much|just|all|tend to|never) )*(?:likes?|prefers?|loves?|hates?|dislikes?|enjoys?|want|would (?:much )?rather|would sooner)\\b`,
  `\\b${PEOPLE} (?:nowadays|these days|today|now) (?:expect|want|like|prefer|would|need|demand)\\b`,
];
const OPINION = new RegExp(`(?<strong>${STRONG.join('|')})|(?:${WEAK.join('|')})`, 'g');
/** A preference said of people is what they want, not what the learner believes. */
const PREFERENCE = new RegExp(`^${PEOPLE} `);
/** A length of time or a price is what is wished for, not what was counted. */
const counts = (text: string): boolean =>
  hasFigure(text) && figures(text).some((one) => one.kind === 'percent' || one.kind === 'number');

/** Words that set an opinion aside, or say where it came from and what it is worth. */
const SET_ASIDE = pattern(
  /\b(no evidence|not evidence|without evidence|nothing (?:supports|shows)|unsupported|unproven|untested|not tested|is (?:only |just )?an? (?:opinion|assumption|view|preference|belief)|not a requirement|opinion,? not|assumption|(?:is|was|been|be) (?:set aside|rejected|left out|discounted|ignored)|not (?:been )?(?:relied|counted|used|filed)|rejected|set aside|contradict\w*|disprove[sn]?|does not (?:bear|support)|hearsay|turned out|i was wrong|(?:have|had) not asked|to be (?:tested|checked))\b/,
);
const SOURCED = pattern(
  /\b(survey(?:ed|s)?|questionnaire|panel|focus group|interview(?:ed|s)?|complaint(?:s)? (?:log|file|record|book)s?|log shows|records? show|(?:feedback|comment) (?:forms?|cards?)|sample(?:d)?|audit(?:ed)?|respon(?:ded|dents?|ses?)|replied|n ?= ?\d|report(?:ed)? (?:to|in|by)|according to|data (?:shows?|from)|minute(?:s of|d)|mystery shop\w*|analysis|reviews? (?:on|of)|ballot|poll(?:ed)?|asked)\b/,
);

export type Opinion = Span & {
  readonly sentence: Span;
  /** A belief or a taste, against a guess or a preference said of others. */
  readonly strong: boolean;
  /** What people are said to want. */
  readonly preference: boolean;
};

/** "Nobody has ever asked for it" names no source. */
const UNASKED = /\b(?:never|not|nobody|no one|none|n't)\b(?: \w+){0,3} asked\b/g;
const sourced = (plain: string): boolean => SOURCED.test(plain.replace(UNASKED, ' '));

/** True when the span stands within quotation marks: somebody's words, not the learner's. */
function isQuoted(plain: string, start: number): boolean {
  let open = false;
  for (let i = 0; i < start; i++) if (plain[i] === '"') open = !open;
  return open;
}

/**
 * Hedges and opinions the text rests on. Left alone: a sentence with a source or a figure, and words that are
 * quoted or reported and then set aside, here or in the next sentence.
 */
export const opinions: (text: string) => readonly Opinion[] = memo((text) => {
  const list = sentences(text);
  const found: Opinion[] = [];
  list.forEach((sentence, i) => {
    const plain = normalise(sentence.text);
    const next = normalise(list[i + 1]?.text ?? '');
    for (const match of matchesOf(plain, OPINION)) {
      if (sourced(plain) || SET_ASIDE.test(plain)) continue;
      const strong = match.groups?.strong !== undefined;
      const own = strong || /^(?:i|we) /.test(match[0]);
      if (!own && counts(sentence.text)) continue;
      if (isQuoted(plain, match.index) && (SET_ASIDE.test(next) || SOURCED.test(next))) continue;
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      found.push({
        text: text.slice(start, end),
        start,
        end,
        sentence,
        strong,
        preference: PREFERENCE.test(match[0]),
      });
    }
  });
  return found;
});

/** True when the text says who was asked or what was counted. */
export const namesSource = (text: string): boolean => sourced(normalise(text));
/** True when the text says that something in it is not relied on. */
export const setAside = (text: string): boolean => SET_ASIDE.test(normalise(text));
