import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** A rule sets a case apart and says whose it is; the contact is that case, and whose it is was not asked. */
const rule = (document: string, asks: string) => [{ document, asks }];
const KEYS = rule(
  'L-2 Keys',
  'Keys go to the tenant with photo ID. Where a key is wanted for a contractor the property manager signs.',
);
const ALLERGY = rule(
  'R-4 Taking orders',
  'Repeat the order. If a guest names an allergy, the chef is asked before anything is sent to the kitchen.',
);
const FEES = rule(
  'E-1 Exam entries',
  'Entries close on 1 March. A late entry needs the exams officer, because the board charges double.',
);
const BLOOD = rule(
  'P-5 Results by telephone',
  'Normal results may be read out. Anything marked abnormal is only given by a nurse.',
);
const DOGS = rule(
  'C-3 Check-in',
  'Two bags each. Pets in the hold only after the duty manager has seen the papers.',
);
const WORKS = rule(
  'W-7 Works requests',
  'Log and give a date. Anything touching gas or asbestos goes to the safety officer first.',
);

describe('a case the rule sets apart for somebody', () => {
  it.each<[string, Told]>([
    [
      'a contractor for the keys',
      {
        situation: 'A contractor in overalls wanted the key to flat 9 to finish the tiling.',
        did: 'He knew the address and the tenant’s name, so I took his ID, had him sign the book and gave him the key.',
        outcome: 'Back by four.',
        rules: KEYS,
      },
    ],
    [
      'an allergy at the table',
      {
        situation: 'A guest ordered the curry and mentioned a nut allergy.',
        did: 'I repeated the order, told her the curry has no nuts in it and sent it to the kitchen.',
        outcome: 'She liked it.',
        rules: ALLERGY,
      },
    ],
    [
      'an entry after the day',
      {
        situation: 'A mother came on 4 March with a late entry for her son, very anxious.',
        did: 'I calmed her down, typed the entry in and took the usual fee.',
        outcome: 'He is entered.',
        rules: FEES,
      },
    ],
    [
      'an abnormal result',
      {
        situation: 'A patient rang for her result. On the screen it was marked abnormal.',
        did: 'I told her gently that it was a little high and that she should not worry.',
        outcome: 'She thanked me.',
        rules: BLOOD,
      },
    ],
    [
      'a pet in the hold',
      {
        situation: 'A couple with a cat in a box, pets in the hold paid for.',
        did: 'I weighed the box, looked the papers over, they seemed fine, and checked the cat in.',
        outcome: 'They flew.',
        rules: DOGS,
      },
    ],
    [
      'asbestos',
      {
        situation: 'A tenant wanted a shelf put up on the old asbestos board in the hall.',
        did: 'I logged it and gave him Tuesday.',
        outcome: 'The joiner came.',
        rules: WORKS,
      },
    ],
  ])('%s', (_, told) => {
    expect(found(told)).toContain('pf-missed-exception');
  });

  it.each<[string, Told]>([
    [
      'a tenant for the keys',
      {
        situation: 'A tenant locked out of flat 9 wanted the spare key.',
        did: 'I took her photo ID, had her sign the book and gave her the key.',
        outcome: 'Back by four.',
        rules: KEYS,
      },
    ],
    [
      'an allergy, the chef asked',
      {
        situation: 'A guest ordered the curry and mentioned a nut allergy.',
        did: 'I took the ticket through to the chef before it went on, and came back with what she could have.',
        outcome: 'She had the dhal.',
        rules: ALLERGY,
      },
    ],
    [
      'an entry in time',
      {
        situation: 'A mother came on 20 February with an entry for her son, very anxious.',
        did: 'I calmed her down, typed the entry in and took the usual fee.',
        outcome: 'He is entered.',
        rules: FEES,
      },
    ],
    [
      'a normal result',
      {
        situation: 'A patient rang for her result. On the screen it was marked normal.',
        did: 'I read it out to her and she wrote it down.',
        outcome: 'She thanked me.',
        rules: BLOOD,
      },
    ],
    [
      'an abnormal one, the nurse fetched',
      {
        situation: 'A patient rang for her result. On the screen it was marked abnormal.',
        did: 'I said the nurse would like to give it to her herself and put her through.',
        outcome: 'She thanked me.',
        rules: BLOOD,
      },
    ],
    [
      'bags only',
      {
        situation: 'A couple with two bags each and a pushchair.',
        did: 'I weighed the bags and checked them in.',
        outcome: 'They flew.',
        rules: DOGS,
      },
    ],
    [
      'turned down, and told who decides',
      {
        situation: 'A contractor wanted the key to flat 9.',
        did: 'I said I could not hand it to a contractor without the property manager, rang her, and she came down and signed.',
        outcome: 'Back by four.',
        rules: KEYS,
      },
    ],
  ])('not: %s', (_, told) => {
    expect(found(told)).not.toContain('pf-missed-exception');
  });
});
