import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** More of the same, in other trades and other mouths, told after the rules for it were there. */
const rule = (document: string, asks: string) => [{ document, asks }];

describe('limits that rules state, in other trades', () => {
  it.each<[string, Told]>([
    [
      'hotel, late checkout',
      {
        situation: 'Nice couple, wanted to stay in the room till 4 as their flight was in the evening.',
        did: 'Told them no bother at all and put 4 o’clock on the screen for housekeeping.',
        outcome: 'Lovely review.',
        rules: rule(
          'FO-3 Departures',
          'Reception can give late checkout until 1pm. Later than that is for the housekeeping manager.',
        ),
      },
    ],
    [
      'garage, goodwill',
      {
        situation: 'Fella raging about a £74 diagnostic charge.',
        did: 'To keep him sweet I scrubbed the £74 and sent him on his way.',
        outcome: 'He calmed down.',
        rules: rule('SV-2 Goodwill', 'Service advisers have £30 a job. Anything over, the service manager.'),
      },
    ],
    [
      'library, renewals',
      {
        situation: 'Student wanted her book for the dissertation again.',
        did: 'Renewed it for her a fifth time, nobody else wants that one anyway.',
        outcome: 'She got a first.',
        rules: rule(
          'LB-6 Renewals',
          'A book can be renewed three times. After that it comes back to the desk.',
        ),
      },
    ],
    [
      'play centre, age',
      {
        situation: 'Mum begged for her little lad to go on the big slide, he is four.',
        did: 'He looked tall enough to me so I let him on with his sister.',
        outcome: 'He loved it.',
        rules: rule('PL-1 Big slide', 'Minimum age 6, no exceptions without the play leader.'),
      },
    ],
    [
      'college, extension',
      {
        situation: 'A learner asked for another three weeks for her assignment because of shifts.',
        did: 'I could see she was worn out, so I put the three weeks on the system.',
        outcome: 'Handed in.',
        rules: rule(
          'AS-4 Extensions',
          'The office may give up to five working days. More than that is decided by the course leader.',
        ),
      },
    ],
    [
      'food bank, visits',
      {
        situation: 'A man had already had four parcels since spring and asked for another.',
        did: 'I did not like to say no, so I packed him one and wrote it in the book.',
        outcome: 'He was grateful.',
        rules: rule(
          'FB-1 Parcels',
          'Up to 3 parcels in six months; the project manager looks at anyone who needs more.',
        ),
      },
    ],
    [
      'weak English',
      {
        situation: 'Man come 19.40, kitchen stop 19.00.',
        did: 'He was hungry and he is nice man, I make order and give to kitchen.',
        outcome: 'He eat.',
        rules: rule('K1 kitchen', 'Last order 19.00. After only if chef say yes.'),
      },
    ],
    [
      'deposit without the share',
      {
        situation: 'Bride wanted the hall held with £50 as money was tight.',
        did: 'I took the £50 and put her in the diary for June.',
        outcome: 'Booked.',
        rules: rule(
          'HH-2 Hall hire',
          'Deposit is £150 before a date is held. Less only with the trustees’ say-so.',
        ),
      },
    ],
  ])('%s', (_, told) => {
    expect(found(told)).toContain('pf-missed-exception');
  });
  it.each<[string, Told]>([
    [
      'hotel, within',
      {
        situation: 'Nice couple, wanted to stay in the room till 12.30 as their flight was in the evening.',
        did: 'Told them no bother at all and put half past twelve on the screen for housekeeping.',
        outcome: 'Lovely review.',
        rules: rule(
          'FO-3 Departures',
          'Reception can give late checkout until 1pm. Later than that is for the housekeeping manager.',
        ),
      },
    ],
    [
      'garage, within',
      {
        situation: 'Fella raging about a £24 diagnostic charge on a £410 bill.',
        did: 'I took the £24 off and he paid the rest.',
        outcome: 'He calmed down.',
        rules: rule('SV-2 Goodwill', 'Service advisers have £30 a job. Anything over, the service manager.'),
      },
    ],
    [
      'library, within',
      {
        situation: 'Student wanted her book for the dissertation again.',
        did: 'Renewed it for her a second time and told her when it is due.',
        outcome: 'She got a first.',
        rules: rule(
          'LB-6 Renewals',
          'A book can be renewed three times. After that it comes back to the desk.',
        ),
      },
    ],
    [
      'play centre, old enough',
      {
        situation: 'Mum asked for her little lad to go on the big slide, he is seven.',
        did: 'I let him on with his sister.',
        outcome: 'He loved it.',
        rules: rule('PL-1 Big slide', 'Minimum age 6, no exceptions without the play leader.'),
      },
    ],
    [
      'college, within',
      {
        situation: 'A learner who had been off for three weeks asked for more time.',
        did: 'I put five working days on the system and told her the course leader could look at more.',
        outcome: 'Handed in.',
        rules: rule(
          'AS-4 Extensions',
          'The office may give up to five working days. More than that is decided by the course leader.',
        ),
      },
    ],
    [
      'hall, the whole deposit',
      {
        situation: 'Bride wanted the hall held and asked about paying £50 a month.',
        did: 'I took the £150 and put her in the diary for June.',
        outcome: 'Booked.',
        rules: rule(
          'HH-2 Hall hire',
          'Deposit is £150 before a date is held. Less only with the trustees’ say-so.',
        ),
      },
    ],
  ])('not: %s', (_, told) => {
    expect(found(told)).not.toContain('pf-missed-exception');
  });
});
