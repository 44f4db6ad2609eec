import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** An old copy used, and what the learner did when its age was seen. */
const RULES = [
  {
    document: 'SV-4 Service visits',
    version: 'version 6',
    asks: 'A missed visit is £25. Written to within a day.',
  },
];
const told = (did: string): Told => ({
  situation: 'A customer asked what was due for a missed visit.',
  did,
  outcome: 'He was paid.',
  rules: RULES,
});

describe('an old version told of in a contact', () => {
  it.each([
    'I told him what the sheet gives, £20. Back at the desk I saw that the sheet was version 4, so I rang him with the right sum.',
    'I read SV-4 version 5 to him. That evening I looked at the intranet and noticed it was an older edition, and emailed him with the new amount.',
  ])('and put right with the customer: %s', (did) => {
    expect(found(told(did))).not.toContain('pf-outdated');
  });
  it.each([
    'I read him SV-4 version 4, £20, and he was content.',
    'I went by SV-4 version 5 as I have it on the wall, and told him £20.',
  ])('and not seen: %s', (did) => {
    expect(found(told(did))).toContain('pf-outdated');
  });
});
