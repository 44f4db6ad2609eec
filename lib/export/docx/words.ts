import { InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import { clean } from '../clean';
import { LOSS, SOFT } from '../tones';
import type { Cell, Span } from '../view/types';
import type { Book } from './book';

const FROM_RIGHT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const BEGINS_FROM_RIGHT = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** A stretch from right to left, spaces and signs between its words included. */
const STRETCHES =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}][\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{M}\s\p{P}]*/gu;

/** Text that begins in Hebrew or Arabic is set from the right. */
export const direction = (text: string): { bidirectional?: true } =>
  BEGINS_FROM_RIGHT.test(text) ? { bidirectional: true } : {};

type Look = Omit<IRunOptions, 'children' | 'text' | 'break'>;

/** Runs of one text: line breaks are breaks, and what runs from right to left says so. */
export function runs(text: string, look: Look = {}): TextRun[] {
  return clean(text)
    .split('\n')
    .flatMap((line, at) =>
      pieces(line).map(
        ({ text: piece, rightToLeft }, index) =>
          new TextRun({
            ...look,
            text: piece,
            ...(rightToLeft ? { rightToLeft: true } : {}),
            ...(at > 0 && index === 0 ? { break: 1 } : {}),
          }),
      ),
    );
}

function pieces(line: string): { text: string; rightToLeft: boolean }[] {
  if (!FROM_RIGHT.test(line)) return [{ text: line, rightToLeft: false }];
  const found: { text: string; rightToLeft: boolean }[] = [];
  let from = 0;
  for (const match of line.matchAll(STRETCHES)) {
    if (match.index > from) found.push({ text: line.slice(from, match.index), rightToLeft: false });
    found.push({ text: match[0], rightToLeft: true });
    from = match.index + match[0].length;
  }
  if (from < line.length) found.push({ text: line.slice(from), rightToLeft: false });
  return found;
}

/** Words with links among them; a mark leads to its row where the document has it. */
export const said = (book: Book, cell: Cell, look: Look = {}): ParagraphChild[] =>
  cell.flatMap((span): ParagraphChild[] => {
    const spoken = runs(span.text, { ...look, ...lookOf(span) });
    const anchor = span.to === undefined ? undefined : book.bookmark(span.to);
    return anchor === undefined ? spoken : [new InternalHyperlink({ anchor, children: spoken })];
  });

function lookOf(span: Span): Look {
  if (span.torn) return { color: LOSS.slice(1) };
  return span.soft ? { color: SOFT.slice(1) } : {};
}

export const wordsOf = (cell: Cell): string => cell.map(({ text }) => text).join('');
