import { describe, expect, it } from 'vitest';
import { aloneIn } from '@/lib/core/check/rules/dismissal';

describe('the work behind made small, and the service put at the front', () => {
  it.each([
    'The lab and the stores are only technical, not service.',
    'Planners do not meet passengers so they are not on my map.',
    'What finance does is nothing a patient ever hears about.',
    'The guest experience is made at breakfast and all else is just logistics.',
    'The waiter makes or breaks it and the others are support.',
    'Good care stands or falls at the counter.',
    'I only listed the nurses because they are the ones giving the care.',
    'Accounts have their job and we have ours, and ours is the tenants.',
    'Engineers repair, we serve.',
  ])('%s', (text) => {
    expect(aloneIn(text)).not.toBeNull();
  });
  it.each([
    'Mechanics do not meet passengers so they do not know how long a wait feels.',
    'The kitchen cooks and we serve what comes, late or not.',
    'The depot is only two people, not ten, and every parcel waits for them.',
    'The rest is done by the office, which rings the tenant.',
    'Guests never hear about the boiler until it stops.',
    'I only put the hours of the desk because the others vary.',
    'Head office has its rules and we have ours, and a guest feels both.',
    'A table stands on four legs and service at the counter does too.',
  ])('not: %s', (text) => {
    expect(aloneIn(text)).toBeNull();
  });
});
