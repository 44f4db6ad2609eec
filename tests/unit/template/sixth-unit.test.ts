import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import { check } from '@/lib/core/check';
import { collectionDef, isCollection } from '@/lib/core/proposal/catalogue';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import type { Template } from '@/lib/core/template/schema';
import { shownBy } from '@/lib/core/template/seen';
import { renderAssessmentCopy } from '@/lib/export/pdf';
import { type CopyInput, viewOf } from '@/lib/export/view';
import { exampleOf, findTemplate, loadTemplates } from '@/lib/server/files/templates';
import { collectionWords, fieldOrder, fieldWords, sectionTerm } from '@/lib/texts/field-words';
import { readPdf, says } from '../pdf/read';

// docs/adding-a-unit.md, tried: a small unit with its worked example, of YAML and JSON alone, in a folder of templates that
// is not the product's. Counts, wording, figures and verdicts are tested with all the others, in tests/unit/content.

const HOUSE = path.resolve(import.meta.dirname, '../../support/sixth-unit');
const DIR = path.join(HOUSE, 'templates');
const ID = 'replying-in-writing';
const FILE = path.join(DIR, ID, 'v1.yaml');
const EXAMPLE = path.join(DIR, ID, 'examples/library-reservations.json');
const TODAY = '2026-11-23';

let unit: Template;
let example: ProposalDocument;
beforeAll(() => {
  const [found, read] = [findTemplate(ID, 1, DIR), exampleOf(ID, DIR)];
  if (!found || !read) throw new Error('the sixth unit is not found');
  [unit, example] = [found, read];
});

const input = (): CopyInput => ({
  document: example,
  template: unit,
  report: check(example, unit, { today: TODAY }),
  learner: { name: 'Rhian Price' },
  centre: { name: 'Northgate College' },
  version: 1,
  date: TODAY,
});

