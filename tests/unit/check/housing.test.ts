import { describe, expect, it } from 'vitest';
import { cashFlow } from '@/lib/core/finance';
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
    ['all internal requirements', cleared('internalRequirements'), 'partly'],
    ['all external requirements', cleared('externalRequirements'), 'partly'],
    [
      'both',
      (d) => {
        cleared('internalRequirements')(d);
        cleared('externalRequirements')(d);
      },
      'not-yet',
    ],
    ['the names of the documents', without('internalRequirements', 'document'), 'partly'],
    ['what the documents ask', without('internalRequirements', 'asks'), 'partly'],
    ['what the law changes in the service', without('externalRequirements', 'effect'), 'partly'],
    [
      'every word on what binds',
      (d) => {
        without('externalRequirements', 'force')(d);
        without('externalRequirements', 'kind')(d);
        for (const one of d.externalRequirements) if (one.instrument?.startsWith('ISO')) delete one.effect;
      },
      'partly',
    ],
    [
      'what deals with the old, looser policy',
      (d) => {
        for (const gap of d.gaps) gap.requirements = gap.requirements?.filter((id) => id !== 'int-policy');
        for (const one of d.improvements) one.rules = one.rules?.filter((id) => id !== 'int-policy');
        // Nor any words about it: a gap that names the policy deals with it, linked or not.
        for (const one of d.gaps) {
          one.name = one.cause = one.effect = 'Replies take 17.4 days on average.';
        }
        for (const one of d.improvements) {
          one.name = 'A weekly meeting';
          one.change = one.compliance = 'Five people meet for 20 minutes on Tuesdays.';
        }
        first(d, 'internalRequirements').why = 'It gives every tenant a time to count on.';
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
    [
      'the sources and the names of what was counted',
      (d) => {
        without('evidence', 'source')(d);
        without('evidence', 'method')(d);
        filled('evidence', 'name', 'What we found')(d);
      },
      'partly',
    ],
    [
      'the findings',
      (d) => {
        without('evidence', 'finding')(d);
        without('evidence', 'figure')(d);
        without('evidence', 'method')(d);
      },
      'not-yet',
    ],
    [
      'evidence that has to do with the gaps',
      (d) => {
        for (const one of d.evidence) {
          one.gaps = [];
          one.improvements = [];
          one.name = 'Car park count';
          one.finding = 'The barrier was out of order on 7 of 31 mornings.';
          one.figure = '7 of 31';
        }
      },
      'partly',
    ],
    ['the gaps', cleared('gaps'), 'partly'],
    ['the improvements', cleared('improvements'), 'partly'],
  ],
  'mp-case': [
    ['the costs', cleared('costs'), 'partly'],
    ['the benefits', cleared('benefits'), 'partly'],
    [
      'the costs, the benefits and the conclusion',
      (d) => {
        cleared('costs')(d);
        cleared('benefits')(d);
        d.finance = {};
      },
      'not-yet',
    ],
    [
      'the rates',
      (d) => {
        without('costs', 'rate')(d);
        without('costs', 'basis')(d);
      },
      'partly',
    ],
    ['the basis of the costs', without('costs', 'basis'), 'partly'],
    ['the basis of the benefits', without('benefits', 'basis'), 'partly'],
    [
      'the conclusion',
      (d) => {
        delete d.finance.conclusion;
      },
      'partly',
    ],
    ['the stakeholders', cleared('stakeholders'), 'partly'],
    [
      'all but the customers and those who serve them',
      (d) => {
        d.stakeholders = d.stakeholders.filter((one) =>
          ['customers', 'front-line'].includes(one.group ?? ''),
        );
        for (const one of d.stakeholders)
          one.who = one.effect = one.response = 'Fewer calls: 2.3 less for each late reply.';
      },
      'partly',
    ],
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
  ],
  'mp-measures': [
    ['the KPIs', cleared('kpis'), 'not-yet'],
    ['the baselines', without('kpis', 'baseline'), 'partly'],
    ['the targets', without('kpis', 'target'), 'partly'],
    [
      'every level',
      (d) => {
        without('kpis', 'target')(d);
        without('kpis', 'baseline')(d);
        without('kpis', 'definition')(d);
      },
      // Owners, dates and reviews are there to credit.
      'partly',
    ],
    ['the target dates', without('kpis', 'targetDate'), 'partly'],
    [
      'whoever watches',
      (d) => {
        without('kpis', 'owner')(d);
        without('reviews', 'owner')(d);
        delete d.plan.monitoring;
      },
      'partly',
    ],
    [
      'what is counted, and where',
      (d) => {
        without('kpis', 'dataSource')(d);
        without('kpis', 'definition')(d);
        without('kpis', 'baselineEvidence')(d);
      },
      'partly',
    ],
    [
      'a target that is better',
      (d) => {
        const one = first(d, 'kpis');
        one.target = one.baseline;
      },
      'partly',
    ],
    [
      'the goals',
      (d) => {
        cleared('goals')(d);
        for (const one of d.kpis) one.definition = 'Replies in time, of all replies.';
        for (const one of d.improvements) one.why = '29% of tenants are satisfied.';
        d.summary = {};
      },
      'partly',
    ],
    [
      'measures of what is changed',
      (d) => {
        for (const one of d.kpis) {
          one.improvements = [];
          one.name = one.definition = 'Sick days taken in the year, for each post.';
        }
      },
      'partly',
    ],
    ['the actions', cleared('actions'), 'partly'],
    ['the owners of the actions', without('actions', 'owner'), 'partly'],
    [
      'the dates',
      (d) => {
        without('actions', 'from')(d);
        without('actions', 'to')(d);
      },
      'partly',
    ],
    [
      'the reviews, and every word on watching',
      (d) => {
        cleared('reviews')(d);
        delete d.plan.monitoring;
        d.actions = d.actions.slice(0, 6);
      },
      'partly',
    ],
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

/** Left out once among many, or plain from what stands beside it: worth a word, and no marker withholds a tick. */
const TOLD: readonly [what: string, point: string, change: Change][] = [
  ['why one rule exists', 'mp-requirements', once('internalRequirements', 'why')],
  ['what one document asks', 'mp-requirements', once('internalRequirements', 'asks')],
  [
    'mandatory or voluntary, where the kind says it',
    'mp-requirements',
    without('externalRequirements', 'force'),
  ],
  ['one consequence', 'mp-requirements', once('externalRequirements', 'breachOrganisation')],
  // The point asks what each requirement means for the service; what follows a breach is asked by another unit.
  ['consequences for the customer', 'mp-requirements', without('externalRequirements', 'breachCustomer')],
  [
    'consequences for the organisation',
    'mp-requirements',
    without('externalRequirements', 'breachOrganisation'),
  ],
  // What it means for six groups is told; how each is answered makes it better.
  ['answers to the stakeholders', 'mp-case', without('stakeholders', 'response')],
  ['one source', 'mp-evidence', once('evidence', 'source')],
  ['the methods', 'mp-evidence', without('evidence', 'method')],
  ['the word on reliability', 'mp-evidence', without('evidence', 'reliability')],
  ['the unit of one gap', 'mp-evidence', once('gaps', 'unit')],
  ['the basis of one cost', 'mp-case', once('costs', 'basis')],
  [
    'the low and the high case',
    'mp-case',
    (d) => {
      for (const list of ['costs', 'benefits'] as const) {
        without(list, 'low')(d);
        without(list, 'high')(d);
      }
    },
  ],
  [
    'one group of stakeholders',
    'mp-case',
    (d) => {
      d.stakeholders = d.stakeholders.filter((one) => one.group !== 'managers');
    },
  ],
  [
    'the budget',
    'mp-case',
    (d) => {
      delete d.finance.budget;
      d.internalRequirements = d.internalRequirements.filter((one) => one.kind !== 'budget');
    },
  ],
  [
    'the summary',
    'mp-case',
    (d) => {
      d.summary = {};
    },
  ],
  ['one baseline date', 'mp-measures', once('kpis', 'baselineDate')],
  ['one owner of a KPI', 'mp-measures', once('kpis', 'owner')],
  ['one definition', 'mp-measures', once('kpis', 'definition')],
  ['one owner of an action', 'mp-measures', once('actions', 'owner')],
  ['where the goal comes from', 'mp-measures', without('goals', 'source')],
];

describe('is told, and costs nothing', () => {
  it.each(TOLD)('%s', (_what, point, change) => {
    const after = report(proposal(change));
    expect(after.points.find((one) => one.point === point)?.verdict).toBe('met');
    expect(after.pitfalls.filter((one) => one.present)).toEqual([]);
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
        'an improvement that is bought and not priced',
        (d) => {
          d.improvements.push({
            id: 'imp-app',
            name: 'A complaints app',
            change: 'We buy new software so that tenants can follow a complaint on their telephone.',
            gaps: ['gap-satisfaction'],
            why: '29% of tenants are satisfied.',
          });
        },
      ],
      [
        'needs that are waved away',
        (d) => {
          const one = row(d, 'improvements', 'imp-meeting');
          one.resources = 'The company will surely find the money.';
          d.costs = d.costs.filter((cost) => !cost.improvements?.includes('imp-meeting'));
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
          d.improvements.push({
            id: 'imp-pond',
            name: 'A fish pond in the foyer',
            change: 'A small pond with goldfish stands where visitors wait.',
            why: 'It would calm people down.',
            resources: '£300 for the pond.',
          });
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
        'a link left out where the words name their evidence',
        (d) => {
          row(d, 'improvements', 'imp-letters').gaps = [];
          for (const one of rows(d, 'evidence')) one.improvements = [];
        },
      ],
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

  it('may be some pence off where months were rounded first, and no pounds', () => {
    const { cost } = cashFlow(proposal(() => {})).likely;
    const told = (off: number) =>
      report(
        proposal((d) => {
          record(d, 'finance').conclusion = `All in all it costs £${(cost + off).toFixed(2)}.`;
        }),
      ).open.filter((one) => one.code === 'summary-figure-unknown' && one.places[0].collection === 'finance');
    expect(told(0.11)).toEqual([]);
    expect(told(-0.42)).toEqual([]);
    expect(told(4.11)).toHaveLength(1);
  });

  it('may be the sum of three costs, where there are few', () => {
    const unknown = (conclusion: string) =>
      report(
        proposal((d) => {
          d.costs = d.costs.filter(({ timing }) => timing === 'one-off').slice(0, 5);
          record(d, 'finance').conclusion = conclusion;
        }),
      ).open.filter((one) => one.code === 'summary-figure-unknown' && one.places[0].collection === 'finance');
    expect(unknown('Module, trainer and policy alone come to £8,320.')).toEqual([]);
    expect(unknown('Module, trainer and policy alone come to £8,930.')).toHaveLength(1);
  });
});
