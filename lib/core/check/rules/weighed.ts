import type { Row } from '../../proposal/document';
import { memo, normalise, sentences } from '../../text';
import { stems } from '../../text/substance';
import type { Lens } from '../lens';
import { ofPair, ofRow } from '../of-row';
import { isAllPurpose } from './all-purpose';
import { type Contact, ownRulesOf } from './contact';
import { foundSound } from './kinds';
import { goesFirst, type MatterName, mattersHeaded, outdoes, tellsOf } from './matters';
import { codesIn, speaksOf } from './naming';
import { requestOf } from './requests';
import { thisTime } from './this-time';

type Internal = Row<'internalRequirements'>;

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
const partsOf = ofPair((one: Internal, other: Internal): { readonly own: string; readonly away: string } => {
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
const LETS =
  /\b(?:no|without|free of|waive\w*|never|not) (?:\w+ ){0,2}(?:charges?|fees?|deposits?|costs?|penalt(?:y|ies)|forms?|wait\w*|count\w*|mention|questions?|notice|recharge)\b|\bfree\b|\b(?:in full|full (?:refund|credit|amount))\b|\b(?:same day|today|at once|straight away|immediately|within (?:an hour|\d+ hours))\b/;
const TAKES =
  /£ ?\d|\b(?:charges?|charged|fees?|deposits?|recharge\w*|penalt(?:y|ies)|less \d+|no refund|counts as|\d+ (?:working |school )?days|weeks?|months?|routine|stops?)\b/;

/** Sums, shares and terms, as they stand in a rule and as the customer was told. */
const AMOUNTS = /£ ?\d+(?:\.\d+)?|\b\d+ ?(?:%|per ?cent|hours?|minutes?|days?|weeks?|months?|quid|pounds?)/g;
const amountsIn: (text: string) => ReadonlySet<string> = memo(
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

type Weighed = readonly (readonly [MatterName, number])[];
const IN_TITLE = 3;
const IN_WORDS = 2;
/** The rule itself says that it is not for this. */
const AWAY = 2.5;
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
const apart = ofPair((used: Internal, other: Internal): Apart => {
  const { own, away } = partsOf(used, other);
  const theirs = partsOf(other, used).own;
  const named = mattersHeaded(used.document ?? '');
  const headed = mattersHeaded(other.document ?? '');
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

/** Asked about, tried out or offered and declined: who did that knew of the other reading and had a reason. */
const ASKED_AFTER =
  /\b(?:asked|checked|tested|tried|made sure|ruled out|turned out|offered|rather than|instead of)\b|\b(?:was|is|were|are|does|did|had|has)(?: not|n't)\b|\b(?:nothing|no sign|not an?|neither)\b/;
const settledIn = ofRow((contact: Contact): readonly string[] =>
  sentences([contact.did, contact.why, contact.handlingDetail, contact.reflection].filter(Boolean).join('\n'))
    .map(({ text }) => text)
    .filter((text) => ASKED_AFTER.test(normalise(text))),
);
const OF_THINGS: ReadonlySet<MatterName> = new Set(['fault', 'damaged', 'bad'] as const);
const settled = (contact: Contact, name: MatterName): boolean =>
  settledIn(contact).some((text) => tellsOf(text, name) || mattersHeaded(text).includes(name)) ||
  (OF_THINGS.has(name) && foundSound(contact));

const count = (list: readonly string[], where: ReadonlySet<string>, most = 2): number =>
  Math.min(most, list.filter((one) => where.has(one)).length);
const sum = (list: Weighed): number => list.reduce((total, [, one]) => total + one, 0);

/** How much more this contact is the other's than the used one's; 0 where no matter sets them apart. */
function leaning(contact: Contact, used: Internal, other: Internal): number {
  const pair = apart(used, other);
  if (pair.matters.length === 0 && pair.away.length === 0) return 0;
  const request = thisTime(requestOf(contact));
  const did = contact.did ?? '';
  const after = [did, contact.outcome, contact.reflection].filter(Boolean).join('\n');
  const told = pair.matters.filter(([name]) => tellsOf(request, name) && !settled(contact, name));
  const away = pair.away.filter((name) => tellsOf(request, name)).length;
  // Often what tells stands only where the learner looks back, not knowing that it does.
  const late = pair.matters.filter(([name]) => !tellsOf(request, name) && tellsOf(after, name));
  if (told.length + late.length + away === 0) return 0;
  // The learner's own heading for it already follows the procedure used; the customer's words do not.
  const situation = contact.situation ?? '';
  const against = pair.ownMatters.filter(
    ([name]) => tellsOf(situation, name) && ![...told, ...late].some(([stronger]) => outdoes(stronger, name)),
  );
  const asked = stems(request);
  const plainly = stems(situation);
  const does = stems(did);
  // Dissatisfaction is told in more ways than any list holds.
  const unfit =
    pair.named.length > 0 && !pair.named.some((name) => name === 'complaint' || tellsOf(request, name));
  const theirs = amountsIn(other.asks ?? '');
  const dealt = amountsIn(`${did} ${contact.outcome ?? ''}`);
  const applied = [...amountsIn(used.asks ?? '')].some((one) => dealt.has(one) && !theirs.has(one));
  const steps = count(pair.says, does);
  return (
    sum(told) +
    told.filter(([name, weight]) => weight === IN_TITLE && goesFirst(name)).length +
    sum(late) / 2 +
    away * AWAY +
    (unfit ? 1 : 0) +
    count(pair.title, asked) +
    count(pair.says, asked) / 2 +
    (pair.lets ? 1 : 0) +
    (applied ? 1 : 0) +
    count(pair.ownSays, does) / 4 -
    sum(against) -
    count(pair.ownTitle, plainly) -
    count(pair.ownSays, plainly) / 2 -
    (count(pair.title, does) > 0 ? 1.5 : 0) -
    (steps > 1 ? 1.5 : steps / 2)
  );
}

const PLAINLY = 3.5;

/** The listed procedure to which a contact leans plainly, and which nothing in it uses or speaks of. */
export function weighedElsewhere(lens: Lens, contact: Contact, procedure: Internal): Internal | undefined {
  const rows = lens.rows('internalRequirements');
  const linked = new Set(ownRulesOf(lens, contact).map((row) => row.id));
  const title = normalise(procedure.document ?? '');
  const told = [contact.did, contact.why, contact.handlingDetail, contact.reflection]
    .filter(Boolean)
    .join('\n');
  let best: { readonly row: Internal; readonly weight: number } | undefined;
  for (const row of rows) {
    // Another version of the same paper is no other procedure.
    if (linked.has(row.id) || isAllPurpose(row) || normalise(row.document ?? '') === title) continue;
    const weight = leaning(contact, procedure, row);
    if (weight >= PLAINLY && weight > (best?.weight ?? 0) && !speaksOf(told, row)) best = { row, weight };
  }
  return best?.row;
}
