import { type DurationUnit, type Figure, figures, matchesOf, normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import { aboveIt } from './cases';
import type { Contact } from './contact';

/** Further things a rule may count or ask for; each as in `stated.ts`. */
export type Passed = {
  readonly field: 'situation' | 'did';
  readonly start: number;
  readonly length: number;
  readonly limit: string;
};

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
export function lateBy(row: Contact, rule: string): Passed | undefined {
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
  return (
    given && { field: 'situation', start: given.start, length: given.end - given.start, limit: longest.quote }
  );
}

const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const COUNT = String.raw`(\d{1,3}|${NUMBERS.join('|')})`;
const valueIn = (word: string): number => (NUMBERS.includes(word) ? NUMBERS.indexOf(word) + 1 : Number(word));
const SIZE_RULE = new RegExp(
  String.raw`\b(part(?:y|ies)|groups?|bookings?|orders?|class(?:es)?|teams?|famil(?:y|ies)|households?) (?:of )?(?:up to|over|above|of more than|more than|larger than|bigger than|no more than) ${COUNT}\b`,
  'g',
);
const SIZE_TOLD = new RegExp(
  String.raw`\b(?:part(?:y|ies)|groups?|bookings?|orders?|class(?:es)?|teams?|famil(?:y|ies)|table|room) (?:of|for) ${COUNT}\b|\b${COUNT} (?:people|of (?:them|us)|guests|adults|friends|covers)\b`,
  'g',
);
/** "Parties up to 10", and it was a party of fourteen. */
export function tooLarge(row: Contact, rule: string): Passed | undefined {
  const most = Math.max(...matchesOf(normalise(rule), SIZE_RULE).map((one) => valueIn(one[2] ?? '')));
  if (!Number.isFinite(most)) return undefined;
  const text = row.situation ?? '';
  const told = matchesOf(normalise(text), SIZE_TOLD).find((one) => valueIn(one[1] ?? one[2] ?? '') > most);
  return told && { field: 'situation', start: told.index, length: told[0].length, limit: String(most) };
}

const GIFT_RULE = /\b(?:credits?|goodwill|compensation|refunds?|discounts?|gestures?|vouchers?|sorry|off)\b/;
const GIFT_MOST = /\b(?:up to|more than|maximum(?: of)?|max|limit(?: is| of)?|over|above|at most) (?:a )?$/;
const GIVEN = pattern(
  /\b(?:popped|stuck|put|gave (?:him|her|them)|credited|knocked|took|slipped|sent (?:him|her|them)|offered and paid|paid (?:him|her|them)|handed (?:him|her|them)|added|issued|refunded|loaded) (?:him |her |them )?(?:an? |the |another |about )?$/,
);
const AS_GIFT = pattern(
  /^ ?(?:(?:voucher|credit|discount|off|back|goodwill)\b|(?:on|onto|to|off|towards|into) (?:his|her|their|the|it)\b|for (?:his|her|their|the) (?:trouble|wait|upset|day)|as (?:a|an)\b|and (?:said|told)\b)/,
);
/** Given in whatever words, above the highest sum the rule lets anybody give. */
export function gaveMore(row: Contact, document: string, rule: string): Passed | undefined {
  const plain = normalise(rule);
  if (!GIFT_RULE.test(normalise(`${document}. ${rule}`))) return undefined;
  const limits = figures(rule).filter(
    (one) => one.kind === 'money' && GIFT_MOST.test(plain.slice(0, one.start)),
  );
  const highest = limits.sort((a, b) => b.value - a.value)[0];
  if (!highest) return undefined;
  const did = row.did ?? '';
  const told = normalise(did);
  const given = figures(did).find(
    (one) =>
      one.kind === 'money' &&
      one.value > highest.value &&
      GIVEN.test(told.slice(0, one.start)) &&
      AS_GIFT.test(told.slice(one.end)),
  );
  return given && { field: 'did', start: given.start, length: given.end - given.start, limit: highest.quote };
}

const PAPERS =
  '(receipt|id|identification|proof|licence|passport|certificate|form|ticket|password|letter|consent|authority|signature|voucher|permit|prescription|card|pass|badge|wristband|slip|docket|mandate|reference|log ?book|paper|paperwork|insurance|booking|code|label|tag|note|deposit|membership)';
const WITHOUT = new RegExp(
  String.raw`\b(?:no|without|lost|forg[eo]t(?:ten)?|hadn't|had not|didn't have|did not have|not got|hasn't|haven't|couldn't find|could not find|left) (?:\w+ ){0,3}${PAPERS}s?\b|\b(?:the|his|her|their|its) (?:\w+ )?${PAPERS}s? (?:was|were|is|had been|'s) (?:\w+ )?(?:at home|in (?:a|the|his|her|their) (?:\w+ )?(?:drawer|bag|coat|jacket|car|van|house|flat|purse|wallet|post|loft)|to follow|on (?:its|the) way|in the post|lost|missing|expired|out of date|behind|not with|with (?:his|her|their) \w+|nowhere)`,
  'g',
);
const ELSE_WHO = pattern(
  /\b(?:otherwise|unless|without (?:it|one|that)|if not|or else|failing that|no \w+:?|not to hand|out of date|not seen|missing|until)\b/,
);
const OTHER_PROOF = pattern(
  /\b(?:looked|look|checked|check|found|matched|compared|instead|another|other|questions?|asked for|asked (?:him|her|them) (?:to|for|the)|proof|bank|statement|email|showed me|photo|duplicate|copy|rang|printed)\b/,
);
/** "No receipt: refund card at today's price": the rule itself goes on without it. */
const GOES_ON = pattern(
  new RegExp(
    String.raw`\bno ${PAPERS} ?(?:=|:|-|,|then|means?)? ?(?:we |you |i |then |just )*(?:check|give|offer|may|can|exchange|swap|refund|credit|gift|voucher|use|look|take|search|find|print)\b|\bno ${PAPERS} ?[:=,-] ?(?:\w+[ -]){1,5}(?:may|can|will|is|are) (?:still |be |then )*(?:given|had|let|lent|issued|handed|sold|served|taken|made|used|enough)\b|\bno ${PAPERS} ?[:=,-] ?(?:the |a )?\w+ (?:names|describes|tells|signs|answers|shows|writes)\b`,
  ),
);
/** "With a receipt, otherwise a supervisor": there was none, and it was done all the same. */
export function lackedPaper(row: Contact, rule: string): Passed | undefined {
  const plain = normalise(rule);
  if (!ELSE_WHO.test(plain) || OTHER_PROOF.test(normalise(row.did ?? ''))) return undefined;
  if (sentences(rule).some((one) => GOES_ON.test(normalise(one.text)) && !aboveIt(one.text)))
    return undefined;
  const text = row.situation ?? '';
  const told = matchesOf(normalise(text), WITHOUT).find((one) =>
    new RegExp(String.raw`\b${one[1] ?? one[2]}`).test(plain),
  );
  return (
    told && { field: 'situation', start: told.index, length: told[0].length, limit: told[1] ?? told[2] ?? '' }
  );
}
