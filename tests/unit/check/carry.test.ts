import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

describe('the rule kept, and the customer left without: other mouths', () => {
  it.each<[string, Told]>([
    [
      'boarding',
      {
        situation: 'Grandad travelling to a christening, flustered, his bag 2 kg over.',
        did: 'I told him 23 is what he paid for. He asked could he put the heavy shoes on his feet. I told him the weight was the weight and I had a line.',
        outcome: 'He paid £45 and looked ready to cry.',
        reflection: 'My numbers for the shift were good.',
        rules: [{ document: 'BG-2 Bags', asks: '23 kg a bag. Over that £45.' }],
      },
    ],
    [
      'housing form',
      {
        situation:
          'A lad sleeping in his car needed the priority form in that day; he had no proof of address.',
        did: 'Explained the form is not complete without proof of address and handed it back to him. He said that was the whole point. I said I understood but it is on the checklist.',
        outcome: 'He took the form away.',
        rules: [
          { document: 'HO-1 Priority form', asks: 'All boxes filled, proof of address and income attached.' },
        ],
      },
    ],
    [
      'gym',
      {
        situation: 'Member rang, just diagnosed with cancer, wanted out of her contract.',
        did: 'I said sorry to hear that. I said the minimum term is 12 months and she is in month 5. I said she was welcome to put it in writing but the answer would be the same.',
        outcome: 'Payments continue.',
        rules: [{ document: 'MB-4 Contract', asks: 'Twelve months minimum.' }],
      },
    ],
    [
      'school gate',
      {
        situation: 'Mum breathless with a toddler, three minutes after the gate shut, big one had a test.',
        did: 'Late is the main entrance, I said through the bars. She said the test starts now. I said then she had better get a move on.',
        outcome: 'She walked round, ten minutes.',
        rules: [{ document: 'GT-1 Gate', asks: 'Gate shuts at 8.50; after that main entrance.' }],
      },
    ],
  ])('%s', (_, told) => {
    expect(found(told)).toContain('pf-rigid');
  });
});

describe('one kind of request by the procedure of another: other mouths', () => {
  it.each<[string, Told]>([
    [
      'a broken boiler as an inspection',
      {
        situation: 'Tenant texted that the boiler packs up every morning and there is no hot water.',
        did: 'I booked her in for the six-monthly visit on the 28th and confirmed by text.',
        outcome: 'Visit on the 28th.',
        rules: [
          { document: 'PM-2 Inspections', asks: 'Six-monthly visit, two days notice, confirm by text.' },
          { document: 'PM-3 Repairs and breakdowns', asks: 'No heat or water: contractor same day.' },
        ],
      },
    ],
    [
      'an upset about staff as feedback card',
      {
        situation:
          'A guest said the waiter had been rude to her in front of her children and she wanted it looked into.',
        did: 'I gave her the survey card, told her we value every score, and offered a free coffee.',
        outcome: 'She filled in the card.',
        rules: [
          { document: 'FO-8 Guest surveys', asks: 'Card to every table, scores typed in on Monday.' },
          {
            document: 'FO-5 Complaints',
            asks: 'Manager told at once, written down the same day, answer in 3 days.',
          },
        ],
      },
    ],
    [
      'a parcel that never came as a return',
      {
        situation: 'Her parcel never turned up and the neighbours had not seen it.',
        did: 'I emailed her the returns label and told her the money comes once we have it back.',
        outcome: 'She asked what she should send.',
        rules: [
          { document: 'WH-4 Returns', asks: 'Email the label; refund once it is back and checked.' },
          { document: 'WH-6 Missing parcels', asks: 'Ask the courier, wait two days, send again.' },
        ],
      },
    ],
    [
      'a cancelled course as a transfer',
      {
        situation: 'A learner said he was not going ahead with the course as he had a job.',
        did: 'I moved him to the January group and sent the joining letter.',
        outcome: 'He is on the January list.',
        rules: [
          { document: 'CR-2 Transfers', asks: 'Move to another group once, new joining letter.' },
          {
            document: 'CR-4 Withdrawals and cancellations',
            asks: 'Form, fee back by the week reached, funder told.',
          },
        ],
      },
    ],
  ])('%s', (_, told) => {
    expect(found(told)).toContain('pf-wrong-procedure');
  });
});

describe('one manner for all: other mouths', () => {
  const rules = [{ document: 'Q-1 Calls', asks: 'Name, reason, answer, anything else.' }];
  it.each<[string, Told]>([
    [
      'a person of habit',
      {
        situation: 'Teenager, first bank account, giggling with nerves.',
        did: 'She got what everyone gets: good morning madam, welcome to the branch, terms first, questions after. I have said it that way for nine years.',
        outcome: 'Opened.',
        rules,
      },
    ],
    [
      'no time to think about who',
      {
        situation: 'Deaf man with a hearing dog at the hatch.',
        did: 'I said my piece at my usual speed through the glass. I do not go into who is who, they all hear the same from me.',
        outcome: 'He pointed at the form.',
        rules,
      },
    ],
    [
      'macros',
      {
        situation: 'A father wrote, heartbroken, about his late daughter’s phone.',
        did: 'Macro 3, macro 7, close. I treat every ticket as a ticket.',
        outcome: 'Closed.',
        rules,
      },
    ],
  ])('%s', (_, told) => {
    expect(found(told)).toContain('pf-tone');
  });
});

