import { describe, expect, it } from 'vitest';
import { OPTIONAL, said } from '@/lib/core/check/rules/binding';
import { blameOf } from '@/lib/core/check/rules/blame';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { example } from './other-units';

const { proposal, ask } = example('rules-for-service-improvement');

describe('what is filed as legislation', () => {
  const confused = (instrument: string, more: object = {}) =>
    ask(
      'requirements-filed-right',
      proposal((d: ProposalDocument) => {
        d.externalRequirements.push({
          id: 'zz',
          instrument,
          kind: 'legislation',
          force: 'mandatory',
          asks: 'Every customer is answered within the time.',
          effect: 'The desk looks at the clock and writes it on the sheet.',
          ...more,
        });
      }),
    ).present;
  it.each([
    'Challenge 25',
    'No refund without receipt',
    'Always two forms of ID',
    'Under 8s rule',
    'Two minute greeting',
    'Refund within 5 days',
    'Quality scorecard',
    'Complaints process',
    'Key log',
    'Clean as you go',
    'Mystery shopper standard',
    'Staff must smile',
  ])('is a paper or a habit of the house: %s', (name) => expect(confused(name)).toBe(true));
  it.each([
    'Data protection',
    'Fire safety',
    'COSHH',
    'Human rights',
    'FCA Consumer Duty',
    'Accessible Information Standard',
    'National Minimum Standards',
    '14 day cooling off',
    '30 days right to reject',
    'Natasha’s Law',
    'Age restricted sales',
    'Ofgem licence conditions',
  ])('or a law, however loosely named: %s', (name) => expect(confused(name)).toBe(false));
  it('and a limit for which an Act is named beside it is that Act', () =>
    expect(confused('48 hours', { asks: 'The Consumer Rights Act 2015 gives a reasonable time.' })).toBe(
      false,
    ));
});

describe('a law taken for a choice, and a choice that is the customer’s', () => {
  it.each([
    'It is up to each shop how far they go.',
    'Hotel can choose if it wants to help.',
    'We are not obliged to do it but people like it.',
    'We follow it when we are not too busy.',
    'We do it because we are nice people.',
    'Our shop signed up to this.',
  ])('heard: %s', (text) => expect(said(text, OPTIONAL)).toBeDefined());
  it.each([
    'We ask if they can come in or would rather have it sent.',
    'If they can not come in we post it.',
    'It is up to the customer which way they are answered.',
    'The guest may choose not to tell us.',
    'Customers do not need to follow the queue if they cannot stand.',
    'We offer a home visit when they want one.',
  ])('not heard: %s', (text) => expect(said(text, OPTIONAL)).toBeUndefined());
});

describe('a rule in the way', () => {
  it.each([
    'The rules are holding us back.',
    'It is a tick-box exercise.',
    'Data protection gets in the way of helping people.',
  ])('heard: %s', (text) => expect(blameOf(text, '')).toBe('sure'));
  it.each([
    'Far from holding us back, rules give guests confidence in us.',
    'Anything but a burden, the Act is a promise.',
    'The tick box for large print is on the sheet.',
    'A tick-box at the bottom asks for consent.',
  ])('not heard: %s', (text) => expect(blameOf(text, '')).toBeNull());
});

describe('what keeps a rule', () => {
  const shown = (compliance: string) =>
    ask(
      'improvements-linked-to-rules',
      proposal((d) => {
        d.improvements = d.improvements
          .slice(0, 1)
          .map((one) => ({ ...one, rules: ['ext-eqa', 'int-cs15'], compliance }));
      }),
    ).verdict;
  it.each([
    'The programme will be designed and delivered in full accordance with all relevant legislation and internal policies, thereby ensuring that compliance is maintained.',
    'This supports the aims of the Equality Act 2010 and of CS-15.',
    'It upholds the spirit of CS-15 and reflects our values and standards throughout.',
    'All staff are aware of the Equality Act 2010 and will act accordingly.',
    'Equality Act 2010 is borne in mind and CS-15 is respected.',
    'Nothing in the change goes against the Equality Act 2010.',
    'Equality Act 2010: nobody is treated worse. CS-15 is taken into account.',
  ])('is not shown by an assurance: %s', (text) => expect(shown(text)).toBe('partly'));
  it.each([
    'Equality Act 2010: the bell at the step is the adjustment.',
    'Equality Act 2010 is met because the screen is turned away from the queue.',
    'In line with CS-15: the bag is sealed in front of the caller.',
    'CS-15 is followed, the form keeps its two signatures.',
    'Equality Act 2010 respected: the caller hears the price before the card goes in.',
  ])('is by a piece of the change: %s', (text) => expect(shown(text)).toBe('met'));
});

describe('changes that no rule is tied to', () => {
  const untied = (levels: boolean) =>
    ask(
      'improvements-linked-to-rules',
      proposal((d) => {
        for (const one of d.improvements) {
          one.rules = [];
          one.compliance = 'The improvement will be in line with our values.';
          one.change = 'Handover should be improved so that everyone is kept in the loop.';
          one.why = 'Communication is key.';
        }
        if (levels) return;
        for (const gap of d.gaps) {
          delete gap.required;
          delete gap.present;
        }
      }),
    ).verdict;
  it('are begun where the gap gives the level a rule asks for, and else not', () => {
    expect(untied(true)).toBe('partly');
    expect(untied(false)).toBe('not-yet');
  });
});

describe('recommendations argued for', () => {
  const judged = (change: (d: ProposalDocument) => void) =>
    ask('recommendations-justified', proposal(change)).verdict;
  it('hold as they stand, with other ways set aside', () => expect(judged(() => {})).toBe('met'));
  it('do not where no other way is in sight', () =>
    expect(
      judged((d) => {
        d.options = [];
        for (const one of d.improvements) {
          one.why = '22 of 60 callers waited, and the policy must be kept.';
          one.change = 'The form has a line for it.';
          one.resources = 'An hour.';
        }
      }),
    ).toBe('partly'));
  it('are not begun where every reason is a saying and nothing was counted', () =>
    expect(
      judged((d) => {
        for (const one of d.improvements) one.why = 'Training is always important.';
        for (const gap of d.gaps) delete gap.present;
        d.evidence = [{ id: 'e', name: 'What I see', kind: 'observation', finding: 'Customers are angry.' }];
      }),
    ).toBe('not-yet'));
});
