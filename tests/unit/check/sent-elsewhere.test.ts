import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** The rule itself says that the request is not for it, and the contact stays with it. */
const stayed: readonly Told[] = [
  {
    situation:
      'A boy fell on the wet stairs and his elbow was bleeding, his mother was cross about the wet floor.',
    did: 'I gave her the feedback card, she filled it in and I put it in the tray for the centre manager to read.',
    outcome: 'She handed in the card and they went home.',
    rules: [
      {
        document: 'LC-3 Feedback',
        asks: 'Feedback card, reply in five days. Accidents come under LC-12.',
      },
    ],
  },
  {
    situation: 'A caller had lost his gift card with £40 on it.',
    did: 'I checked the shelf of found things, wrote down what it looked like and told him to ring on Friday.',
    outcome: 'Nothing was handed in.',
    rules: [
      {
        document: 'Lost and found',
        asks: 'Describe it, look on the shelf, keep for four weeks. Gift cards have their own procedure.',
      },
    ],
  },
  {
    situation: 'An email from a tenant about mould on the ceiling of the bedroom.',
    did: 'I logged it as an ordinary repair, gave the 28 days and sent the number of the job.',
    outcome: 'It is on the list.',
    rules: [
      {
        document: 'RP-1 Repairs',
        asks: 'Ordinary repairs within 28 days. For mould see RP-6, never the 28 days.',
      },
    ],
  },
  {
    situation: 'A man wanted to bring back a car battery that had leaked in his boot.',
    did: 'I scanned the receipt, gave him the £62 and put it with the other returned things.',
    outcome: 'He had the money on his card.',
    rules: [
      {
        document: 'Returns',
        asks: 'Receipt and 30 days. Batteries are dealt with under the hazardous goods guide.',
      },
    ],
  },
];

describe('a request the rule itself sends elsewhere', () => {
  it.each(stayed)('is under the wrong procedure: $situation', (told) => {
    expect(found(told)).toContain('pf-wrong-procedure');
  });

  it.each<Told>([
    // It went where the rule sends it, by number or by name.
    {
      ...stayed[0],
      did: 'I sat him down, fetched the first aider and filled in LC-12 with his mother, then the feedback card.',
      rules: stayed[0]?.rules ?? [],
    },
    {
      ...stayed[3],
      did: 'I looked into the hazardous goods guide, put on gloves and set it in the acid tray before I gave him the £62.',
      rules: stayed[3]?.rules ?? [],
    },
    // Another kind of request than the one sent away.
    {
      situation: 'A woman said the showers had been cold two days running.',
      did: 'I gave her the feedback card and wrote down which showers.',
      outcome: 'The answer came after three days.',
      rules: [
        { document: 'LC-3 Feedback', asks: 'Feedback card, reply in five days. Accidents come under LC-12.' },
      ],
    },
    // What the rule itself refuses is not sent to another.
    {
      situation:
        'A man came with a telephone that had fallen in the bath, and wanted it mended under the guarantee.',
      did: 'I showed him the red dot that tells of water, explained why the guarantee does not cover it and gave him the price of a repair.',
      outcome: 'He had it mended for £55.',
      rules: [{ document: 'G-2 Guarantee', asks: 'Two years for faults. It does not cover water.' }],
    },
    // A step, and no other procedure.
    {
      situation: 'A lady handed in a scarf she had found on the bus.',
      did: 'I thanked her, wrote the bus and the time on the label and put it on the shelf.',
      outcome: 'The owner had it the next day.',
      rules: [{ document: 'Found things', asks: 'Label it. Scarves and gloves go in the blue box.' }],
    },
    // Passed on to somebody who may.
    {
      ...stayed[2],
      handling: 'escalated',
      handlingDetail: 'Mould is not mine, so I rang the surveyor, who took it over.',
      rules: stayed[2]?.rules ?? [],
    },
  ])('is not so: $situation', (told) => {
    expect(found(told)).not.toContain('pf-wrong-procedure');
  });
});
