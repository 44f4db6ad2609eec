/** Reads the arithmetic people write into prose, so that a test can do it again. */

const NUMBER = String.raw`£?\d[\d,]*(?:\.\d+)?`;
const value = (text: string) => Number(text.replace(/[£,]/g, ''));

export type Share = {
  readonly quote: string;
  readonly part: number;
  readonly whole: number;
  readonly percent: number;
};

/** Every "128 of 312 (41%)" and "128 of 312 stage 1 complaints (41%)" of a text. */
export function shares(text: string): Share[] {
  const pattern = new RegExp(String.raw`(${NUMBER}) of (${NUMBER})(?: [\p{L}\d ]+?)? \((\d+)%\)`, 'gu');
  return [...text.matchAll(pattern)].map(([quote, part = '', whole = '', percent = '']) => ({
    quote,
    part: value(part),
    whole: value(whole),
    percent: value(percent),
  }));
}

export type Sum = { readonly quote: string; readonly given: number; readonly worked: number };

const numbersIn = (text: string) => [...text.matchAll(new RegExp(NUMBER, 'g'))].map(([one]) => one);

/**
 * Every product written out, "14 people × 7.5 hours × £17.80 = £1,869": the value given and the value worked out
 * again. In a chain of equals signs each step is one sum. Minutes count as parts of an hour.
 */
export function sums(text: string): Sum[] {
  const found: Sum[] = [];
  const sides = text.split('=');
  for (let at = 0; at + 1 < sides.length; at++) {
    const factors = (sides[at] ?? '').split('×');
    if (factors.length < 2) continue;
    const worked = factors.reduce((product, factor, place) => {
      const numbers = numbersIn(factor);
      const chosen = place === 0 ? numbers.at(-1) : numbers[0];
      const minutes = /^\s*\d+ minutes/.test(factor) ? 60 : 1;
      return (product * value(chosen ?? 'NaN')) / minutes;
    }, 1);
    const given = value(numbersIn(sides[at + 1] ?? '')[0] ?? 'NaN');
    found.push({ quote: `${sides[at]?.trim()} = ${given}`, given, worked });
  }
  return found;
}

/** Pounds a text names. */
export const pounds = (text: string): number[] =>
  [...text.matchAll(/£(\d[\d,]*(?:\.\d+)?)/g)].map(([, amount = '']) => value(amount));

/** Bank holidays of England and Wales in the years the examples plan for. */
export const BANK_HOLIDAYS = [
  '2027-01-01',
  '2027-03-26',
  '2027-03-29',
  '2027-05-03',
  '2027-05-31',
  '2027-08-30',
  '2027-12-27',
  '2027-12-28',
];

export function isWorkingDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day !== 0 && day !== 6 && !BANK_HOLIDAYS.includes(date);
}
