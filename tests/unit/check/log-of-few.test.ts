import { describe, expect, it } from 'vitest';
import type { Row } from '@/lib/core/proposal/document';
import { example } from './other-units';

const following = example('following-service-rules');
type Contact = Partial<Row<'contacts'>>;

/** A garden centre's log of four contacts, told well; each test changes what it is about. */
const GOOD: readonly Contact[] = [
  {
    situation: 'A man furious that his tree had died, shouting by the till.',
    did: 'I kept my voice low, took him to the bench, asked how he had planted it and said, "Two years of looking after it, I would be sore too." I looked the guarantee up and gave him another.',
    why: 'The guarantee is there so that nobody has to argue about whose frost it was.',
    outcome: 'He chose a rowan and was back on Saturday for compost.',
    measure: '9 minutes',
    reflection:
      'Letting him finish took two minutes and saved the complaint. I ask about planting first now.',
  },
  {
    situation: 'A lady of eighty wanted her order brought to the car.',
    did: 'I slowed down for her stick, carried the bags and wrote the day of the next delivery on her list in big letters.',
    why: 'People who cannot lift would otherwise not come at all.',
    outcome: 'She drove off with six bags and rang to say they were all planted.',
    measure: '12 minutes',
    reflection: 'It cost me a break, and she did not have to ring her son for it.',
  },
  {
    situation: 'A landscaper in a hurry, van on the kerb.',
    did: 'I matched his pace, took the account number only, and loaded from the side gate.',
    why: 'Two checks at the gate, because pallets went astray last spring on a wrong number.',
    outcome: 'Out in five minutes with the right pallets.',
    measure: '5 minutes',
    reflection: 'Asking for one number instead of three kept the gate free for others.',
  },
  {
    situation: 'A couple asked about weedkiller for a drive beside a pond.',
    did: 'I got the safety sheet out, saw it says nothing within five metres of water, and showed them the hoe instead.',
    why: 'What runs into a pond kills what is in it.',
    outcome: 'They bought the hoe and a brush, £31.',
    measure: '£31',
    reflection: 'They would have lost their newts. The sheet did in a minute what I could not have argued.',
  },
];
const RULES = [
  { document: 'GC-1 Plant guarantee', asks: 'Two years, one replacement, receipt or card.' },
  { document: 'GC-2 Help to the car', asks: 'Offered to all, bags carried.' },
  { document: 'GC-3 Trade gate', asks: 'Account number checked twice before loading.' },
  { document: 'GC-4 Chemicals', asks: 'Safety sheet read with the customer.' },
];
type Change = {
  readonly contacts?: readonly (Contact | undefined)[];
  readonly statement?: string;
  readonly finding?: string;
  /** The good contacts once more, beside the changed ones. */
  readonly twice?: boolean;
};
function report({ contacts = [], statement, finding, twice = false }: Change = {}) {
  const document = structuredClone(following.empty());
  document.internalRequirements = RULES.map((one, at) => ({
    id: `r${at}`,
    kind: 'procedure' as const,
    version: '2',
    reviewed: '2026-02-01',
    ...one,
  }));
  document.contacts = (twice ? [...GOOD, ...GOOD] : GOOD).map((one, at) => ({
    id: `c${at}`,
    name: `Contact ${at}`,
    date: `2026-10-0${at + 1}`,
    channel: 'Counter',
    procedure: `r${at % GOOD.length}`,
    handling: 'within-rules' as const,
    ...one,
    ...contacts[at],
  }));
  if (statement !== undefined)
    document.testimonies = [
      {
        id: 't',
        witness: 'Supervisor',
        relationship: 'Same shift',
        contacts: ['c0'],
        date: '2026-10-20',
        statement,
      },
    ];
  if (finding !== undefined)
    document.evidence = [{ id: 'e', name: 'Gate audit', kind: 'observation', source: 'Auditor', finding }];
  return following.report(document);
}
const verdict = (point: string, change?: Change) =>
  report(change).points.find((one) => one.point === point)?.verdict;

