import { describe, expect, it } from 'vitest';
import { finishOf } from '@/lib/core/check/rules/finished';
import { gettingToBuy } from '@/lib/core/check/rules/getting-to-buy';
import { LOYAL_DEED } from '@/lib/core/check/rules/loyal-deeds';
import { alikeForAll } from '@/lib/core/check/rules/same-for-all';
import { emptyDocument } from '@/lib/core/proposal/document';
import { example } from './other-units';
import { ask } from './support';

const foundations = example('foundations-of-service-delivery');
const organisation = example('organisation-and-environment');

describe('what people do who trust a place', () => {
  it.each([
    'half of our campers have slept here twice',
    'they no longer ring to ask where the van is',
    'people stay with us longer than with the firm before',
    'she does not even look for another childminder',
    'he leaves the car with us and goes to work',
    'they bring the next dog to us, and their sister',
    'mothers told their friends at the gate',
    'most have booked with us before',
  ])('is loyalty: %s', (plain) => {
    expect(LOYAL_DEED.test(plain)).toBe(true);
  });
  it.each([
    'the form was not there before noon',
    'we no longer print the list',
    'leave the bag with the porter',
    'the office tells the driver about the gate',
    'people wait longer than ten minutes',
  ])('is none: %s', (plain) => {
    expect(LOYAL_DEED.test(plain)).toBe(false);
  });

  const verdict = (promise: string) => {
    const document = foundations.empty();
    document.context = { organisation: 'Harbour Kayaks', promise };
    return foundations.ask('loyalty-explained', document).verdict;
  };
  it.each<[string, string]>([
    [
      'met',
      'We say "on the water by ten" and it is ten, each time. People learned not to phone first. Of 140 paddlers in July 88 had been before.',
    ],
    ['partly', '66% of our paddlers have been before.'],
    ['partly', 'When service is consistent, customers trust the brand and remain loyal.'],
    ['partly', 'Customer know what he get, is same every day, so he trust us.'],
    ['not-yet', 'If service is good the customer is loyal. Loyalty is very important for every business.'],
    ['not-yet', 'Trust is built by our low prices every day, so people are loyal.'],
  ])('makes the point %s: %s', (label, promise) => {
    expect(verdict(promise)).toBe(label);
  });
});

describe('that somebody buys, as the end in view', () => {
  it.each([
    'We talk with every diner so that they order a dessert too.',
    'Persuading members to move up to the gold plan.',
    'We nudge parents to sign up for a second term.',
    'My task is to hit the monthly number.',
    'To explain the benefits of our membership.',
    'We ring old customers and tell them about new models.',
    'Bring them to the sofa with the best margin.',
    'A good host is one who doubles the order.',
    'Get the name of our nursery into every household.',
    'Suggest two extras at each table.',
  ])('is selling: %s', (text) => {
    expect(gettingToBuy(text).length).toBeGreaterThan(0);
  });
  it.each([
    'We tell people what their cover includes and take the claim.',
    'We encourage people to book early so nobody is turned away.',
    'Guests can order breakfast to the room or get more towels.',
    'Adding a second pick-up address when a parent asks.',
    'We do not persuade anybody to buy more.',
    'Bring the chair to the lift and the person to the gate.',
  ])('is not: %s', (text) => {
    expect(gettingToBuy(text)).toEqual([]);
  });
  it('is not: tickets sold by the way, where help is what is told', () => {
    const document = emptyDocument();
    document.context.service =
      'We sell train tickets, help with changes and refunds, and get people with prams over the bridge.';
    expect(ask('service-not-selling', document).present).toBe(false);
  });
});

