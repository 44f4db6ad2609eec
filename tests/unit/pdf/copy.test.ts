import { beforeAll, describe, expect, test } from 'vitest';
import { COLLECTION_NAMES, collectionDef, isList } from '@/lib/core/proposal/catalogue';
import { type AnyRecord, emptyDocument, isBlank, type ProposalDocument } from '@/lib/core/proposal/document';
import { renderCopy } from '@/lib/export/pdf';
import { loadFonts, settable } from '@/lib/export/pdf/fonts';
import { viewOf } from '@/lib/export/view';
import { fieldOrder, optionWord } from '@/lib/texts/field-words';
import { housing, inputFor, type ReadPdf, readPdf, says, template } from './read';

beforeAll(loadFonts);

/** Every text and choice of a document that this template asks for, with its place. */
function written(document: ProposalDocument): [place: string, value: string][] {
  return COLLECTION_NAMES.flatMap((name) => {
    const rows = (isList(name) ? document[name] : [document[name]]) as AnyRecord[];
    const { fields } = collectionDef(name);
    return rows.flatMap((row) =>
      fieldOrder(template(), name, Object.keys(fields)).flatMap((field): [string, string][] => {
        const value = row[field];
        const kind = fields[field]?.kind;
        if (isBlank(value) || typeof value !== 'string') return [];
        if (kind === 'choice') {
          // Whether a gap's low or high level is better shows in its size ("59% short"); only milestones are named.
          return (name === 'gaps' && field === 'better') || (name === 'actions' && value === 'task')
            ? []
            : [[`${name}.${field}`, optionWord(name, field, value)]];
        }
        // A unit in pounds is part of its figure: £11,400 a year.
        if (field === 'unit' && value.startsWith('£')) return [];
        return kind === 'text' || kind === 'prose' ? [[`${name}.${row.id ?? ''}.${field}`, value]] : [];
      }),
    );
  });
}

const lost = (pdf: ReadPdf, document: ProposalDocument) =>
  written(document)
    .filter(
      ([, value]) =>
        !value.split('\n').every((line) => says(pdf.body, settable(line).replace(/^\s*[-*•–]\s+/u, ''))),
    )
    .map(([place]) => place);

describe('the assessment copy of the worked example', () => {
  let pdf: ReadPdf;
  let pageOf: ReadonlyMap<string, number>;
  const document = housing();
  beforeAll(async () => {
    const made = await renderCopy(inputFor(document));
    pageOf = made.pageOf;
    pdf = await readPdf(made.bytes);
  }, 60_000);

  test('says everything the learner wrote', () => {
    expect(written(document).length).toBeGreaterThan(300);
    expect(lost(pdf, document)).toEqual([]);
  });

  test('names the page each section really begins on', async () => {
    const view = viewOf(inputFor(document));
    expect(view.sections).toHaveLength(12);
    const contents = pdf.pages[1]?.text ?? '';
    for (const section of view.sections) {
      const page = pageOf.get(section.anchor) ?? 0;
      expect(pdf.pages[page - 1]?.text).toContain(section.question);
      expect(contents).toMatch(new RegExp(`${section.term}\\s+${page}\\b`));
      expect(await pdf.destinationPage(section.anchor)).toBe(page);
    }
  });

  test('numbers every page after the cover', () => {
    pdf.pages.slice(1).forEach((page, index) => {
      expect(page.text).toContain(`${index + 2} of ${pdf.pages.length}`);
    });
  });

  test('has bookmarks for its sections and, under them, for their rows', () => {
    const gaps = pdf.outline.find((item) => item.title === '5 Gaps');
    expect(gaps?.items.map((item) => item.title)).toContain(`G1 ${document.gaps[0]?.name}`);
    expect(pdf.outline.map((item) => item.title)).toContain('Where each marking point is met');
  });

  test('carries title, author, language and date', () => {
    expect(pdf.info).toMatchObject({
      Title: document.about.title,
      Author: 'Siân Ŵyn Łukasz',
      Language: 'en-GB',
      Creator: 'Upmark',
    });
    expect(String(pdf.info.CreationDate)).toContain('20261203');
  });

  test('follows the thread by short marks and never gives a verdict', () => {
    const all = pdf.pages.map((page) => page.text).join('\n');
    expect(all).toMatch(/closes\s+G1/);
    expect(all).toMatch(/measured by\s+K1/);
    const map = pdf.pages[(pageOf.get('map') ?? 0) - 1]?.text ?? '';
    expect(map).toContain(template().markingPoints[0]?.title);
    expect(map).not.toMatch(/\bnot yet\b|\bpartly\b|\bpass\b/i);
  });
});

describe('words with letters from a second font', () => {
  test('are never parted within', async () => {
    const document = emptyDocument();
    document.costs = Array.from({ length: 14 }, (_, at) => ({
      id: `c${at}`,
      name: `Costŵyn ${'a'.repeat(at % 7)} gwasanaethaŵr dŵr cyfryngaŷn`,
      quantity: 1000 * 10 ** (at % 4) + at,
      unit: `${'Dŵr '.repeat(at % 3)}tŷ’n`,
      rate: at,
    }));
    const pdf = await readPdf((await renderCopy(inputFor(document))).bytes);
    expect(pdf.body).not.toMatch(/gwasanaetha-|d-ŵr|dŵ-|\0/u);
    expect(pdf.body.match(/gwasanaethaŵrdŵrcyfryngaŷn/gu)).toHaveLength(14);
    expect(pdf.body.match(/tŷ’n×/gu)).toHaveLength(14);
  });
});

