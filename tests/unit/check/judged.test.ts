import { describe, expect, it } from 'vitest';
import { check } from '@/lib/core/check';
import { isRecited } from '@/lib/core/check/rules/breach';
import { wrongShares } from '@/lib/core/check/rules/evidence';
import { nearest } from '@/lib/core/check/rules/law';
import { emptyDocument, type ProposalDocument, type Row } from '@/lib/core/proposal/document';
import { saysNoDuty, shared } from '@/lib/core/text';
import { example } from './other-units';
import { ask, TODAY, unit } from './support';

const draft = (change: (document: ProposalDocument) => void): ProposalDocument => {
  const document = emptyDocument();
  change(document);
  return document;
};

/** A proposal as somebody in a hurry writes it who knows the work: short, plain, and only what matters filled in. */
const plain = draft((d) => {
  d.about = { title: 'Bikes back on the day we said', sector: 'other', nation: 'wales' };
  d.context = {
    organisation: 'Pedal & Spoke, a bike repair shop',
    service: 'Repairs: from handing over the bike to riding it away. Two mechanics and me at the counter.',
  };
  d.goals = [{ id: 'g', name: 'Nine in ten bikes back on the promised day by summer 2027' }];
  d.internalRequirements = [
    { id: 'a', document: 'Workshop sheet', asks: 'A bike is ready within 3 working days.' },
    { id: 'b', document: 'Parts budget', kind: 'budget', asks: 'No more than £400 extra this year.' },
  ];
  d.externalRequirements = [
    {
      id: 'c',
      instrument: 'Consumer Rights Act 2015',
      kind: 'legislation',
      asks: 'Repairs are done with reasonable care and skill.',
      effect: 'The mechanic test rides every bike and signs the ticket.',
      breachCustomer: 'Brakes fail on a hill.',
      breachOrganisation:
        'We do it again free or give money back, and they could take us to the small claims court.',
    },
    {
      id: 'e',
      instrument: 'Data Protection Act 2018 and UK GDPR',
      kind: 'legislation',
      asks: 'Keep customers’ details safe.',
      effect: 'Tickets with phone numbers go in the drawer, not on the bench.',
      breachCustomer: 'A stranger could ring them.',
      breachOrganisation: 'The ICO could look into it and fine us.',
    },
  ];
  d.evidence = [
    {
      id: 'f',
      name: 'Repair tickets',
      source: 'Ticket box, September and October 2026',
      sample: 80,
      finding: '49 of 80 bikes were ready on the day. 22 of the late ones waited for a part.',
      gaps: ['h'],
    },
    {
      id: 'i',
      name: 'Phone tally',
      source: 'My notebook, two weeks in October',
      finding: '61 calls only asked if the bike was ready.',
      gaps: ['h'],
    },
  ];
  d.gaps = [
    {
      id: 'h',
      name: 'Bikes not ready on the day',
      requirements: ['a'],
      required: 90,
      present: 61,
      unit: '%',
      cause: 'Parts are ordered when the mechanic finds one missing, on the day itself.',
      effect: 'People come for nothing and ring us.',
    },
  ];
  d.improvements = [
    {
      id: 'j',
      name: 'Order parts at the counter',
      change: 'I look the bike over when it comes in and order parts the same afternoon.',
      gaps: ['h'],
      rules: ['a', 'b'],
      why: '22 late bikes waited for a part.',
      resources: '5 minutes a bike; £350 for a small stock of cables and pads.',
    },
  ];
  d.stakeholders = [
    {
      id: 'k',
      who: 'Customers',
      group: 'customers',
      effect: 'One trip instead of two.',
      response: 'We text if a part is late.',
    },
    {
      id: 'l',
      who: 'Mechanics',
      group: 'front-line',
      effect: 'Fewer half-done bikes on the stand.',
      response: 'They pick the stock list.',
    },
    {
      id: 'm',
      who: 'Owner',
      group: 'managers',
      effect: 'Money tied up in stock.',
      response: 'Capped at £350.',
    },
  ];
  d.kpis = [
    {
      id: 'n',
      name: 'Bikes ready on the day',
      unit: '%',
      baseline: 61,
      target: 90,
      targetDate: '2027-06-30',
      dataSource: 'Tickets',
      owner: 'Me',
      improvements: ['j'],
      goal: 'g',
    },
  ];
  d.costs = [
    {
      id: 'o',
      name: 'Small stock',
      improvements: ['j'],
      timing: 'one-off',
      rate: 350,
      basis: 'Wholesale prices.',
    },
  ];
  d.benefits = [
    {
      id: 'p',
      name: 'Calls not made',
      improvements: ['j'],
      kind: 'quantified',
      timing: 'monthly',
      quantity: 4,
      rate: 12,
      basis: '61 calls in two weeks, 2 minutes each.',
    },
  ];
  d.finance = {
    conclusion: 'Worth it: £350 once against £48 a month. Even at half the calls it pays back in 15 months.',
  };
  d.actions = [
    {
      id: 'q',
      name: 'Choose the stock',
      owner: 'Mechanics',
      from: '2027-01-11',
      to: '2027-01-15',
      improvements: ['j'],
    },
    {
      id: 'r',
      name: 'Start looking bikes over',
      owner: 'Me',
      from: '2027-02-01',
      to: '2027-02-01',
      improvements: ['j'],
    },
  ];
  d.reviews = [
    { id: 's', date: '2027-05-03', owner: 'Owner', ifOff: 'Under 75%: we add tyres to the stock.' },
  ];
});

