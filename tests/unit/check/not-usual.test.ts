import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** What the house does not do, by the learner's own word. */
const RULES = [{ document: 'TK-2 Ticket changes', asks: 'Change the date up to noon of the day before.' }];
const told = (situation: string, did: string): Told => ({
  situation,
  did,
  outcome: 'He thanked me.',
  rules: RULES,
});

describe('something the house does not do', () => {
  it.each([
    [
      'We wouldn’t normally put a ticket in another name. It was new to me.',
      'It seemed an honest mistake so I changed the name and sent him the new ticket.',
    ],
    [
      'He wanted the booking fee back.',
      'Usually we don’t give the fee back, but he was so polite that I refunded it with the rest.',
    ],
    [
      'She asked to take the costume home. That is not something we usually do.',
      'I let her have it till Monday and put a note in the bag.',
    ],
  ])('done with nobody asked: %s', (situation, did) => {
    expect(found(told(situation, did))).toContain('pf-missed-exception');
  });
  it.each([
    [
      'We wouldn’t normally put a ticket in another name.',
      'I asked the box office manager first; she said yes, so I changed the name.',
    ],
    [
      'Usually we don’t give the fee back.',
      'I looked it up: TK-2 lets us in case of illness, so I refunded it.',
    ],
    [
      'She asked to take the costume home. That is not something we usually do.',
      'I said sorry, told her why we cannot and showed her where it can be hired.',
    ],
    [
      'He wanted the old programmes as well as his tickets.',
      'I changed the date and sent the tickets. I explained that we don’t normally post programmes.',
    ],
    ['We do not usually have a queue at ten.', 'I changed his date and gave him the new ticket.'],
  ])('and not where it was asked, looked up, turned down or of something else: %s', (situation, did) => {
    expect(found(told(situation, did))).not.toContain('pf-missed-exception');
  });
});
