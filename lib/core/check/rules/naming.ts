import type { Row } from '../../proposal/document';
import { memo, namesDocument, normalise } from '../../text';

type Internal = Row<'internalRequirements'>;

const TITLE_CODE = /\b\p{L}{1,6}[\s-]?\d{1,4}[a-z]?\b/gu;
/** "version 6", "within 30" and "page 4" are not numbers of a document. */
const NO_CODE =
  /^(?:v|ver|version|issue|rev|edition|part|section|sect|page|chapter|step|line|row|room|day|week|over|under|within|after|before|for|to|of|in|on|from|and|the|at|by|than|about|all|up|jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec)[\s-]?\d/;
const codesIn: (text: string) => readonly string[] = memo((text) =>
  [...normalise(text).matchAll(TITLE_CODE)]
    .filter((match) => !NO_CODE.test(match[0]))
    .map((match) => match[0].replace(/[\s-]/g, '')),
);
/** True when the title bears a number by which the document can be found. */
export const hasCode = (title: string): boolean => codesIn(title).length > 0;

/** True when the text speaks of this document: by its number, or by its title. */
export function speaksOf(text: string, row: Internal): boolean {
  const codes = codesIn(row.document ?? '');
  if (codes.length === 0) return namesDocument(text, row.document ?? '');
  if (codesIn(text).some((code) => codes.includes(code))) return true;
  const title = normalise(row.document ?? '')
    .replace(TITLE_CODE, '')
    .trim();
  return title.split(' ').length >= 2 && normalise(text).includes(title);
}

/** Where a text names the document by its number. */
export function mentionsOf(text: string, row: Internal): number[] {
  const codes = codesIn(row.document ?? '');
  return [...normalise(text).matchAll(TITLE_CODE)]
    .filter((match) => codes.includes(match[0].replace(/[\s-]/g, '')))
    .map((match) => match.index);
}
