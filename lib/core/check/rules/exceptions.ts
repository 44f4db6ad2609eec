import { formatMoney } from '../../format';
import type { Row } from '../../proposal/document';
import { type DurationUnit, type Figure, figures, normalise, type Span, sentences, words } from '../../text';
import { cares, frailties, kinds } from '../../text/practice';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';
import { type Contact, ownRulesOf, proseOf, rulesNamed } from './contacts';

const BEYOND = new Set(['exception', 'escalated', 'advice-sought']);

const ROLES =
  /\b(?:managers?|mgr|supervisors?|leaders?|team lead|shift lead|lead|head of|second[- ]line|tier (?:2|two)|duty \w+|boss|directors?|officers?|specialists?|team|department|dept|desk|unit|owner|head office|engineers?|supplier|security|chef|nurse|matron|doctor|gp|pharmacist|warden|co-?ordinator|colleague|senior(?: \w+)?|deputy|headteacher|head teacher|ombudsman|legal|finance|billing|technical|landlord|police|safeguarding(?: \w+)?|mentor|principal|receptionist|agent|registrar|librarian|steward|foreman|superintendent|partner|accounts|it|hr|help ?desk|on-call \w+|sister|charge nurse|consultant|controller|dispatcher|trainer|buddy|next level|higher (?:up|level)|upstairs|line manager)\b/;
const DECIDED =
  /\b(?:approv\w*|agree[ds]?|decid\w*|decision|limit|over|outside|beyond|above|more than|exceed\w*|does not (?:cover|say|allow)|did not (?:cover|say|allow)|didn't (?:cover|say|allow)|not covered|no rule|nothing about|script|allow\w*|said (?:yes|no|ok|okay|that|i|it|to)|authoris\w*|authoriz\w*|permission|gave|granted|refus\w*|told me|confirm\w*|sign(?:ed)? off|ok'?d|okayed|advis\w*|answer\w*|only (?:a|the|my) |may not|could not|couldn't|cannot|can't|not mine|special|took (?:it|this|the \w+|him|her|them)?|waived|made an exception|rang|dealt with|sorted)\b/;

const NAMED_PERSON = /\b(?:[Aa]sked|[Tt]old|[Rr]ang|[Pp]honed|[Cc]alled|to|with|from|by) \p{Lu}\p{Ll}+/u;
const TOLD_AT_LENGTH = 10;
/** Passing on or asking, told in what was done: the field for it may be left blank. */
const HANDED_ON =
  /\b(?:escalat\w*|(?:pass(?:ed)?|hand(?:ed)?|referr?(?:ed)?|transferr?(?:ed)?|forward(?:ed)?|took|sent|put) (?:it|this|him|her|them|the \w+(?: \w+)?|everything)?(?: ?(?:on|over|up|through|across))? ?to (?:my|the|our|a|an|\p{Lu}|second|head|security|finance|it\b)|warm handover|(?:asked|rang|called|phoned|emailed|messaged|radioed|texted|consulted|fetched|got|spoke (?:to|with)|checked with|went to|advice (?:from|of)) (?:my|the|our|a|an|head|another) (?:\w+ ){0,2}(?:managers?|supervisors?|leaders?|lead|team|desk|head|director|officer|colleague|senior|owner|nurse|doctor|pharmacist|matron|specialist|engineer|office|deputy|boss|coordinator|co-ordinator|warden|chef|mentor|department|line)|(?:my|the|our) (?:\w+ ){0,2}(?:managers?|supervisors?|leaders?|lead|director|boss|deputy|head) (?:\w+ )?(?:approv\w*|agreed|decided|authoris\w*|said (?:yes|no|ok)|gave (?:permission|the)|signed|waived|allowed|took over))/u;

const beyondOf = (lens: Lens, row: Contact): string =>
  [row.handlingDetail, lens.says('contacts', row, 'did') ? row.did : '', row.outcome]
    .filter(Boolean)
    .join('\n');

/** "Rang Dawn … Dawn OKd it": a person by name, and what they said. */
const CONTACTED =
  /\b(?:[Aa]sked|[Rr]ang|[Pp]honed|[Cc]alled|[Mm]essaged|[Ee]mailed|[Ff]etched|[Gg]ot|[Ss]poke to|[Cc]hecked with) \p{Lu}\p{Ll}+/u;
