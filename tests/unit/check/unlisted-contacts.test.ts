import { describe, expect, it } from 'vitest';
import type { ProposalDocument, Row } from '@/lib/core/proposal/document';
import { example } from './other-units';

const following = example('following-service-rules');

type Told = Partial<Row<'contacts'>> & {
  readonly rules: readonly Partial<Row<'internalRequirements'>>[];
  readonly learning?: readonly Row<'learning'>[];
};

/** One contact as somebody in another trade tells it, beside one that is told well. */
function log({ rules, learning, ...contact }: Told): ProposalDocument {
  const document = structuredClone(following.empty());
  document.internalRequirements = [
    ...rules.map((one, at) => ({
      id: `rule${at}`,
      kind: 'procedure' as const,
      version: '3',
      ...('reviewed' in one || one.version !== undefined ? {} : { reviewed: '2026-03-01' }),
      ...one,
    })),
    {
      id: 'keys',
      document: 'AB-9 Keys and parking passes',
      kind: 'procedure',
      version: '2',
      reviewed: '2026-01-05',
      asks: 'Keys are signed for in the book.',
    },
  ];
  document.learning = [...(learning ?? [])];
  document.contacts = [
    {
      id: 'told',
      name: 'Case',
      date: '2026-10-20',
      procedure: 'rule0',
      handling: 'within-rules',
      ...contact,
    },
    {
      id: 'well',
      name: 'Parking pass',
      date: '2026-10-02',
      situation: 'A regular wanted a parking pass.',
      procedure: 'keys',
      did: 'I let her finish, asked for the number plate, explained why keys and passes are signed for, and wrote the pass out in the book.',
      why: 'So that nobody else can use the space.',
      handling: 'within-rules',
      outcome: 'She parked within two minutes.',
    },
  ];
  return document;
}
const found = (told: Told): string[] =>
  following.report(log(told)).pitfalls.flatMap((one) => (one.present ? [one.pitfall] : []));

