import { type Figure, figures, memo, normalise, type Span, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import type { Lens } from '../lens';
import { aboveIt } from './cases';
import { type Contact, ownRulesOf } from './contact';
import { inDays } from './limits';
import { isAsked } from './went-on';

/**
 * "Up to £25; above that ask the shift lead": a bound with somebody named beyond it. What passes it may be told anywhere, often
 * in what came of it ("six months and nothing to pay"), and often in parts ("put it through in two lots").
 */
type Bound = {
  readonly kind: 'money' | 'days' | 'years old';
  readonly value: number;
  readonly quote: string;
};

const UP_TO = pattern(
  /\b(?:up to|not more than|no more than|at most|max(?:imum)?(?: of| is)?|limit(?:ed)?(?: is| of| to)?|not (?:above|over|exceeding)) (?:a |an |the )?(?:total (?:of )?)?$/,
);
const ABOVE = /\b(?:above|over|more than|beyond|exceeding|higher than|larger than|longer than) $/;
const OR_LESS = /^(?: \w+){0,3} (?:or (?:less|under|below|fewer)|at (?:the )?most|maximum|max)\b/;
const BEYOND_IT = pattern(
  /\b(?:above|over|beyond|more|longer|larger|bigger|higher|greater|extra|further|any(?:thing)? else|exceed\w*|after that|past that)\b/,
);
const YOUNGER = /\b(?:younger|under (?:that|this|it)|below (?:that|this|it)|smaller)\b/;
const FROM_AGE =
  /\b(?:from|over|at least|minimum(?: age)?(?: of| is)?|aged?) $|^ (?:and|or) (?:over|above|older)\b/;
const SOMEBODY = pattern(
  /\b(?:ask\w*|sign\w*|approv\w*|agree\w*|agreement|authoris\w*|decid\w*|decision|request|refer\w*|fetch\w*|call|ring|send|goes? to|go to|pass\w*|up to the|needs?|only (?:with|by|if)|permission|discretion)\b/,
);
const REACH = 130;

const boundsIn: (asks: string) => readonly Bound[] = memo((asks) => {
  const plain = normalise(asks);
  if (!aboveIt(asks)) return [];
  return figures(asks).flatMap((one): Bound[] => {
    const days = inDays(one);
    if (one.kind !== 'money' && days === undefined) return [];
    const before = plain.slice(Math.max(0, one.start - 40), one.start);
    const after = plain.slice(one.end, one.end + REACH);
    const kind = one.kind === 'money' ? 'money' : 'days';
    const beyond = BEYOND_IT.exec(after);
    const named = (rest: string) => aboveIt(rest) !== undefined && SOMEBODY.test(rest);
    if ((UP_TO.test(before) || OR_LESS.test(after)) && beyond && named(after.slice(beyond.index)))
      return [{ kind, value: days ?? one.value, quote: one.quote.trim() }];
    if (ABOVE.test(before) && named(sentenceFrom(plain, one.end)))
      return [{ kind, value: days ?? one.value, quote: one.quote.trim() }];
    if (one.unit === 'year' && (FROM_AGE.test(before) || FROM_AGE.test(after))) {
      const younger = YOUNGER.exec(after);
      if (younger && named(after.slice(younger.index)))
        return [{ kind: 'years old', value: one.value, quote: one.quote.trim() }];
    }
    return [];
  });
});
const sentenceFrom = (plain: string, start: number): string =>
  /^(?:[^.;]|[.;](?=\d))*/.exec(plain.slice(start, start + REACH))?.[0] ?? '';

const FIELDS = ['did', 'outcome', 'reflection'] as const;
export type Above = {
  readonly field: (typeof FIELDS)[number] | 'situation';
  readonly given: Span;
  readonly limit: string;
};

const LEFT = pattern(
  /\b(?:could not|couldn't|cannot|can't|not able|unable|refus\w*|declin\w*|turned (?:him|her|them|it) (?:down|away)|said no|no sale|instead|would have|if i had|wanted|asked for|hoped|expected|demanded|first wanted|not the|rather than|owed?|owes|owing|bill|balance|arrears|invoice|worth|price|costs?|cheaper|dearer|saved?|saving|raised|order(?:s|ed)?|deposit|sales?|spent by)\b/,
);
const GIVEN = pattern(
  /\b(?:gave|given|credit\w*|refund\w*|put|added|issued|waived|awarded|took off|knocked|let|released|paid|sent|back on|off the|on (?:his|her|their|the)|for (?:the|his|her|their) (?:trouble|wait|upset)|(?:happy|pleased|delighted|chuffed|thrilled|content) with)\b/,
);
const AGO =
  /^ ?(?:ago|old|earlier|before|late|later|overdue|after|since|past|to (?:go|wait)|away|in (?:the|my) job|running)\b/;
const NOT_LENGTH = pattern(
  /\b(?:in|within|after|took|takes|take|wait\w*|since|been|last|past|every|each|next|another|first|than|under|for over|these|those|over the) (?:about |nearly |only |just )?(?:the |a )?$/,
);
const HAD = pattern(
  /\b(?:for|of|over|got|gave|had|given|let (?:him|her|them) have|freeze|plan|extend\w*|extension|loan|lent|hire\w*|spread|booked|paus\w*|renew\w*|to|by|all|full|whole|with|chuffed|pleased|happy|delighted)\b[\s,]+(?:£\d+ a (?:month|week) )?(?:for |over |it |a |an |the |all |his |her |their |full |whole )*$/,
);
const TURNED_DOWN = pattern(
  /\b(?:could not|couldn't|cannot|can't|not able|unable|refus\w*|declin\w*|said no|wanted|asked for|instead of|rather than)\b/,
);
/** It has gone on for so long, and was not given for so long. */
const LASTED = /\b(?:been|being|had|worked|lived|known|used|come|was|were)\b[^.;]*$/;
/** "For a year": a length without a number. */
const A_YEAR = /\bfor (?:a|one|the|a whole|a full) (?:whole |full )?year\b/;
const IN_PARTS = pattern(
  /\b(?:(?:in|as|over|into|by) (?:two|three|2|3|a couple of|several|separate) (?:\w+ )?(?:lots?|goes|parts?|halves|transactions?|payments?|orders?|tickets?|sales?|refunds?|bits|steps|amounts?|entries|times|invoices?|slips?|forms?|credits?)|split (?:it|them|the \w+)|one after (?:the other|another)|(?:two|three) separate|rang (?:it|them) (?:up|through) (?:twice|separately))\b/,
);

const spanOf = (text: string, start: number, end: number): Span => ({
  text: text.slice(start, end),
  start,
  end,
});
const sentenceOf = (text: string, figure: Figure): string =>
  normalise(sentences(text).find((one) => one.start <= figure.start && one.end >= figure.end)?.text ?? text);

/** What is said in a sentence after the figure is of something else. */
const upTo = (sentence: string, quote: string): string => {
  const at = sentence.indexOf(normalise(quote).trim());
  return at < 0 ? sentence : sentence.slice(0, at + quote.length + 8);
};

function passes(text: string, one: Figure, bound: Bound): boolean {
  const plain = normalise(text);
  if (bound.kind === 'money') {
    if (one.kind !== 'money' || one.value <= bound.value) return false;
    const sentence = sentenceOf(text, one);
    return GIVEN.test(sentence) && !LEFT.test(upTo(sentence, one.quote));
  }
  const days = inDays(one);
  if (days === undefined || bound.kind !== 'days' || days <= bound.value * 1.05) return false;
  const before = plain.slice(Math.max(0, one.start - 50), one.start);
  if (AGO.test(plain.slice(one.end)) || NOT_LENGTH.test(before)) return false;
  return HAD.test(before) && !LEFT.test(sentenceOf(text, one));
}

/** "Who is two and a half, had a turn", where the rule begins at four. */
const SO_OLD =
  /\b(?:is|was|aged?|who's|he's|she's|only|just|turning) (?:only |just |about |nearly )?(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)(?: and a half)?\b(?! (?:o'clock|minutes?|hours?|days?|weeks?|months?|miles?|people|of|pounds?|in|pm|am|%))/g;
