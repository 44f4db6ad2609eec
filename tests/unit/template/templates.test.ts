import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findTemplate, loadTemplates, parseTemplate } from '@/lib/server/files/templates';
import { SAMPLE } from './sample';

const lineWith = (text: string, words: string) => text.split('\n').findIndex((l) => l.includes(words)) + 1;
const swap = (from: string, to: string) => {
  expect(SAMPLE, `the sample holds ${from}`).toContain(from);
  return SAMPLE.replace(from, to);
};

describe('a template file', () => {
  it('loads when everything in it is sound', () => {
    const { template, faults } = parseTemplate(SAMPLE, 'v1.yaml');
    expect(faults).toEqual([]);
    expect(template?.markingPoints[0]?.checks[0]).toEqual({
      check: 'internal-requirements-named',
      weight: 'essential',
      with: { min: 2 },
    });
  });

  const bad: [what: string, text: string, code: string, at: string, path: string][] = [
    ['an unknown key', swap('hours:', 'hour: 3\nhours:'), 'unknown-key', 'hour: 3', 'hour'],
    ['a missing key', swap('title: A sample unit\n', ''), 'invalid-type', 'format: 1', 'title'],
    [
      'an empty text',
      swap('asks: Say what is required and improve it.', 'asks: ""'),
      'empty',
      'asks:',
      'asks',
    ],
    [
      'a wrong section name',
      swap('- id: internal\n', '- id: inside\n'),
      'invalid-value',
      '- id: inside',
      'sections[1].id',
    ],
    [
      'a section used twice',
      swap('- id: internal\n', '- id: organisation\n'),
      'duplicate-section',
      'duplicate',
      'sections[1].id',
    ],
    [
      'a collection nobody knows',
      swap('      about: {}', '      abuot: {}'),
      'unknown-collection',
      'abuot',
      'sections[0].collections.abuot',
    ],
    [
      'a collection of another section',
      swap('      about: {}', '      gaps: {}'),
      'wrong-section',
      'gaps: {}',
      'sections[0].collections.gaps',
    ],
    [
      'a field the catalogue lacks',
      swap('owner: { hide', 'boss: { hide'),
      'unknown-field',
      'boss',
      'sections[1].collections.internalRequirements.fields.boss',
    ],
    [
      'an id used twice',
      swap('- id: old-documents', '- id: names-the-rules'),
      'duplicate-id',
      'second',
      'pitfalls[0].id',
    ],
    [
      'a malformed id',
      swap('- id: old-documents', '- id: Old Documents'),
      'bad-id',
      'Old Documents',
      'pitfalls[0].id',
    ],
    [
      'a term explained twice',
      swap('[service promise]', '[Service Standard]'),
      'duplicate-term',
      'also:',
      'glossary[0].also[0]',
    ],
    [
      'a tip in no section',
      swap('{ section: internal,', '{ section: gaps,'),
      'place-gone',
      'section: gaps',
      'tips[0].place.section',
    ],
    [
      'a tip by no field',
      swap('internalRequirements.asks', 'internalRequirements.ask'),
      'place-gone',
      'internalRequirements.ask }',
      'tips[0].place.field',
    ],
    [
      'a tip by a hidden field',
      swap('internalRequirements.asks', 'internalRequirements.owner'),
      'place-gone',
      'internalRequirements.owner',
      'tips[0].place.field',
    ],
    [
      'answers of another list',
      swap('answers: misconceptions:1', 'answers: exam-tips:1'),
      'wrong-answers',
      'answers: exam-tips:1',
      'pitfalls[0].answers',
    ],
    [
      'answers of no list',
      swap('answers: misconceptions:1', 'answers: line 1'),
      'bad-answers',
      'answers: line 1',
      'pitfalls[0].answers',
    ],
    [
      'a point without checks',
      swap('checks:\n      - check: internal-requirements-named\n        with: { min: 2 }', 'checks: []'),
      'no-checks',
      'checks: []',
      'markingPoints[0].checks',
    ],
    [
      'an unknown check',
      swap('documents-in-date', 'documents-in-dat'),
      'unknown-check',
      'documents-in-dat',
      'pitfalls[0].detect[0].check',
    ],
    [
      'a check named like a built-in',
      swap('documents-in-date', 'constructor'),
      'unknown-check',
      'constructor',
      'pitfalls[0].detect[0].check',
    ],
    [
      'a parameter out of range',
      swap('{ min: 2 }', '{ min: 0 }'),
      'bad-parameter',
      'min: 0',
      'markingPoints[0].checks[0].with.min',
    ],
    [
      'a parameter the check lacks',
      swap('{ min: 2 }', '{ most: 2 }'),
      'bad-parameter',
      'with:',
      'markingPoints[0].checks[0].with',
    ],
    [
      'a check of a section left out',
      swap('documents-in-date', 'kpis-measurable'),
      'check-needs-collection',
      'kpis-measurable',
      'pitfalls[0].detect[0].check',
    ],
    ['a tab', swap('    term: Organisation', '\tterm: Organisation'), 'tab', '\tterm', ''],
    ['a key written twice', swap('version: 1', 'version: 1\nversion: 1'), 'duplicate-key', '', ''],
    ['a second document', `${SAMPLE}---\nformat: 1\n`, 'multiple-docs', '---', ''],
    ['no YAML at all', '{ [', 'bad-indent', '', ''],
    [
      'an unknown tag',
      swap('title: A sample unit', 'title: !!js/function x'),
      'tag-resolve-failed',
      'js/function',
      '',
    ],
  ];
  it.each(bad)('is refused for %s, with the line and a reason', (_what, text, code, at, where) => {
    const { template, faults } = parseTemplate(text, 'v1.yaml');
    expect(template).toBeNull();
    const fault = faults.find((one) => one.code === code);
    expect(fault, JSON.stringify(faults)).toBeDefined();
    expect(fault?.reason).not.toBe('');
    expect(fault?.path).toBe(where);
    if (at === 'duplicate')
      expect(fault?.line).toBe(text.split('\n').lastIndexOf('  - id: organisation') + 1);
    else if (at === 'second')
      expect(fault?.line).toBe(text.split('\n').lastIndexOf('  - id: names-the-rules') + 1);
    else if (at) expect(fault?.line).toBe(lineWith(text, at));
  });

  it('is refused when aliases would blow it up', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [name, from] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf'].map((pair) => pair.split(''))) {
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${from}`).join(', ')}]`);
    }
    expect(parseTemplate(bomb.join('\n'), 'v1.yaml').faults[0]?.code).toBe('too-many-aliases');
  });

  it('names every fault at once, in the order of the file', () => {
    const text = swap('documents-in-date', 'nonsense').replace('[service promise]', '[Service standard]');
    expect(parseTemplate(text, 'v1.yaml').faults.map((one) => one.code)).toEqual([
      'unknown-check',
      'duplicate-term',
    ]);
  });
});

