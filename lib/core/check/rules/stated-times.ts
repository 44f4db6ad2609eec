import { type DurationUnit, type Figure, figures, normalise, sentences } from '../../text';
import { type Clock, clocks } from '../../text/clock';
import { pattern } from '../../text/pattern';
import type { Contact } from './contact';
import { inDays } from './limits';
import { at, type Stated } from './stated-limit';

const LAST_TIME = pattern(
  /\b(?:until|till|by|before|up to|no later than|not later than|latest|stops?(?: at)?|ends? at|shuts? at|last (?:orders?|entry|admissions?|calls?|collections?|bookings?|check-?in)(?: is| are| at)?|cut-?off(?: is| at| time)?|deadline(?: is)?|after|later than|past|beyond) (?:is )?$/,
);
const SOMEBODY_THEN = pattern(
  /\b(?:unless|only|next (?:working )?day|decides?|agrees?|approv\w*|asks?|says|in charge|outside|goes? to|manager|supervisor|leader|lead|no longer|nothing|tomorrow|not)\b/,
);
const CAME = pattern(
  /\b(?:rang|called|come|came|phoned|emailed|wrote|arrived|turned up|walked in|ran in|got (?:in|here|to)|asked|messaged|knocked|appeared|ordered|wanted|got in touch|was at the|showed up|at the (?:door|desk|counter|hatch|window))\b/,
);
const SO_LATE = 5 * 60;
const UNTIL = /\b(?:until|till|up to|by|no later than) $/;
const GIVEN_TIME = pattern(
  /\b(?:till|until|put(?: (?:him|her|them|it))?(?: (?:in|down))?(?: (?:for|at))?|gave (?:him|her|them)(?: until| till)?|said|booked (?:\w+ )?(?:for|at|in at)|made it|to stay (?:\w+ ){0,4}(?:till|until)) $/,
);
const HALF_DAY = 12 * 60;
const nearest = (late: number): number =>
  [late - HALF_DAY, late, late + HALF_DAY].reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a));
const WHEN = pattern(
  /\b(?:come|came|rang|arrived|here|at|about|around|just after|after|gone|past|by then|already|was|nearly) (?:about |nearly |only )?$/,
);

export function tooLate(row: Contact, rule: string): Stated | undefined {
  const plain = normalise(rule);
  const limits = clocks(rule).filter((one) => {
    const around = plain.slice(Math.max(0, one.start - 40), one.end + 40);
    return LAST_TIME.test(plain.slice(0, one.start)) && !/\bdays? (?:before|earlier|ahead)\b/.test(around);
  });
  const [first] = limits;
  const same = (one: Clock) => Math.abs(one.minutes - (first?.minutes ?? 0)) % HALF_DAY === 0;
  if (!first || !limits.every(same) || !SOMEBODY_THEN.test(plain)) return undefined;
  const late = (one: Clock): number =>
    // "9.20" against "21.00" is twenty past nine in the evening.
    one.sure ? one.minutes - first.minutes : nearest(one.minutes - first.minutes);
  // What was given is a time: "put four o'clock on the screen", against "until 1pm".
  if (UNTIL.test(plain.slice(0, first.start))) {
    for (const field of ['did', 'situation'] as const) {
      const text = row[field] ?? '';
      const given = clocks(text).find((one) => GIVEN_TIME.test(normalise(text).slice(0, one.start)));
      if (given)
        return late(given) > 0 && late(given) <= SO_LATE ? { field, given, limit: first.text } : undefined;
    }
  }
  for (const field of ['situation', 'name'] as const) {
    const text = row[field] ?? '';
    const told = normalise(text);
    const came = clocks(text).find((one: Clock) => WHEN.test(told.slice(0, one.start)));
    if (!came || !CAME.test(told)) continue;
    if (late(came) > 0 && late(came) <= SO_LATE) return { field, given: came, limit: first.text };
  }
  return undefined;
}

