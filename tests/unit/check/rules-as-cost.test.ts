import { describe, expect, it } from 'vitest';
import { example } from './other-units';

const unit = example('rules-for-service-improvement');
const present = (conclusion: string) => {
  const document = unit.empty();
  document.improvements = [{ id: 'i', name: 'A second till', why: '22 of 60 gave up waiting.' }];
  document.finance.conclusion = conclusion;
  return unit.ask('rules-only-hinder', document).present;
};

describe('a closing word on rules', () => {
  it.each([
    'If I am honest none of this would be needed if there were not so many rules.',
    'We could do all of it tomorrow, but compliance always finds a reason to say no.',
    'Without GDPR we could just ring people and sort it.',
    'It takes twice as long as it should because of data protection and nobody is any better off.',
    'Rule is always problem for us, customer wait and we lose money.',
    'There is far too much regulation in this trade and it holds a small shop like ours back.',
  ])('in which they only cost: %s', (conclusion) => {
    expect(present(conclusion)).toBe(true);
  });
  it.each([
    'The regulations do not stop us from answering the same day.',
    'People wait because we are two short on Saturdays, the rules have nothing to do with it.',
    'The law is not a problem here; the till is.',
    'Our own procedure is what slows us, not the law. The Regulations would allow it the same day.',
    'We lose customers because we do not tell them what the law gives them.',
    'There is no rule that stops us, only habit.',
    'We cannot ring without consent, so the form asks for it at the start.',
  ])('in which they do something, or nothing is their fault: %s', (conclusion) => {
    expect(present(conclusion)).toBe(false);
  });
});
