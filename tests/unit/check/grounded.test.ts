import { describe, expect, it } from 'vitest';
import { example } from './other-units';

const unit = example('rules-for-service-improvement');
/** The worked example with these reasons for its three changes, and without the options it weighed. */
const because = (...whys: [string, string, string]) =>
  unit.ask(
    'recommendations-justified',
    unit.proposal((d) => {
      d.improvements.forEach((one, i) => {
        one.why = whys[i] ?? '';
      });
      d.options.length = 0;
    }),
  );

describe('a reason for a change', () => {
  it.each([
    [
      'It is the decent thing to do and I would want it for my own mother.',
      'It would make us look smarter than the big names, so everybody wins.',
      'Because nobody likes to be kept hanging about, if you ask me.',
    ],
    [
      'So that people think well of us and tell their friends.',
      'My last job had one and it worked a treat, better than anything.',
      'It just makes sense, and it is the modern way that everyone goes now.',
    ],
    [
      'Folk would be over the moon with it, which means more smiles all round.',
      'Because happy people come back, that is how it has been since the world began.',
      'It is kinder, and being kind costs nothing, so why would we not.',
    ],
  ])('is none where it could be given for any change: %s', (...whys) => {
    const { verdict, codes } = because(...(whys as [string, string, string]));
    expect(verdict).not.toBe('met');
    expect(codes.filter((one) => one === 'improvement-why-bare').length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    [
      'The Wiki still has the old page, so advisers who read it mislead people without knowing.',
      'An overdue article looks like a fresh one, so nobody can tell which to trust.',
      'The contractor sends results once a day, so whoever was missed knows before we do.',
    ],
    [
      'The Regulations leave no choice about the days, only about how we say them.',
      'Because articles have no owner, a date goes by and no one is asked.',
      'If the result were there the same hour, a missed visit could be booked again on the first call.',
    ],
    [
      'If it stays on the Wiki, somebody new will say it again without a second thought.',
      'An overdue article looks like a fresh one, so nobody can tell which to trust.',
      'The contractor sends results once a day, so whoever was missed knows before we do.',
    ],
  ])('is one where it speaks of what was found: %s', (...whys) => {
    expect(because(...(whys as [string, string, string])).codes).not.toContain('improvement-why-bare');
  });
});
