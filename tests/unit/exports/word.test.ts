import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COLLECTION_NAMES, collectionDef, isList } from '@/lib/core/proposal/catalogue';
import { type AnyRecord, emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { renderPlanWord, renderWord } from '@/lib/export/docx';
import { renderAssessmentCopy, renderPlan } from '@/lib/export/pdf';
import { planViewOf } from '@/lib/export/view/plan';
import { fieldOrder } from '@/lib/texts/field-words';
import { findProgram } from '../../../scripts/lib/programs.mjs';
import { housing, readPdf, squash, wholeTemplate } from '../pdf/read';
import {
  hostile,
  libreOffice,
  manyRows,
  partOf,
  planInput,
  SOFFICE_MS,
  wholeInput,
  wordsIn,
} from './support';

const BODY = 'word/document.xml';
const count = (text: string, what: RegExp) => [...text.matchAll(what)].length;

/** Every line of prose and every text this unit asks for. */
const written = (document: ProposalDocument): string[] =>
  COLLECTION_NAMES.flatMap((name) => {
    const { fields } = collectionDef(name);
    const rows = (isList(name) ? document[name] : [document[name]]) as AnyRecord[];
    return rows.flatMap((row) =>
      fieldOrder(wholeTemplate(), name, Object.keys(fields)).flatMap((field) => {
        const [kind, value] = [fields[field]?.kind, row[field]];
        // A unit in pounds is part of its figure: £11,400 a year.
        if (typeof value !== 'string' || (kind !== 'text' && kind !== 'prose') || value.startsWith('£'))
          return [];
        return value.split('\n').map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/u, ''));
      }),
    );
  }).filter((line) => line.trim() !== '');

const made: Record<string, Uint8Array> = {};
let opened: Record<string, Uint8Array> = {};
beforeAll(async () => {
  made.proposal = await renderWord(wholeInput());
  made.plan = await renderPlanWord(planInput());
  made.empty = await renderWord(wholeInput(emptyDocument()));
  made.emptyPlan = await renderPlanWord(planInput(emptyDocument()));
  made.hostile = await renderWord(wholeInput(hostile()));
  made.hostilePlan = await renderPlanWord(planInput(hostile()));
  made.rows = await renderWord(wholeInput(manyRows()));
  opened = libreOffice(
    Object.fromEntries(Object.entries(made).map(([name, bytes]) => [`${name}.docx`, bytes])),
    'pdf',
  );
}, SOFFICE_MS + 120_000);

const of = (name: string): Uint8Array => made[name] ?? new Uint8Array();

describe('a proposal as a Word document', () => {
  test('says everything the learner wrote', () => {
    const words = wordsIn(of('proposal'));
    const all = written(housing());
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter((line) => !words.includes(squash(line)))).toEqual([]);
  });

  test('has real headings, a contents field and page numbers', () => {
    const body = partOf(of('proposal'), BODY);
    expect(count(body, /<w:pStyle w:val="Title"\/>/g)).toBe(1);
    expect(count(body, /<w:pStyle w:val="Heading1"\/>/g)).toBeGreaterThan(12);
    expect(count(body, /<w:pStyle w:val="Heading2"\/>/g)).toBeGreaterThan(5);
    expect(count(body, /<w:pStyle w:val="Heading3"\/>/g)).toBeGreaterThan(20);
    expect(body).toMatch(/<w:instrText[^>]*>TOC [^<]*&quot;1-2&quot;/);
    // Its numbers are written with it: Word must not ask before it shows them.
    expect(body).not.toContain('w:dirty="true"');
    expect(partOf(of('proposal'), 'word/footer1.xml') + partOf(of('proposal'), 'word/footer2.xml')).toMatch(
      /PAGE[\s\S]*NUMPAGES/,
    );
  });

  test('has a caption for every table and chart, and a head in every table', () => {
    const body = partOf(of('proposal'), BODY);
    const tables = count(body, /<w:tbl>/g);
    expect(tables).toBeGreaterThan(10);
    expect(count(body, /<w:tblHeader\/>/g)).toBe(tables);
    expect(count(body, /SEQ Table/g)).toBe(tables);
    expect(count(body, /SEQ Figure/g)).toBe(count(body, /<wp:docPr /g));
  });

  test('says in words what each chart shows', () => {
    const drawings = [...partOf(of('proposal'), BODY).matchAll(/<wp:docPr [^>]*>/g)].map(([tag]) => tag);
    expect(drawings).toHaveLength(4);
    for (const tag of drawings) expect(tag).toMatch(/descr="[^"]{40,}"/);
  });

  test('is in British English', () => {
    expect(partOf(of('proposal'), 'word/styles.xml')).toContain('w:lang w:val="en-GB"');
    expect(partOf(of('proposal'), 'docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>');
  });

  test('leads nowhere that is not there', () => {
    const body = partOf(of('proposal'), BODY);
    const there = new Set(
      [...body.matchAll(/<w:bookmarkStart[^>]* w:name="([^"]+)"/g)].map(([, name]) => name),
    );
    const links = [...body.matchAll(/<w:hyperlink[^>]* w:anchor="([^"]+)"/g)].map(([, name]) => name);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((name) => !there.has(name))).toEqual([]);
  });

  test('is the same bytes for the same input', async () => {
    expect(Buffer.from(await renderWord(wholeInput())).equals(Buffer.from(of('proposal')))).toBe(true);
  }, 60_000);
});