describe('a sixth unit', () => {
  it('is data alone', () => {
    const files = readdirSync(HOUSE, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(new Set(files.map(({ name }) => path.extname(name)))).toEqual(new Set(['.yaml', '.json']));
  });

  it('is loaded from its folder, without a fault', () => {
    const { templates, faults } = loadTemplates(DIR);
    expect(faults).toEqual([]);
    expect(templates.map(({ id, version }) => [id, version])).toEqual([[ID, 1]]);
  });

  it('is judged by the checker as its verdicts say, and no longer once a rule is taken away', () => {
    const verdicts = (document: ProposalDocument) =>
      check(document, unit, { today: TODAY }).points.map(({ point, verdict }) => [point, verdict]);
    expect(verdicts(example)).toEqual([
      ['mp-rules', 'met'],
      ['mp-shortfalls', 'met'],
    ]);
    const poorer = {
      ...example,
      internalRequirements: example.internalRequirements.slice(0, 1),
      evidence: [],
    };
    expect(verdicts(poorer).map(([, verdict]) => verdict)).not.toContain('met');
  });

  it('words and orders the form, which asks for nothing else', () => {
    expect(unit.sections.map(({ id }) => sectionTerm(unit, id))).toEqual([
      'Who writes',
      'Writing rules',
      'Shortfalls',
      'What you counted',
    ]);
    expect(collectionWords(unit, 'internalRequirements').title).toBe('Rules for written replies');
    const fields = Object.keys(collectionDef('internalRequirements').fields);
    expect(fieldOrder(unit, 'internalRequirements', fields)).toEqual([
      'document',
      'kind',
      'version',
      'reviewed',
      'asks',
      'why',
    ]);
    expect(fieldWords(unit, 'internalRequirements', 'asks')).toMatchObject({
      label: 'What does it ask of a reply?',
      weak: { text: 'Be professional.', note: 'No reply could fail this.' },
    });
    const shown = shownBy(unit);
    expect([shown.collection('gaps'), shown.collection('costs')]).toEqual([true, false]);
    expect([shown.field('context', 'overview'), shown.field('context', 'promise')]).toEqual([true, false]);
  });

  it('is set as a PDF with its own headings, the proposal, its marking points and the terms used', async () => {
    const view = viewOf(input());
    expect(view.sections.map(({ term, question }) => [term, question])).toEqual(
      unit.sections.map(({ term, question }) => [term, question]),
    );
    expect(view.glossary.map(({ term }) => term)).toEqual(['Holding reply', 'Plain English']);
    const { body } = await readPdf(await renderAssessmentCopy(input()));
    const expected = [
      unit.title,
      ...unit.sections.flatMap(({ term, question }) => [term, question]),
      ...unit.markingPoints.map(({ title }) => title),
      ...unit.glossary.map(({ means }) => means),
      ...example.gaps.flatMap(({ name = '', cause = '' }) => [name, cause]),
      example.evidence[0]?.finding ?? '',
    ];
    expect(expected.filter((words) => !says(body, words))).toEqual([]);
  }, 60_000);
});

describe('the command line in a house that has only the sixth unit', () => {
  const said = { out: '', err: '' };
  let folder: string;
  let main: (args: readonly string[], calledFrom: string) => Promise<number>;
  beforeAll(async () => {
    // By its path: beside it stands upmark.mjs, which starts it.
    ({ main } = await import(path.resolve('scripts/upmark.ts')));
  });
  beforeEach(() => {
    Object.assign(said, { out: '', err: '' });
    folder = mkdtempSync(path.join(tmpdir(), 'sixth-unit-'));
    vi.spyOn(process, 'cwd').mockReturnValue(HOUSE);
    const into = (key: keyof typeof said) => (text: unknown) => {
      said[key] += String(text);
      return true;
    };
    vi.spyOn(process.stdout, 'write').mockImplementation(into('out'));
    vi.spyOn(process.stderr, 'write').mockImplementation(into('err'));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it('lists it, finds its example sound, and checks it to the end', async () => {
    expect(await main(['templates'], folder)).toBe(0);
    expect(said.out).toBe(`${ID} v1  ${unit.title}\n`);
    expect(await main(['validate', EXAMPLE], folder)).toBe(0);
    expect(await main(['check', EXAMPLE, '--json', '--today', TODAY], folder)).toBe(0);
    expect(said.err).toBe('');
    const report = JSON.parse(said.out.slice(said.out.indexOf('{')));
    expect(report).toMatchObject({ template: { id: ID, version: 1 }, open: [] });
  });

  it('writes its PDF', async () => {
    expect(await main(['pdf', EXAMPLE, '-o', 'out.pdf', '--today', TODAY], folder)).toBe(0);
    expect(said.err).toBe('');
    const { body } = await readPdf(readFileSync(path.join(folder, 'out.pdf')));
    expect(says(body, 'Where do replies fall short of the rules?')).toBe(true);
  }, 60_000);
});

describe('docs/adding-a-unit.md', () => {
  const guide = readFileSync('docs/adding-a-unit.md', 'utf8');

  it('explains every key a unit can be written with', () => {
    const keys = new Set<string>();
    visit(parseDocument(readFileSync(FILE, 'utf8')), {
      Pair(_, { key }, ancestors) {
        const name = isScalar(key) ? String(key.value) : '';
        // What stands under `collections`, `fields` and `with` are names of the catalogue and of checks.
        const above = ancestors.filter(isPair).at(-1)?.key;
        const named = isScalar(above) && ['collections', 'fields', 'with'].includes(String(above.value));
        if (!named && !isCollection(name) && isMap(ancestors.at(-1))) keys.add(name);
      },
    });
    expect(keys.size).toBeGreaterThan(30);
    expect([...keys].filter((key) => !new RegExp(`\`[^\`]*\\b${key}\\b[^\`]*\``).test(guide))).toEqual([]);
  });

  it('names files and commands that are there', () => {
    for (const [, file = ''] of guide.matchAll(/`((?:lib|docs|tests)\/[\w./-]+)`/g))
      expect(() => readFileSync(file), file).not.toThrow(/ENOENT/);
    for (const [, command = ''] of guide.matchAll(/npm run upmark -- (\w+)/g))
      expect(['templates', 'check', 'pdf', 'validate']).toContain(command);
  });
});
