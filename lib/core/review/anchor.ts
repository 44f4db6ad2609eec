/**
 * Words a comment is about, with what stands around them, so that they are found again after edits. Offsets are
 * UTF-16 units into the field's text, as elsewhere.
 */
export type Anchor = {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
};
export type Stretch = { readonly start: number; readonly end: number };

const AROUND = 32;
export const LONGEST_QUOTE = 1_000;

/** The anchor of a stretch; null where it holds no words or reaches out of the text. */
export function makeAnchor(text: string, { start, end }: Stretch): Anchor | null {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) {
    return null;
  }
  const quote = text.slice(start, end);
  if (quote.trim() === '' || quote.length > LONGEST_QUOTE) return null;
  return {
    quote,
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
    start,
  };
}

/** How many signs at the end of `a` are also at the end of `b`. */
function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++;
  return n;
}
function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

/**
 * Where the words stand now, or null: they are gone. Of several places the one whose surroundings agree most is
 * taken, and of those the nearest to where it was. A repeated phrase with nothing of its surroundings left is not
 * guessed at, unless it is the only one.
 */
export function findAnchor(text: string, anchor: Anchor): Stretch | null {
  const { quote, prefix, suffix, start } = anchor;
  if (quote === '') return null;
  let best: { at: number; agree: number; away: number } | null = null;
  let count = 0;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    count++;
    const before = text.slice(Math.max(0, at - AROUND), at);
    const after = text.slice(at + quote.length, at + quote.length + AROUND);
    const agree = commonEnd(before, prefix) + commonStart(after, suffix);
    const away = Math.abs(at - start);
    if (!best || agree > best.agree || (agree === best.agree && away < best.away)) best = { at, agree, away };
  }
  if (!best) return null;
  const bare = prefix === '' && suffix === '';
  if (count > 1 && best.agree === 0 && !bare) return null;
  return { start: best.at, end: best.at + quote.length };
}
