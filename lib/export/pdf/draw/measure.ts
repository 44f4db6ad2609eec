import type { Block, Cell, Column, TableRow } from '../../view/types';
import { FULL, MARK, PAGE } from './theme';

/**
 * Heights as they will roughly be, known before anything is laid out: exact enough to choose which rows stay
 * whole and what must stand under a heading, never used to place anything.
 */
const BOOK_LINE = 14.5;
const BOOK_MEASURE = 70;
const PLAIN_LINE = 12.1;
const PLAIN_LETTER = 4.6;
const GUTTER = 10;
export const PAGE_ROOM = PAGE.height - PAGE.top - PAGE.bottom;

const linesOf = (text: string, measure: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / measure)), 0);
export const wordsOf = (cell: Cell): string => cell.map((span) => span.text).join('');

export function rowHeight(row: TableRow, columns: readonly Column[], room: number): number {
  const lines = (text: string, width: number) => linesOf(text, width / PLAIN_LETTER);
  const cells = row.cells.map((cell, index) =>
    lines(wordsOf(cell), Math.max(12, ((columns[index]?.width ?? 10) / 100) * room - GUTTER)),
  );
  const notes = row.notes.reduce(
    (sum, line) =>
      sum + lines(line.map((note) => `${note.label}  ${wordsOf(note.value)}`).join('     '), room) + 0.2,
    0,
  );
  return (Math.max(1, ...cells) + notes) * PLAIN_LINE + 9;
}

/** A row taller than this may break over pages; a smaller one moves as a whole. */
export const TALLEST_WHOLE = 260;
/** Rows up to this height keep each other company, so that none stands alone with the head of its table. */
const SMALL_ROW = 60;
export const company = (height = 0): number => (height <= SMALL_ROW ? height * 1.15 : 0);

/** What must stand on the page where a table begins: its head and its first row, or two small ones. */
export function tableLead({ columns, rows, marked }: Extract<Block, { kind: 'table' }>): number {
  const room = FULL - (marked ? MARK : 0);
  const [first = 0, second] = rows.slice(0, 2).map((row) => rowHeight(row, columns, room));
  return Math.min(TALLEST_WHOLE, first + (first <= SMALL_ROW ? company(second) : 0)) + 40;
}

type Paragraphs = readonly { readonly text: string }[];
const passage = (paragraphs: Paragraphs): number =>
  paragraphs.reduce((sum, { text }) => sum + linesOf(text, BOOK_MEASURE) * BOOK_LINE + 5, 2);
const facts = (count: number): number => count * (BOOK_LINE + 2) + 4;

function blockHeight(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return 40;
    case 'passage':
      return passage(block.passage.paragraphs);
    case 'facts':
      return facts(block.facts.length);
    case 'figures':
      return 74;
    case 'entry':
      return (
        52 +
        facts(block.facts.length) +
        block.passages.reduce((sum, { paragraphs }) => sum + passage(paragraphs), 0) +
        (block.thread.length > 0 ? 24 : 0)
      );
    case 'table': {
      const room = FULL - (block.marked ? MARK : 0);
      return block.rows.reduce((sum, row) => sum + rowHeight(row, block.columns, room), 34);
    }
    case 'chart':
      return block.drawing.height + 70;
  }
}

/** What must stand under a row's title: its first lines, all of them if they will not be parted. */
export function entryLead({ facts: short, passages }: Extract<Block, { kind: 'entry' }>): number {
  if (short.length > 0) return 40;
  const first = passages[0]?.paragraphs[0]?.text ?? '';
  return Math.min(linesOf(first, BOOK_MEASURE) + 1, 6) * BOOK_LINE + 16;
}

/** What must stand under a heading within a section: what follows it begins with something that is not parted. */
export function headingLead(after: Block | undefined): number {
  switch (after?.kind) {
    case 'chart':
      return after.drawing.height + 80;
    case 'entry':
      return 52 + entryLead(after);
    case 'table':
      // More than the table itself asks for: else it would leave its heading behind.
      return tableLead(after) + 14;
    default:
      return 80;
  }
}

/** Room for a table that is read as one picture, as far as a page has it. */
export function wholeTable(table: Extract<Block, { kind: 'table' }>): number {
  return Math.min(blockHeight(table) + 30, 0.8 * PAGE_ROOM);
}

/** What must stand under a section's title: a chart that leads it, or else a heading with its first row, or some lines. */
export function leadHeight(blocks: readonly Block[]): number {
  const lead = blocks.slice(0, 2).find((block) => block.kind !== 'heading');
  if (lead?.kind === 'chart') return Math.min(blockHeight(lead) + 90, 0.8 * PAGE_ROOM);
  const [first, second] = blocks;
  return first?.kind === 'heading'
    ? Math.max(115, 45 + headingLead(second))
    : Math.max(115, headingLead(first));
}
