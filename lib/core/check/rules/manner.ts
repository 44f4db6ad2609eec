import type { Place } from '../../proposal/place';
import { normalise, shingles, words } from '../../text';
import {
  adaptations,
  cares,
  claims,
  heats,
  kinds,
  pressures,
  rigidities,
  sameness,
} from '../../text/practice';
import { oneForAll } from '../../text/sameness';
import { overlap, substance } from '../../text/substance';
import { alike } from '../alike';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import type { ParamsOf } from '../params';
import { type Contact, isGeneralTitle, rulesNamed } from './contacts';
import { isMissed } from './missed';
import { isRigid } from './rigid';

/** Signs of a manner that is kept: one may be chance. */
const CARE_SIGNS = 2;
/** Fewer contacts than this cannot show that all are alike. */
const ALIKE_FROM = 3;

const strainOf = (row: Contact): string => `${row.name ?? ''}. ${row.situation ?? ''}`;
const STEPS: ReadonlySet<string> = new Set(['promised', 'thanked', 'asked', 'explained']);

/** Two kinds of sign, or one beside a manner that is also claimed. */
function isKept(row: Contact): boolean {
  const all = cares(row.did ?? '');
  const signs = kinds(all);
  // Ringing back, thanking and asking are steps as well: beside a claim they show no manner.
  const felt = all.some(({ kind }) => !STEPS.has(kind));
  if (signs >= CARE_SIGNS || (signs === 1 && felt && claims(row.did ?? '').length > 0)) return true;
  const more = kinds(cares(`${row.did ?? ''}\n${row.handlingDetail ?? ''}\n${row.reflection ?? ''}`));
  return signs === 1 && more >= CARE_SIGNS;
}

export function toneKept(c: Collector, { min }: ParamsOf<'tone-under-pressure'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', lens.place('contacts'));
  const told = rows.filter((row) => lens.says('contacts', row, 'did'));
  const rigid = told.filter((row) => isRigid(lens, row));
  for (const row of rigid) {
    const strain = [
      ...new Set([...pressures(strainOf(row)), ...rigidities(row.did ?? '')].map((one) => one.text)),
    ];
    const values = { name: lens.name('contacts', row), words: strain.slice(0, 3).join(', ') };
    c.fault('rule-without-care', values, lens.quote('contacts', row, 'did'));
  }
  const pressed = rows.filter(
    (row) => pressures(strainOf(row)).length > 0 || heats(row.did ?? '').length > 0,
  );
  if (pressed.length === 0) {
    c.missing('pressure-none', {}, lens.place('contacts'));
    // A manner is shown all the same, if not yet when it is hard.
    return c.done(told.some((row) => kinds(cares(row.did ?? '')) >= CARE_SIGNS) ? 'partly' : 'not-yet');
  }
  // Where somebody was angry or in tears, it is there that a manner shows, and not with whoever was in a hurry.
  const hot = pressed.filter((row) => heats(strainOf(row)).length > 0);
  const looked = (hot.length > 0 ? hot : pressed).filter((row) => told.includes(row));
  const sound = looked.filter((row) => !rigid.includes(row) && isKept(row));
  const kept = sound.length >= min && sound.length * 2 >= looked.length;
  if (!kept) {
    for (const row of looked) {
      if (sound.includes(row) || rigid.includes(row)) continue;
      const name = lens.name('contacts', row);
      const quote = lens.quote('contacts', row, 'did');
      const [claim] = claims(row.did ?? '');
      if (claim && kinds(cares(row.did ?? '')) === 0)
        c.missing('care-claimed', { name, words: claim.text }, quote);
      else c.missing('care-thin', { name }, quote);
    }
    for (const row of pressed) {
      if (lens.verdict('contacts', row, 'did') !== null)
        c.missing('contact-no-did', { name: lens.name('contacts', row) }, lens.place('contacts', row, 'did'));
    }
    if (sound.length > 0 && sound.length === looked.length)
      c.missing('pressure-few', { count: sound.length, min }, lens.place('contacts'));
  }
  // A manner only claimed is a little; the rule held up to somebody in tears without even that is nothing.
  const some = pressed.some(
    (row) => claims(row.did ?? '').length > 0 || (!rigid.includes(row) && cares(row.did ?? '').length > 0),
  );
  if (!kept) return c.done(some ? 'partly' : 'not-yet');
  if (rigid.length > 0) return c.done('partly');
  c.good('tone-kept', { count: sound.length }, ...sound.map((row) => lens.quote('contacts', row, 'did')));
  return c.done('met');
}

