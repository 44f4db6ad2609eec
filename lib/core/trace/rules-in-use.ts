import type { ProposalDocument, Row } from '../proposal/document';

/** One contact in which a rule was used: worked by, or in play beside the procedure. */
export type RuleUse = {
  readonly row: string;
  readonly name: string;
  readonly date?: string;
  readonly as: 'procedure' | 'other';
  readonly did: string;
  readonly outcome: string;
};

export type RuleInUse = {
  readonly collection: 'internalRequirements' | 'externalRequirements';
  readonly row: string;
  readonly name: string;
  readonly uses: readonly RuleUse[];
  /** A contact was worked by it, and says what was done and what came of it. */
  readonly shown: boolean;
};

const text = (value: string | undefined): string => (value ?? '').trim();

/**
 * Each rule with the contacts it was used in: those worked by first, in the order of the log, then those that
 * only played a part. What two rules in use have to prove can be read off it line by line.
 */
export function rulesInUse(document: ProposalDocument): RuleInUse[] {
  const uses = new Map<string, RuleUse[]>();
  const add = (rule: string, contact: Row<'contacts'>, as: RuleUse['as']) => {
    const known = uses.get(rule) ?? [];
    // A procedure that is also listed among the other rules was worked by, and that is the more.
    if (known.some(({ row }) => row === contact.id)) return;
    const { id, name, date, did, outcome } = contact;
    uses.set(rule, [
      ...known,
      {
        row: id,
        name: text(name),
        ...(date === undefined ? {} : { date }),
        as,
        did: text(did),
        outcome: text(outcome),
      },
    ]);
  };
  for (const contact of document.contacts) {
    if (contact.procedure !== undefined) add(contact.procedure, contact, 'procedure');
    for (const rule of contact.otherRules ?? []) add(rule, contact, 'other');
  }
  const rule = (collection: RuleInUse['collection'], row: string, name: string | undefined): RuleInUse[] => {
    const of = uses.get(row);
    if (!of) return [];
    const workedBy = of.filter(({ as }) => as === 'procedure');
    return [
      {
        collection,
        row,
        name: text(name),
        uses: [...workedBy, ...of.filter(({ as }) => as === 'other')],
        shown: workedBy.some(({ did, outcome }) => did !== '' && outcome !== ''),
      },
    ];
  };
  const all = [
    ...document.internalRequirements.flatMap(({ id, document: name }) =>
      rule('internalRequirements', id, name),
    ),
    ...document.externalRequirements.flatMap(({ id, instrument }) =>
      rule('externalRequirements', id, instrument),
    ),
  ];
  return [...all.filter(isWorkedBy), ...all.filter((each) => !isWorkedBy(each))];
}

/** At least one contact was worked by it. */
export const isWorkedBy = ({ uses }: RuleInUse): boolean => uses.some(({ as }) => as === 'procedure');
