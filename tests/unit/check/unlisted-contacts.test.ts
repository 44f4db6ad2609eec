import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** None of these was known when the rules were written: they were told first, and the rules made to reach them. */
describe('contacts of other trades', () => {
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
