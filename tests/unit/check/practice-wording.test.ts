import { describe, expect, it } from 'vitest';
import { isGeneralTitle } from '@/lib/core/check/rules/contacts';
import { reasonOf } from '@/lib/core/check/rules/reasons';
import {
  adaptations,
  cares,
  claims,
  heats,
  kinds,
  newerKnown,
  pressures,
  remedies,
  rigidities,
  sameness,
  stillUsed,
} from '@/lib/core/text/practice';
import { overlap, stem, substance } from '@/lib/core/text/substance';

/** Each class of wording with others of it, and with near misses. */
describe('a customer under strain', () => {
  it.each([
    'Big fella, raging, second trip out.',
    'She was shaking, you could hear it.',
    'He called us thieves and banged on the counter.',
    'Lady sobbing at desk 4.',
    'Student panicking, all her tickets on it.',
    'A queue behind and he was about to miss his train.',
    'Man very agressive about the bill.',
  ])('is seen: %s', (text) => {
    expect(pressures(text)).not.toEqual([]);
  });
  it.each([
    'He was never rude and in no hurry.',
    'A loud beep from the till.',
    'The battery had died.',
    'Calm as ever, wanted a new card.',
  ])('is not: %s', (text) => {
    expect(pressures(text)).toEqual([]);
  });
  it('a hurry is strain and not heat', () => {
    expect(heats('In a hurry, wanted his parcel.')).toEqual([]);
    expect(heats('Furious, wanted his parcel.')).not.toEqual([]);
  });
});

describe('a manner that is shown', () => {
  it.each([
    'Let him blow off steam first, then came round the counter and kept it low and slow.',
    'I said that must be horrible and asked what would help most.',
    'Sat her down, got her a glass of water, told her what time the bus was back.',
    'I wrote it down for him in big letters and walked him to the lift.',
    'I said: "Nineteen months at once, I would be shocked too."',
  ])('two kinds of sign: %s', (text) => {
    expect(kinds(cares(text))).toBeGreaterThanOrEqual(text.startsWith('I said:') ? 1 : 2);
  });
  it.each(['I stayed calm and professional at all times.', 'I used a friendly tone and was polite.'])(
    'only claimed: %s',
    (text) => {
      expect(claims(text)).not.toEqual([]);
      expect(kinds(cares(text))).toBe(0);
    },
  );
  it.each([
    'She asked why and he apologised.',
    'I did not listen.',
    'I told him "the policy is the policy, nothing we can do".',
  ])('not the learner’s, or not at all: %s', (text) => {
    expect(cares(text)).toEqual([]);
  });
});

describe('the rule in place of the person', () => {
  it.each([
    'I said no ID no parcel and kept saying it.',
    'I repeated the policy and ended the call.',
    'I told her it is the same for everyone.',
    'There was nothing I could do, rules are rules.',
    'If I do it for one I do it for all.',
  ])('is heard: %s', (text) => {
    expect(rigidities(text)).not.toEqual([]);
  });
  it.each([
    'I explained the rule and offered another way.',
    'I read the notice word for word, as the law wants it.',
    'I repeated the date so that she could write it down.',
  ])('is not: %s', (text) => {
    expect(rigidities(text)).toEqual([]);
  });
});

describe('the same for everybody', () => {
  it.each([
    'I say the same to every customer.',
    'I gave my usual opening and the standard questions.',
    'I treat everyone exactly the same.',
    'I don’t treat anyone different.',
    'I read it as I do for every member.',
  ])('is said: %s', (text) => {
    expect(sameness(text)).not.toEqual([]);
  });
  it.each([
    'It was the same day.',
    'She had the same problem twice.',
    'Every customer is different, so I looked at her first.',
    'I asked every guest about allergies.',
  ])('is not: %s', (text) => {
    expect(sameness(text)).toEqual([]);
  });
  it('and what was fitted is', () => {
    for (const text of [
      'I wrote in short sentences as English was not her first language.',
      'I took him to a quiet corner.',
      'One thing at a time, because he could not hear well.',
    ])
      expect(adaptations(text), text).not.toEqual([]);
    expect(adaptations('I logged it and gave the reference.')).toEqual([]);
  });
});

