import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckId } from '@/lib/core/check/params';
import { CHECK_IDS } from '@/lib/core/check/params';
import type { ListName } from '@/lib/core/proposal/catalogue';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { ask, cleared, filled, first, proposal, row, rows, without } from './support';

type Change = (document: ProposalDocument) => void;
type Case = {
  readonly partly: Change | null;
  readonly notYet: Change;
  readonly with?: Record<string, unknown>;
};

/** Takes a field out of most rows, so that only the first keeps it. */
const mostly =
  (list: ListName, ...fields: readonly string[]): Change =>
  (d) => {
    for (const one of rows(d, list).slice(1)) for (const field of fields) delete one[field];
  };
const all =
  (...changes: readonly Change[]): Change =>
  (d) => {
    for (const change of changes) change(d);
  };
const pond = (id: string) => ({
  id,
  name: 'A pond in the foyer',
  change: 'Goldfish swim where visitors wait.',
});

/** Each check on the worked example (met), with much of what it asks taken out (partly), and with all of it. */
const CASES: Readonly<Partial<Record<CheckId, Case>>> = {
  'both-sides-named': {
    partly: cleared('externalRequirements'),
    notYet: all(without('internalRequirements', 'asks'), cleared('externalRequirements')),
  },
  'internal-requirements-named': {
    partly: mostly('internalRequirements', 'asks'),
    notYet: all(without('internalRequirements', 'asks'), without('internalRequirements', 'why')),
  },
  'external-requirements-named': {
    partly: without('externalRequirements', 'effect'),
    notYet: without('externalRequirements', 'instrument'),
  },
  'requirements-filed-right': {
    partly: (d) => {
      first(d, 'externalRequirements').instrument = 'Staff handbook';
    },
    notYet: (d) => {
      filled('internalRequirements', 'document', 'Consumer Rights Act 2015')(d);
      cleared('externalRequirements')(d);
    },
  },
  'mandatory-told-from-voluntary': {
    partly: (d) => {
      row(d, 'externalRequirements', 'ext-iso-10002').force = 'mandatory';
    },
    notYet: (d) => {
      d.externalRequirements = [{ id: 'x', instrument: 'Rules of the road', asks: 'Give way.' }];
    },
  },
  'consequences-explained': {
    partly: without('externalRequirements', 'breachOrganisation'),
    notYet: all(
      without('externalRequirements', 'breachOrganisation'),
      without('externalRequirements', 'breachCustomer'),
    ),
  },
  'evidence-specific': {
    partly: mostly('evidence', 'finding', 'figure', 'method'),
    notYet: (d) => {
      without('evidence', 'finding')(d);
      without('evidence', 'figure')(d);
      without('evidence', 'method')(d);
    },
  },
  'gaps-evidenced': {
    partly: (d) => {
      d.gaps.push({ id: 'pond', name: 'The pond is empty' }, { id: 'lift', name: 'The lift stops' });
    },
    notYet: cleared('evidence'),
  },
  'gaps-rest-on-requirements': {
    partly: (d) => {
      for (const one of d.gaps.slice(1))
        Object.assign(one, { requirements: [], name: 'A', cause: 'B', effect: 'C', measure: 'D' });
    },
    notYet: (d) => {
      for (const one of d.gaps)
        Object.assign(one, { requirements: [], name: 'A', cause: 'B', effect: 'C', measure: 'D' });
    },
  },
  'gaps-measured': {
    partly: (d) => {
      cleared('evidence')(d);
      for (const one of d.gaps.slice(1))
        d.gaps[d.gaps.indexOf(one)] = { id: one.id, name: 'Letters are unclear' };
    },
    notYet: (d) => {
      cleared('evidence')(d);
      d.gaps = [{ id: 'one', name: 'Letters are unclear' }];
    },
  },
  'improvements-evidenced': {
    partly: (d) => void d.improvements.push(pond('p1'), pond('p2')),
    notYet: cleared('evidence'),
  },
  'costs-complete': {
    partly: without('costs', 'basis'),
    notYet: all(without('costs', 'rate'), without('costs', 'basis')),
  },
  'benefits-complete': {
    partly: (d) => {
      for (const one of d.benefits) one.kind = 'qualitative';
    },
    notYet: cleared('benefits'),
  },
  'improvements-costed': {
    partly: (d) =>
      void d.improvements.push({ id: 'app', name: 'An app', change: 'We buy new software for tenants.' }),
    notYet: cleared('costs'),
  },
  'cost-benefit-weighed': {
    partly: (d) => {
      d.finance.conclusion = 'Yes.';
    },
    notYet: (d) => {
      d.finance = {};
      d.summary = {};
      without('costs', 'rate')(d);
      without('benefits', 'rate')(d);
      without('costs', 'basis')(d);
      without('benefits', 'basis')(d);
    },
  },
  'within-budget': {
    partly: null,
    notYet: (d) => {
      d.finance.budget = 1_000;
    },
  },
  'resources-considered': {
    partly: (d) => {
      cleared('costs')(d);
      filled('improvements', 'resources', 'The company will find the money.')(d);
      first(d, 'improvements').resources = '30 hours of the complaints officer.';
    },
    notYet: (d) => {
      without('actions', 'resources')(d);
      cleared('costs')(d);
      for (const one of d.improvements)
        Object.assign(one, {
          change: 'New software.',
          why: 'Better.',
          resources: undefined,
          compliance: 'Code.',
        });
    },
  },
  'stakeholders-considered': {
    partly: all(
      (d) => {
        d.stakeholders = d.stakeholders.slice(0, 3);
      },
      without('stakeholders', 'response'),
    ),
    notYet: all(without('stakeholders', 'effect'), without('stakeholders', 'response')),
  },
  'kpis-measurable': {
    partly: without('kpis', 'target'),
    notYet: all(without('kpis', 'target'), without('kpis', 'baseline'), without('kpis', 'definition')),
  },
  'improvements-measured': {
    partly: (d) => void d.improvements.push(pond('p1'), pond('p2')),
    notYet: cleared('kpis'),
  },
  'kpis-serve-goals': {
    partly: (d) => {
      without('kpis', 'goal')(d);
      first(d, 'kpis').goal = d.goals[0]?.id;
      for (const one of d.kpis.slice(1))
        Object.assign(one, { name: 'Sick days', definition: 'Days a year.' });
    },
    notYet: without('goals', 'name'),
  },
  'actions-owned-and-dated': { partly: mostly('actions', 'owner'), notYet: without('actions', 'owner') },
  'schedule-sound': {
    partly: null,
    notYet: (d) => {
      first(d, 'actions').to = '2020-01-01';
    },
  },
  'monitoring-planned': {
    partly: (d) => {
      filled('reviews', 'date', '2027-01-05')(d);
    },
    notYet: (d) => {
      cleared('reviews')(d);
      delete d.plan.monitoring;
      d.actions = d.actions.slice(0, 5);
    },
  },
  'one-owner-for-everything': { partly: null, notYet: filled('actions', 'owner', 'Complaints officer') },
  'documents-in-date': {
    partly: (d) => {
      for (const one of d.internalRequirements.slice(0, 4)) {
        one.reviewed = '2019-01-01';
        one.why = 'It is a rule.';
      }
      for (const list of ['gaps', 'improvements'] as const) cleared(list)(d);
    },
    notYet: (d) => {
      for (const one of d.internalRequirements) {
        one.reviewDue = '2025-01-01';
        one.why = 'It is a rule.';
      }
      for (const list of ['gaps', 'improvements'] as const) cleared(list)(d);
    },
  },
  'internal-external-conflict': {
    partly: null,
    notYet: (d) => {
      for (const list of ['gaps', 'improvements'] as const) cleared(list)(d);
      for (const one of d.internalRequirements) one.why = 'It is a rule.';
    },
  },
  'opinion-as-requirement': {
    partly: (d) => {
      first(d, 'internalRequirements').asks = 'I think we should answer within two days.';
    },
    notYet: (d) => {
      cleared('externalRequirements')(d);
      filled('internalRequirements', 'asks', 'In my opinion tenants need a faster answer.')(d);
    },
  },
  'claims-have-sources': {
    partly: (d) => {
      first(d, 'gaps').cause = 'Everybody knows the planners do not care.';
    },
    notYet: cleared('evidence'),
  },
  'specific-not-generic': {
    partly: (d) => {
      const empty = 'Communication is key. It is important to give good service to all customers. ';
      for (const one of d.gaps) one.cause = one.effect = empty.trim();
      for (const one of d.improvements) one.change = one.why = one.compliance = empty.trim();
      for (const one of d.stakeholders) one.effect = one.response = empty.trim();
      for (const one of d.risks) one.response = empty.trim();
    },
    notYet: (d) => {
      for (const list of [
        'internalRequirements',
        'externalRequirements',
        'gaps',
        'evidence',
        'improvements',
        'options',
        'stakeholders',
        'risks',
        'kpis',
        'costs',
        'benefits',
        'reviews',
        'stages',
        'departments',
        'tiers',
      ] as const)
        cleared(list)(d);
      d.context = {
        overview: 'TBC',
        service: 'This will make the service better for all customers and staff.',
      };
      d.finance = {};
      d.plan = {};
      d.summary = {};
    },
  },
  'thread-whole': {
    partly: (d) => void d.improvements.push(...['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'].map(pond)),
    notYet: cleared('improvements'),
  },
  'summary-agrees-with-figures': {
    partly: (d) => {
      d.summary.benefit = 'It costs £3,333 and satisfies 99% of tenants.';
    },
    notYet: (d) => {
      d.summary = {};
    },
  },
};

