import { describe, expect, it } from 'vitest';
import { isAllPurpose } from '@/lib/core/check/rules/all-purpose';
import { found, type Told } from './told-contacts';

const of = (document: string, asks = '', kind: 'procedure' | 'service-standard' = 'procedure') =>
  isAllPurpose({ id: 'x', document, asks, kind });

describe('a guide for any contact', () => {
  it.each([
    'CG-02 Call and chat guide',
    'Telephone script',
    'Counter standards v4',
    'How we speak to callers',
    'Front desk handling',
    'Guide to answering calls',
    'The customer care charter',
    'Live chat wording 2025',
    'Reception checklist',
  ])('%s', (title) => {
    expect(of(title)).toBe(true);
  });
  it('tells the whole way of a contact, whatever its title', () => {
    expect(
      of(
        'OB-1 Orders',
        'Greet with your name, find out what they are after, read it back, close with what happens next.',
      ),
    ).toBe(true);
  });
  it.each([
    ['DP-02 Account security', 'Two out of three before anything is talked about.'],
    ['Refund policy', 'Fourteen days with the receipt.'],
    ['Complaints guide', 'Log it the same day, reply in five days.'],
    ['Lost property procedure', 'Ask for a description before showing it.'],
    ['Guide to returns', 'Look it over with the customer.'],
    ['Bereavement script', 'Ask only for the date.'],
    ['Deposits', 'Repeat the sum and thank them.'],
  ])('but not %s', (title, asks) => {
    expect(of(title, asks)).toBe(false);
  });
});

const GUIDE = {
  document: 'TG-1 Call guide',
  asks: 'Open with your name, find out what is wanted, read the order back, close with what happens next.',
};
const DELIVERY = {
  document: 'D-4 Delivery dates and orders',
  asks: 'An order can be moved by two days. Say which days are free for the delivery.',
};
const DEATH = {
  document: 'B-2 When a customer has died',
  asks: 'Date of death, executor, stop the payments.',
};
const SECURITY = {
  document: 'S-1 Account security',
  asks: 'Two out of three before anything on the account or its balance is talked about, also with relatives.',
};

describe('under which procedure a contact is', () => {
  it.each<[string, Told]>([
    [
      'an order under the call guide',
      {
        situation: 'Wanted an order of gravel, delivery on one of two free days, from a noisy yard.',
        did: 'I spoke slowly, read the order back line by line and got his yes.',
        outcome: 'It came on the Tuesday.',
        rules: [GUIDE, DELIVERY],
      },
    ],
    [
      'a complaint under a standard',
      {
        situation: 'A man was furious about the delivery of his order.',
        did: 'I let him finish, said sorry about the lost day and rang the driver.',
        outcome: 'It came that evening.',
        rules: [
          { ...GUIDE, document: 'How we treat customers', kind: 'service-standard' },
          DELIVERY,
          { document: 'C-1 Complaints', asks: 'Log it the same day.' },
        ],
      },
    ],
    [
      'a death under the procedure made for it',
      {
        situation: 'A son closing the account of his late mother.',
        did: 'I said I was sorry and asked only for the date and the executor, and stopped the payments.',
        outcome: 'He did not have to ring again.',
        rules: [DEATH, SECURITY],
      },
    ],
    [
      'a death, and why the check was needed first',
      {
        situation: 'A son closing the account of his late mother, of which he was to have the balance.',
        did: 'I said I was sorry, took B-2 first, and for the balance of his own account the two out of three.',
        outcome: 'He did not have to ring again.',
        rules: [SECURITY, DEATH],
      },
    ],
  ])('is no mistake: %s', (_, told) => {
    expect(found(told)).not.toContain('pf-wrong-procedure');
  });
  it.each<[string, Told]>([
    [
      'a death under the security check',
      {
        situation: 'A daughter rang to close the account of her late father and asked about the balance.',
        did: 'She was not named on the account, so I told her gently that I could talk only to the relatives who are named, and asked for a letter.',
        outcome: 'A letter came a week later.',
        rules: [SECURITY, DEATH],
      },
    ],
    [
      'a widow under the payments rule',
      {
        situation: 'Her husband passed away in May and the monthly payment was still taken from the account.',
        did: 'I moved the payment date by the rule and told her the balance and the next payment.',
        outcome: 'The next payment was taken on the 14th.',
        rules: [
          {
            document: 'P-3 Payments and payment dates',
            asks: 'Move the monthly payment date once a year, tell the customer the balance and the next payment.',
          },
          DEATH,
        ],
      },
    ],
  ])('is one: %s', (_, told) => {
    expect(found(told)).toContain('pf-wrong-procedure');
  });
});
