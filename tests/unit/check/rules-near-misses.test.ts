import { describe, expect, it } from 'vitest';
import { isScene } from '@/lib/core/check/rules/effects';
import type { ProposalDocument, Row } from '@/lib/core/proposal/document';
import { loadTemplates } from '@/lib/server/files/templates';
import { type Change, example } from './other-units';

const rules = example('rules-for-service-improvement');
const foundations = example('foundations-of-service-delivery');
const draft = (change: Change): ProposalDocument => {
  const document = rules.empty();
  change(document);
  return document;
};
const improvement = (one: Partial<Row<'improvements'>>) =>
  draft((d) => {
    d.improvements = [{ id: 'i', name: 'A second till', ...one }];
  });

describe('what a rule changes at work', () => {
  it.each([
    'Staff check ID for anybody who looks under 25 before serving a pint.',
    'The menu has allergens marked with letters and we ask every table about allergies.',
    'All customers emails are deleted after 2 years.',
    'When someone want their money back within 30 days for faulty item we refund straight away at the till.',
    'Price labels show the price per kilo.',
    'Library staff never tell anyone what a person has borrowed.',
    'We do not share addresses with other parents.',
    'Tickets can be exchanged until one hour before departure.',
    'Colleagues are trained to spot a customer in difficulty and pass the call to the care team.',
    'Carers knock and wait before they enter a room.',
  ])('is a scene: %s', (text) => {
    expect(isScene(text)).toBe(true);
  });
  it.each([
    'We must comply with the law.',
    'Staff have to be aware of the Act and follow it at all times.',
    'The organisation ensures compliance with all regulations.',
    'This law affects our service because we deal with customers.',
    'We handle data properly and in line with GDPR.',
    'Everyone is trained on the Equality Act.',
    'We follow the Act when dealing with customers.',
    'Staff must treat everyone equally.',
    'It protects consumers.',
  ])('stays on paper: %s', (text) => {
    expect(isScene(text)).toBe(false);
  });
  it('is told by the good examples of every unit, and not by the weak ones', () => {
    const wordings = loadTemplates().templates.flatMap((one) =>
      one.sections.flatMap((section) => section.collections.externalRequirements?.fields?.effect ?? []),
    );
    expect(wordings.length).toBeGreaterThan(3);
    for (const { good, weak } of wordings) {
      if (good)
        expect({ text: good.text, scene: isScene(good.text) }).toEqual({ text: good.text, scene: true });
      if (weak)
        expect({ text: weak.text, scene: isScene(weak.text) }).toEqual({ text: weak.text, scene: false });
    }
  });
  it('is not asked of what nobody has to do', () => {
    const document = draft((d) => {
      d.externalRequirements = [
        {
          id: 'a',
          instrument: 'Equality Act 2010',
          force: 'mandatory',
          effect: 'A ramp stands at the side door.',
        },
        { id: 'b', instrument: 'ISO 10002:2018', force: 'voluntary', effect: 'Good practice.' },
      ];
    });
    expect(rules.ask('effect-concrete', document)).toMatchObject({ verdict: 'met', codes: [] });
  });
  it('not written yet, or only held open, is no pitfall', () => {
    for (const effect of [undefined, 'TBC', '...']) {
      const document = draft((d) => {
        d.externalRequirements = [
          { id: 'a', instrument: 'Equality Act 2010', force: 'mandatory', ...(effect ? { effect } : {}) },
        ];
      });
      expect(rules.ask('effect-concrete', document)).toMatchObject({ verdict: 'not-yet', present: false });
    }
  });
});