const SAID_SO =
  /\b(?:ok(?:'?d|ayed|'ed)?|agreed|approved|said (?:yes|no|ok|okay|i could|we could|to)|allowed|decided|signed|authoris\w*|authoriz\w*|took (?:it|over)|refused)\b/;
const handedOn = (text: string): boolean =>
  HANDED_ON.test(normalise(text)) || (CONTACTED.test(text) && SAID_SO.test(normalise(text)));

/** Chosen as going beyond the rule, or told so where the choice was left blank. */
const wentBeyond = (lens: Lens, row: Contact): boolean =>
  BEYOND.has(row.handling ?? '') || handedOn(beyondOf(lens, row));

export function exceptionsEscalated(c: Collector, { min }: ParamsOf<'exceptions-escalated'>): CheckResult {
  const { lens } = c;
  const all = lens.place('contacts');
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', all);
  const beyond = rows.filter((row) => wentBeyond(lens, row));
  if (beyond.length === 0) {
    c.missing('exceptions-none', {}, all);
    // Who decides above which limit is known, if nobody had to be asked yet.
    return c.done(knowsLimits(lens) ? 'partly' : 'not-yet');
  }
  const sound = beyond.filter((row) => {
    if (BEYOND.has(row.handling ?? '')) {
      const told = lens.says('contacts', row, 'handlingDetail') || handedOn(row.did ?? '');
      if (!told) return c.needs('contacts', row, 'handlingDetail', 'handling-no-detail');
    }
    return namesWhom(c, row);
  });
  if (sound.length > 0 && sound.length < min) c.missing('exceptions-few', { count: sound.length, min }, all);
  // One contact passed on in good time shows it; the others are advised on.
  if (sound.length < min) return c.done('partly');
  c.good(
    'exceptions-escalated',
    { count: sound.length },
    ...sound.map((row) =>
      lens.quote('contacts', row, lens.says('contacts', row, 'handlingDetail') ? 'handlingDetail' : 'did'),
    ),
  );
  return c.done('met');
}

const ABOVE =
  /\b(?:above|over|beyond|more than|anything (?:else|more|above|over|beyond)|larger|bigger|exceptions?|up to|limit|unless|only (?:the|a|my)|escalat\w*|pass(?:es|ed)? (?:it )?(?:on|to)|goes to|ask|decided? by|approv\w*)\b/;

/** Somewhere it is said who decides beyond a limit. */
function knowsLimits(lens: Lens): boolean {
  const texts = [
    lens.says('context', null, 'service') ? lens.text('context', null, 'service') : '',
    lens.says('context', null, 'overview') ? lens.text('context', null, 'overview') : '',
    ...lens.rows('internalRequirements').map((row) => `${row.document ?? ''}. ${row.asks ?? ''}`),
  ];
  // The limit and the person above it, in one breath.
  return texts.some((text) =>
    sentences(text).some((one) => {
      const plain = normalise(one.text).replace(/\bit\b/g, ' ');
      return ROLES.test(plain) && ABOVE.test(plain);
    }),
  );
}

/** People a contact can be passed to: by common words, or as this organisation calls them. */
function namesRole(lens: Lens, text: string): boolean {
  const plain = normalise(text);
  if (ROLES.test(plain)) return true;
  const own = [
    ...lens.rows('departments').map((row) => row.name),
    ...lens.rows('tiers').map((row) => row.name),
    ...lens.rows('internalRequirements').map((row) => row.owner),
    ...lens.rows('testimonies').map((row) => row.role),
    ...lens.rows('testimonies').map((row) => row.witness),
  ];
  return own.some((name) => {
    const flat = normalise(name ?? '').trim();
    return flat.length > 2 && plain.includes(flat);
  });
}

function namesWhom(c: Collector, row: Contact): boolean {
  const { lens } = c;
  const text = row.handlingDetail ?? '';
  const all = beyondOf(lens, row);
  const name = lens.name('contacts', row);
  const place = lens.quote('contacts', row, text.trim() === '' ? 'did' : 'handlingDetail');
  const handed = handedOn(all);
  const whom = namesRole(lens, text) || NAMED_PERSON.test(text) || handed;
  // Who tells it at some length tells what came of it, in whatever words.
  const decided =
    DECIDED.test(normalise(text)) ||
    words(text).length >= TOLD_AT_LENGTH ||
    (handed && DECIDED.test(normalise(`${row.did ?? ''}\n${row.outcome ?? ''}`))) ||
    (CONTACTED.test(all) && SAID_SO.test(normalise(all)));
  if (!whom) c.missing('handling-no-whom', { name }, place);
  else if (!decided) c.missing('handling-no-decision', { name }, place);
  return whom && decided;
}