it('every check is put to the test, here or on the example of another unit', () => {
  const here = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'))
    .join('\n');
  expect(CHECK_IDS.filter((id) => !here.includes(`\n  '${id}': {`))).toEqual([]);
});

describe.each(Object.entries(CASES))('%s', (name, { partly, notYet, with: parameters }) => {
  it('is met on the worked example, with a finding a marker can tick', () => {
    const { verdict, findings, present } = ask(name, proposal(), parameters);
    expect({ verdict, present }).toEqual({ verdict: 'met', present: false });
    expect(findings.every((one) => one.tone === 'good')).toBe(true);
  });
  if (partly) {
    it('is partly met when part of it is missing, and says what', () => {
      const { verdict, findings } = ask(name, proposal(partly), parameters);
      expect(verdict).toBe('partly');
      expect(findings.some((one) => one.tone !== 'good')).toBe(true);
    });
  }
  it('is not yet met without it, and says so', () => {
    const { verdict, findings } = ask(name, proposal(notYet), parameters);
    expect(verdict).toBe('not-yet');
    expect(findings.some((one) => one.tone !== 'good')).toBe(true);
  });
  it('is not yet met, and no pitfall, on an empty draft', () => {
    const { verdict, findings, present } = ask(name, emptyDocument(), parameters);
    expect({ verdict, present, count: findings.length }).toEqual({
      verdict: 'not-yet',
      present: false,
      count: 1,
    });
  });
});

