import type { Row } from '../../proposal/document';
import { memo, normalise, wordsIn } from '../../text';
import { pattern } from '../../text/pattern';
import { ofWord } from '../../text/vocabulary';
import { ofRow } from '../of-row';
import { isWaitedFor } from './shared-out';

export const wordsOf: (text: string) => ReadonlySet<string> = memo(
  (text) => new Set(wordsIn(text).map(withoutOwner)),
);
const withoutOwner = ofWord((word) => word.replace(/'s$/, ''));
/** The words by which a department is known from others. */
const nameOf: (name: string) => readonly string[] = memo((name) =>
  [...wordsOf(name)].filter((word) => word.length > 3 && !SMALL.has(word)),
);
export const isNamed = (said: ReadonlySet<string>, row: Row<'departments'>): boolean =>
  nameOf(row.name ?? '').some((word) => said.has(word));

const DEPENDS = pattern(
  /\b(?:depend\w*|needs?|needed|without|rel(?:y|ies|ied|ying)|internal customers?|waits?|waiting|count(?:s)? on|so that|before (?:the|they|reception|anyone)|passe[sd]|hands? (?:over|on|to)|supplies|gives? (?:the|them|us|reception)|tells? (?:the|them|us|reception)|works? from|work from|coach from|for (?:the|our) (?:\w+ )?(?:teams?|advisers?|colleagues?|staff|desk|reception|kitchen|shop|branch|office|department|ward|depot)|cannot|can only|if (?:it|they|the|we|i|nobody|no one|someone|somebody|this|that)\b|serves? (?:the|our))\b/,
);
const SMALL = new Set(
  'the and team teams department service services line office customer customers client clients guest guests patient patients'.split(
    ' ',
  ),
);

/** What is said of all departments of all firms: that they need each other, and what an internal customer is. */
const ALL_TOGETHER =
  /\b(?:we|all|everyone|everybody|each|every \w+|they|departments?|teams?|people)(?: \w+){0,3} (?:depends?|rel(?:y|ies)|needs?) (?:on |upon )?(?:each other|one another|everyone|everybody|others|the others|us all|all of us)\b|\binternal customers?(?: \w+)? (?:is|are|means?|can be)\b[^.]*|\b(?:good |great |clear )?(?:communication|team ?work) (?:is|are) (?:\w+ ){0,2}(?:needed|key|vital|important|essential)\b[^.]*|\b(?:needs?|needed) (?:in|for) (?:every|any|the|our) (?:business|company|organi[sz]ation|firm)\b/g;

const saysDepends = memo(
  (plain): boolean => DEPENDS.test(plain) && DEPENDS.test(plain.replace(ALL_TOGETHER, ' ')),
);

/** True when the role says whose work rests on this department. */
export function hasDependents(row: Row<'departments'>, others: readonly Row<'departments'>[]): boolean {
  const plain = normalise(row.role ?? '');
  if (saysDepends(plain) || isWaitedFor(row)) return true;
  const said = wordsOf(plain);
  // "Branch receptionist" and "Branch manager" are not each other's because both speak of the branch.
  const own = nameOf(row.name ?? '');
  return others.some(
    (other) =>
      other.id !== row.id && nameOf(other.name ?? '').some((word) => said.has(word) && !own.includes(word)),
  );
}

/** Work customers hardly ever see, by its usual names. */
const UNSEEN_NAME = pattern(
  /\b(?:it|i\.t\.|ict|computers?|digital|systems?|software|web|data|finance|accounts?|accounting|payroll|wages|billing|invoic\w*|hr|human resources|personnel|warehouse|stores?room|stock\w*|goods[- ]in|purchasing|procurement|buying|buyers|back[- ]office|office|admin\w*|laundry|linen|housekeeping|kitchen|maintenance|estates|facilities|workshop|lab(?:oratory)?|control room|planning|planners|scheduling|rota|print\w*|documents?|records|archive|legal|compliance|quality|training|procurement|logistics|transport|fleet|depot|supplier\w*|contractor\w*|manufacturer|wholesaler|partner\w*|agency|courier|post ?room|sterili[sz]\w*|decontamination|pharmacy|catering|cleaning|cleaners|security systems|head office|management|upstairs|technical|engineering|operations|support team|research|credit control|claims|underwriting)\b/,
);
const UNSEEN_ROLE = pattern(
  /\b(?:behind the scenes|never (?:meets?|met|sees?|saw|speaks?)|no \w+ (?:has )?(?:ever )?(?:meets?|met|sees?|seen)|(?:nobody|no one) sees|out of sight|in the back|back office|unseen|customers? (?:never|do not|don't|rarely|hardly))\b/,
);

/** That there is none of them. */
const NONE_BEHIND = pattern(
  /\b(?:nobody|no one|no-one|none|nothing|not|no|without|n't)\b(?: \w+){0,4} (?:behind the scenes|in the back|back office|out of sight|unseen)\b/,
);

/** The same, where even "front line" beside it is more likely a slip than a choice. */
const SURELY_UNSEEN = pattern(
  /^(?:the )?(?:it|i\.t\.|ict|finance|accounts|payroll|hr|human resources|warehouse|laundry|back[- ]office|goods[- ]in|purchasing|procurement|stock ?room|stores)(?: (?:team|department|dept|office|desk|staff))?$/,
);

/** Whom customers meet, by the usual names; where it was left blank who stands where. */
const MEETS = pattern(
  /\b(?:reception\w*|counter|front (?:desk|of house|line|office)|(?:help|service|welcome|information|booking) ?desk|desk staff|tills?|checkouts?|cashiers?|tellers?|shop floor|sales (?:assistants?|staff|team|floor)|customer (?:service|services|support|care)(?: (?:team|desk|agents?|advisers?|staff))?|call (?:handlers?|centre|agents?)|contact centre|advis[eo]rs|agents|waiters?|waiting staff|bar staff|baristas?|hosts?|guides?|stylists?|barbers?|drivers?|carers?|nurses?|guards?|conductors?|arrangers?|assistants?|stewards?|instructors?|chat team|phone team)\b/,
);

type Stand = 'seen' | 'unseen' | 'unknown';
/** Where a department stands: as chosen, or else as its name and work tell. */
export const standOf = ofRow((row: Row<'departments'>): Stand => {
  const role = normalise(row.role ?? '');
  const unseen = UNSEEN_ROLE.test(role) && !NONE_BEHIND.test(role);
  if (row.place === 'behind-the-scenes' || row.place === 'outside') return 'unseen';
  const name = normalise(row.name ?? '').trim();
  if (row.place === 'front-line') return unseen || SURELY_UNSEEN.test(name) ? 'unknown' : 'seen';
  if (unseen || UNSEEN_NAME.test(name)) return 'unseen';
  return MEETS.test(name) ? 'seen' : 'unknown';
});

/** The customers themselves, put on the map as if they were a department. */
export const isServed = (row: Row<'departments'>): boolean =>
  /^\W*(?:(?:the|our|my|all|external) )*(?:customers?|guests?|patients?|passengers?|clients?|tenants?|residents?|visitors?|members?|students?|learners?|pupils?|famil(?:y|ies)|parents?|users?|public|shoppers?|diners?|callers?)\W*$/.test(
    normalise(row.name ?? ''),
  );

/** "HR: HR." is no work told. */
export const saysOnlyName = ofRow((row: Row<'departments'>): boolean => {
  const own = wordsOf(row.name ?? '');
  const said = [...wordsOf(row.role ?? '')];
  return said.length > 0 && said.length <= FEW && said.every((one) => own.has(one));
});
const FEW = 3;
