import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { parseExportFile } from '@/lib/core/proposal/file';
import { anonymise, type Known, type NeutralWord } from '@/lib/core/review';
import { textsOf } from '@/lib/core/review/names';
import { proposalDocument } from '../../support/arbitraries';

const known = (more: Partial<Known> = {}): Known => ({
  learner: 'Priya Nair',
  employer: null,
  extra: [],
  keep: [],
  ...more,
});
const neutral: NeutralWord = (kind, nth) =>
  ({
    learner: 'Learner A',
    organisation: 'Organisation A',
    employer: 'Employer A',
    witness: `Witness ${nth}`,
    owner: `Owner ${nth}`,
    person: `Person ${nth}`,
    email: `[email ${nth}]`,
    web: `[web address ${nth}]`,
    extra: `[hidden ${nth}]`,
  })[kind];
const saying = (overview: string, more: Partial<ProposalDocument> = {}): ProposalDocument => ({
  ...emptyDocument(),
  context: { overview, organisation: 'Harbour Row Homes Ltd' },
  ...more,
});
const said = (overview: string, more: Partial<Known> = {}, document: Partial<ProposalDocument> = {}) =>
  anonymise(saying(overview, document), '', known(more), neutral).document.context.overview;

/** As a reader would look for it: a whole word, whatever its case, over line breaks. */
const isIn = (text: string, name: string) => {
  const bare = (words: string) =>
    ` ${words
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()} `;
  return bare(text).includes(bare(name));
};

describe('a name is hidden', () => {
  it.each([
    ['in full', 'Priya Nair wrote it.', 'Learner A wrote it.'],
    ['by its first name, with an ending', 'It is Priya’s idea.', 'It is Learner A’s idea.'],
    ['over a line break', 'by Priya\nNair', 'by Learner A'],
    ['in capitals', 'PRIYA NAIR', 'Learner A'],
    [
      'of the organisation, however short',
      'Harbour Row Homes Ltd, Harbour Row Homes, Harbour Row, HRH, Harbour',
      'Organisation A, Organisation A, Organisation A, Organisation A, Organisation A',
    ],
    ['with a title before it', 'Mrs Patel rang; Mrs Patel was cross.', 'Person 1 rang; Person 1 was cross.'],
    ['as an address', 'Write to priya.nair@harbourrow.org.uk.', 'Write to [email 1].'],
    ['as a site that bears it', 'See www.harbourrowhomes.co.uk/complaints.', 'See [web address 1].'],
  ])('%s', (_how, text, wanted) => expect(said(text)).toBe(wanted));

  it('of a witness and of an owner, in every field, by the same word', () => {
    const { document, hidden } = anonymise(
      saying('Tom Ellis and Amina agreed.', {
        testimonies: [
          { id: 't1', witness: 'Tom Ellis', role: 'Team leader', statement: 'I saw it. T. Ellis' },
        ],
        actions: [
          { id: 'a1', name: 'Set it up', owner: 'Amina Yusuf, complaints officer' },
          { id: 'a2', name: 'Brief Amina Yusuf', owner: 'Head of service' },
        ],
      }),
      'A plan for Amina',
      known(),
      neutral,
    );
    expect(document.context.overview).toBe('Witness 1 and Owner 1 agreed.');
    expect(document.testimonies[0]).toMatchObject({ witness: 'Witness 1', role: 'Team leader' });
    expect(document.actions.map(({ owner, name }) => [owner, name])).toEqual([
      ['Owner 1, complaints officer', 'Set it up'],
      // Roles name nobody, and are what a marker judges.
      ['Head of service', 'Brief Owner 1'],
    ]);
    expect(hidden.find(({ text }) => text === 'Amina Yusuf')).toMatchObject({
      kind: 'owner',
      times: 2,
      guessed: true,
    });
  });

  it('once more than it seems: the employer’s and the organisation’s alike', () => {
    expect(said('Harbour Row Homes', { employer: 'Harbour Row Homes' })).toBe('Organisation A');
    expect(said('Northgate Plc', { employer: 'Northgate plc' })).toBe('Employer A');
  });

  it('where somebody adds it, in any case', () =>
    expect(said('The Quayside flats; QUAYSIDE.', { extra: ['quayside'] })).toBe(
      'The [hidden 1] flats; [hidden 1].',
    ));
});

describe('what is not a name stays', () => {
  it.each([
    ['inside another word', 'The Harbourside and the Priyanka affair.'],
    ['the pages of the law', 'See www.legislation.gov.uk/ukpga/2010/15.'],
    ['an everyday word that is also a first name', 'We will act. Will it help?'],
  ])('%s', (_what, text) => expect(said(text, { learner: 'Will Nair' })).toBe(text));

  it('an everyday word is offered, and hidden as written when it is asked for', () => {
    const text = 'We will act. Will asked.';
    const { hidden } = anonymise(saying(text), '', known({ learner: 'Will Nair' }), neutral);
    expect(hidden.find((one) => one.text === 'Will')).toMatchObject({ kept: true, guessed: true });
    expect(said(text, { learner: 'Will Nair', extra: ['Will'] })).toBe('We will act. Learner A asked.');
  });

  it('what was guessed can be kept; what was said outright cannot', () => {
    expect(said('Mrs Patel of Harbour Row', { keep: ['Mrs Patel', 'Harbour Row'] })).toBe(
      'Mrs Patel of Harbour Row',
    );
    expect(said('Priya Nair', { keep: ['Priya Nair', 'Priya'] })).toBe('Learner A');
  });

  it('a neutral word that would bring a hidden word back is a blank', () =>
    expect(said('Priya Nair, a learner', { extra: ['learner'] })).toBe('…, a [hidden 1]'));
});

