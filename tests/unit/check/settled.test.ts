import { describe, expect, it } from 'vitest';
import { settled } from '@/lib/core/check/rules/settled';
import { example } from './other-units';

describe('good practice told as the state of the house', () => {
  it.each([
    ['', 'Every new joiner is taken through them and so the industry standards are firmly embedded.'],
    ['', 'Our company fully complies with these standards.'],
    [
      'The framework is about service excellence.',
      'It underpins the way the whole team works, so best practice is assured.',
    ],
    ['Our hotel upholds the highest standards throughout, in line with excellence.', ''],
    ['', 'All colleagues deliver excellence consistently, which is part of who we are.'],
  ])('%s %s', (learnt, applied) => {
    expect(settled(learnt, applied)).toBeDefined();
  });
  it.each([
    ['They answer every letter in two days.', 'All letters get an answer in the standard time since May.'],
    ['I thought excellence was extras. It is keeping promises.', 'All staff meet the standard.'],
    ['It asks that all criteria are met.', 'We meet three of the criteria and plan the others for June.'],
    ['Service excellence has four parts.', 'I will use it in all I do.'],
    ['The other branch follows best practice fully.', ''],
    ['', 'I keep a card of the standard in my pocket and look at it before each call.'],
  ])('what was found, or moves, is not: %s %s', (learnt, applied) => {
    expect(settled(learnt, applied)).toBeUndefined();
  });
});

describe('practice nobody found', () => {
  const organisation = example('organisation-and-environment');
  const ask = (...rows: readonly Record<string, unknown>[]) => {
    const document = organisation.empty();
    document.learning = rows.map((row, i) => ({ id: `l${i}`, ...row }));
    return organisation.ask('best-practice-applied', document, { min: 1 });
  };
  const held = {
    name: 'Investors in People',
    learnt: 'The firm adheres to recognised best practice in every area.',
    applied: 'It is embedded in the induction of all new starters.',
  };
  const defined = { name: 'ISO 23592', learnt: 'ISO 23592 describes service excellence in four dimensions.' };

  it('is the mistake, and earns nothing', () => {
    expect(ask(held)).toMatchObject({ present: true, verdict: 'not-yet' });
    expect(ask(held, defined)).toMatchObject({ present: true, verdict: 'not-yet' });
  });
  it('earns something where a day, a use or a surprise is there', () => {
    expect(ask({ ...defined, date: '2026-09-01' })).toMatchObject({ verdict: 'partly' });
    expect(ask({ ...defined, applied: 'I wrote the four on the wall of the call room.' }).verdict).not.toBe(
      'not-yet',
    );
    expect(
      ask({ ...defined, learnt: 'I did not know that excellence begins with kept promises.' }),
    ).toMatchObject({
      verdict: 'partly',
    });
  });
});

describe('a breach nobody is pictured in', () => {
  const organisation = example('organisation-and-environment');
  const ask = (...rows: readonly { customer?: string; organisation?: string; effect?: string }[]) => {
    const document = organisation.empty();
    document.externalRequirements = rows.map((row, i) => ({
      id: `x${i}`,
      instrument: ['Consumer Rights Act 2015', 'Equality Act 2010', 'Data Protection Act 2018'][i] ?? '',
      kind: 'legislation',
      force: 'mandatory',
      asks: 'It sets out what must be done.',
      effect: row.effect,
      breachCustomer: row.customer,
      breachOrganisation: row.organisation,
    }));
    return organisation.ask('law-only-recited', document, {});
  };
  it.each([
    [
      'Guests may be treated unfairly.',
      'Businesses that fail to comply face considerable financial sanctions.',
    ],
    ['Students would feel undervalued and frustrated.', 'Significant reputational consequences could ensue.'],
    ['Passengers could be disadvantaged.', 'A big fine for the company.'],
  ])('%s %s', (customer, organisation) => {
    expect(ask({ customer, organisation }, { organisation }, {})).toMatchObject({ present: true });
  });
  const effect =
    'A man brought a kettle back after nine days. I tried it, it was dead, and he had his £19 on his card at once.';
  it('one law shown does not make up for two, where what follows for the house is the usual word', () => {
    expect(
      ask(
        { effect, customer: 'He is £19 poorer with no kettle.', organisation: 'Company gets fine.' },
        {},
        {},
      ),
    ).toMatchObject({
      present: true,
    });
  });
  it('it does where both who lose by it are seen', () => {
    expect(
      ask(
        {
          effect,
          customer: 'He is £19 poorer with no kettle.',
          organisation: 'Trading Standards can send an inspector.',
        },
        {},
        {},
      ),
    ).toMatchObject({ present: false });
  });
  it.each([
    ['Guests could be negatively affected.', 'not-yet'],
    ['They may be treated unfairly.', 'not-yet'],
    ['She waits two nights without her inhaler.', 'partly'],
  ])('told to its end or not: %s', (breachCustomer, verdict) => {
    const document = organisation.empty();
    document.externalRequirements = [
      {
        id: 'x1',
        instrument: 'Consumer Rights Act 2015',
        kind: 'legislation',
        force: 'mandatory',
        breachCustomer,
        breachOrganisation: 'Considerable financial penalties.',
      },
    ];
    expect(organisation.ask('consequences-explained', document).verdict).toBe(verdict);
  });
});