const JOINED = pattern(
  /\b(?:had|got|took|did|joined|went|rode|came|have) (?:\w+ ){0,3}(?:a )?(?:turn|go|ride|shot|try|session|class|lesson|part|on|in|up|with|along)\b/,
);
const AGES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
function tooYoung(text: string, bound: Bound): Span | undefined {
  for (const found of normalise(text).matchAll(SO_OLD)) {
    const word = found[1] ?? '';
    const years = Number(word) || AGES.indexOf(word);
    if (years < 1 || years >= bound.value) continue;
    const span = spanOf(text, found.index, found.index + found[0].length);
    if (JOINED.test(sentenceOf(text, { ...span, quote: span.text, kind: 'number', value: years })))
      return span;
  }
  return undefined;
}

/** All that was given to one customer, in several goes that each keep to the bound. */
function inSum(row: Contact, bound: Bound): Above | undefined {
  if (bound.kind !== 'money') return undefined;
  const given = FIELDS.slice(0, 2).flatMap((field) => {
    const text = row[field] ?? '';
    return figures(text)
      .filter((one) => one.kind === 'money' && one.value <= bound.value)
      .filter((one) => GIFT.test(normalise(text).slice(0, one.end + 12)) && !LEFT.test(sentenceOf(text, one)))
      .map((one) => ({ field, one, text }));
  });
  const last = given.at(-1);
  if (given.length < 2 || !last) return undefined;
  const gifts = given.filter(({ text, one }) => {
    const plain = normalise(text);
    return PUT.test(plain.slice(Math.max(0, one.start - 40), one.start));
  });
  const total = gifts.reduce((sum, { one }) => sum + one.value, 0);
  if (gifts.length < 2 || total <= bound.value) return undefined;
  return { field: last.field, given: spanOf(last.text, last.one.start, last.one.end), limit: bound.quote };
}
const GIFT = /\b(?:credit\w*|goodwill|put|added|gave|refund\w*|voucher)\b/;
const PUT = /\b(?:put|gave|added|credited|issued|sent|refunded|plus|another|then)\b[^.;]{0,24}$/;

