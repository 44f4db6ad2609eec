import { describe, expect, it } from 'vitest';
import type { Row } from '@/lib/core/proposal/document';
import { ask, proposal } from './support';

const accused = (one: Partial<Row<'externalRequirements'>>) =>
  ask(
    'mandatory-told-from-voluntary',
    proposal((d) => d.externalRequirements.push({ id: 'more', ...one })),
  ).present;
const law = {
  instrument: 'Health and Safety at Work etc. Act 1974',
  kind: 'legislation',
  force: 'mandatory',
  asks: 'Safe stairs and floors.',
} as const;
const mark = {
  instrument: 'ISO 10002',
  kind: 'voluntary-standard',
  force: 'voluntary',
  asks: 'Complaints are answered.',
} as const;

describe('a law that is let off', () => {
  it.each([
    'In a small office nobody is that strict about it.',
    'With so few staff we get by without it.',
    'It is more a wish than a duty.',
    'Depends on the manager who is in.',
    'You can pick and choose from it.',
    'Best to follow it, but we are too small to have the obligation.',
    'On busy days people look the other way.',
    'There is no harm in leaving it once.',
    'Hardly anyone keeps to it in this trade.',
    'A landlord of our size neednt bother with it.',
  ])('is taken for a choice: %s', (effect) => expect(accused({ ...law, effect })).toBe(true));

  it.each([
    'Nobody climbs a ladder alone, and I check the stairs each Friday.',
    'How we warn people is up to us; that we warn them is not.',
    'We do not take it lightly: wet floors are closed at once.',
    'No one may lift more than 20 kg without a second person.',
    'I never leave a cable across the hall, whoever is on the desk.',
  ])('is not: %s', (effect) => expect(accused({ ...law, effect })).toBe(false));
});

describe('a mark that is made law', () => {
  it.each([
    { effect: 'UK law says that every landlord works to it.' },
    { effect: 'You need it before you can open a housing office.' },
    { breachOrganisation: 'A fine and a court case.' },
    { breachOrganisation: 'The people from ISO could close us down.' },
    { effect: 'This is like a law for all firms.' },
  ])('binds as only law does: %j', (one) => expect(accused({ ...mark, ...one })).toBe(true));

  it.each([
    { breachOrganisation: 'No fine, we would only lose the badge.' },
    { breachOrganisation: 'The Equality Act itself could lead to a court case, the standard could not.' },
    { effect: 'We borrowed the form from it. No one checks whether we keep it.' },
    {
      effect: 'Our client asks for it in the contract.',
      breachOrganisation: 'A penalty under the contract.',
    },
  ])('or is told as what it is: %j', (one) => expect(accused({ ...mark, ...one })).toBe(false));
});
