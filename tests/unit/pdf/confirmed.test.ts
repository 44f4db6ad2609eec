import { describe, expect, test } from 'vitest';
import { emptyDocument } from '@/lib/core/proposal/document';
import { viewOf } from '@/lib/export/view';
import { inputFor, wholeTemplate } from './read';

const document = {
  ...emptyDocument(),
  testimonies: [{ id: 'w1', witness: 'Sam Reed', role: 'Team leader', statement: 'I watched both calls.' }],
};
const metaOf = (input: ReturnType<typeof inputFor>) =>
  viewOf(input)
    .sections.flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'entry' ? block.meta : []));
const confirmed = {
  row: 'w1',
  name: 'Samantha Reed',
  role: 'Team leader',
  at: '2026-12-03T09:00:00Z',
  own: false,
};

describe('a witness statement in the copy', () => {
  test('says who confirmed it, in what role, and when', () => {
    const meta = metaOf({ ...inputFor(document, wholeTemplate()), confirmed: [confirmed] });
    expect(meta).toContain('confirmed by Samantha Reed, Team leader, 3 December 2026');
  });

  test('says so where it stands in the witness’s own words', () => {
    const meta = metaOf({ ...inputFor(document, wholeTemplate()), confirmed: [{ ...confirmed, own: true }] });
    expect(meta).toContain('confirmed in their own words by Samantha Reed, Team leader, 3 December 2026');
  });

  test('claims nothing where nobody confirmed it', () => {
    const others = [{ ...confirmed, row: 'another' }];
    for (const input of [
      inputFor(document, wholeTemplate()),
      { ...inputFor(document, wholeTemplate()), confirmed: others },
    ])
      expect(metaOf(input).join()).not.toMatch(/confirmed/);
  });
});
