import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CashFlow, cashFlow } from '@/lib/core/finance';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { renderSheets, type SheetsInput } from '@/lib/export/xlsx';
import { proposalDocument } from '../../support/arbitraries';
import { housing, wholeTemplate } from '../pdf/read';
import { hostile, libreOffice, manyRows, partOf, SOFFICE_MS, TITLE } from './support';

const input = (document: ProposalDocument): SheetsInput => ({
  document,
  template: wholeTemplate(),
  learner: { name: 'Siân Ŵyn' },
  date: '2026-12-03',
});

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const sheetsOf = (bytes: Uint8Array): string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) => (SHEET.test(name) ? [strFromU8(part)] : []));

/** The workbook without what its formulas came to when it was written, so that whoever opens it has to work it out. */
function unworked(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, part] of Object.entries(files))
    if (SHEET.test(name))
      files[name] = strToU8(strFromU8(part).replace(/( t="str")?>(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '>$2'));
  return zipSync(files);
}

type Told = { name: string; flow: CashFlow };
const cases: Told[] = [];
const books: Record<string, Uint8Array> = {};
let read: Record<string, string[][]> = {};

const DOCUMENTS: Readonly<Record<string, () => ProposalDocument>> = {
  housing,
  empty: emptyDocument,
  hostile,
  rows: manyRows,
};

beforeAll(async () => {
  const some = fc.sample(proposalDocument({ maxRows: 5 }), { numRuns: 12, seed: 20261203 });
  const all = {
    ...DOCUMENTS,
    ...Object.fromEntries(some.map((document, at) => [`any${at}`, () => document])),
  };
  for (const [name, of] of Object.entries(all)) {
    const document = of();
    books[name] = await renderSheets(input(document));
    cases.push({ name, flow: cashFlow(document) });
  }
  const opened = libreOffice(
    Object.fromEntries(Object.entries(books).map(([name, bytes]) => [`${name}.xlsx`, unworked(bytes)])),
    'sheets',
  );
  read = Object.fromEntries(
    Object.entries(opened).map(([name, bytes]) => [
      name.replace(/\.csv$/, ''),
      Papa.parse<string[]>(strFromU8(bytes)).data,
    ]),
  );
}, SOFFICE_MS + 60_000);

const table = (book: string, sheet: string): string[][] => read[`${book}-${sheet}`] ?? [];
const book = (name: string): Uint8Array => books[name] ?? new Uint8Array();
/** Figures of the overview by their label. */
const sums = (name: string): Record<string, string> =>
  Object.fromEntries(table(name, 'Overview').map(([label = '', value = '']) => [label, value]));

describe('LibreOffice works the cash flow out to what we say, to the penny', () => {
  test('in every workbook it was given, none left out', () => {
    expect(cases).toHaveLength(16);
    for (const { name } of cases) expect(table(name, 'Cash flow').length, name).toBeGreaterThan(1);
  });

  test('month by month, in all three cases', () => {
    for (const { name, flow } of cases) {
      const [, ...rows] = table(name, 'Cash flow');
      expect(rows.length, name).toBeGreaterThan(flow.horizon);
      flow.months.forEach((month, at) => {
        const figures = [3, 4, 5, 6, 10, 12].map((column) => Number(rows[at]?.[column]));
        const ours = [
          month.cost,
          month.benefit,
          month.net,
          month.cumulative,
          month.cumulativeLow,
          month.cumulativeHigh,
        ];
        expect(
          figures.map((value) => Math.round(value * 100)),
          `${name}, month ${month.month}`,
        ).toEqual(ours.map((value) => Math.round(value * 100)));
      });
    }
  });

  test('in the sums: totals, net present value, benefit for each pound, payback', () => {
    for (const { name, flow } of cases) {
      const said = sums(name);
      const money = (label: string) => Number(said[label]).toFixed(2);
      const { likely, low, high } = flow;
      expect(
        [
          'All costs',
          'All benefits',
          'Benefits less costs',
          'Net present value',
          'Net present value, low case',
          'Net present value, high case',
        ].map(money),
        name,
      ).toEqual(
        [likely.cost, likely.benefit, likely.net, likely.npv, low.npv, high.npv].map((value) =>
          value.toFixed(2),
        ),
      );
      const ratio = said['Benefit for each £1 spent'];
      if (likely.ratio === null) expect(ratio).toBe('nothing is spent');
      else expect(Number(ratio)).toBeCloseTo(likely.ratio, 6);
      expect(said['Paid back in month'], name).toBe(
        likely.paybackMonth === null
          ? likely.cost === 0
            ? 'nothing is spent'
            : 'not in this time'
          : String(likely.paybackMonth),
      );
    }
  });

  test(
    'and the figures written with it are the same',
    async () => {
      const opened = libreOffice({ 'a.xlsx': book('housing') }, 'sheets');
      const overview = Papa.parse<string[]>(strFromU8(opened['a-Overview.csv'] ?? new Uint8Array())).data;
      expect(overview).toEqual(table('housing', 'Overview'));
      for (const xml of sheetsOf(book('housing')).slice(-2))
        expect([...xml.matchAll(/<f>[^<]*<\/f>(?!<v>)/g)]).toEqual([]);
    },
    SOFFICE_MS,
  );
});

describe('the registers', () => {
  test('have a sheet each, with a frozen head', () => {
    const names = [...partOf(book('housing'), 'xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    for (const name of [
      'Internal requirements',
      'External requirements',
      'Gaps',
      'Evidence',
      'Improvements',
      'Stakeholders',
      'Risks',
      'Costs',
      'Benefits',
      'Cash flow',
    ])
      expect(names).toContain(name);
    expect(names.some((name) => /contact/i.test(name ?? ''))).toBe(true);
    const sheets = sheetsOf(book('housing'));
    expect(sheets).toHaveLength(names.length);
    for (const xml of sheets) expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });

  test('write money, dates and marks the British way', () => {
    const styles = partOf(book('housing'), 'xl/styles.xml');
    expect(styles).toContain('formatCode="£#,##0.00;[Red]-£#,##0.00"');
    expect(styles).toContain('formatCode="d mmm yyyy"');
    const [, first] = table('housing', 'Gaps');
    expect(first?.[0]).toBe('G1');
    expect(first?.[1]).toBe(housing().gaps[0]?.name);
  });

  test('hold all 300 rows', () => {
    expect(table('rows', 'Costs').filter(([mark]) => /^C\d+$/.test(mark ?? ''))).toHaveLength(300);
  });

  test('run nothing that somebody wrote', () => {
    const formulas = sheetsOf(book('hostile')).flatMap((xml) =>
      [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula ?? ''),
    );
    expect(formulas.length).toBeGreaterThan(10);
    for (const formula of formulas) expect(formula).not.toMatch(/cmd|HYPERLINK|A1:A9|1\+1/);
    const overview = sums('hostile');
    expect(overview.Title).toBe(TITLE.replace('\r\n', '\n'));
    expect(overview.Organisation).toBe('=HYPERLINK("http://x")');
    expect(table('hostile', 'Gaps').map((row) => row[1])).toEqual(
      expect.arrayContaining(['@SUM(A1:A9)', '\t=1+1']),
    );
    // Words stay words when somebody goes into the cell and out again.
    expect(partOf(book('hostile'), 'xl/styles.xml')).toMatch(/numFmtId="49"|formatCode="@"/);
  });

  test('are the same bytes for the same input', async () => {
    expect(Buffer.from(await renderSheets(input(housing()))).equals(Buffer.from(book('housing')))).toBe(true);
  });
});