/** What is said to anybody in grief, and fits nobody the more. */
const STOCK = /^(?:condolences?|sorry to hear)$/i;
const signsOf = ofRow(
  (row: Contact) =>
    adaptations([row.did, row.reflection].filter(Boolean).join('\n')).filter(({ text }) => !STOCK.test(text))
      .length,
);
const fitted = (row: Contact): boolean => signsOf(row) > 0;

/** A sentence of this many words in most contacts was not made for any of them. */
const SENTENCE = 6;

/** What is written of one contact stands in most of the others, names and figures apart. */
function sameTexts(told: readonly Contact[]): boolean {
  if (told.length < ALIKE_FROM) return false;
  const [first, ...others] = told.map((row) => row.did ?? '');
  if (first === undefined) return false;
  if (substance(first) > 0 && others.every((one) => overlap(one, first) >= 0.7)) return true;
  const count = new Map<string, number>();
  for (const row of told)
    for (const one of shingles(row.did ?? '', SENTENCE)) count.set(one, (count.get(one) ?? 0) + 1);
  const most = Math.max(ALIKE_FROM, told.length * 0.6);
  return [...count].some(([words, times]) => times >= most && words.split(' ').length === SENTENCE);
}

export function contactsAdapted(c: Collector): CheckResult {
  const { lens } = c;
  const all = lens.place('contacts');
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', all);
  const told = rows.filter((row) => lens.says('contacts', row, 'did'));
  const adapted = told.filter(fitted);
  const [first, ...rest] = told.map((row) => lens.quote('contacts', row, 'did'));
  if (first === undefined) {
    c.missing('contacts-few', { count: told.length, min: ALIKE_FROM }, all);
    return c.done('not-yet');
  }
  const same = saidToAll(c, told);
  // What the law or the script fixes is said the same to all; the pitfall is that nothing else differs.
  const differing = adapted.filter((row) => sameness(row.did ?? '').length === 0 || signsOf(row) >= 2);
  // Said of this contact, and nothing in it fitted: that others were met differently does not undo it.
  if (same && (same.unfitted || differing.length * 2 <= told.length)) {
    c.fault('contacts-same-words', { words: same.place.quote ?? '' }, same.place);
    return c.done(adapted.length * 3 >= told.length ? 'met' : 'partly');
  }
  if (adapted.length * 2 <= told.length && sameTexts(told)) {
    c.fault('contacts-all-alike', { count: told.length }, first, ...rest);
    return c.done('not-yet');
  }
  if (adapted.length === 0) {
    if (told.length < ALIKE_FROM) {
      c.missing('contacts-few', { count: told.length, min: ALIKE_FROM }, all);
      return c.done('partly');
    }
    // Too little told is not the same told to all.
    const cared = told.some((row) => kinds(cares(row.did ?? '')) >= CARE_SIGNS);
    c.missing('contacts-adapted-few', { count: 0, total: told.length }, all);
    return c.done(cared || told.some((row) => claims(row.did ?? '').length > 0) ? 'partly' : 'not-yet');
  }
  if (adapted.length * 3 < told.length)
    c.missing('contacts-adapted-few', { count: adapted.length, total: told.length }, all);
  c.good(
    'contacts-adapted',
    { count: adapted.length },
    ...adapted.map((row) =>
      lens.quote('contacts', row, adaptations(row.did ?? '').length > 0 ? 'did' : 'reflection'),
    ),
  );
  return c.done('met');
}

/** What is the same is how a contact opens or what the law wants read out, and what follows it is fitted. */
const FIXED =
  /\b(?:greet\w*|opening|good (?:day|morning|afternoon|evening)|hello|hi|welcome|recording|security|identity|safety|legal|data protection|disclaimer|first (?:words?|line|sentence)|how (?:can|may) i help)\b/;
