import { memo } from './memo';
import { everyMatch, isPlain, matchesOf, twofold } from './plain';

/** A stretch of a text, with UTF-16 offsets into it. */
export type Span = { readonly text: string; readonly start: number; readonly end: number };

const STRAIGHT = new Map(
  Object.entries({ "'": '‘’‚', '"': '“”„', '-': '–—\u2011', ' ': '\u00A0\u2009\u202F' }).flatMap(
    ([plain, signs]) => [...signs].map((sign) => [sign, plain] as const),
  ),
);
const straight = (sign: string): string => STRAIGHT.get(sign) ?? sign;

/**
 * Written out and read anew a text takes a byte for each sign, as most do, although it was cut from one that takes two: a
 * pattern is compiled for each width it meets, and so many patterns twice over fill the memory an engine keeps for them
 * (in V8 16 MB), after which all are slow.
 */
const narrowed = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
/** Has signs of more than a byte, as curly quotes are; what is cut from it takes two for every sign. */
const WIDE = /[^\0-\xFF]/;

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
 * Where each word stands, as `WORD` finds it. Asked of every text and every sentence, so that signs are looked up where no
 * other letters stand than those of English.
 */
function eachWord(text: string, each: (start: number, end: number) => void): void {
  if (!isPlain(text)) {
    everyMatch(text, WORD, ({ 0: word, index }) => each(index, index + word.length));
    return;
  }
  const kind = (at: number): number => {
    const code = text.charCodeAt(at);
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

/** True when a squeezed text has as many words. */
export function hasWords(flat: string, count: number): boolean {
  let at = -1;
  for (let left = count; left > 1; left--) {
    at = flat.indexOf(' ', at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Words that end in a full stop without ending a sentence. */
const SHORT_FORMS =
  /(?:\b(?:e\.g|i\.e|etc|vs|no|mr|mrs|ms|dr|st|approx|para|reg|art|s|ss|p|pp|v)|\b[a-z])\.$/i;

const STOP = /[.!?]+["'”’)\]]*(?=\s|$)/g;

/** Sentences and list lines. A line break ends a sentence: learners write lists. */
export const sentences: (text: string) => readonly Span[] = memo((text) => {
  if (!text.includes('\n')) return inLine(text);
  // However often the same lines are joined anew, each is read once.
  const found: Span[] = [];
  const isWide = WIDE.test(text);
  let from = 0;
  for (const line of text.split('\n')) {
    for (const one of sentences(isWide ? narrowed(line) : line))
      found.push({ text: one.text, start: one.start + from, end: one.end + from });
    from += line.length + 1;
  }
  return found;
});

function inLine(text: string): readonly Span[] {
  const found: Span[] = [];
  const isWide = WIDE.test(text);
  let start = 0;
  const close = (end: number) => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = isWide ? narrowed(raw.trim()) : raw.trim();
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

/** Runs of `size` words, as one string each, for measuring how much of one text is in another. */
export const shingles = (text: string, size = 4): Set<string> => new Set(runs(squeeze(text), size));

/** Each run of `size` words of a squeezed text; a shorter text is one run. */
function runs(flat: string, size: number): string[] {
  if (flat === '') return [];
  const starts = startsIn(flat);
  const found: string[] = [];
  for (let at = 0; at < runsOf(starts, size); at++) found.push(runAt(flat, starts, at, size));
  return found;
}

function startsIn(flat: string): number[] {
  const starts = [0];
  for (let at = flat.indexOf(' '); at >= 0; at = flat.indexOf(' ', at + 1)) starts.push(at + 1);
  return starts;
}
const runsOf = (starts: readonly unknown[], size: number): number => Math.max(1, starts.length - size + 1);
const runAt = (flat: string, starts: readonly number[], at: number, size: number): string =>
  flat.slice(starts[at], (starts[at + size] ?? flat.length + 1) - 1);

/** How much of `part` is found in `whole`: 0 to 1. */
export function containment(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let shared = 0;
  for (const shingle of part) if (whole.has(shingle)) shared++;
  return shared / part.size;
}

/**
 * A number for each run of `size` words, for many texts against many: two runs share one by a chance of one in a
 * thousand million, which no share of many runs feels.
 */
export function runKeys(text: string, size: number): number[] {
  const flat = squeeze(text);
  if (flat === '') return [];
  const words: number[] = [];
  let word = 0;
  for (let at = 0; at < flat.length; at++) {
    const sign = flat.charCodeAt(at);
    if (sign === SPACE) {
      words.push(word);
      word = 0;
    } else word = mixed(word, sign);
  }
  words.push(word);
  const keys: number[] = [];
  for (let at = 0; at < runsOf(words, size); at++) {
    let key = 0;
    for (let next = at; next < Math.min(at + size, words.length); next++) key = mixed(key, words[next] ?? 0);
    keys.push(key);
  }
  return keys;
}
const SPACE = 32;
/** Small whole numbers, which an engine keeps without an object for each. */
const mixed = (hash: number, next: number): number => (Math.imul(hash, 0x01000193) ^ next) & 0x3fffffff;

/** True when at least `share` of the runs of `size` words are found in `whole`; stops as soon as they cannot be. */
export function mostlyIn(text: string, size: number, whole: ReadonlySet<number>, share: number): boolean {
  const keys = runKeys(text, size);
  if (keys.length === 0) return share <= 0;
  const all = new Set<number>();
  let strange = 0;
  for (const key of keys) {
    if (all.has(key)) continue;
    all.add(key);
    if (!whole.has(key) && ++strange > keys.length * (1 - share)) return false;
  }
  return (all.size - strange) / all.size >= share;
}

/** The text as a pattern that matches itself only. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
