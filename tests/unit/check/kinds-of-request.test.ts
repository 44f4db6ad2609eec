import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** What the customer came about is one kind of thing, the procedure used is for another, and the one for it is listed. */
const HIRE = {
  document: 'H-1 Returns and deposits',
  asks: 'Look it over with the customer, sign it in, deposit back the same day.',
};
const FAULT = {
  document: 'H-4 Faulty equipment',
  asks: 'Tag it, swap it the same day, write it in the fault book.',
};
const BOOK = { document: 'A-1 Appointments', asks: 'Offer the next free slot and text the time.' };
const COMPLAINTS = { document: 'A-5 Complaints', asks: 'Log it the same day and give a reference.' };
const CANCEL = {
  document: 'T-6 Cancellations',
  asks: 'Cancel free up to seven days before; after that half is kept.',
};
const MOVE = { document: 'T-2 Changing a booking', asks: 'Move it once for £5, as long as a seat is free.' };
const PAY = {
  document: 'C-3 Taking payment',
  asks: 'Card first, receipt always, refund only with the slip.',
};
const LOST = {
  document: 'C-7 Lost property',
  asks: 'Log it, ask for a description before showing it, keep 28 days.',
};
const DATA = { document: 'D-1 Requests for records', asks: 'Form SAR1, identity, one month.' };
const ENQ = { document: 'D-3 General enquiries', asks: 'Answer from the list or pass to the right desk.' };
const DAMAGE = {
  document: 'P-9 Damaged in the post',
  asks: 'Photos, then replacement or money back at our cost.',
};
const CHANGED = { document: 'P-2 Change of mind', asks: 'Fourteen days, unused, customer pays the postage.' };

describe('a request of one kind, handled by the procedure of another', () => {
  it.each<[string, Told]>([
    [
      'a machine that gave up',
      {
        situation:
          'A man rang: the pressure washer had conked out after ten minutes and the drive was half done.',
        did: 'I told him to bring it back, looked it over with him, signed it in and gave him his deposit.',
        outcome: 'He got his £40.',
        rules: [HIRE, FAULT],
      },
    ],
    [
      'will not start',
      {
        situation: "Lady with the hedge trimmer, it won't start and she's pulled and pulled.",
        did: 'Did the return with her, wear and tear only, so deposit back and a new hire made out.',
        outcome: 'She paid for the second hire.',
        rules: [HIRE, FAULT],
      },
    ],
    [
      'cross about how it went',
      {
        situation:
          'A patient said she was treated like dirt last time, nobody had apologised and she wanted somebody to look into it.',
        did: 'I was kind to her and offered the next free slot with another clinician and texted the time.',
        outcome: 'She has a slot.',
        rules: [BOOK, COMPLAINTS],
      },
    ],
    [
      'no longer coming',
      {
        situation: 'A couple had split up and he no longer wanted the two seats for June.',
        did: 'I moved his seats to September for £5.',
        outcome: 'He has seats in September he did not ask for.',
        rules: [MOVE, CANCEL],
      },
    ],
    [
      'left his glasses',
      {
        situation: 'A gentleman had left his glasses on table four on Sunday.',
        did: 'I found them in the drawer, he gave me his name and I took £2 for keeping them and gave him a receipt.',
        outcome: 'He went off with them.',
        rules: [PAY, LOST],
      },
    ],
    [
      'wanted to see what is kept',
      {
        situation:
          'A former member wrote that he wished to see everything we had written about him since 2019.',
        did: 'I answered from the list that our privacy notice is on the website.',
        outcome: 'He has not written again.',
        rules: [ENQ, DATA],
      },
    ],
    [
      'came in bits',
      {
        situation: 'A customer opened the box and the lamp was in pieces, the glass smashed.',
        did: 'I told her she had fourteen days and could send it back unused at her own postage.',
        outcome: 'She paid £6 and had the money back.',
        rules: [CHANGED, DAMAGE],
      },
    ],
  ])('%s', (_, told) => {
    expect(found(told)).toContain('pf-wrong-procedure');
  });

  it.each<[string, Told]>([
    [
      'a return that is one',
      {
        situation: 'A man brought the pressure washer back a day early, job done.',
        did: 'I looked it over with him, signed it in and gave him his deposit.',
        outcome: 'He got his £40.',
        rules: [HIRE, FAULT],
      },
    ],
    [
      'a machine that gave up, by its own procedure',
      {
        situation: 'A man rang: the pressure washer had conked out after ten minutes.',
        did: 'I tagged it, swapped it and wrote it in the fault book.',
        outcome: 'He finished the drive.',
        rules: [FAULT, HIRE],
      },
    ],
    [
      'an appointment for a car that will not start',
      {
        situation: "A lady's car won't start and she wanted it looked at.",
        did: 'I offered the next free slot and texted the time.',
        outcome: 'She comes on Monday.',
        rules: [BOOK, COMPLAINTS],
      },
    ],
    [
      'a change of seats',
      {
        situation: 'A couple could not come in June and asked for September.',
        did: 'I moved the seats to September for £5.',
        outcome: 'They have their seats.',
        rules: [MOVE, CANCEL],
      },
    ],
    [
      'a payment, by somebody who has lost a card',
      {
        situation: 'A gentleman who had lost his card wanted to pay the bill in cash.',
        did: 'I took the cash and gave him a receipt.',
        outcome: 'Paid.',
        rules: [PAY, LOST],
      },
    ],
    [
      'a change of mind',
      {
        situation: 'A customer did not like the colour of the lamp.',
        did: 'I told her she had fourteen days and could send it back unused at her own postage.',
        outcome: 'She had the money back.',
        rules: [CHANGED, DAMAGE],
      },
    ],
    [
      'a damage told as such, the other set aside',
      {
        situation: 'A customer opened the box and the lamp was in pieces.',
        did: 'My first thought was P-2, but that is for a change of mind, so I went to P-9: photos and a replacement at our cost.',
        outcome: 'The new lamp came on Friday.',
        rules: [DAMAGE, CHANGED],
      },
    ],
  ])('not: %s', (_, told) => {
    expect(found(told)).not.toContain('pf-wrong-procedure');
  });
});