describe('LibreOffice opens every Word document', () => {
  test.each(['proposal', 'plan', 'empty', 'emptyPlan', 'hostile', 'hostilePlan', 'rows'])('%s', (name) => {
    expect(opened[`${name}.pdf`]?.length ?? 0).toBeGreaterThan(1000);
  });

  test('and finds its words, its contents and its page numbers', async () => {
    const pdf = await readPdf(opened['proposal.pdf'] ?? new Uint8Array());
    const contents = pdf.pages[1]?.text ?? '';
    expect(contents).toMatch(/1\s+Organisation[\s.]+\d/);
    const all = squash(pdf.pages.map(({ text }) => text).join(' '));
    for (const { cause } of housing().gaps) expect(all).toContain(squash(cause ?? '').slice(0, 40));
    expect(pdf.pages.at(-1)?.text).toMatch(
      new RegExp(`Page\\s+${pdf.pages.length}\\s+of\\s+${pdf.pages.length}`),
    );
  });

  test('and all 300 rows, the head of the table on every page', async () => {
    const pdf = await readPdf(opened['rows.pdf'] ?? new Uint8Array());
    const pages = pdf.pages.filter(({ text }) => /Answers\./.test(text));
    expect(pages.length).toBeGreaterThan(5);
    for (const { text } of pages) expect(squash(text)).toContain('Whatitdoes');
    const all = pages.map(({ text }) => text).join(' ');
    for (let at = 0; at < 300; at += 1) expect(all).toContain(`Department ${at}`);
  });
});

describe('what people try', () => {
  test('is words and nothing else', () => {
    const body = partOf(of('hostile'), BODY);
    const words = wordsIn(of('hostile'));
    expect(words).toContain('"=cmd()');
    expect(words).toContain(squash('family 👨‍👩‍👧‍👦 flag 🇬🇧 & <b>bold</b> ]]> &amp;'));
    expect(words).toContain('abcdefg');
    expect(words).toContain('x'.repeat(400));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
    expect(body).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/u);
  });

  test('what runs from right to left says so', () => {
    const body = partOf(of('hostile'), BODY);
    expect(body).toMatch(/<w:bidi\/>/);
    expect(body).toMatch(/<w:rtl\/>[\s\S]{0,80}مرحبا/);
  });
});

