import { describe, expect, it } from 'vitest';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { cleared, filled, first, once, proposal, record, report, row, rows, unit, without } from './support';

type Change = (document: ProposalDocument) => void;
const verdict = (change: Change, point: string) =>
  report(proposal(change)).points.find((one) => one.point === point)?.verdict;
const present = (change: Change, pitfall: string) =>
  report(proposal(change)).pitfalls.find((one) => one.pitfall === pitfall)?.present;

/** Marking point → what it asks for, taken out of the worked example, and the verdict that must follow. */
const TAKEN_OUT: Readonly<
  Record<string, readonly [what: string, change: Change, verdict: 'partly' | 'not-yet'][]>
> = {
  'mp-requirements': [
    ['all internal requirements', cleared('internalRequirements'), 'not-yet'],
    ['all external requirements', cleared('externalRequirements'), 'not-yet'],
    ['the names of the documents', without('internalRequirements', 'document'), 'not-yet'],
    ['what one document asks', once('internalRequirements', 'asks'), 'partly'],
    ['why one rule exists', once('internalRequirements', 'why'), 'partly'],
    ['what the law changes in the service', without('externalRequirements', 'effect'), 'not-yet'],
    ['mandatory or voluntary', without('externalRequirements', 'force'), 'not-yet'],
    ['mandatory or voluntary, once', once('externalRequirements', 'force'), 'partly'],
    ['the kind of requirement', without('externalRequirements', 'kind'), 'not-yet'],
    ['consequences for the customer', without('externalRequirements', 'breachCustomer'), 'partly'],
    ['consequences for the organisation, once', once('externalRequirements', 'breachOrganisation'), 'partly'],
    [
      'the voluntary ones',
      (d) => {
        d.externalRequirements = d.externalRequirements.filter((one) => one.force !== 'voluntary');
      },
      'partly',
    ],
    [
      'what deals with the old, looser policy',
      (d) => {
        for (const gap of d.gaps) gap.requirements = gap.requirements?.filter((id) => id !== 'int-policy');
        for (const one of d.improvements) one.rules = one.rules?.filter((id) => id !== 'int-policy');
      },
      'partly',
    ],
    [
      'right filing: an Act among the internal ones',
      (d) => {
        first(d, 'internalRequirements').document = 'Equality Act 2010';
      },
      'partly',
    ],
  ],
  'mp-evidence': [
    ['all evidence', cleared('evidence'), 'not-yet'],
    ['the sources', without('evidence', 'source'), 'not-yet'],
    ['one source', once('evidence', 'source'), 'partly'],
    ['the methods', without('evidence', 'method'), 'not-yet'],
    [
      'the findings',
      (d) => {
        without('evidence', 'finding')(d);
        without('evidence', 'figure')(d);
      },
      'not-yet',
    ],
    [
      'links to gaps',
      (d) => {
        without('evidence', 'gaps')(d);
        without('evidence', 'improvements')(d);
      },
      'not-yet',
    ],
    ['the gaps', cleared('gaps'), 'not-yet'],
    ['what the gaps fall short of', without('gaps', 'requirements'), 'partly'],
    ['the present level', without('gaps', 'present'), 'partly'],
    ['the unit of one gap', once('gaps', 'unit'), 'partly'],
    ['the improvements', cleared('improvements'), 'not-yet'],
    [
      'firm ground under a cause',
      (d) => {
        first(d, 'gaps').cause = 'I think the advisers are simply too slow to answer.';
      },
      'partly',
    ],
    [
      'words about this organisation',
      (d) => {
        first(d, 'gaps').effect = 'Good customer service is very important. Happy customers come back.';
      },
      'partly',
    ],
  ],
  'mp-case': [
    ['the costs', cleared('costs'), 'not-yet'],
    ['the benefits', cleared('benefits'), 'not-yet'],
    ['the rates', without('costs', 'rate'), 'not-yet'],
    ['the basis of one cost', once('costs', 'basis'), 'partly'],
    ['the basis of the benefits', without('benefits', 'basis'), 'not-yet'],
    [
      'the conclusion',
      (d) => {
        delete d.finance.conclusion;
      },
      'not-yet',
    ],
    [
      'the cautious case',
      (d) => {
        for (const list of ['costs', 'benefits'] as const) {
          without(list, 'low')(d);
          without(list, 'high')(d);
        }
      },
      'partly',
    ],
    ['the stakeholders', cleared('stakeholders'), 'not-yet'],
    [
      'the managers',
      (d) => {
        d.stakeholders = d.stakeholders.filter((one) => one.group !== 'managers');
      },
      'partly',
    ],
    ['answers to the stakeholders', without('stakeholders', 'response'), 'not-yet'],
    [
      'a cost for the workshops',
      (d) => {
        d.costs = d.costs.filter((one) => !one.improvements?.includes('imp-workshops'));
      },
      'partly',
    ],
    [
      'room in the budget',
      (d) => {
        d.finance.budget = 9_000;
      },
      'partly',
    ],
    [
      'agreement of the summary',
      (d) => {
        d.summary.benefit = `${d.summary.benefit} It saves £99,470 a year.`;
      },
      'partly',
    ],
    [
      'the summary',
      (d) => {
        d.summary = {};
      },
      'partly',
    ],
  ],
  'mp-measures': [
    ['the KPIs', cleared('kpis'), 'not-yet'],
    ['the baselines', without('kpis', 'baseline'), 'not-yet'],
    ['one baseline date', once('kpis', 'baselineDate'), 'partly'],
    ['the targets', without('kpis', 'target'), 'not-yet'],
    ['one target date', once('kpis', 'targetDate'), 'partly'],
    ['one data source', once('kpis', 'dataSource'), 'partly'],
    ['one owner', once('kpis', 'owner'), 'partly'],
    ['one definition', once('kpis', 'definition'), 'partly'],
    [
      'a target that is better',
      (d) => {
        const one = first(d, 'kpis');
        one.target = one.baseline;
      },
      'partly',
    ],
    ['the goals', cleared('goals'), 'not-yet'],
    ['where the goal comes from', without('goals', 'source'), 'not-yet'],
    ['what the KPIs measure', without('kpis', 'improvements'), 'not-yet'],
    ['the actions', cleared('actions'), 'partly'],
    ['the owner of one action', once('actions', 'owner'), 'partly'],
    [
      'the dates',
      (d) => {
        without('actions', 'from')(d);
        without('actions', 'to')(d);
      },
      'partly',
    ],
    ['the reviews', cleared('reviews'), 'partly'],
    [
      'the right order',
      (d) => {
        row(d, 'actions', 'act-go-live').from = '2027-02-01';
        row(d, 'actions', 'act-go-live').to = '2027-02-01';
      },
      'partly',
    ],
  ],
};

