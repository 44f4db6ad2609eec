import { figures, hasFigure } from './figures';
import { memo } from './memo';
import { normalise, type Span, sentences } from './words';

const PEOPLE =
  '(?:(?:most|many|all|our|the|some|a lot of|younger|older|elderly|young|old) )*(?:customers?|tenants?|residents?|clients?|guests?|patients?|passengers?|users?|callers?|members?|people|families|students?|learners?|staff|advisers?|colleagues|everyone|everybody|nobody)';
const OPINIONS = [
  '\\b(?:i|we) (?:personally |really |just |do |honestly )?(?:think|feel|believe|reckon|guess|suppose|assume|imagine|suspect|would say|am sure|are sure)\\b',
  "\\bi(?:'| a)m (?:pretty |quite |fairly )?(?:sure|certain|convinced)\\b",
  '\\b(?:in|from) (?:my|our) (?:own |personal |humble )?(?:opinion|view|experience|eyes|mind)\\b',
  '\\bpersonally\\b',
  '\\b(?:every(?:one|body)|anyone|we all|all of us) (?:already )?(?:knows?|agrees?|thinks?|hates?|loves?|wants?|prefers?)\\b',
  '\\b(?:obviously|undoubtedly|without (?:a )?doubt|no doubt|of course|needless to say|surely|it goes without saying)\\b',
  '\\bit is (?:well[- ]known|common knowledge|common sense|obvious|clear to everyone)\\b',
  '\\bcommon sense\\b',
  '\\b(?:people|they|some) say\\b',
  '\\b(?:it )?(?:seems|looks|appears) to (?:me|us)\\b',
  '\\bit (?:would|might|could) be (?:nice|nicer|good|great|lovely|better) (?:if|to)\\b',
  '\\b(?:probably|presumably|i hope|hopefully)\\b',
  `\\b${PEOPLE} (?:(?:would|will|might|may|do) )?(?:(?:probably|usually|really|always|generally|much|just|all|tend to|never) )*(?:likes?|prefers?|loves?|hates?|dislikes?|enjoys?|want)\\b`,
];
const OPINION = new RegExp(OPINIONS.join('|'), 'g');
/** Words of a belief. A number beside one does not make it evidence; a source does. */
const BELIEF =
  /^(?:i\b|we |in my|in our|from my|from our|personally|every|anyone|all of us|obviously|undoubtedly|surely|common|needless|it goes|it is)/;
/** A length of time or a price is what is wished for, not what was counted. */
const counts = (text: string): boolean =>
  hasFigure(text) && figures(text).some((one) => one.kind === 'percent' || one.kind === 'number');

/** Words that set an opinion aside, or say where it came from and what it is worth. */
const SET_ASIDE =
  /\b(no evidence|not evidence|without evidence|nothing (?:supports|shows)|unsupported|unproven|untested|not tested|is (?:only |just )?an? (?:opinion|assumption|view|preference|belief)|not a requirement|opinion,? not|assumption|(?:is|was|been|be) (?:set aside|rejected|left out|discounted|ignored)|not (?:been )?(?:relied|counted|used|filed)|rejected|set aside|contradict\w*|disprove[sn]?|does not (?:bear|support)|hearsay)\b/;
const SOURCED =
  /\b(survey(?:ed|s)?|questionnaire|panel|focus group|interview(?:ed|s)?|complaint(?:s)? (?:log|file|record)s?|log shows|records? show|feedback forms?|sample(?:d)?|audit(?:ed)?|respon(?:ded|dents?|ses?)|replied|n ?= ?\d|report(?:ed)? (?:to|in|by)|according to|data (?:shows?|from)|minutes of|mystery shop\w*|analysis|reviews? (?:on|of)|ballot|poll(?:ed)?|asked)\b/;

export type Opinion = Span & { readonly sentence: Span };

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
    for (const match of plain.matchAll(OPINION)) {
      if (SOURCED.test(plain) || SET_ASIDE.test(plain)) continue;
      if (!BELIEF.test(match[0]) && counts(sentence.text)) continue;
      if (isQuoted(plain, match.index) && (SET_ASIDE.test(next) || SOURCED.test(next))) continue;
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      found.push({ text: text.slice(start, end), start, end, sentence });
    }
  });
  return found;
});

/** True when the text says who was asked or what was counted. */
export const namesSource = (text: string): boolean => SOURCED.test(normalise(text));
