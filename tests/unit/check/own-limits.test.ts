import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** Limits, repeats and requests of trades the rules were not written on; each mistake beside its near miss. */
describe('what a learner may not decide alone', () => {
  const LIMIT = [
    {
      document: 'W-2 Warranty work',
      asks: 'Adviser may order parts up to £80; more goes to the service manager.',
    },
  ];
  const REPEAT = [
    {
      document: 'L-4 Hardship loans',
      asks: 'One payment a visit. A second request within 28 days goes to the welfare officer.',
    },
  ];
  it.each<[string, Told]>([
    [
      'over her own limit, and she says so',
      {
        situation: 'A man wanted his mower back before the weekend. The part was £140.',
        did: "I knew the £140 was more than my £80, but he'd waited a fortnight, so I ordered it and told him Friday.",
        outcome: 'He had it on Friday.',
        rules: LIMIT,
      },
    ],
    [
      'over what goes up to a sum, the rest being somebody else’s',
      {
        situation: 'A man’s suit had been spoilt in the wash and he was cross.',
        did: 'I said sorry, looked at it with him and gave him £60 from the till.',
        outcome: 'He left with it.',
        rules: [
          { document: 'LN-5 Spoilt things', asks: 'Spoilt things up to £20. Above that Mr Osei decides.' },
        ],
      },
    ],
    [
      'a second payment too soon',
      {
        situation: 'A student asked for another payment. She had had one 12 days before.',
        did: 'I asked the usual questions and gave her the £40 from the tin.',
        outcome: 'She bought food.',
        rules: REPEAT,
      },
    ],
    [
      'a plan sold on a muddle',
      {
        situation:
          'An old man kept asking who I was and whether this was the bank. I offered the £9 cover plan.',
        did: 'He said yes so I put it on his account there and then.',
        outcome: 'Plan active.',
        rules: [{ document: 'S-1 Cover plans', asks: 'Explain the plan, ask for a yes.' }],
      },
    ],
  ])('%s', (_, told) => {
    expect(found(told)).toContain('pf-missed-exception');
  });
  it.each<[string, Told]>([
    [
      'within what goes up to a sum',
      {
        situation: 'A man’s shirt had been spoilt in the wash.',
        did: 'I said sorry, looked at it with him and gave him £18 from the till.',
        outcome: 'He left with it.',
        rules: [
          { document: 'LN-5 Spoilt things', asks: 'Spoilt things up to £20. Above that Mr Osei decides.' },
        ],
      },
    ],
    [
      'a sum above it that was only quoted',
      {
        situation: 'A man asked what a new suit like his would be.',
        did: 'I looked it up with him and told him the price, £60.',
        outcome: 'He thought about it.',
        rules: [
          { document: 'LN-5 Spoilt things', asks: 'Spoilt things up to £20. Above that Mr Osei decides.' },
        ],
      },
    ],
    [
      'over the limit, and left to the manager',
      {
        situation: 'A man wanted his mower back before the weekend. The part was £140.',
        did: "The £140 was more than my £80, so it was for the service manager. I told him I'd ring by four, and did.",
        outcome: 'He had it on Friday.',
        rules: LIMIT,
      },
    ],
    [
      'within the limit, which is named',
      {
        situation: 'A man wanted his mower back. The part was £60; a new mower would have been £240.',
        did: 'As £60 is not more than my £80 I ordered it at once and told him Friday.',
        outcome: 'He had it on Friday.',
        rules: LIMIT,
      },
    ],
    [
      'a second payment after the time',
      {
        situation: 'A student asked for another payment. She had had one 40 days before.',
        did: 'I asked the usual questions and gave her the £40 from the tin.',
        outcome: 'She bought food.',
        rules: REPEAT,
      },
    ],
    [
      'a second request taken to the one who decides',
      {
        situation: 'A student asked for another payment. She had had one 12 days before.',
        did: 'I took her up to the welfare officer, who gave her £40 and a food parcel.',
        outcome: 'She bought food.',
        rules: REPEAT,
      },
    ],
    [
      'a muddle cleared up first',
      {
        situation:
          'An old man kept asking who I was and whether this was the bank. He wanted the £9 cover plan.',
        did: 'I told him slowly who we are, put nothing on his account, and offered to ring when his daughter is there.',
        outcome: 'She rang on Monday.',
        rules: [{ document: 'S-1 Cover plans', asks: 'Explain the plan, ask for a yes.' }],
      },
    ],
  ])('%s is no mistake', (_, told) => {
    expect(found(told)).not.toContain('pf-missed-exception');
  });
});

describe('the procedure made for a request', () => {
  const RULES = [
    { document: 'G-1 Handing over keys', asks: 'Name and address, signature in the book.' },
    {
      document: 'G-6 Information about members',
      asks: 'Nothing about a member to anybody else without their consent.',
    },
  ];
  const situation = 'A man asked what times his ex-wife had been swimming last week.';
  it('is used before anything is told about somebody else', () => {
    expect(
      found({
        situation,
        did: 'He gave her name and address, so I told him which days she was in.',
        rules: RULES,
      }),
    ).toContain('pf-wrong-procedure');
    expect(
      found({ situation, did: 'I said I could not tell him anything about anybody, and why.', rules: RULES }),
    ).not.toContain('pf-wrong-procedure');
  });
  it('is not held against a contact for one word of the trade', () => {
    const told = {
      name: 'Blocked drain',
      situation: 'A guest, a lady of eighty, with water on the bathroom floor, the plumber quoted £200.',
      did: 'I moved her to a dry room and rang the plumber.',
      rules: [
        { document: 'R-5 Repairs', asks: 'Urgent ones the same day.' },
        {
          document: 'R-1 Welcoming guests',
          kind: 'service-standard' as const,
          asks: 'Greet every guest, listen to the guest.',
        },
        { document: 'R-8 Deposits of guests', asks: 'A guest pays £50; the guest has it back on leaving.' },
      ],
    };
    expect(found(told)).not.toContain('pf-wrong-procedure');
  });
});
