import { memo } from './memo';
import { ofWord, type Word, wordSpelt } from './vocabulary';
import { linesOf, normalise, readWords, type Span } from './words';

/** Where a text speaks of something, and whether it says that it was not so. */
export type Sense<S extends string> = Span & { readonly sense: S; readonly denied: boolean };

type Part = {
  readonly exact: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  readonly optional: boolean;
  /** So many words of any kind may stand here. */
  readonly gap: number;
};
type Entry<S> = {
  readonly sense: S;
  readonly parts: readonly Part[];
  /** Holds its own denial: "see no point". */
  readonly sure: boolean;
};
/** The phrases of one lexicon that a word may open: most open nothing in any lexicon. */
type Opening = { readonly lexicon: number; readonly entries: readonly Entry<string>[] };
/** A text word by word, in which of its sentences each stands, and by lexicon which of the words may open a phrase. */
type Line = {
  readonly words: readonly Word[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly sentence: readonly number[];
  readonly opening: (number[] | undefined)[];
  readonly read: number;
};

const lexicons: ((word: string) => readonly Entry<string>[])[] = [];
/** Looked up once for a word, in all lexicons there are. */
function openingsOf(word: Word): readonly Opening[] {
  const known = openings(word);
  if (known.read < lexicons.length) {
    known.opens = lexicons.flatMap((find, lexicon) => {
      const entries = find(word.text);
      return entries.length > 0 ? [{ lexicon, entries }] : [];
    });
    known.read = lexicons.length;
  }
  return known.opens;
}
const openings = ofWord((): { opens: readonly Opening[]; read: number } => ({ opens: [], read: 0 }));

const GAPS: Readonly<Record<string, number>> = { '..': 3, '...': 8 };
const DENYING = new Set('not never no nor neither without nobody hardly'.split(' '));
const isDenying = ofWord((word) => DENYING.has(word) || word.endsWith("n't"));
const PARTING = new Set('who which and but so because since as then'.split(' '));
const isParting = ofWord((word) => PARTING.has(word));
/** A denial this many words before still means what follows. */
const DENIED_WITHIN = 3;

function partOf(text: string): Part {
  const gap = GAPS[text];
  if (gap) return { exact: new Set(), prefixes: [], optional: true, gap };
  const optional = text.endsWith('?');
  const forms = (optional ? text.slice(0, -1) : text).split('/');
  return {
    exact: new Set(forms.filter((one) => !one.endsWith('*'))),
    prefixes: forms.filter((one) => one.endsWith('*')).map((one) => one.slice(0, -1)),
    optional,
    gap: 0,
  };
}

const fits = ({ exact, prefixes }: Part, word: string): boolean =>
  exact.has(word) || exact.has('_') || prefixes.some((one) => word.startsWith(one));

/** The place after the last word that matched, or -1. */
function reach(parts: readonly Part[], at: number, line: Line, from: number): number {
  const part = parts[at];
  if (!part) return from;
  if (part.gap > 0) {
    for (let skip = 0; skip <= part.gap; skip++) {
      const end = reach(parts, at + 1, line, from + skip);
      if (end >= 0) return end;
    }
    return -1;
  }
  const word = line.words[from];
  const here = word && line.sentence[from] === line.sentence[from - 1] && fits(part, word.text);
  if (here || at === 0) {
    const end = reach(parts, at + 1, line, from + 1);
    if (end >= 0) return end;
  }
  return part.optional ? reach(parts, at + 1, line, from) : -1;
}

const PREFIX = 2;
const NONE: readonly never[] = [];

/**
 * Finds words by what they mean. Each sense is a list of phrases divided by commas: `word`, `stem*`, `this/that`,
 * `perhaps?`, `_` for any one word, `..` for up to three, `...` for up to eight, and `!` before a phrase that no "not" undoes. A text is walked once for all senses, word by word,
 * so that a list may be as long as the language is.
 */
export function lexicon<S extends string>(
  senses: Readonly<Record<S, string>>,
): (text: string) => readonly Sense<S>[] {
  const byWord = new Map<string, Entry<S>[]>();
  const byPrefix = new Map<string, Entry<S>[]>();
  const put = (map: Map<string, Entry<S>[]>, key: string, entry: Entry<S>) => {
    const known = map.get(key);
    if (known) known.push(entry);
    else map.set(key, [entry]);
  };
  for (const [sense, list] of Object.entries(senses) as [S, string][]) {
    for (const phrase of list.split(',')) {
      const bare = phrase.trim();
      if (bare === '') continue;
      const sure = bare.startsWith('!');
      const parts = bare.replace('!', '').split(/\s+/).map(partOf);
      const [first] = parts;
      if (!first) continue;
      const entry = { sense, parts, sure };
      for (const word of first.exact) put(byWord, word, entry);
      for (const stem of first.prefixes) put(byPrefix, stem.slice(0, PREFIX), entry);
    }
  }
  const number =
    lexicons.push((word) =>
      [...(byWord.get(word) ?? NONE), ...(byPrefix.get(word.slice(0, PREFIX)) ?? NONE)].filter(({ parts }) =>
        fits(parts[0] as Part, word),
      ),
    ) - 1;
  // A line ends a sentence, and no phrase reaches beyond one: what is told of a contact is read line by line, however
  // often it is joined anew.
  const inLine = memo((text): readonly Sense<S>[] => {
    const line = lineOf(normalise(text));
    const places = line.opening[number];
    if (!places) return NONE;
    const found: Sense<S>[] = [];
    for (const at of places) {
      const start = line.starts[at] as number;
      const opens = openingsOf(line.words[at] as Word);
      const entries = opens.find(({ lexicon }) => lexicon === number)?.entries as readonly Entry<S>[];
      for (const { parts, sense, sure } of entries) {
        const end = line.ends[reach(parts, 0, line, at) - 1];
        if (end === undefined) continue;
        const denied = !sure && isDenied(line, at);
        found.push({ sense, text: text.slice(start, end), start, end, denied });
      }
    }
    return found;
  });
  return memo((text) => {
    if (!text.includes('\n')) return inLine(text);
    const found: Sense<S>[] = [];
    for (const line of linesOf(text))
      for (const one of inLine(line.text))
        found.push({ ...one, start: one.start + line.start, end: one.end + line.start });
    return found;
  });
}

/** "cant", "doesnt": as they are typed in a hurry. */
const APOSTROPHE_LOST = /^(?:ca|wo|do|does|did|could|would|should|is|was|were|has|have|had|are)nt$/;

const unlost = ofWord((word): Word | null =>
  word.endsWith('nt') && APOSTROPHE_LOST.test(word) ? wordSpelt(`${word.slice(0, -1)}'t`) : null,
);

/** The same for every lexicon that is asked about a text. */
function lineOf(plain: string): Line {
  const line = readLine(plain);
  // A lexicon made since then has not been asked yet.
  return line.read === lexicons.length ? line : { ...line, ...openingIn(line.words) };
}
function openingIn(words: readonly Word[]): Pick<Line, 'opening' | 'read'> {
  const opening: (number[] | undefined)[] = [];
  for (let at = 0; at < words.length; at++) {
    for (const { lexicon } of openingsOf(words[at] as Word)) {
      const known = opening[lexicon];
      if (known) known.push(at);
      else opening[lexicon] = [at];
    }
  }
  return { opening, read: lexicons.length };
}
const readLine: (plain: string) => Line = memo((plain) => {
  const { words: asSpelt, starts, ends } = readWords(plain);
  const words = asSpelt.some((word) => unlost(word) !== null)
    ? asSpelt.map((word) => unlost(word) ?? word)
    : asSpelt;
  let number = 0;
  const sentence = starts.map((start, at) => {
    if (endsBetween(plain, ends[at - 1] ?? 0, start)) number++;
    return number;
  });
  return { words, starts, ends, sentence, ...openingIn(words) };
});

const ENDS = new Set([...'.!?;\n'].map((sign) => sign.charCodeAt(0)));
function endsBetween(plain: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (ENDS.has(plain.charCodeAt(at))) return true;
  return false;
}

function isDenied({ words, sentence }: Line, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - DENIED_WITHIN); before--) {
    const word = words[before] as Word;
    if (sentence[before] !== sentence[at] || isParting(word)) return false;
    if (isDenying(word)) return true;
  }
  return false;
}
