import { instrumentsIn, type LawContext } from '../../law';
import type { Place } from '../../proposal/place';
import { memo, normalise, type Span, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import type { CheckResult, Collector } from '../collect';
import { AT_LARGE, blameOf, enablesIn, RULE_WORD, weighsRule } from './blame';
import { lawContext } from './requirements';
import { bitter, soured } from './resented';
import { costsOnly } from './rules-as-cost';

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
const SPEAKS_OF_IT = pattern(
  /^(?:and |but |honestly,? |frankly,? |sadly,? )?(?:it|its|it's|this|that|that's|they|these|all|we|i|you|one|another|just|only|more|nobody|no one|red|a|instead|what|stops?|slows?|signatures?|forms?|checks?|folk|would|with|without|in the time|nothing|because|get|getting)\b/,
);

const speaksOfRule = memo((plain) => RULE_WORD.test(plain));

/** So many grumbles are outweighed by one place where the writer weighs what a rule costs against what it gives. */
const FEW = 2;

type Grumble = {
  readonly place: Place;
  readonly words: string;
  readonly strong: boolean;
  readonly sure: boolean;
  /** Said against another way of doing it, which may be a burden or slow where the rule is what spares people that. */
  readonly aside: boolean;
};

/** A sentence that blames a rule, or has a good or a sour word for one. */
type Telling = {
  readonly span: Span;
  readonly blame: ReturnType<typeof blameOf>;
  /** A law is named in it. */
  readonly law: boolean;
  /** A law, or a rule of any kind. */
  readonly named: boolean;
  readonly ofIt: boolean;
  readonly atLarge: boolean;
  readonly enables: boolean;
  readonly sours: boolean;
  /** The same, so bitterly that it is heard wherever a rule is spoken of. */
  readonly bitters: boolean;
};
type Reading = { readonly weighed: boolean; readonly telling: readonly Telling[] };

const readInHousing = memo((text) => readingOf(text, { sector: 'housing' }));
const readAnywhere = memo((text) => readingOf(text, {}));

/** What hangs on the words alone, so that a text is read once however often its neighbours change. */
function readingOf(text: string, context: LawContext): Reading {
  const list = sentences(text);
  const lawIn = (words: string) => instrumentsIn(words, context).length > 0;
  const telling = list.flatMap((span, i): Telling[] => {
    const plain = normalise(span.text);
    const blame = blameOf(span.text, list[i + 1]?.text ?? '');
    const costs = costsOnly(plain);
    const enables = !costs && enablesIn(plain);
    const atLarge = AT_LARGE.test(plain);
    const sours = (soured(plain) && (atLarge || lawIn(span.text))) || costs;
    const bitters = bitter(plain) && (atLarge || lawIn(span.text));
    if (blame === null && !enables && !sours && !bitters) return [];
    const law = blame !== null && lawIn(span.text);
    const ofIt = SPEAKS_OF_IT.test(plain);
    return [{ span, blame, law, named: law || speaksOfRule(plain), ofIt, atLarge, enables, sours, bitters }];
  });
  return { weighed: list.some((one) => weighsRule(one.text)), telling };
}

/** Rules spoken of as obstacles and nothing else. */
export function rulesOnlyHinder(c: Collector): CheckResult {
  const { lens } = c;
  const grumbles: Grumble[] = [];
  const sour: Grumble[] = [];
  let enabling: Place | undefined;
  let written = false;
  let weighed = false;
  const read = lawContext(lens).sector === 'housing' ? readInHousing : readAnywhere;
  for (const [collection, fields] of SPEAKS_OF_RULES) {
    const holders = collection === 'summary' || collection === 'finance' ? [null] : lens.rows(collection);
    for (const row of holders) {
      const aside = collection === 'options' && row !== null && isSetAside(row);
      for (const field of fields) {
        const text = lens.text(collection, row, field);
        if (text.trim() === '') continue;
        written = true;
        const within = ABOUT_THE_RULE.has(`${collection}.${field}`);
        const argued = ARGUES.has(`${collection}.${field}`);
        const all = read(text);
        weighed ||= all.weighed;
        for (const { span, blame, law, named, ofIt, atLarge, enables, sours, bitters } of all.telling) {
          // What a rule asks may well speak of delay and of burdens.
          const meant = blame === 'sure' ? named || within : (named || (within && ofIt)) && field !== 'asks';
          if (blame !== null && meant) {
            const strong = law || atLarge || (within && collection === 'externalRequirements');
            const sure = blame === 'sure' && named;
            const place = lens.quote(collection, row, field, span);
            grumbles.push({ place, words: span.text, strong, sure, aside });
          } else if (enables) {
            const about = named || collection === 'internalRequirements' || field === 'compliance';
            if (about) enabling ??= lens.quote(collection, row, field, span);
          } else if (argued ? sours : within && bitters) {
            const place = lens.quote(collection, row, field, span);
            sour.push({ place, words: span.text, strong: true, sure: false, aside });
          }
        }
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

const isSetAside = (row: object): boolean => 'outcome' in row && row.outcome === 'set-aside';

/** One grumble about the law is enough; one about a paper of one's own may be the gap itself. */
function toldOff(
  grumbles: readonly Grumble[],
  sour: readonly Grumble[],
  seesGood: boolean,
): readonly Grumble[] {
  if (grumbles.length + sour.length > 0 && [...grumbles, ...sour].every((one) => one.aside)) return [];
  if (grumbles.length >= 2) return grumbles;
  // A sour voice proves nothing alone; twice, with a grumble, or with no good word about any rule, it is the tune.
  const tune = sour.length + grumbles.filter((one) => one.strong).length;
  if (sour.length > 0 && (tune >= 2 || !seesGood)) return [...grumbles, ...sour];
  return grumbles.filter((one) => one.strong && (one.sure || !seesGood));
}