describe('how a law is cited', () => {
  const cited = (instrument: string) =>
    rules.ask(
      'law-cited-in-full',
      draft((d) => {
        d.externalRequirements = [
          {
            id: 'a',
            instrument,
            kind: 'legislation',
            force: 'mandatory',
            source: 'legislation.gov.uk, 9 May 2026',
          },
        ];
      }),
    ).codes;
  it.each([
    'Consumer Rights Act 2015',
    'the Consumer Rights Act, 2015',
    'Consumer Rights Act 2015 (CRA)',
    'Data Protection Act 2018 and UK GDPR',
    'Data Protection Act 2018 / GDPR',
    'UK GDPR',
    'Privacy and Electronic Communications Regulations 2003',
    'Health & Safety at Work Act 1974',
    'Equality Act 2010, section 20',
    'Hotel Proprietors Act 1956',
  ])('in full: %s', (instrument) => {
    expect(cited(instrument)).toEqual([]);
  });
  it.each([
    ['CRA 2015', 'law-short-form'],
    ['GDPR', 'law-short-form'],
    ['Consumer Contracts Regs', 'law-short-form'],
    ['Consumer Contracts Regulations 2013', 'law-short-form'],
    ['Awaab’s Law', 'law-short-form'],
    ['Consumer Rights Act', 'law-no-year'],
    ['Food law', 'law-no-year'],
    ['Consumer Rights Act 2014', 'law-wrong-year'],
    ['Data Protection Act 1998', 'law-replaced'],
  ])('not in full: %s', (instrument, code) => {
    expect(cited(instrument)).toEqual([code]);
  });

  const used = (why: string) =>
    rules.ask(
      'law-cited-in-full',
      rules.proposal((d) => {
        const [one] = d.improvements;
        if (one) one.why = why;
      }),
    ).codes;
  it('a short form in prose is fine once a row gives the full one', () => {
    expect(
      used('The Consumer Rights Act asks for reasonable care, and GDPR limits what may be sent.'),
    ).toEqual([]);
  });
  it('a law that is used needs a row of its own', () => {
    expect(used('The Freedom of Information Act 2000 gives people 20 working days.')).toEqual([
      'law-without-row',
    ]);
  });
  it('a law that is set aside, a standard, or a replaced law needs none', () => {
    expect(used('The Freedom of Information Act 2000 does not apply to us.')).toEqual([]);
    expect(used('ISO 10002:2018 would be a guide for the wording of letters.')).toEqual([]);
    expect(used('The Data Protection Act 1998 was the law when the form was drawn.')).toEqual([]);
  });
  it('a wrong year in prose is a fault', () => {
    expect(used('The Consumer Rights Act 2014 leaves no choice.')).toEqual(['law-wrong-year']);
  });
  it('most sources are enough', () => {
    const document = rules.proposal((d) => {
      for (const one of d.externalRequirements.slice(0, 2)) delete one.source;
    });
    expect(rules.ask('law-cited-in-full', document).verdict).toBe('met');
  });
});

describe('rules of a sector', () => {
  type Sector = NonNullable<ProposalDocument['about']['sector']>;
  type Kind = NonNullable<Row<'externalRequirements'>['kind']>;
  const judged = (sector: Sector, ...named: readonly (readonly [string, Kind?])[]) =>
    foundations.ask(
      'sector-rules-named',
      draft((d) => {
        d.about.sector = sector;
        d.externalRequirements = named.map(([instrument, kind = 'legislation'], i) => ({
          id: `e${i}`,
          instrument,
          kind,
        }));
      }),
    );
  it.each([
    ['hospitality', 'Licensing Act 2003', 'legislation'],
    ['travel-and-leisure', 'ABTA Code of Conduct', 'voluntary-standard'],
    ['charity', 'Code of Fundraising Practice', 'regulators-rule'],
    ['hospitality', 'Hotel Proprietors Act 1956', 'legislation'],
    ['other', 'Gambling Act 2005', 'legislation'],
  ] as const)('%s: %s is one', (sector, instrument, kind) => {
    expect(judged(sector, ['Equality Act 2010'], [instrument, kind]).verdict).toBe('met');
  });
  it('for a shop the law of selling goods is the rule of its trade', () => {
    expect(judged('retail', ['Consumer Rights Act 2015'], ['Data Protection Act 2018']).verdict).toBe('met');
    expect(judged('retail', ['Equality Act 2010'], ['Data Protection Act 2018']).present).toBe(true);
  });
  it('but the two laws everybody knows, and nothing else, are no choice of a shop', () => {
    expect(judged('retail', ['Consumer Rights Act 2015'], ['Equality Act 2010'])).toMatchObject({
      verdict: 'not-yet',
      present: true,
    });
  });
  it.each(['hospitality', 'charity', 'other', 'telecoms'] as const)(
    '%s: laws for everyone are none',
    (sector) => {
      const { verdict, codes, present } = judged(
        sector,
        ['Consumer Rights Act 2015'],
        ['Equality Act 2010'],
        ['Guests expect a reply the same day', 'customer-expectation'],
      );
      expect({ verdict, codes, present }).toEqual({
        verdict: 'not-yet',
        codes: ['sector-rules-missing'],
        present: true,
      });
    },
  );
  it('one law is a beginning, and nothing is said', () => {
    expect(judged('retail', ['Equality Act 2010'])).toMatchObject({
      verdict: 'partly',
      codes: [],
      present: false,
    });
  });
});