describe('a short, plain and sound proposal', () => {
  const report = check(plain, unit, { today: TODAY });
  it('gets every point, though much is left blank', () => {
    expect(report.points.map(({ point, verdict }) => [point, verdict])).toEqual(
      unit.markingPoints.map(({ id }) => [id, 'met']),
    );
  });
  it('is accused of nothing', () => {
    expect(report.pitfalls.filter(({ present }) => present)).toEqual([]);
  });
});

const internal = (one: Partial<Row<'internalRequirements'>>) =>
  ask(
    'opinion-as-requirement',
    draft((d) => void d.internalRequirements.push({ id: 'x', ...one })),
  ).present;

describe('an opinion among the requirements', () => {
  it.each([
    { document: 'Shop floor', asks: 'I think everyone should wear black.' },
    { document: 'Good manners', asks: 'Always say goodbye.' },
    { document: 'My own view', asks: 'The lobby needs flowers.' },
    { document: 'Front desk', asks: 'Staff should stand, it looks more professional.' },
    { document: 'Phones', asks: 'Our supervisor prefers us to answer by the second ring.' },
    { document: 'Waiting room', asks: 'Everybody knows patients hate the radio.' },
    { document: 'Emails', asks: 'Parents probaly like texts better so text them.' },
    { document: 'Greeting', asks: 'In my honest opinion a handshake is best.' },
  ])('is found: $document, $asks', (one) => {
    expect(internal(one)).toBe(true);
  });
  it.each([
    { document: 'Brand book 2025', kind: 'brand', asks: 'We believe every guest deserves a warm welcome.' },
    { document: 'Owner’s decision, minutes of 4 May 2026', asks: 'Staff stand to greet a guest.' },
    { document: 'Rota policy', asks: 'The manager personally signs each swap.' },
    {
      document: 'Phone procedure',
      asks: 'Answer within 5 rings.',
      why: 'I think it is there so nobody hangs up.',
    },
    {
      document: 'Consent procedure',
      asks: 'Staff must of course ask before they photograph a child, and write it down.',
      version: 'v2',
    },
    { document: 'Menu policy', asks: 'Offer water first: 31 of 40 diners asked for it in the June survey.' },
  ] as const)('is not: $document, $asks', (one) => {
    expect(internal(one)).toBe(false);
  });
});

const outside = (...rows: Partial<Row<'externalRequirements'>>[]) =>
  ask(
    'mandatory-told-from-voluntary',
    draft((d) => void d.externalRequirements.push(...rows.map((one, i) => ({ id: `x${i}`, ...one })))),
  ).present;