const THEN =
  /\b(?:then|after (?:that|it|the)|but|the rest|apart from|only the|from there|otherwise|beyond that|how i|different\w*|with (?:him|her|them|this))\b/;
function isOpeningOnly(text: string, sign: { start: number; end: number }, row: Contact): boolean {
  const plain = normalise(text);
  return (
    fitted(row) &&
    FIXED.test(plain.slice(Math.max(0, sign.start - 80), sign.end + 40)) &&
    THEN.test(plain.slice(sign.end))
  );
}

/** Where it is said that everybody gets the same, whoever they are. */
function saidToAll(c: Collector, told: readonly Contact[]) {
  const { lens } = c;
  for (const row of told) {
    for (const field of ['did', 'reflection', 'why'] as const) {
      const text = row[field] ?? '';
      // In a reason it may well be the rule that is the same for all.
      const [sign] = [...(field === 'why' ? [] : sameness(text)), ...oneForAll(text)];
      if (!sign || isOpeningOnly(text, sign, row)) continue;
      return { place: lens.quote('contacts', row, field, sign), unfitted: !fitted(row) };
    }
  }
  const place = lens.cells.ask('one manner for all told', () => saidOfAll(lens), alike);
  return place && { place, unfitted: false };
}
const SAID_OF_ALL = [
  ['summary', 'proposal'],
  ['summary', 'recommendation'],
  ['summary', 'benefit'],
  ['summary', 'problem'],
  ['context', 'service'],
  ['context', 'overview'],
] as const;
function saidOfAll(lens: Lens): Place | undefined {
  for (const [collection, field] of SAID_OF_ALL) {
    const text = lens.text(collection, null, field);
    const [sign] = [...sameness(text), ...oneForAll(text)];
    if (sign) return lens.quote(collection, null, field, sign);
  }
  return undefined;
}

const GOOD_RESULT =
  /\b(?:settled|resolved|solved|sorted|fixed|mended|accepted|thank(?:ed|s)|prais\w*|complimented|satisf(?:ied|action|actory)|happy|happier|pleased|relieved|delighted|glad|no (?:further|repeat|second|more) (?:contact|call|visit|complaint)s?|no further|without (?:a )?(?:further|second|repeat)|passed|kept|closed|completed|in time|on time|same day|at once|refunded|repaid|paid|delivered|arrived|exchanged|replaced|booked|confirmed|got (?:his|her|their|the) \w+|received|restored|works? again|working again|stayed|came back|returned to us|apology accepted|withdrew|withdrawn|wrote (?:a|to)|left calm|calmed|agreed|recommended)\b|\b[45](?:\.\d)? ?(?:of|out of|\/) ?5\b|\b(?:8|9|10) ?(?:of|out of|\/) ?10\b|\b(?:9\d|100)(?:\.\d+)? ?%/;
