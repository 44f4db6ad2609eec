import { describe, expect, it } from 'vitest';
import { found } from './told-contacts';

/** A note tells of a version above the listed one; what was made of it decides. */
const told = (version: string, learnt: string, applied: string, name = 'NK-4', date = '2026-02-03') =>
  found({
    situation: 'A student locked out at night.',
    did: 'I asked for the card, had the key book signed and gave out the spare.',
    outcome: 'In again after six minutes.',
    rules: [{ document: 'NK-4 Spare keys', asks: 'See the card, sign the key book.', version }],
    learning: [{ id: 'l', name, date, learnt, applied }],
  });

describe('a newer version known of', () => {
  it.each([
    ['2', 'Version 3 wants a photo check.', 'It takes ages to load, so at night we still do it by the book.'],
    ['v2', 'They said there is a version 4 now.', 'So far I have stayed with mine.'],
    ['2, from my folder', 'NK-4 v3 is on the intranet.', 'I go on as before, nobody has minded.'],
    ['1', 'NK-4 is at version 2 since March.', "Haven't got round to it, the old way is quicker."],
    ['Issue 4', 'Issue 5 was sent round in the week.', 'Will read it when I have time.'],
    ['5', 'Now version 6, one step more.', 'We keep to what we know until somebody asks.'],
  ])('and not taken up: listed %s, %s %s', (version, learnt, applied) => {
    expect(told(version, learnt, applied)).toContain('pf-outdated');
  });
  it.each([
    ['3', 'Version 3 wants a photo check.', 'We still do it by the tablet at night.'],
    ['2', 'Version 3 wants a photo check.', 'I binned the old page the same day and told the others.'],
    ['6', 'Version 6 is still the current one, the review is late.', 'I go on working by version 6.'],
    ['2', 'Version 3 comes in January.', 'I have told the team and will change over that day.'],
    ['2', 'Version 3 wants a photo check.', 'Since then I do the photo, and I keep the tablet charged.'],
    ['2', 'The check is there because a key went astray.', 'I still ask for the card every time.'],
  ])('and taken up, or not newer: listed %s, %s %s', (version, learnt, applied) => {
    expect(told(version, learnt, applied)).not.toContain('pf-outdated');
  });
  it.each([
    ['2', 'Version 3 wants a photo check.', 'Read and signed.'],
    ['2', 'There is a new version (3) of the spare keys page.', 'I passed the quiz about it.'],
    ['4', 'Issue no. 5 asks for a photo.', ''],
    ['Issue 2', 'Edition 3 came by email.', 'Good to know. I am always up to date.'],
  ])(
    'and only read, with a contact by the old one after it: listed %s, %s %s',
    (version, learnt, applied) => {
      expect(told(version, learnt, applied)).toContain('pf-outdated');
    },
  );
  it.each([
    ['3', 'There is a new version (3) of the spare keys page.', 'Read and signed.'],
    ['2', 'Version 3 wants a photo check.', 'Asked the night porter to show me the photo check.'],
    ['2', 'The fire plan is at version 3.', 'Read and signed.', 'Fire plan'],
    ['2', 'Version 3 wants a photo check.', 'Read and signed.', 'NK-4', '2026-10-25'],
  ])(
    'and something done, another paper, or after the last contact: listed %s, %s %s',
    (version, learnt, applied, name?: string, date?: string) => {
      expect(told(version, learnt, applied, name, date)).not.toContain('pf-outdated');
    },
  );
});
