import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { judgeFile, type KeptFile } from '@/lib/client/fingerprint';
import { readCode } from '@/lib/core/review/code';

const bytes = Buffer.from('%PDF-1.7 what was handed in');
const kept: KeptFile[] = [
  { edition: 'plan', sha256: '0'.repeat(64), bytes: 12 },
  {
    edition: 'assessment',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
  },
];
const fileOf = (content: Buffer, name = 'a.pdf') => new File([new Uint8Array(content)], name);
afterEach(() => vi.unstubAllGlobals());

describe('a file held against what is kept', () => {
  test('is the one, byte for byte, whatever it is called', async () => {
    expect(await judgeFile(fileOf(bytes, 'other name.bin'), kept)).toEqual({
      kind: 'is',
      name: 'other name.bin',
      edition: 'assessment',
    });
  });

  test('is another when a single byte is, at the same length', async () => {
    const other = Buffer.from(bytes);
    other[20] = (other[20] ?? 0) ^ 1;
    expect(await judgeFile(fileOf(other), kept)).toMatchObject({
      kind: 'not',
      hash: createHash('sha256').update(other).digest('hex'),
    });
  });

  test('is another when it is empty, cut short or followed by something', async () => {
    for (const content of [Buffer.alloc(0), bytes.subarray(1), Buffer.concat([bytes, Buffer.from('\n')])])
      expect(await judgeFile(fileOf(content), kept)).toMatchObject({ kind: 'not' });
  });

  test('is not read where its length alone tells: one of many gigabytes', async () => {
    const arrayBuffer = vi.fn();
    const huge = { name: 'film.mkv', size: 8_000_000_000, arrayBuffer };
    expect(await judgeFile(huge, kept)).toEqual({ kind: 'not', name: 'film.mkv', hash: null });
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  test('that cannot be read, as a folder, is told so; nothing is claimed', async () => {
    const folder = {
      name: 'folder',
      size: 4096,
      arrayBuffer: () => Promise.reject(new Error('NotReadable')),
    };
    expect(await judgeFile(folder, kept)).toEqual({ kind: 'unreadable', name: 'folder' });
  });

  test('on a page that is not secure nothing is claimed that was not worked out', async () => {
    vi.stubGlobal('crypto', {});
    expect(await judgeFile(fileOf(bytes), kept)).toEqual({ kind: 'insecure', name: 'a.pdf' });
    expect(await judgeFile(fileOf(bytes.subarray(1)), kept)).toMatchObject({ kind: 'not', hash: null });
  });

  test('never leaves the device', async () => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    await judgeFile(fileOf(bytes), kept);
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe('a code typed from paper', () => {
  test.each([
    ['7F3K22QDXX', '7F3K22QDXX'],
    [' 7f3k2 2qdxx ', '7F3K22QDXX'],
    ['7F3K2-2QDXX', '7F3K22QDXX'],
    ['7F3K22QDX', null],
    ['7F3K22QDXX9', null],
    ['7F3K22QDX0', null],
    ['7F3K22QDXI', null],
    ["7F3K22QD'--", null],
    ['../../etc/pa', null],
    ['', null],
    ['７F3K22QDXX', null],
    ['A'.repeat(100_000), null],
  ])('%.20s', (given, code) => {
    expect(readCode(given)).toBe(code);
  });
});