describe('how an improvement keeps its rules', () => {
  const linked = (compliance: string) =>
    rules.ask(
      'improvements-linked-to-rules',
      draft((d) => {
        d.internalRequirements = [{ id: 'p', document: 'Refunds procedure' }];
        d.externalRequirements = [
          { id: 'l', instrument: 'Package Travel and Linked Travel Arrangements Regulations 2018' },
        ];
        d.improvements = [{ id: 'i', name: 'Two runs a week', rules: ['p', 'l'], compliance }];
      }),
    ).codes;
  it.each([
    'A paper with both dates keeps the 14 days of the Regulations, and the manager still signs.',
    'Refunds procedure: the manager signs as before, on the same page.',
    'Money is back within 14 days. Two people sign as before.',
    'Package Travel Regulations: two runs a week leave ten days in hand.',
  ])('said: %s', (text) => {
    expect(linked(text)).toEqual([]);
  });
  it.each(['Fully compliant with everything that applies to us.', 'No law in England is broken by this.'])(
    'not said: %s',
    (text) => {
      expect(linked(text)).toEqual(['compliance-names-none']);
    },
  );
});

describe('why an improvement is recommended', () => {
  const bare = (why: string) =>
    rules
      .ask('recommendations-justified', improvement({ why }))
      .codes.some((code) => code === 'improvement-why-bare' || code.startsWith('text-'));
  it.each([
    'The tills are slow at lunch and people leave the queue, so a second till is needed.',
    'Complaint cards named the wait 14 times.',
    'A sign costs nothing and tells people before they queue.',
    'Guests told reception the same story twice.',
    'The Consumer Rights Act 2015 asks for it.',
  ])('reasoned: %s', (why) => {
    expect(bare(why)).toBe(false);
  });
  it.each([
    'Because improvement is good.',
    'This is the right thing to do and I believe in it.',
    'We need to do this.',
  ])('asserted: %s', (why) => {
    expect(bare(why)).toBe(true);
  });
});

describe('rules as a hindrance', () => {
  const present = (why: string) => rules.ask('rules-only-hinder', improvement({ why })).present;
  it.each([
    'At first the policy seemed red tape. Then I saw that it protects the guest.',
    'The procedure is a burden for small shops but it keeps customers’ money safe.',
    'The policy is not a burden.',
    'The second signature prevents us paying twice under the refunds policy.',
    'The law leaves no choice here.',
    'The Data Protection Act 2018 rules this out.',
  ])('not so: %s', (why) => {
    expect(present(why)).toBe(false);
  });
  it.each([
    'The Data Protection Act 2018 stops us from helping customers quickly.',
    'GDPR slows us down and is a nuisance.',
    'If it were not for the regulations we could answer faster.',
    'Health and safety rules are box-ticking.',
  ])('so: %s', (why) => {
    expect(present(why)).toBe(true);
  });
  it('one grumble beside a rule that helps is let pass, two are not', () => {
    const grumbling = (...asks: string[]) =>
      rules.ask(
        'rules-only-hinder',
        rules.proposal((d) => {
          d.internalRequirements.push(...asks.map((one, i) => ({ id: `g${i}`, document: 'D', asks: one })));
        }),
      );
    expect(grumbling('This rule slows us down.').present).toBe(false);
    expect(grumbling('This rule slows us down.', 'The policy is red tape.').verdict).toBe('not-yet');
  });
});
