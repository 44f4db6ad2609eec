import { describe, expect, it } from 'vitest';
import { keptForSome } from '@/lib/core/check/rules/kept-for-some';

describe('a step kept for some customers only', () => {
  it.each([
    'I do not use the check for regulars, they would laugh.',
    "I only do it with people I don't know.",
    "We don't bother with the leaflet for most of the regulars.",
    'With the ones I know I skip the safety talk.',
    'I just read it when I remember.',
    'He rings every second week, so I did not do the readback.',
    'We only ask new customers for it, the rest I wave through.',
    'I leave it out with callers I know.',
  ])('%s', (text) => {
    expect(keptForSome(text)).toBeTruthy();
  });
  it.each([
    'I only give it to the person named on the account.',
    'I left out the small talk, as a regular in a hurry wants the price.',
    'I used to skip it for regulars and stopped that in May.',
    'The procedure lets us leave it out for people we know.',
    'I know him well and did the whole check all the same.',
    'I read it to new customers and to regulars alike.',
    'I only put her on hold when I had told her why.',
  ])('but not: %s', (text) => {
    expect(keptForSome(text)).toBe(false);
  });
});