/** "Only 25 minutes over", "just the wrong side of it": seen, made little of, and done. */
const MADE_LITTLE = pattern(
  /\b(?:only|just|barely|hardly|merely|no more than|a mere|not even) (?:about |maybe |by )?(?:(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple of|a couple|half an|an|a|some|fifteen|twenty|thirty) (?:\w+ )?(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|pounds?|pence|quid|inches|cm|kg|grams?|bit|bits|little|points?|people|items?)|£ ?\d+(?:\.\d+)?|slightly|a touch|a tad|a bit|a little) (?:or so )?(?:over|past|late|later|outside|beyond|after|above|more than|too (?:late|long|old|much|many|young)|short|under|out|off)\b/,
);
const HAS_NUMBER = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|noon|midday)\b/;
export function madeLittle(row: Contact, rule: string): Stated | undefined {
  if (!HAS_NUMBER.test(rule)) return undefined;
  for (const field of ['did', 'situation'] as const) {
    const text = row[field] ?? '';
    const match = MADE_LITTLE.exec(normalise(text));
    if (match)
      return at(
        field,
        text,
        match.index,
        match[0].length,
        sentences(rule).find((one) => HAS_NUMBER.test(one.text))?.text ?? '',
      );
  }
  return undefined;
}

const SO_LONG = pattern(
  /\b(?:up to|no more than|not more than|(?:a )?max(?:imum)?(?: of| is)?:?|at most|limit(?:ed)?(?: is| of| to)?|never more than|for (?:up to |only |no more than )?)(?: \w+)? ?$/,
);
const HAD = pattern(
  /\b(?:gave|give|let|lent|put up|put through|put in|made up|handed|issued|sold|sent|supplied|dispensed|extended|ordered|allowed|booked|filled|packed|printed|renewed|hired|signed|do|did|all|the|held|kept)\b(?: [\w']+){0,5} (?:for )?(?:the |a |another |all )?(?:full |whole )?$/,
);
const TIME_AGO = /^ ?(?:ago|old|earlier|before|late|later|overdue|after|since|past|to (?:go|wait))\b/;
export function tooLong(row: Contact, rule: string): Stated | undefined {
  const plain = normalise(rule);
  const bounds = figures(rule).filter(
    (one) =>
      inDays(one) !== undefined &&
      (SO_LONG.test(plain.slice(Math.max(0, one.start - 30), one.start)) ||
        /^(?:'s?)?(?: \w+)? (?:at most|maximum|max|at a time|supply)\b/.test(plain.slice(one.end))) &&
      !/\b(?:within|after|answer\w*|repl\w+|search\w*|takes?)\b/.test(
        plain.slice(Math.max(0, one.start - 40), one.start),
      ),
  );
  const [longest] = [...bounds].sort((a, b) => (inDays(b) ?? 0) - (inDays(a) ?? 0));
  if (!longest) return undefined;
  const did = row.did ?? '';
  const told = normalise(did);
  const given = figures(did).find(
    (one: Figure) =>
      (inDays(one) ?? 0) > (inDays(longest) ?? 0) * 1.05 &&
      HAD.test(told.slice(Math.max(0, one.start - 50), one.start)) &&
      !TIME_AGO.test(told.slice(one.end)),
  );
  return given && at('did', did, given.start, given.end - given.start, longest.quote);
}

const MINUTES: Readonly<Partial<Record<DurationUnit, number>>> = {
  minute: 1,
  hour: 60,
  day: 1440,
  'working day': 1440,
  week: 10_080,
};
const inMinutes = (one: Figure): number | undefined => {
  const minutes = one.unit && MINUTES[one.unit];
  return one.kind === 'duration' && minutes ? one.value * minutes : undefined;
};
const BOUND =
  /\b(?:up to|within|no more than|not more than|more than|over|at most|until|only|first) (?:the first )?$/;
const LATE_BY = /^ ?(?:late|after|past|over(?:due)?|behind|beyond)\b/;
/** "Up to 15 minutes after the start", and she came 25 minutes after it. */
export function lateBy(row: Contact, rule: string): Stated | undefined {
  const plain = normalise(rule);
  const bounds = figures(rule).filter(
    (one) =>
      inMinutes(one) !== undefined &&
      BOUND.test(plain.slice(0, one.start)) &&
      LATE_BY.test(plain.slice(one.end)),
  );
  const longest = bounds.sort((a, b) => (inMinutes(b) ?? 0) - (inMinutes(a) ?? 0))[0];
  if (!longest) return undefined;
  const text = row.situation ?? '';
  const given = figures(text).find(
    (one) =>
      (inMinutes(one) ?? 0) > (inMinutes(longest) ?? 0) && LATE_BY.test(normalise(text).slice(one.end)),
  );
  return given && at('situation', text, given.start, given.end - given.start, longest.quote);
}
