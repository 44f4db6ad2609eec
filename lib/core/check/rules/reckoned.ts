import { figures, matchesOf, memo, normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import type { Lens } from '../lens';
import { aboveIt, caseOf } from './cases';
import { type Contact, ownRulesOf, rulesInFull } from './contact';
import { inDays } from './limits';
import { isAsked, wentOn } from './went-on';

// Limits that are passed only when one reckons: £640 at £80 a month, five cards of £50, a fourth after three, all of what may be
// given once, a notice of August in October, a child by the age told in words.

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const IN_WORDS = NUMBERS.slice(1).join('|');
const countIn = (word: string | undefined): number => {
  const at = NUMBERS.indexOf(word ?? '');
  return at > 0 ? at : word === 'both' || word === 'a couple of' ? 2 : Number(word);
};

type Bound = { readonly kind: 'money' | 'days' | 'percent'; readonly value: number; readonly quote: string };
const BEYOND_IT = pattern(
  /\b(?:above|over|beyond|more|longer|larger|bigger|higher|greater|further|any(?:thing)? else|exceed\w*|past that|after that)\b/,
);
const OVER = /\b(?:above|over|more than|beyond|exceeding|longer than|higher than|larger than) (?:a |the )?$/;
const REACH = 130;
/** "Up to £100; more goes to the floor manager": figures beyond which somebody is named. */
const boundsIn: (rule: string) => readonly Bound[] = memo((rule) => {
  if (!/\d|\b(?:one|two|three|four|five|six|ten|twelve)\b/.test(rule) || !aboveIt(rule)) return [];
  const plain = normalise(rule);
  return figures(rule).flatMap((one): Bound[] => {
    const value = one.kind === 'money' || one.kind === 'percent' ? one.value : inDays(one);
    const kind = one.kind === 'money' || one.kind === 'percent' ? one.kind : 'days';
    if (value === undefined) return [];
    const after = plain.slice(one.end, one.end + REACH);
    const beyond = BEYOND_IT.exec(after);
    const theirs = OVER.test(plain.slice(Math.max(0, one.start - 24), one.start))
      ? aboveIt(/^[^.;]*/.exec(after)?.[0] ?? '')
      : beyond && aboveIt(after.slice(beyond.index));
    return theirs || (beyond && aboveIt(after.slice(beyond.index)))
      ? [{ kind, value, quote: one.quote.trim() }]
      : [];
  });
});

const A_PART =
  /£ ?(\d+(?:\.\d\d)?) (?:a|per|each|every|the) (week|fortnight|month)\b|\b(?:a|per|each|every) (week|fortnight|month) £ ?(\d+)/g;
/** Paid in parts over a time. */
const IN_PARTS = pattern(
  /\b(?:instal\w*|plans?|spread\w*|arrangements?|repay\w*|arrears|in parts|payments? over|over (?:up to )?\w+ (?:weeks|months))\b/,
);
const DAYS: Readonly<Record<string, number>> = { week: 7, fortnight: 14, month: 30 };
/** What is owed, by what is paid of it at a time. */
function spread(told: string, sums: readonly number[]): number {
  const [part] = matchesOf(told, A_PART);
  const at = Number(part?.[1] ?? part?.[4]);
  const each = DAYS[part?.[2] ?? part?.[3] ?? ''] ?? 0;
  const owed = Math.max(0, ...sums);
  return owed > at ? (owed / at) * each : 0;
}
const SO_MANY_AT = new RegExp(
  String.raw`\b(\d{1,2}|${IN_WORDS}|both|a couple of) (?:x |times |lots of |of (?:the|our) )?(?:[a-z-]+ )?£ ?(\d+(?:\.\d\d)?)(?! (?:off|each way)\b)|£ ?(\d+(?:\.\d\d)?) (?:\w+ )?(?:each|apiece|a (?:head|person|piece)|for each)\b[^.;]{0,30}\b(\d{1,2}|${IN_WORDS})\b`,
  'g',
);
const product = (told: string): number =>
  Math.max(
    0,
    ...matchesOf(told, SO_MANY_AT).map((one) => countIn(one[1] ?? one[4]) * Number(one[2] ?? one[3])),
  );
const PERCENT_GIVEN = pattern(
  /\b(?:got (?:him|her|them|it)|gave|given|took|knocked|did (?:it|him|her|them)|put (?:it )?(?:through|in|on)|let (?:him|her|them) have|at|with|agreed|shook|off)\b/,
);
const WISHED =
  /\b(?:wanted|asked (?:for|about)|hoped|could(?: not|n't)|can(?:not|'t)|refus\w*|instead of|said no)\b/;

const NTH_RULE = /\b(?:for|at|on|from) (?:a|the|any|his|her|their) (second|third|fourth|fifth|sixth)\b/g;
const NTH = 'first second third fourth fifth sixth'.split(' ');
const SO_FAR = new RegExp(
  String.raw`\b(\d|${IN_WORDS}|once|twice) (?:\w+ ){0,2}(?:already|so far|since|before (?:this|now|today)|this (?:year|month|term|season)|in (?:the )?last)\b|\b(?:already|there (?:were|was|are)|had|been|showed) (?:\w+ ){0,3}(\d|${IN_WORDS}|once|twice) (?:\w+ ){0,2}(?:times?|already|stamps?|ticks?|marks?|crosses|entries|on (?:it|the|his|her)|so far|since|parcels?|vouchers?|visits?|goes|lots|before)\b`,
  'g',
);
const timesOf = (word: string): number => (word === 'once' ? 1 : word === 'twice' ? 2 : countIn(word));
/** "For a fourth, ring the manager", and three were on the card. */
function oneTooMany(rule: string, told: string): boolean {
  const nth = nthOf(rule);
  if (nth === '') return false;
  return (
    matchesOf(told, SO_FAR).some((one) => timesOf(one[1] ?? one[2] ?? '') === NTH.indexOf(nth)) ||
    new RegExp(String.raw`\b(?:the|a|his|her|their|this) ${nth} (?!time (?:he|she|they|i)\b)`).test(told)
  );
}
const nthOf: (rule: string) => string = memo((rule) => {
  const plain = normalise(rule);
  const found = matchesOf(plain, NTH_RULE).find((one) =>
    aboveIt(/^[^.]*/.exec(plain.slice(one.index))?.[0] ?? ''),
  );
  return found?.[1] ?? '';
});

const ONE_ONLY = pattern(
  /\b(?:one|a single) (\w+)\b(?=[\s\S]*\b(?:two or more|more than one|both|any more|all (?:of )?(?:them|the)|(?:a|the) (?:whole|full|entire)|the rest|several)\b)/,
);
const ALL_OF_IT = pattern(
  new RegExp(
    String.raw`\b(?:put|gave|took|refunded|moved|credited|let|sent|cancelled|booked|changed|waived) (?:\w+ ){0,3}(?:all (?:of )?(?:\d+|${IN_WORDS}|them|the)|both|the (?:lot|rest|whole)|every one|(\d+|two|three|four|five|six))\b`,
  ),
);
/** One may be given; more, or the whole, is somebody's. */
const moreThanOne = (rule: string, did: string): boolean => allowsOne(rule) && ALL_OF_IT.test(did);
const allowsOne: (rule: string) => boolean = memo((rule) => {
  const plain = normalise(rule);
  const one = ONE_ONLY.exec(plain);
  return one !== null && aboveIt(plain.slice(one.index)) !== undefined;
});

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH = new RegExp(
  String.raw`\b(?:in|from|of|on|since|early|late|last|mid|${IN_WORDS}|\d{1,2}(?:st|nd|rd|th)?) (?:of )?(${MONTHS.join('|')})\b`,
  'g',
);
const LATE_RULE = pattern(
  /\b(?:late(?:r)?(?: ones?| claims?| requests?| appeals?| returns?)?|after (?:that|it|this)|beyond (?:that|it)|out of time|older(?: ones?)?|longer ago)\b/,
);
/** Within fourteen days, later only by somebody; it is of August, and now it is the end of October. */
function monthsLate(rule: string, told: string): boolean {
  const within = daysWithin(rule);
  if (within === 0) return false;
  const named = matchesOf(told, MONTH).map((one) => MONTHS.indexOf(one[1] ?? ''));
  const [first, last] = [Math.min(...named), Math.max(...named)];
  return named.length > 1 && (last - first - 1) * 30 > within && last - first < 6;
}
/** The days within which it may be had, where somebody decides of what is later. */
const daysWithin: (rule: string) => number = memo((rule) => {
  const plain = normalise(rule);
  const late = LATE_RULE.exec(plain);
  if (!late || !aboveIt(plain.slice(late.index))) return 0;
  return Math.max(0, ...figures(rule).map((one) => inDays(one) ?? 0));
});

const YOUNG_RULE = pattern(
  /\b(?:under|below|younger than) (?:the age of )?(\d{1,2})s?\b(?! ?(?:%|minutes?|hours?|days?|weeks?|months?|miles?|people|pounds?|kg|cm))/,
);
const NOT_ALONE = pattern(
  /\b(?:no|nobody|not|never|none|only|unless|without|alone|on (?:their|his|her) own|unaccompanied|travel with|must|parent|adult|somebody over|grown-up)\b/,
);
/** "Nobody under 16 is left behind": they are to be taken. */
const NOT_LEFT = pattern(
  /\b(?:not|never|nobody|no one|n't)\b[^.;]*\b(?:left?|leave|turn(?:ed)? away|refused?|put off) (?:\w+ ){0,3}(?:behind|waiting|outside|alone|away|off)?/,
);
const AGE = new RegExp(
  String.raw`\b(?:aged?|was|is|he's|she's|about|only|maybe|around|just|of|looked|turned|girl|boy|lad|lass|child|kid|said (?:he|she) was) (?:about |only |maybe |just |around )?(\d{1,2}|${IN_WORDS})(?! ?(?:%|o'clock|minutes?|mins|hours?|days?|weeks?|months?|pounds?|miles?|people|in|to|of|past|am|pm|or|times|bags?|\w+s\b))\b`,
  'g',
);
const WITH_HIM = pattern(
  /\b(?:with|brought|and) (?:\w+ ){0,2}(?:mum|mam|mother|dad|father|parents?|gran\w*|nan|aunt\w*|uncle|teacher|adult|carer|guardian)\b|\b(?:rang|called|asked|spoke to|phoned|fetched) (?:\w+ ){0,2}(?:mum|mam|mother|dad|father|parents?|gran\w*|nan|aunt\w*|teacher|school)\b/,
);
/** How old one must be to come alone. */
const grownFrom: (rule: string) => readonly number[] = memo((rule) =>
  sentences(rule)
    .map((one) => normalise(one.text))
    .flatMap((plain) => {
      const found = YOUNG_RULE.exec(plain);
      return found && NOT_ALONE.test(plain) && !NOT_LEFT.test(plain) ? [Number(found[1])] : [];
    }),
);
/** A child by the age told in words, where a rule wants somebody grown-up. */
function childAlone(rule: string, told: string): boolean {
  const [least] = grownFrom(rule);
  if (!least) return false;
  return (
    !WITH_HIM.test(told) &&
    matchesOf(told, AGE).some((one) => {
      const years = countIn(one[1]);
      return years > 3 && years < least;
    })
  );
}

const OLD_RULE = pattern(
  /\b(?:over|above|older than|aged) (?:the age of )?(5\d|6\d|7\d|8\d)s?\b(?! ?(?:%|minutes?|hours?|days?|miles?|people|pounds?|kg|cm|p\b|km))/,
);
const OLD_TOLD =
  /(?:\b(?:aged?|is|was|who's|she's|he's|being|turned|nearly)|,) (?:about |nearly )?(5\d|6\d|7\d|8\d|9\d)(?=,|\.|;|$| and\b| years?\b| but\b|-year)|\b(5\d|6\d|7\d|8\d|9\d)[- ]years?[- ]olds?\b/g;
/** Somebody over the age at which the rule wants another one asked, whether served or turned down. */
function oldEnough(rule: string, request: string): boolean {
  const [least] = oldFrom(rule);
  return (
    least !== undefined &&
    matchesOf(normalise(request), OLD_TOLD).some((one) => Number(one[1] ?? one[2]) > least)
  );
}
const oldFrom: (rule: string) => readonly number[] = memo((rule) =>
  sentences(rule).flatMap((one) => {
    const found = OLD_RULE.exec(normalise(one.text));
    return found && aboveIt(one.text) ? [Number(found[1])] : [];
  }),
);

const TURNED = pattern(
  /\b(?:refus\w*|declin\w*|could(?: not|n't)|can(?:not|'t)|not allowed|said no|no sale|kept (?:him|her|them) (?:with|here)|rang|phoned|call(?:ed)? (?:the|for))\b/,
);
const told = (row: Contact): string =>
  normalise([row.name, row.situation, row.did, row.outcome].filter(Boolean).join('\n'));

const childServed = (row: Contact, asks: string): boolean =>
  wentOn(row.did ?? '') &&
  childAlone(asks, told(row)) &&
  !TURNED.test(normalise(row.did ?? '')) &&
  !isAsked(row, asks);

/** Whether a rule sets anything that can be reckoned, so that most contacts are not read for it. */
const CAN_BE_RECKONED = pattern(
  /\b(?:second|third|fourth|fifth|sixth|two or more|more than one|both|any more|whole|full|entire|the rest|several|late|later|after (?:that|it|this)|beyond (?:that|it)|out of time|older|longer ago)\b/,
);
const reckonable: (rule: string) => boolean = memo(
  (rule) => boundsIn(rule).length > 0 || CAN_BE_RECKONED.test(normalise(rule)),
);

function passesBound(asks: string, did: string, request: string, all: string): boolean {
  const bounds = boundsIn(asks);
  if (bounds.length === 0) return false;
  const most = (kind: Bound['kind']): number =>
    Math.max(...bounds.flatMap((one) => (one.kind === kind ? [one.value] : [])), Number.NEGATIVE_INFINITY);
  if (bounds.some(({ kind }) => kind === 'money') && product(all) > most('money')) return true;
  if (bounds.some(({ kind }) => kind === 'days') && IN_PARTS.test(normalise(asks))) {
    const sums = [request, did].flatMap((text) =>
      figures(text).flatMap((one) => (one.kind === 'money' ? [one.value] : [])),
    );
    if (spread(all, sums) > most('days') * 1.1) return true;
  }
  const plain = normalise(did);
  return (
    bounds.some(({ kind }) => kind === 'percent') &&
    !WISHED.test(plain) &&
    figures(did).some(
      ({ kind, value, start }) =>
        kind === 'percent' &&
        value > most('percent') &&
        PERCENT_GIVEN.test(plain.slice(Math.max(0, start - 40), start)),
    )
  );
}

/** The rule whose limit is passed when one reckons, with nobody asked. */
export function passedReckoned(lens: Lens, row: Contact): string | undefined {
  const did = row.did ?? '';
  const rules = ownRulesOf(lens, row).filter(({ asks = '' }) => reckonable(asks));
  const old = ownRulesOf(lens, row).find(
    ({ asks = '' }) => oldEnough(asks, caseOf(row)) && !isAsked(row, asks),
  );
  if (old) return old.asks;
  const alone = rulesInFull(lens).find(({ asks }) => grownFrom(asks).length > 0 && childServed(row, asks));
  if (alone) return alone.asks;
  if (rules.length === 0 || !wentOn(did)) return undefined;
  const all = told(row);
  const plain = normalise(did);
  return rules.find(
    ({ asks = '' }) =>
      (passesBound(asks, did, row.situation ?? '', all) ||
        oneTooMany(asks, all) ||
        moreThanOne(asks, plain) ||
        monthsLate(asks, all)) &&
      !isAsked(row, asks),
  )?.asks;
}
