import type { Row } from '../../proposal/document';
import { figures, matchesOf, normalise, shared } from '../../text';
import { pattern } from '../../text/pattern';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { isMet, mostly } from './share';

export const FREE = pattern(
  /\b(?:(?:is|are|for|comes?|goes) free|free (?:of charge|to (?:us|use)|tool|version|account|plan|template|already)|cost[- ]free|no (?:extra |added |new |further |direct |more )?(?:cost|charge|spend|bill|hours|hrs|money|resources|staff time)|without (?:extra |added |new |any )?(?:cost|spend)\w*|costs? (?:us )?nothing|nothing (?:has|needs|have) to be (?:bought|paid)|nothing to (?:pay|buy)|already (?:paid|owned|own|have|has|had|licensed|there|includes?|included)|at no cost|not need|no need|instead of|rather than|existing|included in|part of (?:the|our)|in house|ourselves)\b/,
);
/** Bought, built or hired: a bill comes. */
export const BOUGHT =
  /\b(?:make|build|create|develop|design|launch|get|have|set up|want)(?:s|ing)? (?:a|an|our own|our|their own|new) (?:\w+ )?(?:app|website|portal|chatbot|system|database|platform|kiosk|call centre)\b|\b(?:more|extra|additional|another \w+) (?:tills?|staff|people|vans?|vehicles?|phones?|computers?|rooms|machines|counters|desks)\b|\b(?:(?:new |a |an |more |extra |the )?(?:software|licen[cs]es?|subscription|chatbot|headsets?|kiosks?|tablets?|handsets?|scanners?|lockers?|cameras?)|new (?:\w+ )?(?:system|equipment|website|app|posts?|role|screens?|phones?|furniture|building|vehicles?|vans?|machines?|tills?)|(?:build|develop|buy|purchase|install|fit|refurbish|upgrade|redesign|replace|lease|rent|commission)(?:s|ing|ed|t)?\b(?! in\b| into\b| around\b| with\b| between\b)|(?:hire|recruit|employ|appoint|take on)(?:s|ing|ed)? (?:\w+ ){0,4}(?:staff|people|person|assistants?|advis[eo]rs?|agents?|receptionists?|managers?|officers?|posts?|workers?|drivers?|nurses?|cleaners?|trainers?|consultants?|apprentices?|coordinators?)|(?:more|extra|additional|new) (?:staff|posts|assistants|advis[eo]rs|receptionists)|outside (?:trainer|consultant|agency)|consultants?|contractors?|vouchers?|overtime)\b/g;
const WORKER =
  '(?:staff|posts?|assistants?|advis[eo]rs?|agents?|receptionists?|managers?|supervisors?|officers?|workers?|drivers?|nurses?|cleaners?|trainers?|apprentices?|co-?ordinators?|clerks?|cashiers?|controllers?|operators?|dispatchers?|engineers?|technicians?|mechanics?|fitters?|porters?|stewards?|carers?|cooks?|chefs?|waiters?|waitress(?:es)?|attendants?|handlers?|call[- ]takers?|temps?|speakers?|pairs? of hands|members? of (?:staff|the team)|team members?|colleagues?|lads?|girls?|bod(?:y|ies))';
/** More people at work than there are: by the year, or beside those there. */
export const MORE_PEOPLE = new RegExp(
  `\\b(?:(?:full|part)[- ]time (?:[\\w-]+ )?${WORKER}|(?:more|extra|additional|another|(?:an?|one|two|three|four|five|six|\\d+|some|several) new) (?:(?!(?:for|to|of|with|by|from|than|the|our|in|on|and|or|that|as|about|before|after|if|when|per)\\b)[\\w-]+ ){0,2}${WORKER})\\b`,
  'g',
);
/** Hours of somebody's day. */
export const HOURS =
  /\b(?:train(?:ing|er|ed)?|workshops?|courses?|refresher|meetings?|briefings?|huddles?|rota|shifts?|cover for|staff time|rewrite|print(?:ing|ed)?|module|connector|calls? (?:each|every))\b/g;

export const firstOf = (text: string, pattern: RegExp): { start: number; end: number } | undefined => {
  const plain = normalise(text);
  const match = matchesOf(plain, pattern).find(
    (one) => !FREE.test(plain.slice(Math.max(0, one.index - 40), one.index + one[0].length + 50)),
  );
  return match && { start: match.index, end: match.index + match[0].length };
};