describe('a manager’s edition', () => {
  const input = wholeInput();
  const document = housing();
  document.contacts = [{ id: 'l1', name: 'A contact nobody else may read', situation: 'Kept between us' }];
  document.testimonies = [{ id: 'w1', witness: 'Wanda Witness', statement: 'I saw the log' }];
  document.considered = [
    { id: 'n1', check: 'x', code: 'y', place: 'gaps', words: 'w', reason: 'My own reason' },
  ];
  document.pins = [{ id: 'n2', point: 'mp-evidence', place: 'gaps', quote: 'Pinned words' }];
  const whole = planInput(document);
  const secret = [
    ...input.template.markingPoints.flatMap(({ title, credit }) => [title, credit]),
    ...input.template.pitfalls.map(({ title }) => title),
    ...input.template.sections.map(({ question }) => question),
    input.template.title,
    input.template.id,
    input.centre.name,
    'A contact nobody else may read',
    'Kept between us',
    'Wanda Witness',
    'I saw the log',
    'My own reason',
    'Pinned words',
    'mp-evidence',
    'marking point',
  ].filter((text) => text.trim() !== '');

  test('holds nothing that is about assessment: not in its words, not in its bytes', async () => {
    const word = await renderPlanWord(whole);
    const printed = await readPdf((await renderPlan(whole)).bytes);
    const bytes = Object.keys(printed.info)
      .map((key) => String(printed.info[key]))
      .join(' ');
    const texts = {
      word: wordsIn(word),
      parts: squash(partOf(word, BODY) + partOf(word, 'docProps/core.xml')),
      pdf: squash(printed.pages.map(({ text }) => text).join(' ') + bytes + JSON.stringify(printed.outline)),
    };
    expect(secret.length).toBeGreaterThan(30);
    for (const [where, text] of Object.entries(texts))
      expect(
        secret.filter((one) => text.toLowerCase().includes(squash(one).toLowerCase())),
        where,
      ).toEqual([]);
  }, 60_000);

  test('begins with the page that says it all, and goes on as the printed one does', async () => {
    const word = wordsIn(await renderPlanWord(whole));
    const view = planViewOf(whole);
    let at = 0;
    for (const said of [view.title, view.figures[0]?.value ?? '', ...view.sections.map(({ term }) => term)]) {
      const found = word.indexOf(squash(said), at);
      expect(found, said).toBeGreaterThanOrEqual(at);
      at = found;
    }
    for (const { name = '' } of [...document.actions, ...document.kpis, ...document.risks])
      expect(word).toContain(squash(name));
  }, 60_000);
});

describe('what was said in the review', () => {
  const appendix = {
    releases: [
      {
        outcome: 'changes-requested' as const,
        summary: 'Two things to mend.',
        visibleAt: '2026-12-04T10:00:00Z',
        by: { name: 'Ada Assessor' },
      },
    ],
    decisions: [
      {
        submission: 1,
        point: 'mp-evidence',
        decision: 'not-yet' as const,
        feedback: 'Say how many you asked.',
        by: { name: 'Ada Assessor' },
      },
    ],
    threads: [
      {
        place: { collection: 'gaps' as const, row: 'g1', field: 'cause' },
        anchor: { quote: 'the planners' },
        point: null,
        audience: 'feedback' as const,
        resolvedAt: null,
        comments: [
          {
            by: { name: 'Ada Assessor' },
            body: 'Which planners?\nNames help.',
            createdAt: '2026-12-03T10:00:00Z',
          },
        ],
      },
      {
        place: { collection: 'gaps' as const, row: 'gone' },
        anchor: null,
        point: null,
        audience: 'feedback' as const,
        resolvedAt: '2026-12-05T10:00:00Z',
        comments: [],
      },
    ],
  };

  test('stands at the back of both copies, and only where it was asked for', async () => {
    const input = { ...wholeInput(hostile()), appendix };
    const word = wordsIn(await renderWord(input));
    const pdf = await readPdf(await renderAssessmentCopy(input));
    const printed = squash(pdf.pages.map(({ text }) => text).join(' '));
    for (const said of [
      'Feedback and decisions',
      'Say how many you asked.',
      'Which planners?',
      'Two things to mend.',
      'Ada Assessor',
      'A row that is no longer there',
    ]) {
      expect(word).toContain(squash(said));
      expect(printed).toContain(squash(said));
    }
    expect(wordsIn(of('proposal'))).not.toContain(squash('Feedback and decisions'));
  }, 60_000);
});

test('qpdf finds no fault in the PDF of either edition', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'upmark-qpdf-'));
  try {
    const files = {
      plan: (await renderPlan(planInput())).bytes,
      hostile: (await renderPlan(planInput(hostile()))).bytes,
      copy: await renderAssessmentCopy(wholeInput(hostile())),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const file = join(dir, `${name}.pdf`);
      writeFileSync(file, bytes);
      expect(execFileSync(findProgram('qpdf'), ['--check', file], { encoding: 'utf8' })).toContain(
        'No syntax or stream encoding errors found',
      );
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}, 60_000);
