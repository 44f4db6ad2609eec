import { describe, expect, it } from 'vitest';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { example } from './other-units';

const unit = example('rules-for-service-improvement');
type Improvement = ProposalDocument['improvements'][number];
const THREE =
  'Pet Travel Rules 2019: the form is signed before the cage is closed. Kennel checklist: the two walks stay on page one. Deposits policy: the wording is printed above the signature.';
/** Changes for which no reason is given, beside what was seen and a gap with its cause. */
const proposal = (one: Partial<Improvement>, seen: Partial<ProposalDocument['evidence'][number]> = {}) => {
  const document = unit.empty();
  document.internalRequirements = [
    { id: 'r1', document: 'Kennel checklist', asks: 'Two walks a day, ticked.' },
    { id: 'r2', document: 'Deposits policy', asks: 'Kept after the third day.' },
  ];
  document.externalRequirements = [
    { id: 'x1', instrument: 'Pet Travel Rules 2019', kind: 'legislation', asks: 'A signed form.' },
  ];
  document.gaps = [
    { id: 'g1', name: 'Form not given', requirements: ['x1'], cause: 'The checklist has no line for it.' },
  ];
  document.evidence = [{ id: 'e1', name: 'What I saw', finding: 'It happens a fair bit.', ...seen }];
  document.improvements = [
    {
      id: 'i1',
      name: 'Form on the pad',
      change: 'The form becomes the second page of the pad.',
      gaps: ['g1'],
      rules: ['x1', 'r1', 'r2'],
      why: 'Because we should.',
      ...one,
    },
  ];
  return document;
};
const verdict = (...given: Parameters<typeof proposal>) =>
  unit.ask('recommendations-justified', proposal(...given)).verdict;
const hollow = (...given: Parameters<typeof proposal>) =>
  unit.report(proposal(...given)).points.find((one) => one.point === 'mp-justified')?.verdict;

describe('changes without a reason of their own', () => {
  it('are argued for in part by going through the rules of a gap whose cause is known', () => {
    expect(verdict({ compliance: THREE })).toBe('partly');
  });
  it('are not by a word for all rules, by one rule, or where the gap is not theirs', () => {
    expect(verdict({ compliance: 'It follows all the rules and policies above.' })).toBe('not-yet');
    expect(verdict({ compliance: THREE.split('. ')[0] })).toBe('not-yet');
    expect(verdict({ compliance: THREE, gaps: [] })).toBe('not-yet');
  });
  it('earn nothing by days on which nothing was counted', () => {
    const compliance = 'It follows all the rules and policies above.';
    expect(hollow({ compliance }, { from: '2026-10-01', to: '2026-10-31' })).toBe('not-yet');
  });
});
