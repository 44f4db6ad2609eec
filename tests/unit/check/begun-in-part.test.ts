import { describe, expect, it } from 'vitest';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { example } from './other-units';

const unit = example('internal-and-external-requirements', 'housing-complaints');
const verdict = (point: string, change: (d: ProposalDocument) => void) => {
  const document = unit.empty();
  document.improvements = [
    { id: 'i1', name: 'A second wash', change: 'The stalls are washed every two hours.' },
  ];
  change(document);
  return unit.report(document).points.find((one) => one.point === point)?.verdict;
};
type Kpi = ProposalDocument['kpis'][number];
type Stakeholder = ProposalDocument['stakeholders'][number];

describe('measures of which hardly anything is there', () => {
  /** Of a KPI that has nothing to do with the gap its change closes. */
  const measures = (kpi: Omit<Kpi, 'id'>) => {
    const document = unit.empty();
    document.gaps = [{ id: 'g1', name: 'Dirty stalls', cause: 'One groom for forty horses.' }];
    document.improvements = [
      { id: 'i1', name: 'A second wash', change: 'The stalls are washed every two hours.', gaps: ['g1'] },
    ];
    document.kpis = [{ id: 'k1', ...kpi }];
    return unit.ask('improvements-measured', document).verdict;
  };
  const name = 'Engagement with the brand';
  it('are begun by how much and by when, for something that is changed', () => {
    expect(measures({ name, improvements: ['i1'], target: 10, targetDate: '2027-12-31' })).toBe('partly');
  });
  it('are not by half of that, or for nothing that is changed', () => {
    expect(measures({ name, improvements: ['i1'], target: 10 })).toBe('not-yet');
    expect(measures({ name, target: 10, targetDate: '2027-12-31' })).toBe('not-yet');
  });
});

describe('a case in which nothing is priced', () => {
  const weighed = (effect: string, who: Partial<Stakeholder> = {}) =>
    verdict('mp-case', (d) => {
      d.improvements = [
        {
          id: 'i1',
          name: 'Guards',
          change: 'Four guards with dogs walk round all night.',
          why: 'I think it is good.',
        },
      ];
      d.finance.conclusion = 'It is worth it, more people will stop with us.';
      d.stakeholders = [
        { id: 's1', who: 'Riders', group: 'customers', effect: 'Their horses stand dry at night.' },
        { id: 's2', who: 'Grooms', group: 'front-line', effect, ...who },
      ];
    });
  it('is begun where both sides are looked at, and what one of them has to bear', () => {
    expect(weighed('More work with the hose, and less time for the gate.')).toBe('partly');
  });
  it('is not where everybody gains, or only one side is there', () => {
    expect(weighed('Less stress with the hose at the gate.')).toBe('not-yet');
    expect(
      weighed('More work with the hose, and less time for the gate.', {
        who: 'Day guests',
        group: 'customers',
      }),
    ).toBe('not-yet');
  });
});