it('a break of the thread is called by the name of its row', () => {
  const { findings } = ask('thread-whole', proposal(CASES['thread-whole']?.partly ?? undefined));
  const torn = findings.find((one) => one.code === 'improvement-no-action');
  expect(torn?.values.name).toBe(pond('p1').name);
});

describe('what the law catalogue knows', () => {
  const cited = (instrument: string, nation: 'england' | 'northern-ireland' = 'england') =>
    ask(
      'external-requirements-named',
      proposal((d) => {
        d.about.nation = nation;
        d.externalRequirements = d.externalRequirements.slice(0, 1);
        first(d, 'externalRequirements').instrument = instrument;
      }),
      { min: 1 },
    ).codes.filter((code) => code.startsWith('law-'));
  it.each([
    ['Data Protection Act 1998', 'england', ['law-replaced']],
    ['Consumer Protection from Unfair Trading Regulations 2008', 'england', ['law-replaced']],
    ['Sale of Goods Act 1979', 'england', ['law-replaced-partly']],
    ['Equality Act 2011', 'england', ['law-wrong-year']],
    ['Equality Act 2010', 'northern-ireland', ['law-not-here']],
    ['Equality Act 2010', 'england', []],
    ['Disability Discrimination Act 1995', 'northern-ireland', []],
    ['Disability Discrimination Act 1995', 'england', ['law-replaced']],
    ['Local byelaw on markets', 'england', []],
  ] as const)('%s in %s', (instrument, nation, codes) => {
    expect(cited(instrument, nation)).toEqual(codes);
  });
});

