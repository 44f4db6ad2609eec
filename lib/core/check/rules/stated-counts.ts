import { matchesOf, normalise } from '../../text';
import { pattern } from '../../text/pattern';
import { stem, stems } from '../../text/substance';
import type { Contact } from './contact';
import { at, type Stated } from './stated-limit';

const NUMBER: Readonly<Record<string, number>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
export const COUNT = String.raw`(\d{1,3}|${Object.keys(NUMBER).join('|')})`;
const AT_MOST = new RegExp(
  String.raw`\b(?:up to|no more than|not more than|(?:a )?max(?:imum)?(?: of| is)?:?|at most|limit(?:ed)?(?: is| of| to)?|may (?:have|take|bring|sign in|buy|borrow|hold|order|use)|can (?:have|take|bring|buy|borrow|hold|order)|only) ${COUNT} (?:more |free |other |different )?([a-z]{3,})|\b${COUNT} ([a-z]{3,})(?: of \w+)? (?:each|a visit|per \w+|at most|maximum|max|at a time|a week|a day|a month|a year|at once|or (?:fewer|less))\b`,
  'g',
);
const PIECES = new RegExp(String.raw`\b${COUNT} (?:\w+ )?(?:of (?:the|his|her|their) )?([a-z]{3,})`, 'g');
const UNITS = pattern(
  /^(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|pounds?|pence|percent|times?|working|calendar|business|metres?|miles?|per|and|hundred|thousand)$/,
);
export const numberOf = (word: string): number => NUMBER[word] ?? Number(word);

export function tooMany(row: Contact, rule: string): Stated | undefined {
  const bounds = matchesOf(normalise(rule), AT_MOST).flatMap((match) => {
    const count = numberOf(match[1] ?? match[3] ?? '');
    const noun = match[2] ?? match[4] ?? '';
    return UNITS.test(noun) || !Number.isFinite(count) ? [] : [{ count, noun: stem(noun), limit: match[0] }];
  });
  // Who names the number in what was done knew it, and kept to it.
  if (bounds.length === 0 || bounds.some(({ count }) => saysNumber(row.did ?? '', count))) return undefined;
  for (const field of ['did', 'situation'] as const) {
    const text = row[field] ?? '';
    for (const one of matchesOf(normalise(text), PIECES)) {
      const said = stem(one[2] ?? '');
      const between = stems(one[0]);
      for (const bound of bounds.filter(({ noun }) => noun === said || between.has(noun))) {
        // Where several limits are set on one thing, the highest holds.
        const highest = Math.max(
          ...bounds.filter(({ noun }) => noun === bound.noun).map(({ count }) => count),
        );
        if (numberOf(one[1] ?? '') <= highest) {
          // What was done keeps to it, whatever was wished.
          if (field === 'did') return undefined;
          continue;
        }
        return at(field, text, one.index, one[0].length, bound.limit);
      }
    }
  }
  return undefined;
}

const ORDINAL: Readonly<Record<string, number>> = Object.fromEntries(
  'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };
const SO_OFTEN = new RegExp(String.raw`\b(?:(once|twice|thrice)|${COUNT} times)\b`, 'g');
const NTH = new RegExp(
  String.raw`\b(?:(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:time|one|go|renewal|extension|change|visit|parcel|request|warning|refund|swap|free \w+)|(?:already|had|been) (?:\w+ ){0,2}(once|twice|thrice)|(?:already|had) (?:\w+ ){0,3}${COUNT} times)`,
  'g',
);
/** "Renewed three times at most", and this was the fifth. */
export function tooOften(row: Contact, rule: string): Stated | undefined {
  const bounds = matchesOf(normalise(rule), SO_OFTEN);
  const most = Math.max(...bounds.map((one) => TIMES[one[1] ?? ''] ?? numberOf(one[2] ?? '')));
  const [bound] = bounds;
  if (!bound || !Number.isFinite(most)) return undefined;
  for (const field of ['did', 'situation'] as const) {
    const text = row[field] ?? '';
    for (const one of matchesOf(normalise(text), NTH)) {
      // Had it so often already: this is one more.
      const nth = ORDINAL[one[1] ?? ''] ?? (TIMES[one[2] ?? ''] ?? numberOf(one[3] ?? '')) + 1;
      if (nth > most) return at(field, text, one.index, one[0].length, bound[0]);
    }
  }
  return undefined;
}

const saysNumber = (did: string, count: number): boolean =>
  new RegExp(String.raw`\b(?:${count}|${Object.keys(NUMBER)[count - 1] ?? count})\b`).test(normalise(did));

const SIZE_RULE = new RegExp(
  String.raw`\b(part(?:y|ies)|groups?|bookings?|orders?|class(?:es)?|teams?|famil(?:y|ies)|households?) (?:of )?(?:up to|over|above|of more than|more than|larger than|bigger than|no more than) ${COUNT}\b`,
  'g',
);
const SIZE_TOLD = new RegExp(
  String.raw`\b(?:part(?:y|ies)|groups?|bookings?|orders?|class(?:es)?|teams?|famil(?:y|ies)|table|room) (?:of|for) ${COUNT}\b|\b${COUNT} (?:people|of (?:them|us)|guests|adults|friends|covers)\b`,
  'g',
);
/** "Parties up to 10", and it was a party of fourteen. */
export function tooLarge(row: Contact, rule: string): Stated | undefined {
  const most = Math.max(...matchesOf(normalise(rule), SIZE_RULE).map((one) => numberOf(one[2] ?? '')));
  if (!Number.isFinite(most)) return undefined;
  const text = row.situation ?? '';
  const told = matchesOf(normalise(text), SIZE_TOLD).find((one) => numberOf(one[1] ?? one[2] ?? '') > most);
  return told && at('situation', text, told.index, told[0].length, String(most));
}
