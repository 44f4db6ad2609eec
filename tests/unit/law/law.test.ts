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
    expect(INSTRUMENTS.length).toBeGreaterThanOrEqual(45);
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
    ]);
    for (const one of INSTRUMENTS) {
      const { protocol, hostname, username, port } = new URL(one.source);
      expect(protocol, one.id).toBe('https:');
      expect(official, one.id).toContain(hostname);
      expect([username, port], one.id).toEqual(['', '']);
    }
  });

  it('cites a law at the address of its own year, and only laws there', () => {
    for (const one of INSTRUMENTS) {
      const at = /^https:\/\/www\.legislation\.gov\.uk\/(ukpga|asp|anaw|mwa|uksi|eur)\/(\d{4})\/\d+$/.exec(
        one.source,
      );
      const isLaw = ['act', 'statutory-instrument', 'assimilated-regulation'].includes(one.kind);
      expect(at !== null, one.id).toBe(isLaw);
      if (!at) continue;
      expect([one.year, ...(one.alsoYears ?? [])], one.id).toContain(Number(at[2]));
      expect(at[1] === 'uksi', one.id).toBe(one.kind === 'statutory-instrument');
      expect(at[1] === 'eur', one.id).toBe(one.kind === 'assimilated-regulation');
    }
  });

  it('bears the whole day of its check, and only where there was one', () => {
    const days = INSTRUMENTS.flatMap((one) => (one.checked === undefined ? [] : [one.checked]));
    expect(days.length).toBeGreaterThan(0);
    expect(days.length).toBeLessThan(INSTRUMENTS.length);
    for (const day of days) {
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
    }
  });

  it('speaks of sectors the proposal knows, and of successors it holds', () => {
    const sectors: readonly string[] = CATALOGUE.about.fields.sector.options;
    for (const one of INSTRUMENTS) {
      for (const sector of one.sectors) expect(sectors, one.id).toContain(sector);
      if (one.replaced) expect(instrumentById(one.replaced.by), one.id).toBeDefined();
    }
  });

  it('calls no law voluntary and no standard a duty', () => {
    for (const one of INSTRUMENTS) {
      if (['act', 'statutory-instrument', 'assimilated-regulation'].includes(one.kind)) {
        expect(one.force, one.id).toBe('mandatory');
      }
      if (one.kind === 'standard') expect(one.force, one.id).toBe('voluntary');
    }
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
      expect(instrumentByName(citation(one))?.instrument.id, citation(one)).toBe(one.id);
      for (const name of one.names) expect(instrumentByName(name), name).toBeDefined();
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
