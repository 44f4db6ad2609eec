import { formatMoney } from '../../format';
import type { Row } from '../../proposal/document';
import { type Figure, figures, normalise, words } from '../../text';
import { frailties } from '../../text/practice';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';
import { type Contact, ownRulesOf, proseOf } from './contacts';

const BEYOND = new Set(['exception', 'escalated', 'advice-sought']);

const ROLES =
  /\b(?:managers?|supervisors?|leaders?|team lead|shift lead|head of|second[- ]line|tier (?:2|two)|duty \w+|boss|directors?|officers?|specialists?|team|department|owner|head office|engineers?|supplier|security|chef|nurse|matron|doctor|gp|pharmacist|warden|co-?ordinator|colleague|senior \w+|deputy|headteacher|ombudsman|legal|finance|billing|technical|landlord|police|safeguarding \w+|safeguarding|mentor|principal|receptionist|agent)\b/;
const DECIDED =
  /\b(?:approv\w*|agree[ds]?|decid\w*|decision|limit|over|outside|beyond|above|more than|exceed\w*|does not (?:cover|say|allow)|did not (?:cover|say|allow)|not covered|no rule|nothing about|script|allow\w*|said (?:yes|no|that|i)|authoris\w*|permission|gave|granted|refus\w*|told me|confirm\w*|sign(?:ed)? off|advis\w*|answer\w*|only (?:a|the|my) |may not|could not|cannot|special|took (?:it|the \w+) over)\b/;

const NAMED_PERSON = /\b(?:[Aa]sked|[Tt]old|[Rr]ang|[Pp]honed|[Cc]alled|to|with|from|by) \p{Lu}\p{Ll}+/u;
const TOLD_AT_LENGTH = 10;

export function exceptionsEscalated(c: Collector, { min }: ParamsOf<'exceptions-escalated'>): CheckResult {
  const { lens } = c;
  const all = lens.place('contacts');
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', all);
  const beyond = rows.filter((row) => BEYOND.has(row.handling ?? ''));
  if (beyond.length === 0) {
    c.missing('exceptions-none', {}, all);
    return c.done('not-yet');
  }
  const sound = beyond.filter((row) =>
    [
      c.needs('contacts', row, 'handlingDetail', 'handling-no-detail') && namesWhom(c, row),
      hasRule(c, row),
    ].every(Boolean),
  );
  if (sound.length === beyond.length && sound.length < min)
    c.missing('exceptions-few', { count: sound.length, min }, all);
  if (sound.length === beyond.length && sound.length >= min) {
    c.good(
      'exceptions-escalated',
      { count: sound.length },
      ...sound.map((row) => lens.quote('contacts', row, 'handlingDetail')),
    );
  }
  return c.byRows(sound.length, beyond.length, min);
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
  ];
  return own.some((name) => {
    const flat = normalise(name ?? '').trim();
    return flat.length > 2 && plain.includes(flat);
  });
}

function namesWhom(c: Collector, row: Contact): boolean {
  const { lens } = c;
  const text = row.handlingDetail ?? '';
  const name = lens.name('contacts', row);
  const place = lens.quote('contacts', row, 'handlingDetail');
  const whom = namesRole(lens, text) || NAMED_PERSON.test(text);
  // Who tells it at some length tells what came of it, in whatever words.
  const decided = DECIDED.test(normalise(text)) || words(text).length >= TOLD_AT_LENGTH;
  if (!whom) c.missing('handling-no-whom', { name }, place);
  else if (!decided) c.missing('handling-no-decision', { name }, place);
  return whom && decided;
}