describe('an old copy', () => {
  it.each([
    'I still use my laminated version 11.',
    'There is a newer one but I find the poster easier.',
    'I know it by heart.',
  ])('kept in use: %s', (text) => {
    expect(stillUsed(text)).not.toEqual([]);
  });
  it.each(['I threw my old copy away.', 'I used to work from the card.', 'The page still says 24 hours.'])(
    'not kept: %s',
    (text) => {
      expect(stillUsed(text)).toEqual([]);
    },
  );
});

describe('why a rule exists', () => {
  const RULE = 'Two identifiers are checked before any detail of the account is discussed.';
  it.each([
    'A stranger must not get her address.',
    'So nobody else walks off with his parcel.',
    'Somebody could find out a neighbour’s illness just by ringing round.',
    'The writer lives from sold books.',
    'People plan trains round us, if we are late they are out of pocket.',
    'It is the law, because a wrong address can put a person in danger.',
    'The girl must be able to read without fear.',
  ])('is said: %s', (text) => {
    expect(reasonOf(text, [RULE]).reason).toBe('purpose');
  });
  it.each([
    'It is company policy.',
    'Trust policy.',
    'Its the law.',
    'Because of GDPR.',
    'CP-11 requires it.',
    'All staff have to follow it.',
    'We are not allowed to talk to third parties.',
    'That is how we do it here.',
    'To be in line with the policy.',
    'Two identifiers have to be checked before the account is discussed.',
    'It is there to make sure that two identifiers are checked.',
    'To give good customer service.',
  ])('is not: %s', (text) => {
    expect(reasonOf(text, [RULE]).reason).not.toBe('purpose');
  });
});

describe('what could be said of any contact', () => {
  it.each([
    'All sorted.',
    'She was really happy.',
    'I dealt with it professionally.',
    'Good outcome for the customer.',
  ])('says nothing of this one: %s', (text) => {
    expect(substance(text)).toBe(0);
  });
  it.each(['Back in three days.', 'They found the parcel.', '£46 on her card.', 'Door B has the ramp.'])(
    'says something: %s',
    (text) => {
      expect(substance(text)).toBeGreaterThan(0);
    },
  );
  it.each([
    ['Company policy', true],
    ['the rules', true],
    ['Good customer service', true],
    ['Complaints policy', false],
    ['CS-11 Complaints', false],
    ['Counter Standard 2026', false],
  ] as const)('“%s” as a title: general %s', (title, general) => {
    expect(isGeneralTitle(title)).toBe(general);
  });
  it('compares words without their endings', () => {
    expect(stem('refunded')).toBe(stem('refunds'));
    expect(stem('apologised')).toBe(stem('apologized'));
    expect(stem('policies')).toBe(stem('policy'));
    expect(overlap('Refunds were signed twice', 'a refund is signed')).toBeGreaterThan(0.5);
  });
});

describe('an old copy kept knowingly', () => {
  it.each([
    'I used my old laminated sheet, I know they have done a new one but mine is fine.',
    'There is an updated leaflet, I think, but I carry on with this one.',
    'They changed the procedure in spring, it is basically the same so I stick with what I know.',
    'A newer version came out in June, I have not had time to look.',
  ])('is heard: %s', (text) => {
    expect(newerKnown(text)).not.toEqual([]);
    expect(stillUsed(text)).not.toEqual([]);
    expect(remedies(text)).toEqual([]);
  });
  it.each([
    'I saw there is a newer one, rang him back with the right fee and threw mine away.',
    'They replaced the sheet in May and I downloaded the current one.',
  ])('is not where it was put right: %s', (text) => {
    expect(remedies(text)).not.toEqual([]);
  });
});

describe('one manner for all', () => {
  it.each([
    'I never change how I talk.',
    'I have one way of speaking and I use it with everybody.',
    'Every customer gets the same from me.',
    "I don't do anything different for different people.",
  ])('is heard: %s', (text) => {
    expect(sameness(text)).not.toEqual([]);
  });
  it.each(['Every customer gets the same price.', 'Not everybody gets the same from me.'])(
    'is not: %s',
    (text) => {
      expect(sameness(text)).toEqual([]);
    },
  );
});
