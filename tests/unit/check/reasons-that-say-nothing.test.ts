import { describe, expect, it } from 'vitest';
import { isStockPurpose, reasonOf } from '@/lib/core/check/rules/reasons';

const isOwnReason = (text: string) =>
  reasonOf(text, ['Log it the same day.']).reason === 'purpose' && !isStockPurpose(text);

describe('a reason that says what the rule does and not what it is for', () => {
  it.each([
    'So that complaints get dealt with on time.',
    'So complaints get logged and answered.',
    "It's so everyone knows what to do.",
    'So that advisers know how to take a call.',
    'It sets the standard for speaking to customers.',
    'This procedure tells staff how to deal with refunds.',
    'For when a customer has died.',
    'Because account security has to be followed on every contact.',
    'To make sure every booking is processed correctly.',
    'Only the account holder or a named contact may be told anything.',
    'Privacy is very important today.',
    'It gives good impression.',
    'Customers want to feel heard.',
    'It is vital that customers feel valued.',
  ])('%s', (text) => expect(isOwnReason(text)).toBe(false));
  it.each([
    'So that somebody who has just lost a husband does not have to tell it to three people.',
    'So that the parcel is handed to the person it belongs to and not to a neighbour.',
    'So complaints are answered before the customer goes to the ombudsman.',
    'So everybody knows where to go in a fire.',
    "So we know who is in the building if there's a fire.",
    'So that allergies are written down, a wrong plate can kill.',
    'It stops people handing in stolen tools for cash.',
    'So nobody is left at a station at night.',
  ])('but: %s', (text) => expect(isOwnReason(text)).toBe(true));
});
