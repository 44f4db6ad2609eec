import { memo } from './memo';
import { everyMatch, twofold } from './plain';
import { normalise } from './words';

export type FigureKind = 'number' | 'percent' | 'money' | 'duration';
export type DurationUnit = 'second' | 'minute' | 'hour' | 'day' | 'working day' | 'week' | 'month' | 'year';

/** A figure as a text gives it, with its value and where it stands. */
export type Figure = {
  readonly kind: FigureKind;
  readonly value: number;
  /** For durations: the unit named. */
  readonly unit?: DurationUnit;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
};

const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const TENS = { thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 } as const;
const WORD_VALUE = new Map<string, number>([
  ...NUMBER_WORDS.map((word, value) => [word, value] as const),
  ...Object.entries(TENS),
]);

const NUMERAL = '(?<![\\p{L}\\d.])\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|(?<![\\p{L}\\d.])\\d+(?:\\.\\d+)?';
const IN_WORDS = [...WORD_VALUE.keys()].join('|');
/** By number: groups with names cost a slow object for every figure. They are in the order of their use below. */
const SOURCE =
  `(£\\s?|gbp\\s?)?(?<![\\p{L}])(?:(${NUMERAL})|(\\b(?:${IN_WORDS})\\b))` +
  `(\\s?(?:k|m|bn|thousand|million|billion)\\b)?` +
  `(?:(\\s?(?:%|per\\s?cent\\b|percent\\b))|(p\\b)|(\\s?(?:pounds?|gbp)\\b)` +
  `|([\\s-]?(working[\\s-]days?|business[\\s-]days?|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\\b))?`;
const figureIn = twofold(new RegExp(SOURCE, 'gu'));
/** A number in words with something that may be its unit: seldom there, and dear to look for with all the rest. */
const WORD_FIGURE = new RegExp(`\\b(?:${IN_WORDS})(?=[\\s-]?[kmbt%pgwshdy])|gbp`);
/** Where a figure in numerals can begin. */
const NUMERALS = /[\d£]/g;
const figureHere = twofold(new RegExp(SOURCE, 'uy'));

function eachFigure(plain: string, each: (match: RegExpExecArray) => void): void {
  if (WORD_FIGURE.test(plain)) {
    everyMatch(plain, figureIn(plain), each);
    return;
  }
  const here = figureHere(plain);
  NUMERALS.lastIndex = 0;
  while (NUMERALS.test(plain)) {
    here.lastIndex = NUMERALS.lastIndex - 1;
    const match = here.exec(plain);
    if (!match) continue;
    NUMERALS.lastIndex = here.lastIndex;
    each(match);
  }
}

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

const unitOf = (text: string): DurationUnit => {
  const plain = text.replace(/[\s-]+/g, ' ');
  if (/^(working|business) day/.test(plain)) return 'working day';
  if (/^sec/.test(plain)) return 'second';
  if (/^min/.test(plain)) return 'minute';
  if (/^h(ou)?r/.test(plain)) return 'hour';
  return plain.replace(/s$/, '') as DurationUnit;
};

/** Every figure of a text in order: numbers, percentages, pounds and pence, lengths of time. */
export const figures: (text: string) => readonly Figure[] = memo((text) => {
  const plain = normalise(text);
  const found: Figure[] = [];
  eachFigure(plain, (match) => {
    const [all, pound, num, word, scale, percent, pence, pounds, duration, named] = match;
    const base =
      num !== undefined
        ? Number(num.includes(',') ? num.replaceAll(',', '') : num)
        : (WORD_VALUE.get(word ?? '') ?? Number.NaN);
    const money = pound !== undefined || pence !== undefined || pounds !== undefined;
    const kind: FigureKind = percent ? 'percent' : money ? 'money' : duration ? 'duration' : 'number';
    // A number written as a word counts only with a unit: "one named person" is no figure.
    if (word !== undefined && kind === 'number') return;
    const value =
      (base * (scale === undefined ? 1 : (SCALES[scale.trim()] ?? 1))) / (pence !== undefined ? 100 : 1);
    if (!Number.isFinite(value)) return;
    const start = match.index;
    const end = start + all.length;
    const quote = text.slice(start, end);
    found.push(
      named ? { kind, value, unit: unitOf(named), quote, start, end } : { kind, value, quote, start, end },
    );
  });
  return found;
});

/** True when the text says how much, how many or how long. A bare year is a date, not a figure. */
export const hasFigure = (text: string): boolean =>
  figures(text).some(
    (one) => one.kind !== 'number' || one.value < 1900 || one.value > 2100 || one.quote.includes(','),
  );
