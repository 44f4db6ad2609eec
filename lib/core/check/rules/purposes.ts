import type { Row } from '../../proposal/document';
import { type Place, placeKey } from '../../proposal/place';
import { normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import { stems } from '../../text/substance';
import { sameItems } from '../alike';
import type { CheckResult, Collector } from '../collect';
import { type Lens, ofLens } from '../lens';
import { ofRow } from '../of-row';
import type { ParamsOf } from '../params';
import { asksNamed, type Contact, perContact, rulesNamed, ruleText } from './contact';
import { spokenOf } from './naming';
import { shownIn, showsReason } from './reason-shown';
import { isPurpose, isStockPurpose, type Reason, reasonOf } from './reasons';

/** Words that stand for a reason and give none. */
type Faulty = { readonly reason: Reason; readonly start: number; readonly end: number };
/** A reason, and the rules it is the reason of; of none where the words do not say of which. */
type Why = { readonly place: Place; readonly of: readonly Rule[] };
type Rule = Row<'internalRequirements'>;

const shownBy = ofRow(({ place, of }: Why) => shownIn(place.quote ?? '', of.map(ruleText).join('. ')));
const isOwn = ofRow(({ place }: Why) => !isStockPurpose(place.quote ?? ''));

/** The same thing said of the same rule, in the contact and again beside the rule. */
const SAME_REASON = 0.3;
const isSame = (one: Why, other: Why): boolean =>
  one.of.some(({ id }) => other.of.some((its) => its.id === id)) &&
  inCommon(wordsOf(one), wordsOf(other)) >= SAME_REASON;
const wordsOf = ofRow((one: Why): ReadonlySet<string> => stems(one.place.quote ?? ''));
/** How much of the shorter is said in the longer. */
function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const word of one) if (other.has(word)) count++;
  return count === 0 ? 0 : count / Math.min(one.size, other.size);
}

/** Explained twice it is one rule explained; a sentence on several rules explains them all. */
function rulesExplained(found: readonly Why[]): number {
  const known: Why[] = [];
  const ids = new Set<string>();
  for (const one of found) {
    if (!known.some((other) => isSame(one, other))) known.push(one);
    for (const { id } of one.of) ids.add(id);
  }
  return Math.max(known.length, ids.size);
}

/** So many rules have a reason that shows something; the others may be told in a word. */
const SHOWN = 2;

export function purposes(c: Collector, { min }: ParamsOf<'rule-purposes-explained'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', lens.place('contacts'));
  const silent: Contact[] = [];
  let faults = 0;
  const told = rows.flatMap((row): Why[] => {
    const found = whyOf(lens, row);
    if (found === 'none') silent.push(row);
    else if ('reason' in found) {
      faults++;
      noteReason(c, row, found.reason, found);
    } else return [found];
    return [];
  });
  // Told together at the end, or beside a procedure no contact is linked to: it is there, and pointed to.
  const known = new Set(told.map(({ place }) => placeKey(place)));
  const isShown = (one: Why) => isOwn(one) && showsReason(shownBy(one));
  const explained = new Set(told.filter(isShown).flatMap(({ of }) => of.map(({ id }) => id)));
  const elsewhere =
    rulesExplained(told.filter(isOwn)) < min || rulesExplained(told.filter(isShown)) < SHOWN
      ? purposesElsewhere(lens).filter(
          // Beside a rule that a contact explains already it is the same rule again, in whatever words.
          ({ place, of }) =>
            !known.has(placeKey(place)) && (of.length === 0 || of.some(({ id }) => !explained.has(id))),
        )
      : [];
  const all = [...told, ...elsewhere];
  if (rulesExplained(all) < min) {
    for (const row of silent)
      c.missing('why-missing', { name: lens.name('contacts', row) }, lens.place('contacts', row, 'why'));
    if (rows.length < min) c.missing('contacts-few', { count: rows.length, min }, lens.place('contacts'));
  }
  const [first, ...rest] = all.map(({ place }) => place);
  if (first === undefined) return c.done('not-yet');
  const own = all.filter(isOwn);
  // What only says good things of rules is no reason of this one; of two rules something must be shown.
  const shown = all.filter(isShown);
  const enough = rulesExplained(own) >= min && rulesExplained(shown) >= Math.min(min, SHOWN);
  if (!enough)
    for (const one of told) {
      if (shown.includes(one)) continue;
      c.missing('why-stock', { words: one.place.quote ?? '' }, one.place);
    }
  if (all.every((one) => shownBy(one).things === 0)) return c.done('not-yet');
  if (!enough || told.length < (told.length + faults) * 0.6) return c.done('partly');
  c.good('purposes-explained', { count: all.length }, first, ...rest);
  return c.done('met');
}

