import { describe, expect, it } from 'vitest';
import type { Row } from '@/lib/core/proposal/document';
import { example } from './other-units';

const following = example('following-service-rules');
type Contact = Partial<Row<'contacts'>>;

/** A launderette's log: each contact under a rule of its own, told well. */
const GOOD: readonly Contact[] = [
  {
    situation: 'A nurse wanted her uniforms by six.',
    procedure: 'express',
    did: 'I looked at the board, told her five was free, took £4 for the express wash as LN-2 says and wrote five on the ticket.',
    outcome: 'She had them at ten to five and thanked me.',
  },
  {
    situation: 'A man’s shirt had come out pink and he was annoyed.',
    procedure: 'spoilt',
    did: 'I said sorry, laid the shirt beside the label with him, filled in the LN-5 slip and gave him the £20 it allows.',
    outcome: 'He took the £20 and was back with his wash on Monday.',
  },
  {
    situation: 'A student asked how the dryers are paid.',
    procedure: 'express',
    did: 'I showed her the card and the coins on the machine, and said what ten minutes cost by LN-2.',
    outcome: 'She dried two loads for £3.',
  },
  {
    situation: 'A landlord dropped off the towels of four flats.',
    procedure: 'spoilt',
    did: 'I counted them with him before they went in, 32, and wrote the count on the LN-5 slip so that none is missed.',
    outcome: 'All 32 were collected on Friday.',
  },
  {
    situation: 'A lady had left her purse in a coat.',
    procedure: 'express',
    did: 'I found it before the wash, rang the number on the ticket and kept it in the safe.',
    outcome: 'She fetched it within the hour.',
  },
];
const RIGID: Contact = {
  situation:
    'A mother with a crying baby, her machine had stopped with ten minutes left and the baby’s blankets in it.',
  did: 'I told her no refunds, it is the rule and it is the same for everybody. She asked again and I said the rule again.',
  outcome: 'She went home with wet blankets.',
  reflection: 'I kept to the rule.',
};
const OVER: Contact = {
  situation: 'A man’s suit was spoilt and he wanted £60 for it.',
  did: 'I gave him the £60 from the till, for the sake of peace.',
  outcome: 'He left with it.',
};
const NAMELESS: Contact = { procedure: undefined, did: 'I showed her the machine and gave her change.' };

function verdicts(contacts: readonly Contact[]): Record<string, string> {
  const document = structuredClone(following.empty());
  document.context = {
    ...document.context,
    service: 'I may give up to £20 by myself; beyond that I ask Mr Osei.',
  };
  document.internalRequirements = [
    {
      id: 'express',
      document: 'LN-2 Express wash and prices',
      kind: 'procedure',
      version: '3',
      reviewed: '2026-02-01',
      asks: 'Express by arrangement, £4. No refunds once a machine has started; ask Mr Osei.',
    },
    {
      id: 'spoilt',
      document: 'LN-5 Counting in and spoilt things',
      kind: 'procedure',
      version: '2',
      reviewed: '2026-02-01',
      asks: 'Count in, slip for each. Spoilt things up to £20; above that Mr Osei decides.',
    },
  ];
  document.contacts = contacts.map((one, at) => ({
    id: `c${at}`,
    name: `Contact ${at}`,
    date: `2026-10-0${at + 1}`,
    channel: 'Counter',
    handling: 'within-rules' as const,
    ...one,
  }));
  return Object.fromEntries(following.report(document).points.map(({ point, verdict }) => [point, verdict]));
}
const withLast = (count: number, ...last: readonly Contact[]): Contact[] => {
  const rows = GOOD.slice(0, count);
  return rows.map((one, at) => ({ ...one, ...last[at - (rows.length - last.length)] }));
};

describe('contacts gone astray', () => {
  it('are none, and both points are ticked', () => {
    const told = verdicts(GOOD);
    expect([told['mp-script'], told['mp-right-procedure']]).toEqual(['met', 'met']);
  });

  it.each<[string, readonly Contact[], string, string]>([
    ['one held up to somebody in need, of five', withLast(5, RIGID), 'met', 'met'],
    ['one of four: the script is not kept as it is meant', withLast(4, RIGID), 'partly', 'met'],
    ['two of four: nor is the procedure', withLast(4, RIGID, RIGID), 'partly', 'partly'],
    ['a limit of the rule passed, of four', withLast(4, OVER), 'partly', 'partly'],
    ['no procedure named, one of five', withLast(5, NAMELESS), 'met', 'met'],
    ['no procedure named, one of four', withLast(4, NAMELESS), 'met', 'partly'],
  ])('%s', (_, contacts, script, right) => {
    const told = verdicts(contacts);
    expect([told['mp-script'], told['mp-right-procedure']]).toEqual([script, right]);
  });
});

describe('documents nobody could open', () => {
  it('tell no request from another, and no rule from another', () => {
    const document = structuredClone(following.empty());
    document.internalRequirements = [
      {
        id: 'all',
        document: 'Launderette policies and guidelines',
        kind: 'policy',
        asks: 'Staff are expected to be friendly and professional at all times.',
      },
    ];
    document.contacts = GOOD.slice(0, 3).map((one, at) => ({
      id: `c${at}`,
      name: `Contact ${at}`,
      date: `2026-10-0${at + 1}`,
      handling: 'within-rules' as const,
      ...one,
      did: 'I listened to the customer and found a solution together with her.',
      procedure: 'all',
    }));
    const points = following.report(document).points;
    const verdict = (id: string) => points.find(({ point }) => point === id)?.verdict;
    expect([verdict('mp-right-procedure'), verdict('mp-two-rules'), verdict('mp-cited')]).toEqual([
      'not-yet',
      'not-yet',
      'not-yet',
    ]);
  });

  it('are no beginning where titles stand in a list and lead nowhere', () => {
    const cited = (document: string) => {
      const proposal = structuredClone(following.empty());
      proposal.internalRequirements = [
        { id: 'a', document, asks: 'Treat customers fairly.' },
        { id: 'b', document: 'Complaints Process', asks: 'Record complaints.' },
      ];
      proposal.contacts = [
        { id: 'c', name: 'Call', did: 'I listened and sorted it out.', outcome: 'She was happy.' },
      ];
      return following.report(proposal).points.find(({ point }) => point === 'mp-cited')?.verdict;
    };
    expect(cited('Customer Treatment Policy')).toBe('not-yet');
    expect(cited('CT-4 Customer Treatment')).toBe('partly');
  });
});