describe('a log of a few contacts', () => {
  it.each(['mp-script', 'mp-right-procedure', 'mp-tone', 'mp-two-rules', 'mp-reflection', 'mp-purpose'])(
    'told well meets %s',
    (point) => {
      expect(verdict(point)).toBe('met');
    },
  );

  describe('somebody who watched', () => {
    it.each([
      'She is good with people. On Saturdays she skips the second check at the gate.',
      'I saw her with the tree on 1 October. I have had to speak to her about the safety sheet more than once.',
      'When it is quiet she does it all. With a queue the sheet stays in the drawer.',
      'He does not always check the number twice.',
    ])('who tells of lapses: %s', (statement) => {
      expect(verdict('mp-script', { statement })).toBe('partly');
    });
    it.each([
      'I saw her with the tree on 1 October. I have never had to remind her about the sheet.',
      'She used to forget the second check; since March I have not seen one missed.',
      'She does it on a full Saturday as on a wet Monday, without being asked.',
    ])('who tells of none: %s', (statement) => {
      expect(verdict('mp-script', { statement })).toBe('met');
    });
    it('or an audit in which her own are short', () => {
      expect(
        verdict('mp-script', {
          finding:
            '34 of 40 loads checked twice (85%). Nine were mine; in four of those nine the second check was not done.',
        }),
      ).toBe('partly');
      expect(
        verdict('mp-script', {
          finding: '38 of 40 loads checked twice (95%). Nine were mine and all nine were complete.',
        }),
      ).toBe('met');
    });
  });

  describe('a temper lost', () => {
    it.each([
      'I told him not to take that tone with me and that I would not be serving him till he stopped. Then I looked the guarantee up and gave him another.',
      'I gave as good as I got for a minute, then I looked it up, said sorry for the wait and gave him another.',
      'I raised my voice so he could hear me over himself. I explained the guarantee and offered another tree.',
    ])('%s', (did) => {
      expect(verdict('mp-tone', { contacts: [{ did }] })).not.toBe('met');
    });
    it('and not where he is only asked to come aside', () => {
      expect(
        verdict('mp-tone', {
          contacts: [
            {
              did: 'I did not raise my voice. I asked him to step over to the bench, let him finish, and said I could see why he was angry.',
            },
          ],
        }),
      ).toBe('met');
    });
  });

  it('asks for results of two rules, and not for moods or for what others did', () => {
    const outcomes = (...all: string[]) =>
      verdict('mp-two-rules', {
        contacts: all.map((outcome) => ({ outcome, measure: '-', reflection: 'Fine.' })),
      });
    expect(
      outcomes(
        'He chose a rowan and was back on Saturday.',
        'She was happy in the end.',
        'I left it with the yard.',
        'Sorted.',
      ),
    ).toBe('partly');
    expect(
      outcomes(
        'He chose a rowan and was back on Saturday.',
        'I passed it to Jean and did not hear any more.',
        'Jean dealt with it.',
        'Fine.',
      ),
    ).toBe('partly');
    expect(
      outcomes(
        'He chose a rowan and was back on Saturday.',
        'She drove off with six bags and rang to say they were planted.',
        'Fine.',
        'Sorted.',
      ),
    ).toBe('met');
  });

  it('asks for looking back on more than half of them', () => {
    const looked = (...all: string[]) =>
      verdict('mp-reflection', { contacts: all.map((reflection) => ({ reflection })) });
    const good = [
      'Letting him finish took two minutes and saved the complaint.',
      'She did not have to ring her son for it.',
    ];
    expect(
      looked(...good, 'It is hard when they shout but I do not take it personally.', 'Nice couple.'),
    ).toBe('partly');
    expect(
      looked(...good, 'Asking for one number instead of three kept the gate free.', 'Nice couple.'),
    ).toBe('met');
  });

  it.each([
    ['My limit is two years and after that it goes to the manager.', 'The rule is that you only give one.'],
    ['The procedure says the number is checked twice.', 'Our standard is bags carried for all.'],
  ])('takes the rule stated for no reason: %s', (one, two) => {
    const contacts = [{ why: one }, { why: two }, { why: 'It is GC-3.' }, { why: 'We all follow it.' }];
    expect(verdict('mp-purpose', { contacts })).not.toBe('met');
  });

  it('misses the procedure of a contact that names none, and is not troubled by one among many', () => {
    const bare: Contact = {
      procedure: undefined,
      situation: 'A woman brought back a spade; she had changed her mind and wanted her money back.',
      did: 'I let her tell me, gave her the £18 and put the spade back on the shelf.',
    };
    expect(verdict('mp-right-procedure', { contacts: [undefined, bare] })).toBe('partly');
    expect(verdict('mp-right-procedure', { contacts: [undefined, bare], twice: true })).toBe('met');
  });
});
