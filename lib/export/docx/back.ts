import { HeadingLevel, PageReference, Paragraph, type ParagraphChild } from 'docx';
import { t } from '../view/context';
import type { Cell, MapPoint, View } from '../view/types';
import { type Child, headline } from './blocks';
import { type Book, CHAPTERS } from './book';
import { tableOf } from './table';
import { runs, said } from './words';

/** What stands at the back: the golden thread, the map of marking points, the author's reasons, the references, the words used. */
export function backOf(book: Book, view: View): Child[] {
  return [
    ...(view.thread
      ? [
          headline(book, t('pdf.thread.title'), CHAPTERS.thread, true),
          under(t('pdf.thread.intro')),
          ...tableOf(book, view.thread, t('pdf.thread.title')),
        ]
      : []),
    ...mapOf(book, view.map),
    ...consideredOf(book, view),
    ...sourcesOf(book, view),
    ...glossaryOf(book, view),
  ];
}

const under = (text: string): Paragraph => new Paragraph({ style: 'Under', children: runs(text) });
const one = (text: string): Cell => [{ text }];

function mapOf(book: Book, map: readonly MapPoint[]): Child[] {
  if (map.length === 0) return [];
  return [
    headline(book, t('pdf.map'), CHAPTERS.map, true),
    under(t('pdf.mapIntro')),
    ...map.flatMap((point, at): Child[] => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(`${at + 1} ${point.title}`) }),
      under(point.credit),
      ...(point.places.length === 0 && point.own.length === 0
        ? [new Paragraph({ children: runs(t('pdf.mapNothing')) })]
        : point.places.map(
            (place) =>
              new Paragraph({
                style: 'TableText',
                children: [
                  ...runs(`${place.section}: `, { bold: true }),
                  ...said(book, place.places),
                  ...pagesOf(book, place.to),
                ],
              }),
          )),
      ...point.own.flatMap(({ quote, where, gone }): Child[] => [
        new Paragraph({
          style: 'TableText',
          children: [
            ...runs(`${t('pdf.own.title')}: `, { bold: true }),
            ...(quote ? runs(`“${quote}” `) : []),
            ...said(book, where),
            ...(gone ? runs(` ${gone}`, { italics: true }) : []),
          ],
        }),
      ]),
    ]),
  ];
}

/** The page the first of these places is on; the links beside it lead to the others. */
function pagesOf(book: Book, to: readonly string[]): ParagraphChild[] {
  const first = to.map((anchor) => book.bookmark(anchor)).find((id) => id !== undefined);
  return first === undefined
    ? []
    : [
        ...runs(` (${t('exports.onPage').toLowerCase()} `),
        new PageReference(first, { hyperlink: true }),
        ...runs(')'),
      ];
}

function consideredOf(book: Book, { considered }: View): Child[] {
  if (considered.length === 0) return [];
  return [
    headline(book, t('pdf.considered.title'), CHAPTERS.considered, true),
    under(t('pdf.considered.intro')),
    ...considered.flatMap(({ says, reason, where }): Child[] => [
      new Paragraph({ style: 'Label', children: [...runs(says), ...runs('  '), ...said(book, where)] }),
      new Paragraph({ children: runs(reason) }),
    ]),
  ];
}

function sourcesOf(book: Book, { sources }: View): Child[] {
  if (sources.length === 0) return [];
  return [
    headline(book, t('pdf.sources'), CHAPTERS.sources, true),
    ...sources.flatMap(({ title, items }): Child[] => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(title) }),
      ...items.map(
        ({ mark, to, text, note }) =>
          new Paragraph({
            style: 'TableText',
            children: [
              ...said(book, [{ text: mark, to }], { bold: true }),
              ...runs(`  ${text}`),
              ...(note ? said(book, [{ text: ` · ${note}`, soft: true }]) : []),
              ...pagesOf(book, [to]),
            ],
          }),
      ),
    ]),
  ];
}

function glossaryOf(book: Book, { glossary }: View): Child[] {
  if (glossary.length === 0) return [];
  return [
    headline(book, t('pdf.glossary'), CHAPTERS.glossary, true),
    ...glossary.map(
      ({ term, means }) =>
        new Paragraph({ children: [...runs(`${term}: `, { bold: true }), ...said(book, one(means))] }),
    ),
  ];
}
