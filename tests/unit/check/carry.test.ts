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
