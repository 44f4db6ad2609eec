import { memo, memoWord } from './memo';
import { normalise, type Span, words } from './words';

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
/** The phrases of one lexicon that a word may open. */
type Opening = { readonly lexicon: number; readonly entries: readonly Entry<string>[] };
/** A word as every text has it, with what it may open: most open nothing in any lexicon. */
type Word = { readonly text: string; opens: readonly Opening[]; read: number };
type Token = Span & { readonly word: Word; readonly sentence: number };
/** A text word by word, and by lexicon which of the words may open a phrase. */
type Line = {
  readonly tokens: readonly Token[];
  readonly opening: (number[] | undefined)[];
  readonly read: number;
};

const wordOf = memoWord((text): Word => ({ text, opens: [], read: 0 }));
const lexicons: ((word: string) => readonly Entry<string>[])[] = [];
/** Looked up once for a word, in all lexicons there are. */
function openingsOf(word: Word): readonly Opening[] {
  if (word.read < lexicons.length) {
    word.opens = lexicons.flatMap((find, lexicon) => {
      const entries = find(word.text);
      return entries.length > 0 ? [{ lexicon, entries }] : [];
    });
    word.read = lexicons.length;
  }
  return word.opens;
}

const GAPS: Readonly<Record<string, number>> = { '..': 3, '...': 8 };
const DENYING = new Set('not never no nor neither without nobody hardly'.split(' '));
const isDenying = (word: string): boolean => DENYING.has(word) || word.endsWith("n't");
const PARTING = new Set('who which and but so because since as then'.split(' '));
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

/** The token after the last of those matched, or -1. */
function reach(parts: readonly Part[], at: number, tokens: readonly Token[], from: number): number {
  const part = parts[at];
  if (!part) return from;
  if (part.gap > 0) {
    for (let skip = 0; skip <= part.gap; skip++) {
      const end = reach(parts, at + 1, tokens, from + skip);
      if (end >= 0) return end;
    }
    return -1;
  }
  const token = tokens[from];
  const here = token && token.sentence === tokens[from - 1]?.sentence && fits(part, token.text);
  if (here || at === 0) {
    const end = at === 0 ? reach(parts, 1, tokens, from + 1) : reach(parts, at + 1, tokens, from + 1);
    if (end >= 0) return end;
  }
  return part.optional ? reach(parts, at + 1, tokens, from) : -1;
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
    const { tokens, opening } = lineOf(normalise(text));
    const places = opening[number];
    if (!places) return NONE;
    const found: Sense<S>[] = [];
    for (const at of places) {
      const { word, start } = tokens[at] as Token;
      const entries = word.opens.find(({ lexicon }) => lexicon === number)?.entries as readonly Entry<S>[];
      for (const { parts, sense, sure } of entries) {
        const last = tokens[reach(parts, 0, tokens, at) - 1];
        if (!last) continue;
        const denied = !sure && isDenied(tokens, at);
        found.push({ sense, text: text.slice(start, last.end), start, end: last.end, denied });
      }
    }
    return found;
  });
  return memo((text) => {
    if (!text.includes('\n')) return inLine(text);
    const found: Sense<S>[] = [];
    let from = 0;
    for (const line of text.split('\n')) {
      for (const one of inLine(line)) found.push({ ...one, start: one.start + from, end: one.end + from });
      from += line.length + 1;
    }
    return found;
  });
}

/** "cant", "doesnt": as they are typed in a hurry. */
const APOSTROPHE_LOST = /^(?:ca|wo|do|does|did|could|would|should|is|was|were|has|have|had|are)nt$/;

/** The same for every lexicon that is asked about a text. */
function lineOf(plain: string): Line {
  const line = readLine(plain);
  // A lexicon made since then has not been asked yet.
  return line.read === lexicons.length ? line : lineAnew(line.tokens);
}
function lineAnew(tokens: readonly Token[]): Line {
  const opening: (number[] | undefined)[] = [];
  tokens.forEach(({ word }, at) => {
    for (const { lexicon } of openingsOf(word)) {
      const known = opening[lexicon];
      if (known) known.push(at);
      else opening[lexicon] = [at];
    }
  });
  return { tokens, opening, read: lexicons.length };
}
const readLine: (plain: string) => Line = memo((plain) => lineAnew(tokensOf(plain)));

function tokensOf(plain: string): readonly Token[] {
  let sentence = 0;
  let before = 0;
  return words(plain).map(({ text: spelt, start, end }) => {
    // A space alone ends no sentence.
    if (start - before > 1 && /[.!?;\n]/.test(plain.slice(before, start))) sentence++;
    else if (start - before === 1 && ENDS.has(plain[before] ?? '')) sentence++;
    before = end;
    const lost = spelt.endsWith('nt') && APOSTROPHE_LOST.test(spelt);
    const word = wordOf(lost ? `${spelt.slice(0, -1)}'t` : spelt);
    return { text: word.text, word, start, end, sentence };
  });
}
const ENDS = new Set('.!?;\n');

function isDenied(tokens: readonly Token[], at: number): boolean {
  const own = tokens[at]?.sentence;
  for (let before = at - 1; before >= Math.max(0, at - DENIED_WITHIN); before--) {
    const token = tokens[before] as Token;
    if (token.sentence !== own || PARTING.has(token.text)) return false;
    if (isDenying(token.text)) return true;
  }
  return false;
}
