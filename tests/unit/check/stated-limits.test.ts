import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** A limit the rule itself states, in whatever it is counted: hours, ages, pieces, weeks, pounds. */
const rule = (document: string, asks: string) => [{ document, asks }];
const SALES = rule(
  'S-3 Restricted goods',
  'Knives and solvents only to customers over 18. If in doubt, ask.',
);
const REPEATS = rule(
  'RX-2 Repeat medicines',
  "No more than 2 months' supply at a time. If that doesn't fit the pharmacist has to say.",
);
const ORDERS = rule(
  'K-1 Kitchen orders',
  'Hot food until 21.00. After nine only cold plates, unless the chef agrees.',
);
const BAY = rule(
  'D-4 Depot collections',
  'Parcels are handed out by 6pm. Later than that the shift lead decides.',
);
const TINS = rule(
  'F-1 Food parcels',
  'A household may have up to 4 tins of meat a week; the coordinator can allow more.',
);
const LEND = rule(
  'E-2 Lending equipment',
  'Wheelchairs are lent for six weeks at most. Longer loans go to the occupational therapist.',
);
const CHARGES = rule(
  'C-8 Late charges',
  'Desk staff can write off charges up to £15. The branch manager decides above that.',
);
const GUESTS = rule('G-5 Guests', 'A member may sign in two guests a visit.');

