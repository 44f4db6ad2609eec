import { instrumentsIn } from '../../law';
import type { Place } from '../../proposal/place';
import { memo, normalise, sentences } from '../../text';
import type { CheckResult, Collector } from '../collect';
import { AT_LARGE, blameOf, enablesIn, RULE_WORD, weighsRule } from './blame';
import { lawContext } from './requirements';
import { bitter, soured } from './resented';

const SPEAKS_OF_RULES = [
  ['externalRequirements', ['effect', 'asks']],
  ['internalRequirements', ['why', 'asks']],
  ['improvements', ['change', 'why', 'compliance']],
  ['options', ['reason']],
  ['finance', ['conclusion', 'stakeholders']],
  ['summary', ['problem', 'proposal', 'benefit', 'recommendation']],
] as const;
/** Fields that are about a rule even where it is not named again. */
const ABOUT_THE_RULE = new Set([
  'externalRequirements.effect',
  'internalRequirements.why',
  'improvements.compliance',
]);
/** Where a learner argues, and does not only tell what a rule asks. */
const ARGUES = new Set([
  'improvements.why',
  'internalRequirements.why',
  'finance.conclusion',
  'summary.problem',
  'summary.proposal',
  'summary.benefit',
  'summary.recommendation',
]);
/** What the sentence is about is the rule, and not something that befalls a customer. */
const SPEAKS_OF_IT =
  /^(?:and |but |honestly,? |frankly,? |sadly,? )?(?:it|its|it's|this|that|that's|they|these|all|we|i|you|one|another|just|only|more|nobody|no one|red|a|instead|what|stops?|slows?|signatures?|forms?|checks?|folk|would|with|without|in the time|nothing|because|get|getting)\b/;

const speaksOfRule = memo((plain) => RULE_WORD.test(plain));

/** So many grumbles are outweighed by one place where the writer weighs what a rule costs against what it gives. */
const FEW = 2;

type Grumble = {
  readonly place: Place;
  readonly words: string;
  readonly strong: boolean;
  readonly sure: boolean;
};

/** Rules spoken of as obstacles and nothing else. */
export function rulesOnlyHinder(c: Collector): CheckResult {
  const { lens } = c;
  const grumbles: Grumble[] = [];
  const sour: Grumble[] = [];
  let enabling: Place | undefined;
  let written = false;
  let weighed = false;
  const lawIn = (text: string) => instrumentsIn(text, lawContext(lens)).length > 0;
  for (const [collection, fields] of SPEAKS_OF_RULES) {
    const holders = collection === 'summary' || collection === 'finance' ? [null] : lens.rows(collection);
    for (const row of holders) {
      for (const field of fields) {
        const text = lens.text(collection, row, field);
        if (text.trim() === '') continue;
        written = true;
        const within = ABOUT_THE_RULE.has(`${collection}.${field}`);
        const argued = ARGUES.has(`${collection}.${field}`);
        const list = sentences(text);
        list.forEach((one, i) => {
          const plain = normalise(one.text);
          weighed ||= weighsRule(one.text);
          const blame = blameOf(one.text, list[i + 1]?.text ?? '');
          const law = blame !== null && lawIn(one.text);
          const named = law || speaksOfRule(plain);
          // What a rule asks may well speak of delay and of burdens.
          const meant =
            blame === 'sure'
              ? named || within
              : (named || (within && SPEAKS_OF_IT.test(plain))) && field !== 'asks';
          if (blame !== null && meant) {
            const strong = law || AT_LARGE.test(plain) || (within && collection === 'externalRequirements');
            const sure = blame === 'sure' && named;
            grumbles.push({ place: lens.quote(collection, row, field, one), words: one.text, strong, sure });
          } else if (enablesIn(plain)) {
            const about = named || collection === 'internalRequirements' || field === 'compliance';
            if (about) enabling ??= lens.quote(collection, row, field, one);
          } else if (
            (argued ? soured(plain) : within && bitter(plain)) &&
            (AT_LARGE.test(plain) || lawIn(one.text))
          ) {
            sour.push({
              place: lens.quote(collection, row, field, one),
              words: one.text,
              strong: true,
              sure: false,
            });
          }
        });
      }
    }
  }
  if (!written) return c.nothing('requirements-none', lens.place('internalRequirements'));
  const open = weighed && grumbles.length <= FEW ? [] : toldOff(grumbles, sour, enabling !== undefined);
  for (const one of open) c.fault('rule-as-hindrance', { words: one.words }, one.place);
  if (open.length > 0) return c.done(open.length === 1 ? 'partly' : 'not-yet');
  if (enabling) c.good('rules-enable', {}, enabling);
  return c.done('met');
}

/** One grumble about the law is enough; one about a paper of one's own may be the gap itself. */
function toldOff(
  grumbles: readonly Grumble[],
  sour: readonly Grumble[],
  seesGood: boolean,
): readonly Grumble[] {
  if (grumbles.length >= 2) return grumbles;
  // A sour voice proves nothing alone; twice, with a grumble, or with no good word about any rule, it is the tune.
  const tune = sour.length + grumbles.filter((one) => one.strong).length;
  if (sour.length > 0 && (tune >= 2 || !seesGood)) return [...grumbles, ...sour];
  return grumbles.filter((one) => one.strong && (one.sure || !seesGood));
}