/** Improvements that some line of cost is for: linked, named alike, or any where no line is linked to anything. */
export function costedOf(lens: Lens): (row: Row<'improvements'>) => boolean {
  // A line without a sum is a heading.
  const costs = lens
    .rows('costs')
    .filter(
      (row) =>
        row.rate !== undefined ||
        figures(`${row.name ?? ''} ${row.basis ?? ''}`).some((one) => one.kind === 'money'),
    );
  const linked = new Set(costs.flatMap((row) => row.improvements ?? []));
  const loose = costs.filter((row) => (row.improvements?.length ?? 0) === 0);
  return (row) =>
    linked.has(row.id) ||
    (costs.length > 0 && linked.size === 0) ||
    loose.some(
      (one) =>
        shared(
          `${one.name ?? ''} . ${one.basis ?? ''}`,
          `${row.name ?? ''} . ${row.change ?? ''} . ${row.resources ?? ''}`,
        ) >= 1,
    );
}

/** More people on the payroll, and among the lines of cost not one for what they are paid. */
const HIRED =
  /\b(?:(?:hire|recruit|employ|appoint|take on)(?:s|ing|ed)? (?:\w+ ){0,4}(?:staff|people|person|assistants?|advis[eo]rs?|agents?|receptionists?|managers?|officers?|posts?|workers?|drivers?|nurses?|cleaners?|apprentices?|coordinators?))\b/g;
const PAY = pattern(
  /\b(?:wages?|salar\w+|pay|hours?|posts?|staff|receptionists?|assistants?|advis[eo]rs?|agents?|officers?|shifts?|apprentices?|recruit\w*)\b/,
);
const payless = (lens: Lens, row: Row<'improvements'>): boolean =>
  firstOf(row.change ?? '', HIRED) !== undefined &&
  !lens
    .rows('costs')
    .some(
      (one) =>
        (one.improvements?.length ?? 0) < 2 &&
        (one.improvements?.includes(row.id) || (one.improvements?.length ?? 0) === 0) &&
        PAY.test(normalise(`${one.name ?? ''} ${one.unit ?? ''} ${one.basis ?? ''}`)),
    );

/** "Their work phones have a camera": what is told among the means as had is not to be bought. */
const IS_THERE = /\b(?:have|has|own|owns|comes? with|fitted with)(?: (?:an?|the|one|two|our|their))? ?$/;

export function improvementsCosted(c: Collector): CheckResult {
  const { lens } = c;
  const rows = lens.rows('improvements');
  if (rows.length === 0) return c.nothing('improvements-none', lens.place('improvements'));
  const costed = costedOf(lens);
  let bought = 0;
  const sound = rows.filter((row) => {
    if (costed(row) && !payless(lens, row)) return true;
    for (const [pattern, sure] of [
      [BOUGHT, true],
      [MORE_PEOPLE, true],
      [HOURS, false],
    ] as const) {
      for (const field of ['resources', 'change', 'name'] as const) {
        const text = row[field] ?? '';
        const stretch = firstOf(text, pattern);
        if (!stretch || (field === 'resources' && IS_THERE.test(normalise(text.slice(0, stretch.start)))))
          continue;
        // The sum stands beside it, though not as a line.
        const told = figures(row.resources ?? '').some((one) => one.kind === 'money' && one.value > 0);
        const values = {
          name: lens.name('improvements', row),
          words: text.slice(stretch.start, stretch.end),
        };
        const places = [lens.quote('improvements', row, field, stretch), lens.place('costs')] as const;
        if (sure && !told) {
          bought++;
          c.fault('improvement-not-costed', values, ...places);
        } else c.missing('improvement-not-costed', values, ...places);
        return false;
      }
    }
    return true;
  });
  if (lens.rows('costs').length === 0) {
    c.missing('costs-none', {}, lens.place('costs'));
    return c.done('not-yet');
  }
  // What is plainly bought and has no price is the sum the whole case lacks.
  if (bought > 0) return c.done(bought * 2 >= rows.length || sound.length === 0 ? 'not-yet' : 'partly');
  const result = mostly(c, sound.length, rows.length);
  if (!isMet(result)) return result;
  c.good(
    'improvements-costed',
    { count: sound.length },
    ...rows.map((row) => lens.place('improvements', row)),
  );
  return result;
}
