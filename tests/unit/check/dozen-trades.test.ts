import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** Mistakes of a dozen trades, told before the rules reached them; and refusals that are none. */
describe('a dozen trades', () => {
  it.each<[string, string, Told]>([
    [
      'pf-rigid',
      'tram',
      {
        situation: 'A nurse coming off nights, shaking with cold, her pass had run out at midnight.',
        did: 'I said the pass had to be valid. She said she had only just finished. I said then she could buy a single or get off. I kept it civil.',
        outcome: 'She got off in the rain.',
        rules: [{ document: 'TR-1 Fares', asks: 'Valid ticket or pass for each ride.' }],
      },
    ],
    [
      'pf-rigid',
      'museum',
      {
        situation:
          'Family with an autistic boy who was getting upset in the queue; they asked to wait to one side.',
        did: 'I pointed out that everybody waits in the line. The mother asked if there was a quiet way in and I said there is one entrance.',
        outcome: 'They left.',
        reflection: 'It would not be fair on the others.',
        rules: [{ document: 'MU-2 Entry', asks: 'One line, timed tickets.' }],
      },
    ],
    [
      'pf-rigid',
      'dentist',
      {
        situation: 'Mum, 6 minutes late, boy with a swollen face, crying.',
        did: 'She had lost the slot so I told her to rebook for Thursday. She asked if he could just be looked at. I told her the list was the list.',
        outcome: 'They went to A and E.',
        reflection: 'You have to be consistent.',
        rules: [
          {
            document: 'DN-2 Late arrivals',
            asks: 'Over 5 minutes late is rebooked unless the dentist says.',
          },
        ],
      },
    ],
    [
      'pf-wrong-procedure',
      'nursery',
      {
        situation: 'A dad asked what we have written about his daughter and wanted a copy of it all.',
        did: 'I gave him the newsletter and the fee sheet and told him to ring with any question.',
        outcome: 'He took them.',
        rules: [
          { document: 'NU-1 Parent enquiries', asks: 'Newsletter, fees, visiting times.' },
          { document: 'NU-7 Requests for personal data', asks: 'Form, identity, one month, manager.' },
        ],
      },
    ],
    [
      'pf-wrong-procedure',
      'gas',
      {
        situation: 'A lady rang, there was a smell in the kitchen by the cooker since the engineer left.',
        did: 'I logged a repeat visit under appointments and gave her Friday morning.',
        outcome: 'Friday.',
        rules: [
          { document: 'AP-1 Appointments', asks: 'Next slot, text the time.' },
          { document: 'SF-1 Smell of gas', asks: 'Emergency number at once, windows, no switches.' },
        ],
      },
    ],
    [
      'pf-wrong-procedure',
      'hotel',
      {
        situation: 'A guest had left her ring in room 12 last week.',
        did: 'I opened a maintenance ticket to look behind the bath and told her the usual is 5 days.',
        outcome: 'Ticket closed, nothing found.',
        rules: [
          { document: 'MT-1 Maintenance', asks: 'Ticket, 5 days.' },
          { document: 'HK-4 Items found', asks: 'Book, safe, ring the guest the same day.' },
        ],
      },
    ],
    [
      'pf-missed-exception',
      'theatre',
      {
        situation: 'A wheelchair user rang for two in the stalls tonight; the two spaces were gone.',
        did: 'I sold her two ordinary seats on the aisle and said the ushers would see.',
        outcome: 'There was some trouble at the door.',
        rules: [
          {
            document: 'BO-7 Access seats',
            asks: 'Two spaces each night. When they are gone the house manager decides what else can be done.',
          },
        ],
      },
    ],
    [
      'pf-missed-exception',
      'bank',
      {
        situation:
          'Young man came with his gran, he did all the talking and wanted her to move £9,000 to a new account.',
        did: 'She nodded so I did the form and it went through at once.',
        outcome: 'Done in ten minutes.',
        rules: [
          {
            document: 'BK-2 Transfers',
            asks: 'Over £5,000 at the counter a second colleague speaks with the customer alone.',
          },
        ],
      },
    ],
    [
      'pf-tone',
      'gallery',
      {
        situation: 'Class of six-year-olds.',
        did: 'I give one tour and it is the tour: 1740, the duke, the ceiling. Whoever is there. They fidgeted but they got it all.',
        outcome: 'Tour given.',
        rules: [{ document: 'GA-1 Tours', asks: 'Fifty minutes, seven rooms.' }],
      },
    ],
    [
      'pf-tone',
      'helpdesk',
      {
        situation: 'Professor, knows more than me, laptop dead before a lecture.',
        did: 'I still took him through is it plugged in, is it switched on. I do all the steps with all users, PhD or not, that is my system.',
        outcome: 'Battery.',
        rules: [{ document: 'IT-1 First line', asks: 'Steps 1 to 8.' }],
      },
    ],
  ])('%s: %s', (pitfall, _, told) => {
    expect(found(told)).toContain(pitfall);
  });

  it.each<[string, Told]>([
    [
      'a tram, a reason and a way',
      {
        situation: 'A nurse coming off nights, shaking with cold, her pass had run out at midnight.',
        did: 'I said the pass had run out at midnight and that I could see she was done in. She said she had only just finished. I told her the single comes off the new pass if she keeps it, and let her ride to the stop with the machine.',
        outcome: 'She got off, bought it and waved.',
        rules: [{ document: 'TR-1 Fares', asks: 'Valid ticket or pass for each ride.' }],
      },
    ],
    [
      'a museum, and a bench',
      {
        situation:
          'Family with an autistic boy who was getting upset in the queue; they asked to wait to one side.',
        did: 'I walked them to the bench by the cloakroom, kept their place and fetched them when it was their turn.',
        outcome: 'They stayed two hours.',
        rules: [{ document: 'MU-2 Entry', asks: 'One line, timed tickets.' }],
      },
    ],
    [
      'a shop, a no that helps',
      {
        situation: 'An impatient man wanted paint mixed after the machine was cleaned.',
        did: 'I told him it would come out grey, because the nozzles are washed with white. He asked if I was sure. I said yes, and that it would be ready at five past eight if he left the number.',
        outcome: 'He came at ten past eight.',
        rules: [{ document: 'PT-1 Mixing', asks: 'Machine washed at 17.30; nothing mixed after.' }],
      },
    ],
    [
      'a school office, a child not given out',
      {
        situation: 'A man, agitated, wanted to take his nephew out of class. He was not on the list.',
        did: 'I said I could not, and that it was nothing against him. He asked again and I said no again, and rang the boy’s mother while he sat down.',
        handling: 'escalated',
        handlingDetail: 'I told the deputy head, who spoke with him.',
        outcome: 'The mother came herself.',
        rules: [{ document: 'SC-4 Collecting', asks: 'Only those on the list; else the deputy.' }],
      },
    ],
    [
      'a bar, a drunk man',
      {
        situation: 'A drunk man demanded one more and swore at me.',
        did: 'I said no. He said come on. I said not tonight, gave him water and said the taxi was on me to ring.',
        outcome: 'He went home.',
        rules: [{ document: 'BR-1 Serving', asks: 'Nobody drunk is served.' }],
      },
    ],
    [
      'a smell that is of bread',
      {
        situation: 'A guest asked about a nice smell from the kitchen and wanted a table for six.',
        did: 'I told her it was the bread, found them the round table and wrote down the highchair.',
        outcome: 'They came at seven.',
        rules: [
          { document: 'RS-1 Table bookings', asks: 'Up to ten by whoever answers.' },
          { document: 'SF-1 Smell of gas', asks: 'Emergency number at once.' },
        ],
      },
    ],
  ])('no mistake: %s', (_, told) => {
    expect(found(told)).toEqual([]);
  });
});
