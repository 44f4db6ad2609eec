import { describe, expect, it } from 'vitest';
import { goesRound, isDefinition } from '@/lib/core/check/rules/loop';

/** Improvement that goes on: somebody looks how it went, and what comes next hangs on it. */
describe('a change that is looked at, and what follows', () => {
  it.each([
    'We run the new rota for a month and count the missed calls. If they are down by half it stays, if not we think again.',
    'Each quarter the team reads the survey, takes the biggest moan, fixes it and reads the next one.',
    'I will check the waiting times on 1 March; under ten minutes we roll it out to the other site.',
    'Try it in one branch, see how it goes with the log, then change the form again.',
    'First we test it on Mondays. When it works we do all days, otherwise we go back to paper.',
    'I measure again in spring and pick the next weak point from the complaints.',
    'We look every Friday at how many were late and change one thing at a time.',
    'Plan: new slip. Do: two weeks in May. Check: tally of wrong trays. Act: keep it or drop it.',
    'Manager look at numbers each month and if is not better we make other change.',
    'After three months compare with the 62% we began with. Anything under 80% and we sit down and start over.',
  ])('is seen: %s', (text) => {
    expect(goesRound(text)).toBe(true);
  });
  it.each([
    'We will always strive to do better for our guests.',
    'From May the porter rings the ward before he brings a bed.',
    'Continuous improvement is key to success and we should never stand still.',
    'Have a meeting sometimes to see what could be better.',
    'More training for all staff so that standards go up.',
    'The new till goes live in June and that is the end of the queues.',
    'Staff check every label against the sheet before it goes out.',
    'Customers who were treated well come back again and tell others.',
  ])('is not: %s', (text) => {
    expect(goesRound(text)).toBe(false);
  });
});

describe('an idea as a book has it', () => {
  it.each([
    'The customer journey is the complete set of experiences that a person goes through with a company.',
    'Service quality is the extent to which a service meets expectations.',
    'Continuous improvement is an ongoing process of making services better.',
    'PDCA is a four-step model that can be used in any company.',
    'Service quality refers to the difference between what customers expect and what they get.',
  ])('is seen: %s', (text) => {
    expect(isDefinition(text)).toBe(true);
  });
  it.each([
    'The customer journey here is six steps, from the call to the ashes.',
    'Service quality for us means that the bed is made by two.',
    'Continuous improvement is what we do with the log each month.',
    'Quality is ready when promised, 82 times in 100.',
  ])('is not: %s', (text) => {
    expect(isDefinition(text)).toBe(false);
  });
});
