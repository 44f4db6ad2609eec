import { describe, expect, it } from 'vitest';
import { type AtTheDesk, atTheDesk, found } from './told-contacts';

const MISSED = 'pf-missed-exception';

describe('what the rule leaves out by name, taken all the same', () => {
  it.each<AtTheDesk>([
    [
      'We do not wash: wedding dresses, feather pillows, leather jackets.',
      'Two bags from a house move, in a hurry.',
      'I weighed the bags, gave her the ticket and said Thursday.',
      'All done by Thursday, the feather pillows came up like new.',
    ],
    [
      'Thank the donor. Not accepted: car tyres, paint tins, gas bottles, mattresses.',
      'A man with a full trailer.',
      'I helped him unload and pointed out the new bays.',
      'The paint tins went on the end of the shelf.',
    ],
    [
      'Climbers from 8 years. Younger only if the head instructor agrees on the day.',
      'A birthday group.',
      'Fitted harnesses and did the talk twice.',
      'All of them had a go, the little sister who is six as well.',
    ],
  ])('%s %s', (...one) => expect(found(atTheDesk(one))).toContain(MISSED));
  it.each<AtTheDesk>([
    [
      'We do not wash: wedding dresses, feather pillows, leather jackets.',
      'Two bags, with feather pillows.',
      'I weighed the rest and gave the feather pillows back with the name of a cleaner who does them.',
    ],
    [
      'Climbers from 8 years. Younger only if the head instructor agrees on the day.',
      'A birthday group, the little sister is six.',
      'Fitted harnesses; the sister was too young for the wall, so I found her the colouring table.',
    ],
    [
      'Climbers from 8 years. Younger only if the head instructor agrees on the day.',
      'A birthday group, all of them nine.',
      'Fitted harnesses and did the talk.',
      'They all had a go.',
    ],
  ])('but not: %s %s', (...one) => expect(found(atTheDesk(one))).not.toContain(MISSED));
});

describe('an exception that is somebody else’s to make', () => {
  const stand = 'No pitch without insurance in date. In doubt the market manager decides beforehand.';
  const made = (did: string, handlingDetail: string) =>
    found({
      ...atTheDesk([stand, 'Cheese stall, paper out since Monday.', did]),
      handling: 'exception',
      handlingDetail,
    });
  it.each([
    ['Let him set up and wrote it in the log.', 'My own judgement, he has been coming for nine years.'],
    ['Gave him pitch 12.', 'I told the market manager at the Friday meeting and she was fine with it.'],
  ])('made alone: %s %s', (did, detail) => expect(made(did, detail)).toContain(MISSED));
  it.each([
    ['Rang the market manager first, then gave him pitch 12.', 'Market manager, one day only.'],
    ['I asked the market manager, she said yes for today, so I gave him pitch 12.', 'Her decision.'],
  ])('asked for first: %s %s', (did, detail) => expect(made(did, detail)).not.toContain(MISSED));
});
