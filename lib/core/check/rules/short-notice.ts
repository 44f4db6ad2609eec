import { figures, memo, normalise } from '../../text';
import { pattern } from '../../text/pattern';
import type { Contact } from './contact';
import { inDays } from './limits';
import { at, type Stated } from './stated-limit';

/** "Two days before at the latest", "48 hours' notice": how long ahead a thing has to be asked for. */
const AHEAD = pattern(
  /^(?:'s?|s')? ?(?:or more |at least |at the latest |clear )?(?:before|beforehand|ahead|in advance|notice|earlier|prior)\b/,
);
const HOURS_A_DAY = 24;
const noticeIn: (rule: string) => { readonly days: number; readonly quote: string } | undefined = memo(
  (rule) => {
    const plain = normalise(rule);
    const found = figures(rule).flatMap((one) => {
      if (one.kind !== 'duration' || !AHEAD.test(plain.slice(one.end))) return [];
      const days = one.unit === 'hour' ? one.value / HOURS_A_DAY : inDays(one);
      return days === undefined ? [] : [{ days, quote: one.quote }];
    });
    // Several limits on several things: which one is meant is not plain.
    return found.length === 1 ? found[0] : undefined;
  },
);

const DAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY = `(?:${DAY_NAMES.join('|')})`;
const NEAR =
  '(?:today|tonight|tomorrow(?: (?:morning|afternoon|evening|night))?|the (?:same|next|following) (?:day|morning|evening|afternoon|night)|that (?:same |very )?(?:day|morning|evening|afternoon|night)|this (?:morning|evening|afternoon))';
const THING =
  '(?:bookings?|appointments?|orders?|slots?|tables?|lessons?|class(?:es)?|courses?|sessions?|visits?|stays?|rooms?|tickets?|deliver(?:y|ies)|collections?|trips?|lifts?|rides?|tests?|cuts?|meals?|places?|seats?|reservations?|part(?:y|ies)|tours?|hires?|check-?in|surger(?:y|ies)|treatments?|jobs?|shows?|flights?|journeys?)';
/** When it was to be, as it stood: "the booking for tomorrow", "tomorrow's lesson", "that was for Friday". */
const DUE = pattern(
  new RegExp(
    String.raw`\b${THING} (?:that |which )?(?:is |was |were |had been )?(?:\w+ )?(?:for|on|due|set for|booked for|down for)? ?(?:for |on )?(?:the )?(${NEAR}|${DAY})\b|\b(?:tomorrow|tonight|today|this (?:morning|afternoon|evening)|${DAY})'s ${THING}\b|\b(?:cancel\w*|mov(?:e|ed|ing)|chang(?:e|ed|ing)|swap\w*|shift\w*|postpon\w*|rearrang\w*|(?:put|call|get|cry|pull)(?:ting|ing|ed)? (?:off|out of)) (?:(?!to\b|from\b)\w+ ){0,2}(?:tomorrow|tonight|today|this (?:morning|afternoon|evening)|${DAY})'s \w+|\b(?:that|which|it|they) (?:is|was|were) (?:booked |due |down |set )?(?:for|on) (?:the )?(${NEAR}|${DAY})\b|\b(?:the (?:day|night|morning|evening|afternoon)|(?:an|one|two|three|a few|a couple of|\d+) hours?|minutes|half an hour|\d+ minutes) (?:before|beforehand)(?= (?:it|the|his|her|their|he|she|they)\b|\W*$|[.,;])`,
  ),
);
const CALLED = pattern(
  new RegExp(
    String.raw`\b(?:rang|called|phoned|came|emailed|wrote|asked|rings|calls|texted|messaged|got in touch|walked in|was told|wanted|on the phone)(?: \w+){0,3} on (?:a |the )?(${DAY})\b|^\W*(?:on )?(${DAY})\b`,
  ),
);
const SAME = /\b(?:today|tonight|this|same|that|minutes|half an hour|hours?)\b/;
const WEEK = 7;
const GRANTED = pattern(
  /\b(?:moved|changed|cancelled|rebooked|swapped|refunded|shifted|rearranged|switched|amended|added|booked|put|popped|took|let|gave|squeezed|fitted|waived|credited|sorted|did|accepted|processed)\b/,
);

/** "It must be booked two hours before" is what the rule says, and nothing done. */
export const SAID_OF_RULE =
  /\b(?:must|should|has to|have to|had to|needs? to|needed to|can|may|is to|are to) (?:\w+ )?be \w+/g;

/** Asked for later than the rule allows, by the day it was for and the day it was asked. */
export function shortNotice(row: Contact, rule: string): Stated | undefined {
  const notice = noticeIn(rule);
  if (!notice || !GRANTED.test(normalise(row.did ?? '').replace(SAID_OF_RULE, ' '))) return undefined;
  for (const field of ['situation', 'name'] as const) {
    const text = row[field] ?? '';
    const plain = normalise(text);
    const match = DUE.exec(plain);
    if (!match) continue;
    const said = match[0];
    const days = daysUntil(said, plain, row.date);
    if (days === undefined || days >= notice.days) continue;
    return at(field, text, match.index, said.length, notice.quote);
  }
  return undefined;
}

function daysUntil(said: string, told: string, date: string | undefined): number | undefined {
  const due = DAY_NAMES.findIndex((name) => said.includes(name));
  if (due < 0)
    return /\b(?:tomorrow|next|following|before|beforehand)\b/.test(said) && !SAME.test(said) ? 1 : 0;
  const called = CALLED.exec(told);
  const named = called?.[1] ?? called?.[2];
  const from = named ? DAY_NAMES.indexOf(named) : date ? new Date(`${date}T00:00:00Z`).getUTCDay() : -1;
  if (from < 0 || from === due) return undefined;
  return (due - from + WEEK) % WEEK;
}

/** "If it is less, ring the duty controller": whom the rule wants asked before anybody is told to wait. */
const IF_LESS = pattern(
  /\bif (?:it|that|there|this|they|the notice|(?:the )?time)(?:'s| is| are)? (?:any )?(?:less|shorter|later|under (?:that|this|it)|not enough|too (?:late|short))\b[^.;]{0,16}?\b(?:ring|ask|call|phone|tell|speak to|go to|check with|pass (?:it )?(?:on )?to|contact)\b (?:the |your |a |our )?(?:\w+ ){0,3}?(\w+)(?=[,.;]|$| who\b| and\b| to\b| whether\b| if\b| before\b)/,
);
/** Less notice than the rule wants is told of, and the one it names for that is nowhere in what was done. */
export function shortUnasked(row: Contact, rule: string): boolean {
  const notice = noticeIn(rule);
  const whom = IF_LESS.exec(normalise(rule))?.[1];
  if (!notice || !whom) return false;
  const told = [row.situation, row.did].filter(Boolean).join('\n');
  const days = figures(told).flatMap((one) =>
    one.kind === 'duration'
      ? [one.unit === 'hour' ? one.value / HOURS_A_DAY : (inDays(one) ?? notice.days)]
      : [],
  );
  if (!days.some((one) => one < notice.days)) return false;
  return !normalise([told, row.handlingDetail, row.outcome].filter(Boolean).join('\n')).includes(whom);
}