/** What is given to a customer out of goodwill. A limit on one says nothing about another. */
const GIFTS: readonly [string, RegExp][] = [
  ['credit', /\bcredit\w*/],
  ['refund', /\brefund\w*/],
  ['voucher', /\bvouchers?\b/],
  ['discount', /\bdiscount\w*/],
  ['compensation', /\bcompensat\w*/],
  ['goodwill', /\bgoodwill\b/],
  ['waive', /\bwaiv\w*/],
];
const giftIn = (text: string): string | undefined => GIFTS.find(([, pattern]) => pattern.test(text))?.[0];
const GIVEN =
  /\b(?:gave|given|credited|refunded|granted|paid|put|added|issued|waived|awarded|compensated|took off|knocked off)\b/;
const NOT_GIVEN =
  /\b(?:not|never|n't|would|could|wanted|asked for|demanded|due|passed|refused|declined|leader|manager|supervisor|she gave|he gave|they gave|instead of|because)\b/;
/** Money handed over without a word for what it was: a gift only when it reads as one, and not as change. */
const AS_A_GIFT =
  /^ ?(?:[.;,\n]|$|(?:on|to|onto|off|into|towards) (?:his|her|their|the|it|to) ?(?:\w+ )?(?:accounts?|cards?|bills?|bookings?|rooms?|tabs?|orders?|tickets?|balance|rent|fares?|bank)?\b|back\b|for (?:the|his|her|their) (?:trouble|wait|inconvenience|upset)|to (?:say sorry|make up|(?:his|her|the|their) (?:account|bill))|as (?:a|an) (?:apology|gesture)|off\b|there and then|at once|straight away)/;
const OTHERS = /\b(?:leaders?|managers?|supervisors?|head|directors?|second line|seniors?|owner)\b/;

const clauseOf = (plain: string, figure: Figure): string => {
  const before = plain.slice(0, figure.start);
  const after = plain.slice(figure.end);
  const from = Math.max(...[/[.;\n](?!\d)/g, /,(?!\d)/g].map((mark) => lastEnd(before, mark)));
  const to = /[.;,\n](?!\d)/.exec(after)?.index ?? after.length;
  return before.slice(from) + plain.slice(figure.start, figure.end) + after.slice(0, to);
};
/** "He wanted the £48 so I put £48 on": of what is joined, the step with the figure. */
const lastStep = (clause: string, quote: string): string => {
  const steps = clause.split(/\b(?:so|and|but|then)\b(?= (?:i|we)\b)/);
  return steps.findLast((one) => one.includes(normalise(quote).trim())) ?? clause;
};
const lastEnd = (text: string, mark: RegExp): number => {
  let end = 0;
  for (const match of text.matchAll(mark)) end = match.index + 1;
  return end;
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

const ASKED =
  /\b(?:approv\w*|agreed|authoris\w*|permission|escalat\w*|passed (?:it|this|him|her|them|the \w+) (?:on |up )?to|handed (?:it|him|her|them)? ?(?:on|over|up)|signed off|asked (?:my|the|our|a) (?:\w+ )?(?:leader|manager|supervisor|colleague|owner|\w+ team|duty \w+|senior)|(?:my|the) (?:\w+ )?(?:leader|manager|supervisor) (?:said|agreed|decided|gave|allowed|told|confirmed)|(?:rang|called|spoke to|spoke with|checked with|consulted|advice (?:from|of)) (?:my|the|our|a) (?:\w+ )?(?:leader|manager|supervisor|colleague|\w+ team|duty \w+))\b/;
/** "I did not ask my manager", "without asking a colleague": said to be not done. */
const NOT_ASKED =
  /\b(?:not|never|n't|without|no need to|nobody|rather than|instead of)(?: \w+){0,3} (?:ask(?:ed|ing)?|bother(?:ed|ing)?|disturb(?:ed|ing)?|call(?:ed|ing)?|check(?:ed|ing)?(?: with)?|pass(?:ed|ing)?|escalat\w*|hand(?:ed|ing)?|approv\w*)(?: \w+){0,4}/g;
/** The learner has seen it: what is owned up to is no longer missed. */
const OWNED_UP =
  /\b(?:should (?:have|'ve)|i was wrong|my mistake|i asked nobody|asked nobody|reason to (?:check|ask)|i ought to|next time i (?:will |would |shall )?(?:ask|check|pass|stop)|would (?:now )?ask|i (?:now )?ask (?:first|before))\b/;

const NEEDS_ANOTHER =
  /\b(?:second (?:signature|person|pair|member)|counter-?sign\w*|approv\w*|authoris\w*|authoriz\w*|permission|sign(?:s|ed)?(?: off)?|decides?|asks?|refer\w*|goes to|manager|supervisor|leader|head|director)\b/;
const PAID_OUT =
  /\b(?:paid (?:it |him |her |them |the \w+ )?out|pay(?:ing)? (?:it )?out|counted (?:it |him |her |them |the \w+ )?out|handed (?:it|him|her|them|over|the)|gave (?:it|him|her|them|the)|refunded|credited|released|transferred|put (?:it|the \w+) (?:on|back|through)|processed|took (?:it|the \w+) off|waived|wrote (?:it )?off|cancelled the)\b/;

/** "Above £2,500 a second signature": a sum in the request above it, paid out by the learner alone. */
function passedSum(
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
        /\b(?:above|over|more than|exceed\w*|from|beyond) $/.test(before) &&
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
const inDays = (one: Figure): number | undefined => {
  const days = one.unit && DAYS[one.unit];
  return one.kind === 'duration' && days ? one.value * days : undefined;
};
/** "Within 28 days", "up to 14 days after": a time in which something may be had. */
const TIME_LIMIT =
  /\b(?:within|up to|no later than|not later than|at most|before|in the first|until|for) (?:the (?:first )?)?$/;
const OF_REQUEST =
  /\b(?:refund\w*|return\w*|exchang\w*|chang\w*|cancel\w*|claim\w*|swap\w*|money back|appeal\w*|renew\w*|collect\w*|transfer\w*|amend\w*)\b/;
/** Ago, or so long after: how old the matter is, and not how long it took. */
const AGED = /^ ?(?:ago|old|earlier|before|late|later|overdue|after|since|past)\b/;
const AFTER = /\b(?:after|for|over|more than|nearly|about|past) $/;
const GRANTED =
  /\b(?:refunded|exchanged|changed (?:it|them|the)|swapped|gave (?:him|her|them|the \w+) (?:\w+ ){0,3}(?:money|refund|new|another|replacement)|did (?:the|a) (?:refund|exchange|swap)|put (?:it|the \w+) through|processed|took (?:it|them|the \w+) back|accepted (?:it|them|the)|waived|cancelled (?:it|them|the)|allowed (?:it|him|her|them)|let (?:it|him|her|them) (?:go )?through|transferred|renewed|handed (?:it|them|the \w+) over)\b/;
const NOT_GRANTED =
  /\b(?:could not|couldn't|cannot|can't|did not|didn't|refus\w*|declin\w*|not able|unable|no refund|instead|explained why)\b/;

/** Granted long after the time a rule sets, by the learner alone. Some weeks beyond it: a day or two is discretion. */
function passedTime(
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

function passedLimit(lens: Lens, row: Contact): Passed | undefined {
  const mine = limitsIn(lens.cells.ask('service told', () => lens.text('context', null, 'service')));
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

const SCRIPT_STUCK =
  /\b(?:(?:without|no|asks?(?: \w+)? for|asked(?: \w+)? for|needs?|needed|wants?|wanted|forgot(?:ten)?|did not (?:know|have)|didn't (?:know|have)|could not (?:give|say|remember)|couldn't (?:give|say|remember)) (?:\w+ ){0,3}(?:password|proof|pin|id|passport|signature)|password(?:,)? (?:that |which )?only|script (?:asks?|says?|wants?|requires?)|not allowed|signature|in person|account holder (?:has to|must|only)|only (?:he|she) (?:knew|had)|only the account holder|death certificate|form has to|rules? (?:asks?|says?|requires?)|told (?:him|her|them|the \w+) (?:that )?(?:it|we|i|he|she|they) (?:\w+ )?(?:could not|couldn't|cannot|can't|had to|would have to|must|was not|wasn't)|no exceptions?|same for (?:everyone|everybody|all|every \w+)|charged (?:him|her|them)|sent (?:him|her|them) (?:away|home|back))\b/;
/** Handled like any other. */
const ROUTINE =
  /\b(?:as (?:any|every|all) other|like (?:any|every|all) (?:other|the other)|(?:any|every) other (?:customer|caller|booking|order|guest)|(?:like|as) (?:with |for |i do with |i do for )?(?:any|every|all) (?:\w+)|(?:like|as) the (?:sheet|paper|card|list|form|rules?|poster|board|guide) (?:says?|said|tells?)|same as (?:any|every|all|for)\w*|every(?:one|body) (?:gets?|has|have|had|is|waits?) the same|the same (?:slot|rule|way|form|letter|for (?:everyone|everybody|all))|(?:standard|normal|usual|ordinary|routine) (?:appointment|slot|procedure|form|letter|booking|way|process|steps?|call|reply|delivery|order|case|enquiry|questions?)|as the (?:script|procedure|system|screen) (?:goes|says|said|tells?)|as (?:usual|normal|always)|treated (?:it|this|him|her|them) (?:as|like)|(?:a )?routine (?:\w+ )?(?:call|case|contact|enquiry|booking)|nothing special|by the (?:book|script))\b/;
const FITTED =
  /\b(?:bereavement (?:route|team|procedure|line)|adjust\w*|instead|did not ask|without asking|another way|consent|offered|alternative|priority|register\w*|home visit|large print|first in the|put (?:him|her|them) (?:first|ahead))\b/;

/** Illness, loss or vulnerability met with a script that could not be kept, and nobody asked. */
function missedException(lens: Lens, row: Contact): boolean {
  const told = `${row.name ?? ''}\n${row.situation ?? ''}\n${row.did ?? ''}`;
  const plain = normalise(told);
  if (frailties(told).length === 0) return false;
  const did = normalise(`${row.did ?? ''}\n${row.reflection ?? ''}\n${row.handlingDetail ?? ''}`);
  if (!SCRIPT_STUCK.test(plain) && !ROUTINE.test(did)) return false;
  // A procedure made for such cases makes them routine, when it was really used.
  const covered = rulesNamed(lens, row).some(
    (one) => frailties(`${one.document ?? ''}. ${one.asks ?? ''}`).length > 0,
  );
  const fitted = FITTED.test(normalise(row.did ?? ''));
  const routine = ROUTINE.test(did);
  if (covered && fitted) return false;
  // Met with care and a way on, it was not taken for one like all others.
  if (!routine && (fitted || kinds(cares(row.did ?? '')) >= 2)) return false;
  return true;
}

const LIMIT_MET =
  /\b(?:(?:over|past|outside|out of|beyond|above|after|more than) (?:of )?(?:the|my|our|his|her|their) (?:\w+ ){0,3}(?:limit|days|hours|weeks|deadline|cut-?off|window|time|period|policy|rules?|procedure|warranty|guarantee|allowance|terms|authority)|(?:limit|deadline|cut-?off|window|period|\d+ (?:days|hours|weeks)) (?:had|was|were|has|is) (?:\w+ )?(?:passed|over|gone|up|expired|run out)|not (?:covered|mentioned|allowed|in the (?:script|procedure|policy))|(?:policy|procedure|rules?|script|guidelines?) (?:does not|doesn't|did not|didn't|do not|don't|says? (?:no|nothing|not)|said (?:no|nothing|not)) ?(?:cover|say|mention|allow|have)?|against (?:the |our )?(?:rules?|policy|procedure)|no (?:rule|procedure|policy|script) for|(?:am|was) not (?:really |actually |strictly )?(?:allowed|supposed|meant|authorised))\b/;
const ALONE =
  /\b(?:any ?way|all the same|just this once|this once|off my own bat|my own (?:judg[e]?ment|initiative|authority|decision)|(?:used|by) (?:my )?(?:judg[e]?ment|discretion|common sense|initiative)|decided (?:by )?myself|(?:did not|didn't|no need to|without|rather than|not want to|nobody to|no one to) (?:want to |need to |have to )?(?:bother(?:ing)?|ask(?:ing)?|disturb(?:ing)?|trouble|troubling|wait(?:ing)? for|call(?:ing)?|check(?:ing)?(?: with)?) ?(?:any(?:one|body)|my|the|a|her|him|them)? ?(?:\w+ )?(?:manager|supervisor|leader|lead|any(?:one|body)|boss|owner)?|nobody (?:would|will|needs? to) (?:know|notice|mind|ask)|(?:let|put|pushed) it through|made an exception myself|turned a blind eye|bent the rules?|but i (?:just |still )?(?:let|gave|did|allowed|put|took|accepted|refunded|waived) (?:it|him|her|them|the)|(?:did|do|does)(?: not|n't) (?:tell|inform|mention it to|report it to|say (?:anything|a word) to) (?:\w+ )?(?:manager|supervisor|leader|boss|any(?:one|body)|owner)|(?:kept|keep) it (?:quiet|to myself|between us))\b/;

/** A limit seen, passed, and nobody asked: told by the learner in so many words. */
function limitLeftAside(row: Contact): Span | undefined {
  const text = row.did ?? '';
  if (!LIMIT_MET.test(normalise(`${row.situation ?? ''}\n${text}\n${row.handlingDetail ?? ''}`)))
    return undefined;
  const alone = ALONE.exec(normalise(text));
  if (!alone) return undefined;
  const end = alone.index + alone[0].length;
  return { text: text.slice(alone.index, end).trim(), start: alone.index, end };
}

/** The contacts with an exception handled as routine: seen and asked about by nobody. */
const missedRows = (lens: Lens): ReadonlySet<string> =>
  new Set(
    lens.cells
      .ask('missed exceptions', () =>
        lens
          .rows('contacts')
          .filter((row) => seemsMissed(lens, row))
          .map(({ id }) => id)
          .join(' '),
      )
      .split(' '),
  );
export const isMissed = (lens: Lens, row: Contact): boolean => missedRows(lens).has(row.id);

const seemsMissed = (lens: Lens, row: Contact): boolean => {
  const plain = normalise(proseOf(row)).replace(NOT_ASKED, ' ');
  const asked = ASKED.test(plain) || HANDED_ON.test(plain) || handedOn(beyondOf(lens, row));
  if (BEYOND.has(row.handling ?? '') || asked || OWNED_UP.test(plain)) return false;
  return (
    passedLimit(lens, row) !== undefined ||
    passedSum(lens, row) !== undefined ||
    passedTime(lens, row) !== undefined ||
    limitLeftAside(row) !== undefined ||
    missedException(lens, row)
  );
};

export function exceptionMissed(c: Collector): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  const told = rows.filter((row) => lens.says('contacts', row, 'did'));
  if (told.length === 0) {
    const [first] = rows;
    return first
      ? c.nothing('contact-no-did', lens.place('contacts', first, 'did'), {
          name: lens.name('contacts', first),
        })
      : c.nothing('contacts-none', lens.place('contacts'));
  }
  let missed = 0;
  for (const row of told) {
    if (isMissed(lens, row) && noted(c, row)) missed++;
  }
  if (missed > 0) return c.done(missed === told.length ? 'not-yet' : 'partly');
  c.good('limits-kept', { count: told.length }, ...told.map((row) => lens.quote('contacts', row, 'did')));
  return c.done('met');
}

function noted(c: Collector, row: Row<'contacts'>): boolean {
  const { lens } = c;
  const name = lens.name('contacts', row);
  const passed = passedLimit(lens, row);
  if (passed) {
    c.clash(
      'limit-passed',
      { name, amount: formatMoney(passed.given.value), limit: formatMoney(passed.limit.value) },
      lens.quote('contacts', row, passed.field, passed.given),
    );
    return true;
  }
  const sum = passedSum(lens, row);
  if (sum) {
    c.clash(
      'limit-passed',
      { name, amount: formatMoney(sum.given.value), limit: formatMoney(sum.limit) },
      lens.quote('contacts', row, sum.field, sum.given),
      lens.quote('contacts', row, 'did'),
    );
    return true;
  }
  const late = passedTime(lens, row);
  if (late) {
    c.clash(
      'time-limit-passed',
      { name, words: late.given.quote.trim(), limit: late.limit.quote.trim() },
      lens.quote('contacts', row, late.field, late.given),
      lens.quote('contacts', row, 'did'),
    );
    return true;
  }
  const aside = limitLeftAside(row);
  if (aside) {
    c.fault(
      'limit-left-aside',
      { name, words: aside.text },
      lens.quote('contacts', row, 'did', aside),
      lens.place('contacts', row, 'handling'),
    );
    return true;
  }
  if (!missedException(lens, row)) return false;
  c.fault(
    'exception-as-routine',
    { name },
    lens.place('contacts', row, 'handling'),
    lens.quote('contacts', row, 'situation'),
  );
  return true;
}