describe('any proposal', () => {
  test('an empty one still has a cover, contents and a map that names what is not yet addressed', async () => {
    const pdf = await readPdf((await renderCopy(inputFor(emptyDocument()))).bytes);
    expect(pdf.pages[0]?.text).toContain('Untitled proposal');
    expect(pdf.pages[1]?.text).toContain('Not yet written: Organisation');
    expect(pdf.body).toContain('Notyetaddressed.');
  });

  test('the same input gives the same bytes', async () => {
    const [first, second] = [await renderCopy(inputFor(housing())), await renderCopy(inputFor(housing()))];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  }, 60_000);

  test('a plan of more actions than fit the chart says so, and its table has them all', async () => {
    const document = emptyDocument();
    document.actions = Array.from({ length: 34 }, (_, at) => ({
      id: `a${at}`,
      name: `Step ${at + 1};`,
      from: '2027-01-04',
      to: '2027-02-05',
    }));
    const pdf = await readPdf((await renderCopy(inputFor(document))).bytes);
    expect(pdf.body).toContain('Thechartshowsthefirst30;thetablebelowhasthemall.');
    for (let at = 1; at <= 34; at += 1) expect(pdf.body).toContain(`Step${at};`);
    const bars = viewOf(inputFor(document)).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'chart' ? block.drawing.shapes : [])),
    );
    expect(bars.filter((shape) => shape.shape === 'text' && /^Step/.test(shape.text))).toHaveLength(30);
  });

  test('letters no font has are squares, and the contents page says what they stand for', async () => {
    const document = emptyDocument();
    document.context = { overview: 'The sign says 漢字.' };
    const [without, withSquares] = [
      await readPdf((await renderCopy(inputFor(housing()))).bytes),
      await readPdf((await renderCopy(inputFor(document))).bytes),
    ];
    expect(withSquares.pages[1]?.text).toContain('stands for a character');
    expect(without.pages[1]?.text).not.toContain('stands for a character');
  }, 60_000);

  test('people joined into one emoji stand side by side', async () => {
    const document = emptyDocument();
    document.context = { overview: 'family 👨‍👩‍👧‍👦 flags 🇬🇧🏴󠁧󠁢󠁷󠁬󠁳󠁿 done' };
    const pdf = await readPdf((await renderCopy(inputFor(document))).bytes);
    expect(pdf.body).toContain('family👨👩👧👦flags🇬🇧🏴done');
  });

  test('a table of 300 rows repeats its head on every page it runs over', async () => {
    const document = emptyDocument();
    document.departments = Array.from({ length: 300 }, (_, at) => ({
      id: `d${at}`,
      name: `Department ${at}`,
      role: 'Answers.',
    }));
    const pdf = await readPdf((await renderCopy(inputFor(document))).bytes);
    const pages = pdf.pages.filter((page) => /Answers\./.test(page.text));
    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages) expect(page.text).toContain('What it does');
    expect(lost(pdf, document)).toEqual([]);
  });

  test.each([
    ['Welsh and Polish', 'Tŷ, dŵr, Ŵyn, Ŷ; zażółć gęślą jaźń Łódź'],
    ['money and quotes', '£8,680 – “quoted” ‘twice’ … ½ ≥ 3 → 4 • ✓ €'],
    ['Greek and Cyrillic', 'Ελληνικά και Русский текст'],
    ['a word of 400 letters', 'x'.repeat(400)],
    ['ten thousand letters', 'All calls are answered within the hour. '.repeat(250).trim()],
    ['line breaks and lists', 'First line\nsecond line\n\n- one\n- two\n1. three'],
  ])('keeps %s', async (_, words) => {
    const document = emptyDocument();
    document.context = { overview: words, service: words };
    document.departments = [{ id: 'd1', name: words.slice(0, 150), role: words.slice(0, 4000) }];
    const pdf = await readPdf((await renderCopy(inputFor(document))).bytes);
    expect(lost(pdf, document)).toEqual([]);
  });

  test.each([
    ['emoji', 'Happy 😀 family 👩🏽‍🦰 flag 🇬🇧', /Happy/],
    ['Arabic and Hebrew', 'مرحبا بالعالم and שלום', /and/],
    ['what no bundled font has', '漢字 stays visible', /□□\s+stays\s+visible/],
    ['control and direction marks', 'a\u0000b\u0007c\u202Ed\u2066e\uFEFFf\uD800g', /abcdef/],
  ])('survives %s', async (_, words, seen) => {
    const document = emptyDocument();
    document.about = { title: words.slice(0, 150) };
    document.context = { overview: words };
    document.gaps = [{ id: 'g1', name: words, cause: words }];
    const pdf = await readPdf((await renderCopy(inputFor(document))).bytes);
    expect(pdf.pages.map((page) => page.text).join('\n')).toMatch(seen);
  });
});