describe('what binds and what is a choice', () => {
  it.each([
    {
      instrument: 'ISO 9001:2015',
      kind: 'voluntary-standard',
      asks: 'Every garage is legally required to hold it.',
    },
    { instrument: 'ISO 45001', force: 'mandatory', kind: 'regulators-rule' },
    { instrument: 'Investors in People', force: 'mandatory', kind: 'legislation' },
    {
      instrument: 'Equality Act 2010',
      kind: 'legislation',
      force: 'mandatory',
      asks: 'It is only a guideline that we follow when we can.',
    },
    { instrument: 'Consumer Rights Act 2015', kind: 'legislation', force: 'voluntary' },
    { instrument: 'Diners want to be seated fast', kind: 'customer-expectation', force: 'mandatory' },
  ] as const)('mixed up: $instrument', (one) => {
    expect(outside(one)).toBe(true);
  });
  it.each([
    {
      instrument: 'ISO 9001:2015',
      kind: 'voluntary-standard',
      force: 'voluntary',
      asks: 'It is not a legal requirement; we chose it.',
    },
    {
      instrument: 'ISO 9001:2015',
      kind: 'contract',
      force: 'mandatory',
      asks: 'Our contract with the council says we must hold it.',
    },
    {
      instrument: 'Trust charter mark',
      kind: 'voluntary-standard',
      force: 'voluntary',
      asks: 'Goes beyond the law.',
    },
    { instrument: 'ICO guidance on CCTV', kind: 'regulators-rule', force: 'voluntary' },
    {
      instrument: 'Freedom of Information Act 2000',
      kind: 'legislation',
      force: 'voluntary',
      asks: 'It does not apply to us as a charity; we follow it in spirit.',
    },
    { instrument: 'General Food Hygiene rules', kind: 'legislation' },
    { instrument: 'Equality Act 2010', kind: 'regulators-rule', force: 'mandatory' },
  ] as const)('told apart: $instrument, $kind', (one) => {
    expect(outside(one)).toBe(false);
  });
  it('also where it is only spoken of', () => {
    const said = (why: string) =>
      ask(
        'mandatory-told-from-voluntary',
        draft((d) => {
          d.externalRequirements.push({ id: 'e', instrument: 'Equality Act 2010', kind: 'legislation' });
          d.improvements.push({ id: 'i', name: 'A form', why });
        }),
      ).present;
    expect(said('By law we must follow ISO 10002, so the form has to change.')).toBe(true);
    expect(said('ISO 10002 is good practice and no law; it helped us word the form.')).toBe(false);
    expect(said('The Consumer Rights Act 2015 is optional for small shops.')).toBe(true);
  });
});

describe('what is filed where', () => {
  const confused = (change: (d: ProposalDocument) => void) =>
    ask('requirements-filed-right', draft(change)).present;
  it.each([
    'Equality Act 2010',
    'Consumer law',
    'FCA rules',
    'GDPR',
    'Ofsted inspection standards',
    'RCVS Code of Professional Conduct',
  ])('not our own: %s', (document) => {
    expect(confused((d) => void d.internalRequirements.push({ id: 'x', document }))).toBe(true);
  });
  it.each([
    'GDPR procedure',
    'Equality Act training plan',
    'Our code of conduct',
    'IT rules',
    'Ofsted action plan',
    'ISO 9001 quality manual',
    'Law library opening rota',
  ])('our own: %s', (document) => {
    expect(confused((d) => void d.internalRequirements.push({ id: 'x', document }))).toBe(false);
  });
  it.each([
    'Staff handbook',
    'Our refund policy',
    'Complaints procedure',
    'Harbour Dental cancellation policy',
  ])('no outside rule: %s', (instrument) => {
    expect(
      confused((d) => {
        d.context.organisation = 'Harbour Dental';
        d.externalRequirements.push({ id: 'x', instrument, kind: 'legislation' });
      }),
    ).toBe(true);
  });
  it.each([
    'Airline baggage policy',
    'Visa chargeback rules',
    'Ofgem guide to back-billing',
    'Which? best practice guide',
  ])('an outside rule: %s', (instrument) => {
    expect(
      confused((d) => void d.externalRequirements.push({ id: 'x', instrument, kind: 'regulators-rule' })),
    ).toBe(false);
  });
});

describe('a requirement known by its subject only', () => {
  it.each([
    'It is about refunds.',
    'Tells staff what to do.',
    'It protects consumers.',
    'Covers data.',
    'Good quality.',
  ])('%s', (text) => {
    expect(saysNoDuty(text)).toBe(true);
  });
  it.each([
    'Be polite.',
    'Refund in 14 days',
    'Wear gloves.',
    'It covers returns, which must be made in a month.',
    'Two proofs of address',
  ])('and not: %s', (text) => {
    expect(saysNoDuty(text)).toBe(false);
  });
});

describe('a consequence', () => {
  it.each([
    'We could be fined.',
    'Bad reputation and unhappy customers.',
    'Legal action',
    'They would complain.',
  ])('recited: %s', (text) => {
    expect(isRecited(text)).toBe(true);
  });
  it.each([
    'A guest with a nut allergy could die.',
    'The ICO can fine us.',
    'They lose £60.',
    'Wrong label.',
    'Trading Standards can stop the sale.',
  ])('explained: %s', (text) => {
    expect(isRecited(text)).toBe(false);
  });
});

