import { describe, expect, it } from 'vitest';
import { example } from './other-units';

const unit = example('rules-for-service-improvement');
const summed = (problem: string) => {
  const document = unit.empty();
  document.improvements = [{ id: 'i', name: 'A second till', why: '22 of 60 gave up waiting.' }];
  document.summary.problem = problem;
  return unit.ask('rules-only-hinder', document).present;
};
const option = (outcome: 'set-aside' | 'chosen', reason: string) => {
  const document = unit.empty();
  document.improvements = [{ id: 'i', name: 'A second till', why: '22 of 60 gave up waiting.' }];
  document.options = [{ id: 'o', name: 'Come earlier', outcome, reason }];
  return unit.ask('rules-only-hinder', document).present;
};

describe('of all that it could be, the rules', () => {
  it.each([
    'Half of them give up. It is the rules that have us where we are.',
    'Every new regulation just sends another of us to the back office.',
    'There is no use in all these regulations for anybody at the counter.',
    'What takes the morning is all those regulations, which are only there to be filed.',
  ])('are blamed: %s', (problem) => {
    expect(summed(problem)).toBe(true);
  });
  it.each([
    'It is the rules that protect a tenant from a stranger with a key.',
    'What decides it is the Regulations, which say who may sign.',
    'Every new form only asks for what the Act needs, so people can trust us with it.',
    'Half of them give up. It is the till that has us where we are.',
  ])('are not: %s', (problem) => {
    expect(summed(problem)).toBe(false);
  });
});

describe('a burden that another way would bring', () => {
  const reason = 'Under the Equality Act 2010 it would be a burden on the disabled customer.';
  it('is no word against the rule which rules that way out', () => {
    expect(option('set-aside', reason)).toBe(false);
  });
  it('is heard together with a grumble elsewhere', () => {
    const document = unit.empty();
    document.improvements = [
      { id: 'i', name: 'A till', why: 'The Equality Act is just a burden on small shops.' },
    ];
    document.options = [{ id: 'o', name: 'Come earlier', outcome: 'set-aside', reason }];
    expect(unit.ask('rules-only-hinder', document).present).toBe(true);
  });
});
