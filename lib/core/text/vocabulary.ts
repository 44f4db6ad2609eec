import { signsOf } from './signs';

/**
 * A word, one object wherever it stands, with what is kept of it: texts are read word by word for many reasons, and a word
 * cut out anew for each would have to be spelt through again before anything could be looked up by it.
 */
export type Word = {
  readonly text: string;
  /** Two numbers for its letters, as `spelt` and `proved` make them: two words share both by no chance worth a thought. */
  readonly key: number;
  readonly proof: number;
  /** The answers to what was asked of it, each at the number of who asked. */
  readonly known: unknown[];
  /** For telling whether it was met in the count that runs. */
  met: number;
};

/** Places for words. Half of them filled, which is more than anybody writes with, all begin anew. */
const ROOM = 16_384;
const HALF_FULL = ROOM / 2;

let shelf: (Word | undefined)[] = new Array(ROOM).fill(undefined);
let count = 0;

/** The numbers of a word with one more letter: small and whole, which an engine keeps without an object for each. */
export const spelt = (key: number, sign: number): number => (Math.imul(key, 0x01000193) ^ sign) & 0x3fffffff;
const proved = (proof: number, sign: number): number => (Math.imul(proof, 31) + sign) & 0x3fffffff;

/** Called before a text is read, so that within one text a word is one object. */
function makeRoom(): void {
  if (count < HALF_FULL) return;
  shelf = new Array(ROOM).fill(undefined);
  count = 0;
}

/** The word that stands there, by the numbers of its letters. */
function wordAt(text: string, start: number, end: number, key: number, proof: number): Word {
  let place = key & (ROOM - 1);
  for (;;) {
    const word = shelf[place];
    if (word === undefined) break;
    if (word.key === key && word.proof === proof) return word;
    place = (place + 1) & (ROOM - 1);
  }
  // A very long text may fill it while it is read: its further words are kept by nobody.
  const made: Word = { text: text.slice(start, end), key, proof, known: [], met: 0 };
  if (count < ROOM - ROOM / 4) {
    shelf[place] = made;
    count++;
  }
  return made;
}

/** The words that stand there, the first `count` of them. */
export function wordsAt(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  count: number,
): Word[] {
  makeRoom();
  const signs = signsOf(text);
  const words: Word[] = new Array(count);
  for (let which = 0; which < count; which++) {
    const start = starts[which] as number;
    const end = ends[which] as number;
    let key = 0;
    let proof = 0;
    for (let at = start; at < end; at++) {
      const sign = signs[at] as number;
      key = spelt(key, sign);
      proof = proved(proof, sign);
    }
    words[which] = wordAt(text, start, end, key, proof);
  }
  return words;
}

/** The word that is spelt so. */
export const wordSpelt = (text: string): Word => wordsAt(text, [0], [text.length], 1)[0] as Word;

let askers = 0;
/** What hangs on a word alone, kept with it. */
export function ofWord<T extends NonNullable<unknown> | null>(work: (word: string) => T): (word: Word) => T {
  const asker = askers++;
  return (word) => {
    const held = word.known[asker] as T | undefined;
    if (held !== undefined) return held;
    const value = work(word.text);
    word.known[asker] = value;
    return value;
  };
}

let counts = 0;
/** Counts how many different words it is given; all of them must be of one text. */
export function differing(words: readonly Word[], from: number, to: number, most: number): number {
  counts++;
  let different = 0;
  for (let at = from; at < to && different <= most; at++) {
    const word = words[at] as Word;
    if (word.met === counts) continue;
    word.met = counts;
    different++;
  }
  return different;
}
