import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { INK, PALE } from '../tones';

/** What a cell holds: words, a number, a day, or a formula with what it comes to. */
export type Held =
  | string
  | number
  | { readonly date: string }
  | { readonly formula: string; readonly result: string | number }
  | null;

export const FORMATS = {
  money: '£#,##0.00;[Red]-£#,##0.00',
  number: '#,##0.##',
  integer: '#,##0',
  whole: '0',
  factor: '0.000000',
  percent: '0.00%',
  date: 'd mmm yyyy',
  month: 'mmm yyyy',
  /** Words stay words, even when somebody goes into the cell and out again: “=1+1” is never worked out. */
  words: '@',
} as const;
export type Format = keyof typeof FORMATS;

const rgb = (tone: string) => ({ rgb: tone.slice(1).toUpperCase() });
const HEAD: CellStyle = {
  font: { bold: true, color: rgb(INK) },
  fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(PALE) },
  alignment: { wrapText: true, vertical: 'top' },
  numFmt: FORMATS.words,
};

const LETTERS = 26;
/** 0 → A, 26 → AA. */
export const columnName = (at: number): string =>
  at < LETTERS
    ? String.fromCharCode(65 + at)
    : `${columnName(Math.floor(at / LETTERS) - 1)}${String.fromCharCode(65 + (at % LETTERS))}`;

/** One sheet while it is filled; rows and columns count from 0. */
export class Sheet {
  private readonly cells = new Map<string, Partial<Cell>>();
  private rows = 0;
  private columns = 0;

  constructor(
    readonly name: string,
    private readonly widths: readonly number[],
    private readonly frozen: { rows?: number; columns?: number } = { rows: 1 },
  ) {}

  put(row: number, column: number, held: Held, format: Format, bold = false): void {
    if (held === null || held === '') return;
    this.rows = Math.max(this.rows, row + 1);
    this.columns = Math.max(this.columns, column + 1);
    const kind = typeof held === 'string' ? 'words' : format;
    const style: CellStyle = {
      // A format with room for decimals would put a full stop after a number that has none.
      numFmt: FORMATS[kind === 'number' && Number.isInteger(held) ? 'integer' : kind],
      alignment: { vertical: 'top', ...(typeof held === 'string' ? { wrapText: true } : {}) },
      ...(bold ? { font: { bold: true } } : {}),
    };
    this.cells.set(`${row},${column}`, { ...contentOf(held), style });
  }

  head(row: number, titles: readonly string[]): void {
    titles.forEach((title, column) => {
      this.rows = Math.max(this.rows, row + 1);
      this.columns = Math.max(this.columns, column + 1);
      this.cells.set(`${row},${column}`, { value: title, style: HEAD });
    });
  }

  /** A cell of this sheet, as a formula of another names it. */
  ref(row: number, column: number): string {
    return `'${this.name.replaceAll("'", "''")}'!$${columnName(column)}$${row + 1}`;
  }

  range(from: number, to: number, column: number): string {
    return `${this.ref(from, column)}:$${columnName(column)}$${to + 1}`;
  }

  done({ filter = false } = {}): WriteSheet {
    const last = `${columnName(Math.max(0, this.columns - 1))}${Math.max(1, this.rows)}`;
    return {
      name: this.name,
      rows: [],
      cells: this.cells,
      columns: this.widths.map((width) => ({ width })),
      freezePane: this.frozen,
      ...(filter && this.rows > 1 ? { autoFilter: { range: `A1:${last}` } } : {}),
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
    };
  }
}

function contentOf(held: Exclude<Held, null>): Partial<Cell> {
  if (typeof held !== 'object') return { value: held };
  if ('date' in held) return { value: new Date(`${held.date}T00:00:00Z`) };
  return { formula: held.formula, formulaResult: held.result };
}

/** A name Excel takes: no more than 31 signs, none of []:*?/\, no apostrophe at either end, and no other sheet has it. */
export function sheetName(title: string, taken: Set<string>): string {
  const plain =
    title
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[ ']+|[ ']+$/g, '') || 'Sheet';
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : ` ${count}`;
    const name = `${[...plain]
      .slice(0, 28 - end.length)
      .join('')
      .trim()}${end}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** Words within a formula. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
