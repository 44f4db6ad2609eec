import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** A contact beside a good one, gone by something else than the organisation's documents, and said so. */
const RULES = [
  { document: 'KS-3 Complaints at the till', asks: 'Take the name, log it, answer in five days.' },
];
const bare = (told: Partial<Told>): Told => ({
  situation: 'A customer was cross that the offer had ended the day before.',
  procedure: undefined,
  outcome: 'She calmed down and bought it.',
  rules: RULES,
  ...told,
});

describe('good service in general, said to be enough without a procedure', () => {
  it.each<[string, Partial<Told>]>([
    [
      'experience',
      { did: 'Fifteen years of experience tell you more than any manual, so I gave her a smile and time.' },
    ],
    [
      'a former job',
      { did: 'I did not use the script, I did it the way we did in my old shop: smile first, then listen.' },
    ],
    [
      'a course',
      {
        did: 'On my college course we learned to mirror the customer. You do not need a procedure for that.',
      },
    ],
    [
      'a saying',
      {
        did: 'I smiled and listened to her.',
        why: 'The customer is always right, whatever the handbook says or does not.',
      },
    ],
    [
      'common sense',
      {
        did: 'I let her talk.',
        reflection: 'It showed me that common sense beats every rule book and policy, no matter how thick.',
      },
    ],
  ])('%s', (_, told) => {
    expect(found(bare(told))).toContain('pf-generic');
  });

  it.each<[string, Partial<Told>]>([
    [
      'the procedure was used and experience helped',
      {
        procedure: 'rule0',
        did: 'I took her name and logged it under KS-3. With experience you do not need the guide open any more.',
      },
    ],
    [
      'the procedure says nothing of it, and somebody was asked',
      {
        did: 'There was nothing in the handbook on it, and by my own experience I did not know it either, so I asked the duty manager.',
      },
    ],
    [
      'the learner would do it otherwise now',
      {
        did: 'I went by instinct and not by the procedure.',
        reflection: 'I should have opened KS-3: by instinct and without the procedure nothing is logged.',
      },
    ],
  ])('and not where %s', (_, told) => {
    expect(found(bare(told))).not.toContain('pf-generic');
  });
});