describe('what is filed where', () => {
  const filed = (change: Change) => ask('requirements-filed-right', proposal(change)).codes;
  it('a policy about a law is a policy', () => {
    expect(
      filed((d) => {
        first(d, 'internalRequirements').document = 'Data protection policy';
      }),
    ).toEqual(['filed-right']);
    expect(
      filed((d) => {
        first(d, 'internalRequirements').document = 'Equality Act training plan';
      }),
    ).toEqual(['filed-right']);
  });
  it('a law unknown to the catalogue is still a law', () => {
    expect(
      filed((d) => {
        first(d, 'internalRequirements').document = 'Pet Travel Act 1987';
      }),
    ).toContain('law-filed-as-internal');
  });
  it('a rule of a regulator is not the organisation’s own', () => {
    expect(
      filed((d) => {
        first(d, 'externalRequirements').instrument = 'Ofgem guide to back-billing';
      }),
    ).toEqual(['filed-right']);
    expect(
      filed((d) => {
        first(d, 'externalRequirements').instrument = 'Our complaints procedure';
      }),
    ).toContain('policy-filed-as-external');
  });
});

describe('time limits inside and outside', () => {
  const limits = (inside: string, outside: string) => {
    const document = emptyDocument();
    document.internalRequirements = [{ id: 'i', document: 'Procedure', asks: inside }];
    document.externalRequirements = [
      { id: 'e', instrument: 'Rules', force: 'mandatory', kind: 'legislation', asks: outside },
    ];
    return ask('internal-external-conflict', document).codes;
  };
  it.each([
    [
      'Stage 1 replies within 15 working days.',
      'Stage 1 reply within 10 working days of acknowledgement.',
      true,
    ],
    ['Customers may cancel within 7 days.', 'Consumers may cancel within 14 days.', true],
    ['Complaints are acknowledged in 3 days.', 'Acknowledge a complaint within 5 working days.', false],
    ['Refunds are paid within 30 days.', 'A refund is due within 14 days.', true],
    ['Calls are answered within 60 seconds.', 'Stage 1 reply within 10 working days.', false],
    [
      'Stage 1 in 10 working days and stage 2 in 20 working days.',
      'Stage 1 within two weeks, stage 2 within 20 working days.',
      false,
    ],
  ] as const)('%s / %s', (inside, outside, clash) => {
    expect(limits(inside, outside)).toEqual(clash ? ['internal-looser'] : []);
  });
});

describe('a plain, short, true answer is enough', () => {
  it('in weaker English, another sector, few words', () => {
    const document = emptyDocument();
    document.evidence = [
      {
        id: 'e1',
        name: 'Till log',
        kind: 'kpi-report',
        source: 'Till system, shop 4',
        from: '2026-05-01',
        to: '2026-05-31',
        sample: 410,
        method: 'All refunds counted by manager',
        finding: '62 of 410 refund take more then 10 minute',
      },
      {
        id: 'e2',
        name: 'Card survey',
        kind: 'survey',
        source: 'Cards at the till, May 2026',
        sample: 90,
        method: 'card given to every 5th customer',
        finding: '31 customers say they wait too long',
      },
    ];
    expect(ask('evidence-specific', document).verdict).toBe('met');
    expect(rows(document, 'evidence')).toHaveLength(2);
  });
});
