import type { Row } from '../../proposal/document';
import { alike, sameItems } from '../alike';
import { type Lens, ofLens } from '../lens';
import { ofRow } from '../of-row';
import { spokenOf } from './naming';

// What every rule on contacts reads of one, kept apart so that those rules need not know of each other.

export type Contact = Row<'contacts'>;
type Internal = Row<'internalRequirements'>;

/** What a rule is called and what it asks, as one text, which is the same one for whoever looks into it. */
export const ruleText = ofRow(
  ({ document = '', asks = '' }: { readonly document?: string; readonly asks?: string }): string =>
    `${document}. ${asks}`,
);

/** The procedure a contact was handled by, if it is listed. */
export const procedureOf = (lens: Lens, contact: Contact): Internal | undefined =>
  contact.procedure === undefined ? undefined : rulesById(lens).get(contact.procedure);
const rulesById = ofLens(
  'procedures by id',
  (lens): ReadonlyMap<string, Internal> =>
    new Map(lens.rows('internalRequirements').map((row) => [row.id, row])),
);

const prose = new WeakMap<Contact, string>();
/** All that is told of a contact. Rows are never changed in place, so it is joined once. */
export function proseOf(contact: Contact): string {
  let text = prose.get(contact);
  if (text === undefined) {
    text = joined(contact);
    prose.set(contact, text);
  }
  return text;
}
const joined = (contact: Contact): string =>
  [
    contact.situation,
    contact.did,
    contact.why,
    contact.handlingDetail,
    contact.outcome,
    contact.measure,
    contact.reflection,
  ]
    .filter(Boolean)
    .join('\n');

type Kept<T> = {
  readonly rules: unknown;
  /** Where it was asked after. */
  readonly service: string | undefined;
  readonly value: T;
};

let serviceAsked = 0;
/**
 * What the learner says of their service, their own limits among it. Not to be asked within a cell that a contact looks into:
 * one that is kept would hide from `perContact` that it was asked.
 */
export function serviceTold(lens: Lens): string {
  serviceAsked++;
  return lens.cells.ask('service told', () => lens.text('context', null, 'service'));
}

/**
 * What hangs on one contact, the procedures and perhaps the learner's own limits, and on nothing else: kept while these are the
 * same, so that a change in one contact reads no other again. What it reads is noted all the same.
 */
export function perContact<T>(
  work: (lens: Lens, row: Contact) => T,
  rulesRead: (lens: Lens, row: Contact) => unknown = (lens) => lens.rows('internalRequirements'),
  /** When an answer worked out anew says the same, what rests on it need not be asked again. */
  same: (a: T, b: T) => boolean = Object.is,
): (lens: Lens, row: Contact) => T {
  const known = new WeakMap<Contact, Kept<T>>();
  return (lens, row) => {
    const rules = rulesRead(lens, row);
    const before = known.get(row);
    if (
      before &&
      before.rules === rules &&
      (before.service === undefined || before.service === serviceTold(lens))
    )
      return before.value;
    const asked = serviceAsked;
    const found = work(lens, row);
    const value = before && same(before.value, found) ? before.value : found;
    known.set(row, { rules, service: serviceAsked > asked ? serviceTold(lens) : undefined, value });
    return value;
  };
}

/** The organisation's own rules that played a part, the procedure first. */
export const ownRulesOf = perContact((lens, contact): readonly Internal[] =>
  lens
    .rows('internalRequirements')
    .filter((row) => row.id === contact.procedure || contact.otherRules?.includes(row.id))
    .sort((a, b) => Number(b.id === contact.procedure) - Number(a.id === contact.procedure)),
);

/** The procedures without what they are for, where nobody asks for that: reasons are typed long after the rules. */
export const rulesAlone: (lens: Lens) => unknown = ofLens(
  'rules without their reasons',
  (lens) => lens.rows('internalRequirements').map(({ why: _, ...rule }) => rule),
  alike,
);

/** What each procedure is called and asks, read once for all contacts. */
export const rulesInFull = (lens: Lens): readonly { id: string; document: string; asks: string }[] =>
  lens.cells.ask(
    'rules in full',
    () =>
      lens.rows('internalRequirements').map(({ id, document = '', asks = '' }) => ({ id, document, asks })),
    alike,
  );

/** The listed procedures a contact names, by its link or in its words. */
export const rulesNamed = perContact((lens, contact): Internal[] => {
  const linked = ownRulesOf(lens, contact);
  const ids = new Set(linked.map((row) => row.id));
  const others = lens.rows('internalRequirements').filter((row) => !ids.has(row.id));
  return [...linked, ...spokenOf(proseOf(contact), others)];
});

/** What each of those asks. */
export const asksNamed = perContact(
  (lens, contact): readonly string[] => rulesNamed(lens, contact).map(({ asks = '' }) => asks),
  rulesAlone,
  sameItems,
);

/** The ids of the procedures that some contact names. */
export const idsNamed = (lens: Lens): readonly string[] =>
  lens.cells.ask(
    'procedures that contacts name',
    () => {
      const ids = new Set<string>();
      for (const contact of lens.rows('contacts'))
        for (const { id } of rulesNamed(lens, contact)) ids.add(id);
      return [...ids];
    },
    sameItems,
  );
