/**
 * What is kept of one text, by who asked: the answers stand on pages of few, for a sentence is asked after little and
 * a whole text by nearly everybody.
 */
type Pages = (unknown[] | undefined)[];
const ON_A_PAGE = 16;
/** Texts kept at least: those of a few proposals of the largest size, sentence by sentence. */
const TEXTS = 6_000;
const WORDS = 10_000;

let recent = new Map<string, Pages>();
let older = new Map<string, Pages>();
// Who asks after a text asks many things of it, one after another: then it need not be sought again.
let lastText = '';
let lastPages: Pages = [];
recent.set(lastText, lastPages);
let askers = 0;

function seek(text: string): Pages {
  let known = recent.get(text);
  if (known === undefined) {
    known = older.get(text) ?? [];
    if (recent.size >= TEXTS) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, known);
  }
  lastText = text;
  lastPages = known;
  return known;
}

function newPage(pages: Pages, number: number): unknown[] {
  const page: unknown[] = new Array(ON_A_PAGE).fill(undefined);
  pages[number] = page;
  return page;
}

/**
 * Keeps what was last worked out for a text: while somebody types, one text changes and hundreds stay. Bounded, and
 * only for functions whose answer depends on the text alone.
 */
export function memo<T>(work: (text: string) => T): (text: string) => T {
  const asker = askers++;
  const number = Math.floor(asker / ON_A_PAGE);
  const place = asker % ON_A_PAGE;
  const fresh = (text: string, page: unknown[]): T => {
    const value = work(text);
    page[place] = value;
    return value;
  };
  return (text) => {
    const pages = text === lastText ? lastPages : seek(text);
    const page = pages[number] ?? newPage(pages, number);
    const known = page[place] as T | undefined;
    return known === undefined ? fresh(text, page) : known;
  };
}

/** The same for single words, of which there are few and each is asked after by few: they are kept beside the texts. */
export function memoWord<T>(work: (word: string) => T): (word: string) => T {
  let known = new Map<string, T>();
  let before = new Map<string, T>();
  return (word) => {
    const held = known.get(word);
    if (held !== undefined) return held;
    const value = before.get(word) ?? work(word);
    if (known.size >= WORDS) {
      before = known;
      known = new Map();
    }
    known.set(word, value);
    return value;
  };
}
