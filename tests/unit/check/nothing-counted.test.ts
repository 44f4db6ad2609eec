import { describe, expect, it } from 'vitest';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { example } from './other-units';
import { ask, proposal, report, row } from './support';

const verdict = (change: (d: ProposalDocument) => void, point: string) =>
  report(proposal(change)).points.find((one) => one.point === point)?.verdict;

/** Everything is linked, and nobody has counted: no figure, no day, no size, no level. */
const uncounted =
  (finding: string, source = 'Various channels') =>
  (d: ProposalDocument) => {
    for (const gap of d.gaps) {
      delete gap.present;
      delete gap.required;
    }
    d.evidence = [
      {
        id: 'only',
        name: 'Feedback',
        kind: 'survey',
        source,
        finding,
        gaps: d.gaps.map(({ id }) => id),
        improvements: d.improvements.map(({ id }) => id),
      },
    ];
    for (const one of d.improvements)
      one.why = 'It is what people have come to expect and will set us apart.';
  };

describe('a need that nobody has counted', () => {
  it.each([
    'Feedback has consistently pointed towards a wish for clearer communication.',
    'There is a strong consensus that the service could be more joined up.',
    'Tenants tell us all the time that they are not happy.',
  ])('is not shown, whatever is linked to it: %s', (finding) => {
    expect(verdict(uncounted(finding), 'mp-evidence')).toBe('not-yet');
    expect(ask('improvements-evidenced', proposal(uncounted(finding))).present).toBe(true);
  });

  it.each([
    ['9 of 12 tenants had waited over a week.', 'Various channels'],
    ['Nine of the twelve people I asked had waited.', 'Various channels'],
    ['Most jobs are late.', 'Repairs book at the depot'],
  ])('is begun by one count, or a place to look: %s', (finding, source) => {
    expect(ask('evidence-specific', proposal(uncounted(finding, source))).verdict).toBe('partly');
  });
});

describe('a measure without a level', () => {
  const soft = (definition: string) => (d: ProposalDocument) => {
    for (const kpi of d.kpis) {
      for (const field of ['baseline', 'target', 'targetDate', 'unit'] as const) delete kpi[field];
      kpi.definition = definition;
      kpi.name = 'Happier tenants who complain';
    }
  };
  const bare = (d: ProposalDocument) => {
    soft('We see that tenants who complain are happy.')(d);
    for (const one of d.actions) {
      delete one.owner;
      delete one.from;
      delete one.to;
    }
    d.reviews = [];
    delete d.plan.monitoring;
    d.goals = d.goals.slice(0, 1).map((one) => ({ id: one.id, name: 'To be the best landlord' }));
    for (const kpi of d.kpis) kpi.goal = d.goals[0]?.id;
  };
  it('measures nothing, though it is linked to every change', () => {
    expect(ask('improvements-measured', proposal(soft('We see that tenants are happy.'))).verdict).not.toBe(
      'met',
    );
    expect(verdict(bare, 'mp-measures')).toBe('not-yet');
  });
  it('but one with a target, or owners and dates around it, is begun', () => {
    expect(
      verdict((d) => {
        bare(d);
        const [first] = d.kpis;
        if (first) first.target = 95;
      }, 'mp-measures'),
    ).not.toBe('met');
    expect(verdict(soft('How content tenants who complain are.'), 'mp-measures')).toBe('partly');
  });
});

describe('what changes take, where nothing is priced', () => {
  const taking = (resources: string, more: (d: ProposalDocument) => void = () => {}) =>
    ask(
      'resources-considered',
      proposal((d) => {
        d.costs = [];
        for (const one of d.actions) delete one.resources;
        d.improvements = d.improvements.slice(0, 1).map((one) => ({
          ...one,
          change: 'The letters are written anew.',
          why: 'Tenants do not understand them.',
          compliance: 'The Code asks for plain words.',
          resources,
        }));
        more(d);
      }),
    ).present;
  it.each([
    'Appropriate resource will be identified as the project progresses.',
    'Passionate volunteers and colleagues.',
    'IT would need to change the form.',
    'Printing.',
    'Time and commitment from everyone.',
  ])('is not counted: %s', (words) => expect(taking(words)).toBe(true));
  it.each([
    'Two hours of my own on a Friday.',
    'Half a day for three people.',
    'Paper that is in stock already.',
    '£38 for pads.',
  ])('is: %s', (words) => expect(taking(words)).toBe(false));
  it('and a draft that has come to no end yet is not accused', () =>
    expect(
      taking('Some printing.', (d) => {
        delete d.finance.conclusion;
        d.summary = {};
      }),
    ).toBe(false));
});

