import { describe, expect, it } from 'vitest';
import type { Row } from '@/lib/core/proposal/document';
import { example } from './other-units';
import { ask, proposal } from './support';

const inside = (one: Partial<Row<'internalRequirements'>>) =>
  ask(
    'requirements-filed-right',
    proposal((d) => d.internalRequirements.push({ id: 'more', ...one })),
  ).present;
const outside = (one: Partial<Row<'externalRequirements'>>) =>
  ask(
    'requirements-filed-right',
    proposal((d) =>
      d.externalRequirements.push({ id: 'more', kind: 'legislation', force: 'mandatory', ...one }),
    ),
  ).present;

describe('whose rule it is', () => {
  it.each([
    { document: 'Bicycle rule', asks: 'No bicycles in the lift. Holyrood ordered that.' },
    { document: 'Key deposit', asks: '£20 a key, a decision of the government.' },
    { document: 'The gas safety regulations', asks: 'A check each year.' },
    { document: 'Standards of the Scottish Care Commission', asks: 'Visits are logged.' },
    { document: 'Balcony rule', asks: 'No barbecues. There is a strict law on that.' },
  ])('is told as made outside, or was, and stands inside: %j', (one) => expect(inside(one)).toBe(true));
  it.each([
    { document: 'Bicycle rule', asks: 'No bicycles in the lift. The estate office decided that.' },
    { document: 'Gas safety procedure', asks: 'A check each year, as the regulations ask.' },
    { document: 'Standards of the front desk', asks: 'Three rings.' },
  ])('is our own: %j', (one) => expect(inside(one)).toBe(false));

  it.each([
    { instrument: 'Move-in pack', asks: 'What each new tenant gets.' },
    { instrument: 'Rules for the laundry room', asks: 'One hour each.' },
    { instrument: 'Boiler matrix', asks: 'Which boiler takes which part.' },
    { instrument: 'Housing Act 2004', asks: 'The director wrote it after the flood.' },
    { instrument: 'Equality Act 2010', asks: 'One of our house rules; the board can drop it.' },
  ])('is told as made here, and stands outside: %j', (one) => expect(outside(one)).toBe(true));
  it.each([
    { instrument: 'Housing Act 2004', asks: 'Homes free of hazards. The board made it part of each visit.' },
    { instrument: 'Building Safety Act 2022', asks: 'Residents are told of fire risks.' },
  ])('was made outside: %j', (one) => expect(outside(one)).toBe(false));
});

const unit = example('rules-for-service-improvement');
const saying = (field: 'why' | 'compliance', text: string) => {
  const document = unit.empty();
  document.improvements = [{ id: 'i1', name: 'A second till', [field]: text }];
  return unit.ask('rules-only-hinder', document).present;
};
describe('a rule spoken of with regret', () => {
  it.each([
    'A pity that the law tells a bakery how to bake.',
    'The Licensing Act is always on the side of the customer, never on ours.',
    'We would serve sooner if not for all these regulations.',
    'The rules make us sound like robots.',
    'So much of the delay is the fault of the regulations.',
    'The FCA wants a form for each word so there is no time for a smile.',
    'Legislation is just another hurdle for a small shop.',
  ])('is in the way: %s', (why) => expect(saying('why', why)).toBe(true));
  it('in the box for keeping it only where no other reading is left', () => {
    expect(saying('compliance', 'Equality Act 2010: it forces us, sadly, to change the door.')).toBe(true);
    expect(
      saying('compliance', 'Equality Act 2010: the heavy door stays open, and cold food is named.'),
    ).toBe(false);
  });
});
