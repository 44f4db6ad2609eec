import { describe, expect, it } from 'vitest';
import { found } from './told-contacts';

const returns = { document: 'AB-1 Returns', asks: '28 days, receipt.' };

describe('a newer limit heard of', () => {
  it('is no mend where nobody has changed the sheet', () =>
    expect(
      found({
        situation: 'She wanted to return a lamp.',
        did: 'I went by the sheet on the wall, 28 days. I heard it went to 30 in spring but nobody has changed the sheet so I stick with it.',
        outcome: 'Refunded.',
        rules: [returns],
      }),
    ).toContain('pf-outdated'));
  it('is one where it was looked up and used', () =>
    expect(
      found({
        situation: 'She wanted to return a lamp.',
        did: 'My sheet said 28 days and I had read that it is 30 now, so I opened version 4 first and refunded on day 29.',
        outcome: 'Refunded.',
        reflection: 'I binned the sheet and told the others.',
        rules: [returns],
      }),
    ).not.toContain('pf-outdated'));
});
