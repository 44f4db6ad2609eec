import { HeadingLevel, ImageRun, Paragraph, type Table } from 'docx';
import { clean } from '../clean';
import { t } from '../view/context';
import type { Block, Fact, Figure, Passage, SectionView } from '../view/types';
import type { Book } from './book';
import { BULLETS, FULL } from './styles';
import { caption, marked, tableOf } from './table';
import { direction, runs, said } from './words';

export type Child = Paragraph | Table;
const POINTS_ACROSS = FULL / 20;
const PIXELS_TO_A_POINT = 96 / 72;

/** A section with its heading; tables without a name of their own go by the heading they stand under. */
export function sectionOf(book: Book, section: SectionView, { fresh = false } = {}): Child[] {
  const name = section.number ? `${section.number} ${section.term}` : section.term;
  let heading = section.term;
  return [
    headline(book, name, section.anchor, fresh),
    ...(section.question ? [new Paragraph({ style: 'Under', children: runs(section.question) })] : []),
    ...section.blocks.flatMap((block): Child[] => {
      if (block.kind === 'heading') heading = block.text;
      return blockOf(book, block, heading);
    }),
  ];
}

/** A chapter's heading; a fresh one begins a page. */
export const headline = (book: Book, text: string, anchor: string, fresh = false): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    ...direction(text),
    ...(fresh ? { pageBreakBefore: true } : {}),
    children: marked(book, anchor, runs(text)),
  });

function blockOf(book: Book, block: Block, heading: string): Child[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          ...direction(block.text),
          children: marked(book, block.anchor, runs(block.text)),
        }),
      ];
    case 'passage':
      return passageOf(book, block.passage, block.anchor);
    case 'facts':
      return factsOf(book, block.facts, block.anchor);
    case 'figures':
      return figuresOf(book, block.figures);
    case 'entry':
      return entryOf(book, block);
    case 'table':
      return tableOf(book, block, heading);
    case 'chart':
      return chartOf(book, block);
  }
}

function passageOf(book: Book, { label, paragraphs }: Passage, anchor?: string): Child[] {
  const place = (text: string, first: boolean) =>
    first && !label ? marked(book, anchor, runs(text)) : runs(text);
  return [
    ...(label ? [new Paragraph({ style: 'Label', children: marked(book, anchor, runs(label)) })] : []),
    ...paragraphs.map((paragraph, at) => {
      const { text } = paragraph;
      if (paragraph.kind === 'text')
        return new Paragraph({ ...direction(text), children: place(text, at === 0) });
      return paragraph.marker === '•'
        ? new Paragraph({
            numbering: { reference: BULLETS, level: 0 },
            ...direction(text),
            children: place(text, at === 0),
          })
        : // Its number is the learner's own word: Word must not count it anew.
          new Paragraph({
            indent: { left: 360, hanging: 360 },
            ...direction(text),
            children: [...runs(`${paragraph.marker}\t`), ...place(text, at === 0)],
          });
    }),
  ];
}

const factsOf = (book: Book, facts: readonly Fact[], anchor?: string): Child[] =>
  facts.map(
    (fact, at) =>
      new Paragraph({
        spacing: { after: 60 },
        children: [
          ...marked(
            book,
            fact.anchor ?? (at === 0 ? anchor : undefined),
            runs(`${fact.label}: `, { bold: true }),
          ),
          ...said(book, fact.value),
        ],
      }),
  );

/** Figures side by side, as a table that can be read in any order. */
export function figuresOf(book: Book, figures: readonly Figure[]): Child[] {
  if (figures.length === 0) return [];
  const width = 100 / figures.length;
  return tableOf(
    book,
    {
      kind: 'table',
      marked: false,
      columns: figures.map(({ label }) => ({ title: label, width })),
      rows: [{ cells: figures.map(({ value }) => [{ text: value }]), notes: [] }],
    },
    t('exports.keyFigures'),
  );
}

function entryOf(book: Book, entry: Extract<Block, { kind: 'entry' }>): Child[] {
  const title = [entry.mark, entry.title].filter(Boolean).join(' ');
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_3,
      ...direction(entry.title),
      children: marked(book, entry.anchor, runs(title)),
    }),
    ...(entry.meta.length > 0
      ? [new Paragraph({ style: 'Small', keepNext: true, children: runs(entry.meta.join(' · ')) })]
      : []),
    ...factsOf(book, entry.facts),
    ...entry.passages.flatMap((passage) => passageOf(book, passage)),
    ...(entry.thread.length > 0
      ? [
          new Paragraph({
            style: 'Thread',
            children: entry.thread.flatMap(({ verb, marks }, at) => [
              ...runs(`${at > 0 ? '  ·  ' : ''}${verb} `),
              ...said(book, marks),
            ]),
          }),
        ]
      : []),
  ];
}

/** A chart as a drawing, with a picture for readers that cannot draw it and words for those that cannot see it. */
function chartOf(book: Book, chart: Extract<Block, { kind: 'chart' }>): Child[] {
  const picture = book.picture(chart);
  const number = book.nextFigure();
  const scale = Math.min(1, POINTS_ACROSS / chart.drawing.width) * PIXELS_TO_A_POINT;
  const name = `${t('exports.figure')} ${number}`;
  const transformation = { width: chart.drawing.width * scale, height: chart.drawing.height * scale };
  return [
    ...(picture
      ? [
          new Paragraph({
            keepNext: true,
            spacing: { before: 200 },
            children: [
              new ImageRun({
                type: 'svg',
                data: Buffer.from(picture.svg),
                fallback: { type: 'png', data: picture.png },
                transformation,
                altText: {
                  name,
                  title: clean(chart.title),
                  description: clean(`${chart.title}. ${chart.reading}`),
                },
              }),
            ],
          }),
        ]
      : []),
    caption('figure', number, chart.title),
    new Paragraph({ style: 'Small', children: runs(chart.reading) }),
  ];
}
