import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** A bound with somebody named beyond it, passed with nobody asked: wherever the contact tells of it. */
const WAIVER = [
  {
    document: 'F-3 Overdue fees',
    asks: 'Assistants may waive up to £10 of a fee. Anything above is for the branch librarian to decide.',
  },
];
const PAUSE = [
  {
    document: 'P-7 Pausing a box',
    asks: 'A customer can pause for up to six weeks. Longer pauses are agreed by the retention team.',
  },
];
const STOCK = [
  {
    document: 'T-2 Goods on account',
    asks: 'The counter may release goods up to £400 a day. Over that, fetch the branch manager to sign.',
  },
];
const CLIMB = [
  {
    document: 'C-1 Taster climbs',
    asks: 'Climbers from 7 years. Younger ones only if the duty instructor agrees.',
  },
];
const FLOWERS = [
  {
    document: 'G-4 Goodwill',
    asks: 'Advisers may credit up to £20 for each customer in a year. Above that ask the team leader.',
  },
];

describe('what was given beyond a bound, with nobody asked', () => {
  it.each<[string, Told]>([
    [
      'a sum told only in what came of it',
      {
        situation: 'A reader was worried about her fines after a long trip.',
        did: 'I said not to worry, cleared it there and then and renewed her books.',
        outcome: 'She was delighted with the £34 off her card.',
        rules: WAIVER,
      },
    ],
    [
      'a length told only in what came of it',
      {
        situation: 'A customer was going to stay with her daughter and did not want boxes on the step.',
        did: 'I opened her account, set the pause and read it back to her.',
        outcome: 'She has it paused for four months and will not need to ring.',
        rules: PAUSE,
      },
    ],
    [
      'a length without a number',
      {
        situation: 'A man working abroad wanted no boxes.',
        did: 'I set the pause on his account.',
        outcome: 'Paused.',
        reflection: 'Doing it for a whole year saved him ringing again.',
        rules: PAUSE,
      },
    ],
    [
      'a request above it that was done whole',
      {
        situation: 'A plumber we know wanted a boiler and radiators which came to £1,260.',
        did: 'I put it through on his account and the lads loaded him up.',
        outcome: 'On his way by nine.',
        rules: STOCK,
      },
    ],
    [
      'in two parts, each below it',
      {
        situation: 'A plumber wanted a boiler for £640.',
        did: 'The till stops you at four hundred so I put it through in two lots and he signed for both.',
        outcome: 'On his way by nine.',
        rules: STOCK,
      },
    ],
    [
      'twice to the same customer',
      {
        situation: 'A caller’s flowers had come a day late for a birthday.',
        did: 'I apologised and put £20 on her account.',
        outcome: 'I rang the next day to see how she was and added another £12 for her trouble.',
        rules: FLOWERS,
      },
    ],
    [
      'a child below the age it begins at',
      {
        situation: 'A dad came with two girls for a taster.',
        did: 'I fitted the harness and showed her how to come down.',
        outcome: 'The little sister, who is five, had a go as well at the end.',
        rules: CLIMB,
      },
    ],
    [
      'told to the leader when it was done',
      {
        situation: 'A caller’s flowers had not come at all.',
        did: 'I apologised and put a credit on for her.',
        handling: 'exception',
        handlingDetail: 'I told my team leader about it at the Friday meeting.',
        outcome: 'She was pleased with the £45.',
        rules: FLOWERS,
      },
    ],
  ])('%s', (_, told) => {
    expect(found(told)).toContain('pf-missed-exception');
  });

  it.each<[string, Told]>([
    [
      'as much as may be given',
      {
        situation: 'A reader was worried about her fines after a long trip.',
        did: 'I said not to worry and took £10 off her card, and told her how to pay the other £24 in parts.',
        outcome: 'She was happy with the £10 off.',
        rules: WAIVER,
      },
    ],
    [
      'the librarian was asked',
      {
        situation: 'A reader owed £34 after a long trip.',
        did: 'I rang the branch librarian, who said yes, and took it off.',
        outcome: 'She was delighted with the £34 off her card.',
        rules: WAIVER,
      },
    ],
    [
      'a length of something else',
      {
        situation: 'A customer who has been with us for four years was going away.',
        did: 'I set the pause for five weeks and read it back to her.',
        outcome: 'She has been coming for a year and said it was the best call so far.',
        rules: PAUSE,
      },
    ],
    [
      'longer was wanted and not given',
      {
        situation: 'A man working abroad wanted no boxes for four months.',
        did: 'I explained that I can set six weeks, and did so.',
        outcome: 'He wanted it for a year but was content with six weeks.',
        rules: PAUSE,
      },
    ],
    [
      'the customer pays in two parts',
      {
        situation: 'A plumber wanted a boiler for £380.',
        did: 'I put it on his account and he pays in two parts, as all trade customers may.',
        outcome: 'On his way by nine.',
        rules: STOCK,
      },
    ],
    [
      'the leader agreed before',
      {
        situation: 'A caller’s flowers had not come at all.',
        did: 'I apologised and put a credit on for her.',
        handling: 'exception',
        handlingDetail: 'My team leader agreed it before I offered, and I noted it at the Friday meeting.',
        outcome: 'She was pleased with the £45.',
        rules: FLOWERS,
      },
    ],
    [
      'a younger child who only looked on',
      {
        situation: 'A dad came with two girls for a taster. The little one is five.',
        did: 'I fitted the harness of the older one, who is nine, and the little one sat with her dad and watched.',
        outcome: 'Both had a good time.',
        rules: CLIMB,
      },
    ],
  ])('and not where %s', (_, told) => {
    expect(found(told)).not.toContain('pf-missed-exception');
  });
});
