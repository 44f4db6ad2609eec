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
const FIRST_LETTERS = [...new Set([...WORD_VALUE.keys()].map((word) => word[0]))].join('');
const FIGURE = new RegExp(
  // Whatever else could stand here is passed by at its first sign.
  `(?=[\\d£g${FIRST_LETTERS}])(?<pound>£\\s?|gbp\\s?)?(?<![\\p{L}])(?:(?<num>${NUMERAL})|(?<word>\\b(?:${IN_WORDS})\\b))` +
    `(?<scale>\\s?(?:k|m|bn|thousand|million|billion)\\b)?` +
    `(?:(?<pct>\\s?(?:%|per\\s?cent\\b|percent\\b))|(?<pence>p\\b)|(?<pounds>\\s?(?:pounds?|gbp)\\b)` +
    `|(?<dur>[\\s-]?(?<unit>working[\\s-]days?|business[\\s-]days?|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\\b))?`,
  'giu',
);
const figureIn = twofold(FIGURE);

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
  everyMatch(plain, figureIn(plain), (match) => {
    const part = match.groups ?? {};
    const base =
      part.num !== undefined
        ? Number(part.num.replaceAll(',', ''))
        : (WORD_VALUE.get(part.word ?? '') ?? Number.NaN);
    const money = part.pound !== undefined || part.pence !== undefined || part.pounds !== undefined;
    const kind: FigureKind = part.pct ? 'percent' : money ? 'money' : part.dur ? 'duration' : 'number';
    // A number written as a word counts only with a unit: "one named person" is no figure.
    if (part.word !== undefined && kind === 'number') return;
    const value = (base * (SCALES[part.scale?.trim() ?? ''] ?? 1)) / (part.pence !== undefined ? 100 : 1);
    if (!Number.isFinite(value)) return;
    const start = match.index;
    const end = start + match[0].length;
    const unit = part.unit ? { unit: unitOf(part.unit) } : {};
    found.push({ kind, value, ...unit, quote: text.slice(start, end), start, end });
  });
  return found;
});

/** True when the text says how much, how many or how long. A bare year is a date, not a figure. */
export const hasFigure = (text: string): boolean =>
  figures(text).some(
    (one) => one.kind !== 'number' || one.value < 1900 || one.value > 2100 || one.quote.includes(','),
  );
