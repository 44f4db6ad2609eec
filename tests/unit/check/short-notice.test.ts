import { describe, expect, it } from 'vitest';
import { shortNotice } from '@/lib/core/check/rules/short-notice';

const two = 'Changes two days before at the latest.';
const row = (situation: string, did: string, date = '2026-10-20') =>
  ({ id: 'c', date, situation, did }) as Parameters<typeof shortNotice>[0];

describe('asked for later than the rule allows, by the day', () => {
  it.each([
    [two, 'Woman rang on Thursday to move a booking that was for Friday.', 'I moved it to Sunday for her.'],
    [
      "48 hours' notice or the deposit is kept.",
      "Client rang to cancel tomorrow's colour.",
      'Popped the £40 back on her card.',
    ],
    [two, 'He wanted to swap his lesson for tomorrow.', 'Swapped it.'],
    // The twentieth of October 2026 is a Tuesday.
    [two, 'She wanted to cancel her table for Wednesday.', 'I cancelled it and refunded her.'],
    ['Cancel 24 hours before.', 'A man cancelled two hours before his court.', 'Refunded it, no trouble.'],
  ])('%s %s', (rule, situation, did) => expect(shortNotice(row(situation, did), rule)).toBeDefined());
  it.each([
    [two, 'He wanted to move his booking from the 20th to tomorrow.', 'I moved it.'],
    [two, 'She wanted to cancel her table for Saturday.', 'I cancelled it.'],
    [two, 'Woman rang on Monday to move a booking that was for Friday.', 'I moved it.'],
    ['Refunds within 28 days.', "She cancelled tomorrow's class.", 'I refunded it.'],
    ['Two days before, and four days before for groups.', "Cancelled tomorrow's class.", 'Refunded it.'],
    [two, "She rang about tomorrow's lesson.", 'I told her the time.'],
  ])('but not: %s %s', (rule, situation, did) =>
    expect(shortNotice(row(situation, did), rule)).toBeUndefined(),
  );
});