describe('limits and cases set apart: other mouths', () => {
  it.each<[string, Told]>([
    [
      'a party over the size',
      {
        situation: 'A hen party of fourteen rang for Saturday at eight.',
        did: 'I squeezed them on three tables by the window and took the names.',
        outcome: 'They had a great night.',
        rules: [
          {
            document: 'RS-1 Table bookings',
            asks: 'Parties up to 10 by whoever answers. Bigger ones are for the restaurant manager because of the kitchen.',
          },
        ],
      },
    ],
    [
      'out of the return window',
      {
        situation:
          'A lady with a coat from our January sale, this was the middle of May. Lost the receipt, lovely woman.',
        did: 'I could see it had never been worn, so I put the money back on her card.',
        outcome: 'She was delighted.',
        rules: [
          {
            document: 'RT-1 Refunds',
            asks: 'Refund within 28 days with a receipt. Otherwise a supervisor looks at it.',
          },
        ],
      },
    ],
    [
      'a prescription for somebody else',
      {
        situation: 'A neighbour came for Mrs Ahmed’s morphine as she could not get out.',
        did: 'I asked her the address, she knew it, and I gave her the bag and told her to mind the steps.',
        outcome: 'Mrs Ahmed had it by noon.',
        rules: [
          {
            document: 'PH-3 Handing out',
            asks: 'Address asked each time. Controlled drugs such as morphine only by the pharmacist, with a signature.',
          },
        ],
      },
    ],
    [
      'a credit above the day',
      {
        situation: 'Customer off for three days, fuming, wanted something for it.',
        did: 'I popped £60 on his account and said it would show by Monday. He was chuffed.',
        outcome: 'Stayed with us.',
        rules: [
          {
            document: 'CR-3 Credits',
            asks: 'Agents: £10 per day off, never more than £25 in all. Team leader above that.',
          },
        ],
      },
    ],
    [
      'late for the test',
      {
        situation: 'A candidate came in 25 minutes after the start, in bits about the bus.',
        did: 'I calmed her, signed her in and found her a seat at the back.',
        outcome: 'She finished.',
        rules: [
          {
            document: 'EX-2 Exam room',
            asks: 'Candidates may be let in up to 15 minutes after the start; later only the exams officer decides.',
          },
        ],
      },
    ],
  ])('%s', (_, told) => {
    expect(found(told)).toContain('pf-missed-exception');
  });
});

describe('not passed: other mouths', () => {
  it.each<[string, Told]>([
    [
      'a party of the size',
      {
        situation: 'A party of nine rang for Saturday at eight, ten if the brother comes.',
        did: 'I put them on two tables by the window and took the name.',
        outcome: 'Nine came.',
        rules: [
          {
            document: 'RS-1 Table bookings',
            asks: 'Parties up to 10 by whoever answers. Bigger ones are for the restaurant manager.',
          },
        ],
      },
    ],
    [
      'no receipt, and proof in another way',
      {
        situation: 'A lady with a coat, tags on. Lost the receipt.',
        did: 'I looked the sale up by her card number, found it on the 4th, and put the money back on the card.',
        outcome: 'She was delighted.',
        rules: [
          {
            document: 'RT-1 Refunds',
            asks: 'Refund within 28 days with a receipt or the card. Otherwise a supervisor looks at it.',
          },
        ],
      },
    ],
    [
      'no receipt, turned down kindly',
      {
        situation: 'A man wanted his money back on a coat. Lost the receipt.',
        did: 'I told him why we need it, said the bank app would do, and put the coat by until he had it.',
        outcome: 'He showed me the app on Tuesday and had his money.',
        rules: [
          {
            document: 'RT-1 Refunds',
            asks: 'Refund within 28 days with a receipt. Otherwise a supervisor looks at it.',
          },
        ],
      },
    ],
    [
      'a credit as it may be',
      {
        situation: 'Customer off for two days, fuming. His plan is £60 a month.',
        did: 'I put £20 on his account and told him when it shows.',
        outcome: 'Stayed with us.',
        rules: [
          {
            document: 'CR-3 Credits',
            asks: 'Agents: £10 per day off, never more than £25 in all. Team leader above that.',
          },
        ],
      },
    ],
    [
      'late, and within the minutes',
      {
        situation:
          'A candidate came in 10 minutes after the start, in bits about the bus. The exam is 90 minutes.',
        did: 'I calmed her, signed her in and found her a seat at the back.',
        outcome: 'She finished.',
        rules: [
          {
            document: 'EX-2 Exam room',
            asks: 'Candidates may be let in up to 15 minutes after the start; later only the exams officer decides.',
          },
        ],
      },
    ],
  ])('%s', (_, told) => {
    expect(found(told)).not.toContain('pf-missed-exception');
  });
});
