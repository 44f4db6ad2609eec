import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

const complaints = { document: 'C-2 Complaints', asks: 'Log it the same day and answer in ten days.' };
const returns = { document: 'R-3 Returns', asks: 'Unused goods within 28 days with the receipt.' };

describe('a request taken for something nearer', () => {
  it.each<[string, Told]>([
    [
      'what is held on him, as a complaint',
      {
        situation:
          'A former guest, unhappy with his stay, wanted everything you have stored about me, bookings, the lot.',
        did: 'He was not happy so I logged it under C-2 and sent the acknowledgment.',
        outcome: 'He gets an answer in ten days about his stay.',
        rules: [complaints],
      },
    ],
    [
      'erase, as sign-off',
      {
        situation: 'A woman wrote that she wants us to erase all her details.',
        did: 'I took her off the newsletter and sent her the goodbye email.',
        outcome: 'She gets no more newsletters.',
        rules: [{ document: 'N-1 Newsletter', asks: 'Take the address off within a day.' }],
      },
    ],
    [
      'by what stood beside it',
      {
        situation: 'A man brought back a kettle that would not switch on, he wanted his money.',
        did: 'It was about money more than anything so I used the returns page and put £20 back on his card.',
        outcome: 'Refunded.',
        rules: [returns, { document: 'R-9 Faulty goods', asks: 'Log the batch, full refund.' }],
      },
    ],
    [
      'an injury beside a return',
      {
        situation: 'A chap trapped his finger in a chair, it was bleeding, and he wanted to return another.',
        did: 'Gave him a tissue, looked at the receipt and did him the refund.',
        outcome: 'Refund done.',
        rules: [returns, { document: 'HS-7 Accidents and injuries', asks: 'First aider, accident book.' }],
      },
    ],
    [
      'the nearest page',
      {
        situation: 'Somebody handed in a purse with £200 in it.',
        did: 'There was nothing I knew for that so I went with the nearest, the cash sheet, and put it in the till.',
        outcome: 'It is in the till.',
        rules: [{ document: 'F-1 Cash handling', asks: 'Count, two signatures, into the safe.' }],
      },
    ],
  ])('%s', (_, told) => expect(found(told)).toContain('pf-wrong-procedure'));

  it.each<[string, Told]>([
    [
      'asked and passed on',
      {
        situation: 'A customer asked for a copy of all the recordings of his calls.',
        did: 'I had never had one so I asked my team leader, who sent it to the data officer.',
        handling: 'escalated',
        handlingDetail: 'The data officer took it, one month.',
        outcome: 'He had them on day 20.',
        rules: [complaints],
      },
    ],
    [
      'a copy of an invoice',
      {
        situation: 'A customer wanted a copy of his invoice for his accountant.',
        did: 'Found it by order number and emailed it to the address on the account.',
        outcome: 'He had it in two minutes.',
        rules: [{ document: 'A-1 Invoices', asks: 'Send to the address on the account only.' }],
      },
    ],
    [
      'where they go afterwards',
      {
        situation: 'Four men came at one in the night, loud.',
        did: 'I said good evening, asked the booking and the name and showed the number on paper.',
        outcome: 'They go to room and nobody complained about noise.',
        rules: [{ document: 'H-1 Check-in', asks: 'Booking, name, key card.' }],
      },
    ],
    [
      'the wrong page, put down again',
      {
        situation: 'A son closing the account of his late father.',
        did: 'I had started on DP-2 when the first line stopped me. I said sorry, wrong page, and opened AC-5.',
        outcome: 'Closed in one call.',
        reflection: 'Half a minute on the wrong page, and I told him so.',
        rules: [{ document: 'AC-5 When a customer has died', asks: 'Date of death, executor.' }],
      },
    ],
  ])('but not: %s', (_, told) => expect(found(told)).not.toContain('pf-wrong-procedure'));
});
