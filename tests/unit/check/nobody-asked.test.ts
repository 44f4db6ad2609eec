import { describe, expect, it } from 'vitest';
import { type AtTheDesk, atTheDesk, found } from './told-contacts';

const MISSED = 'pf-missed-exception';

describe('a limit that is passed only when one reckons', () => {
  it.each<AtTheDesk>([
    [
      'Payment plans over three months go to the finance lead.',
      'A dad behind with the fees, £600 in all.',
      'We sat down and I put him in for £60 a month and printed the sheet.',
    ],
    [
      'Vouchers up to £80 a day for one person; more goes to the floor manager.',
      'An old gentleman wanted five £40 vouchers.',
      'I scanned them all and gave him five envelopes.',
    ],
    [
      'Two free cancellations a year. For a third, ask the centre manager.',
      'There were two ticks on her card already.',
      'I cancelled it and put the next tick on.',
    ],
    [
      'Reception may give back one class. Two or more, or a whole course: studio owner.',
      'She had not enjoyed the pottery.',
      'I put all five back on her card.',
    ],
    [
      'Claims within 21 days. Late claims are for the claims manager.',
      'A ticket from March, and it was the 20th of June.',
      'I saw his point, took the claim and refunded it.',
    ],
    [
      'Under 12 only with a parent on board; a child alone waits with the skipper.',
      'A boy of about nine with a rucksack.',
      'I sold him a single and told him to sit at the back.',
    ],
    [
      'Smallest load 300 kg. Customers over 70 with no heat are for the depot manager.',
      'Mr B, 83, nothing left in the bunker.',
      'I told him that 300 is the least we bring.',
    ],
  ])('%s %s', (...one) => expect(found(atTheDesk(one))).toContain(MISSED));

  it.each<AtTheDesk>([
    [
      'Payment plans over three months go to the finance lead.',
      'A mum behind with £150.',
      'I put her in for £75 a month and printed the sheet.',
    ],
    [
      'Vouchers up to £80 a day for one person; more goes to the floor manager.',
      'A lady wanted two £20 vouchers.',
      'I scanned both and gave her two envelopes.',
    ],
    [
      'Two free cancellations a year. For a third, ask the centre manager.',
      'There was one tick on her card already.',
      'I cancelled it and put the next tick on.',
    ],
    [
      'Under 12 only with a parent on board; a child alone waits with the skipper.',
      'A boy of about nine with his dad.',
      'I sold them two singles and told them to sit at the back.',
    ],
  ])('but not %s %s', (...one) => expect(found(atTheDesk(one))).not.toContain(MISSED));
});

describe('a case kept for somebody goes straight through, with nobody asked and a reason why it was kind or quick', () => {
  it.each<AtTheDesk>([
    [
      'Up to £2 off by a volunteer. For more, or for anything from the cabinet, ask Bev.',
      'A young man proposing tonight, short for the ring in the cabinet.',
      'I let him have it for what he had and found him a box.',
    ],
    [
      'A club with unpaid invoices is not booked again before finance have agreed.',
      'The secretary of the chess club, two bills still open.',
      'I felt sorry for her, so I booked all twelve Thursdays.',
    ],
  ])('%s %s', (...one) => expect(found(atTheDesk(one))).toContain(MISSED));

  it.each<AtTheDesk>([
    [
      'Up to £2 off by a volunteer. For more, or for anything from the cabinet, ask Bev.',
      'A lady found a button gone on a coat.',
      'I took £2 off and gave her the tin of buttons.',
    ],
    [
      'A club with unpaid invoices is not booked again before finance have agreed.',
      'The judo club wanted Mondays, they were in a rush.',
      'I looked at the account, everything paid, and booked the Mondays.',
    ],
    [
      'Up to £2 off by a volunteer. For more, or for anything from the cabinet, ask Bev.',
      'A young man proposing tonight, short for the ring in the cabinet.',
      'Bev came out, had a look at him and let him have it.',
    ],
  ])('but not %s %s', (...one) => expect(found(atTheDesk(one))).not.toContain(MISSED));
});

describe('a rule held up to somebody, told as a log is kept', () => {
  const RIGID = 'pf-rigid';
  it.each<AtTheDesk>([
    [
      'Same day visits from eight. When full, offer the pharmacist and ask if it can wait.',
      'A father whose boy had been awake all night with his ear.',
      'Advised all gone for today. Caller asked what he was meant to do. Advised lines open at eight tomorrow.',
      'Caller hung up.',
    ],
    [
      'Ten working days for a move. Sooner: lend a dongle and explain why.',
      'She had to leave her flat on Friday and works from home.',
      'Informed the customer of the ten days. Customer stated that her job was at risk. Customer was informed that it cannot be shortened. Asked if there was anything else I could help with.',
      'Customer dissatisfied.',
    ],
  ])('%s %s', (...one) => expect(found(atTheDesk(one))).toContain(RIGID));

  it.each<AtTheDesk>([
    [
      'Same day visits from eight. When full, offer the pharmacist and ask if it can wait.',
      'A father whose boy had been awake all night with his ear.',
      'Advised all gone for today and that I was sorry. Caller asked what he was meant to do. Offered the pharmacist, rang ahead for him and kept a slot at eight.',
      'Seen by the pharmacist at ten.',
    ],
    // The same words over again are a manner of speaking, and no rule held against anybody.
    [
      'Stock answers are a start; use your own words where it helps.',
      'A visitor wrote that he did not understand the times.',
      'I pasted answer nine. He wrote that he was lost, and I pasted it again.',
      'Chat ended.',
    ],
  ])('but not %s %s', (...one) => expect(found(atTheDesk(one))).not.toContain(RIGID));
});