it('every marking point of the unit is put to the test', () => {
  expect(Object.keys(TAKEN_OUT).sort()).toEqual(unit.markingPoints.map((one) => one.id).sort());
});

describe.each(Object.entries(TAKEN_OUT))('%s turns without', (point, cases) => {
  it.each(cases)('%s', (_what, change, wanted) => {
    expect(verdict(() => {}, point)).toBe('met');
    expect(verdict(change, point)).toBe(wanted);
  });
});

/** Pitfall → what falls into it, and what comes near without falling in. */
const PITFALLS: Readonly<Record<string, { falls: [string, Change][]; near: [string, Change][] }>> = {
  'pf-opinion': {
    falls: [
      [
        'a team leader’s view as a requirement',
        (d) => {
          first(d, 'internalRequirements').asks = 'Tenants probably prefer email anyway, so reply by email.';
        },
      ],
      [
        'a belief as an external requirement',
        (d) => {
          row(d, 'externalRequirements', 'ext-equality').asks =
            'Everyone knows you have to treat people nicely.';
        },
      ],
    ],
    near: [
      [
        'the view quoted and set aside',
        (d) => {
          first(d, 'internalRequirements').asks =
            'Reply within 15 working days. A team leader says “tenants probably prefer email anyway”; there is no evidence for that, so it is left out.';
        },
      ],
      [
        'a preference with a source',
        (d) => {
          row(d, 'externalRequirements', 'ext-expectation').asks =
            'Tenants prefer one named person: 11 of 11 said so at the tenant panel.';
        },
      ],
    ],
  },
  'pf-resources': {
    falls: [
      [
        'a plan over budget',
        (d) => {
          d.finance.budget = 5_000;
        },
      ],
      ['one person for everything', filled('actions', 'owner', 'Complaints officer')],
      [
        'an improvement that names nothing it needs',
        (d) => {
          delete row(d, 'improvements', 'imp-meeting').resources;
          d.costs = d.costs.filter((one) => !one.improvements?.includes('imp-meeting'));
          for (const one of rows(d, 'actions'))
            if (String(one.improvements) === 'imp-meeting') delete one.resources;
          for (const one of rows(d, 'actions'))
            one.improvements = [one.improvements ?? []]
              .flat()
              .map(String)
              .filter((id) => id !== 'imp-meeting');
        },
      ],
    ],
    near: [
      [
        'over budget, and said how it is met',
        (d) => {
          d.finance.budget = 12_000;
          d.finance.conclusion = `${d.finance.conclusion} The first year is over the budget; the head of service has agreed to spread the module over two years.`;
        },
      ],
      [
        'two owners',
        (d) => {
          filled('actions', 'owner', 'Complaints officer')(d);
          first(d, 'actions').owner = 'Customer service manager';
        },
      ],
    ],
  },
  'pf-force': {
    falls: [
      [
        'ISO 10002 as a duty',
        (d) => {
          row(d, 'externalRequirements', 'ext-iso-10002').force = 'mandatory';
        },
      ],
      [
        'the Equality Act as a choice',
        (d) => {
          row(d, 'externalRequirements', 'ext-equality').force = 'voluntary';
        },
      ],
      [
        'ISO called a legal duty in words',
        (d) => {
          row(d, 'externalRequirements', 'ext-iso-10002').asks =
            'ISO 10002 is a legal requirement for all landlords with over 1,000 homes.';
        },
      ],
      [
        'a standard filed as legislation',
        (d) => {
          row(d, 'externalRequirements', 'ext-iso-10002').kind = 'legislation';
        },
      ],
    ],
    near: [
      [
        'ISO said not to be a legal requirement',
        (d) => {
          row(d, 'externalRequirements', 'ext-iso-10002').asks =
            'It is not a legal requirement. It guides how complaints are made easy to bring.';
        },
      ],
    ],
  },
  'pf-unsupported': {
    falls: [
      [
        'an improvement nothing points to',
        (d) => {
          row(d, 'improvements', 'imp-letters').gaps = [];
          for (const one of rows(d, 'evidence')) one.improvements = [];
        },
      ],
      [
        'a claim from the air',
        (d) => {
          row(d, 'improvements', 'imp-letters').why =
            'In my opinion the letters are the reason. Everyone hates them.';
        },
      ],
    ],
    near: [
      [
        'an improvement linked to evidence directly',
        (d) => {
          row(d, 'improvements', 'imp-letters').gaps = [];
          first(d, 'evidence').improvements = ['imp-letters'];
        },
      ],
    ],
  },
};

it('every pitfall of the unit is put to the test', () => {
  expect(Object.keys(PITFALLS).sort()).toEqual(unit.pitfalls.map((one) => one.id).sort());
});

describe.each(Object.entries(PITFALLS))('%s', (pitfall, { falls, near }) => {
  it.each(falls)('is found in %s', (_what, change) => {
    expect(present(change, pitfall)).toBe(true);
  });
  it.each(near)('is not found in %s', (_what, change) => {
    expect(present(change, pitfall)).toBe(false);
  });
});

describe('the figures of the summary', () => {
  it('may be rounded, and are found out when they are not those of the proposal', () => {
    const clashes = (benefit: string) =>
      report(
        proposal((d) => {
          record(d, 'summary').benefit = benefit;
        }),
      ).open.filter((one) => one.code === 'summary-figure-unknown');
    expect(clashes('It costs about £22,600 and brings £32,400 over three years.')).toEqual([]);
    expect(clashes('It costs £25,340 over three years.').map((one) => one.places[0].quote)).toEqual([
      '£25,340',
    ]);
    expect(clashes('Replies on time rise from 41% to 97%.').map((one) => one.values.figure)).toEqual(['97%']);
  });
});