describe('sums in a finding', () => {
  it.each(['22 of 60 (47%) were late', '12 out of 48 parcels, about 40%, came back'])('wrong: %s', (text) => {
    expect(wrongShares(text)).toHaveLength(1);
  });
  it.each([
    '22 of 60 (37%) were late',
    '4 of 20 did not come, 80% did',
    '128 of 312 (41%)',
    'one in five, or 20%',
    '3 of 12 shops. 70% of staff',
  ])('right: %s', (text) => {
    expect(wrongShares(text)).toEqual([]);
  });
});

it('two texts speak of the same thing, in either spelling and with a slip', () => {
  expect(shared('Parcels were delivered late', 'the parcel delivery is late')).toBeGreaterThanOrEqual(2);
  expect(shared('cancelled bookings', 'a cancelation of the booking')).toBeGreaterThanOrEqual(1);
  expect(shared('organised queue', 'organized queues')).toBe(2);
  expect(shared('A pond in the foyer', 'Letters are unclear')).toBe(0);
});

it('a law is known by a title with a slip in it, and by no other', () => {
  expect(nearest('Consumer Right Act 2015')?.id).toBe('consumer-rights-act-2015');
  expect(nearest('Hotel Proprietors Act 1956')).toBeUndefined();
  expect(nearest('Gambling Act 2005')).toBeUndefined();
});

describe('what a change needs', () => {
  const needs = (one: Partial<Row<'improvements'>>) =>
    ask(
      'resources-considered',
      draft((d) => void d.improvements.push({ id: 'i', name: 'A change', ...one })),
    ).present;
  it.each([
    'The company will find the money.',
    'Staff can just fit it in somehow.',
    'Money should be no problem.',
    'Minimal cost.',
  ])('waved away: %s', (resources) => {
    expect(needs({ change: 'A new desk.', resources })).toBe(true);
  });
  it.each([
    'Nothing has to be bought; one hour a week of the supervisor.',
    'Two hours of my time and the laminator we have.',
    'Free: the till already prints it.',
  ])('said: %s', (resources) => {
    expect(needs({ change: 'A notice at the till.', resources })).toBe(false);
  });
  it('is missed where something is bought, and not where a sign is moved', () => {
    expect(needs({ change: 'We buy a new booking system.' })).toBe(true);
    expect(needs({ change: 'The sign hangs on the left.' })).toBe(false);
  });
});

describe('a case whose figures are at odds', () => {
  it('claims one gain twice', () => {
    const codes = (other: Partial<Row<'benefits'>>) =>
      ask(
        'benefits-complete',
        draft((d) => {
          d.benefits.push(
            {
              id: 'a',
              name: 'Hours of phone time saved',
              kind: 'quantified',
              timing: 'monthly',
              quantity: 10,
              unit: 'hours',
              rate: 15,
              basis: 'Fewer calls about parcels',
            },
            { id: 'b', kind: 'cashable', timing: 'monthly', ...other },
          );
        }),
      ).codes.includes('benefit-twice');
    expect(
      codes({
        name: 'Phone time saved in wages',
        quantity: 10,
        unit: 'hours',
        rate: 15,
        basis: 'Calls about parcels',
      }),
    ).toBe(true);
    expect(
      codes({ name: 'Fewer stamps', quantity: 10, unit: 'letters', rate: 15, basis: 'Post office receipts' }),
    ).toBe(false);
  });
  it('plans what is already over', () => {
    const past = (to: string, done?: string) =>
      ask(
        'schedule-sound',
        draft(
          (d) =>
            void d.actions.push({
              id: 'a',
              name: 'Print',
              from: '2026-01-02',
              to,
              ...(done ? { done } : {}),
            }),
        ),
      ).codes;
    expect(past('2026-02-01')).toContain('action-in-past');
    expect(past('2027-02-01')).not.toContain('action-in-past');
    expect(past('2026-02-01', 'Done, 400 printed')).not.toContain('action-in-past');
  });
});

