import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { planDocument } from '@/lib/core/plan';
import { COLLECTION_NAMES, collectionDef, isList } from '@/lib/core/proposal/catalogue';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { parseExportFile } from '@/lib/core/proposal/file';
import { renderCopy, renderPlan } from '@/lib/export/pdf';
import { loadFonts, settable } from '@/lib/export/pdf/fonts';
import { findTemplate } from '@/lib/server/files/templates';
import { misplaced } from './placed';
import { housing, inputFor, readPdf, says, template, wholeTemplate } from './read';

beforeAll(loadFonts);

const unit = wholeTemplate();
const copyOf = (document: ProposalDocument) => renderCopy(inputFor(document, unit));
const planOf = (document: ProposalDocument) =>
  renderPlan({
    edition: 'plan',
    document: planDocument(unit, document),
    template: unit,
    learner: { name: 'Siân Ŵyn Łukasz' },
    employer: { name: 'Harbour Row Homes' },
    version: 2,
    date: '2026-12-03',
    code: '7F3K22QDXX',
  });
const editions = [
  ['assessment copy', copyOf],
  ['plan', planOf],
] as const;

const WORD = 'x'.repeat(400);
const RIGHT_TO_LEFT =
  'مرحبا بالعالم، هذا اختبار طويل للنص العربي. שלום עולם, זו בדיקה 😀 👩🏽‍🦰 🇬🇧 mixed with English';
const TITLE = '../../x\r\n"=cmd()`<b>&amp;';

/** The worked example with the same words in every text of every row. */
function filledWith(words: string): ProposalDocument {
  const document = structuredClone(housing());
  for (const name of COLLECTION_NAMES) {
    const { fields } = collectionDef(name);
    for (const row of (isList(name) ? document[name] : [document[name]]) as Record<string, unknown>[])
      for (const [field, { kind }] of Object.entries(fields))
        if ((kind === 'text' || kind === 'prose') && row[field] !== undefined)
          row[field] = kind === 'text' ? [...words].slice(0, 150).join('') : words;
  }
  return document;
}

const rows = (count: number): ProposalDocument => {
  const document = housing();
  const many = <Row extends { id: string }>(list: readonly Row[]): Row[] =>
    Array.from({ length: count }, (_, at) => ({ ...(list[at % list.length] as Row), id: `n${at}` }));
  return { ...document, departments: many(document.departments), risks: many(document.risks) };
};

/** Ten thousand letters in which every line can be told from every other. */
const long = Array.from({ length: 250 }, (_, at) => `Line ${at} is one of very many in a row.`).join('\n');

describe.each(editions)('in the %s, every word has its place', (edition, make) => {
  test.each([
    ['the worked example', () => housing()],
    ['a table of 300 rows', () => rows(300)],
    ['one word of 400 letters in every field', () => filledWith(WORD)],
    ['right-to-left text and emoji in every field', () => filledWith(RIGHT_TO_LEFT)],
    [
      'a title that would be a path, a formula and a line break',
      () => ({ ...housing(), about: { ...housing().about, title: TITLE } }),
    ],
    ['nothing at all', () => emptyDocument()],
    [
      'only one row in one section, all others empty',
      () => ({ ...emptyDocument(), risks: [{ id: 'r1', name: 'Late' }] }),
    ],
  ])(
    'with %s',
    async (_, document) => {
      expect(await misplaced((await make(document())).bytes)).toEqual([]);
    },
    240_000,
  );

  test('with a passage of ten thousand letters, and each of its lines is there', async () => {
    const document = housing();
    document.summary = { ...document.summary, problem: long };
    document.risks = document.risks.map((risk, at) => (at === 0 ? { ...risk, answer: long } : risk));
    document.improvements = document.improvements.map((one) => ({ ...one, change: long }));
    const { bytes } = await make(document);
    expect(await misplaced(bytes)).toEqual([]);
    const { pages } = await readPdf(bytes);
    const body = pages.map(({ text }) => text).join(' ');
    for (const line of long.split('\n')) expect(body).toContain(line);
    expect(edition).not.toBe('');
  }, 120_000);

  test('with line breaks, each line begins anew', async () => {
    const document = housing();
    document.summary = {
      ...document.summary,
      problem: 'First line\nsecond line\r\nthird line\n\nfourth line',
    };
    document.improvements = document.improvements.map((one) => ({ ...one, change: 'Alpha one\nbeta two' }));
    const { pages } = await readPdf((await make(document)).bytes);
    const at = (words: string) =>
      pages.flatMap(({ lines }) => lines).find(({ text }) => text.startsWith(words));
    for (const words of ['Alpha one', 'beta two']) expect(at(words), words).toBeDefined();
    expect(at('Alpha one')?.text).not.toContain('beta');
  }, 60_000);
});

test('strange words are all there, in a title and in a field', async () => {
  const document = { ...emptyDocument(), about: { title: TITLE }, context: { overview: TITLE } };
  const pdf = await readPdf((await copyOf(document)).bytes);
  for (const line of TITLE.split('\r\n')) {
    expect(says(pdf.body, settable(line))).toBe(true);
    expect(pdf.pages[0]?.text.replace(/\s/gu, '')).toContain(settable(line).replace(/\s/gu, ''));
  }
});

describe.each([
  ['foundations-of-service-delivery'],
  ['following-service-rules'],
  ['organisation-and-environment'],
  ['rules-for-service-improvement'],
])('the example of %s', (name) => {
  test('has every word in its place', async () => {
    const found = findTemplate(name) ?? template();
    const read = parseExportFile(
      readFileSync(`templates/${name}/examples/broadband-contact-centre.json`, 'utf8'),
    );
    if (!read.ok) throw new Error('the example cannot be read');
    expect(await misplaced((await renderCopy(inputFor(read.value.document, found))).bytes)).toEqual([]);
  }, 120_000);
});
