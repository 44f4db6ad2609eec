import { memo } from './memo';
import { everyMatch, isPlain, matchesOf, twofold } from './plain';
import { isWide, narrowed, signsOf } from './signs';
import { type Word, wordsAt } from './vocabulary';

/** A stretch of a text, with UTF-16 offsets into it. */
export type Span = { readonly text: string; readonly start: number; readonly end: number };

const STRAIGHT = new Map(
  Object.entries({ "'": '‘’‚', '"': '“”„', '-': '–—\u2011', ' ': '\u00A0\u2009\u202F' }).flatMap(
    ([plain, signs]) => [...signs].map((sign) => [sign, plain] as const),
  ),
);
const straight = (sign: string): string => STRAIGHT.get(sign) ?? sign;

/**
 * Small letters, straight quotes, plain spaces and dashes, of the same length as the text, so that what is
 * found here can be quoted from the original by its offsets.
 */
export const normalise: (text: string) => string = memo((text) => {
  const swapped = text.replace(/[‘’‚“”„–—\u2011\u00A0\u2009\u202F]/g, straight);
  const lower = swapped.toLowerCase();
  if (lower.length === text.length) return swapped === text ? lower : narrowed(lower);
  return [...swapped]
    .map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign))
    .join('');
});

/** Normalised, with white space and end punctuation squeezed: for comparing whole texts. */
export const squeeze: (text: string) => string = memo((text) =>
  normalise(text).replace(between(text), ' ').trim(),
);
/** A single space is what it would become, and is left: most of what stands between words. */
const between = twofold(/(?: [^\p{L}\p{N}%£]|[^\p{L}\p{N}%£ ])[^\p{L}\p{N}%£]*/gu);

const WORD = /\p{L}[\p{L}\p{M}'’-]*|\p{N}[\p{N}.,:/]*\p{N}|\p{N}/gu;

const LETTER = 1;
const DIGIT = 2;
const IN_WORD = 4;
const IN_NUMBER = 8;
const CURLY = '’'.charCodeAt(0);
const SIGNS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[A-Za-z]/.test(sign)) return LETTER | IN_WORD;
  if (/\d/.test(sign)) return DIGIT | IN_NUMBER;
  return /['-]/.test(sign) ? IN_WORD : /[.,:/]/.test(sign) ? IN_NUMBER : 0;
});

/**
 * Where each word stands, as `WORD` finds it. Asked of every text and every sentence, so that signs are looked up where no other
 * letters stand than those of English.
 */
function eachWord(text: string, each: (start: number, end: number) => void): void {
  if (!isPlain(text)) {
    everyMatch(text, WORD, ({ 0: word, index }) => each(index, index + word.length));
    return;
  }
  const signs = signsOf(text);
  const kind = (at: number): number => {
    const code = signs[at] as number;
    return code < 128 ? (SIGNS[code] as number) : code === CURLY ? IN_WORD : 0;
  };
  for (let at = 0; at < text.length; ) {
    const first = kind(at);
    const start = at++;
    if (first & LETTER) {
      while (at < text.length && kind(at) & IN_WORD) at++;
      each(start, at);
    } else if (first & DIGIT) {
      // "3.50." ends with its last digit.
      let end = at;
      for (; at < text.length && kind(at) & IN_NUMBER; at++) if (kind(at) & DIGIT) end = at + 1;
      at = end;
      each(start, end);
    }
  }
}

/** The words of a text and where each begins and ends. */
export type Read = {
  readonly words: readonly Word[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};
/** A normalised text word by word: the same for all who look for words in it. */
export const readWords: (plain: string) => Read = memo((plain) => {
  let count = 0;
  eachWord(plain, (start, end) => {
    wordStarts[count] = start;
    wordEnds[count++] = end;
  });
  const words = wordsAt(plain, wordStarts, wordEnds, count);
  return { words, starts: wordStarts.slice(0, count), ends: wordEnds.slice(0, count) };
});
/** Filled anew by each text, so that nothing has to grow with it. */
const wordStarts: number[] = [];
const wordEnds: number[] = [];

/** The words of a text, normalised. */
export const wordsIn = (text: string): readonly Word[] => readWords(normalise(text)).words;

export function words(text: string): Span[] {
  const found: Span[] = [];
  eachWord(text, (start, end) => found.push({ text: text.slice(start, end), start, end }));
  return found;
}

/** The same without their places. */
export function wordList(text: string): readonly string[] {
  const found: string[] = [];
  eachWord(text, (start, end) => found.push(text.slice(start, end)));
  return found;
}

/** How many there are. */
export const wordCount: (text: string) => number = memo((text) => {
  let count = 0;
  eachWord(text, () => count++);
  return count;
});

/** The lines of a text. However often the same ones are joined anew, each is read once. */
export const linesOf: (text: string) => readonly Span[] = memo((text) => {
  const wide = isWide(text);
  let from = 0;
  return text.split('\n').map((cut) => {
    const line = wide ? narrowed(cut) : cut;
    const start = from;
    from += line.length + 1;
    return { text: line, start, end: start + line.length };
  });
});

/** Words that end in a full stop without ending a sentence. */
const SHORT_FORMS =
  /(?:\b(?:e\.g|i\.e|etc|vs|no|mr|mrs|ms|dr|st|approx|para|reg|art|s|ss|p|pp|v)|\b[a-z])\.$/i;

const STOP = /[.!?]+["'”’)\]]*(?=\s|$)/g;

/** Sentences and list lines. A line break ends a sentence: learners write lists. */
export const sentences: (text: string) => readonly Span[] = memo((text) => {
  if (!text.includes('\n')) return inLine(text);
  const found: Span[] = [];
  for (const line of linesOf(text))
    for (const one of sentences(line.text))
      found.push({ text: one.text, start: one.start + line.start, end: one.end + line.start });
  return found;
});

function inLine(text: string): readonly Span[] {
  const found: Span[] = [];
  const wide = isWide(text);
  let start = 0;
  const close = (end: number) => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = wide ? narrowed(raw.trim()) : raw.trim();
    if (trimmed) found.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length });
    start = end;
  };
  for (const match of matchesOf(text, STOP)) {
    const end = match.index + match[0].length;
    if (
      match[0].startsWith('.') &&
      SHORT_FORMS.test(text.slice(Math.max(0, match.index - 8), match.index + 1))
    ) {
      if (/\S/.test(text.slice(end))) continue;
    }
    close(end);
  }
  close(text.length);
  return found;
}

/** The text as a pattern that matches itself only. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