describe('rules spoken of as in the way', () => {
  const present = (why: string) =>
    ask(
      'rules-only-hinder',
      draft((d) => {
        d.internalRequirements.push({
          id: 'p',
          document: 'Callback policy',
          asks: 'Ring back in 2 days.',
          why: 'It protects customers.',
        });
        d.improvements.push({ id: 'i', name: 'A form', why });
      }),
    ).present;
  it.each([
    'Health and safety rules make everything harder than it needs to be.',
    'We could answer much faster if it wasn’t for GDPR.',
    'Compliance takes up time that should go to patients.',
    'The rules are too strict so staff cannot help people.',
    'Policies limit what staff can do and make customers unhappy.',
    'Laws are restrictive and stop us improving.',
  ])('so: %s', (why) => {
    expect(present(why)).toBe(true);
  });
  it.each([
    'The old procedure slows refunds by four weeks, which is the gap this closes.',
    'PECR does not let us text people who have not agreed, so the sign-up form asks first.',
    'Some colleagues call GDPR red tape, but it is the reason customers give us their number.',
    'The two-signature rule makes fraud harder.',
    'The Act limits what we may charge, which makes the price easy to explain.',
    'Data protection does not stop us helping; it tells us whom to ask.',
  ])('not so: %s', (why) => {
    expect(present(why)).toBe(false);
  });
});

it('a restaurant’s short proposal about its rules gets every point of that unit, and no pitfall', () => {
  const d = emptyDocument();
  d.about = { title: 'Allergen answers every table can trust', sector: 'hospitality', nation: 'scotland' };
  d.context = {
    organisation: 'The Crab Pot',
    overview: 'A fish restaurant in Oban with 40 seats and nine staff.',
    service: 'Taking food orders at the table, from menu to kitchen ticket. Five waiters do it.',
  };
  d.externalRequirements = [
    {
      id: 'a',
      instrument: 'Food Information (Scotland) Regulations 2014',
      kind: 'legislation',
      asks: 'Tell customers which of the 14 allergens are in each dish.',
      effect: 'Waiters open the allergen folder at the table, they do not guess.',
      breachCustomer: 'Someone with a nut allergy could be taken to hospital.',
      breachOrganisation: 'The council’s food officers can serve a notice or take us to court.',
      source: 'legislation.gov.uk, SSI 2014/312',
    },
    {
      id: 'b',
      instrument: 'Equality Act 2010',
      kind: 'legislation',
      asks: 'Reasonable adjustments for disabled diners.',
      effect: 'The folder is also in large print behind the bar.',
      breachCustomer: 'A diner who can not see well has to trust a guess.',
      breachOrganisation: 'They could go to the sheriff court.',
      source: 'legislation.gov.uk',
    },
  ];
  d.internalRequirements = [
    { id: 'd', document: 'Allergen procedure', asks: 'The chef signs the folder each morning.' },
    {
      id: 'e',
      document: 'Staff rota 2026',
      kind: 'staffing',
      asks: '15 minutes briefing before each shift.',
    },
  ];
  d.gaps = [
    {
      id: 'g',
      name: 'Folder out of date',
      requirements: ['a', 'd'],
      required: 100,
      present: 58,
      unit: '%',
      cause: 'Specials are written on the board after the folder is signed and no one is told to go back.',
    },
  ];
  d.evidence = [
    {
      id: 'h',
      name: 'Folder check',
      source: 'Allergen folder and specials board',
      from: '2026-10-01',
      finding: '18 of 31 days the folder matched the board (58%).',
      gaps: ['g'],
    },
    {
      id: 'i',
      name: 'Waiters asked',
      source: 'Team meeting 3 November 2026',
      finding: '4 of 5 answer from memory.',
      gaps: ['g'],
    },
  ];
  d.improvements = [
    {
      id: 'j',
      name: 'Special goes on the board last',
      change: 'A special may be chalked up only once its line is in the folder and signed.',
      gaps: ['g'],
      rules: ['a', 'd'],
      compliance:
        'Food Information Regulations: every dish on sale is in the folder. Allergen procedure: the chef still signs.',
      why: '18 of 31 days is not enough when one wrong answer can hurt someone; the law leaves no room for memory.',
      resources: '5 minutes of the chef before lunch and dinner.',
    },
  ];
  d.actions = [
    {
      id: 'l',
      name: 'Agree with chef',
      owner: 'Owner',
      from: '2026-12-07',
      to: '2026-12-07',
      improvements: ['j'],
    },
    { id: 'm', name: 'Start', owner: 'Chef', from: '2027-01-04', to: '2027-01-04', improvements: ['j'] },
  ];
  const report = example('rules-for-service-improvement').report(d);
  expect(report.points.filter(({ verdict }) => verdict !== 'met')).toEqual([]);
  expect(report.pitfalls.filter(({ present }) => present)).toEqual([]);
});
