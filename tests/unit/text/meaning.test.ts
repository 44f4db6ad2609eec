import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptiness, isGeneric, isMeaningful } from '@/lib/core/text';

describe('an answer that says something', () => {
  const short = [
    'Repairs planner',
    'Log, April 2026',
    'IT',
    'CRM',
    'Complaints policy',
    'CS-11 Complaints v7',
    'v3.2',
    'Ofqual',
    'Mrs Szymańska',
    'Gwrhyd Llŷn Housing',
    'working days',
    '%',
    '41%',
    '£18,000',
    'Ombudsman determinations',
    'Customer service manager',
    'Knightsbridge hub',
    'GDPR',
    'n = 846',
    'Yes/no by handler',
  ].map((text) => [text]);
  it.each(short)('in a short field: %s', (text) => {
    expect(emptiness(text, { short: true })).toBeNull();
  });

  const prose = [
    'Reply to every stage 1 complaint within 15 working days.',
    'Calls wait too long.',
    'Nobody owns the wait between the two teams.',
    'Replies are late because the repairs planners work to their own queue.',
    'Staff are not sure when a grumble becomes a complaint so they do not log it.',
    'The tenant has to tell the story again to each person they speak to.',
    'Log complaints, chase planners, write replies, check letters',
    'it take to long to anser because adviser must look in three screen and ask planer by email',
    'Tenants lose trust and go to the Ombudsman.',
    'Two identifiers before any account detail is discussed.',
    'Customers get a refund within 14 days.',
    'The policy was written before the Code became law and nobody changed it.',
    'Advisers are trained in how to deal with deaf callers.',
  ].map((text) => [text]);
  it.each(prose)('in prose: %s', (text) => {
    expect(emptiness(text)).toBeNull();
    expect(isGeneric(text)).toBe(false);
  });
});

describe('an answer that says nothing', () => {
  const cases: [why: string, text: string][] = [
    ['blank', ''],
    ['blank', '   \n'],
    ['placeholder', 'TBC'],
    ['placeholder', 'n/a'],
    ['placeholder', 'To be confirmed.'],
    ['placeholder', 'Lorem ipsum dolor sit amet, consectetur adipiscing elit.'],
    ['placeholder', '???'],
    ['placeholder', '-'],
    ['placeholder', 'xxx'],
    ['placeholder', '[insert your text here]'],
    ['placeholder', "Don't know"],
    ['placeholder', 'asdf'],
    ['nonsense', 'asdf asdf jkl; qwerty'],
    ['nonsense', 'fjwoe kqlsdi wpeoq vxnmz'],
    ['nonsense', 'sdfgsdfg'],
    ['nonsense', 'aaaaaaaaaa bbbbbbbb'],
    ['nonsense', 'hjkhg gfdgh trtrq wqzxc bnvbn'],
    ['nonsense', 'banana policy window table purple complaint seven elephant garden lamp'],
    ['repetition', 'late late late late late late late'],
    ['repetition', 'replies are late and replies are late and replies are late and replies are late'],
    ['filler', 'This will make the service better for all customers and staff.'],
    ['filler', 'We will improve customer service by training staff to give good service.'],
    ['filler', 'It is very important to always provide excellent quality to customers and meet their needs.'],
    ['filler', 'I have written some words here to fill the box with text.'],
  ];
  it.each(cases)('is %s: %s', (why, text) => {
    expect(emptiness(text)).toBe(why);
  });

  it('stays empty however often it is pasted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cases.map(([, text]) => text)),
        fc.integer({ min: 1, max: 30 }),
        (text, times) => {
          expect(isMeaningful(Array(times).fill(text).join(' '))).toBe(false);
        },
      ),
    );
  });

  it('is generic when it could stand in any proposal', () => {
    expect(isGeneric('Customer service is very important. Happy customers come back.')).toBe(true);
    expect(
      isGeneric('Good service leads to loyalty. The 17.4-day mean shows Harbour Row does not give it.'),
    ).toBe(false);
  });
});

it('never throws and answers for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(['blank', 'placeholder', 'nonsense', 'repetition', 'filler', null]).toContain(emptiness(text));
    }),
  );
});
