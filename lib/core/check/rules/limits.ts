import { type DurationUnit, type Figure, figures, matchesOf, normalise, type Span } from '../../text';
import { pattern } from '../../text/pattern';
import type { Lens } from '../lens';
import { type Contact, ownRulesOf, serviceTold } from './contact';

/** What is given to a customer out of goodwill. A limit on one says nothing about another. */
const GIFTS: readonly [string, RegExp][] = [
  [
    'goodwill',
    /\b(?:goodwill|gestures?|to say sorry|as an apology|for (?:the|his|her|their) (?:trouble|wait|inconvenience|upset))\b/,
  ],
  ['credit', /\bcredit\w*/],
  ['refund', /\brefund\w*/],
  ['voucher', /\bvouchers?\b/],
  ['discount', /\bdiscount\w*/],
  ['compensation', /\bcompensat\w*/],
  ['waive', /\bwaiv\w*/],
];
const giftIn = (text: string): string | undefined => GIFTS.find(([, pattern]) => pattern.test(text))?.[0];
const GIVEN =
  /\b(?:gave|given|credited|refunded|granted|paid|put|added|issued|waived|awarded|compensated|took off|knocked off)\b/;
const NOT_GIVEN = pattern(
  /\b(?:not|never|n't|would|could|wanted|asked for|demanded|due|passed|refused|declined|leader|manager|supervisor|she gave|he gave|they gave|instead of|because)\b/,
);
/** Money handed over without a word for what it was: a gift only when it reads as one, and not as change. */
const AS_A_GIFT = pattern(
  /^ ?(?:[.;,\n]|$|(?:on|to|onto|off|into|towards) (?:his|her|their|the|it|to) ?(?:\w+ )?(?:accounts?|cards?|bills?|bookings?|rooms?|tabs?|orders?|tickets?|balance|rent|fares?|bank)?\b|back\b|for (?:the|his|her|their) (?:trouble|wait|inconvenience|upset)|to (?:say sorry|make up|(?:his|her|the|their) (?:account|bill))|as (?:a|an) (?:apology|gesture)|off\b|there and then|at once|straight away)/,
);
const OTHERS = /\b(?:leaders?|managers?|supervisors?|head|directors?|second line|seniors?|owner)\b/;

const clauseOf = (plain: string, figure: Figure): string => {
  const before = plain.slice(0, figure.start);
  const after = plain.slice(figure.end);
  const from = Math.max(lastEnd(before, STOPS), lastEnd(before, COMMAS));
  const to = /[.;,\n](?!\d)/.exec(after)?.index ?? after.length;
  return before.slice(from) + plain.slice(figure.start, figure.end) + after.slice(0, to);
};
/** "He wanted the £48 so I put £48 on": of what is joined, the step with the figure. */
const lastStep = (clause: string, quote: string): string => {
  const steps = clause.split(/\b(?:so|and|but|then)\b(?= (?:i|we)\b)/);
  return steps.findLast((one) => one.includes(normalise(quote).trim())) ?? clause;
};
const STOPS = /[.;\n](?!\d)/g;
const COMMAS = /,(?!\d)/g;
const lastEnd = (text: string, mark: RegExp): number => {
  const last = matchesOf(text, mark).at(-1);
  return last ? last.index + 1 : 0;
};

type Limit = { readonly gift: string; readonly value: number };

/** "I may credit up to £25": the learner's own limits. What leaders may give is theirs. */
function limitsIn(text: string): Limit[] {
  const plain = normalise(text);
  return figures(text).flatMap((figure) => {
    if (figure.kind !== 'money') return [];
    const clause = clauseOf(plain, figure);
    if (
      !/\b(?:up to|limit|maximum|no more than|at most|not more than|may (?:give|credit|offer))\b/.test(clause)
    )
      return [];
    if (OTHERS.test(clause) && !/\bi\b/.test(clause)) return [];
    const gift = giftIn(clause);
    return gift === undefined ? [] : [{ gift, value: figure.value }];
  });
}

const NEEDS_ANOTHER = pattern(
  /\b(?:second (?:signature|person|pair|member|colleague|adviser|officer|cashier)|counter-?sign\w*|approv\w*|authoris\w*|authoriz\w*|permission|sign(?:s|ed)?(?: off)?|decides?|asks?|refer\w*|goes to|manager|supervisor|leader|head|director)\b/,
);
const ABOVE_THAT =
  /^[^.]{0,40}[.;,] ?(?:and )?(?:anything )?(?:above|over|beyond|more than)(?: (?:that|it|this))?\b/;
const PAID_OUT = pattern(
  /\b(?:paid (?:it |him |her |them |the \w+ )?out|pay(?:ing)? (?:it )?out|counted (?:it |him |her |them |the \w+ )?out|handed (?:it|him|her|them|over|the)|gave (?:it|him|her|them|the)|refunded|credited|released|transferred|put (?:it|the \w+) (?:on|back|through)|processed|took (?:it|the \w+) off|waived|wrote (?:it )?off|cancelled the|(?:it|that) went through|did the (?:form|transfer|payment|withdrawal)|moved (?:it|the)|sent (?:it|the money))\b/,
);

/** "Above £2,500 a second signature": a sum in the request above it, paid out by the learner alone. */
export function passedSum(
  lens: Lens,
  row: Contact,
): { given: Figure; field: 'name' | 'situation'; limit: number } | undefined {
  const did = normalise(row.did ?? '');
  if (!PAID_OUT.test(did) || figures(row.did ?? '').some((one) => one.kind === 'money')) return undefined;
  const sums = (['situation', 'name'] as const).flatMap((field) =>
    figures(row[field] ?? '').flatMap((given) => (given.kind === 'money' ? [{ given, field }] : [])),
  );
  const [sum] = sums;
  if (!sum || new Set(sums.map((one) => one.given.value)).size > 1) return undefined;
  for (const rule of ownRulesOf(lens, row)) {
    const asks = rule.asks ?? '';
    const plain = normalise(asks);
    for (const bound of figures(asks)) {
      if (bound.kind !== 'money' || bound.value >= sum.given.value) continue;
      const before = plain.slice(Math.max(0, bound.start - 24), bound.start);
      if (
        (/\b(?:above|over|more than|exceed\w*|from|beyond) $/.test(before) ||
          ABOVE_THAT.test(plain.slice(bound.end))) &&
        NEEDS_ANOTHER.test(plain.slice(bound.end))
      )
        return { ...sum, limit: bound.value };
    }
  }
  return undefined;
}

const DAYS: Readonly<Partial<Record<DurationUnit, number>>> = {
  day: 1,
  'working day': 1.4,
  week: 7,
  month: 30,
  year: 365,
};
export const inDays = (one: Figure): number | undefined => {
  const days = one.unit && DAYS[one.unit];
  return one.kind === 'duration' && days ? one.value * days : undefined;
};
/** "Within 28 days", "up to 14 days after": a time in which something may be had. */
const TIME_LIMIT =
  /\b(?:within|up to|no later than|not later than|at most|before|in the first|until|for) (?:the (?:first )?)?$/;
const OF_REQUEST = pattern(
  /\b(?:refund\w*|return\w*|exchang\w*|chang\w*|cancel\w*|claim\w*|swap\w*|money back|appeal\w*|renew\w*|collect\w*|transfer\w*|amend\w*)\b/,
);
/** Ago, or so long after: how old the matter is, and not how long it took. */
const AGED = /^ ?(?:ago|old|earlier|before|late|later|overdue|after|since|past)\b/;
const AFTER = /\b(?:after|for|over|more than|nearly|about|past) $/;
const GRANTED = pattern(
  /\b(?:refunded|exchanged|changed (?:it|them|the)|swapped|gave (?:him|her|them|the \w+) (?:\w+ ){0,3}(?:money|refund|new|another|replacement)|did (?:the|a) (?:refund|exchange|swap)|put (?:it|the \w+) through|processed|took (?:it|them|the \w+) back|accepted (?:it|them|the)|waived|cancelled (?:it|them|the)|allowed (?:it|him|her|them)|let (?:it|him|her|them) (?:go )?through|transferred|renewed|handed (?:it|them|the \w+) over)\b/,
);
const NOT_GRANTED = pattern(
  /\b(?:could not|couldn't|cannot|can't|did not|didn't|refus\w*|declin\w*|not able|unable|no refund|instead|explained why)\b/,
);

/** Granted long after the time a rule sets, by the learner alone. Some weeks beyond it: a day or two is discretion. */
export function passedTime(
  lens: Lens,
  row: Contact,
): { given: Figure; field: 'name' | 'situation'; limit: Figure } | undefined {
  const did = normalise(row.did ?? '');
  if (!GRANTED.test(did) || NOT_GRANTED.test(did)) return undefined;
  const limits = ownRulesOf(lens, row).flatMap((rule) => {
    const plain = normalise(rule.asks ?? '');
    return figures(rule.asks ?? '').filter(
      (one) =>
        inDays(one) !== undefined &&
        TIME_LIMIT.test(plain.slice(0, one.start)) &&
        OF_REQUEST.test(clauseOf(plain, one)),
    );
  });
  // Where a rule sets several times, only what passes all of them counts.
  const [longest] = [...limits].sort((a, b) => (inDays(b) ?? 0) - (inDays(a) ?? 0));
  if (!longest) return undefined;
  for (const field of ['situation', 'name'] as const) {
    const text = row[field] ?? '';
    const plain = normalise(text);
    const given = figures(text).find(
      (one) =>
        (inDays(one) ?? 0) > (inDays(longest) ?? 0) * 1.05 &&
        (AGED.test(plain.slice(one.end)) || AFTER.test(plain.slice(0, one.start))),
    );
    if (given) return { given, field, limit: longest };
  }
  return undefined;
}

type Passed = { readonly field: 'did' | 'outcome'; readonly given: Figure; readonly limit: Limit };

export function passedLimit(lens: Lens, row: Contact): Passed | undefined {
  const mine = limitsIn(serviceTold(lens));
  const limits = [...mine, ...ownRulesOf(lens, row).flatMap((one) => limitsIn(one.asks ?? ''))];
  for (const field of ['did', 'outcome'] as const) {
    const text = row[field] ?? '';
    const plain = normalise(text);
    for (const given of figures(text)) {
      if (given.kind !== 'money') continue;
      const clause = lastStep(clauseOf(plain, given), given.quote);
      if (!GIVEN.test(clause) || NOT_GIVEN.test(clause)) continue;
      const gift = giftIn(clause);
      if (gift === undefined && !AS_A_GIFT.test(plain.slice(given.end))) continue;
      const fitting = limits.filter((one) => gift === undefined || one.gift === gift);
      // Where several limits could be meant, only what passes all of them is held against the learner.
      const highest = fitting.sort((a, b) => b.value - a.value)[0];
      if (highest && given.value > highest.value) return { field, given, limit: highest };
    }
  }
  return undefined;
}

const LIMIT_MET = pattern(
  /\b(?:(?:over|past|outside|out of|beyond|above|after|more than) (?:of )?(?:the|my|our|his|her|their) (?:\w+ ){0,3}(?:limit|days|hours|weeks|deadline|cut-?off|window|time|period|policy|rules?|procedure|warranty|guarantee|allowance|terms|authority)|(?:limit|deadline|cut-?off|window|period|\d+ (?:days|hours|weeks)) (?:had|was|were|has|is) (?:\w+ )?(?:passed|over|gone|up|expired|run out)|not (?:covered|mentioned|allowed|in the (?:script|procedure|policy))|(?:policy|procedure|rules?|script|guidelines?|sheet|list|guide|card|book|table|it|[a-z]{1,4}-?\d{1,3}) (?:does not|doesn't|did not|didn't|do not|don't|says? (?:no|nothing|not)|said (?:no|nothing|not)) ?(?:cover|say|mention|allow|have|know|list|foresee)?|against (?:the |our )?(?:rules?|policy|procedure)|no (?:rule|procedure|policy|script) for|(?:am|was) not (?:really |actually |strictly )?(?:allowed|supposed|meant|authorised))\b/,
);
const ALONE = pattern(
  /\b(?:left it at that|but only just|near enough|close enough|only (?:a bit|a little|just) (?:over|past|late|out)|(?:does not|doesn't|did not|didn't) (?:say|cover|mention|have) [^.]{0,40},? so i (?:just |simply )?(?:carried on|left|booked|gave|did|went|put|used|treated|took)|it seemed the (?:quickest|easiest|simplest|best)|any ?way|all the same|just this once|this once|off my own bat|my own (?:judg[e]?ment|initiative|authority|decision)|(?:used|by) (?:my )?(?:judg[e]?ment|discretion|common sense|initiative)|decided (?:by )?myself|(?:did not|didn't|no need to|without|rather than|not want to|nobody to|no one to) (?:want to |need to |have to )?(?:bother(?:ing)?|ask(?:ing)?|disturb(?:ing)?|trouble|troubling|wait(?:ing)? for|call(?:ing)?|check(?:ing)?(?: with)?) ?(?:any(?:one|body)|my|the|a|her|him|them)? ?(?:\w+ )?(?:manager|supervisor|leader|lead|any(?:one|body)|boss|owner)?|nobody (?:would|will|needs? to) (?:know|notice|mind|ask)|(?:let|put|pushed) it through|made an exception myself|turned a blind eye|bent the rules?|but i (?:just |still )?(?:let|gave|did|allowed|put|took|accepted|refunded|waived) (?:it|him|her|them|the)|(?:did|do|does)(?: not|n't) (?:tell|inform|mention it to|report it to|say (?:anything|a word) to) (?:\w+ )?(?:manager|supervisor|leader|boss|any(?:one|body)|owner)|(?:kept|keep) it (?:quiet|to myself|between us))\b/,
);

/** "Over £150 it is Dawn": what may be spent without her, in the learner's own words. */
const SPENT = pattern(
  /\b(?:put|booked|spent|paid|ordered|gave|given|bought|credited|refunded|let (?:him|her|them) off|took off|knocked off|sent|on the (?:\w+ )?card)\b/,
);
const NOT_SPENT = pattern(
  /\b(?:bill|owed?|owes|balance|price|cost him|cost her|wanted|asked for|claim\w*|told (?:him|her|them)|would|could|quoted|charged|invoice|worth|deposit|saved)\b/,
);
const UP_TO =
  /\b(?:up to|within|as far as|maximum(?: of)?|max|limit (?:is|of)|not more than|no more than|at most) (?:about )?$/;
const BEYOND_IT = pattern(
  /\b(?:(?:above|over|beyond|past|after|more than) (?:that|it|this)|(?:anything|any|everything|what is|whatever is|what's) (?:\w+ )?(?:above|over|beyond|more|bigger|higher|larger|else)|(?:more|bigger|higher|larger)(?: sums?| amounts?)?(?: than that)?)\b/,
);
export function passedAuthority(lens: Lens, row: Contact): { given: Figure; limit: number } | undefined {
  const texts = [serviceTold(lens), ...ownRulesOf(lens, row).map((one) => one.asks ?? '')];
  const limits = texts.flatMap((text) => {
    const plain = normalise(text);
    return figures(text).flatMap((one) => {
      if (one.kind !== 'money') return [];
      const before = plain.slice(Math.max(0, one.start - 24), one.start);
      const rest = plain.slice(one.end, one.end + 120);
      const sentence = plain.slice(0, one.start).split(/[.;]/).at(-1) ?? '';
      const above = /\b(?:above|over|more than|beyond) $/.test(before);
      // "Up to £20; above that Mr Osei decides" says the same the other way round; of gifts it is read above.
      const plainly = UP_TO.test(before) && giftIn(`${sentence} ${rest.slice(0, 24)}`) === undefined;
      const beyond = plainly ? BEYOND_IT.exec(rest) : null;
      return (above && (NEEDS_ANOTHER.test(rest) || NEEDS_ANOTHER.test(sentence))) ||
        (beyond !== null && NEEDS_ANOTHER.test(rest.slice(beyond.index)))
        ? [one.value]
        : [];
    });
  });
  const limit = Math.max(...limits, Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(limit)) return undefined;
  const did = row.did ?? '';
  const plain = normalise(did);
  const given = figures(did).find((one) => {
    if (one.kind !== 'money' || one.value <= limit) return false;
    const from = Math.max(plain.lastIndexOf('.', one.start), plain.lastIndexOf(';', one.start)) + 1;
    const to = plain.slice(one.end).search(/[.;]/);
    const sentence = plain.slice(from, to < 0 ? plain.length : one.end + to);
    return SPENT.test(sentence) && !NOT_SPENT.test(sentence);
  });
  return given && { given, limit };
}

/** "That's more than my £150, but … so I ordered it": the learner sets the figure beside the limit, and does it. */
const COMPARED = /\b(?:more than|over|above|beyond|past|higher than|exceed\w*) (?:the |my |our )?(?:\w+ )?$/;
const DID_IT = pattern(
  /\b(?:i|we) (?:\w+ )?(?:ordered|booked|paid|bought|authorised|approved|agreed|sent|had|told|let|gave|put|went ahead|arranged|refunded|credited|signed|spent|issued|processed|took|waived|did|sold|accepted|hired|released)\b/,
);
const LEFT_IT = pattern(
  /\b(?:(?:i|we) (?:\w+ )?(?:stopped|waited|refused|declined)|(?:i|we) (?:could not|couldn't|cannot|can't|may not|did not|didn't)|not allowed|so (?:that's|it's|that is|it is|it was) for|for (?:the|my|our) (?:\w+ )?(?:manager|supervisor|leader))\b/,
);
export function passedKnowingly(lens: Lens, row: Contact): { given: Figure; limit: number } | undefined {
  const limits = new Set(
    [serviceTold(lens), ...ownRulesOf(lens, row).map((one) => one.asks ?? '')].flatMap((text) =>
      figures(text).flatMap((one) => (one.kind === 'money' ? [one.value] : [])),
    ),
  );
  const did = row.did ?? '';
  const plain = normalise(did);
  const sums = figures(did).filter((one) => one.kind === 'money');
  for (const limit of sums) {
    if (!limits.has(limit.value) || !COMPARED.test(plain.slice(0, limit.start))) continue;
    const given = sums.find((one) => one.value > limit.value);
    const after = plain.slice(limit.end);
    if (given && DID_IT.test(after) && !LEFT_IT.test(after)) return { given, limit: limit.value };
  }
  return undefined;
}

/** A limit seen, passed, and nobody asked: told by the learner in so many words. */
export function limitLeftAside(row: Contact): Span | undefined {
  const text = row.did ?? '';
  if (!LIMIT_MET.test(normalise(`${row.situation ?? ''}\n${text}\n${row.handlingDetail ?? ''}`)))
    return undefined;
  const alone = ALONE.exec(normalise(text));
  if (!alone) return undefined;
  const end = alone.index + alone[0].length;
  return { text: text.slice(alone.index, end).trim(), start: alone.index, end };
}
