import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Font } from '@react-pdf/renderer';
import { woffToSfnt } from './woff';
import { rememberWords, type Shaper } from './words';

/**
 * Two voices: a book face for what the learner wrote, a plain face for labels, tables and figures. The
 * packages carry each face in subsets by script, so a family is a stack: the first font that has the
 * character draws it. Everything after the two voices is there for what a learner may paste.
 */
const files = createRequire(import.meta.url);
function fontData(pack: string, name: string): string {
  const woff = readFileSync(files.resolve(`@fontsource/${pack}/files/${name}-normal.woff`));
  return `data:font/ttf;base64,${woffToSfnt(woff).toString('base64')}`;
}

type Face = { family: string; pack: string; subset: string; weights: readonly number[] };

const BOOK_WEIGHTS = [400, 600, 700] as const;
const PLAIN_WEIGHTS = [400, 600, 700] as const;

const literata = (subset: string): Face => ({
  family: `Literata ${subset}`,
  pack: 'literata',
  subset: `literata-${subset}`,
  weights: BOOK_WEIGHTS,
});
const atkinson = (subset: string): Face => ({
  family: `Atkinson ${subset}`,
  pack: 'atkinson-hyperlegible-next',
  subset: `atkinson-hyperlegible-next-${subset}`,
  weights: PLAIN_WEIGHTS,
});
const noto = (pack: string, subset: string, weights: readonly number[] = [400]): Face => ({
  family: `${pack} ${subset}`,
  pack,
  subset: `${pack}-${subset}`,
  weights,
});

const BOOK_FACES = [literata('latin'), literata('latin-ext')];
const PLAIN_FACES = [atkinson('latin'), atkinson('latin-ext')];
const OTHER_SCRIPTS = [
  literata('vietnamese'),
  literata('greek'),
  literata('greek-ext'),
  literata('cyrillic'),
  literata('cyrillic-ext'),
  noto('noto-sans-math', 'latin'),
  noto('noto-sans-symbols-2', 'symbols'),
  noto('noto-emoji', 'emoji', [400, 700]),
  noto('noto-sans-hebrew', 'hebrew', [400, 700]),
  noto('noto-sans-arabic', 'arabic', [400, 700]),
];

const stack = (faces: readonly Face[]): string[] => faces.map((face) => face.family);
const ALL_FACES = [...BOOK_FACES, ...PLAIN_FACES, ...OTHER_SCRIPTS];

export const BOOK = stack([...BOOK_FACES, ...OTHER_SCRIPTS]);
export const PLAIN = stack([...PLAIN_FACES, ...OTHER_SCRIPTS]);

/** What a font must be able to say here; `Font` gives fontkit's objects, whose types are not published. */
export type LoadedFont = { hasGlyphForCodePoint(codePoint: number): boolean };

/** Words longer than this may break anywhere; nothing in English comes near it. */
const LONGEST_WORD = 28;
const PIECE = 12;
/** An empty piece is a place to break at, without a hyphen being drawn. */
const BREAK_HERE = '';

/** Never hyphenates. Breaks after a slash, a dash or an @, and inside words nobody could set on one line. */
export function breakWord(word: string): string[] {
  const parts = word.match(/[^/@–—_-]+[/@–—_-]*|[/@–—_-]+/gu) ?? [word];
  const pieces = parts.flatMap((part) => (part.length > LONGEST_WORD ? slices(part) : [part]));
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [BREAK_HERE, piece]));
}

/** Cuts between code points, so that no letter outside the basic plane is torn in two. */
function slices(word: string): string[] {
  const letters = [...word];
  const cut: string[] = [];
  for (let from = 0; from < letters.length; from += PIECE)
    cut.push(letters.slice(from, from + PIECE).join(''));
  return cut;
}

let loading: Promise<void> | undefined;

/** Registers and opens every font once for the life of the process. */
export function loadFonts(): Promise<void> {
  loading ??= (async () => {
    for (const face of ALL_FACES) {
      Font.register({
        family: face.family,
        fonts: face.weights.map((weight) => ({
          src: fontData(face.pack, `${face.subset}-${weight}`),
          fontWeight: weight as 400 | 600 | 700,
        })),
      });
    }
    Font.registerHyphenationCallback(breakWord);
    await Promise.all(
      ALL_FACES.flatMap((face) =>
        face.weights.map((fontWeight) => Font.load({ fontFamily: face.family, fontWeight })),
      ),
    );
    for (const face of [...BOOK_FACES, ...PLAIN_FACES]) {
      for (const weight of face.weights) rememberWords(fontOf(face.family, weight) as unknown as Shaper);
    }
  })();
  return loading;
}

export function fontOf(family: string, fontWeight = 400): LoadedFont {
  const source = Font.getFont({ fontFamily: family, fontWeight });
  if (!source?.data) throw new Error(`font not loaded: ${family}`);
  return source.data as unknown as LoadedFont;
}

const covered = new Map<number, boolean>();
const SOUND_SPACE = /[\s\u00A0\u2000-\u200A\u202F]/u;

function isCovered(codePoint: number): boolean {
  let known = covered.get(codePoint);
  if (known === undefined) {
    known = ALL_FACES.some((face) => fontOf(face.family).hasGlyphForCodePoint(codePoint));
    covered.set(codePoint, known);
  }
  return known;
}

const PLAIN_ASCII = /^[\n\x20-\x7e£’“”‘–—]*$/u;
const LINE_BREAK = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
// Controls, joiners and selectors change how neighbours look or nothing at all; drawn, they are empty boxes.
const UNSEEN =
  /(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}\p{Emoji_Modifier}\uFFFC]|[\u{1F9B0}-\u{1F9B3}]|\u20E3/gu;
/** A family joined into one picture comes out as its people side by side; without space the layout loses all but one. */
const SIDE_BY_SIDE =
  /(\p{Regional_Indicator}{2}|\p{Extended_Pictographic})(?=[\p{Extended_Pictographic}\p{Regional_Indicator}])/gu;
/** Stands for a character no bundled font has: seen, never blank. */
export const MISSING = '\u25A1';

/** Text as it can be set: nothing in it can crash the layout, vanish, or come out as another character. */
export function settable(text: string): string {
  if (PLAIN_ASCII.test(text)) return text;
  let out = '';
  const clean = text
    .replace(LINE_BREAK, '\n')
    .replace(/\t/g, '    ')
    .replace(/\u2011/g, '-')
    .replace(UNSEEN, '')
    .replace(SIDE_BY_SIDE, '$1 ')
    .normalize('NFC');
  for (const letter of clean) {
    const codePoint = letter.codePointAt(0) ?? 0;
    if (letter === '\n') out += letter;
    else if (SOUND_SPACE.test(letter)) out += letter === '\u00A0' || letter === '\u202F' ? '\u00A0' : ' ';
    else
      out += codePoint >= 0xd800 && codePoint <= 0xdfff ? MISSING : isCovered(codePoint) ? letter : MISSING;
  }
  return out;
}

/** True when something in it cannot be set, so that a reader must be told what the empty squares are. */
export function lacksLetters(said: unknown): boolean {
  if (typeof said === 'string')
    return !PLAIN_ASCII.test(said) && !said.includes(MISSING) && settable(said).includes(MISSING);
  if (typeof said !== 'object' || said === null) return false;
  return Object.values(said).some(lacksLetters);
}
