import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { planDocument } from '@/lib/core/plan';
import { emptyDocument } from '@/lib/core/proposal/document';
import { renderCopy, renderPlan } from '@/lib/export/pdf';
import { viewOf } from '@/lib/export/view';
import { findProgram } from '@/scripts/lib/programs.mjs';
import { unpacked } from '../../support/unpacked';
import { allOf, type Heard, heard } from './heard';
import { housing, inputFor, type ReadPdf, readPdf, squash, template } from './read';

const tidy = (words: string) => words.replace(/\s+/gu, ' ').trim();

const planOf = () =>
  renderPlan({
    edition: 'plan',
    document: planDocument(template(), housing()),
    template: template(),
    learner: { name: 'Siân Ŵyn Łukasz' },
    employer: { name: 'Harbour Row Homes' },
    version: 2,
    date: '2026-12-03',
    code: '7F3K22QDXX',
  });

describe.each([
  ['assessment copy', () => renderCopy(inputFor(housing()))],
  ['plan', planOf],
])('the %s, heard by a screen reader', (_, make) => {
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  let pages: Heard[][];
  beforeAll(async () => {
    bytes = (await make()).bytes;
    pdf = await readPdf(bytes);
    pages = await heard(bytes);
  }, 60_000);

  test('says the words of the page in their order, and no running head or foot', () => {
    const all = squash(pages.map((page) => page.map(({ words }) => words).join(' ')).join(' '));
    const running = /of\d+$/u;
    expect(all.length).toBeGreaterThan(10_000);
    for (const [index, page] of pages.entries()) {
      const words = squash(page.map((part) => part.words).join(' '));
      expect(words).not.toMatch(running);
      expect(pdf.body).toContain(words);
      if (index > 0) expect(words.length).toBeGreaterThan(0);
    }
    expect(all.length).toBeGreaterThan(pdf.body.length * 0.99);
  });

  test('has a heading of the first level for every section, in the order of the bookmarks', () => {
    const headings = pages.flatMap((page) => allOf('H1', page)).map(({ words }) => tidy(words));
    const sections = pdf.outline.map(({ title }) => tidy(title));
    // In front stands the title of the whole, which is not called so among the bookmarks.
    expect(headings.slice(1)).toEqual(sections.slice(headings.length === sections.length ? 1 : 0));
    expect(headings[0]).toBe(housing().about.title);
  });

  test('never leaves out a level of headings', () => {
    let level = 0;
    const walk = (part: Heard): void => {
      const found = /^H(\d)$/u.exec(part.role)?.[1];
      if (found) {
        expect(Number(found), part.words).toBeLessThanOrEqual(level + 1);
        level = Number(found);
      }
      part.parts.forEach(walk);
    };
    pages.flat().forEach(walk);
    expect(level).toBeGreaterThan(0);
  });

  test('names the columns of each table once, and each row by its first cell', () => {
    const tables = pages.map((page) => allOf('Table', page));
    let heads = 0;
    for (const [number, onPage] of tables.entries())
      for (const [at, table] of onPage.entries()) {
        const rows = table.parts;
        expect(rows.every(({ role }) => role === 'TR')).toBe(true);
        const isHead = (row: Heard | undefined) => row?.parts.every(({ role }) => role === 'TH') ?? false;
        if (isHead(rows[0])) heads += 1;
        // Only a table that began on a page before has no head on this one.
        else expect([number > 0, at]).toEqual([true, 0]);
        for (const row of rows.slice(isHead(rows[0]) ? 1 : 0)) {
          const roles = row.parts.map(({ role }) => role);
          if (roles.length > 1) expect(roles).toEqual(['TH', ...roles.slice(1).map(() => 'TD')]);
        }
      }
    expect(heads).toBeGreaterThan(3);
    const raw = unpacked(bytes);
    expect(raw).toContain('/Scope /Column');
    expect(raw).toContain('/Scope /Row');
  });

  test('is a file that names its language, shows its title and is well formed', () => {
    const raw = unpacked(bytes);
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toMatch(/\/Lang \(en-GB\)/);
    expect(raw).toMatch(/\/DisplayDocTitle true/);
    const folder = mkdtempSync(join(tmpdir(), 'upmark-tagged-'));
    try {
      const path = join(folder, 'tagged.pdf');
      writeFileSync(path, bytes);
      const checked = spawnSync(findProgram('qpdf'), ['--check', path], { encoding: 'utf8' });
      expect(checked.stdout).toContain('No syntax or stream encoding errors found');
      expect(checked.status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 600_000);
});

describe('what is heard', () => {
  test('of a chart is its title and what it shows', async () => {
    const view = viewOf(inputFor(housing()));
    const charts = view.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'chart' ? [`${block.title}. ${block.reading}`] : [])),
    );
    const pages = await heard((await renderCopy(inputFor(housing()))).bytes);
    const figures = pages.flatMap((page) => allOf('Figure', page));
    expect(charts.length).toBeGreaterThan(1);
    expect(figures.map(({ alt }) => alt)).toEqual(charts);
    // The ornament of the cover is none.
    expect(allOf('Figure', pages[0] ?? [])).toEqual([]);
  }, 60_000);

  test('of a mark is a link with the mark in it', async () => {
    const pages = await heard((await renderCopy(inputFor(housing()))).bytes);
    const links = pages.slice(2).flatMap((page) => allOf('Link', page));
    expect(links.length).toBeGreaterThan(50);
    for (const { words } of links) expect(tidy(words)).not.toBe('');
    expect(links.map(({ words }) => tidy(words))).toContain('G1');
  }, 60_000);

  test('of a list is one list, each item with its marker', async () => {
    const document = emptyDocument();
    document.context = { overview: 'Before\n- one\n- two\nAfter\n1. first\n2. second' };
    const pages = await heard((await renderCopy(inputFor(document))).bytes);
    const lists = pages.flatMap((page) => allOf('L', page)).slice(0, 2);
    expect(lists.map(({ parts }) => parts.map((item) => item.parts.map(({ words }) => tidy(words))))).toEqual(
      [
        [
          ['•', 'one'],
          ['•', 'two'],
        ],
        [
          ['1.', 'first'],
          ['2.', 'second'],
        ],
      ],
    );
  });

  test('of a table over many pages is its head once, and of a long passage one paragraph', async () => {
    const document = emptyDocument();
    document.departments = Array.from({ length: 120 }, (_, at) => ({
      id: `d${at}`,
      name: `Department ${at}`,
      role: 'Answers.',
    }));
    const { bytes } = await renderCopy(inputFor(document));
    const pages = await heard(bytes);
    const heads = pages.flatMap((page) => allOf('TH', page)).map(({ words }) => tidy(words));
    expect(heads.filter((words) => words === 'What it does')).toHaveLength(1);
    expect(heads.filter((words) => words.startsWith('Department '))).toHaveLength(120);

    const long = emptyDocument();
    long.context = { overview: 'All calls are answered within the hour. '.repeat(250).trim() };
    const passage = await renderCopy(inputFor(long));
    const paragraphs = (await heard(passage.bytes)).map(
      (page) => allOf('P', page).filter(({ words }) => words.includes('All calls')).length,
    );
    expect(paragraphs.filter((count) => count === 1).length).toBeGreaterThan(1);
    expect(unpacked(passage.bytes)).toContain('/Type /MCR');
  }, 60_000);
});