function hasRule(c: Collector, row: Contact): boolean {
  const { lens } = c;
  const known = (id: string): boolean =>
    lens.rows('internalRequirements').some((one) => one.id === id) ||
    lens.rows('externalRequirements').some((one) => one.id === id);
  if ([row.procedure, ...(row.otherRules ?? [])].some((id) => id !== undefined && known(id))) return true;
  if (lens.isHidden('contacts', 'procedure')) return true;
  const name = lens.name('contacts', row);
  c.missing('contact-no-procedure', { name }, lens.place('contacts', row, 'procedure'));
  return false;
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
  /^ ?(?:[.;,\n]|$|for (?:the|his|her|their) (?:trouble|wait|inconvenience|upset)|to (?:say sorry|make up|(?:his|her|the|their) (?:account|bill))|as (?:a|an) (?:apology|gesture)|off\b|there and then|at once|straight away)/;
const OTHERS = /\b(?:leaders?|managers?|supervisors?|head|directors?|second line|seniors?|owner)\b/;

const clauseOf = (plain: string, figure: Figure): string => {
  const before = plain.slice(0, figure.start);
  const after = plain.slice(figure.end);
  const from = Math.max(...[/[.;\n](?!\d)/g, /,(?!\d)/g].map((mark) => lastEnd(before, mark)));
  const to = /[.;,\n](?!\d)/.exec(after)?.index ?? after.length;
  return before.slice(from) + plain.slice(figure.start, figure.end) + after.slice(0, to);
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
/** The learner has seen it: what is owned up to is no longer missed. */
const OWNED_UP =
  /\b(?:should (?:have|'ve)|i was wrong|my mistake|i asked nobody|asked nobody|reason to (?:check|ask)|i ought to|next time i (?:will |would |shall )?(?:ask|check|pass|stop)|would (?:now )?ask|i (?:now )?ask (?:first|before))\b/;

type Passed = { readonly field: 'did' | 'outcome'; readonly given: Figure; readonly limit: Limit };

function passedLimit(lens: Lens, row: Contact): Passed | undefined {
  const mine = limitsIn(lens.text('context', null, 'service'));
  const limits = [...mine, ...ownRulesOf(lens, row).flatMap((one) => limitsIn(one.asks ?? ''))];
  for (const field of ['did', 'outcome'] as const) {
    const text = row[field] ?? '';
    const plain = normalise(text);
    for (const given of figures(text)) {
      if (given.kind !== 'money') continue;
      const clause = clauseOf(plain, given);
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
  /\b(?:(?:without|no|asks?(?: \w+)? for|asked(?: \w+)? for|needs?|needed|wants?|wanted|forgot(?:ten)?|did not (?:know|have)|could not (?:give|say|remember)) (?:\w+ ){0,3}(?:password|proof|pin)|password(?:,)? (?:that |which )?only|script (?:asks?|says?|wants?|requires?)|not allowed|signature|in person|account holder (?:has to|must|only)|only (?:he|she) (?:knew|had)|only the account holder|death certificate|form has to|rules? (?:asks?|says?|requires?))\b/;
const FITTED =
  /\b(?:bereavement (?:route|team|procedure|line)|adjust\w*|instead|did not ask|without asking|another way|consent|offered|alternative)\b/;

/** Illness, loss or vulnerability met with a script that could not be kept, and nobody asked. */
function missedException(lens: Lens, row: Contact): boolean {
  const told = `${row.situation ?? ''}\n${row.did ?? ''}`;
  const plain = normalise(told);
  if (frailties(told).length === 0 || !SCRIPT_STUCK.test(plain)) return false;
  // A procedure made for such cases makes them routine, when it was really used.
  const covered = ownRulesOf(lens, row).some(
    (one) => frailties(`${one.document ?? ''}. ${one.asks ?? ''}`).length > 0,
  );
  return !(covered && FITTED.test(normalise(row.did ?? '')));
}

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
    const plain = normalise(proseOf(row));
    if (BEYOND.has(row.handling ?? '') || ASKED.test(plain) || OWNED_UP.test(plain)) continue;
    if (noted(c, row)) missed++;
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
  if (!missedException(lens, row)) return false;
  c.fault(
    'exception-as-routine',
    { name },
    lens.place('contacts', row, 'handling'),
    lens.quote('contacts', row, 'situation'),
  );
  return true;
}
