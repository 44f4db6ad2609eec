import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '@/lib/core/proposal/file';

const root = resolve(import.meta.dirname, '../../..');
const example = join(root, 'templates/internal-and-external-requirements/examples/housing-complaints.json');
let folder = '';

/** The real command, from a folder that is not the project's. */
function upmark(args: string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/upmark.mjs'), ...args],
    {
      cwd: folder,
      input: input ?? '',
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    },
  );
  expect(stderr).not.toMatch(/^\s+at /m);
  return { status, stdout, lines: stderr.split('\n').filter((line) => line !== '') };
}

/** The worked example with some parts of its document replaced. */
function changed(parts: Record<string, unknown>): string {
  const file = JSON.parse(readFileSync(example, 'utf8'));
  return JSON.stringify({ ...file, document: { ...file.document, ...parts } });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'upmark-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('upmark', { timeout: 60_000 }, () => {
  it('lists the units', () => {
    const { status, stdout } = upmark(['templates']);
    expect(status).toBe(0);
    expect(stdout).toContain('internal-and-external-requirements v1');
    expect(JSON.parse(upmark(['templates', '--json']).stdout)).toContainEqual(
      expect.objectContaining({ id: 'internal-and-external-requirements', version: 1 }),
    );
  });

  it('finds the worked example sound, from a file and from standard input', () => {
    expect(upmark(['validate', example])).toMatchObject({ status: 0, lines: [] });
    expect(upmark(['validate', '-'], readFileSync(example, 'utf8')).status).toBe(0);
  });

  it('names every fault by its path and takes nothing', () => {
    const file = changed({
      gaps: [{ id: 'g1', present: 'x', requirements: ['gone'] }],
      finance: { start: '31/02/2027' },
    });
    for (const command of ['validate', 'check']) {
      const { status, stdout, lines } = upmark([command, '-'], file);
      expect([status, stdout]).toEqual([2, '']);
      expect(lines.some((line) => /^upmark: gaps\[0\]\.present: .+ \(not-a-number\)$/.test(line))).toBe(true);
      expect(lines.some((line) => /^upmark: finance\.start: .+ \(not-a-date\)$/.test(line))).toBe(true);
      expect(lines.some((line) => line.startsWith('upmark: gaps[0].requirements[0]: '))).toBe(true);
    }
  });

  it('says with exit code 1 that something is left, in words and as JSON', () => {
    const draft = changed({ kpis: [], costs: [], benefits: [], reviews: [] });
    const { status, stdout } = upmark(['check', '-', '--today', '2026-12-03'], draft);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^\[not yet\] /m);
    expect(stdout).toMatch(/^\d+ things? to look at:$/m);
    const json = upmark(['check', '-', '--json', '--today', '2026-12-03'], draft);
    const report = JSON.parse(json.stdout);
    expect(json.status).toBe(1);
    expect(report).toMatchObject({ upmark: 'report', format: 1, today: '2026-12-03' });
    expect(report.open.length).toBeGreaterThan(0);
    for (const { says, next, places } of report.open) {
      expect(says).not.toMatch(/findings\./);
      expect(next).not.toBe('');
      expect(places.length).toBeGreaterThan(0);
    }
    expect(new Set(report.points.map(({ verdict }: { verdict: string }) => verdict))).toContain('not-yet');
  });

  it('finds nothing left to do in the worked example', () => {
    const { status, stdout } = upmark(['check', example, '--json', '--today', '2026-12-03']);
    expect(JSON.parse(stdout).open).toEqual([]);
    expect(status).toBe(0);
  });

  it('writes the PDF', () => {
    expect(
      upmark(['pdf', example, '-o', 'out.pdf', '--learner', 'Ŵyn Ellis', '--today', '2026-12-03']),
    ).toMatchObject({
      status: 0,
      stdout: '',
      lines: [],
    });
    expect(readFileSync(join(folder, 'out.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('writes Word, Excel, tables and a calendar, of either edition', () => {
    const begins = (name: string) => readFileSync(join(folder, name)).subarray(0, 15).toString('latin1');
    const write = (...args: string[]) =>
      upmark([args[0] ?? '', example, ...args.slice(1), '--today', '2026-12-03']);
    expect(write('docx', '-o', 'out.docx', '--edition', 'plan')).toMatchObject({ status: 0, lines: [] });
    expect(begins('out.docx')).toMatch(/^PK/);
    expect(write('xlsx', '-o', 'out.xlsx')).toMatchObject({ status: 0, lines: [] });
    expect(begins('out.xlsx')).toMatch(/^PK/);
    expect(write('csv', '-o', 'out.zip')).toMatchObject({ status: 0, lines: [] });
    expect(begins('out.zip')).toMatch(/^PK/);
    expect(write('csv', '-o', 'out.csv', '--register', 'gaps')).toMatchObject({ status: 0, lines: [] });
    expect(begins('out.csv')).toMatch(/^\xEF\xBB\xBF"/);
    expect(write('ics', '-o', 'out.ics')).toMatchObject({ status: 0, lines: [] });
    expect(begins('out.ics')).toBe('BEGIN:VCALENDAR');
  }, 60_000);

  it.each([
    ['no command', []],
    ['an unknown command', ['frobnicate']],
    ['a prototype key as command', ['constructor']],
    ['an unknown option', ['check', 'x', '--frobnicate']],
    ['no file', ['check']],
    ['two files', ['check', 'a', 'b']],
    ['a missing file', ['validate', 'nowhere.json']],
    ['a folder', ['validate', '.']],
    ['a date that is none', ['check', example, '--today', '2026-02-31']],
    ['a PDF without output', ['pdf', example]],
    ['an edition that is none', ['docx', example, '-o', 'x.docx', '--edition', 'draft']],
    ['a list that is none', ['csv', example, '-o', 'x.csv', '--register', '__proto__']],
    ['an output that cannot be written', ['pdf', example, '-o', 'nowhere/out.pdf']],
  ])('ends with code 2 and a reason for %s', (_, args) => {
    const { status, stdout, lines } = upmark(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(lines[0]).toMatch(/^upmark: .{10}/);
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"upmark":'],
    ['another JSON', '[1,2]'],
    ['a newer format', '{"upmark":"proposal","format":2}'],
    [
      'an unknown unit',
      '{"upmark":"proposal","format":1,"template":{"id":"no-such","version":1},"document":{"format":1}}',
    ],
    ['an unknown version', changed({}).replace(/"version":\s*1/, '"version":99')],
  ])('ends with code 2 and a reason for a file with %s', (_, text) => {
    const { status, lines } = upmark(['check', '-'], text);
    expect(status).toBe(2);
    expect(lines).toHaveLength(1);
  });

  it('does not read a file that is far too large', () => {
    const file = join(folder, 'large.json');
    writeFileSync(file, ' '.repeat(MAX_FILE_BYTES + 1));
    expect(upmark(['validate', file])).toMatchObject({
      status: 2,
      lines: [expect.stringContaining('too large')],
    });
  });
});
