import { memo } from './memo';
import { matchesOf } from './plain';
import { normalise, type Span } from './words';

/** A time of day as a text gives it, in minutes since midnight. */
export type Clock = Span & {
  readonly minutes: number;
  /** Morning or evening is told, and not only guessed. */
  readonly sure: boolean;
};

const HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const HOUR_VALUE = new Map(HOURS.split('|').map((word, at) => [word, at + 1] as const));
const PAST: Readonly<Record<string, number>> = {
  half: 30,
  quarter: 15,
  five: 5,
  ten: 10,
  twenty: 20,
  'twenty-five': 25,
};

const CLOCK = new RegExp(
  '(?<![\\d£.,:/])(?:' +
    '(?<h>[01]?\\d|2[0-3])[.:](?<m>[0-5]\\d)(?![\\d%]|\\.\\d)(?: ?(?<half>am|pm|a\\.m\\.|p\\.m\\.))?' +
    '|(?<h12>1[0-2]|[1-9]) ?(?<half12>am|pm|a\\.m\\.|p\\.m\\.)\\b' +
    `|(?<oclock>1[0-2]|[1-9]|${HOURS}) o'clock` +
    `|\\b(?<part>half|(?:a )?quarter|five|ten|twenty(?:-five)?) (?<to>past|to|after|before) (?<word>1[0-2]|[1-9]|${HOURS})\\b` +
    '|\\b(?<noon>noon|midday)\\b' +
    `|(?<=\\b(?:till|until|gone) )(?<til>1[0-2]|[1-9]|${HOURS})(?![\\d.:%'/]|\\w| ?(?:days?|weeks?|months?|years?|hours?|minutes?|of|or|more|people|times|am|pm|january|february|march|april|may|june|july|august|september|october|november|december)\\b)` +
    `|(?<=\\b(?:after|before|by|until|till|past|at) )(?<bare>${HOURS}|1[0-2])(?=[,.;:]|$| (?:only|it|is|the|he|she|they|i|we|nobody|no|in the|on the)\\b)` +
    ')',
  'g',
);

/** "4" at a counter is four in the afternoon. */
const DAY_STARTS = 7;
const hourOf = (hour: number, half: string | undefined): number => {
  if (half?.startsWith('p')) return hour === 12 ? 12 : hour + 12;
  if (half?.startsWith('a')) return hour === 12 ? 0 : hour;
  return hour < DAY_STARTS ? hour + 12 : hour;
};
const numberOf = (word: string): number => HOUR_VALUE.get(word) ?? Number(word);

/** The times of day in a text, in order. */
export const clocks: (text: string) => readonly Clock[] = memo((text) =>
  matchesOf(normalise(text), CLOCK).map((match) => {
    const part = match.groups ?? {};
    const [start, end] = [match.index, match.index + match[0].length];
    const sure = Boolean(
      part.half || part.half12 || part.noon || part.h?.startsWith('0') || Number(part.h) > 12,
    );
    return { text: text.slice(start, end), start, end, minutes: minutesOf(part), sure };
  }),
);

function minutesOf(part: Readonly<Record<string, string | undefined>>): number {
  if (part.noon) return 12 * 60;
  if (part.h !== undefined) {
    // "09.20" and "21.00" are written by the day's clock.
    const hour = part.h.startsWith('0') ? Number(part.h) : hourOf(Number(part.h), part.half);
    return hour * 60 + Number(part.m);
  }
  if (part.h12 !== undefined) return hourOf(Number(part.h12), part.half12) * 60;
  if (part.part !== undefined) {
    const past = PAST[part.part.replace('a ', '')] ?? 0;
    const hour = hourOf(numberOf(part.word ?? ''), undefined) * 60;
    return part.to === 'to' || part.to === 'before' ? hour - past : hour + past;
  }
  return hourOf(numberOf(part.oclock ?? part.til ?? part.bare ?? ''), undefined) * 60;
}
