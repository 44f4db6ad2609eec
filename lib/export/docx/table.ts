import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { INK, RULE, SOFT } from '../tones';
import { t } from '../view/context';
import type { Block, Cell, Column, TableRow as Row } from '../view/types';
import type { Book } from './book';
import { FULL } from './styles';
import { direction, runs, said, wordsOf } from './words';

export type TableBlock = Extract<Block, { kind: 'table' }>;

const MARK_WIDTH = 680;
const line = { style: BorderStyle.SINGLE, size: 4, color: RULE.slice(1) };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BORDERS = {
  top: { style: BorderStyle.SINGLE, size: 8, color: INK.slice(1) },
  bottom: line,
  left: none,
  right: none,
  insideHorizontal: line,
  insideVertical: none,
};

/** Numbered by a field, so that Word counts on when somebody puts a table of their own between. */
export function caption(kind: 'table' | 'figure', number: number, title: string): Paragraph {
  const word = t(`exports.${kind}`);
  return new Paragraph({
    style: 'Caption',
    // A table is under its caption, a figure over it.
    keepNext: kind === 'table',
    children: [
      new TextRun(`${word} `),
      new SimpleField(`SEQ ${word} \\* ARABIC`, String(number)),
      ...runs(` ${title}`),
    ],
  });
}

/** The bookmark of a place, around the first words that stand there. */
export const marked = (
  book: Book,
  anchor: string | undefined,
  children: ParagraphChild[],
): ParagraphChild[] => {
  const id = book.place(anchor);
  return id === undefined ? children : [new Bookmark({ id, children })];
};

/** Widths that add up to the room there is, to the twip: a column narrower than it says makes Word guess. */
function widthsOf(columns: readonly Pick<Column, 'width'>[], withMark: boolean): number[] {
  const room = FULL - (withMark ? MARK_WIDTH : 0);
  const sum = Math.max(
    100,
    columns.reduce((total, { width }) => total + width, 0),
  );
  const all = columns.map(({ width }) => Math.floor((width / sum) * room));
  return withMark ? [MARK_WIDTH, ...all] : all;
}

/** A real table: a caption, a head that repeats on every page, rows that are not parted. */
export function tableOf(book: Book, table: TableBlock, title: string): (Paragraph | Table)[] {
  const widths = widthsOf(table.columns, table.marked);
  const cell = (children: Paragraph[], at: number, span = 1) =>
    new TableCell({
      children,
      width: {
        size: widths.slice(at, at + span).reduce((sum, width) => sum + width, 0),
        type: WidthType.DXA,
      },
      ...(span > 1 ? { columnSpan: span } : {}),
    });
  const titles = [...(table.marked ? [{ title: t('exports.mark') }] : []), ...table.columns] as Column[];
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: titles.map((column, at) =>
      cell([new Paragraph({ style: 'TableHead', ...side(column), children: runs(column.title) })], at),
    ),
  });
  const offset = table.marked ? 1 : 0;
  const rowOf = (row: Row): TableRow[] => {
    const place = row.anchor;
    const cells = row.cells.map((content, at) => {
      const children = said(book, content, at === 0 ? { bold: true } : {});
      const first = at === 0 && !table.marked;
      return cell(
        [textOf(content, first ? marked(book, place, children) : children, table.columns[at])],
        at + offset,
      );
    });
    const mark = [
      new Paragraph({
        style: 'TableText',
        children: marked(book, place, runs(row.mark ?? '', { bold: true })),
      }),
    ];
    const shown = table.marked ? [cell(mark, 0), ...cells] : cells;
    const notes = row.notes.map((group) => notesOf(book, group));
    return [
      new TableRow({ cantSplit: true, ...(notes.length > 0 ? { keepNext: true } : {}), children: shown }),
      // What belongs to a row beside its cells is a row under it, over all columns.
      ...(notes.length > 0
        ? [
            new TableRow({
              children: table.marked
                ? [cell([new Paragraph({ style: 'TableText' })], 0), cell(notes, 1, widths.length - 1)]
                : [cell(notes, 0, widths.length)],
            }),
          ]
        : []),
    ];
  };
  const foot = table.foot
    ? [
        new TableRow({
          cantSplit: true,
          children: [
            ...(table.marked ? [cell([new Paragraph({ style: 'TableText' })], 0)] : []),
            ...table.foot.map((content, at) =>
              cell([textOf(content, said(book, content, { bold: true }), table.columns[at])], at + offset),
            ),
          ],
        }),
      ]
    : [];
  return [
    caption('table', book.nextTable(), title),
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { top: 50, bottom: 50, left: 60, right: 80 },
      borders: BORDERS,
      rows: [headRow, ...table.rows.flatMap(rowOf), ...foot],
    }),
    new Paragraph({ style: 'Small' }),
  ];
}

const side = (column: Column | undefined) => (column?.right ? { alignment: AlignmentType.END } : {});

const textOf = (content: Cell, children: ParagraphChild[], column: Column | undefined): Paragraph =>
  new Paragraph({ style: 'TableText', ...side(column), ...direction(wordsOf(content)), children });

function notesOf(book: Book, group: Row['notes'][number]): Paragraph {
  return new Paragraph({
    style: 'TableText',
    children: group.flatMap((note, at) => [
      ...runs(`${at > 0 ? '   ·   ' : ''}${note.label}  `, { color: SOFT.slice(1) }),
      ...said(book, note.value),
    ]),
  });
}