const NO_RESULT =
  /\b(?:not|never|n't|nobody|yet to be) (?:\w+ )?(?:settled|resolved|solved|sorted|fixed|accepted|happy|satisfied|pleased|paid|closed|completed|kept|in time|on time)\b/g;

const BAD_RESULT =
  /\b(?:unhappy|dissatisf\w*|unresolved|unsettled|not|never|nobody|still|left open|angry|upset|complain\w*|wrong|refus\w*|without|lost|worse|too late|ha[sd] to|have to|must|waiting|mistake|corrected|gave up|walked out|walked off|stormed|went away|sent away)\b|n't\b|\b(?:left|went|gone)(?: (?:the \w+|without|empty\W?handed|in the end))?\W*$/;
/** "Sorted", "she was happy": an end without a word on what the customer got, or who says so. */
const isBare = (outcome: string): boolean => substance(outcome) === 0;
const NO_MEASURE =
  /^(?:good|great|excellent|very good|ok(?:ay)?|fine|yes|high|fast|quick|positive|happy|n\/?a|none)\W*$/;

function hasGoodResult(row: Contact): boolean {
  const measure = NO_MEASURE.test(normalise(row.measure ?? '').trim()) ? '' : (row.measure ?? '');
  const told = [row.outcome, measure].filter(Boolean).join('\n');
  const outcome = normalise(row.outcome ?? '');
  if (isBare(row.outcome ?? '') && measure === '') {
    // It may stand where the learner looks back.
    const reflection = normalise(row.reflection ?? '').replace(NO_RESULT, ' ');
    return (
      substance(row.reflection ?? '') >= 4 && GOOD_RESULT.test(reflection) && RESULT_TOLD.test(reflection)
    );
  }
  if (GOOD_RESULT.test(normalise(told).replace(NO_RESULT, ' '))) return true;
  return words(outcome).length >= TOLD_PLAINLY && !BAD_RESULT.test(outcome);
}
const RESULT_TOLD =
  /\b(?:did not (?:ring|call|come|write|contact|complain)|never (?:rang|called|came)|second (?:call|visit)|got|received|refunded|arrived|thank\w*|wrote|card|letter)\b/;
/** An outcome told in so many words that nothing speaks against: people got things in more ways than can be listed. */
const TOLD_PLAINLY = 3;

export function rulesInUse(c: Collector, { min }: ParamsOf<'rules-in-use'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  const all = lens.place('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', all);
  const used = rows.flatMap((row) => {
    const told = lens.says('contacts', row, 'did') || lens.says('contacts', row, 'outcome');
    const ended = row.outcome !== undefined || row.measure !== undefined;
    const rules = rulesNamed(lens, row).filter((one) => !isGeneralTitle(one.document ?? ''));
    return told && ended && rules.length > 0 ? [{ row, rules }] : [];
  });
  // What was granted against the rule is no good result of it.
  const good = used.filter(({ row }) => hasGoodResult(row) && !isMissed(lens, row));
  const rules = new Set(good.flatMap((one) => one.rules.map(({ id }) => id)));
  // Two rules in one contact are two rules, but one contact does not show that each did good.
  if (rules.size < min || good.length < min) {
    c.missing('rules-few', { count: Math.min(rules.size, good.length), min }, all);
    for (const { row } of used) {
      if (!good.some((one) => one.row === row))
        c.missing(
          'rule-no-result',
          { name: lens.name('contacts', row) },
          lens.place('contacts', row, 'outcome'),
        );
    }
    const named = new Set(used.flatMap((one) => one.rules.map(({ id }) => id)));
    return c.done(named.size < min && good.length === 0 ? 'not-yet' : 'partly');
  }
  c.good('rules-in-use', { count: rules.size }, ...good.map(({ row }) => lens.place('contacts', row)));
  return c.done('met');
}

const CUSTOMER =
  /\b(?:customers?|callers?|guests?|lady|ladies|m[ae]n|wom[ae]n|gentlem[ae]n|mother|father|mum|dad|daughter|son|boys?|girls?|parents?|child(?:ren)?|famil(?:y|ies)|couple|pupils?|users?|shoppers?|buyers?|patients?|tenants?|residents?|members?|passengers?|students?|visitors?|clients?|borrowers?|readers?|applicants?|drivers?|owners?|he|she|they|him|her|them|people|person|protect\w*|hurt|trust\w*|danger)\b/;
const SERVICE =
  /\b(?:time|timing|seconds?|minutes?|mins?|hours?|weeks?|quick(?:er|ly)?|faster|slow(?:er|ed)?|longer|shorter|sooner|(?:calls?|called|rang|ring|rung|came|come|comes|write|wrote|written) (?:us )?(?:again|back)|(?:did not|didn't|never|not) (?:have to )?(?:call|ring|come|write|chase)|second (?:calls?|visits?|trips?|letters?|appointments?|time)|(?:further|repeat|extra|more|fewer|less|no) (?:calls?|contacts?|visits?|emails?|work|questions?|letters?|queue)|twice|costs?|money|pounds?|work(?:load)?|spared?|saved?|saves|saving|queues?|fine[ds]?|efficien\w*|re-?work|stock|paper(?:work)?|waste[ds]?|first (?:time|contact|call|visit)|one (?:call|visit|email|contact))\b|£ ?\d/;
const CHANGE =
  /\b(?:since then|since|from then on|from now on|now|i have (?:asked|begun|started|changed|learnt|learned|put|written|told|kept)|i've (?:asked|begun|started|changed|learnt|learned|put|written|told|kept)|next time|in (?:the )?future|i (?:will|shall|would)(?: now)?|i(?:'ll| am going to|'d)|i learn(?:t|ed)|taught me|i saw that|i see (?:that|now)|i (?:always|still) \w+|i used to|differently|today i|these days|changed|should have|started to|began to|keep a|i (?:check|look|ask|read|tell|give|say|write|use|keep) \w+ (?:before|first|when|every|each|so))\b/;
const FELT =
  /\b(?:he|she|they|customer|caller|guest|lady|man|woman|patient|passenger)s? (?:\w+ )?(?:was|were|seemed|left|felt|went away|looked) (?:\w+ )?(?:happ\w+|calm\w*|pleased|glad|relieved|better|content|satisfied|grateful|thankful)\b/;
/** A look back that says nothing of this contact: "I did well and learnt a lot". */
const LOOKED_BACK = 2;

export function contactsReflected(c: Collector, { min }: ParamsOf<'contacts-reflected'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', lens.place('contacts'));
  const written = rows.filter((row) => lens.says('contacts', row, 'reflection'));
  const thin = written.filter((row) => substance(row.reflection ?? '') < LOOKED_BACK);
  const told = written
    .filter((row) => !thin.includes(row))
    .map((row) => lens.quote('contacts', row, 'reflection'));
  const elsewhere = lookedBackElsewhere(c);
  if (told.length < min) {
    for (const row of thin)
      c.missing(
        'reflection-thin',
        { name: lens.name('contacts', row) },
        lens.quote('contacts', row, 'reflection'),
      );
    // Only as many are asked for as the unit looks for.
    let wanted = min - written.length;
    for (const row of rows) {
      if (written.includes(row) || wanted-- <= 0) continue;
      c.needs('contacts', row, 'reflection', 'reflection-missing');
    }
    if (rows.length < min) c.missing('contacts-few', { count: rows.length, min }, lens.place('contacts'));
  }
  const found = [...told, ...elsewhere];
  const [first, ...rest] = found;
  // How the customer felt is at least a look at them.
  if (first === undefined)
    return c.done(thin.some((row) => FELT.test(normalise(row.reflection ?? ''))) ? 'partly' : 'not-yet');
  const all = normalise(found.map((one) => one.quote ?? '').join('\n'));
  const full = normalise(
    [...written.filter((row) => !thin.includes(row)).map((row) => row.reflection ?? ''), all].join('\n'),
  );
  const changed = CHANGE.test(full) || changedElsewhere(c);
  const unsaid = [
    ...(CUSTOMER.test(full) ? [] : ['reflection-no-customer' as const]),
    ...(SERVICE.test(full) ? [] : ['reflection-no-service' as const]),
    ...(changed ? [] : ['reflection-no-change' as const]),
  ];
  for (const code of unsaid) c.missing(code, {}, first);
  // What it did for the customer and for the service is asked for; what changed since is advice.
  const sides = unsaid.filter((code) => code !== 'reflection-no-change');
  if (sides.length === 2) return c.done('not-yet');
  if (found.length < min || sides.length > 0) return c.done('partly');
  c.good('contacts-reflected', { count: found.length }, first, ...rest);
  return c.done('met');
}

/** Looking back over all contacts at the end, or at the end of one of them. */
function lookedBackElsewhere(c: Collector) {
  const { lens } = c;
  const inOutcomes = lens
    .rows('contacts')
    .filter(
      (row) =>
        !lens.says('contacts', row, 'reflection') &&
        lens.says('contacts', row, 'outcome') &&
        substance(row.outcome ?? '') >= LOOKED_BACK &&
        CHANGE.test(normalise(row.outcome ?? '')),
    )
    .map((row) => lens.quote('contacts', row, 'outcome'));
  const atTheEnd = (['benefit'] as const)
    .filter(
      (field) =>
        lens.says('summary', null, field) && substance(lens.text('summary', null, field)) >= LOOKED_BACK * 2,
    )
    .map((field) => lens.quote('summary', null, field));
  return [...inOutcomes, ...atTheEnd];
}

const changedElsewhere = (c: Collector): boolean =>
  c.lens.says('summary', null, 'recommendation') ||
  c.lens.rows('learning').some((row) => c.lens.says('learning', row, 'applied'));
