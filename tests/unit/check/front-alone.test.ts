import { describe, expect, it } from 'vitest';
import { frontAlone } from '@/lib/core/check/rules/front-alone';
import { example } from './other-units';

/** The service left to those whom customers meet, in whatever words: who is meant, what is theirs alone, what is said of the others. */
describe('the view that only the front is the service', () => {
  it.each([
    ['alone', 'Service is only in the shop.'],
    ['alone', 'The service is given by the waiter. Cooks cook.'],
    ['alone', 'Responsibility for the patient lies with the front desk.'],
    ['alone', 'Customer care is the duty of the receptionist.'],
    ['alone', 'The success of our service is in the hands of our front-line colleagues.'],
    ['alone', 'Whether the guest is happy is down to the person at the till, end of.'],
    ['alone', 'It is the front-line employee who determines the quality of the service.'],
    ['alone', 'What makes a good library is the people at the counter, full stop.'],
    ['others', 'Only we speak with people, the others sit in the office.'],
    ['others', "The kitchen never sees the guest so it isn't their problem."],
    ['others', 'Stores and wages never meet a tenant, so it is up to us to put things right.'],
    ['others', 'The accountants never see a tenant. Tenants are our business.'],
    ['others', 'Nobody in payroll has ever spoken to a resident, so I have not included them.'],
    ['others', 'The engineers have no contact with the customer and so have no influence.'],
    ['others', 'Accounts is about money and not about customers.'],
    ['others', 'We are the ones with the customers.'],
    ['others', 'Other departments are not necessary for good service.'],
    ['others', 'Others is only for money and computer.'],
    ['others', 'No passenger will ever miss them.'],
    ['others', 'Support functions do not form part of the guest experience.'],
  ])('%s: %s', (kind, text) => {
    expect(frontAlone(text)).toMatchObject({ kind });
  });
  it.each([
    'Reception only until six, then the night porter.',
    'Head office never meets a customer but sets the refund we may give.',
    'Guests never meet the laundry; without clean sheets nobody checks in.',
    'The owners never meet the planner, so it is our job to pass on the time.',
    'Only we talk to the customer, so finance tells us each morning which refunds went out.',
    'Satisfaction is down to 71% at the counter.',
    'The list only holds those whom wages has cleared, so nobody is on the course till wages has seen the letter.',
    'A claim is not paid before accounts have met, so our promise of Friday is theirs to keep.',
    'The quality of the repair depends on the note the adviser takes.',
    'The quality of the welcome depends on the person at the desk who is on duty.',
    'It is not true that service is only in the shop.',
    'Colleagues think it is only us who matter.',
    'Payroll does not deal with guests. When wages are wrong two of us are away and the desk is short.',
    'The stockroom is not open to customers, so we fetch the shoes for them.',
    'A friendly receptionist does not help if the lab has lost the sample.',
    'Counter staff serve the customers and take the money.',
  ])('not: %s', (text) => {
    expect(frontAlone(text)).toBeNull();
  });
});

describe('the service claimed for one desk', () => {
  const { present } = example('organisation-and-environment');
  const claimed = 'Customer service is in reception only.';
  it('is the view where nobody behind it is said to be needed', () => {
    const change = (document: { departments: { role?: string; place?: string }[] }) => {
      document.departments.forEach((row, i) => {
        row.role = i === 0 ? claimed : 'Works upstairs.';
      });
    };
    expect(present(change as never, 'pf-front-line')).toBe(true);
  });
  it('is a way of speaking where the map shows who rests on whom', () => {
    const change = (document: { departments: { role?: string; place?: string }[] }) => {
      const front = document.departments.find((row) => row.place === 'front-line');
      if (front) front.role = claimed;
    };
    expect(present(change as never, 'pf-front-line')).toBe(false);
  });
});
