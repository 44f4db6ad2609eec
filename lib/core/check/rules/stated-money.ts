import { figures, matchesOf, normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import type { Lens } from '../lens';
import { type Contact, serviceTold } from './contact';
import { COUNT, numberOf } from './stated-counts';
import { at, type Stated } from './stated-limit';

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
export function letGo(lens: Lens, row: Contact, rule: string): Stated | undefined {
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
export function tooLittle(row: Contact, rule: string): Stated | undefined {
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

const GIFT_RULE = /\b(?:credits?|goodwill|compensation|refunds?|discounts?|gestures?|vouchers?|sorry|off)\b/;
const GIFT_MOST = /\b(?:up to|more than|maximum(?: of)?|max|limit(?: is| of)?|over|above|at most) (?:a )?$/;
const GIVEN = pattern(
  /\b(?:popped|stuck|put|gave (?:him|her|them)|credited|knocked|took|slipped|sent (?:him|her|them)|offered and paid|paid (?:him|her|them)|handed (?:him|her|them)|added|issued|refunded|loaded) (?:him |her |them )?(?:an? |the |another |about )?$/,
);
const AS_GIFT = pattern(
  /^ ?(?:(?:voucher|credit|discount|off|back|goodwill)\b|(?:on|onto|to|off|towards|into) (?:his|her|their|the|it)\b|for (?:his|her|their|the) (?:trouble|wait|upset|day)|as (?:a|an)\b|and (?:said|told)\b)/,
);
/** Given in whatever words, above the highest sum the rule lets anybody give. */
export function gaveMore(row: Contact, document: string, rule: string): Stated | undefined {
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
  return given && at('did', did, given.start, given.end - given.start, highest.quote);
}

const IN_PARTS = new RegExp(
  String.raw`\b${COUNT} (?:\w+ )?(?:payments?|instal?lments?|months|weeks|goes) (?:of|at) (?=£)|\b${COUNT} (?:x|times|lots of) (?=£)`,
  'g',
);
const IN_PARTS_RULE =
  /\b(?:split|spread|instal?ments?|payments?|plan|pay (?:it )?(?:off|in)|over (?:\w+ ){1,2}(?:months|weeks))\b/;
/** "Up to £200 over two months. Anything bigger, the manager", and six payments of £90 were agreed. */
export function tooMuchInParts(row: Contact, rule: string): Stated | undefined {
  const plain = normalise(rule);
  if (!IN_PARTS_RULE.test(plain)) return undefined;
  const most = figures(rule)
    .filter((one) => one.kind === 'money' && LET_GO_LIMIT.test(plain.slice(0, one.start)))
    .sort((a, b) => b.value - a.value)[0];
  const did = row.did ?? '';
  const told = normalise(did);
  if (!most) return undefined;
  for (const match of matchesOf(told, IN_PARTS)) {
    const start = match.index;
    const sum = figures(did).find((one) => one.kind === 'money' && one.start >= start + match[0].length - 1);
    if (sum && sum.value * numberOf(match[1] ?? match[2] ?? '') > most.value)
      return at('did', did, start, sum.end - start, most.quote);
  }
  return undefined;
}