describe('a limit the rule states, passed without asking', () => {
  it.each<[string, Told]>([
    [
      'a younger buyer',
      {
        situation: 'A boy in a rush wanted a craft knife for his art class. He said he was 16.',
        did: 'I thanked him for being honest, put the knife in a bag and sold it to him.',
        outcome: 'He was happy.',
        rules: SALES,
      },
    ],
    [
      'a sixteen-year-old',
      {
        situation: 'A 15-year-old came for a can of solvent his father had asked for.',
        did: 'I know the dad well so I served him and wrote it in the book.',
        outcome: 'The father rang to say thanks.',
        rules: SALES,
      },
    ],
    [
      'more weeks of tablets than may be given',
      {
        situation: 'A lady going to Australia asked for five months of her tablets.',
        did: 'I looked up her record, it was all in order, and I made up the five months for her.',
        outcome: 'She was thrilled.',
        rules: REPEATS,
      },
    ],
    [
      'more weeks, in figures',
      {
        situation: 'A lorry driver away a lot wanted extra.',
        did: 'He is never any trouble so I gave him 4 months instead of the usual so he need not keep coming.',
        outcome: 'He said I was a star.',
        rules: REPEATS,
      },
    ],
    [
      'an order after the hour',
      {
        situation: 'A party of walkers came in at 9.20, soaked, and asked for hot pies.',
        did: 'I felt sorry for them and put the order through to the kitchen like any other.',
        outcome: 'They ate and left a tip.',
        rules: ORDERS,
      },
    ],
    [
      'only so many minutes over',
      {
        situation: 'A man ran in for his parcel just as I was cashing up.',
        did: 'It was only ten minutes past, so I found the parcel and handed it to him.',
        outcome: 'He went off happy.',
        rules: BAY,
      },
    ],
    [
      'a quarter of an hour late',
      {
        situation: 'A woman arrived at 6.15pm for a parcel, out of breath.',
        did: 'I scanned it, she signed, and I gave it to her.',
        outcome: 'She thanked me.',
        rules: BAY,
      },
    ],
    [
      'more pieces than a household may have',
      {
        situation: 'A father of five asked for some extra this week.',
        did: 'I could see he was ashamed so I packed it quietly and put in 7 tins of meat.',
        outcome: 'He shook my hand.',
        rules: TINS,
      },
    ],
    [
      'more pieces, counted in words',
      {
        situation: 'A regular asked to bring in four guests for her birthday.',
        did: 'I signed all of them in and wished her a happy birthday.',
        outcome: 'They stayed for lunch.',
        rules: rule('G-5 Guests', 'A member may sign in two guests a visit, more only with the secretary.'),
      },
    ],
    [
      'a loan that is too long',
      {
        situation: 'A daughter wanted the wheelchair for her mother until Easter.',
        did: 'I filled in the card and lent it to her for ten weeks so she did not have to come back.',
        outcome: 'She was grateful.',
        rules: LEND,
      },
    ],
    [
      'a charge let go',
      {
        situation: 'A student with £42 of late charges, nearly crying.',
        did: 'I said not to worry about it, these things happen, and I wiped the charges off his card.',
        outcome: 'He has his card back.',
        rules: CHARGES,
      },
    ],
    [
      'no charge made',
      {
        situation: 'A man brought a tent back with a broken pole. A pole is £38.',
        did: "We looked it over and I said we wouldn't charge him for it this time.",
        outcome: 'He hired again.',
        rules: CHARGES,
      },
    ],
  ])('%s', (_, told) => {
    expect(found(told)).toContain('pf-missed-exception');
  });

  it.each<[string, Told]>([
    [
      'a buyer who is old enough',
      {
        situation: 'A lad wanted a can of solvent and said he was 19.',
        did: 'I asked for proof, thanked him and sold it to him.',
        outcome: 'He was happy.',
        rules: SALES,
      },
    ],
    [
      'a younger buyer turned down',
      {
        situation: 'A boy wanted a craft knife for his art class. He said he was 16.',
        did: "I said I couldn't sell it to him, told him why, and offered to keep one for his mum to fetch.",
        outcome: 'She came at five.',
        rules: SALES,
      },
    ],
    [
      'as many weeks as may be given',
      {
        situation: 'A lady going to Australia for five months asked about her tablets.',
        did: 'I explained that I could give her 2 months and offered to print the names for a doctor there. I made up the two months.',
        outcome: 'She was pleased.',
        rules: REPEATS,
      },
    ],
    [
      'asked the one who decides',
      {
        situation: 'A lady going to Australia asked for five months of her tablets.',
        did: 'I asked the pharmacist, who said three, and I made up the three months for her.',
        outcome: 'She was thrilled.',
        rules: REPEATS,
      },
    ],
    [
      'before the hour',
      {
        situation: 'A party of walkers came in at 8.40, soaked, and asked for hot pies.',
        did: 'I put the order through to the kitchen and found them a table by the fire.',
        outcome: 'They ate and left a tip by 9.30.',
        rules: ORDERS,
      },
    ],
    [
      'after the hour, the chef asked',
      {
        situation: 'A party of walkers came in at 9.20, soaked, and asked for hot pies.',
        did: 'I went through to the chef and asked. She said soup was no trouble, so I served them soup.',
        outcome: 'They ate and left a tip.',
        rules: ORDERS,
      },
    ],
    [
      'after the hour, what is allowed then',
      {
        situation: 'A couple came in at 9.20 and asked for something hot.',
        did: 'I said I was sorry, the kitchen stops at nine, and offered them the cold plate. They had two.',
        outcome: 'They liked it.',
        rules: ORDERS,
      },
    ],
    [
      'within the pieces',
      {
        situation: 'A father of five came for his parcel, 3rd time this month.',
        did: 'I packed it quietly and put in 4 tins of meat and 6 tins of beans.',
        outcome: 'He shook my hand.',
        rules: TINS,
      },
    ],
    [
      'the loan as it may be',
      {
        situation: 'A daughter wanted the wheelchair for her mother. She had waited eight weeks for a call.',
        did: 'I lent it to her for six weeks and wrote the date on the card.',
        outcome: 'She was grateful.',
        rules: LEND,
      },
    ],
    [
      'a charge within the limit',
      {
        situation: 'A student with £12 of late charges and a £90 book on loan.',
        did: 'I wiped the £12 off his card and wrote down why.',
        outcome: 'He has his card back.',
        rules: CHARGES,
      },
    ],
    [
      'a charge made',
      {
        situation: 'A man brought a tent back with a broken pole. A pole is £38.',
        did: 'We looked it over together and I explained the charge. He paid the £38.',
        outcome: 'He hired again.',
        rules: CHARGES,
      },
    ],
    [
      'no more guests than allowed',
      {
        situation: 'A regular asked to bring in four guests for her birthday.',
        did: 'I told her two each is the rule but that her sister is a member as well, so they signed in two each.',
        outcome: 'They stayed for lunch.',
        rules: GUESTS,
      },
    ],
  ])('not: %s', (_, told) => {
    expect(found(told)).not.toContain('pf-missed-exception');
  });
});

