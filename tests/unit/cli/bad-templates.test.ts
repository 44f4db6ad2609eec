import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SAMPLE } from '../template/sample';

const bomb = ['a: &a [x, x]', ...Array.from({ length: 30 }, (_, at) => `b${at}: [*a, *a]`)].join('\n');
const swap = (from: string, to: string) => {
  expect(SAMPLE).toContain(from);
  return SAMPLE.replace(from, to);
};
const lineOf = (words: string) => SAMPLE.split('\n').findIndex((line) => line.includes(words)) + 1;

/** Each wrong in one way, with the line and a part of the reason that its author is told. */
const BAD: readonly (readonly [unit: string, text: () => string, line: number, reason: RegExp])[] = [
  ['anchor-bomb', () => bomb, 12, /at most \d+ aliases/],
  ['cycle', () => 'format: 1\nloop: &loop\n  again: *loop\n', 3, /names what it is a part of/],
  [
    'duplicate-id',
    () => swap('- id: old-documents', '- id: names-the-rules'),
    lineOf('- id: old-documents'),
    /“names-the-rules” is already used/,
  ],
  ['tabs', () => swap('    term: Org', '\tterm: Org'), lineOf('    term: Org'), /does not allow tabs/],
  ['ten-megabytes', () => `# ${'x'.repeat(10_000_000)}`, 1, /at most \d+ bytes/],
  ['unknown-section', () => swap('- id: internal\n', '- id: inside\n'), lineOf('- id: internal'), /option/i],
  ['wrong-parameter', () => swap('{ min: 2 }', '{ min: 0 }'), lineOf('{ min: 2 }'), /internal-requirements/],
];
const PROPOSAL = JSON.stringify({
  upmark: 'proposal',
  format: 1,
  template: { id: 'sample-unit', version: 1 },
  document: { format: 2, about: { title: 'A plan' } },
});

/** The command line in a house whose templates are all bad but one. */
describe('upmark among bad templates', () => {
  let house: string;
  let main: (args: readonly string[], calledFrom: string) => Promise<number>;
  const said = { out: '', err: '' };
  const file = (unit: string) => path.join(house, 'templates', unit, 'v1.yaml');

  beforeAll(async () => {
    ({ main } = await import(path.resolve('scripts/upmark.ts')));
    house = mkdtempSync(path.join(tmpdir(), 'bad-templates-'));
    for (const [unit, text] of [...BAD, ['sample-unit', () => SAMPLE] as const]) {
      mkdirSync(path.dirname(file(unit)), { recursive: true });
      writeFileSync(file(unit), text());
    }
    writeFileSync(path.join(house, 'proposal.json'), PROPOSAL);
    vi.spyOn(process, 'cwd').mockReturnValue(house);
    const into = (key: keyof typeof said) => (text: unknown) => {
      said[key] += String(text);
      return true;
    };
    vi.spyOn(process.stdout, 'write').mockImplementation(into('out'));
    vi.spyOn(process.stderr, 'write').mockImplementation(into('err'));
  });
  beforeEach(() => Object.assign(said, { out: '', err: '' }));
  afterAll(() => {
    vi.restoreAllMocks();
    rmSync(house, { recursive: true });
  });

  it('lists the sound one, names each other by file, line and reason, and ends with code 2', async () => {
    expect(await main(['templates'], house)).toBe(2);
    expect(said.out).toBe('sample-unit v1  A sample unit\n');
    const lines = said.err.trim().split('\n');
    for (const [unit, , line, reason] of BAD) {
      const own = lines.filter((each) => each.startsWith(`upmark: ${file(unit)}:`));
      expect(own.length, `${unit}: ${said.err}`).toBeGreaterThan(0);
      const told = own.some(
        (each) => each.startsWith(`upmark: ${file(unit)}:${line}: `) && reason.test(each),
      );
      expect(told, own.join('\n')).toBe(true);
    }
    expect(lines.filter((each) => each.includes('sample-unit'))).toEqual([]);
  });

  it('still checks and prints a proposal of the sound one', async () => {
    expect(await main(['validate', 'proposal.json'], house)).toBe(0);
    expect(await main(['check', 'proposal.json'], house)).toBe(1);
    expect(await main(['pdf', 'proposal.json', '-o', 'out.pdf'], house)).toBe(0);
    expect(said.err).toBe('');
    expect(readFileSync(path.join(house, 'out.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  }, 60_000);

  it('takes no proposal of a bad one', async () => {
    writeFileSync(path.join(house, 'bad.json'), PROPOSAL.replace('sample-unit', 'tabs'));
    expect(await main(['check', 'bad.json'], house)).toBe(2);
    expect(said.err).toMatch(/^upmark: template: /);
  });
});
