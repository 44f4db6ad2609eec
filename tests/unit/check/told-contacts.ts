import type { ProposalDocument, Row } from '@/lib/core/proposal/document';
import { example } from './other-units';

const following = example('following-service-rules');

export type Told = Partial<Row<'contacts'>> & {
  readonly rules: readonly Partial<Row<'internalRequirements'>>[];
  readonly learning?: readonly Row<'learning'>[];
};

/** One contact as somebody in another trade tells it, beside one that is told well. */
export function log({ rules, learning, ...contact }: Told): ProposalDocument {
  const document = structuredClone(following.empty());
  document.internalRequirements = [
    ...rules.map((one, at) => ({
      id: `rule${at}`,
      kind: 'procedure' as const,
      version: '3',
      ...('reviewed' in one || one.version !== undefined ? {} : { reviewed: '2026-03-01' }),
      ...one,
    })),
    {
      id: 'keys',
      document: 'AB-9 Keys and parking passes',
      kind: 'procedure',
      version: '2',
      reviewed: '2026-01-05',
      asks: 'Keys are signed for in the book.',
    },
  ];
  document.learning = [...(learning ?? [])];
  document.contacts = [
    {
      id: 'told',
      name: 'Case',
      date: '2026-10-20',
      procedure: 'rule0',
      handling: 'within-rules',
      ...contact,
    },
    {
      id: 'well',
      name: 'Parking pass',
      date: '2026-10-02',
      situation: 'A regular wanted a parking pass.',
      procedure: 'keys',
      did: 'I let her finish, asked for the number plate, explained why keys and passes are signed for, and wrote the pass out in the book.',
      why: 'So that nobody else can use the space.',
      handling: 'within-rules',
      outcome: 'She parked within two minutes.',
    },
  ];
  return document;
}
/** The pitfalls found in a log with this contact. */
export const found = (told: Told): string[] =>
  following.report(log(told)).pitfalls.flatMap((one) => (one.present ? [one.pitfall] : []));

/** What the rule says, how it came, what was done, and what came out only later. */
export type AtTheDesk = readonly [
  rule: string,
  situation: string,
  did: string,
  outcome?: string,
  reflection?: string,
];
export const atTheDesk = ([asks, situation, did, outcome, reflection]: readonly (
  | string
  | undefined
)[]): Told => ({
  situation,
  did,
  outcome: outcome ?? 'Done in five minutes.',
  reflection,
  rules: [{ document: 'FD-4 At the desk', asks }],
});
