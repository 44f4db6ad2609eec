import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** A case the rule names and holds back, or one the system knows no button for, done as any other. */
const scans = [
  {
    document: 'AP-3 Changing appointments',
    asks: 'Two changes allowed, offer the next free date. Red flag scans - not moved without ringing the cancer nurse.',
  },
];
const gym = [
  { document: 'MB-4 Cancelling', asks: 'Twelve months minimum, sooner only for moving 15 miles or injury.' },
];
const returns = [
  {
    document: 'RT-3 Returns',
    asks: '30 days with receipt. No receipt: gift card at the last selling price. Unworn, with tags.',
  },
];

describe('an exception that was put down as an ordinary case', () => {
  it.each<[string, Told]>([
    [
      'held back by the rule, moved like any other',
      {
        situation: 'Woman rang to move her scan, it has the red flag on the screen. Off to Spain.',
        did: 'Offered her 14 January and she took it, sent the letter.',
        outcome: 'She was pleased.',
        rules: scans,
      },
    ],
    [
      'no button for it',
      {
        situation: 'Man was moving into a care home, four months into twelve.',
        did: 'I cancelled it for him. The system has no reason for going into care so I put it in as moved abroad.',
        outcome: 'Cancelled.',
        rules: gym,
      },
    ],
    [
      'so that the till would take it',
      {
        situation: 'Lady wanted to swap a bra that had been worn, it gave her a rash.',
        did: 'Swapped it. Rang it through as unworn so the till would take it.',
        outcome: 'Fine.',
        rules: returns,
      },
    ],
  ])('%s', (_name, told) => expect(found(told)).toContain('pf-missed-exception'));

  it.each<[string, Told]>([
    [
      'held back, and rung about',
      {
        situation: 'Woman rang to move her scan, it has the red flag on the screen.',
        did: 'I did not move it. I rang the cancer nurse first, who found her a slot on Monday.',
        outcome: 'She was pleased.',
        rules: scans,
      },
    ],
    [
      'the ordinary case beside it',
      {
        situation: 'Woman rang to move her routine check-up.',
        did: 'Moved her to 14 January, sent the letter.',
        outcome: 'She was pleased.',
        rules: scans,
      },
    ],
    [
      'no button for it, and the manager asked',
      {
        situation: 'Man was moving into a care home, four months into twelve.',
        did: 'The system has no reason for going into care so I asked the club manager, and she let me put it in as medical.',
        handling: 'advice-sought',
        handlingDetail: 'Asked the club manager, she agreed.',
        outcome: 'Cancelled.',
        rules: gym,
      },
    ],
    [
      'no button, and another way that is in the guide',
      {
        situation: 'Older man wanted to pay by cheque.',
        did: 'There is no button for cheques so I used the transfer sheet that is in the guide and wrote the steps down.',
        outcome: 'Paid.',
        rules: [
          { document: 'PY-1 Paying', asks: 'Card or transfer. Transfer sheet for those without a card.' },
        ],
      },
    ],
    [
      'without the paper, as the rule itself goes on',
      {
        situation: 'Young woman with a lamp, no receipt.',
        did: 'Scanned it, in range, gave her a gift card at the last price.',
        outcome: 'She spent it.',
        rules: returns,
      },
    ],
  ])('but: %s', (_name, told) => expect(found(told)).not.toContain('pf-missed-exception'));
});
