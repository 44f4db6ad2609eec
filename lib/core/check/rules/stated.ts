import { type Figure, figures, matchesOf, memo, normalise, type Span, sentences } from '../../text';
import { type Clock, clocks } from '../../text/clock';
import { compact } from '../../text/compact';
import { pattern } from '../../text/pattern';
import { stem, stems } from '../../text/substance';
import type { Lens } from '../lens';
import { aboveIt } from './cases';
import { type Contact, ownRulesOf, serviceTold } from './contact';
import { inDays } from './limits';
import { SAID_OF_RULE, shortNotice } from './short-notice';
import { gaveMore, lackedPaper, lateBy, tooLarge } from './stated-more';

/**
 * Limits that a rule states in whatever it counts: an age, an hour, so many pieces, so many weeks, so many pounds. Each is
 * held against the same thing in the contact, and only where what was asked for was done, and nobody above was asked.
 */
export type Stated = {
  readonly field: 'name' | 'situation' | 'did';
  readonly given: Span;
  readonly limit: string;
};

const DONE = pattern(
  /\b(?:gave|given|handed|sold|served|lent|let (?:him|her|them|it|all|the)|put (?:it|them|him|her|up|in|through|the|all|both|down)|made (?:it |them )?up|made out|booked|signed|packed|packaged|issued|renewed|processed|accepted|allowed|took (?:it|them|the (?:booking|order|money|payment|parcel))|went ahead|filled|printed|ordered|sent|squeezed|slotted|fitted (?:him|her|them) in|added|approved|agreed|said (?:yes|ok|okay|it was (?:fine|ok|all right)|that was (?:fine|ok))|opened|swapped|exchanged|refunded|waived|did (?:it|the|them)|sorted (?:it|them|him|her)|scanned|released|dispensed|supplied|bagged|poured|hired|rented|extended|registered|enrolled|entered|admitted|cancelled|changed|moved|arranged|scheduled|fetched|passed (?:it|them) (?:over|across)|wrote (?:him|her|them|it) (?:in|out|off)|waved (?:him|her|them|it) (?:on|in|through|round|over)|settled (?:him|her|them|it) (?:in|down)|(?:showed|took) (?:him|her|them) (?:in|up|down|through|over)|carried on|treated it|ran it|rang (?:it|them) (?:up|through)|give|giving)\b/,
);
const NOT_DONE = pattern(
  /\b(?:(?:could|can|did|would|will|may|must|was|were|do)(?: not|n't)|cannot|not able|unable|not allowed|refus\w*|declin\w*|turned (?:him|her|them|it) (?:down|away)|said no|told (?:him|her|them) no\b(?! (?:bother|problem|worries|trouble|need))|instead(?! of)|offered|too (?:young|late|many))\b/,
);
/** Doubts that change nothing: "I couldn't see the harm so I gave it". */
const STILL_DONE = compact(
  /\b(?:could|did|would|can|do|was|were)(?: not|n't) (?:\w+ )?(?:see|have the heart|want|think|like|know|mind|need|bother|matter|charge|bear|face|make (?:a fuss|him pay|her pay|them pay))\b[^.;,]*?(?=[.;,]|$|\b(?:so|but)\b)|\bso (?:that )?(?:he|she|they) (?:\w+ )?(?:did|would|need)(?: not|n't)[^.;,]*/g,
);
const ASKED_SOMEBODY = pattern(
  /\b(?:asked|rang|phoned|called|radioed|messaged|emailed|texted|fetched|checked with|spoke (?:to|with)|went (?:up |over |through |back )?to|took (?:it|this|him|her|them) (?:up |over |through )?to|left it (?:to|for|with)|waited for|ran it past|ran it by|cleared it with) (?:the|my|our|a|an|head|one of the) (?:\w+ ){0,2}\w+/,
);

const wasDone: (did: string) => boolean = memo((did) => {
  const plain = normalise(did).replace(STILL_DONE, ' ');
  return DONE.test(plain) && !NOT_DONE.test(plain);
});
/** Not turned down, and something done about it. */
export const wentOn: (did: string) => boolean = memo((did) => {
  const plain = normalise(did).replace(STILL_DONE, ' ').replace(TAKEN_UP, ' ').replace(SAID_OF_RULE, ' ');
  return (DONE.test(plain) || WENT_ON.test(plain)) && !NOT_DONE.test(plain);
});
/** Offered and taken is done. */
const TAKEN_UP =
  /\boffered\b(?=[^\n]{0,120}\b(?:he|she|they|who|the \w+) (?:\w+ )?(?:took|chose|picked|accepted|went for|settled on|said yes|was happy with|wanted) (?!me\b|to (?:complain|speak|know))\w+)/g;
const WENT_ON = pattern(
  /\b(?:popped|stuck|credited|knocked|slipped|squeezed|told|typed|keyed|logged|took|weighed|wrote|read (?:it|them|him|her|out)|checked (?:\w+ ){1,3}in|answered|replied|confirmed|raised|started|charged|paid|cut|poured|cleaned|mended|repaired|removed|shook (?:\w+ )?hands?|got (?:him|her|them) (?:to|down to|in|on|a|the)|threw (?:\w+ ){0,3}in|waved|settled (?:him|her|them|it)|activated|plugged|wrapped|pushed (?:him|her|them|it)|loaded|unlocked|topped (?:it|him|her|them)|swiped|upgraded|rebooked|drove|delivered|posted|dropped|buzzed|washed|trimmed|coloured|tinted|waxed|pierced|cooked|plated|strapped|copied|photocopied|unloaded|parked|towed|transferred|reset|unblocked|topped|tested|developed|framed|engraved|sharpened|fuelled|filled)\b/,
);
/** Whoever the rule names, or anybody of the house, was at least spoken to. */
export function isAsked(row: Contact, rule: string): boolean {
  const told = [row.did, row.handlingDetail].filter(Boolean).join('\n');
  const plain = normalise(told);
  const asked = ASKED_SOMEBODY.exec(plain)?.[0];
  if (
    asked &&
    !/\b(?:lady|man|woman|customer|caller|guest|boy|girl|lad|next|bank|son|daughter|client|member|question\w*|script|rest)\b/.test(
      asked,
    )
  )
    return true;
  const person = aboveIt(rule);
  return person !== undefined && stems(told).has(stem(person.split(' ').at(-1) ?? ''));
}

const AGE_RULE =
  /\b(?:over|under|above|below|at least|aged?|minimum age(?: is| of)?|(?:be|is|are|turned|reached)) (?:the age of )?(1\d|2[0-5]|[5-9])s?\b(?! ?(?:%|minutes?|mins?|hours?|days?|weeks?|months?|pounds?|miles?|people|p\b|o'clock|am\b|pm\b|working|per|kg|cm|[.:]\d|\/))|\b(1\d|2[0-5])(?:\+| (?:or|and) over| years (?:old|of age)| or older)/g;
const AGE_TOLD =
  /\b(?:aged?|was|is|were|only|about|he's|she's|just|being|around|looked|barely|not yet) (?:about |only |maybe |just |turned )?(1\d|2[0-4]|[5-9])\b(?! ?(?:%|minutes?|mins?|hours?|days?|weeks?|months?|pounds?|miles?|people|p\b|o'clock|am\b|pm\b|[.:]\d|st\b|nd\b|rd\b|th\b|of\b|in\b|to\b|and\b|kg|cm|\w+s\b))|\b(1\d|2[0-4]|[1-9])[- ]years?[- ]old\b|\b(?:aged|he is|she is|he's|she's|he was|she was|who is|who was|only|just) (two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?=[,.;]|$| (?:and|so|but|years))|\bof (?:about |maybe )?(1[0-7])(?=[,.;]|$| (?:came|wanted|asked|who|by|on|at|with))/g;
const numberIn = (match: RegExpExecArray): number => numberOf(match.slice(1).find(Boolean) ?? '');

function tooYoung(row: Contact, rule: string): Stated | undefined {
  const bounds = matchesOf(normalise(rule), AGE_RULE);
  if (bounds.length !== 1) return undefined;
  const [bound] = bounds as [RegExpExecArray];
  // "Under 16s go free" sets no limit; "no one under 16" does, and so does every "over 18".
  const before = normalise(rule).slice(Math.max(0, bound.index - 40), bound.index);
  if (
    /^(?:under|below)/.test(bound[0]) &&
    !/\b(?:no|not|never|nobody|none|n't|parent|adult)\b/.test(
      `${before}${normalise(rule).slice(bound.index, bound.index + 60)}`,
    )
  )
    return undefined;
  const asked = numberIn(bound);
  for (const field of ['situation', 'did'] as const) {
    const text = row[field] ?? '';
    const told = matchesOf(normalise(text), AGE_TOLD).find((one) => numberIn(one) < asked);
    if (told) return at(field, text, told.index, told[0].length, bound[0]);
  }
  return undefined;
}

const at = (field: Stated['field'], text: string, start: number, length: number, limit: string): Stated => ({
  field,
  given: { text: text.slice(start, start + length), start, end: start + length },
  limit: limit.trim(),
});

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

function tooLate(row: Contact, rule: string): Stated | undefined {
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
function madeLittle(row: Contact, rule: string): Stated | undefined {
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

const NUMBER: Readonly<Record<string, number>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const COUNT = String.raw`(\d{1,3}|${Object.keys(NUMBER).join('|')})`;
const AT_MOST = new RegExp(
  String.raw`\b(?:up to|no more than|not more than|(?:a )?max(?:imum)?(?: of| is)?:?|at most|limit(?:ed)?(?: is| of| to)?|may (?:have|take|bring|sign in|buy|borrow|hold|order|use)|can (?:have|take|bring|buy|borrow|hold|order)|only) ${COUNT} (?:more |free |other |different )?([a-z]{3,})|\b${COUNT} ([a-z]{3,})(?: of \w+)? (?:each|a visit|per \w+|at most|maximum|max|at a time|a week|a day|a month|a year|at once|or (?:fewer|less))\b`,
  'g',
);
const PIECES = new RegExp(String.raw`\b${COUNT} (?:\w+ )?(?:of (?:the|his|her|their) )?([a-z]{3,})`, 'g');
const UNITS = pattern(
  /^(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|pounds?|pence|percent|times?|working|calendar|business|metres?|miles?|per|and|hundred|thousand)$/,
);
const numberOf = (word: string): number => NUMBER[word] ?? Number(word);

function tooMany(row: Contact, rule: string): Stated | undefined {
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
function tooOften(row: Contact, rule: string): Stated | undefined {
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

const SO_LONG = pattern(
  /\b(?:up to|no more than|not more than|(?:a )?max(?:imum)?(?: of| is)?:?|at most|limit(?:ed)?(?: is| of| to)?|never more than|for (?:up to |only |no more than )?)(?: \w+)? ?$/,
);
const HAD = pattern(
  /\b(?:gave|give|let|lent|put up|put through|put in|made up|handed|issued|sold|sent|supplied|dispensed|extended|ordered|allowed|booked|filled|packed|printed|renewed|hired|signed|do|did|all|the|held|kept)\b(?: [\w']+){0,5} (?:for )?(?:the |a |another |all )?(?:full |whole )?$/,
);
const TIME_AGO = /^ ?(?:ago|old|earlier|before|late|later|overdue|after|since|past|to (?:go|wait))\b/;
function tooLong(row: Contact, rule: string): Stated | undefined {
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

const LET_GO = pattern(
  /\b(?:no (?:charge|cost|fee)|(?:did not|didn't|would not|wouldn't|not (?:going )?to|won't|never) (?:be )?(?:charge|charging|charged|bill|billed|make (?:him|her|them) pay|take (?:it|anything|a penny)|ask (?:him|her|them) (?:for|to pay))|(?:let|letting) (?:it|that|this|him|her|them) (?:go|off|pass)|(?:wrote|write|writing|written|wiped?|took|take|knocked|struck|crossed) (?:it|them|that|(?:the|his|her|their|those|all the) (?:\w+ ){1,2}|all of it|everything|£\d+(?:\.\d+)?) ?(?:off\b)|(?:on us|on the house|free of charge|nothing to pay|for nothing|for free)|waived|cleared (?:it|the|his|her|their)|cancelled (?:it|the (?:charge|fee|fine|bill|debt))|(?:scrubbed|scrapped|binned|scratched|tore up|cancelled|lost|skipped|dropped|ignored|forgot|squared|swallowed) (?:it|that|the (?:£|\w*(?:charge|fee|fine|bill|cost|invoice|penalty))|his|her|their|£)|forget (?:it|about it)|scrapped|not to worry about (?:it|the|paying))\b/,
);
const CHARGED_FOR = pattern(
  /\b(?:charges?|fees?|fines?|bill|costs?|owed?|owes|owing|owning|comes? to|came to|was|is|at|price(?: of| is)?|damage|balance|arrears|total|for) (?:of )?(?:about |nearly |over |another )?$/,
);
const OF_CHARGES =
  /^ ?(?:of |in |for |worth of )?(?:\w+ ){0,2}(?:charges?|fees?|fines?|bill|damage|owed|owing|arrears|penalty|debt)\b/;
const NOT_A_CHARGE = /^ ?(?:deposit|voucher|note|back)\b/;
const LET_GO_LIMIT = pattern(
  /\b(?:up to|to a limit of|limit of|limit is|maximum of|no more than|over|above|more than|beyond|under|below|to) (?:a )?$/,
);
/** "£30 a job. Anything over, the service manager." */
const ABOVE_IT_OTHERS = pattern(
  /^[^.;]{0,30}[.;,] ?(?:and |but )?(?:anything |everything |whatever is )?(?:over|above|more|beyond|bigger|higher)\b[^.;]{0,40}\b(?:manager|supervisor|leader|head|director|owner|boss|office|team|second|approv\w*|ask)\b/,
);
const WHO_MAY = pattern(
  /\b(?:i|we|staff|adviser|assistant|desk|counter|decides?|decision|asks?|manager|supervisor|leader|approv\w*|may|can|let|write|waive\w*)\b/,
);
function letGo(lens: Lens, row: Contact, rule: string): Stated | undefined {
  const did = row.did ?? '';
  if (!LET_GO.test(normalise(did))) return undefined;
  const told = serviceTold(lens);
  const limits = [rule, told].flatMap((text) => {
    const plain = normalise(text);
    return figures(text).filter(
      (one) =>
        one.kind === 'money' &&
        ((LET_GO_LIMIT.test(plain.slice(0, one.start)) && WHO_MAY.test(sentenceAt(text, one.start))) ||
          ABOVE_IT_OTHERS.test(plain.slice(one.end, one.end + 90))),
    );
  });
  const [highest] = [...limits].sort((a, b) => b.value - a.value);
  if (!highest) return undefined;
  const sums = (['did', 'situation'] as const).flatMap((field) => {
    const text = row[field] ?? '';
    const plain = normalise(text);
    return figures(text).flatMap((one) =>
      one.kind === 'money' &&
      !NOT_A_CHARGE.test(plain.slice(one.end)) &&
      (OF_CHARGES.test(plain.slice(one.end)) ||
        CHARGED_FOR.test(plain.slice(0, one.start)) ||
        (field === 'did' && /^ ?off\b/.test(plain.slice(one.end))))
        ? [{ field, one, text }]
        : [],
    );
  });
  // What is let go in part may be within the limit.
  if (sums.some(({ field, one }) => field === 'did' && one.value <= highest.value)) return undefined;
  const sum = sums.find(({ one }) => one.value > highest.value);
  return sum && at(sum.field, sum.text, sum.one.start, sum.one.end - sum.one.start, highest.quote);
}
const IN_ADVANCE =
  /\b(deposit|advance|down payment|first payment)\b[^.;]{0,24}\b(?:is|of|are|:) ?(?:at least |a minimum of )?$/;
const TOOK = /\b(?:took|accepted|held (?:it |the \w+ )?(?:for|with|on)|take|with) (?:the |a |only |just )?$/;
/** "Deposit is £150", and £50 was taken. */
function tooLittle(row: Contact, rule: string): Stated | undefined {
  const plain = normalise(rule);
  const asked = figures(rule).find(
    (one) => one.kind === 'money' && IN_ADVANCE.test(plain.slice(0, one.start)),
  );
  const did = row.did ?? '';
  const sums = figures(did).filter((one) => one.kind === 'money');
  if (!asked || sums.some((one) => one.value >= asked.value)) return undefined;
  const given = sums.find((one) => TOOK.test(normalise(did).slice(0, one.start)));
  return given && at('did', did, given.start, given.end - given.start, asked.quote);
}
const sentenceAt = (text: string, start: number): string =>
  normalise(sentences(text).find((one) => one.start <= start && one.end > start)?.text ?? '');

/** Of the rules a contact goes by, the first whose limit it passes with nobody asked. */
export function passedStated(lens: Lens, row: Contact): Stated | undefined {
  const did = row.did ?? '';
  if (did === '') return undefined;
  const done = wentOn(did);
  for (const { document = '', asks = '' } of ownRulesOf(lens, row)) {
    const found =
      letGo(lens, row, asks) ??
      (done
        ? (tooYoung(row, asks) ??
          tooLate(row, asks) ??
          tooMany(row, asks) ??
          tooOften(row, asks) ??
          tooLittle(row, asks) ??
          tooLong(row, asks) ??
          madeLittle(row, asks))
        : undefined);
    const more =
      found === undefined && done
        ? (lateBy(row, asks) ??
          shortNotice(row, asks) ??
          tooLarge(row, asks) ??
          gaveMore(row, document, asks) ??
          (wasDone(did) ? lackedPaper(row, asks) : undefined))
        : undefined;
    const passed = more ? at(more.field, row[more.field] ?? '', more.start, more.length, more.limit) : found;
    if (passed && !isAsked(row, asks)) return passed;
  }
  return undefined;
}

const YOUNG = /\b(?:boy|girl|child|kid|lad|lass|pupil|youngster|teenager|daughter|son)\b/;
const OF_AGE = 16;
const ALONE = pattern(
  /\b(?:alone|(?:by|on) (?:him|her)self|on (?:his|her|their) own|school (?:uniform|blazer|tie|jumper)|no (?:parent|adult|grown-up)|without (?:a |an |his |her |any )?(?:parent|adult|mum|mother|dad|father|grown-up)|nobody with)\b/,
);
const AS_IF_OF_AGE = pattern(
  /\b(?:he|she|they|the (?:boy|girl|child|lad|lass|pupil)) (?:\w+ )?(?:signed|agreed|paid|ticked|initialled|accepted|said yes|gave (?:me )?(?:his|her|their) (?:consent|permission|agreement|card|signature)|put (?:his|her|their) name)|\b(?:got|had|asked|let) (?:him|her|them) (?:to )?(?:sign|pay|agree|initial)|(?:signed|agreed|paid) (?:by|with) (?:him|her|them)|took (?:his|her|their) (?:signature|deposit|payment|money|card|consent)\b/,
);
const GROWN_UP = pattern(
  /\b(?:mum|mam|mom|mother|dad|father|parents?|guardian|gran|nan|grandad|grandmother|grandfather|aunt|uncle|teacher|school|adult|grown-up|social worker|carer|police)\b/,
);
/** A child alone who signs, pays or agrees like anybody of age, and no grown-up is looked for. */
export function childAsAdult(row: Contact): boolean {
  const told = normalise(`${row.name ?? ''}. ${row.situation ?? ''}`);
  const did = normalise(row.did ?? '');
  const years = matchesOf(told, AGE_TOLD).map(numberIn);
  const young = years.some((one) => one < OF_AGE) || (YOUNG.test(told) && ALONE.test(told));
  return (
    young && !(years.length > 0 && Math.min(...years) >= 18) && AS_IF_OF_AGE.test(did) && !GROWN_UP.test(did)
  );
}

/** "Normally we need …", and this time it was done without. */
const ALWAYS = pattern(
  /\b(?:normally|usually|by rights|strictly(?: speaking)?|officially|in theory|really|ordinarily) (?:\w+ ){0,3}(?:needs?|needed|have to|has to|had to|must|should|supposed to|required?|requires|meant to|only)\b|\b(?:am|are|is|was|were|i'm|we're|you're) (?:\w+ )?(?:supposed|meant|required) to\b/,
);
const FAVOUR = pattern(
  /\b(?:(?:is|was|were|seemed|looked|sounded|being) (?:\w+ ){0,2}(?:nice|honest|genuine|trustworthy|decent|polite|friendly|sweet|desperate|lovely|respectable|reliable|a regular|a good customer)|(?:have |has |had |'ve |'d )?know(?:n|s)? (?:him|her|them)|knew (?:him|her|them)|trust(?:ed)? (?:him|her|them)|took (?:his|her|their) word|on (?:his|her|their) word|felt (?:\w+ )?(?:sorry|bad) for|regulars?|never any trouble|for years|as a favour|just this once|do(?:ing)? (?:him|her|them) a favour|to be (?:kind|nice|helpful)|would never|wouldn't (?:cheat|lie|mess))\b/,
);
const HAD_IT = /\b(?:and|which|so) (?:he|she|they) (?:had|has|have|did|gave|showed|brought)\b/;
export function favourDone(row: Contact): Span | undefined {
  const did = row.did ?? '';
  const situation = row.situation ?? '';
  const told = normalise(`${situation}\n${did}`);
  if (!ALWAYS.test(told) || HAD_IT.test(told) || !wasDone(did) || isAsked(row, '')) return undefined;
  const match = FAVOUR.exec(normalise(did));
  return match
    ? {
        text: did.slice(match.index, match.index + match[0].length),
        start: match.index,
        end: match.index + match[0].length,
      }
    : undefined;
}
