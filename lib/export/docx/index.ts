import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { clean } from '../clean';
import { type CopyInput, viewOf } from '../view';
import { t } from '../view/context';
import { type PlanInput, planCopyOf } from '../view/plan';
import type { View } from '../view/types';
import { backOf } from './back';
import { type Child, figuresOf, sectionOf } from './blocks';
import { Book, chartsOf, type Picture, sizeOf } from './book';
import { pngOf, svgOf } from './picture';
import { settled } from './settled';
import { FULL, NUMBERING, PAGE, STYLES } from './styles';
import { direction, runs } from './words';

/**
 * Working out which page everything is on is most of the work, a twentieth of a second a page. For a copy of a hundred
 * pages and more it is left to Word, which then asks its reader once whether to do it.
 */
const MOST_ESTIMATED = 250_000;

/** The assessment copy as a Word document. */
export const renderWord = (input: CopyInput): Promise<Uint8Array> => wordOf(viewOf(input), input.date);

/** The manager's edition, an improvement plan, as a Word document. */
export const renderPlanWord = (input: PlanInput): Promise<Uint8Array> =>
  wordOf(planCopyOf(input), input.date);

/** Any edition; what it says is decided by the view alone. The same view and date give the same bytes. */
export async function wordOf(view: View, date: string): Promise<Uint8Array> {
  const pictures = new Map(
    await Promise.all(
      chartsOf(view).map(async (chart): Promise<[typeof chart, Picture]> => {
        const svg = svgOf(chart.drawing);
        return [chart, { svg, png: await pngOf(svg) }];
      }),
    ),
  );
  const book = new Book(view, pictures);
  const document = new Document({
    title: clean(view.title),
    subject: clean(view.subject),
    creator: clean(view.learner),
    lastModifiedBy: clean(view.learner),
    description: '',
    keywords: clean(view.keywords.join(', ')),
    styles: STYLES,
    numbering: NUMBERING,
    ...(sizeOf(view) <= MOST_ESTIMATED ? { pageNumbers: estimatePageNumbers } : {}),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side },
          },
        },
        headers: {
          default: running(view.title, `${t('pdf.versionOf', { version: view.version })} · ${view.date}`),
          first: new Header({ children: [new Paragraph('')] }),
        },
        footers: { default: foot(view), first: new Footer({ children: [new Paragraph('')] }) },
        children: [
          ...coverOf(book, view),
          ...(view.lead ? sectionOf(book, view.lead, { fresh: true }) : []),
          ...contentsOf(view),
          ...bodyOf(book, view),
        ],
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toBuffer(document)), date);
}

function coverOf(book: Book, view: View): Child[] {
  return [
    new Paragraph({ style: 'Kind', children: runs(view.kind) }),
    new Paragraph({ heading: 'Title', ...direction(view.title), children: runs(view.title) }),
    ...view.imprint.map(
      ({ label, value }) =>
        new Paragraph({
          spacing: { after: 40 },
          children: [...runs(`${label}: `, { bold: true }), ...runs(value)],
        }),
    ),
    // The one page of a plan begins with the same figures.
    ...(view.lead ? [] : figuresOf(book, view.figures)),
  ];
}

function contentsOf(view: View): Child[] {
  return [
    // No heading by style: the contents would list themselves.
    new Paragraph({
      pageBreakBefore: true,
      spacing: { after: 200 },
      children: [new TextRun({ text: t('pdf.contents'), bold: true, size: 36, font: 'Georgia' })],
    }),
    ...(view.notice ? [new Paragraph({ children: runs(view.notice, { bold: true }) })] : []),
    new TableOfContents(t('pdf.contents'), { hyperlink: true, headingStyleRange: '1-2' }) as unknown as Child,
    ...(view.unwritten.length > 0
      ? [
          new Paragraph({
            style: 'Small',
            children: runs(t('pdf.unwritten', { sections: view.unwritten.join(', ') })),
          }),
        ]
      : []),
    ...(view.marks.length > 0
      ? [
          new Paragraph({
            style: 'Small',
            children: runs(t('pdf.marksIntro', { marks: view.marks.join(' · ') })),
          }),
        ]
      : []),
  ];
}

const bodyOf = (book: Book, view: View): Child[] => [
  ...view.sections.flatMap((section, at) => sectionOf(book, section, { fresh: at === 0 })),
  ...backOf(book, view),
  ...(view.appendix ? sectionOf(book, view.appendix, { fresh: true }) : []),
];

const LONGEST_HEAD = 90;
const short = (text: string): string => {
  const letters = [...clean(text).replace(/\s+/gu, ' ')];
  return letters.length > LONGEST_HEAD ? `${letters.slice(0, LONGEST_HEAD - 1).join('')}…` : letters.join('');
};
const RIGHT = [{ type: TabStopType.RIGHT, position: FULL }];

const running = (left: string, right: string): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Small',
        tabStops: RIGHT,
        children: [...runs(short(left)), ...runs(`\t${right}`)],
      }),
    ],
  });

function foot(view: View): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Small',
        tabStops: RIGHT,
        alignment: AlignmentType.START,
        children: [
          ...runs(short([view.learner, view.organisation].filter(Boolean).join(' · '))),
          new TextRun({
            children: [
              '\t',
              `${t('exports.onPage')} `,
              PageNumber.CURRENT,
              ` ${t('exports.of')} `,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
}

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
