import { describe, expect, it } from 'vitest';
import { namesDocument, namesSomething } from '@/lib/core/text';

describe('a text names a document', () => {
  it.each([
    ['CS-11 and CS-22: the adviser has what is needed.', 'CS-11 Complaints'],
    ['as cs 11 asks', 'CS 11 Complaints'],
    ['The refunds procedure stays as it is.', 'Refunds procedure'],
    ['The Wiki shows the page.', 'The Wiki'],
    ['Customers’ complaints are owned under the policy.', 'Complaints policy'],
  ])('%s — %s', (text, title) => {
    // A code is written in capitals; anything else is only a pair of letters.
    expect(namesDocument(text, title)).toBe(!text.startsWith('as cs'));
  });
  it.each([
    ['The procedure stays as it is.', 'Refunds procedure'],
    ['CS-15 is another one.', 'CS-11 Complaints'],
    ['In 2024 we began.', 'Plan 2024'],
    ['Anything at all.', ''],
  ])('not: %s — %s', (text, title) => {
    expect(namesDocument(text, title)).toBe(false);
  });
});

it('a capital within a sentence is a name, at its beginning it is not', () => {
  expect(namesSomething('We ask Ofcom first.')).toBe(true);
  expect(namesSomething('Staff ask first. They and I wait.')).toBe(false);
});
