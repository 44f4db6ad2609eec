import { describe, expect, it } from 'vitest';
import { example } from './other-units';

const unit = example('rules-for-service-improvement');
/** The worked example with its first change alone, and this on how its rules are kept. */
const kept = (compliance: string) =>
  unit.ask(
    'improvements-linked-to-rules',
    unit.proposal((d) => {
      d.improvements.length = 1;
      for (const one of d.improvements) one.compliance = compliance;
    }),
  ).verdict;

describe('how a change keeps its rules', () => {
  it.each([
    'CS-15, CS-11 and the Consumer Contracts Regulations are all complied with.',
    'The Regulations and both procedures are fully respected.',
    'The Consumer Rights Act 2015 is upheld and our procedures are honoured.',
    'All the relevant laws listed are covered by the change.',
    'It satisfies the Act and conforms to CS-11.',
    'The Regulations have been taken into account and CS-15 is kept.',
    'Obeys the law and our own policy as required.',
  ])('is not said by saying that it does: %s', (compliance) => {
    expect(kept(compliance)).not.toBe('met');
  });
  it.each([
    'CS-15 will give 14 days, as the Consumer Contracts Regulations do, and CS-11 names the date of the letter.',
    'The Regulations are kept because the page shows the longer period before an adviser can answer.',
    'The Act is respected: the adviser reads the price aloud and waits for a yes.',
  ])('is said by what keeps them: %s', (compliance) => {
    expect(kept(compliance)).toBe('met');
  });
});

describe('an effect that only complains', () => {
  const paper = (...effects: string[]) => {
    const document = unit.empty();
    document.externalRequirements = effects.map((effect, i) => ({
      id: `x${i}`,
      instrument: ['Consumer Rights Act 2015', 'Equality Act 2010', 'UK GDPR'][i] ?? '',
      kind: 'legislation' as const,
      force: 'mandatory' as const,
      asks: 'Fair treatment.',
      effect,
    }));
    return unit.ask('effect-concrete', document).present;
  };
  it.each([
    [
      [
        'It slows the till down and people walk out because of it.',
        'We would be quicker without it.',
        'It is a nuisance.',
      ],
    ],
    [['The law stops us helping people at the desk.', 'We must follow it.', 'Just more paperwork for us.']],
  ])('is nothing done at work: %j', (effects) => {
    expect(paper(...effects)).toBe(true);
  });
  it('takes nothing from what is done, where both are told', () => {
    expect(
      paper(
        'It slows the till down. The cashier still turns the receipt round and points at the 30 days.',
        'The counter has a low end, and we come round it when somebody cannot reach.',
        'It is a nuisance, and we shred the slips at six.',
      ),
    ).toBe(false);
  });
});
