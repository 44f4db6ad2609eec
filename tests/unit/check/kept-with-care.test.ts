import { describe, expect, it } from 'vitest';
import { toThePerson, withoutGoodDenials } from '@/lib/core/check/rules/ended-well';
import { found, type Told } from './told-contacts';

const rules = [
  {
    document: 'E-5 When somebody has died',
    asks: 'Take the date and who is dealing with the estate, stop the payments, no questions about the account.',
  },
];

describe('a rule kept with care is not held up to anybody', () => {
  it.each<[string, Told]>([
    [
      'looked up for oneself, and nothing had to be asked twice',
      {
        situation: 'A son ringing round firms after a funeral, in tears.',
        did: 'I said I was sorry about his father and asked whether he wanted to do it all now. I read E-5, paragraph 2, first. Then I asked only for the date and the executor and told him what would come and when.',
        outcome: 'The cheque went out on the 17th. He did not have to ring again.',
        rules,
      },
    ],
    [
      'nobody had to be fetched',
      {
        situation: 'A worried neighbour, come for a lady who was snowed in after a funeral.',
        did: 'I opened the list and read E-5 again: paragraph 3 lets a neighbour bring the date. He gave it, I said how kind that was of him, and made the note.',
        outcome: 'The letter went out the same day and there was no further contact.',
        rules,
      },
    ],
  ])('%s', (_, told) => {
    expect(found(told)).not.toContain('pf-rigid');
  });
  it('but is when it is read out to somebody who is left with nothing', () => {
    expect(
      found({
        situation: 'A son in tears after a funeral asked for the balance.',
        did: 'I told him no. He asked again and I read him the paragraph, the rule is the rule, and there was nothing I could do.',
        outcome: 'He went away without it.',
        rules,
      }),
    ).toContain('pf-rigid');
  });
  it('tells a good end from a bad one', () => {
    expect(withoutGoodDenials('He did not have to ring again, no further contact.')).not.toMatch(
      /\b(?:not|no)\b/,
    );
    expect(
      withoutGoodDenials('They went round without being reminded once, and without any fuss.'),
    ).not.toMatch(/\bwithout\b/);
    expect(withoutGoodDenials('He went home without his coat.')).toMatch(/\bwithout\b/);
    expect(withoutGoodDenials('She did not write again and got no answer.')).toMatch(/\bnot\b.*\bno\b/);
    expect(toThePerson('I read paragraph 5 of SOP 4 first.')).not.toContain('read');
    expect(toThePerson('I read him paragraph 5.')).toContain('read him paragraph');
    expect(toThePerson('I read paragraph 5 out to him.')).toContain('read paragraph');
  });
});

const calls = [{ document: 'Q-1 Calls', asks: 'Name, reason, answer, anything else.' }];
describe('one manner, said of this contact', () => {
  it.each([
    'I sent my three kind lines, the ones I have for anybody who is upset. Then the reference.',
    'I gave the opening at my usual pace, as I do with each caller. He corrected the date because he did want the Friday.',
    'My four polite sentences, they work with people like that. I booked Friday.',
  ])('%s', (did) => {
    expect(
      found({ situation: 'A man in tears about a lost parcel.', did, outcome: 'Booked.', rules: calls }),
    ).toContain('pf-tone');
  });
  it.each([
    'The first two lines are the same for every caller. After that I spoke slower and left him time, as he was in tears.',
    'I asked my three questions one at a time and slowly, because he was in tears, and booked Friday.',
    'I let him finish, said how sorry I was about the parcel and wrote the number down for him.',
  ])('but not: %s', (did) => {
    expect(
      found({ situation: 'A man in tears about a lost parcel.', did, outcome: 'Booked.', rules: calls }),
    ).not.toContain('pf-tone');
  });
});
