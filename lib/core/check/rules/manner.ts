import { normalise, words } from '../../text';
import { adaptations, cares, kinds, pressures } from '../../text/practice';
import type { CheckResult, Collector } from '../collect';
import type { ParamsOf } from '../params';
import { type Contact, procedureOf } from './contacts';

/** Signs of a manner that is kept: one may be chance. */
const CARE_SIGNS = 2;
/** Fewer contacts than this cannot show that all are alike. */
const ALIKE_FROM = 3;

/** The rule, a record or a refusal is all that is told. Kindness in a deed has too many words to know them all. */
const STEPS_ONLY =
  /\b(?:polic(?:y|ies)|procedures?|rules?|terms|protocol|script|guidelines?|not allowed|cannot|can[’']t|could not|nothing (?:i|we) (?:can|could)|ha[sd] to|have to|must|told|logged|recorded|entered|processed|completed|followed|closed|ended|hung up|refused|reference)\b|\b[a-z]{2,6}-\d{1,4}\b/i;

export function toneKept(c: Collector, { min }: ParamsOf<'tone-under-pressure'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', lens.place('contacts'));
  const pressed = rows.filter((row) => pressures(row.situation ?? '').length > 0);
  if (pressed.length === 0) {
    c.missing('pressure-none', {}, lens.place('contacts'));
    return c.done('not-yet');
  }
  const told = pressed.filter((row) => lens.says('contacts', row, 'did'));
  const sound = told.filter((row) => kinds(cares(row.did ?? '')) >= CARE_SIGNS);
  let faults = 0;
  for (const row of told) {
    if (sound.includes(row)) continue;
    const name = lens.name('contacts', row);
    const quote = lens.quote('contacts', row, 'did');
    const elsewhere = cares(
      [row.did, row.handlingDetail, row.outcome, row.reflection].filter(Boolean).join('\n'),
    );
    if (elsewhere.length === 0 && STEPS_ONLY.test(row.did ?? '')) {
      faults++;
      const strain = [...new Set(pressures(row.situation ?? '').map((one) => one.text))]
        .slice(0, 3)
        .join(', ');
      c.fault('rule-without-care', { name, words: strain }, quote);
    } else if (sound.length < min) c.missing('care-thin', { name }, quote);
  }
  if (sound.length < min) {
    for (const row of pressed) {
      if (lens.verdict('contacts', row, 'did') !== null)
        c.missing('contact-no-did', { name: lens.name('contacts', row) }, lens.place('contacts', row, 'did'));
    }
    if (sound.length > 0 && sound.length === pressed.length)
      c.missing('pressure-few', { count: sound.length, min }, lens.place('contacts'));
  }
  if (sound.length === 0) return c.done('not-yet');
  if (sound.length < min || faults > 0) return c.done('partly');
  c.good('tone-kept', { count: sound.length }, ...sound.map((row) => lens.quote('contacts', row, 'did')));
  return c.done('met');
}

export function contactsAdapted(c: Collector): CheckResult {
  const { lens } = c;
  const all = lens.place('contacts');
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', all);
  const told = rows.filter((row) => lens.says('contacts', row, 'did'));
  const adapted = told.filter((row) => adaptations(`${row.did ?? ''}\n${row.reflection ?? ''}`).length > 0);
  const [first, ...rest] = told.map((row) => lens.quote('contacts', row, 'did'));
  if (adapted.length === 0 || first === undefined) {
    if (told.length < ALIKE_FROM) c.missing('contacts-few', { count: told.length, min: ALIKE_FROM }, all);
    else if (first) c.fault('contacts-all-alike', { count: told.length }, first, ...rest);
    return c.done('not-yet');
  }
  if (adapted.length < told.length / 2) {
    c.missing('contacts-adapted-few', { count: adapted.length, total: told.length }, all);
    return c.done('partly');
  }
  c.good(
    'contacts-adapted',
    { count: adapted.length },
    ...adapted.map((row) =>
      lens.quote('contacts', row, adaptations(row.did ?? '').length > 0 ? 'did' : 'reflection'),
    ),
  );
  return c.done('met');
}

const GOOD_RESULT =
  /\b(?:settled|resolved|solved|sorted|fixed|mended|accepted|thank(?:ed|s)|prais\w*|complimented|satisf(?:ied|action|actory)|happy|happier|pleased|relieved|delighted|glad|no (?:further|repeat|second|more) (?:contact|call|visit|complaint)s?|no further|without (?:a )?(?:further|second|repeat)|passed|kept|closed|completed|in time|on time|same day|at once|refunded|repaid|paid|delivered|arrived|exchanged|replaced|booked|confirmed|got (?:his|her|their|the) \w+|received|restored|works? again|working again|stayed|came back|returned to us|apology accepted|withdrew|withdrawn|wrote (?:a|to)|left calm|calmed|agreed|recommended)\b|\b[45](?:\.\d)? ?(?:of|out of|\/) ?5\b|\b(?:8|9|10) ?(?:of|out of|\/) ?10\b|\b(?:9\d|100)(?:\.\d+)? ?%/;
const NO_RESULT =
  /\b(?:not|never|n't|nobody|yet to be) (?:\w+ )?(?:settled|resolved|solved|sorted|fixed|accepted|happy|satisfied|pleased|paid|closed|completed|kept|in time|on time)\b/g;

const BAD_RESULT =
  /\b(?:unhappy|dissatisf\w*|unresolved|unsettled|not|never|nobody|still|left open|angry|upset|complain\w*|wrong|refus\w*|without|lost|worse|too late|ha[sd] to|have to|must|waiting|mistake|corrected)\b|n't\b/;
/** An outcome told in so many words that nothing speaks against: people got things in more ways than can be listed. */
const TOLD_PLAINLY = 3;

function hasGoodResult(row: Contact): boolean {
  const told = [row.outcome, row.measure, row.reflection].filter(Boolean).join('\n');
  if (GOOD_RESULT.test(normalise(told).replace(NO_RESULT, ' '))) return true;
  const outcome = normalise(row.outcome ?? '');
  return words(outcome).length >= TOLD_PLAINLY && !BAD_RESULT.test(outcome);
}

export function rulesInUse(c: Collector, { min }: ParamsOf<'rules-in-use'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  const all = lens.place('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', all);
  const used = rows.filter(
    (row) =>
      procedureOf(lens, row) && lens.says('contacts', row, 'did') && lens.says('contacts', row, 'outcome'),
  );
  const good = used.filter(hasGoodResult);
  const rules = new Set(good.map((row) => row.procedure));
  if (rules.size < min) {
    c.missing('rules-few', { count: rules.size, min }, all);
    for (const row of used) {
      if (!rules.has(row.procedure))
        c.missing(
          'rule-no-result',
          { name: lens.name('contacts', row) },
          lens.place('contacts', row, 'outcome'),
        );
    }
    return c.done(rules.size === 0 ? 'not-yet' : 'partly');
  }
  c.good('rules-in-use', { count: rules.size }, ...good.map((row) => lens.place('contacts', row)));
  return c.done('met');
}

const CUSTOMER =
  /\b(?:customers?|callers?|guests?|lady|ladies|m[ae]n|wom[ae]n|gentlem[ae]n|mother|father|parents?|child(?:ren)?|famil(?:y|ies)|couple|pupils?|users?|shoppers?|buyers?|patients?|tenants?|residents?|members?|passengers?|students?|visitors?|clients?|he|she|they|him|her|them|people|person|protect\w*|hurt|trust\w*|danger)\b/;
const SERVICE =
  /\b(?:time|minutes?|hours?|days?|quick\w*|slow\w*|longer|sooner|calls? (?:again|back)|second calls?|(?:further|repeat|extra) (?:calls?|contacts?|visits?)|twice|again|costs?|money|work|team|colleagues?|spared?|saved?|saves|queue|breach|service|organisation|record|handling)\b/;
const CHANGE =
  /\b(?:since then|since|from then on|now|i have (?:asked|begun|started|changed|learnt|learned|put|written|told|kept)|next time|in future|i (?:will|shall|would)(?: now)?|i(?:'ll| am going to)|i learn(?:t|ed)|taught me|i saw that|i (?:always|still) \w+ (?:now|since)|differently|today i|these days|changed)\b/;

export function contactsReflected(c: Collector, { min }: ParamsOf<'contacts-reflected'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', lens.place('contacts'));
  const told = rows.filter((row) => lens.says('contacts', row, 'reflection'));
  if (told.length < min) {
    // Only as many are asked for as the unit looks for.
    let wanted = min - told.length;
    for (const row of rows) {
      if (told.includes(row) || wanted-- <= 0) continue;
      c.needs('contacts', row, 'reflection', 'reflection-missing');
    }
    if (rows.length < min) c.missing('contacts-few', { count: rows.length, min }, lens.place('contacts'));
  }
  const [first, ...rest] = told.map((row) => lens.quote('contacts', row, 'reflection'));
  if (first === undefined) return c.done('not-yet');
  const all = normalise(told.map((row) => row.reflection ?? '').join('\n'));
  const sides = [
    [CUSTOMER, 'reflection-no-customer'],
    [SERVICE, 'reflection-no-service'],
    [CHANGE, 'reflection-no-change'],
  ] as const;
  const unsaid = sides.filter(([pattern]) => !pattern.test(all));
  for (const [, code] of unsaid) c.missing(code, {}, first);
  if (told.length < min || unsaid.length > 0) return c.done('partly');
  c.good('contacts-reflected', { count: told.length }, first, ...rest);
  return c.done('met');
}
