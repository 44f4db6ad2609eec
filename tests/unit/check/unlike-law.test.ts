import { describe, expect, it } from 'vitest';
import { example } from './other-units';

const unit = example('rules-for-service-improvement');
const confused = (document: string, instrument: string, organisation = 'Bramley Coffee, Luton') => {
  const proposal = unit.empty();
  proposal.about.nation = 'england';
  proposal.context.organisation = organisation;
  proposal.internalRequirements = [
    { id: 'r1', document: 'Till handbook', kind: 'policy', asks: 'Count the float twice.' },
    { id: 'r2', document, kind: 'policy', asks: 'People get what they were told.' },
  ];
  proposal.externalRequirements = [
    { id: 'x1', instrument: 'Consumer Rights Act 2015', kind: 'legislation', asks: 'Goods as described.' },
    { id: 'x2', instrument, kind: 'legislation', asks: 'People get what they were told.' },
  ];
  return unit.ask('requirements-filed-right', proposal).present;
};
const paper = 'Refund rules';
const law = 'Equality Act 2010';

describe('called legislation, with nothing in its name like any law', () => {
  it.each([
    'Voucher expiry',
    'Signature on collection',
    'Three strikes',
    'Parcel hold time',
    'Mystery shop scoring',
  ])('was made here: %s', (instrument) => {
    expect(confused(paper, instrument)).toBe(true);
  });
  it.each([
    'Cooling off period',
    'PCI DSS',
    'Delay Repay',
    'Sunday trading',
    'Smoking ban',
    'Allergy labelling',
    'Package travel rules',
    'CCTV rules',
    'Treating customers fairly',
    'Green Flag',
    'Bakers Guild of the Fens',
  ])('may well be law: %s', (instrument) => {
    expect(confused(paper, instrument)).toBe(false);
  });
});

describe('rules of the state among the papers of the house', () => {
  it.each([
    'Water rule of the Environment Agency',
    'HSE rules on lifting',
    'ORR guidance',
    'The law about refunds',
  ])('are not its own: %s', (document) => {
    expect(confused(document, law)).toBe(true);
  });
  it('are where it is that body', () => {
    expect(confused('DVLA guidance on vulnerable callers', law, 'DVLA contact centre, Swansea')).toBe(false);
    expect(confused('Trading Standards visit checklist', law)).toBe(false);
  });
});
