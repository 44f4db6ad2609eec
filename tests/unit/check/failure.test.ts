import { describe, expect, it } from 'vitest';
import { isOwn } from '@/lib/core/check/rules/failure';

describe('a failure', () => {
  it.each([
    'There are delays, so customers wait and get angry.',
    'Poor communication between departments and the guest is unhappy.',
    'If they make a mistake the customer complains to us.',
    'Mix-ups happen and it affects the whole chain.',
    'The next team is not told and the client is let down.',
  ])('that could be anybody’s: %s', (text) => {
    expect(isOwn(text)).toBe(false);
  });
  it.each([
    'The linen van is late, so the beds stand bare and the guest sits in the bar.',
    'Wrong cage. Then the parcel is in Larne and the customer in Lisburn.',
    'Stores do not see the note and order no washer; she has no water over the weekend.',
    'If accounts hold the invoice the courier does not come.',
    'The email is not opened for two days and the family phones.',
  ])('of this service: %s', (text) => {
    expect(isOwn(text)).toBe(true);
  });
});