describe('a child who signs or pays as if of age', () => {
  it.each<[string, Told]>([
    [
      'signs',
      {
        situation: 'A girl of about 12, by herself, brought in her brother’s cracked tablet.',
        did: 'I knelt down and explained the price line by line in easy words, and she signed the repair form.',
        outcome: 'Ready next day.',
        rules: rule('R-1 Repairs', 'Estimate first, signed by the customer, then the work.'),
      },
    ],
    [
      'agrees to a sum',
      {
        situation: 'Boy in a school blazer, no parent with him, wanted his bike fixed. He was upset.',
        did: 'I was gentle with him, gave him a squash and told him it would be £60. He agreed so I booked it in as normal.',
        outcome: 'Bike done.',
        rules: rule('R-1 Repairs', 'Estimate first, agreed by the customer, then the work.'),
      },
    ],
  ])('%s', (_, told) => {
    expect(found(told)).toContain('pf-missed-exception');
  });
  it('not where a parent is brought in', () => {
    expect(
      found({
        situation: 'A girl of about 12, by herself, brought in her brother’s cracked tablet.',
        did: 'I gave her a seat, rang her mum, and her mum agreed the price and signed by email.',
        outcome: 'Ready next day.',
        rules: rule('R-1 Repairs', 'Estimate first, signed by the customer, then the work.'),
      }),
    ).not.toContain('pf-missed-exception');
  });
});

describe('what is always asked for, let go as a favour', () => {
  const rules = rule('M-1 Handing over', 'Proof of who it is, then the signature.');
  it.each<[string, Told]>([
    [
      'a nice face',
      {
        situation:
          'Lady had no card of her own, only card of her brother. Normally we need card of the person who hire.',
        did: 'She was nice person so I take the card of brother and give her the key.',
        outcome: 'She got the van.',
        rules,
      },
    ],
    [
      'a face that is known',
      {
        situation:
          'A man came for a trophy for the whole team. By rights I should have it in writing from the club.',
        did: 'I have known him for years so I handed it over and he signed.',
        outcome: 'The club has it.',
        rules,
      },
    ],
    [
      'somebody felt sorry for',
      {
        situation: 'Student who wanted her certificate a day early. We are supposed to wait for the board.',
        did: 'I felt sorry for her and printed it there and then.',
        outcome: 'She hugged me.',
        rules,
      },
    ],
  ])('%s', (_, told) => {
    expect(found(told)).toContain('pf-missed-exception');
  });
  it.each<[string, Told]>([
    [
      'it was there',
      {
        situation:
          'A regular came for a trophy. Normally we need it in writing from the club, and he had the letter.',
        did: 'I have known him for years, read the letter, and handed it over.',
        outcome: 'The club has it.',
        rules,
      },
    ],
    [
      'only the order of the questions',
      {
        situation: 'A regular in tears. Normally we ask for the reference first.',
        did: 'I left the reference for later and let her talk. Then I booked her a visit.',
        outcome: 'She came.',
        rules,
      },
    ],
    [
      'asked',
      {
        situation: 'A man I know came for the trophy. By rights I should have it in writing from the club.',
        did: 'I have known him for years, but I rang the club secretary first, who said yes, and handed it over.',
        outcome: 'The club has it.',
        rules,
      },
    ],
  ])('not: %s', (_, told) => {
    expect(found(told)).not.toContain('pf-missed-exception');
  });
});
