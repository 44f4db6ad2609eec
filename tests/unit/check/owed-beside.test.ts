import { describe, expect, it } from 'vitest';
import { owedBeside, owesMore } from '@/lib/core/check/rules/owed-beside';
import { found } from './told-contacts';

const SAY_WHY = 'Dogs stay outside. Say why, and show the people the shelter with the water bowl.';
const left = (did: string, asks = SAY_WHY, outcome = 'They went off.') =>
  owedBeside({ id: 'c', did, outcome } as Parameters<typeof owedBeside>[0], [asks]);

describe('a refusal without what the rule wants beside it', () => {
  it.each([
    'I said dogs are not allowed and shut the door.',
    'Told them no. Next please.',
    'I told her she cannot come in with it.',
    'Refused entry.',
    'Replied that dogs are not permitted under rule 3.',
    'I said it is not possible and turned to the next one.',
  ])('%s', (did) => expect(left(did)).toBe(true));
  it.each([
    'I said dogs are not allowed because a child was bitten last year.',
    'I told her she cannot come in with it and showed her the shelter round the corner.',
    'I said no, sorry, and offered to hold the lead.',
    'I let them in.',
    'I said dogs are not allowed, so I booked them a table on the terrace.',
    'I said no, and gave him the number of the kennels.',
  ])('but not: %s', (did) => expect(left(did)).toBe(false));

  it('asks for no more than the rule does', () => {
    expect(owesMore('No dogs.')).toBe(false);
    expect(owesMore('Offer another day.')).toBe(true);
    expect(owesMore('Never offer a discount.')).toBe(false);
    expect(left('I said dogs are not allowed and shut the door.', 'No dogs.')).toBe(false);
    expect(left('I said dogs are not allowed.', SAY_WHY, 'He thanked me.')).toBe(false);
  });
  it('is held up to the customer', () => {
    const rules = [
      { document: 'GA-2 Late arrivals', asks: 'Gate shuts at 9. Say why and offer the next tour.' },
    ];
    const situation = 'A couple ran up at two minutes past nine.';
    expect(found({ situation, did: 'I said we are closed and pulled the gate to.', rules })).toContain(
      'pf-rigid',
    );
    expect(
      found({
        situation,
        did: 'I said the group had gone through the lock so that the gate has to stay shut, and put them on the ten o’clock tour.',
        outcome: 'They came back at ten.',
        rules,
      }),
    ).not.toContain('pf-rigid');
  });
});
