import type { Template } from './schema';

type Term = Template['glossary'][number];

/** A stretch of a text that is a name of a term, with UTF-16 offsets into it. */
export type TermSpan = { readonly term: Term; readonly start: number; readonly end: number };
export type FindTerms = (text: string) => TermSpan[];

/** One word further into a name. Words in capitals and others are kept apart: HEAT is a method, heat is not. */
type Step = { next: Map<string, Step>; term: Term | null };
type Word = { readonly text: string; readonly gap: string; readonly start: number; readonly end: number };

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;
const JOINS = /^[\s\u00A0\u2009\u202F\-\u2010\u2011–]*$/u;

/** Words with what stands before each: "first-line" and "first line" are one name, "first, line" is another. */
function wordsOf(text: string): Word[] {
  let before = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const start = match.index;
    const between = text.slice(before, start);
    before = start + match[0].length;
    return { text: match[0], gap: JOINS.test(between) ? '' : between.trim(), start, end: before };
  });
}

const isCapitals = (word: string): boolean => /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}]+(?:['’]?s)?$/u.test(word);
const plain = (word: string): string => (isCapitals(word) ? word : word.toLowerCase()).replaceAll('’', "'");
const keyOf = (word: string, gap: string, first: boolean): string =>
  first || gap === '' ? word : `${gap} ${word}`;

/** A word as written, and without what makes it a plural or a genitive. */
function formsOf(word: string): string[] {
  const base = plain(word);
  const owner = base.replace(/'s?$/, '');
  const one = [owner.replace(/s$/, ''), ...(/(?:s|x|z|ch|sh)es$/.test(owner) ? [owner.slice(0, -2)] : [])];
  // One letter names nothing.
  return [...new Set([base, owner, ...one])].filter((form) => form.length > 1);
}

/**
 * Finds the names of a glossary's terms in a text: whole words, in the plural too, the longest name first.
 * One walk along the words, each looked at as often as the longest name has words.
 */
export function termFinder(glossary: Template['glossary']): FindTerms {
  const root: Step = { next: new Map(), term: null };
  for (const term of glossary) {
    for (const name of [term.term, ...term.also]) {
      let at = root;
      wordsOf(name).forEach((word, i) => {
        const key = keyOf(plain(word.text), word.gap, i === 0);
        const step = at.next.get(key) ?? { next: new Map(), term: null };
        at.next.set(key, step);
        at = step;
      });
      if (at !== root) at.term ??= term;
    }
  }
  return (text) => {
    const words = wordsOf(text);
    const found: TermSpan[] = [];
    for (let from = 0; from < words.length; from += 1) {
      const name = longestFrom(root, words, from);
      const [first, last] = [words[from], words[name?.last ?? -1]];
      if (!name || !first || !last) continue;
      found.push({ term: name.term, start: first.start, end: last.end });
      from = name.last;
    }
    return found;
  };
}

function longestFrom(root: Step, words: readonly Word[], from: number): { term: Term; last: number } | null {
  let at: Step | undefined = root;
  let best: { term: Term; last: number } | null = null;
  for (let i = from; i < words.length && at; i += 1) {
    const word = words[i] as Word;
    const here: Step = at;
    const step = (form: string) => here.next.get(keyOf(form, word.gap, i === from));
    const term = formsOf(word.text)
      .map((form) => step(form)?.term)
      .find(Boolean);
    if (term) best = { term, last: i };
    at = step(plain(word.text));
  }
  return best;
}

/** What to mark in texts that stand together on a page: each term once, where it is met first. */
export function firstTerms(find: FindTerms, texts: readonly (string | undefined)[]): TermSpan[][] {
  const met = new Set<string>();
  return texts.map((text) =>
    text === undefined
      ? []
      : find(text).filter(({ term }) => (met.has(term.id) ? false : Boolean(met.add(term.id)))),
  );
}

/** The terms that texts speak of, in the order of the glossary. */
export function termsIn(
  glossary: Template['glossary'],
  find: FindTerms,
  texts: readonly (string | undefined)[],
): Term[] {
  const met = new Set(texts.flatMap((text) => (text ? find(text).map(({ term }) => term.id) : [])));
  return glossary.filter(({ id }) => met.has(id));
}
