import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { parseExportFile } from '@/lib/core/proposal/file';
import { renderCopy } from '@/lib/export/pdf';
import { loadFonts } from '@/lib/export/pdf/fonts';
import { viewOf } from '@/lib/export/view';
import { usedTerms } from '@/lib/export/view/glossary';
import { findTemplate } from '@/lib/server/files/templates';
import { unitOf } from '@/lib/server/files/unit-of';
import { housing, inputFor, readPdf, says, squash, template } from './read';

beforeAll(loadFonts);

const matrixOf = (document: ProposalDocument, unit = template()) => {
  const found = viewOf(inputFor(document, unit)).thread;
  return found?.rows.map((row) => [
    row.mark ?? '',
    ...row.cells.map((cell) => cell.map((span) => span.text).join('')),
  ]);
};

const torn = (): ProposalDocument => ({
  ...emptyDocument(),
  internalRequirements: [{ id: 'r1', document: 'Policy' }],
  gaps: [
    { id: 'g1', name: 'Late', requirements: ['r1'] },
    { id: 'g2', name: 'Lonely' },
  ],
  evidence: [{ id: 'e1', name: 'Log', gaps: ['g1'] }],
  improvements: [
    { id: 'i1', name: 'Alarm', gaps: ['g1'] },
    { id: 'i2', name: 'Training' },
  ],
  kpis: [
    { id: 'k1', name: 'In time', improvements: ['i1'] },
    { id: 'k2', name: 'Happy' },
  ],
});

describe('the matrix of the golden thread', () => {
  test('gathers what each improvement stands on and what follows from it', () => {
    const [, ...first] = matrixOf(torn())?.[0] ?? [];
    expect(first).toEqual(['Alarm', 'R1', 'G1', 'E1', 'K1', 'none yet', '', 'none yet']);
  });

  test('shows where it is torn, and the rows that hang on nothing', () => {
    const rows = matrixOf(torn()) ?? [];
    expect(rows[1]).toEqual(['I2', 'Training', '', 'none yet', '', 'none yet', 'none yet', '', 'none yet']);
    expect(rows[2]).toEqual(['', 'Not joined to any improvement', '', 'G2', '', 'K2', '', '', '']);
  });

  test('is whole in the worked example, and stands on one page after the summary', async () => {
    const document = housing();
    const rows = matrixOf(document) ?? [];
    expect(rows).toHaveLength(document.improvements.length);
    expect(rows.flat()).not.toContain('none yet');
    const made = await renderCopy(inputFor(document));
    const pdf = await readPdf(made.bytes);
    const page = pdf.pages[(made.pageOf.get('thread') ?? 0) - 1]?.text ?? '';
    const names = document.improvements.map(({ name }) => name ?? '?');
    expect(
      names.filter((name) => !says(squash(page), name)),
      page,
    ).toEqual([]);
    expect(made.pageOf.get('thread')).toBeGreaterThanOrEqual(made.pageOf.get('section.summary') ?? 99);
    expect(made.pageOf.get('thread')).toBeLessThanOrEqual(made.pageOf.get('map') ?? 0);
    expect(pdf.pages[1]?.text).toContain('The golden thread');
  });

  test('has only the columns a unit asks for, and is left out where it asks for no argument', () => {
    const setting = findTemplate('organisation-and-environment');
    const rules = findTemplate('following-service-rules');
    if (!setting || !rules) throw new Error('a unit is missing');
    const titles = viewOf(inputFor(torn(), setting)).thread?.columns.map(({ title }) => title);
    expect(titles).toEqual(['Improvement', 'Requirements', 'Gaps', 'Evidence']);
    expect(viewOf(inputFor(torn(), rules)).thread).toBeUndefined();
    expect(viewOf(inputFor(emptyDocument())).thread).toBeUndefined();
  });
});

describe('the words used', () => {
  const unit = {
    ...template(),
    glossary: [
      { id: 'sla', term: 'SLA', also: ['service level agreement'], means: 'A promise.' },
      { id: 'heat', term: 'HEAT', also: [], means: 'Hear, empathise, apologise, take ownership.' },
      { id: 'gap', term: 'Gap', also: [], means: 'A distance.' },
    ],
  };
  const said = (overview: string) =>
    usedTerms(unit, { ...emptyDocument(), context: { overview } }).map(({ term }) => term);

  test.each([
    ['two gaps', ['Gap']],
    ['Our service-level\nagreements', ['SLA']],
    ['the SLA’s terms and the gap', ['Gap', 'SLA']],
    ['no heat, no gaping, no slate', []],
    ['with HEAT (see our SLAs)', ['HEAT', 'SLA']],
  ])('are found in “%s”', (text, terms) => {
    expect(said(text)).toEqual(terms);
  });

  test('stand at the end of the copy, each with what it means', async () => {
    const pdf = await readPdf((await renderCopy(inputFor(housing()))).bytes);
    const entries = viewOf(inputFor(housing())).glossary;
    expect(entries.length).toBeGreaterThan(5);
    const end = pdf.body.slice(pdf.body.lastIndexOf('Wordsused'));
    for (const { term, means } of entries) {
      expect(says(end, term)).toBe(true);
      expect(says(end, means)).toBe(true);
    }
  });
});

describe('a unit that is gone', () => {
  test('leaves a copy that says so, in the usual words and without a map', async () => {
    const { template: usual, gone } = unitOf('internal-and-external-requirements', 999);
    expect(gone).toBe(true);
    const input = { ...inputFor(housing(), usual), gone };
    const made = await renderCopy(input);
    const pdf = await readPdf(made.bytes);
    expect(pdf.pages[1]?.text).toContain('version 999, which is no longer kept here');
    expect(made.pageOf.has('map')).toBe(false);
    expect(pdf.body).not.toContain('Whereeachmarkingpointismet');
    expect(says(pdf.body, housing().summary.problem ?? '?')).toBe(true);
    expect(viewOf(input).sections.length).toBeGreaterThanOrEqual(12);
  });
});

describe('the copy of every worked example', () => {
  const files = readdirSync('templates').flatMap((unit) =>
    readdirSync(`templates/${unit}/examples`)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [unit, `templates/${unit}/examples/${name}`] as const),
  );

  test.each(files)('%s has no torn thread and explains its terms', (unit, file) => {
    const read = parseExportFile(readFileSync(file, 'utf8'));
    const found = findTemplate(unit);
    if (!read.ok || !found) throw new Error(`${file} cannot be read`);
    const view = viewOf(inputFor(read.value.document, found));
    const spans = view.thread?.rows.flatMap(({ cells }) => cells.flat()) ?? [];
    expect(spans.filter((span) => span.torn)).toEqual([]);
    expect(view.glossary.length).toBeGreaterThan(4);
    expect(view.notice).toBeUndefined();
  });

  test('covers all five units', () => {
    expect(files.length).toBeGreaterThanOrEqual(5);
  });
});
