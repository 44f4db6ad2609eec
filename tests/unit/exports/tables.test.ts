import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { emptyDocument } from '@/lib/core/proposal/document';
import { csv } from '@/lib/export/csv';
import { registerCsv, registersZip } from '@/lib/export/tables';
import { proposalDocument } from '../../support/arbitraries';
import { housing, wholeTemplate } from '../pdf/read';
import { hostile } from './support';

const template = wholeTemplate();
const files = (document = housing()) => unzipSync(registersZip({ document, template }, '2026-12-03'));
const rows = (text: string) => Papa.parse<string[]>(text.replace(/^\uFEFF/, '').replace(/\r\n$/, '')).data;

describe('registers as CSV', () => {
  test('are one file each, named plainly, in the order of the unit', () => {
    const names = Object.keys(files());
    expect(names).toContain('08 Gaps.csv');
    for (const name of names) expect(name).toMatch(/^\d\d [A-Za-z0-9 .-]+\.csv$/);
  });

  test('begin with the mark of UTF-8 and end every line as RFC 4180 asks', () => {
    for (const bytes of Object.values(files())) {
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const text = strFromU8(bytes);
      expect(text.endsWith('\r\n')).toBe(true);
      expect(rows(text).every((row) => row.length === rows(text)[0]?.length)).toBe(true);
    }
  });

  test('give numbers as numbers and dates so that they sort', () => {
    const text = registerCsv({ document: housing(), template }, 'actions') ?? '';
    expect(text).toMatch(/"2027-01-1\d"/);
    const gaps = rows(registerCsv({ document: hostile(), template }, 'gaps') ?? '');
    expect(gaps[1]).toContain('-41.5');
  });

  test('set formulas before the eye and not to work', () => {
    const read = rows(registerCsv({ document: hostile(), template }, 'gaps') ?? '').flat();
    expect(read).toContain("'@SUM(A1:A9)");
    expect(read).toContain("'\t=1+1");
    expect(csv([['=1', '+1', '-1', '@a', '\ta', '\ra', -1]])).toBe(
      '\uFEFF"\'=1","\'+1","\'-1","\'@a","\'\ta","\'\ra",-1\r\n',
    );
  });

  test('no cell of any proposal begins as a formula does, unless it is a number', () => {
    fc.assert(
      fc.property(proposalDocument(), (document) => {
        for (const bytes of Object.values(unzipSync(registersZip({ document, template }, '2026-12-03'))))
          for (const cell of rows(strFromU8(bytes)).flat())
            expect(/^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  test('one alone, by the name of its list; no other name gives anything', () => {
    expect(registerCsv({ document: housing(), template }, 'gaps')).toContain('G1');
    for (const name of ['__proto__', 'constructor', 'about', 'pins', '../gaps', ''])
      expect(registerCsv({ document: housing(), template }, name)).toBeUndefined();
  });

  test('an empty proposal is an empty ZIP, and the same input the same bytes', () => {
    expect(Object.keys(files(emptyDocument()))).toEqual([]);
    const zip = () => Buffer.from(registersZip({ document: housing(), template }, '2026-12-03'));
    expect(zip().equals(zip())).toBe(true);
  });
});
