import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appliesIn,
  citation,
  findInstruments,
  INSTRUMENTS,
  instrumentById,
  instrumentByName,
  instrumentsIn,
  isReplaced,
} from '@/lib/core/law';
import { CATALOGUE } from '@/lib/core/proposal/catalogue';

describe('the catalogue', () => {
  it('holds the instruments customer service meets, each complete and each once', () => {
    expect(INSTRUMENTS.length).toBeGreaterThanOrEqual(90);
    expect(new Set(INSTRUMENTS.map((one) => one.id)).size).toBe(INSTRUMENTS.length);
    expect(new Set(INSTRUMENTS.map(citation)).size).toBe(INSTRUMENTS.length);
    for (const one of INSTRUMENTS) {
      for (const words of [one.enforcer, one.asks, one.breach])
        expect(words.length, one.id).toBeGreaterThan(4);
      expect(one.nations.length).toBeGreaterThan(0);
    }
  });

  it('points every one to an official address', () => {
    const official = new Set([
      'www.legislation.gov.uk',
      'www.gov.uk',
      'www.housing-ombudsman.org.uk',
      'www.ofcom.org.uk',
      'www.fca.org.uk',
      'handbook.fca.org.uk',
      'www.ofwat.gov.uk',
      'www.spso.org.uk',
      'www.iso.org',
      'www.customerserviceexcellence.uk.com',
      'www.england.nhs.uk',
      'www.orr.gov.uk',
      'www.nationalrail.co.uk',
      'www.abta.com',
      'www.gov.scot',
      'www.ofgem.gov.uk',
      'www.oiahe.org.uk',
      'www.fundraisingregulator.org.uk',
      'www.ncsc.gov.uk',
      'www.investorsinpeople.com',
      'www.instituteofcustomerservice.com',
      'www.pcisecuritystandards.org',
      'www.bsigroup.com',
    ]);
    for (const one of INSTRUMENTS) {
      const { protocol, hostname, username, port } = new URL(one.source);
      expect(protocol, one.id).toBe('https:');
      expect(official, one.id).toContain(hostname);
      expect([username, port], one.id).toEqual(['', '']);
    }
  });

  it('cites a law at the address of its own year, and only laws there', () => {
    const kinds: Record<string, string> = { eur: 'assimilated-regulation' };
    for (const type of ['ukpga', 'asp', 'anaw', 'asc', 'mwa', 'nia']) kinds[type] = 'act';
    for (const type of ['uksi', 'ssi', 'wsi', 'nisi', 'nisr']) kinds[type] = 'statutory-instrument';
    const laws = new Set(Object.values(kinds));
    const address = /^https:\/\/www\.legislation\.gov\.uk\/([a-z]+)\/(\d{4})\/\d+$/;
    for (const one of INSTRUMENTS) {
      const at = address.exec(one.source);
      expect(at !== null, one.id).toBe(laws.has(one.kind));
      if (!at) continue;
      expect(kinds[at[1] ?? ''], one.id).toBe(one.kind);
      expect([one.year, ...(one.alsoYears ?? [])], one.id).toContain(Number(at[2]));
    }
  });

  it('cites each law of one nation where that nation keeps its laws', () => {
    for (const one of INSTRUMENTS) {
      const nation = /\((Scotland|Wales|Northern Ireland)\)/.exec(one.title)?.[1];
      if (nation) expect(one.nations, one.id).toEqual([nation.toLowerCase().replace(' ', '-')]);
    }
  });

  it('has compared every one with a source, and bears the whole day', () => {
    for (const { id, checked } of INSTRUMENTS) {
      expect(checked, id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(new Date(checked).toISOString().slice(0, 10), id).toBe(checked);
    }
  });

  it('leads from what is gone to what stands today, in the same nations', () => {
    for (const { id, replaced, nations } of INSTRUMENTS) {
      if (!replaced) continue;
      const next = instrumentById(replaced.by);
      expect(next, id).toBeDefined();
      expect(next?.replaced, id).toBeUndefined();
      expect(replaced.since, id).toMatch(/^\d{4}-\d{2}(?:-\d{2})?$/);
      for (const nation of replaced.nations ?? nations) expect(next?.nations, id).toContain(nation);
    }
  });

  it('speaks of sectors the proposal knows', () => {
    const sectors: readonly string[] = CATALOGUE.about.fields.sector.options;
    for (const one of INSTRUMENTS) {
      for (const sector of one.sectors) expect(sectors, one.id).toContain(sector);
    }
  });

  it('calls no law voluntary and no standard a duty', () => {
    for (const one of INSTRUMENTS) {
      if (['act', 'statutory-instrument', 'assimilated-regulation'].includes(one.kind)) {
        expect(one.force, one.id).toBe('mandatory');
      }
      if (one.kind === 'standard') expect(one.force, one.id).toBe('voluntary');
    }
    // No law, but binding by contract on whoever takes cards.
    expect(instrumentById('pci-dss')?.force).toBe('mandatory');
  });
});

describe('a name is recognised', () => {
  const cases: [text: string, id: string, year: string][] = [
    ['Equality Act 2010', 'equality-act-2010', 'right'],
    ['the equality act', 'equality-act-2010', 'missing'],
    ['Equality Act, 2011', 'equality-act-2010', 'wrong'],
    ['Consumer rights act 2014', 'consumer-rights-act-2015', 'wrong'],
    ['Consumer Rights Act (2015), Part 1', 'consumer-rights-act-2015', 'right'],
    ['CRA 2015', 'consumer-rights-act-2015', 'right'],
    ['GDPR', 'uk-gdpr', 'missing'],
    ['gdpr rules', 'uk-gdpr', 'missing'],
    ['UK GDPR', 'uk-gdpr', 'missing'],
    ['Data Protection Act', 'data-protection-act-2018', 'missing'],
    ['Data Protection Act 1998', 'data-protection-act-1998', 'right'],
    ['Health & Safety at Work Act 1974', 'health-and-safety-at-work-act-1974', 'right'],
    ['Health and Safety at Work etc Act 1974', 'health-and-safety-at-work-act-1974', 'right'],
    ['Health and Safety at Work etc. Act 1974', 'health-and-safety-at-work-act-1974', 'right'],
    ['ISO 10002:2018', 'iso-10002', 'right'],
    ['ISO 10002 : 2014', 'iso-10002', 'wrong'],
    ['BS EN ISO 9001:2015', 'iso-9001', 'right'],
    ['Housing Ombudsman Complaint Handling Code', 'housing-ombudsman-complaint-handling-code', 'missing'],
    [
      'Housing Ombudsman’s Complaint Handling Code 2024',
      'housing-ombudsman-complaint-handling-code',
      'right',
    ],
    ['Housing Ombudsman, Complaint Handling Code', 'housing-ombudsman-complaint-handling-code', 'missing'],
    ['Social Housing (Regulation) Act 2023', 'social-housing-regulation-act-2023', 'right'],
    [
      'Consumer Contracts (Information, Cancellation and Additional Charges) Regulations 2013',
      'consumer-contracts-regulations-2013',
      'right',
    ],
    ['Consumer Contracts Regulations', 'consumer-contracts-regulations-2013', 'missing'],
    ['Digital Markets, Competition and Consumers Act 2024', 'dmcc-act-2024', 'right'],
    ['Awaab’s Law', 'hazards-in-social-housing-regulations-2025', 'missing'],
    ["Awaab's law", 'hazards-in-social-housing-regulations-2025', 'missing'],
    ['Ofcom General Conditions of Entitlement', 'ofcom-general-conditions', 'none'],
    ['Customer Service Excellence', 'customer-service-excellence', 'none'],
    ['Charities Act', 'charities-act-2011', 'missing'],
    ['charities act 2011', 'charities-act-2011', 'right'],
    ['Northern Ireland Act 1998, section 75', 'northern-ireland-act-1998', 'right'],
    ['Northern Ireland Act 1999', 'northern-ireland-act-1998', 'wrong'],
    ['Estate Agents Act 1979', 'estate-agents-act-1979', 'right'],
    ['Unfair Contract Terms Act 1977', 'unfair-contract-terms-act-1977', 'right'],
    ['Distance Selling Regulations 2000', 'distance-selling-regulations-2000', 'right'],
    ['Trade Descriptions Act 1968', 'trade-descriptions-act-1968', 'right'],
    ['Sex Discrimination Act 1975', 'sex-discrimination-act-1975', 'right'],
    ['Sex Discrimination (NI) Order 1976', 'sex-discrimination-ni-order-1976', 'right'],
    ['Race Relations (Northern Ireland) Order 1997', 'race-relations-ni-order-1997', 'right'],
    ['Race Relations Act 1967', 'race-relations-act-1976', 'wrong'],
    ['Consumer Protection Act 1987', 'consumer-protection-act-1987', 'right'],
    ['Consumer Protection (Northern Ireland) Order 1987', 'consumer-protection-ni-order-1987', 'right'],
    ['Health and Safety at Work (NI) Order 1978', 'health-and-safety-at-work-ni-order-1978', 'right'],
    ['Health and Social Care Act 2008', 'health-and-social-care-act-2008', 'right'],
    [
      'Health and Social Care Act 2008 (Regulated Activities) Regulations 2014',
      'regulated-activities-regulations-2014',
      'right',
    ],
    ['Freedom of Information Act (Scotland) 2002', 'freedom-of-information-scotland-act-2002', 'right'],
    [
      'Public Services Ombudsman (Northern Ireland) Act 2016',
      'public-services-ombudsman-act-ni-2016',
      'right',
    ],
    [
      'Public Services Ombudsman Act (Northern Ireland) 2016',
      'public-services-ombudsman-act-ni-2016',
      'right',
    ],
    ['Food Hygiene Rating Act (NI) 2015', 'food-hygiene-rating-act-ni-2016', 'wrong'],
    ['rules of trade (Equality Act) 2011 figures', 'equality-act-2010', 'missing'],
    ['Scottish Public Services Ombudsman Act 2002', 'scottish-public-services-ombudsman-act-2002', 'right'],
    ['Wellbeing of Future Generations Act 2015', 'well-being-of-future-generations-act-2015', 'right'],
    ['Renter’s Rights Act 2025', 'renters-rights-act-2025', 'right'],
    ['Renters Rights Act 2025', 'renters-rights-act-2025', 'right'],
    ['Regulation (EC) 1107/2006', 'uk-1107', 'right'],
    ['Air Travel Organisers Licensing Regulations 2012', 'atol-regulations-2012', 'right'],
    ['Natasha’s Law', 'food-information-amendment-england-regulations-2019', 'missing'],
    ['Fire Safety Order 2005', 'fire-safety-order-2005', 'right'],
    ['Ofgem’s Standards of Conduct', 'ofgem-standards-of-conduct', 'none'],
    ['PCI-DSS', 'pci-dss', 'none'],
    ['ISO 27001:2022', 'iso-iec-27001', 'right'],
    ['ISO 10004:2018', 'iso-10004', 'right'],
    ['BS 18477:2010', 'bs-18477', 'right'],
    ['Investors in People', 'investors-in-people', 'none'],
    ['Disability Confident scheme', 'disability-confident', 'none'],
  ];
  it.each(cases)('%s', (text, id, year) => {
    const mention = instrumentByName(text);
    expect(mention?.instrument.id).toBe(id);
    expect(mention?.year).toBe(year);
  });

  it.each([
    ['Complaints policy v3.2'],
    ['Customer charter 2024'],
    ['Housing Act 2004'],
    ['the code'],
    ['dress code'],
    ['We act on equality'],
    ['Discrimination'],
    ['cra'],
    ['Justice (Northern Ireland) Act 2002'],
    ['Mental Capacity Act (Northern Ireland) 2016'],
    ['Food Information Regulations (Northern Ireland) 2014'],
    ['Working Time Regulations (NI) 2016'],
    ['Race Relations (Amendment) Act 2000'],
    ['Employment Rights Act 2025'],
    ['Health and Care Act 2022'],
    ['Health and Social Care Act 2012'],
    ['Public Services Ombudsman (Wales) Act 2005'],
    ['The way charities act matters to donors'],
    ['Estate agents act for sellers'],
    ['If customers smell gas, act at once'],
    ['Homes lost electricity. Act on each report within an hour'],
    ['Across Northern Ireland act on each case'],
    ['We want disability confident managers who are investors in people'],
    ['Complaints code of practice'],
    ['Our standards of conduct'],
    ['ABTA number'],
    ['the CMA 8 rules of thumb'],
  ])('and nothing else is taken for one: %s', (text) => {
    expect(instrumentByName(text)).toBeUndefined();
  });

  it('“the Code” only where the sector or the words say which', () => {
    expect(instrumentByName('The Code asks for 10 days', { sector: 'housing' })?.instrument.id).toBe(
      'housing-ombudsman-complaint-handling-code',
    );
    expect(instrumentByName('The Code asks for 10 days', { sector: 'retail' })).toBeUndefined();
  });

  it('every one by its own title, and each of its other names', () => {
    for (const one of INSTRUMENTS) {
      const mention = instrumentByName(citation(one));
      expect(mention?.instrument.id, citation(one)).toBe(one.id);
      expect(mention?.year, citation(one)).toMatch(one.year === undefined ? /right|none/ : /right/);
      expect(mention?.quote, citation(one)).toBe(citation(one));
      const shared = (name: string) => INSTRUMENTS.filter((other) => other.names.includes(name)).length > 1;
      for (const name of one.names.filter((name) => !shared(name))) {
        expect(instrumentByName(name)?.instrument.id, name).toBe(one.id);
      }
    }
  });

  it('all of them in a sentence, with the words', () => {
    const text = 'Data Protection Act 2018 and UK GDPR, also the Equality Act 2010.';
    expect(instrumentsIn(text).map((one) => one.quote)).toEqual([
      'Data Protection Act 2018',
      'UK GDPR',
      'Equality Act 2010',
    ]);
  });

  it('never by breaking: any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const one of instrumentsIn(text)) expect(text.slice(one.start, one.end)).toBe(one.quote);
      }),
    );
  });
});