describe('documents nobody could tell from the edition before', () => {
  const { proposal: rules, ask: asked } = example('rules-for-service-improvement');
  const told = (change: (d: ProposalDocument) => void) =>
    asked(
      'documents-in-date',
      rules((d) => {
        for (const one of d.internalRequirements) {
          delete one.version;
          delete one.reviewed;
          delete one.reviewDue;
          one.document = 'Service policy';
          one.asks = 'A customer who complains is told who deals with it.';
          one.why = 'So that nobody is sent from desk to desk.';
        }
        change(d);
      }),
      { months: 24 },
    ).verdict;
  it('earn no tick', () => expect(told(() => {})).toBe('partly'));
  it.each(['Service policy, page 6', 'Service policy 2025', 'CS-04 Complaints'])('but one: %s', (title) =>
    expect(
      told((d) => {
        const [first] = d.internalRequirements;
        if (first) first.document = title;
      }),
    ).toBe('met'),
  );
});

describe('a budget for bills', () => {
  const over = (change: (d: ProposalDocument) => void) =>
    ask(
      'within-budget',
      proposal((d) => {
        d.finance.budget = 2000;
        d.costs = [
          { id: 'a', name: 'Phones', timing: 'one-off', quantity: 4, unit: 'phones', rate: 140 },
          {
            id: 'b',
            name: 'Clerks who log',
            timing: 'monthly',
            quantity: 28,
            unit: 'hours',
            rate: 14,
            basis: '216 more contacts, four minutes each.',
          },
        ];
        d.finance.conclusion = 'Worth doing: £5,264 against £8,000 of time.';
        d.summary = {};
        for (const one of d.improvements) one.resources = 'Hours of the clerks.';
        change(d);
      }),
    ).present;
  it('is not overspent by hours of people who are paid anyway', () => expect(over(() => {})).toBe(false));
  it('nor by those told apart from the bills', () =>
    expect(
      over((d) => {
        row(d, 'costs', 'b').unit = 'items';
        d.finance.conclusion = 'Worth doing: £5,264 in all (bills only £560) against £8,000.';
      }),
    ).toBe(false));
  it('but by hours on top, or by things that are bought', () => {
    expect(
      over((d) => {
        row(d, 'costs', 'b').basis = 'Two extra shifts a week.';
      }),
    ).toBe(true);
    expect(
      over((d) => {
        row(d, 'costs', 'b').unit = 'licences';
      }),
    ).toBe(true);
  });
});

describe('the one change of which nobody says what it takes', () => {
  const silent = (others: string | undefined) =>
    ask(
      'resources-considered',
      proposal((d) => {
        d.costs = [];
        d.improvements = ['a', 'b'].map((id) => ({
          id,
          name: `The ${id} letter`,
          change: 'It is written anew.',
          why: 'Nobody understands it.',
          resources: id === 'a' ? others : undefined,
        }));
        d.actions = d.improvements.map(({ id }) => ({
          id: `act-${id}`,
          name: 'Write it',
          owner: 'Me',
          from: '2027-01-11',
          to: '2027-01-15',
          improvements: [id],
        }));
      }),
    ).present;
  it('stands out beside others that do', () => expect(silent('Two hours of my own.')).toBe(true));
});

describe('days on which nothing was counted', () => {
  const rules = example('rules-for-service-improvement');
  const judged = (finding: string) =>
    rules.ask(
      'recommendations-justified',
      rules.proposal((d) => {
        for (const one of d.improvements) one.why = 'Training is always important.';
        for (const gap of d.gaps) delete gap.present;
        d.evidence = [
          { id: 'e', name: 'What I see', kind: 'observation', from: '2026-10-01', to: '2026-10-31', finding },
        ];
      }),
    ).verdict;
  it('are no reason for anything', () => {
    expect(judged('Many times people are angry.')).toBe('not-yet');
    expect(judged('On nine of those days people were angry.')).toBe('partly');
  });
});
