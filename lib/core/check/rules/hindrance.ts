import { instrumentsIn } from '../../law';
import type { Place } from '../../proposal/place';
import { memo, normalise, sentences } from '../../text';
import type { CheckResult, Collector } from '../collect';
import { AT_LARGE, blameOf, ENABLES, RULE_WORD } from './blame';
import { lawContext } from './requirements';

const SPEAKS_OF_RULES = [
  ['externalRequirements', ['effect', 'asks']],
  ['internalRequirements', ['why', 'asks']],
  ['improvements', ['change', 'why', 'compliance']],
  ['options', ['reason']],
  ['summary', ['problem', 'proposal', 'benefit', 'recommendation']],
] as const;
/** Fields that are about a rule even where it is not named again. */
const ABOUT_THE_RULE = new Set([
  'externalRequirements.effect',
  'internalRequirements.why',
  'improvements.compliance',
]);
/** What the sentence is about is the rule, and not something that befalls a customer. */
const SPEAKS_OF_IT =
  /^(?:and |but |honestly,? |frankly,? |sadly,? )?(?:it|its|it's|this|that|that's|they|these|all|we|i|you|one|another|just|only|more|nobody|no one|red|a|instead|what|stops?|slows?|signatures?|forms?|checks?|folk|would|with|without|in the time|nothing|because|get|getting)\b/;

const speaksOfRule = memo((plain) => RULE_WORD.test(plain));
const enables = memo((plain) => ENABLES.test(plain));

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
  let enabling: Place | undefined;
  let written = false;
  for (const [collection, fields] of SPEAKS_OF_RULES) {
    const holders = collection === 'summary' ? [null] : lens.rows(collection);
    for (const row of holders) {
      for (const field of fields) {
        const text = lens.text(collection, row, field);
        if (text.trim() === '') continue;
        written = true;
        const within = ABOUT_THE_RULE.has(`${collection}.${field}`);
        const list = sentences(text);
        list.forEach((one, i) => {
          const plain = normalise(one.text);
          const blame = blameOf(one.text, list[i + 1]?.text ?? '');
          const law = blame !== null && instrumentsIn(one.text, lawContext(lens)).length > 0;
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
          } else if (!enabling && enables(plain)) {
            const about = named || collection === 'internalRequirements' || field === 'compliance';
            if (about) enabling = lens.quote(collection, row, field, one);
          }
        });
      }
    }
  }
  if (!written) return c.nothing('requirements-none', lens.place('internalRequirements'));
  const open = toldOff(grumbles, enabling !== undefined);
  for (const one of open) c.fault('rule-as-hindrance', { words: one.words }, one.place);
  if (open.length > 0) return c.done(open.length === 1 ? 'partly' : 'not-yet');
  if (enabling) c.good('rules-enable', {}, enabling);
  return c.done('met');
}

/** One grumble about the law is enough; one about a paper of one's own may be the gap itself. */
function toldOff(grumbles: readonly Grumble[], seesGood: boolean): readonly Grumble[] {
  if (grumbles.length >= 2) return grumbles;
  return grumbles.filter((one) => one.strong && (one.sure || !seesGood));
}