describe('where and whether it holds', () => {
  const named = (id: string) => instrumentById(id) as NonNullable<ReturnType<typeof instrumentById>>;
  it('knows the nations', () => {
    expect(appliesIn(named('equality-act-2010'), 'northern-ireland')).toBe(false);
    expect(appliesIn(named('equality-act-2010'), 'wales')).toBe(true);
    expect(appliesIn(named('equality-act-2010'), undefined)).toBe(true);
    expect(isReplaced(named('disability-discrimination-act-1995'), 'england')).toBe(true);
    expect(isReplaced(named('disability-discrimination-act-1995'), 'northern-ireland')).toBe(false);
    expect(isReplaced(named('data-protection-act-1998'), 'scotland')).toBe(true);
    expect(isReplaced(named('race-relations-act-1976'), 'england')).toBe(true);
    // It never reached Northern Ireland, which has an Order of its own.
    expect(isReplaced(named('race-relations-act-1976'), 'northern-ireland')).toBe(false);
    expect(appliesIn(named('race-relations-act-1976'), 'northern-ireland')).toBe(false);
    expect(appliesIn(named('race-relations-ni-order-1997'), 'northern-ireland')).toBe(true);
  });

  it('suggests by the words, the sector first, nothing that is gone', () => {
    const ids = (...args: Parameters<typeof findInstruments>) =>
      findInstruments(...args).map((one) => one.id);
    expect(ids('equal')[0]).toBe('equality-act-2010');
    expect(ids('', { sector: 'housing', nation: 'england' })[0]).toMatch(
      /housing|landlord|rsh|complaint|hazard/,
    );
    expect(ids('data prot')).toContain('data-protection-act-2018');
    expect(ids('data prot')).not.toContain('data-protection-act-1998');
    expect(ids('complaint', { sector: 'housing', nation: 'england' })[0]).toBe(
      'housing-ombudsman-complaint-handling-code',
    );
    expect(ids('equality', { nation: 'northern-ireland' })).not.toContain('equality-act-2010');
    expect(ids('zzzz')).toEqual([]);
  });
});
