import { memo } from './memo';

/** The letters, figures and marks of a text in which no other signs stand than these. */
const SMALL: Readonly<Record<string, string>> = { L: 'A-Za-z', Ll: 'a-z', Lu: 'A-Z', N: '0-9', M: '' };
const PLAIN = /^[\t\n\r -~£–—‘’“”…]*$/;
/** Asked for every pattern of the kind below: a text is looked through once. */
export const isPlain: (text: string) => boolean = memo((text) => PLAIN.test(text));

function narrowedSource(source: string): string {
  let inClass = false;
  return source.replace(/\\p\{(L|Ll|Lu|N|M)\}|\\.|[[\]]/g, (sign, kind: string | undefined) => {
    if (kind !== undefined) return inClass ? (SMALL[kind] ?? '') : `[${SMALL[kind] ?? ''}]`;
    if (sign === '[') inClass = true;
    if (sign === ']') inClass = false;
    return sign;
  });
}

/** The same pattern for texts with English letters only. */
export const narrowed = (wide: RegExp): RegExp =>
  new RegExp(narrowedSource(wide.source), wide.flags.replace('u', ''));

/**
 * A pattern over the letters of every script, with a twin for texts that have those of English only, in which it finds
 * the same: a class of thousands of letters, looked up at every sign, costs more than all the rest of a pattern.
 */
export function twofold(wide: RegExp): (text: string) => RegExp {
  const twin = narrowed(wide);
  return (text) => (isPlain(text) ? twin : wide);
}

/** As `matchAll`, without a copy of the pattern for every text. `each` must not use the same pattern. */
export function everyMatch(text: string, pattern: RegExp, each: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++;
    each(match);
  }
}

const NONE: readonly RegExpExecArray[] = [];
/** The same as a list, which is mostly empty. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++;
    found.push(match);
  }
  return found;
}