/** What is said word for word elsewhere is no reason. */
const rulesAndCopies: (lens: Lens) => unknown = ofLens(
  'rules, and what is copied',
  (lens): readonly unknown[] => [lens.rows('internalRequirements'), lens.copies],
  sameItems,
);

/** The place of a reason, in the contact or else in the procedure it was handled by. */
const whyOf = perContact((lens, row): Why | Faulty | 'none' => {
  const rules = rulesNamed(lens, row);
  const asks = asksNamed(lens, row);
  const of = rules.slice(0, 1);
  let faulty: Faulty | undefined;
  // Where no rule plays a part, a reason is the reason of a rule only if it speaks of one.
  const ofRule = rules.length > 0 || SPEAKS_OF_RULE.test(normalise(row.why ?? ''));
  if (ofRule && lens.says('contacts', row, 'why')) {
    const found = reasonOf(row.why ?? '', asks);
    if (found.reason === 'purpose') return { place: lens.quote('contacts', row, 'why'), of };
    if (found.reason !== 'none') faulty = found;
  }
  const inRule = rules.find(
    (one) =>
      lens.says('internalRequirements', one, 'why') &&
      reasonOf(one.why ?? '', [ruleText(one)]).reason === 'purpose',
  );
  if (faulty) return faulty;
  if (inRule) return { place: lens.quote('internalRequirements', inRule, 'why'), of: [inRule] };
  const told = sentences([row.did, row.reflection].filter(Boolean).join('\n')).find(
    (one) => RULE_LEADS.test(normalise(one.text)) && isPurpose(one.text),
  );
  if (told && !lens.says('contacts', row, 'why')) {
    const field = (row.did ?? '').includes(told.text) ? 'did' : 'reflection';
    const start = (row[field] ?? '').indexOf(told.text);
    if (start >= 0)
      return { place: lens.quote('contacts', row, field, { start, end: start + told.text.length }), of };
  }
  return 'none';
}, rulesAndCopies);

const TOLD_LOOSELY = 4;
function purposesElsewhere(lens: Lens): Why[] {
  const rules = lens.rows('internalRequirements');
  const inRows = rules
    .filter(
      (row) =>
        lens.says('internalRequirements', row, 'why') &&
        reasonOf(row.why ?? '', [ruleText(row)]).reason === 'purpose' &&
        !isStockPurpose(row.why ?? ''),
    )
    .map((row) => ({ place: lens.quote('internalRequirements', row, 'why'), of: [row] }));
  const text = lens.says('summary', null, 'problem') ? lens.text('summary', null, 'problem') : '';
  const asks = rules.map((row) => row.asks ?? '');
  const inSummary = sentences(text)
    .filter((one) => isPurpose(one.text) && reasonOf(one.text, asks).reason === 'purpose')
    .map((one) => ({
      place: lens.quote('summary', null, 'problem', one),
      of: spokenOf(one.text, rules),
    }))
    // "They exist so that things are done as laid down": of which rule, and what for?
    .filter(({ place, of }) => of.length > 0 || shownIn(place.quote ?? '', '').things >= TOLD_LOOSELY);
  return [...inRows, ...inSummary];
}

/** The rule first, and then what it is good for: "the limit is there because …". */
const RULE_LEADS = pattern(
  /\b(?:rules?|polic(?:y|ies)|procedures?|limits?|checks?|script|standards?|[a-z]{1,6}-?\d{1,4})\b[^.;]{0,60}\b(?:so that|so (?:the|a|they|he|she|nobody|no one|customers?|we|people|it)|because|protects?|keeps?|stops?|prevents?|avoids?|saves?|spares?|is (?:there|meant|for)|are (?:there|meant|for)|exists?|makes?|means|lets?|would|otherwise)\b|\b(?:reason|purpose|point) (?:of|for|behind)\b/,
);
const SPEAKS_OF_RULE =
  /\b(?:rules?|polic(?:y|ies)|procedures?|limits?|checks?|script|standards?)\b|\b[a-z]{1,6}-?\d{1,4}\b/;

function noteReason(
  c: Collector,
  row: Contact,
  reason: Reason,
  stretch: { start: number; end: number },
): void {
  const name = c.lens.name('contacts', row);
  const place = c.lens.quote('contacts', row, 'why', stretch);
  const words = (row.why ?? '').slice(stretch.start, stretch.end);
  if (reason === 'circular') c.fault('why-circular', { name, words }, place);
  else c.fault('why-repeats-rule', { name }, place);
}
