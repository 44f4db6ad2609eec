import type { Row } from '../../proposal/document';
import { matchesOf, memo, namesDocument, namesIn, normalise, sentences, twofold } from '../../text';
import { pattern } from '../../text/pattern';
import { ofRow } from '../of-row';

type Internal = Row<'internalRequirements'>;

const TITLE_CODE = /\b\p{L}{1,6}[\s-]?\d{1,4}[a-z]?\b/gu;
const titleCodeIn = twofold(TITLE_CODE);
/** "version 6", "within 30" and "page 4" are not numbers of a document. */
const NO_CODE = pattern(
  /^(?:v|ver|version|issue|rev|edition|part|section|sect|page|chapter|step|line|row|room|day|week|over|under|within|after|before|for|to|of|in|on|from|and|the|at|by|than|about|all|up|jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec)[\s-]?\d/,
);
export const codesIn: (text: string) => readonly string[] = memo((text) =>
  (/\d/.test(text) ? matchesOf(normalise(text), titleCodeIn(text)) : [])
    .filter((match) => !NO_CODE.test(match[0]))
    .map((match) => match[0].replace(/[\s-]/g, '')),
);
/** True when the title bears a number by which the document can be found. */
export const hasCode = (title: string): boolean => codesIn(title).length > 0;

/** True when the text speaks of this document: by its number, or by its title. */
export function speaksOf(text: string, row: Pick<Internal, 'document'>): boolean {
  const codes = codesIn(row.document ?? '');
  if (codes.length === 0) return namesDocument(text, row.document ?? '');
  if (codesIn(text).some((code) => codes.includes(code))) return true;
  const title = bareTitle(row.document ?? '');
  return title.includes(' ') && normalise(text).includes(title);
}
const bareTitle: (title: string) => string = memo((title) => normalise(title).replace(TITLE_CODE, '').trim());

const titleOf = ofRow(({ document: title = '' }: Pick<Internal, 'document'>) => ({
  title,
  codes: codesIn(title),
  words: bareTitle(title),
}));

/** Where a text names the document by its number. */
export function mentionsOf(text: string, row: Internal): number[] {
  const codes = codesIn(row.document ?? '');
  if (codes.length === 0) return [];
  return matchesOf(normalise(text), titleCodeIn(text))
    .filter((match) => codes.includes(match[0].replace(/[\s-]/g, '')))
    .map((match) => match.index);
}

/** Those of the documents a text speaks of anywhere: by number or title in the whole, by words of a title in one sentence. */
export function spokenOf(text: string, rows: readonly Internal[]): Internal[] {
  const plain = normalise(text);
  const said = new Set(codesIn(text));
  const isNamed = namesIn(text);
  let inSentences: readonly ((title: string) => boolean)[] | undefined;
  return rows.filter((row) => {
    const { title, codes, words } = titleOf(row);
    if (codes.length > 0) {
      if (codes.some((code) => said.has(code))) return true;
      return words.includes(' ') && plain.includes(words);
    }
    if (!isNamed(title)) return false;
    inSentences ??= sentences(text).map((one) => namesIn(one.text));
    return inSentences.some((isNamedHere) => isNamedHere(title));
  });
}
