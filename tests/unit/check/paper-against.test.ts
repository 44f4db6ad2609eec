import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

const told = (asks: string, did: string, more: Partial<Told> = {}): Told => ({
  situation: 'A man rang to move his class to another day.',
  did,
  outcome: 'He rang off.',
  rules: [{ document: 'CL-4 Classes', asks }],
  ...more,
});
const OUTDATED = 'pf-outdated';

describe('a time told from a paper at hand, against the rule that is cited', () => {
  it.each([
    [
      'hours, from a sheet on the wall',
      'A class may be moved up to 12 hours before.',
      'I looked on the sheet by the phone, it says 24 hours before, so I told him we were past it.',
    ],
    [
      'weeks, from a leaflet',
      'A complaint not settled in six weeks may go to the ombudsman.',
      'I read him the leaflet from the drawer, that we have eight weeks and then he may go to the ombudsman.',
    ],
    [
      'days against working days',
      'Repairs are done within 15 working days.',
      'My crib card at the screen has 28 days, so I told him that.',
    ],
    [
      'money, from a card by the till',
      'Changes are free up to a day before. After that £8 a seat.',
      'I went by the changes card next to the till, £5 a seat, so I took £20.',
    ],
    [
      'money, in the sentence after',
      'A missed visit is £25.',
      'I got the prices sheet out of the drawer and went through it with her. It is £40, so I took it by card.',
    ],
    [
      'beside a customer who still has to pay',
      'A missed visit is £25.',
      'I looked on the prices sheet, it is £40, and she paid. I said that the hygienist still has to be paid.',
    ],
  ])('shows an old copy: %s', (_, asks, did) => {
    expect(found(told(asks, did))).toContain(OUTDATED);
  });

  it.each([
    [
      'the paper says the same',
      'A class may be moved up to 24 hours before.',
      'I looked on the sheet by the phone, it says 24 hours before, so I told him we were past it.',
    ],
    [
      'the same in other words: three weeks are fifteen working days',
      'Repairs are done within 15 working days.',
      'The sheet on the wall has 21 days, so I told him that.',
    ],
    [
      'it was seen, and the rule gone by',
      'A class may be moved up to 12 hours before.',
      'The sheet by the phone says 24 hours. I opened CL-4 to be sure, it says 12 hours, and moved him.',
    ],
    [
      'it was seen to be old',
      'A class may be moved up to 12 hours before.',
      'The sheet by the phone says 24 hours but it is out of date, so I did not go by it and moved him.',
    ],
    [
      'a time of another kind',
      'A class may be moved up to 12 hours before.',
      'I showed him on the sheet that he has 14 days to ask for a refund, and moved his class.',
    ],
    [
      'a card that is no paper to read from',
      'A lost card is sent again within five days.',
      'I blocked his bank card and told him seven days, to be on the safe side.',
    ],
    [
      'no paper',
      'A class may be moved up to 12 hours before.',
      'I told him 24 hours and that we were past it.',
    ],
  ])('shows none: %s', (_, asks, did) => {
    expect(found(told(asks, did))).not.toContain(OUTDATED);
  });
});
