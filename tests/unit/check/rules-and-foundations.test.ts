import { describe, expect, it } from 'vitest';
import { CATALOGUE, LIST_NAMES, RECORD_NAMES } from '@/lib/core/proposal/catalogue';
import { texts } from '@/lib/texts';
import { type Change, example } from './other-units';
import { cleared, filled, first, without } from './support';

const rules = example('rules-for-service-improvement');
const foundations = example('foundations-of-service-delivery');

type Case = {
  readonly of: typeof rules;
  readonly partly: Change | null;
  readonly notYet: Change;
  readonly with?: Record<string, unknown>;
};

const bare: Change = (d) => {
  for (const one of d.externalRequirements) one.effect = 'Staff must comply with this law at all times.';
};
/** Nobody behind the scenes, on the map or on the way. */
const frontOnly: Change = (d) => {
  d.departments = d.departments.filter((one) => one.place === 'front-line');
  for (const one of d.stages) {
    one.happens = 'The customer asks and is answered.';
    one.breaks = 'The customer waits.';
  }
};
const general: Change = (d) => {
  d.externalRequirements = d.externalRequirements.filter((one) =>
    ['Consumer Rights Act 2015', 'Equality Act 2010'].includes(one.instrument ?? ''),
  );
};

/** Each new check on its example (met), with part of what it asks taken out (partly), and with all of it. */
const CASES: Readonly<Record<string, Case>> = {
  'improvements-linked-to-rules': {
    of: rules,
    partly: without('improvements', 'compliance'),
    notYet: (d) => {
      without('improvements', 'rules')(d);
      without('improvements', 'compliance')(d);
      filled('improvements', 'change', 'A second till by the door.')(d);
      filled('improvements', 'why', 'Nine people waited.')(d);
      // While the gaps it closes rest on rules, the reader can still work out the tie.
      without('gaps', 'requirements')(d);
    },
  },
  'scenario-set': {
    of: rules,
    partly: (d) => {
      delete d.context.organisation;
      delete d.context.service;
    },
    notYet: (d) => {
      delete d.context.organisation;
      delete d.context.service;
      delete d.context.overview;
    },
  },
  'recommendations-justified': {
    of: rules,
    partly: (d) => {
      for (const one of d.improvements.slice(1)) one.why = 'It would be good.';
    },
    notYet: (d) => {
      filled('improvements', 'why', 'It would be good.')(d);
      filled('improvements', 'change', 'A second till by the door.')(d);
      without('improvements', 'compliance')(d);
      cleared('options')(d);
      d.summary = {};
    },
  },
  'rules-only-hinder': {
    of: rules,
    partly: null,
    notYet: (d) => {
      first(d, 'improvements').why =
        'Data protection law is only red tape here. The procedure slows us down.';
    },
  },
  'law-cited-in-full': {
    of: rules,
    partly: (d) => {
      for (const one of d.externalRequirements)
        one.instrument = one.instrument?.replace(/ (?:19|20)\d{2}/g, '');
    },
    notYet: cleared('externalRequirements'),
  },
  'effect-concrete': {
    of: foundations,
    partly: (d) => {
      for (const one of d.externalRequirements.slice(1)) delete one.effect;
    },
    notYet: bare,
  },
  'sector-rules-named': {
    of: foundations,
    partly: (d) => {
      delete d.about.sector;
    },
    notYet: general,
  },
  'concepts-explained': {
    of: foundations,
    partly: cleared('gaps'),
    notYet: (d) => {
      for (const list of ['gaps', 'stages', 'improvements'] as const) cleared(list)(d);
      d.summary = {};
      d.context = {};
    },
  },
  'loyalty-explained': {
    of: foundations,
    partly: (d) => {
      without('improvements', 'why')(d);
      delete d.summary.benefit;
      delete d.summary.problem;
      without('gaps', 'effect')(d);
      d.context.promise = 'Every answer is the same. On 9 October 2026 a customer said that he trusts us.';
    },
    notYet: (d) => {
      without('improvements', 'why')(d);
      without('internalRequirements', 'why')(d);
      without('gaps', 'effect')(d);
      without('evidence', 'finding')(d);
      d.summary = {};
      delete d.context.promise;
    },
  },
  'tiers-described': {
    of: foundations,
    // What each settles is what counts; one left out among three is advised on.
    partly: filled('tiers', 'handles', 'Deals with the more difficult things.'),
    notYet: cleared('tiers'),
  },
  'departments-mapped': {
    of: foundations,
    partly: (d) => {
      for (const one of d.departments.slice(2)) delete one.role;
    },
    notYet: without('departments', 'role'),
  },
  'journey-staged': {
    of: foundations,
    partly: (d) => {
      for (const one of d.stages) one.phase = 'during';
    },
    notYet: (d) => {
      d.stages = [];
      d.summary = {};
      d.context = {};
    },
  },
  'handoffs-analysed': {
    of: foundations,
    partly: (d) => {
      for (const one of d.stages.slice(1)) delete one.breaks;
      for (const one of d.departments) one.role = 'Answers calls.';
    },
    notYet: (d) => {
      for (const one of d.stages) {
        one.breaks = 'Delays can occur.';
        delete one.handsTo;
      }
      for (const one of d.departments) one.role = 'Answers calls.';
    },
  },
  'law-at-work': {
    of: foundations,
    partly: bare,
    notYet: (d) => {
      bare(d);
      for (const one of d.externalRequirements) one.instrument = 'Data law';
    },
  },
  'service-not-selling': {
    of: foundations,
    partly: null,
    notYet: (d) => {
      d.context.service = 'Promoting faster packages and upselling them to new customers.';
    },
  },
};

