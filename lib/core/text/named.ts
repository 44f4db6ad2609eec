import { memo } from './memo';
import { matchesOf, twofold } from './plain';
import { ofWord } from './vocabulary';
import { linesOf, wordsIn } from './words';

/** Words of a title that pick out no document among others. */
const SMALL = new Set(['the', 'and', 'for', 'our', 'with', 'from', 'that', 'their', 'its']);
const CODE = twofold(/(?<![\p{L}\d])\p{Lu}{1,6}[\s-]?\d{1,4}[a-z]?(?![\p{L}\d])/gu);
/** A name in the middle of a sentence: something that can be checked. */
const PROPER = /[\p{Ll}\d,;:] (?!I\b)\p{Lu}\p{L}+/u;

const contentWords: (text: string) => ReadonlySet<string> = memo((text) => {
  const found = new Set<string>();
  if (text.includes('\n')) {
    for (const line of linesOf(text)) for (const one of contentWords(line.text)) found.add(one);
    return found;
  }
  for (const word of wordsIn(text)) {
    const bare = pickingOut(word);
    if (bare !== '') found.add(bare);
  }
  return found;
});
/** The word as titles are compared by it; nothing if it picks out none. */
const pickingOut = ofWord((word) => {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word;
  return bare.length > 2 && !SMALL.has(bare) && !/^\d+$/.test(bare) ? bare : '';
});

/** Codes such as "CS-11" that a text bears. */
const codesOf: (text: string) => readonly string[] = memo((text) =>
  (/\d/.test(text) ? matchesOf(text, CODE(text)) : []).map((match) =>
    match[0].toLowerCase().replace(/[\s-]/g, ''),
  ),
);

/** For many titles asked of one text. */
export function namesIn(text: string): (title: string) => boolean {
  // Most are named by a number, and the text is asked for none of its words.
  let read: { readonly numbers: readonly string[]; readonly said: ReadonlySet<string> } | undefined;
  return (title) => {
    read ??= { numbers: codesOf(text), said: contentWords(text) };
    const { numbers, said } = read;
    if (numbers.length > 0 && codesOf(title).some((code) => numbers.includes(code))) return true;
    const wanted = contentWords(title);
    let missing = Math.min(2, wanted.size);
    for (const word of wanted) if (said.has(word) && --missing === 0) return true;
    return false;
  };
}
/** True when the text names the document: by its number, or by two words of its title (all, if it has fewer). */
export const namesDocument = (text: string, title: string): boolean => namesIn(text)(title);

export const namesSomething = (text: string): boolean => PROPER.test(text);
