import { describe, expect, it } from 'vitest';
import type { Row } from '@/lib/core/proposal/document';
import { parseTemplate } from '@/lib/server/files/templates';
import { SAMPLE } from '../template/sample';
import { ask, proposal, report } from './support';

const verdictOf = (document: ReturnType<typeof proposal>, id: string) =>
  report(document).points.find(({ point }) => point === id);

describe('a mistake about the very thing a point asks for holds its tick', () => {
  const liking: Row<'internalRequirements'> = {
    id: 'mine',
    document: 'Tea in the waiting room',
    kind: 'culture',
    asks: 'Every visitor should have a cup of tea. I cannot stand a place where nobody offers.',
    why: 'It is how I was raised.',
  };
  it('one wish among proper rules, and the reason is told with the point', () => {
    expect(verdictOf(proposal(), 'mp-requirements')?.verdict).toBe('met');
    const point = verdictOf(
      proposal((d) => d.internalRequirements.push(liking)),
      'mp-requirements',
    );
    expect(point?.verdict).toBe('partly');
    expect(point?.findings.map(({ code }) => code)).toContain('opinion-as-requirement');
  });
  it('not where the wish has a dated paper behind it', () => {
    const paper = { ...liking, document: 'Reception handbook', version: '3', reviewed: '2026-02-01' };
    const document = proposal((d) =>
      d.internalRequirements.push({
        ...paper,
        asks: 'Offer every visitor a cup of tea.',
        why: 'Many come by bus.',
      }),
    );
    expect(verdictOf(document, 'mp-requirements')?.verdict).toBe('met');
  });
  it('only a point of the unit can be held', () => {
    const text = SAMPLE.replace('    detect:', '    holds: [another-unit]\n    detect:');
    expect(parseTemplate(text, 'v1.yaml').faults.map(({ code }) => code)).toEqual(['unknown-point']);
  });
});

describe('a code for members of a trade body is joined by choice, whatever the row calls it', () => {
  const code = (one: Partial<Row<'externalRequirements'>>) =>
    proposal((d) =>
      d.externalRequirements.push({
        id: 'code',
        instrument: 'BSRA Code of Conduct',
        kind: 'regulators-rule',
        force: 'mandatory',
        effect: 'The estimate is written on the job card.',
        ...one,
      }),
    );
  it.each([
    {
      asks: 'Members of the association give a written estimate.',
      breachOrganisation: 'It is the law for every workshop, and the BSRA can close us.',
    },
    {
      asks: 'Firms that have joined give a written estimate.',
      breachOrganisation: 'We could be prosecuted.',
    },
  ])('made law, it is mistaken: $asks', (one) => {
    expect(ask('mandatory-told-from-voluntary', code(one)).present).toBe(true);
  });
  it.each([
    {
      asks: 'As members we must give a written estimate, it is a condition of membership.',
      breachOrganisation: 'We lose the badge.',
    },
    {
      force: 'voluntary' as const,
      asks: 'Members of the association give a written estimate.',
      breachOrganisation: 'We are put out. No court has to do with it.',
    },
    {
      instrument: 'General Optical Council, Standards of Practice',
      kind: 'regulators-rule' as const,
      force: 'mandatory' as const,
      asks: 'Those on the register put the patient first.',
      breachOrganisation: 'The optometrist can be struck off.',
    },
    {
      instrument: 'FCA Consumer Credit Code',
      asks: 'Lenders give a written estimate to all who join.',
      breachOrganisation: 'The regulator can fine us.',
    },
  ])('bound by contract, said to be a choice, or a real regulator’s: $asks', (one) => {
    expect(ask('mandatory-told-from-voluntary', code(one)).present).toBe(false);
  });
});

describe('the view of whether an Act binds', () => {
  it('is a mistake about its force, and no opinion as well', () => {
    const document = proposal((d) => {
      const row = d.externalRequirements.find(({ id }) => id === 'ext-equality');
      if (row)
        row.asks = 'Adjustments for disabled tenants. We think it is only good practice for a small office.';
    });
    expect(ask('opinion-as-requirement', document).present).toBe(false);
    expect(ask('mandatory-told-from-voluntary', document).present).toBe(true);
  });
});