describe.each(Object.entries(CASES))('%s', (name, { of, partly, notYet, with: parameters }) => {
  it('is met on the worked example, with a finding a marker can tick', () => {
    const { verdict, present, findings } = of.ask(name, of.proposal(), parameters);
    expect({ verdict, present }).toEqual({ verdict: 'met', present: false });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every((one) => one.tone === 'good')).toBe(true);
  });
  if (partly) {
    it('is partly met when part of it is missing, and says what', () => {
      const { verdict, codes } = of.ask(name, of.proposal(partly), parameters);
      expect(verdict).toBe('partly');
      expect(codes).not.toEqual([]);
    });
  }
  it('is not yet met without it, and says so', () => {
    const { verdict, codes } = of.ask(name, of.proposal(notYet), parameters);
    expect(verdict).toBe('not-yet');
    expect(codes).not.toEqual([]);
  });
  it('is not yet met, and no pitfall, on an empty draft', () => {
    const { verdict, present, findings } = of.ask(name, of.empty(), parameters);
    expect({ verdict, present, count: findings.length }).toEqual({
      verdict: 'not-yet',
      present: false,
      count: 1,
    });
  });
});

describe.each([
  ['rules for service improvement', rules],
  ['foundations of service delivery', foundations],
] as const)('%s', (_, of) => {
  it('has nothing left to do on its worked example', () => {
    const { points, pitfalls, open } = of.report(of.proposal());
    expect(points.filter((one) => one.verdict !== 'met')).toEqual([]);
    expect(pitfalls.filter((one) => one.present)).toEqual([]);
    expect(open).toEqual([]);
  });
  it('has no point met and no pitfall on an empty draft', () => {
    const { points, pitfalls } = of.report(of.empty());
    expect(points.filter((one) => one.verdict !== 'not-yet')).toEqual([]);
    expect(pitfalls.filter((one) => one.present)).toEqual([]);
  });
});

/** Marking point → what it asks for, taken out of the worked example. */
const TAKEN_OUT: readonly [
  of: typeof rules,
  point: string,
  what: string,
  change: Change,
  verdict: 'partly' | 'not-yet',
][] = [
  [rules, 'mp-links', 'how they are kept', without('improvements', 'compliance'), 'partly'],
  [
    rules,
    'mp-links',
    'every tie to a rule',
    CASES['improvements-linked-to-rules']?.notYet ?? bare,
    'not-yet',
  ],
  // The point is about rules and changes; what a change answers is asked where it is justified.
  [
    rules,
    'mp-justified',
    'the gaps and the evidence',
    (d) => {
      cleared('gaps')(d);
      cleared('evidence')(d);
    },
    'partly',
  ],
  [
    rules,
    'mp-links',
    'rules from outside',
    (d) => {
      for (const one of d.improvements) one.rules = one.rules?.filter((id) => id.startsWith('int-'));
    },
    'partly',
  ],
  [rules, 'mp-policies', 'the policies', cleared('internalRequirements'), 'partly'],
  [rules, 'mp-policies', 'the laws', cleared('externalRequirements'), 'partly'],
  [
    rules,
    'mp-policies',
    'both',
    (d) => {
      cleared('internalRequirements')(d);
      cleared('externalRequirements')(d);
    },
    'not-yet',
  ],
  [rules, 'mp-policies', 'what the laws change at work', bare, 'partly'],
  [
    rules,
    'mp-policies',
    'the setting',
    (d) => {
      d.context = {};
    },
    'partly',
  ],
  [
    rules,
    'mp-justified',
    'most of the reasons',
    CASES['recommendations-justified']?.partly ?? bare,
    'partly',
  ],
  // That it can be carried out is still shown, and evidence stands behind it.
  [rules, 'mp-justified', 'every reason', CASES['recommendations-justified']?.notYet ?? bare, 'partly'],
  [rules, 'mp-justified', 'the evidence', cleared('evidence'), 'partly'],
  [rules, 'mp-referencing', 'the laws', cleared('externalRequirements'), 'not-yet'],
  [
    rules,
    'mp-referencing',
    'the years',
    (d) => {
      for (const one of d.externalRequirements)
        one.instrument = one.instrument?.replace(/ (?:19|20)\d{2}/g, '');
    },
    'partly',
  ],
  [rules, 'mp-referencing', 'the sources', without('externalRequirements', 'source'), 'partly'],
  [foundations, 'mp-concepts', 'the stages', cleared('stages'), 'partly'],
  [foundations, 'mp-concepts', 'the gaps', cleared('gaps'), 'partly'],
  [
    foundations,
    'mp-concepts',
    'the turn of improvement',
    (d) => {
      d.summary = {};
      cleared('improvements')(d);
    },
    'partly',
  ],
  [foundations, 'mp-concepts', 'the phases', filled('stages', 'phase', 'during'), 'partly'],
  [foundations, 'mp-loyalty', 'every word on loyalty', CASES['loyalty-explained']?.notYet ?? bare, 'not-yet'],
  [foundations, 'mp-tiers', 'the tiers', cleared('tiers'), 'not-yet'],
  [
    foundations,
    'mp-tiers',
    'what the tiers do',
    filled('tiers', 'handles', 'Deals with the more difficult things.'),
    'partly',
  ],
  [foundations, 'mp-law', 'the laws', cleared('externalRequirements'), 'not-yet'],
  // Laws named in full are a beginning, whatever they change.
  [foundations, 'mp-law', 'what they change', bare, 'partly'],
  [foundations, 'mp-chain', 'the departments', cleared('departments'), 'not-yet'],
  [
    foundations,
    'mp-chain',
    'those behind the scenes',
    (d) => {
      frontOnly(d);
    },
    'not-yet',
  ],
  // A gap that follows a failure through to a customer shows the chain as well.
  [
    foundations,
    'mp-chain',
    'what breaks',
    (d) => {
      cleared('stages')(d);
      cleared('gaps')(d);
    },
    'partly',
  ],
];

