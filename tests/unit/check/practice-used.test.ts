import { describe, expect, it } from 'vitest';
import { example } from './other-units';

const organisation = example('organisation-and-environment');
/** Two things learnt elsewhere, both new, and what came of them. */
const verdict = (...applied: readonly string[]) => {
  const document = organisation.empty();
  document.learning = applied.map((text, i) => ({
    id: `l${i}`,
    name: i === 0 ? 'ISO 23592 service excellence' : 'Visit to Harbour Taxis',
    source: i === 0 ? 'BSI website' : 'Their office manager',
    date: `2026-09-0${i + 1}`,
    learnt:
      i === 0
        ? 'That promises are to be kept before extras are thought of.'
        : 'They ring every passenger who waits more than ten minutes.',
    applied: text,
  }));
  return organisation.ask('best-practice-applied', document, { min: 2 }).verdict;
};

describe('what was learnt', () => {
  it.each([
    ['I now know more about what customers want.', 'It has opened my eyes.'],
    ['It made me think about my own work.', 'I told my manager about it and she found it interesting.'],
    ['I feel more confident with customers.', 'It will help us in the future when we get the time.'],
    [
      'It helped me to understand how important service is.',
      'I shared it with my colleagues in the canteen.',
    ],
    ['I have improved my skills as a result.', 'I would love to see this here.'],
    ['Since then I am a better listener.', 'I took a lot of ideas home with me.'],
    ['I keep it in my mind at work.', 'I suggested it. No answer yet.'],
  ])('is not used yet: %s %s', (one, other) => {
    expect(verdict(one, other)).toBe('partly');
  });
  it.each([
    [
      'The gift bags are stopped and the hour goes into the call list.',
      'From 1 October I ring anyone who has waited ten minutes; complaints fell from 9 to 3.',
    ],
    [
      'I put our waits on the board and change them each Monday.',
      'We ring since May. In June 40 of 52 stayed on.',
    ],
    [
      'The script begins with what was promised now.',
      'The dispatcher has a timer on the screen since August.',
    ],
    ['I rewrote the welcome sheet.', 'I tried it for two weeks in September and kept it.'],
    [
      'I told my manager about it in May, and since June the drivers ring from the corner.',
      'I shared it with the night shift, who now write the wait on the slip.',
    ],
  ])('is used: %s %s', (one, other) => {
    expect(verdict(one, other)).toBe('met');
  });
});
