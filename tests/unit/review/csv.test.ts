import { describe, expect, it } from 'vitest';
import { csv } from '@/lib/export/csv';

describe('a table for a spreadsheet', () => {
  it('starts with the mark of UTF-8 and ends its lines as RFC 4180 asks', () => {
    expect(csv([['a', 'b'], ['c “d”']])).toBe('\uFEFF"a","b"\r\n"c “d”"\r\n');
  });

  it('doubles quotation marks and keeps line breaks inside a cell', () => {
    expect(csv([['say "no"\nnow']])).toBe('\uFEFF"say ""no""\nnow"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =HYPERLINK("http://x")', '\n-2'])(
    'sets %j before the eye and not to work',
    (text) => {
      expect(csv([[text]])).toMatch(/^\uFEFF"'/);
    },
  );

  it.each(['1+1', 'a=b', 'Well – linked', '', '£8,680'])('leaves %j alone', (text) => {
    expect(csv([[text]])).toBe(`\uFEFF"${text}"\r\n`);
  });
});