const word = fc
  .tuple(fc.constantFrom('B', 'K', 'L', 'Q', 'Z'), fc.stringMatching(/^[a-z]{3,7}$/))
  .map(([first, rest]) => `${first}q${rest}`);
const person = fc.tuple(word, word).map((parts) => parts.join(' '));
const people = fc.record({
  learner: person,
  employer: person,
  organisation: person,
  witness: person,
  owner: person,
  extra: person,
});

/** The names strewn into each text of a document, in several forms. */
function strewn(document: ProposalDocument, names: readonly string[], seed: number): ProposalDocument {
  let at = seed;
  const next = () => names[at++ % names.length] ?? '';
  const put = (text: string) =>
    `${next()}’s ${text} (${next().toUpperCase()}), ${next().replace(' ', '\n')}. ${next().toLowerCase().replace(' ', '.')}@example.org`;
  const copy = structuredClone(document) as unknown as Record<string, Record<string, unknown>>;
  copy.context = { ...copy.context, overview: put(String(copy.context?.overview ?? '')) };
  copy.summary = { ...copy.summary, problem: put(String(copy.summary?.problem ?? '')) };
  for (const row of (copy.gaps ?? []) as unknown as Record<string, unknown>[])
    row.cause = put(String(row.cause ?? ''));
  return copy as unknown as ProposalDocument;
}
const withNames = fc
  .tuple(proposalDocument({ maxRows: 2 }), people, fc.nat(100))
  .map(([document, names, seed]) => {
    const { learner, employer, organisation, witness, owner, extra } = names;
    const filled: ProposalDocument = {
      ...document,
      context: { ...document.context, organisation },
      testimonies: [{ id: 'tt', witness, statement: `${witness} saw ${learner}.` }],
      actions: [{ id: 'aa', name: `Tell ${owner}`, owner }],
    };
    return {
      document: strewn(filled, [learner, employer, organisation, witness, owner, extra], seed),
      names,
    };
  });

describe('whatever was written', () => {
  it('no hidden name is left in any text', () => {
    fc.assert(
      fc.property(withNames, ({ document, names }) => {
        const { learner, employer, extra } = names;
        const done = anonymise(
          document,
          `By ${learner}`,
          { learner, employer, extra: [extra], keep: [] },
          neutral,
        );
        const text = [done.title, ...textsOf(done.document)].join('\n');
        for (const name of Object.values(names)) expect(isIn(text, name), name).toBe(false);
        for (const { text: name, kept } of done.hidden) if (!kept) expect(isIn(text, name), name).toBe(false);
        expect(text).not.toMatch(/@example\.org/);
      }),
      { numRuns: 150 },
    );
  });

  it('ids, links, dates, choices and figures are as they were, and no field comes or goes', () => {
    /** The document without the texts a person wrote. */
    const bones = (document: ProposalDocument) => {
      const texts = new Set(textsOf(document));
      return JSON.stringify(document, (_key, value) =>
        typeof value === 'string' && texts.has(value) ? '' : value,
      );
    };
    fc.assert(
      fc.property(withNames, ({ document, names }) => {
        const { learner, employer, extra } = names;
        const done = anonymise(
          document,
          '',
          { learner, employer, extra: [extra], keep: [] },
          neutral,
        ).document;
        expect(bones(done)).toBe(bones(document));
      }),
      { numRuns: 100 },
    );
  });

  it('the same name is always the same word, two names are never one', () => {
    fc.assert(
      fc.property(withNames, ({ document, names }) => {
        fc.pre(new Set(Object.values(names).flatMap((name) => name.toLowerCase().split(' '))).size === 12);
        const { learner, employer, extra } = names;
        const { hidden } = anonymise(document, '', { learner, employer, extra: [extra], keep: [] }, neutral);
        const words = Object.values(names).map((name) => {
          const by = new Set(
            hidden
              .filter(
                ({ text, kind }) =>
                  kind !== 'email' && text.split(' ').every((part) => name.split(' ').includes(part)),
              )
              .map((one) => one.by),
          );
          expect(by.size, name).toBe(1);
          return [...by][0];
        });
        expect(new Set(words).size).toBe(words.length);
      }),
      { numRuns: 100 },
    );
  });
});

it('a worked example keeps its argument and loses its organisation', () => {
  const read = parseExportFile(
    readFileSync('templates/internal-and-external-requirements/examples/housing-complaints.json', 'utf8'),
  );
  if (!read.ok) throw new Error(read.code);
  const { document, hidden } = anonymise(
    read.value.document,
    '',
    known({ employer: 'Harbour Row Homes' }),
    neutral,
  );
  expect(textsOf(document).join('\n')).not.toMatch(/harbour row/i);
  expect(document.actions.map(({ owner }) => owner)).toEqual(
    read.value.document.actions.map(({ owner }) => owner),
  );
  expect(document.gaps).toEqual(read.value.document.gaps);
  expect(hidden.filter(({ kept }) => !kept).map(({ by }) => by)).toContain('Organisation A');
});