/** The first rule of a contact beyond which something was given, with nobody asked. */
export function passedAbove(lens: Lens, row: Contact): Above | undefined {
  for (const { asks = '' } of ownRulesOf(lens, row)) {
    const found = aboveThat(row, asks);
    if (found && (!isAsked(row, asks) || isToldAfter(row))) return found;
  }
  return undefined;
}
/** Whoever may allow it was told when it was done. */
const TOLD_AFTER = pattern(
  /\b(?:told|mentioned|informed|flagged|raised|reported|noted|said)\b[^.]*\b(?:afterwards?|later|after (?:i|it|that|the|he|she|they)|next (?:day|morning|shift|week)|following (?:day|morning|week)|(?:at|in) (?:the|our|my) (?:\w+ )?(?:catch-?up|meeting|huddle|one-to-one|121|handover|debrief|review)|at the end of|when (?:he|she|they) (?:was|were|came|got) back|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/,
);
const BEFORE =
  /\b(?:before|first|beforehand|while (?:he|she|they|the)|agreed|approved|authorised|gave me permission)\b/;
export const isToldAfter = (row: Contact): boolean => {
  const detail = normalise(row.handlingDetail ?? '');
  return TOLD_AFTER.test(detail) && !BEFORE.test(detail);
};

function aboveThat(row: Contact, asks: string): Above | undefined {
  const bounds = boundsIn(asks);
  for (const kind of ['money', 'days', 'years old'] as const) {
    // Where a rule sets several, only what passes all of them is held against the learner.
    const [bound] = bounds.filter((one) => one.kind === kind).sort((a, b) => b.value - a.value);
    if (!bound) continue;
    for (const field of FIELDS) {
      const text = row[field] ?? '';
      if (kind === 'years old') {
        const young = tooYoung(text, bound);
        if (young) return { field, given: young, limit: bound.quote };
        continue;
      }
      const one = figures(text).find((figure) => passes(text, figure, bound));
      if (one) return { field, given: spanOf(text, one.start, one.end), limit: bound.quote };
      const year = bound.kind === 'days' && bound.value < 350 ? A_YEAR.exec(normalise(text)) : null;
      if (year && !TURNED_DOWN.test(normalise(text)) && !LASTED.test(normalise(text).slice(0, year.index)))
        return {
          field,
          given: spanOf(text, year.index, year.index + year[0].length),
          limit: bound.quote,
        };
    }
    const summed = inSum(row, bound);
    if (summed) return summed;
    const asked = kind === 'money' ? wanted(row, bound) : undefined;
    if (asked) return asked;
  }
  return inParts(row, asks);
}

const WHOLE =
  /\b(?:came to|comes? to|for|of|worth|totall?(?:ing|ed)|wanted|needed|was|at) (?:a |the |about |just |over )*$/;
const DONE_ALONE = pattern(
  /\b(?:put (?:it|them|the \w+) (?:through|on|back)|rang (?:it|them) (?:up|through)|released|let (?:it|him|her|them) (?:go|have|off)|loaded|handed|gave|did (?:it|the)|went (?:ahead|through)|processed|refunded|paid|signed (?:it|them) off)\b/,
);
/** What the customer came for is above it, and was done whole: no smaller sum is told of. */
function wanted(row: Contact, bound: Bound): Above | undefined {
  const did = row.did ?? '';
  if (!DONE_ALONE.test(normalise(did)) || figures(did).some((one) => one.kind === 'money')) return undefined;
  const text = row.situation ?? '';
  const sums = figures(text).filter((one) => one.kind === 'money');
  const [sum] = sums;
  if (!sum || sums.length > 1 || sum.value <= bound.value) return undefined;
  if (!WHOLE.test(normalise(text).slice(0, sum.start))) return undefined;
  return { field: 'situation', given: spanOf(text, sum.start, sum.end), limit: bound.quote };
}

const A_LIMIT = /\b(?:above|over|more than|up to|at most|maximum|limit|per (?:customer|person|day|visit))\b/;
/** A limit got round by doing it in parts. */
function inParts(row: Contact, asks: string): Above | undefined {
  const limit = A_LIMIT.exec(normalise(asks));
  if (!limit || !aboveIt(asks)) return undefined;
  for (const field of ['did', 'outcome'] as const) {
    const text = row[field] ?? '';
    const found = IN_PARTS.exec(normalise(text));
    if (!found || !ROUND_IT.test(normalise(text))) continue;
    const quote = asks.slice(limit.index, limit.index + 60);
    return { field, given: spanOf(text, found.index, found.index + found[0].length), limit: quote };
  }
  return undefined;
}
/** In parts because of the till, the limit or the queue, and not because the customer pays so. */
const ROUND_IT = pattern(
  /\b(?:put (?:it|them) through|rang|till|system|limit|stops? (?:you|me|us)|won't (?:let|take)|would not (?:let|take)|quicker|so (?:it|that it) (?:went|goes|would go)|got round|under the|refund\w*|sold|all day)\b/,
);
