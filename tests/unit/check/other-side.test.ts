import { describe, expect, it } from 'vitest';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { example } from './other-units';

const unit = example('internal-and-external-requirements', 'housing-complaints');
type Kind = NonNullable<ProposalDocument['externalRequirements']>[number]['kind'];
const filed = (document: string, instrument: string, kind: Kind) => {
  const proposal = unit.empty();
  proposal.internalRequirements = [
    { id: 'r1', document: 'Returns policy', kind: 'policy', asks: 'Refunds within five days.' },
    { id: 'r2', document, kind: 'culture', asks: 'An answer on the same day.' },
  ];
  proposal.externalRequirements = [
    { id: 'x1', instrument: 'Consumer Rights Act 2015', kind: 'legislation', asks: 'Goods as described.' },
    { id: 'x2', instrument, kind, asks: 'Two hours a month for each of us.' },
  ];
  return unit.ask('requirements-filed-right', proposal);
};

describe('which side something is on', () => {
  it.each([
    'Customer expectations',
    'What our guests want',
    'Competition',
    'Other hotels nearby',
    'Market trends',
  ])('outside, though filed inside: %s', (document) => {
    const { codes, verdict, present } = filed(document, 'What shoppers expect', 'customer-expectation');
    expect(codes).toContain('wish-filed-as-internal');
    expect(verdict).toBe('partly');
    // No law is taken for a paper by it, nor a paper for a law.
    expect(present).toBe(false);
  });
  it.each<[string, Kind]>([
    ['Coaching and development', 'customer-expectation'],
    ['Shop budget 2027', 'contract'],
    ['Staff rota', 'competition'],
  ])('inside, though filed outside: %s', (instrument, kind) => {
    const { codes, verdict } = filed('Opening hours', instrument, kind);
    expect(codes).toContain('policy-filed-as-external');
    expect(verdict).toBe('partly');
  });
  it.each<[string, string, Kind]>([
    ['Customer expectations policy', 'What guests expect of our training', 'customer-expectation'],
    ['Customer contact standard', 'Training contract with Ridley College, clause 4', 'contract'],
    ['Market stall handbook', 'Two rivals on the high street', 'competition'],
  ])('as it should be: %s, %s', (document, instrument, kind) => {
    expect(filed(document, instrument, kind).verdict).toBe('met');
  });
});
