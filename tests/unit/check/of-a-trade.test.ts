import { describe, expect, it } from 'vitest';
import { isOfATrade } from '@/lib/core/check/rules/of-a-trade';
import { example } from './other-units';

describe('a law of some trade in its everyday name', () => {
  it.each([
    'Food law',
    'law about allergens',
    'licensing laws',
    'The gas rules',
    'pharmacy law',
    'rules for taxis',
    'tenancy law',
    'law on lending',
    'Package travel rules',
    'animal welfare law',
    'the alcohol law, Challenge 25',
  ])('%s', (name) => {
    expect(isOfATrade(name)).toBe(true);
  });
  it.each([
    'Consumer law',
    'GDPR',
    'Health and safety',
    'Equality',
    'All UK laws',
    'Data protection of patients',
    'employment law',
    'Consumer rights for guests',
    'the law',
    'Health and safety in the kitchen',
  ])('not %s', (name) => {
    expect(isOfATrade(name)).toBe(false);
  });
});

describe('the law of a trade, and whether all trades are taken for alike', () => {
  const foundations = example('foundations-of-service-delivery');
  const ask = (names: string[], cause = 'Too few people.') => {
    const document = foundations.empty();
    document.about = { title: 'The café', sector: 'hospitality', nation: 'england' };
    document.externalRequirements = names.map((instrument, i) => ({
      id: `x${i}`,
      instrument,
      asks: 'Be careful.',
    }));
    document.gaps = [{ id: 'g1', name: 'Queue', cause }];
    document.improvements = [{ id: 'i1', name: 'One more', change: 'One more person.' }];
    return foundations.ask('sector-rules-named', document);
  };
  it('is not held against one who names it loosely, and earns no tick', () => {
    expect(ask(['GDPR', 'food law'])).toMatchObject({ present: false, verdict: 'partly' });
  });
  it('is held against one who knows only what every trade has', () => {
    expect(ask(['GDPR', 'Equality Act 2010']).present).toBe(true);
  });
});