describe('good practice called finished, by other learners', () => {
  const learnt = 'Five criteria: culture, delivery, timeliness.';
  it.each([
    'Once is enough, a standard is a standard.',
    'We are already certified so I do not need to know more.',
    'All ten points are green. Nothing to report.',
    'It is on the wall at the entrance.',
    'The assessor came, we passed, she will not come again.',
    'We match the standard completely.',
    "It's the same list every year so no point reading it again.",
    'I compared us with it and found no gaps, so we leave it at that.',
    'I do all the points. It is finish for me.',
    'A consultant went through the criteria and we fulfilled them.',
  ])('%s', (applied) => {
    expect(finishOf(learnt, applied)).toMatchObject({ field: 'applied' });
  });
  it.each([
    'Passed on what I heard at the morning meeting; from that week we read the order back.',
    'We already do most of it. What was new was the follow-up call, which I make on Fridays.',
    'Nine points were green, and on the tenth we began in March.',
    'Our figures stand at 71 and theirs at 83, so we copied their text message and look again in April.',
    'I wrote a card with the three steps, and my colleagues use it.',
  ])('not: %s', (applied) => {
    expect(finishOf(learnt, applied)).toBeUndefined();
  });
});

describe('law with nothing of the trade’s own', () => {
  it.each([
    'There are no laws just for florists.',
    'One law fits all.',
    'The law is not different for hotels.',
    'Laws are general, they apply to anyone who sells something.',
    'These regulations are not linked to any sector.',
    'It is the standard set of laws you get in every workplace.',
    'In every work is the same: GDPR, equality, health and safety.',
    'I took the laws which every worker must know.',
    'We are a business like others, so normal laws.',
  ])('%s', (text) => {
    expect(alikeForAll(text)).not.toBeNull();
  });
  it.each([
    'Unlike other businesses we are also under the FCA, so no law fits all.',
    'Every shop has this law, but the one below is for pharmacies.',
    'The same refund is offered to every customer in each branch.',
    'The law asks each worker who lifts to be shown how.',
    'For gas there is a law of its own.',
  ])('not: %s', (text) => {
    expect(alikeForAll(text)).toBeNull();
  });
});

describe('a thing in its place because of a law', () => {
  const asked = (...effects: readonly string[]) => {
    const document = foundations.empty();
    document.externalRequirements = effects.map((effect, i) => ({
      id: `x${i}`,
      instrument: ['Price Marking Order 2004', 'Equality Act 2010'][i] ?? '',
      kind: 'legislation',
      force: 'mandatory',
      asks: 'What it asks.',
      effect,
    }));
    return foundations.ask('law-at-work', document, { min: 2 });
  };
  it('is a step, though nobody is named', () => {
    expect(asked('On each shelf is the price per litre.', 'A large menu lies in the drawer.').verdict).toBe(
      'met',
    );
  });
  it('is none where it is the paper about the law', () => {
    expect(
      asked('There is a poster about it in the staff room.', 'The policy is in the folder by the door.'),
    ).toMatchObject({ verdict: 'partly', present: true });
  });
});

describe('levels of help', () => {
  const levels = (handles: string, passesOn?: string) => {
    const document = emptyDocument();
    document.tiers = [{ id: 't1', name: 'Shop', handles, ...(passesOn ? { passesOn } : {}) }];
    return ask('tiers-described', document, { min: 2 }).verdict;
  };
  it('are none where everybody is said to do everything', () => {
    expect(levels('One team. Whoever is nearest helps the customer with shoes or bags.')).toBe('not-yet');
  });
  it('are begun where one is told and something goes on to another', () => {
    expect(levels('Everyone helps with shoes and bags.', 'Refunds over £50 go to the owner.')).toBe('partly');
  });
});

describe('a department whose work is only its name', () => {
  const change =
    (role: (name: string) => string) => (document: { departments: { name?: string; role?: string }[] }) => {
      for (const row of document.departments) row.role = role(row.name ?? '');
    };
  const verdict = (role: (name: string) => string) => {
    const document = organisation.proposal(change(role) as never);
    return organisation.ask('departments-mapped', document, { min: 3, behindScenes: 1 }).verdict;
  };
  it('is not told', () => {
    expect(verdict((name) => `${name}.`)).toBe('not-yet');
  });
  it('is told once there is work', () => {
    expect(verdict((name) => `${name}: writes the letters, answers the calls and keeps the list.`)).not.toBe(
      'not-yet',
    );
  });
});