describe('hours of people, where only the thing is paid for', () => {
  const change = (resources: string, cost: Partial<Row<'costs'>> = {}) =>
    proposal((d) => {
      d.improvements.push({
        id: 'more',
        name: 'Photo link',
        change: 'The adviser sends a link and the tenant takes a picture of the damp.',
        why: 'Half of the tenants asked for it in the survey.',
        resources,
      });
      d.costs.push({
        id: 'its',
        improvements: ['more'],
        timing: 'one-off',
        name: 'Link set up',
        rate: 300,
        quantity: 1,
        basis: 'Quote',
        ...cost,
      });
    });
  it.each([
    'Not a lot. Advisers can squeeze it in between calls.',
    'They will pick it up as they go along.',
    'Everybody will find a minute for it somehow.',
    'It can be fitted in around the other work, and they show each other.',
    'The team will do it when it is quiet.',
    'They can learn it on the job in their own time.',
  ])('is left to hope: %s', (resources) => {
    expect(ask('resources-considered', change(resources)).present).toBe(true);
  });
  it.each([
    'It fits in between calls: 2 minutes each, about 6 hours a month.',
    'Agreed with the team leader that it goes between calls.',
    'The £300 of the quote and nothing else.',
    'A link that is set up once by the supplier.',
  ])('is counted, settled or none: %s', (resources) => {
    expect(ask('resources-considered', change(resources)).present).toBe(false);
  });
  it('is paid for in a line of cost', () => {
    const document = change('They fit it in between calls.', { name: 'Adviser time', unit: 'hours' });
    expect(ask('resources-considered', document).present).toBe(false);
  });
});

describe('a post kept day and night that takes nothing', () => {
  const post = (resources: string) =>
    proposal((d) =>
      d.improvements.push({
        id: 'more',
        name: 'Night line',
        change: 'The repairs line is answered day and night by the office, every day of the year.',
        why: 'Half of the tenants asked for it in the survey.',
        resources,
      }),
    );
  it.each([
    'None, we have the telephones already.',
    'Nothing. The girls can take the mobile home.',
    'No extra cost, the line is there and paid.',
    'No money needed, it is part of the service.',
  ])('forgets who sits at it: %s', (resources) => {
    expect(ask('resources-considered', post(resources)).present).toBe(true);
  });
  it.each([
    'None, the night team at the depot has agreed to take the calls.',
    'No extra staff: wardens are on duty anyway and the rota names one.',
    'Nothing, the alarm centre answers, it is included in our contract.',
  ])('unless somebody is there for it: %s', (resources) => {
    expect(ask('resources-considered', post(resources)).present).toBe(false);
  });
});

it('cites a law of another nation, and is not cited exactly', () => {
  const document = proposal((d) => {
    d.about.nation = 'northern-ireland';
    for (const row of d.externalRequirements) {
      row.source = 'legislation.gov.uk, read 3 November 2026';
      if (row.id === 'ext-equality') row.instrument = 'Equality Act 2010';
    }
  });
  const { verdict, codes } = ask('law-cited-in-full', document, { sources: true });
  expect(codes).toContain('law-not-here');
  expect(verdict).toBe('partly');
});

describe('a box for the rules that only points to the change', () => {
  const pointing = (compliance: string, change: string) =>
    proposal((d) => {
      for (const row of d.improvements) Object.assign(row, { compliance, change, why: 'Half asked for it.' });
    });
  const kept =
    'Reply dates go on the screen; the Equality Act 2010 is kept because letters must still be read out on request.';
  it.each(['See above.', 'See the change, it is all there.', 'Explained in the change.', 'As said above'])(
    'is read with what it points to: %s',
    (compliance) => {
      const codes = (change: string) =>
        ask('improvements-linked-to-rules', pointing(compliance, change)).codes;
      expect(codes('A screen with the dates.')).not.toContain('answer-elsewhere');
      expect(codes(kept)).toContain('answer-elsewhere');
    },
  );
});
