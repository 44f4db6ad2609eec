import type { Row } from '../../proposal/document';
import { memo, normalise, sentences } from '../../text';
import { compact } from '../../text/compact';
import { stems } from '../../text/substance';
import { ofPair } from '../of-row';
import { type MatterName, mattersHeaded, mattersTitled } from './matters';
import { codesIn } from './naming';

/** A procedure as it is weighed: its words and nothing else. */
export type Paper = Pick<Row<'internalRequirements'>, 'id' | 'kind' | 'document' | 'asks'>;

// Two procedures side by side, one used and one not: what sets them apart is weighed against what is told of the contact.
// No single sign is enough; words in common between the two say nothing.

const shortName: (title: string) => string = memo(
  (title) =>
    normalise(title)
      .split(/[:(,–—]| - /)[0]
      ?.trim() ?? '',
);
/** "This form is not for lost cards": said of others, and no part of what it is for. */
const NOT_FOR =
  /\b(?:not (?:meant |used |to be used )?for|(?:does|do) not (?:cover|apply)|(?:have|has) (?:their|its|an?) own)\b/;
/** What a rule keeps for itself, and what it gives away, to the other by name or to anybody. */
const partsOf = ofPair((one: Paper, other: Paper): { readonly own: string; readonly away: string } => {
  const name = shortName(other.document ?? '');
  const codes = codesIn(other.document ?? '');
  const own: string[] = [];
  const away: string[] = [];
  for (const clause of sentences(one.asks ?? '').flatMap(({ text }) => text.split(/;|, but /))) {
    const plain = normalise(clause);
    const named =
      (name.length > 3 && plain.includes(name)) || codesIn(clause).some((code) => codes.includes(code));
    (named || NOT_FOR.test(plain) ? away : own).push(clause);
  }
  return { own: own.join('. '), away: away.join('. ') };
});

/** What a rule is kept for shuts its opposite out: "only for living patients", "unopened goods". */
const KEPT_FOR: readonly (readonly [RegExp, readonly MatterName[]])[] = [
  [
    /\b(?:only|living|alive)\b.*\b(?:living|alive)\b|\bliving (?:patients|customers|members|people|persons)\b/,
    ['death'],
  ],
  [
    /\b(?:only (?:for )?|for )?(?:adults? only|over[- ]18s|18 and over)\b|\bonly (?:for )?adults\b/,
    ['child'],
  ],
  [
    /\b(?:new|first[- ]time) (?:customers|members|clients|tenants|patients) only\b|\bonly (?:for )?new\b/,
    ['existing'],
  ],
  [
    /\b(?:unopened|unused|unworn|sound|undamaged|perfect|in working order|as new)\b/,
    ['fault', 'damaged', 'bad'],
  ],
  [
    /\b(?:private|personal|household) (?:use|customers) only\b|\bonly (?:for )?(?:private|household)\b/,
    ['trade'],
  ],
];
const shutOut = (own: string): MatterName[] =>
  KEPT_FOR.flatMap(([kept, matters]) => (kept.test(normalise(own)) ? matters : []));

/** The one lets off what the other takes: "no late charge", "free", "never counts as", or it hastens. */
const LETS = compact(
  /\b(?:no|without|free of|waive\w*|never|not) (?:\w+ ){0,2}(?:charges?|fees?|deposits?|costs?|penalt(?:y|ies)|forms?|wait\w*|count\w*|mention|questions?|notice|recharge)\b|\bfree\b|\b(?:in full|full (?:refund|credit|amount|price)|money back|replaced?|waived?|our expense|nothing to pay|takes? (?:them|it) back)\b|\b(?:same day|today|at once|straight away|immediately|within (?:an hour|\d+ hours))\b/,
);
const TAKES =
  /£ ?\d|\b(?:charges?|charged|fees?|deposits?|recharge\w*|penalt(?:y|ies)|less \d+|no refunds?|no money back|nothing back|not (?:refunded|returned|covered)|(?:is|are) kept|los(?:e|es|t)|forfeit\w*|no credit|full price|counts as|\d+ (?:working |school )?days|weeks?|months?|routine|stops?)\b/;

/** Sums, shares and terms, as they stand in a rule and as the customer was told. */
const AMOUNTS = /£ ?\d+(?:\.\d+)?|\b\d+ ?(?:%|per ?cent|hours?|minutes?|days?|weeks?|months?|quid|pounds?)/g;
export const amountsIn: (text: string) => ReadonlySet<string> = memo(
  (text) => new Set((normalise(text).match(AMOUNTS) ?? []).map((one) => one.replace(/[^\d.]/g, ''))),
);

/** Of no use in telling two procedures apart. */
const ORDINARY = new Set(
  'custom servic procedur polici process rule guid form day time ask give tell take make within write call ring person people request contact staff member use one two first new get put'.split(
    ' ',
  ),
);
const marksOf = (text: string, not: ReadonlySet<string>): readonly string[] =>
  [...stems(text)].filter((one) => one.length > 2 && !/\d/.test(one) && !ORDINARY.has(one) && !not.has(one));

export type Weighed = readonly (readonly [MatterName, number])[];
export const IN_TITLE = 3.5;
const IN_WORDS = 2;
/** The rule itself says that it is not for this. */
export const AWAY = 2.5;
type Apart = {
  /** Matters and words of the other alone. */
  readonly matters: Weighed;
  readonly title: readonly string[];
  readonly says: readonly string[];
  /** Of the one used alone. */
  readonly ownMatters: Weighed;
  readonly ownTitle: readonly string[];
  readonly ownSays: readonly string[];
  /** What the one used is headed for, shared or not; and what it says is not for it. */
  readonly named: readonly MatterName[];
  readonly away: readonly MatterName[];
  readonly lets: boolean;
};
export const apart = ofPair((used: Paper, other: Paper): Apart => {
  const { own, away } = partsOf(used, other);
  const theirs = partsOf(other, used).own;
  const named = mattersTitled(used.document ?? '');
  const headed = mattersTitled(other.document ?? '');
  const mine = new Set([...named, ...mattersHeaded(own)]);
  const its = new Set([...headed, ...mattersHeaded(theirs)]);
  const alone = (all: ReadonlySet<MatterName>, not: ReadonlySet<MatterName>, title: readonly MatterName[]) =>
    [...all]
      .filter((one) => !not.has(one))
      .map((one) => [one, title.includes(one) ? IN_TITLE : IN_WORDS] as const);
  const usedStems = stems(`${used.document ?? ''} ${own}`);
  const otherStems = stems(`${other.document ?? ''} ${theirs}`);
  const title = marksOf(other.document ?? '', usedStems);
  const ownTitle = marksOf(used.document ?? '', otherStems);
  return {
    matters: alone(its, mine, headed),
    title,
    says: marksOf(theirs, new Set([...usedStems, ...title])),
    ownMatters: alone(mine, its, named),
    ownTitle,
    ownSays: marksOf(own, new Set([...otherStems, ...ownTitle])),
    named,
    away: [...new Set([...mattersHeaded(away), ...shutOut(own)])],
    lets: LETS.test(normalise(theirs)) && TAKES.test(normalise(own)),
  };
});
