import { describe, expect, it } from 'vitest';
import { type AtTheDesk, atTheDesk, found } from './told-contacts';

const MISSED = 'pf-missed-exception';

describe('somebody else served than the rule names', () => {
  it.each<AtTheDesk>([
    [
      'Keys are released to the named tenant only, against photo ID.',
      'Brother-in-law turned up with the van, the tenant was still on the motorway.',
      'I checked his driving licence and gave him both sets.',
    ],
    [
      'Appointments may be changed by the patient or the parent of a child patient. Nobody else.',
      'Her secretary phoned to move the check-up.',
      'I moved it to the 14th and sent the text.',
    ],
    [
      'Prescriptions are changed only by the patient.',
      'The husband rang, she hates the phone.',
      'I moved her to the other branch.',
    ],
    [
      'Hand over to the addressee only; anyone else needs the card and a note.',
      'Second attempt at the flats on the hill.',
      'I knocked twice and it was signed for.',
      'Delivered.',
      'The lad from the garage opposite signed, he said he would pop it round to her.',
    ],
    [
      'The car is released to the registered keeper or somebody he has told us of.',
      'Service finished early on Friday.',
      'I went through the invoice, vacuumed the mats and handed the keys over.',
      'Out by four.',
      'Found out on Monday it was his son who had driven it away.',
    ],
    [
      'Results to the candidate, nobody else.',
      'Dad wanted to know how she had done, she was on a plane.',
      'I gave him the three grades.',
    ],
    [
      'Medical reports go to the patient unless there is signed consent.',
      'An employer chased the report on a driver.',
      'I emailed it to the office so that he could get back to work.',
    ],
  ])('%s %s', (...one) => expect(found(atTheDesk(one))).toContain(MISSED));

  it.each<AtTheDesk>([
    // A paper, a name on the record, a word from the one it belongs to.
    [
      'Parcels go to the addressee, or somebody with the card and a note.',
      'His wife came with the card and his note.',
      'I compared the signature and handed it over.',
    ],
    [
      'Only the account holder may change the tariff.',
      'The husband rang. The account is in both names.',
      'I took him through security and changed it.',
    ],
    [
      'Only the owner may collect a dog.',
      'Her sister came for him as she was stuck on the train.',
      'I rang the owner on the number we hold, she said yes and I wrote it on the sheet.',
    ],
    // Kept back.
    [
      'Lockers are opened only for the member.',
      "A lad wanted his friend's bag.",
      'I kept it shut and told him she could ring me from her own phone.',
    ],
    // Their own, or along with the one it belongs to.
    [
      'Results only to the patient.',
      'He asked about his own blood test, his wife had told him to ring.',
      'I checked his date of birth and read out the comment.',
    ],
    [
      'Members only. A member may bring one guest.',
      'A member came with his brother.',
      'I signed him in as his guest.',
    ],
    // Let in by the rule.
    [
      'Hand over to the addressee or a neighbour who agrees.',
      'Nobody in, the neighbour took it.',
      'I left it with number 9 and put a card through.',
    ],
  ])('but not: %s %s', (...one) => expect(found(atTheDesk(one))).not.toContain(MISSED));
});
