import { memo } from './memo';
import { isPlain } from './plain';
import { signsOf } from './signs';
import { spelt, type Word, wordsAt } from './vocabulary';
import { normalise, squeeze } from './words';

const SPACE = 32;

const BARE = Uint8Array.from({ length: 256 }, (_, code) =>
  Number(/[A-Za-z0-9%£]/.test(String.fromCharCode(code))),
);

/** The words of a text as `squeeze` leaves them, without the marks between and within them. */
export const bareWords: (text: string) => readonly Word[] = memo((text) => {
  const small = normalise(text);
  // Squeezed, a text of any script has nothing between its words but spaces.
  const isEnglish = isPlain(small);
  const flat = isEnglish ? small : squeeze(text);
  const signs = signsOf(flat);
  let count = 0;
  let isIn = false;
  for (let at = 0; at < flat.length; at++) {
    const sign = signs[at] as number;
    if ((isEnglish ? BARE[sign] === 1 : sign !== SPACE) === isIn) continue;
    if (isIn) ends[count++] = at;
    else starts[count] = at;
    isIn = !isIn;
  }
  if (isIn) ends[count++] = flat.length;
  return wordsAt(flat, starts, ends, count);
});
/** Filled anew by each text, so that nothing has to grow with it. */
const starts: number[] = [];
const ends: number[] = [];

/**
 * A number for each run of `size` words, for measuring how much of one text is in another; a shorter text is one run. Two runs
 * share a number by a chance of one in a thousand million, which no share of many runs feels.
 */
export function runKeys(text: string, size: number): number[] {
  const words = bareWords(text);
  const keys: number[] = [];
  for (let at = 0; at < runsOf(words, size); at++) keys.push(runKey(words, at, size));
  return keys;
}
const runsOf = (words: readonly Word[], size: number): number =>
  words.length === 0 ? 0 : Math.max(1, words.length - size + 1);
function runKey(words: readonly Word[], from: number, size: number): number {
  let key = 0;
  for (let at = from; at < Math.min(from + size, words.length); at++)
    key = spelt(key, (words[at] as Word).key);
  return key;
}

/** Each of them once. */
export const runsIn = (text: string, size = 4): ReadonlySet<number> => new Set(runKeys(text, size));

/** The same for texts of the same words, marks and capitals apart; two others share it by no chance worth a thought. */
export function fingerprint(text: string): string {
  let one = 0;
  let other = 0;
  const words = bareWords(text);
  for (const { key } of words) {
    one = spelt(one, key);
    other = (Math.imul(other, 31) + key) | 0;
  }
  return `${words.length} ${one} ${other}`;
}

/** How much of `part` is found in `whole`: 0 to 1. */
export function containment(part: ReadonlySet<number>, whole: ReadonlySet<number>): number {
  if (part.size === 0) return 0;
  let shared = 0;
  for (const run of part) if (whole.has(run)) shared++;
  return shared / part.size;
}

function holdsAny(text: string, size: number, whole: ReadonlySet<number>): boolean {
  const words = bareWords(text);
  for (let at = 0; at < runsOf(words, size); at++) if (whole.has(runKey(words, at, size))) return true;
  return false;
}

/** True when at least `share` of the runs of `size` words are found in `whole`; stops as soon as they cannot be. */
export function mostlyIn(text: string, size: number, whole: ReadonlySet<number>, share: number): boolean {
  if (share <= 0) return true;
  // Most texts hold none of it.
  if (!holdsAny(text, size, whole)) return false;
  const keys = runKeys(text, size);
  const all = new Set<number>();
  let strange = 0;
  for (const key of keys) {
    if (all.has(key)) continue;
    all.add(key);
    if (!whole.has(key) && ++strange > keys.length * (1 - share)) return false;
  }
  return (all.size - strange) / all.size >= share;
}