describe('taking out what a point asks for turns it', () => {
  it.each(TAKEN_OUT)('case %#', (of, point, what, change, verdict) => {
    expect({ what, verdict: of.verdict(change, point) }).toEqual({ what, verdict });
  });
});

const PLANTED: readonly [of: typeof rules, pitfall: string, change: Change][] = [
  [
    rules,
    'pf-confused',
    (d) => {
      first(d, 'internalRequirements').document = 'Equality Act 2010';
    },
  ],
  [
    rules,
    'pf-paper',
    (d) => {
      for (const one of d.externalRequirements.slice(0, 3)) one.effect = 'We have to be careful.';
    },
  ],
  [rules, 'pf-sector', general],
  [rules, 'pf-hindrance', CASES['rules-only-hinder']?.notYet ?? bare],
  [foundations, 'pf-selling', CASES['service-not-selling']?.notYet ?? bare],
  [foundations, 'pf-internal', frontOnly],
  [foundations, 'pf-uniform', general],
  [
    foundations,
    'pf-abstract',
    (d) => {
      for (const one of d.externalRequirements.slice(0, 3)) one.effect = 'We respect it at all times.';
    },
  ],
];

describe('a planted pitfall is found, and nothing else', () => {
  it.each(PLANTED)('case %#', (of, pitfall, change) => {
    const found = of.report(of.proposal(change)).pitfalls.filter((one) => one.present);
    expect(found.map((one) => one.pitfall)).toEqual([pitfall]);
  });
});

describe('silence is no mistake', () => {
  it.each([
    ['rules', rules],
    ['foundations', foundations],
  ] as const)('%s: no field and no list left out makes a pitfall', (_, of) => {
    const found: string[] = [];
    const look = (what: string, change: Change) => {
      for (const one of of.report(of.proposal(change)).pitfalls)
        if (one.present) found.push(`${what}: ${one.pitfall}`);
    };
    for (const list of LIST_NAMES) {
      look(list, cleared(list));
      for (const field of Object.keys(CATALOGUE[list].fields)) look(`${list}.${field}`, without(list, field));
    }
    for (const name of RECORD_NAMES) {
      look(name, (d) => {
        Object.assign(d, { [name]: {} });
      });
    }
    expect(found).toEqual([]);
  });
});

describe('what is found can be said', () => {
  const t = texts() as unknown as (key: string, values: Record<string, string | number>) => string;
  const stripped: Change = (d) => {
    for (const list of Object.values(d)) {
      if (!Array.isArray(list)) continue;
      for (const one of list as Record<string, unknown>[])
        for (const field of Object.keys(one))
          if (!['id', 'name', 'outcome', 'handsTo', 'rules'].includes(field)) delete one[field];
    }
  };
  const documents = [
    ...Object.values(CASES).flatMap(({ of, partly, notYet }) => [
      of.proposal(partly ?? notYet),
      of.proposal(notYet),
    ]),
    ...PLANTED.map(([of, , change]) => of.proposal(change)),
    ...[rules, foundations].flatMap((of) => [of.empty(), of.proposal(), of.proposal(stripped)]),
  ];
  it('with the values each check gives, whatever is missing', () => {
    const seen = new Set<string>();
    for (const document of documents) {
      for (const [name, { of, with: parameters }] of Object.entries(CASES)) {
        for (const finding of of.ask(name, document, parameters).findings) {
          seen.add(finding.code);
          for (const part of ['says', 'next']) {
            const words = t(`findings.${finding.code}.${part}`, { ...finding.values });
            expect(words, finding.code).not.toMatch(/^findings\.|[{}]|undefined/);
          }
        }
      }
    }
    expect(seen.size).toBeGreaterThan(50);
  });
});