describe('the templates folder', () => {
  let dir: string;
  const put = (unit: string, name: string, text: string | Uint8Array) => {
    mkdirSync(path.join(dir, unit), { recursive: true });
    writeFileSync(path.join(dir, unit, name), text);
    return path.join(dir, unit, name);
  };
  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'templates-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('gives the sound ones although one is bad', () => {
    put('sample-unit', 'v1.yaml', SAMPLE);
    put(
      'sample-unit',
      'v2.yaml',
      SAMPLE.replace('version: 1', 'version: 2').replace('Names the rules', 'Says the rules'),
    );
    const broken = put('broken', 'v1.yaml', 'format: 1\n');
    put('sample-unit', 'notes.txt', 'not a template');
    const { templates, faults } = loadTemplates(dir);
    expect(templates.map((one) => `${one.id} ${one.version}`)).toEqual(['sample-unit 2', 'sample-unit 1']);
    expect(new Set(faults.map((one) => one.file))).toEqual(new Set([broken]));
    expect(findTemplate('sample-unit', undefined, dir)?.version).toBe(2);
    expect(findTemplate('sample-unit', 1, dir)?.version).toBe(1);
    expect(findTemplate('sample-unit', 3, dir)).toBeUndefined();
    expect(findTemplate('broken', undefined, dir)).toBeUndefined();
  });

  it('wants the folder and the file to bear the id and the version', () => {
    put('other-unit', 'v1.yaml', SAMPLE);
    put('sample-unit', 'v7.yaml', SAMPLE);
    expect(loadTemplates(dir).faults.map((one) => one.code)).toEqual(['wrong-folder', 'wrong-version']);
    expect(loadTemplates(dir).templates).toEqual([]);
  });

  it('refuses a file too large to be a template and bytes that are no text', () => {
    put('big', 'v1.yaml', `# ${'x'.repeat(1_000_001)}`);
    put('bytes', 'v1.yaml', new Uint8Array([0xff, 0xfe, 0x00, 0xd8]));
    expect(loadTemplates(dir).faults.map((one) => one.code)).toEqual(['too-big', 'unreadable']);
  });

  it('refuses each bad file with its line and a reason, and stops at none', () => {
    const bombs = ['a: &a [x, x]', ...Array.from({ length: 30 }, (_, at) => `b${at}: [*a, *a]`)].join('\n');
    const bad: [unit: string, text: string, code: string, line: number][] = [
      ['ten-megabytes', `# ${'x'.repeat(10_000_000)}`, 'too-big', 1],
      ['anchor-bomb', bombs, 'too-many-aliases', 12],
      ['ring', 'format: 1\nloop: &loop\n  again: *loop\n', 'cycle', 3],
      [
        'tabs',
        SAMPLE.replace('    term: Organisation', '\tterm: Organisation'),
        'tab',
        lineWith(SAMPLE, 'term: Organisation'),
      ],
      [
        'twice',
        SAMPLE.replace('- id: old-documents', '- id: names-the-rules'),
        'duplicate-id',
        lineWith(SAMPLE, '- id: old-documents'),
      ],
      [
        'no-section',
        SAMPLE.replace('- id: internal\n', '- id: inside\n'),
        'invalid-value',
        lineWith(SAMPLE, '- id: internal'),
      ],
      [
        'parameter',
        SAMPLE.replace('{ min: 2 }', '{ min: 0 }'),
        'bad-parameter',
        lineWith(SAMPLE, '{ min: 2 }'),
      ],
    ];
    const files = bad.map(([unit, text]) => put(unit, 'v1.yaml', text));
    put('sample-unit', 'v1.yaml', SAMPLE);
    const { templates, faults } = loadTemplates(dir);
    expect(templates.map(({ id }) => id)).toEqual(['sample-unit']);
    bad.forEach(([, , code, line], at) => {
      const fault = faults.find((one) => one.file === files[at] && one.code === code);
      expect(
        fault,
        `${code}: ${JSON.stringify(faults.filter((one) => one.file === files[at]))}`,
      ).toBeDefined();
      expect(fault?.line).toBe(line);
      expect(fault?.reason).not.toBe('');
    });
  });

  it('reads a file once, and again when it has changed', () => {
    const file = put('sample-unit', 'v1.yaml', SAMPLE);
    const first = findTemplate('sample-unit', 1, dir);
    expect(findTemplate('sample-unit', 1, dir)).toBe(first);
    writeFileSync(file, SAMPLE.replace('A sample unit', 'A better unit'));
    utimesSync(file, new Date(), new Date(Date.now() + 5_000));
    expect(findTemplate('sample-unit', 1, dir)?.title).toBe('A better unit');
  });

  it('is empty when there is none', () => {
    expect(loadTemplates(path.join(dir, 'nowhere'))).toEqual({ templates: [], faults: [] });
  });
});
