import type { Row } from '../../proposal/document';
import { memo, normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import { stems } from '../../text/substance';
import { ofPair, ofRow } from '../of-row';
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
type Parts = { readonly title: string; readonly own: string; readonly away: string };
const partsBy = (
  { document: title = '' }: Paper,
  clauses: readonly { readonly clause: string; readonly isAway: boolean }[],
): Parts => {
  const joined = (away: boolean) =>
    clauses
      .filter(({ isAway }) => isAway === away)
      .map(({ clause }) => clause)
      .join('. ');
  return { title, own: joined(false), away: joined(true) };
};
/** What a procedure can be named by in another, and its own clauses with what each names. */
const readOf = ofRow((one: Paper) => {
  const clauses = sentences(one.asks ?? '')
    .flatMap(({ text }) => text.split(/;|, but /))
    .map((clause) => {
      const plain = normalise(clause);
      return { clause, plain, codes: codesIn(clause), isAway: NOT_FOR.test(plain) };
    });
  return {
    name: shortName(one.document ?? ''),
    codes: codesIn(one.document ?? ''),
    clauses,
    // Most name no other: these parts are shared by all pairs.
    parts: partsBy(one, clauses),
  };
});
/** What a rule keeps for itself, and what it gives away, to the other by name or to anybody. */
const partsOf = (one: Paper, other: Paper): Parts => {
  const { clauses, parts } = readOf(one);
  const { name, codes } = readOf(other);
  const named = clauses.map(
    (clause) =>
      (name.length > 3 && clause.plain.includes(name)) ||
      (codes.length > 0 && clause.codes.some((code) => codes.includes(code))),
  );
  if (!named.includes(true)) return parts;
  return partsBy(
    one,
    clauses.map(({ clause, isAway }, at) => ({ clause, isAway: isAway || named[at] === true })),
  );
};

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
const shutOut: (own: string) => readonly MatterName[] = memo((own) =>
  KEPT_FOR.flatMap(([kept, matters]) => (kept.test(normalise(own)) ? matters : [])),
);

/** The one lets off what the other takes: "no late charge", "free", "never counts as", or it hastens. */
const LETS = pattern(
  /\b(?:no|without|free of|waive\w*|never|not) (?:\w+ ){0,2}(?:charges?|fees?|deposits?|costs?|penalt(?:y|ies)|forms?|wait\w*|count\w*|mention|questions?|notice|recharge)\b|\bfree\b|\b(?:in full|full (?:refund|credit|amount|price)|money back|replaced?|waived?|our expense|nothing to pay|takes? (?:them|it) back)\b|\b(?:same day|today|at once|straight away|immediately|within (?:an hour|\d+ hours))\b/,
);
const TAKES = pattern(
  /£ ?\d|\b(?:charges?|charged|fees?|deposits?|recharge\w*|penalt(?:y|ies)|less \d+|no refunds?|no money back|nothing back|not (?:refunded|returned|covered)|(?:is|are) kept|los(?:e|es|t)|forfeit\w*|no credit|full price|counts as|\d+ (?:working |school )?days|weeks?|months?|routine|stops?)\b/,
);

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
  /** Matters of the other alone. */
  readonly matters: Weighed;
  /** Of the one used alone. */
  readonly ownMatters: Weighed;
  /** What the one used is headed for, shared or not; and what it says is not for it. */
  readonly named: readonly MatterName[];
  readonly away: readonly MatterName[];
  /** Asked only where a matter was told: most pairs have nothing to do with a contact. */
  readonly inWords: () => Words;
};
type Words = {
  /** Words of the other alone. */
  readonly title: readonly string[];
  readonly says: readonly string[];
  /** Of the one used alone. */
  readonly ownTitle: readonly string[];
  readonly ownSays: readonly string[];
  readonly lets: boolean;
};

const mattersIn = ofRow(({ title, own }: Parts): readonly MatterName[] => [
  ...new Set([...mattersTitled(title), ...mattersHeaded(own)]),
]);
const stemsIn = ofRow(({ title, own }: Parts): ReadonlySet<string> => stems(`${title} ${own}`));
const letsOff = ofRow(({ own }: Parts): boolean => LETS.test(normalise(own)));
const takes = ofRow(({ own }: Parts): boolean => TAKES.test(normalise(own)));
/** Those of the one alone; what stands in a title weighs more. */
const alone = (one: Parts, not: readonly MatterName[]): Weighed => {
  const headed = mattersTitled(one.title);
  return mattersIn(one)
    .filter((name) => !not.includes(name))
    .map((name) => [name, headed.includes(name) ? IN_TITLE : IN_WORDS] as const);
};

function wordsApart(used: Parts, other: Parts): Words {
  const usedStems = stemsIn(used);
  const otherStems = stemsIn(other);
  const title = marksOf(other.title, usedStems);
  const ownTitle = marksOf(used.title, otherStems);
  return {
    title,
    says: marksOf(other.own, new Set([...usedStems, ...title])),
    ownTitle,
    ownSays: marksOf(used.own, new Set([...otherStems, ...ownTitle])),
    lets: letsOff(other) && takes(used),
  };
}

export const apart = ofPair((one: Paper, two: Paper): Apart => {
  const used = partsOf(one, two);
  const other = partsOf(two, one);
  let words: Words | undefined;
  return {
    matters: alone(other, mattersIn(used)),
    ownMatters: alone(used, mattersIn(other)),
    named: mattersTitled(used.title),
    away: [...new Set([...mattersHeaded(used.away), ...shutOut(used.own)])],
    inWords: () => {
      words ??= wordsApart(used, other);
      return words;
    },
  };
});
