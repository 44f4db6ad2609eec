import { describe, expect, it } from 'vitest';
import type { Row } from '@/lib/core/proposal/document';
import { example } from './other-units';

const organisation = example('organisation-and-environment');
type Law = Omit<Row<'externalRequirements'>, 'id'>;
const accused = (...laws: Law[]) => {
  const document = organisation.empty();
  document.externalRequirements = laws.map((law, i) => ({
    id: `x${i}`,
    kind: 'legislation',
    force: 'mandatory',
    ...law,
  }));
  return organisation.ask('law-only-recited', document).present;
};
const BARE: readonly Law[] = [
  { instrument: 'GDPR', asks: 'Data.', effect: 'We lock the drawer.' },
  { instrument: 'Equality Act 2010', asks: 'Be fair.' },
];
const CASE =
  'In June a man brought a dog with a cut paw at five to six. I took him in, the nurse washed it and I wrote it in the book.';

describe('one breach followed to both who lose by it, beside two laws hardly begun', () => {
  it('is no recital', () => {
    const told = {
      instrument: 'Animal Welfare Act 2006',
      effect: CASE,
      breachCustomer: 'The paw goes septic and he pays £900.',
      breachOrganisation: 'The owner loses her licence.',
    };
    expect(accused(told, ...BARE)).toBe(false);
  });
  it('is one where nothing happened to anybody', () => {
    const told = {
      instrument: 'Animal Welfare Act 2006',
      effect: CASE,
      breachCustomer: 'Unhappy.',
      breachOrganisation: 'Fines.',
    };
    expect(accused(told, ...BARE)).toBe(true);
  });
  it('is one where three others are recited', () => {
    const told = {
      instrument: 'Animal Welfare Act 2006',
      effect: CASE,
      breachCustomer: 'The paw goes septic and he pays £900.',
      breachOrganisation: 'The owner loses her licence.',
    };
    const third = {
      instrument: 'Consumer Rights Act 2015',
      asks: 'Reasonable care and skill.',
      effect: 'It applies.',
    };
    expect(accused(told, ...BARE, third)).toBe(true);
  });
});

describe('a law named only to be set aside', () => {
  const found = (instrument: string, nation = 'northern-ireland') => {
    const document = organisation.empty();
    document.about = { title: 'Shop', sector: 'retail', nation: nation as never };
    document.externalRequirements = [
      { id: 'x', kind: 'legislation', instrument, source: 'legislation.gov.uk' },
    ];
    return organisation.ask('law-cited-in-full', document).codes;
  };
  it.each([
    'Disability Discrimination Act 1995, not the Equality Act 2010',
    'Disability Discrimination Act 1995 (here it is this and not the Equality Act)',
    'Disability Discrimination Act 1995 instead of the Equality Act 2010',
    'Disability Discrimination Act 1995, rather than the British Equality Act',
  ])('is not held against it: %s', (instrument) => {
    expect(found(instrument)).toEqual([]);
  });
  it.each(['Equality Act 2010', 'Disability Discrimination Act 1995 and Equality Act 2010'])(
    'is, where it is meant: %s',
    (instrument) => {
      expect(found(instrument)).toContain('law-not-here');
    },
  );
});

describe('the loop told, and its name put to it', () => {
  const foundations = example('foundations-of-service-delivery');
  const verdict = (proposal: string) => {
    const document = foundations.empty();
    document.improvements = [{ id: 'm', name: 'Two doors', change: 'Open the side door from four.' }];
    document.summary = { proposal };
    return foundations.ask('concepts-explained', document, { concepts: ['continuous-improvement'] }).verdict;
  };
  it('is explained', () => {
    expect(
      verdict(
        'We open the side door, count who waits over five minutes for a fortnight, and if it is still one in ten we try a second till. That is what is called continuous improvement.',
      ),
    ).toBe('met');
  });
  it('is not where only the name and its praise stand', () => {
    expect(verdict('We open the side door. Continuous improvement is important.')).not.toBe('met');
  });
});

describe('harm in a word', () => {
  const law = (breachCustomer: string): Law => ({
    instrument: 'Food law',
    asks: 'Hot or cold.',
    effect: 'I look.',
    breachCustomer,
  });
  it.each(['somebody vomit', 'Child chokes.', 'She is evicted', 'Left behind.'])(
    'is a picture: %s',
    (text) => {
      expect(accused(law(text), law(text))).toBe(false);
    },
  );
  it.each(['Unhappy.', 'Bad.', 'Customer complains.', 'Loss of trust.'])('is none: %s', (text) => {
    expect(accused(law(text), law(text))).toBe(true);
  });
});