/** None of these was known when the rules were written: they were told first, and the rules made to reach them. */
describe('contacts of other trades', () => {
  describe('nothing is held against good work', () => {
    it.each<Told>([
      {
        situation: 'Man on chat, his mother had passed away that morning and he wanted to move his stay.',
        did: 'I wrote how sorry I was, that I could not change the rate myself, and why, and asked the duty manager whether we could move it. She said yes.',
        handling: 'escalated',
        outcome: 'Moved to May free of charge.',
        rules: [{ document: 'RV-2 Advance rates', asks: 'No changes or refunds on advance rates.' }],
      },
      {
        situation: 'Man swearing and threatening to come round and hurt me.',
        did: 'I warned him twice as B-2 asks, calmly, then ended the call and logged it for my team leader.',
        outcome: 'He wrote the next day and said sorry.',
        rules: [{ document: 'B-2 Abuse on calls', asks: 'Warn twice, then end the call and log it.' }],
      },
      {
        situation: 'Member in hospital wanted to freeze.',
        did: 'Froze it from today under M-6 and asked for the note by email when she is up to it.',
        outcome: 'Frozen, no payment taken.',
        rules: [
          {
            document: 'M-6 Freezing',
            asks: 'A freeze for illness starts at once with a doctor’s note, up to 3 months.',
          },
        ],
      },
      {
        situation: 'A regular came in upset about nothing in particular and wanted to talk.',
        did: 'Sat with her as SS-1 asks, and listened.',
        outcome: 'She left smiling.',
        rules: [
          { document: 'SS-1 Service standard', asks: 'Greet by name, low voice.', kind: 'service-standard' },
          { document: 'CP-1 Complaints', asks: 'Log in a day.' },
        ],
      },
      {
        situation: 'A woman wanted to return a camera she had bought in 2021.',
        did: 'I explained that RF-1 gives 28 days, and that a fault may still be covered by law, and gave her the form.',
        outcome: 'Sent in.',
        rules: [{ document: 'RF-1 Refunds', asks: '28 days with receipt.' }],
      },
      {
        situation: 'A man rang about his bill, upset.',
        did: 'I read the data protection sentence word for word as the law wants, then put it in simple words because she was unsure.',
        outcome: 'Answered.',
        rules: [{ document: 'SS-1 Service standard', asks: 'Greet and listen.' }],
      },
      {
        situation: 'Woman of 68, first lesson, afraid of the deep end.',
        did: 'Showed her round before she changed, told her she would not have to leave the shallow end today, and introduced her to the teacher.',
        outcome: 'She has come back every Tuesday.',
        rules: [
          {
            document: 'OP-4 Opening, entry and tickets',
            asks: 'Entry with a valid ticket until 30 minutes before closing. The duty manager may make an exception.',
          },
        ],
      },
      {
        situation: 'Mum said her boy had a nut allergy and was nervous about the cakes.',
        did: 'Got the allergen folder out, read the two lines with her, changed my gloves and cut from an unopened tray.',
        outcome: 'They ate and came again on Sunday.',
        rules: [
          {
            document: 'OP-4 Opening, entry and tickets',
            asks: 'Entry with a valid ticket until 30 minutes before closing. The duty manager may make an exception.',
          },
        ],
      },
      {
        situation: 'Guest shouting at the desk at 1 am about the room above.',
        did: 'Came out from behind the desk, kept my voice down, said I’d be raging as well. Moved her to the quiet side and carried her case.',
        outcome: 'She slept and thanked us at breakfast.',
        rules: [
          {
            document: 'OP-4 Opening, entry and tickets',
            asks: 'Entry with a valid ticket until 30 minutes before closing. The duty manager may make an exception.',
          },
        ],
      },
      {
        situation: 'Tenant with asthma, mould by the bed.',
        did: 'I didn’t log it as routine: asked about the child’s room as well, put it through as urgent, and gave her the inspector’s name and Thursday at nine.',
        outcome: 'Inspected Thursday.',
        rules: [
          {
            document: 'OP-4 Opening, entry and tickets',
            asks: 'Entry with a valid ticket until 30 minutes before closing. The duty manager may make an exception.',
          },
        ],
      },
      {
        situation: 'Woman with two kids and a car that would not start, ten miles from home.',
        did: 'Put her in the warm office, rang the recovery firm with her policy number in my hand, told her honestly it would be forty minutes.',
        outcome: 'Towed at 17.10.',
        rules: [
          {
            document: 'OP-4 Opening, entry and tickets',
            asks: 'Entry with a valid ticket until 30 minutes before closing. The duty manager may make an exception.',
          },
        ],
      },
      {
        situation: 'A kettle had burnt a customer’s hand.',
        did: 'Asked after the hand first. Took the kettle off the shelf, all of them, filled in the accident form with her and rang the product line.',
        handling: 'escalated',
        outcome: 'Batch withdrawn on Monday.',
        handlingDetail: 'Store manager pulled the rest.',
        rules: [
          {
            document: 'OP-4 Opening, entry and tickets',
            asks: 'Entry with a valid ticket until 30 minutes before closing. The duty manager may make an exception.',
          },
        ],
      },
      {
        situation: 'Gentleman, 80, wanted to send £4,000 to a man he had met online.',
        did: 'I asked gently who it was for, showed him the leaflet on romance fraud and held the payment while we talked; he rang his daughter from my desk.',
        handling: 'escalated',
        outcome: 'He kept his money.',
        handlingDetail: 'Branch manager stopped the payment under the banking protocol.',
        rules: [
          {
            document: 'OP-4 Opening, entry and tickets',
            asks: 'Entry with a valid ticket until 30 minutes before closing. The duty manager may make an exception.',
          },
        ],
      },
      {
        situation: 'An elderly gentleman could not work the website.',
        did: 'Turned my screen round and did it with him, one page at a time, and printed it large.',
        outcome: 'He did the next one alone.',
        rules: [
          {
            document: 'GS-2 Serving at the desk',
            asks: 'Serve in turn. Changes are free up to 24 hours before, then £5. Anything else is for the shift manager to decide.',
          },
        ],
      },
      {
        situation: 'Boy of nine alone at the window, wanted a ticket home.',
        did: 'Asked where he lived and who he was with, rang his gran on the number he knew, and kept him with me on the bench until she came.',
        outcome: 'She was there in ten minutes.',
        rules: [
          {
            document: 'GS-2 Serving at the desk',
            asks: 'Serve in turn. Changes are free up to 24 hours before, then £5. Anything else is for the shift manager to decide.',
          },
        ],
      },
      {
        situation: 'A woman called me useless because her order was not in.',
        did: 'I did not take it up. Said I could see from the screen she had waited nine days, which is too long, and rang the warehouse with her standing there.',
        outcome: 'It came on the Thursday.',
        rules: [
          {
            document: 'GS-2 Serving at the desk',
            asks: 'Serve in turn. Changes are free up to 24 hours before, then £5. Anything else is for the shift manager to decide.',
          },
        ],
      },
    ])('$situation', (told) => {
      expect(found(told)).toEqual([]);
    });
  });
  describe('the rule kept and the person overlooked', () => {
    it.each<Told>([
      {
        situation: 'Man on chat, his mother had passed away that morning and he wanted to move his stay.',
        did: 'Replied that the advance rate cannot be changed as it says in the booking conditions, and closed the chat.',
        outcome: 'He lost the booking.',
        reflection: 'Clear answers save time.',
        rules: [{ document: 'RV-2 Advance rates', asks: 'No changes or refunds on advance rates.' }],
      },
      {
        situation: 'Old lady with a ticket for the day before, confused and upset.',
        did: 'Charged her the penalty. It says on the back of the ticket that it is only for the day printed.',
        outcome: 'Paid.',
        reflection: 'If I let one off I have to let everybody off.',
        rules: [
          { document: 'T-9 Penalty fares', asks: 'A ticket for another day is not valid; penalty fare.' },
        ],
      },
      {
        situation: 'A homeless man asked to join so he could use a computer to look for a hostel.',
        did: 'Said no address, no card.',
        outcome: 'He went back out in the rain.',
        reflection: 'I followed L-2.',
        rules: [{ document: 'L-2 Joining', asks: 'Proof of address is needed to join.' }],
      },
      {
        situation: 'Woman whose cat had just been put down, sobbing, she had left her purse at home.',
        did: 'I said that the bill has to be paid before anybody leaves and kept her at the desk until her brother came with the money.',
        outcome: '£140 paid.',
        reflection: 'Got the money in.',
        rules: [{ document: 'V-1 Payment', asks: 'Payment before the animal leaves.' }],
      },
      {
        situation: 'Student whose gran had died asked for two more days.',
        did: 'I sent him the extension rules. He wrote again and I sent them again with the line underlined.',
        outcome: 'Zero marks.',
        rules: [
          {
            document: 'OP-4 Opening, entry and tickets',
            asks: 'Entry with a valid ticket until 30 minutes before closing. The duty manager may make an exception.',
          },
        ],
      },
      {
        situation: 'Nervous witness asked whether she could wait somewhere else than beside the other party.',
        did: 'The plan says seats 1 to 20 are for witnesses, so I pointed her to seat 12.',
        outcome: 'She stood outside the whole morning.',
        rules: [
          {
            document: 'OP-4 Opening, entry and tickets',
            asks: 'Entry with a valid ticket until 30 minutes before closing. The duty manager may make an exception.',
          },
        ],
      },
      {
        situation: 'Mother wanted to register a stillborn baby, shaking, had brought the wrong letter.',
        did: 'Told her which letter it is and that the desk shuts at four so she had better be quick.',
        outcome: 'She did not make it.',
        rules: [
          {
            document: 'GS-2 Serving at the desk',
            asks: 'Serve in turn. Changes are free up to 24 hours before, then £5. Anything else is for the shift manager to decide.',
          },
        ],
      },
    ])('$situation', (told) => {
      expect(found(told)).toContain('pf-rigid');
    });
  });
  describe('an exception handled as routine', () => {
    it.each<Told>([
      {
        situation:
          'She rang about a missed collection and said it was the yellow sacks from her home dialysis.',
        did: 'Logged as a missed bin, reference given, told her 5 working days.',
        outcome: 'Collected on day 5.',
        rules: [{ document: 'W-3 Missed bins', asks: 'Logged, collected within 5 working days.' }],
      },
      {
        situation:
          'A woman I had not seen before came for Leo, said she was his aunt, she was not on the list.',
        did: 'Leo seemed to know her so I got his coat and signed him out.',
        outcome: 'They went home.',
        rules: [{ document: 'N-7 Collecting children', asks: 'Only people on the list, with password.' }],
      },
      {
        situation:
          'Mrs B, in her eighties, with a young man I had never seen who did the talking, wanted £6,000 in cash for a roofer.',
        did: 'Card and PIN were right so I counted it out.',
        outcome: 'Served in 4 minutes.',
        rules: [{ document: 'CW-1 Cash withdrawals', asks: 'Card and PIN.' }],
      },
      {
        situation: 'Customer brought back a heater that had caught fire on its second day.',
        did: 'Receipt was in date so I swapped it and put the old one in the returns cage.',
        outcome: 'New heater given.',
        rules: [{ document: 'R-1 Exchanges', asks: 'Exchange within 30 days with receipt.' }],
      },
      {
        situation: 'A man wanted his neighbour’s parcel, it looked like a passport. His ID had another name.',
        did: 'He knew the address so I handed it over.',
        outcome: 'Parcel gone.',
        rules: [{ document: 'DP-3 Handing over', asks: 'ID in the name on the parcel.' }],
      },
      {
        situation: 'Resident’s nephew phoned to say he could smell something like bad eggs in the lounge.',
        did: 'Wrote it in the maintenance book for Monday.',
        outcome: 'Book ticked.',
        rules: [{ document: 'BK-2 Bookings', asks: 'Book the next slot. Charges as in the table.' }],
      },
      {
        situation: 'Son wanted to move his mother’s savings, said she would not notice anyway.',
        did: 'He had her card and the number, so I did the transfer.',
        outcome: '£8,000 moved.',
        rules: [{ document: 'BK-2 Bookings', asks: 'Book the next slot. Charges as in the table.' }],
      },
      {
        situation:
          'A man checked in with a girl who looked about thirteen and would not look up. He paid cash and had no luggage.',
        did: 'Gave them the key to 14 and wished them a nice stay.',
        outcome: 'Checked in within three minutes.',
        rules: [{ document: 'BK-2 Bookings', asks: 'Book the next slot. Charges as in the table.' }],
      },
    ])('$situation', (told) => {
      expect(found(told)).toContain('pf-missed-exception');
    });
  });
  describe('the wrong procedure for an uncommon request', () => {
    it.each<Told>([
      {
        situation: 'A policeman asked for the camera pictures of Saturday.',
        did: 'Answered it at once under CE-1, copied them to a stick and gave them to him.',
        outcome: 'Done the same day.',
        rules: [
          { document: 'CE-1 Customer enquiries', asks: 'Answer enquiries at the desk the same day.' },
          {
            document: 'DP-4 Requests from the police',
            asks: 'Form 8, duty manager, nothing handed over at the desk.',
          },
        ],
      },
      {
        situation: 'She said the waiter had made remarks about her headscarf and would not serve her.',
        did: 'I refunded her coffee under RF-1.',
        outcome: 'She got £3.20.',
        rules: [
          { document: 'RF-1 Refunds', asks: 'Refund within 28 days with proof.' },
          { document: 'EQ-1 Reports of discrimination', asks: 'Write it down, manager the same day.' },
        ],
      },
      {
        situation: 'A club wanted rooms for 24 people in June.',
        did: 'Booked 12 doubles one after the other and took the whole sum on his card.',
        outcome: 'Booked. Events had to unpick it the week after.',
        rules: [
          { document: 'B-1 Bookings for individuals', asks: 'Card payment at once.' },
          { document: 'B-6 Groups of ten and more', asks: 'Deposit and a contract by the events team.' },
        ],
      },
      {
        situation: 'Sister of a guest who had died in the hotel came for his things.',
        did: 'I charged her for three days of left luggage and gave her the case.',
        outcome: 'Case handed over.',
        rules: [
          { document: 'LP-2 Left luggage', asks: '£3 a day, ticket and ID.' },
          {
            document: 'LP-5 Belongings of guests who have died',
            asks: 'Duty manager, inventory, next of kin.',
          },
        ],
      },
      {
        situation:
          'A man wanted to bring an assistance dog in training on the coach. First time I have been asked.',
        did: 'I reckoned it would come under luggage, so I charged him the luggage fee.',
        outcome: 'Paid £5.',
        rules: [{ document: 'T-1 Tickets', asks: 'Sell at the counter.' }],
      },
      {
        situation: 'Ex-member wanted to see everything we had stored about him.',
        did: 'Sent him a friendly summary of his membership within 3 days.',
        outcome: 'He wrote again.',
        rules: [
          { document: 'EN-2 General enquiries', asks: 'Answer in 3 days.' },
          { document: 'DP-7 People asking for their own data', asks: 'Data officer, one month.' },
        ],
      },
    ])('$situation', (told) => {
      expect(found(told)).toContain('pf-wrong-procedure');
    });
  });
  describe('an old copy in use', () => {
    it.each<Told>([
      {
        situation: 'A woman wanted to return boots after 20 days.',
        did: 'Told her it is 14 days by RF-1 v2 in my folder, so no.',
        outcome: 'She kept them.',
        rules: [{ document: 'RF-1 Refunds', asks: '28 days with receipt.', version: 'v5' }],
      },
      {
        situation: 'A woman wanted to return boots after 20 days.',
        did: 'Told her she was out of time, as RF-1 gives 14 days.',
        outcome: 'She kept them.',
        rules: [{ document: 'RF-1 Refunds', asks: '14 days with receipt.' }],
        learning: [
          {
            id: 'l',
            name: 'RF-1 Refunds',
            date: '2026-09-01',
            learnt: 'From 1 September it is 28 days and not 14 any more.',
          },
        ],
      },
      {
        situation: 'A woman wanted to return boots.',
        did: 'There was an email about changes to returns in August but I had not got round to it, so I did it the way we have always done.',
        outcome: 'Refunded.',
        rules: [{ document: 'RF-1 Refunds', asks: '14 days with receipt.', version: '' }],
      },
      {
        situation: 'A man asked what he could do with a jumper.',
        did: 'I do the checks the way I was shown in 2017, name, postcode, date of birth, and have never needed anything else.',
        outcome: 'He went.',
        rules: [{ document: 'RT-5 Returns', asks: '30 days with receipt.', version: '6' }],
      },
      {
        situation: 'A man asked what he could do with a jumper.',
        did: 'My bookmark still opens version 2, so that is what I read to her.',
        outcome: 'He went.',
        rules: [{ document: 'RT-5 Returns', asks: '30 days with receipt.', version: '6' }],
      },
      {
        situation: 'A man asked what he could do with a jumper.',
        did: 'I work from the 2020 booklet as it is the one that fits in my pocket.',
        outcome: 'He went.',
        rules: [{ document: 'RT-5 Returns', asks: '30 days with receipt.', version: '6' }],
      },
    ])('$situation', (told) => {
      expect(found(told)).toContain('pf-outdated');
    });
  });
  describe('the same words for everybody', () => {
    it.each<Told>([
      {
        situation: 'A man rang about his bill, upset.',
        did: 'I have one email for all complaints and only change the name and the number.',
        outcome: 'Answered.',
        rules: [{ document: 'SS-1 Service standard', asks: 'Greet and listen.' }],
      },
      {
        situation: 'A man rang about his bill, upset.',
        did: 'I use the same cheerful voice whether somebody is getting married or has lost a husband.',
        outcome: 'Answered.',
        rules: [{ document: 'SS-1 Service standard', asks: 'Greet and listen.' }],
      },
      {
        situation: 'A man rang about his bill, upset.',
        did: 'Not one word is left out or changed for anybody, that way it is fair.',
        outcome: 'Answered.',
        rules: [{ document: 'SS-1 Service standard', asks: 'Greet and listen.' }],
      },
      {
        situation: 'A man rang about his bill, upset.',
        did: 'They all get my three sentences, in the same voice, angry or not.',
        outcome: 'Answered.',
        rules: [{ document: 'SS-1 Service standard', asks: 'Greet and listen.' }],
      },
      {
        situation: 'A man rang about his bill, upset.',
        did: 'Whatever comes in I answer with macro 4, then macro 9.',
        outcome: 'Answered.',
        rules: [{ document: 'SS-1 Service standard', asks: 'Greet and listen.' }],
      },
    ])('$situation', (told) => {
      expect(found(told)).toContain('pf-tone');
    });
  });
});
