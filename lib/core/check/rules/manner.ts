import type { Place } from '../../proposal/place';
import { bareWords, normalise, runsIn, sentences } from '../../text';
import { asForAll } from '../../text/as-for-all';
import { pattern } from '../../text/pattern';
import {
  adaptations,
  cares,
  claims,
  heats,
  kinds,
  pressures,
  regrets,
  rigidities,
  type Sign,
  sameness,
} from '../../text/practice';
import { oneForAll } from '../../text/sameness';
import { overlap, substance } from '../../text/substance';
import { alike } from '../alike';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import type { ParamsOf } from '../params';
import { caseOf } from './cases';
import type { Contact } from './contact';
import { isRigid } from './rigid';
import { saidUnchanged } from './said-unchanged';
import { isAngry, lostManner } from './temper';

/** Signs of a manner that is kept: one may be chance. */
const CARE_SIGNS = 2;
const WELL_SHOWN = 3;
/** Fewer contacts than this cannot show that all are alike. */
const ALIKE_FROM = 3;

const STEPS: ReadonlySet<string> = new Set(['promised', 'thanked', 'asked', 'explained']);

/** Two kinds of sign, or one beside a manner that is also claimed. */
const isKept = ofRow((row: Contact): boolean => {
  const all = cares(row.did ?? '');
  const signs = kinds(all);
  // Ringing back, asking and offering are steps as well: beside a claim they show no manner.
  const felt = all.some((one) => !isStep(one));
  const claimed = claims(row.did ?? '').length > 0;
  if (claimed && !felt) return false;
  if (mostlyClaimed(row)) return false;
  if (signs >= CARE_SIGNS || (signs === 1 && claimed)) return true;
  // One sign, and something fitted to this person beside it.
  if (signs === 1 && felt && fittings(row).some((one) => !all.some((sign) => sign.text.includes(one.text))))
    return true;
  const more = kinds(cares(`${row.did ?? ''}\n${row.handlingDetail ?? ''}\n${row.reflection ?? ''}`));
  return signs === 1 && more >= CARE_SIGNS;
});
/** A sign of a manner beyond the steps of the work. */
const isFelt = ofRow((row: Contact): boolean => cares(row.did ?? '').some((one) => !isStep(one)));
const isStep = ({ kind, text }: Sign): boolean =>
  STEPS.has(kind) ||
  (kind === 'given' && /^(?:offer|another)/i.test(text)) ||
  // Everybody says of himself that he listened.
  (kind === 'hearing' && /^listen/i.test(text));
/** Two kinds of sign, and not only thanks and what was done at once. */
const isCaring = (row: Contact): boolean => {
  const all = cares(row.did ?? '');
  return kinds(all) >= CARE_SIGNS && all.some(({ kind }) => kind !== 'thanked' && kind !== 'promised');
};
/** A manner told in a word, with no sign of it. */
const isOnlyClaimed = (row: Contact): boolean =>
  (claims(row.did ?? '').length > 0 && cares(row.did ?? '').every(isStep)) || mostlyClaimed(row);
/** "I used empathy, remained calm and professional": named three times over, and not one word that was said. */
const MANY_CLAIMS = 3;
const SAID = /["\u201c\u201d]|\b(?:said|told|says?|tell|wrote|write|explained|sorry|apologi\w+)\b/i;
const mostlyClaimed = ofRow(
  (row: Contact): boolean => claims(row.did ?? '').length >= MANY_CLAIMS && !SAID.test(row.did ?? ''),
);

/** Three kinds of sign, in words that were said. */
const isWellShown = ofRow(
  (row: Contact): boolean =>
    SAID.test(row.did ?? '') && kinds(cares(row.did ?? '').filter((one) => !isStep(one))) >= WELL_SHOWN,
);

const isPressed = ofRow(
  (row: Contact): boolean => pressures(caseOf(row)).length > 0 || heats(row.did ?? '').length > 0,
);

export function toneKept(c: Collector, { min }: ParamsOf<'tone-under-pressure'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', lens.place('contacts'));
  const told = rows.filter((row) => lens.says('contacts', row, 'did'));
  const rigid = told.filter((row) => isRigid(lens, row));
  for (const row of rigid) {
    const strain = [
      ...new Set([...pressures(caseOf(row)), ...rigidities(row.did ?? '')].map((one) => one.text)),
    ];
    const values = { name: lens.name('contacts', row), words: strain.slice(0, 3).join(', ') };
    c.fault('rule-without-care', values, lens.quote('contacts', row, 'did'));
  }
  const pressed = rows.filter(isPressed);
  if (pressed.length === 0) {
    c.missing('pressure-none', {}, lens.place('contacts'));
    // A manner is shown all the same, if not yet when it is hard.
    return c.done(told.some(isCaring) ? 'partly' : 'not-yet');
  }
  // Where somebody was angry or in tears, it is there that a manner shows, and not with whoever was in a hurry.
  const hot = pressed.filter((row) => heats(caseOf(row)).length > 0);
  const looked = (hot.length > 0 ? hot : pressed).filter((row) => told.includes(row));
  const sound = looked.filter((row) => !rigid.includes(row) && !lostManner(row) && isKept(row));
  const onlyClaimed = looked.filter((row) => !sound.includes(row) && isOnlyClaimed(row));
  // One contact told with its signs, three kinds of them, carries another that is only claimed.
  const wellShown = sound.some(isWellShown);
  // With an angry man only claimed, it is no answer that somebody in tears was met well.
  const angry = looked.filter((row) => isAngry(caseOf(row)));
  const angryClaimed =
    angry.some((row) => onlyClaimed.includes(row)) && !angry.some((row) => sound.includes(row));
  const lost = looked.filter(lostManner);
  const kept =
    sound.length >= min &&
    !angryClaimed &&
    lost.length === 0 &&
    sound.length * 2 >= looked.length &&
    (onlyClaimed.length * 2 < looked.length || wellShown);
  if (!kept) {
    for (const row of looked) {
      if (sound.includes(row) || rigid.includes(row)) continue;
      const name = lens.name('contacts', row);
      const quote = lens.quote('contacts', row, 'did');
      const [claim] = claims(row.did ?? '');
      if (claim && isOnlyClaimed(row)) c.missing('care-claimed', { name, words: claim.text }, quote);
      else c.missing('care-thin', { name }, quote);
    }
    for (const row of pressed) {
      if (lens.verdict('contacts', row, 'did') !== null)
        c.missing('contact-no-did', { name: lens.name('contacts', row) }, lens.place('contacts', row, 'did'));
    }
    if (sound.length > 0 && sound.length === looked.length)
      c.missing('pressure-few', { count: sound.length, min }, lens.place('contacts'));
  }
  // Somebody else met well is a little, where it was not kept with the one it was hard with.
  const elsewhere = told.some(
    (row) => !rigid.includes(row) && isFelt(row) && fittedToHim(row) && sameness(row.did ?? '').length === 0,
  );
  // A manner only claimed is a little; the rule held up to somebody in tears without even that is nothing.
  const some = pressed.some(
    (row) => claims(row.did ?? '').length > 0 || (!rigid.includes(row) && cares(row.did ?? '').length > 0),
  );
  if (!kept) return c.done(some || elsewhere ? 'partly' : 'not-yet');
  if (rigid.length > 0) return c.done('partly');
  // One sentence for all, and hardly anybody met otherwise: what reads as a kind word is the stock one.
  const stock = saidToAll(c, told);
  if (stock && told.filter(fittedToHim).length * 2 <= told.length) {
    c.missing('contacts-same-words', { words: stock.place.quote ?? '' }, stock.place);
    return c.done('partly');
  }
  c.good('tone-kept', { count: sound.length }, ...sound.map((row) => lens.quote('contacts', row, 'did')));
  return c.done('met');
}

/** What is said to anybody in grief or kept waiting, and fits nobody the more. */
const STOCK = pattern(
  /^(?:condolences?|sorry to hear|sorry (?:for|about) (?:(?:any|the|your|this|all) )?(?:inconvenience|delay|wait|trouble)\b)/i,
);
const UP_TO = 24;
/** Said gently, and the same all the same. */
const IN_VOICE = /^(?:gent(?:le|ly)|quiet(?:ly)?|soft(?:ly)?)$/i;
const fittings = ofRow((row: Contact) => {
  const text = [row.did, row.reflection].filter(Boolean).join('\n');
  return adaptations(text).filter(({ start, end }) => !STOCK.test(text.slice(start, end + UP_TO)));
});
const signsOf = (row: Contact): number => fittings(row).length;
const fitted = (row: Contact): boolean => signsOf(row) > 0;
const fittedToHim = ofRow((row: Contact): boolean => fittings(row).some(({ text }) => !IN_VOICE.test(text)));
/** What he corrected is no manner fitted to him. */
const OF_THE_MATTER =
  /^(?:because|since|as) (?:he|she|they) (?:did|do|does|had|has|have|wanted|want)\b|^fitted$/i;
/** Where it is said of this contact that all get the same, only what was done in it tells otherwise. */
const fittedInDeed = ofRow((row: Contact): boolean => {
  const text = row.did ?? '';
  return adaptations(text).some(
    ({ text: words, start, end }) =>
      !STOCK.test(text.slice(start, end + UP_TO)) && !IN_VOICE.test(words) && !OF_THE_MATTER.test(words),
  );
});

/** A sentence of this many words in most contacts was not made for any of them. */
const SENTENCE = 6;

/** What is written of one contact stands in most of the others, names and figures apart. */
function sameTexts(told: readonly Contact[]): boolean {
  if (told.length < ALIKE_FROM) return false;
  const [first, ...others] = told.map((row) => row.did ?? '');
  if (first === undefined) return false;
  if (substance(first) > 0 && others.every((one) => overlap(one, first) >= 0.7)) return true;
  const count = new Map<number, number>();
  for (const { did = '' } of told) {
    if (bareWords(did).length < SENTENCE) continue;
    for (const one of runsIn(did, SENTENCE)) count.set(one, (count.get(one) ?? 0) + 1);
  }
  const most = Math.max(ALIKE_FROM, told.length * 0.6);
  return [...count.values()].some((times) => times >= most);
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
  // Met with the set words though they needed others: that the rest was fitted does not undo it.
  for (const row of told) {
    const words = saidUnchanged(lens, row);
    if (words)
      c.fault('contacts-same-words', { words: words.text }, lens.quote('contacts', row, 'did', words));
  }
  // What the law or the script fixes is said the same to all; the pitfall is that nothing else differs.
  const differing = adapted.filter((row) => sameness(row.did ?? '').length === 0 || signsOf(row) >= 2);
  // Said of this contact, and nothing in it fitted: that others were met differently does not undo it.
  if (same && (same.unfitted || differing.length * 2 <= told.length)) {
    c.fault('contacts-same-words', { words: same.place.quote ?? '' }, same.place);
    // Where nothing shows a manner besides, it is all there is.
    return c.done(told.some(isFelt) ? 'partly' : 'not-yet');
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
    const cared = told.some(isCaring);
    c.missing('contacts-adapted-few', { count: 0, total: told.length }, all);
    return c.done(cared ? 'partly' : 'not-yet');
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
const FIXED = pattern(
  /\b(?:greet\w*|opening|good (?:day|morning|afternoon|evening)|hello|hi|welcome|recording|security|identity|safety|legal|data protection|disclaimer|first (?:words?|line|sentence)|how (?:can|may) i help)\b/,
);
const THEN = pattern(
  /\b(?:then|wished (?:him|her|them)|after (?:that|it|the)|but|the rest|apart from|only the|from there|otherwise|beyond that|how i|different\w*|with (?:him|her|them|this))\b/,
);
/** Only so far the same: what comes after is told apart from it. */
const SET_APART = pattern(
  /\b(?:(?:after|beyond|apart from|besides|from) (?:that|it|there|those|them)|the rest|everything (?:else|after|round|around|before)|all else|otherwise)\b/,
);
function isOpeningOnly(text: string, sign: { start: number; end: number }, row: Contact): boolean {
  const plain = normalise(text);
  return (
    fittings(row).some(({ text: words }) => !IN_VOICE.test(words) && !OF_THE_MATTER.test(words)) &&
    FIXED.test(plain.slice(Math.max(0, sign.start - 80), sign.end + 40)) &&
    THEN.test(plain.slice(sign.end))
  );
}

/** Sent or said once, seen to be wrong, and made good to this customer: told as a mistake, and no manner of working. */
const TAKEN_BACK = pattern(
  /\b(?:(?:he|she|they|the \w+) (?:was|were) right|(?:had|has) not (?:read|listened|answered|heard)|(?:said|was|am) sorry (?:for|about) (?:that|it|this)|apologi[sz]ed (?:for (?:that|it|this|the \w+)|and)|(?:did|do)(?: not|n't) (?:help|fit|answer|work|suit|go down)|(?:fell|went down) (?:flat|badly)|(?:my|the|a) (?:shortcut|short cut|mistake|error)|started (?:again|over)|threw (?:it|that|the \w+) (?:away|out)|put (?:it|that|the \w+) (?:right|aside|away)|tried again)\b/,
);
/** "Could have been quicker but she got it" regrets no manner. */
const OF_TIME = pattern(
  /^ (?:maybe |probably |perhaps )?(?:been |gone |taken |done it |finished |got (?:it|there) )?(?:a (?:bit|little) |much |even )?(?:quick\w*|fast\w*|short\w*|soon\w*|less (?:time|long)|tid\w*)/,
);
function isTakenBack(text: string, sign: { end: number }, row: Contact): boolean {
  const after = [text.slice(sign.end), row.outcome, row.reflection].filter(Boolean).join('\n');
  return (
    (TAKEN_BACK.test(normalise(after)) ||
      regrets(after).some((one) => !OF_TIME.test(normalise(after).slice(one.end)))) &&
    cares(text.slice(sign.end)).length > 0
  );
}

/** "I asked the security questions as I do with every caller": a check is the same for all, or it would be none. */
const CHECK = pattern(
  /\b(?:security|identi(?:ty|fiers?|fication)|id (?:check|questions?)|data protection|verif\w*|dpa|checks?|password|timescales?|deadlines?|time limits?)\b/,
);
const AS_READ = /\b(?:card|script|words?|order|voice|tone|read|recit\w*|sentences?|greet\w*|speech|letter)\b/;
function isCheck(text: string, { start, end }: { start: number; end: number }): boolean {
  const around = sentences(text).find((one) => one.start <= start && one.end >= end);
  const plain = normalise(around?.text ?? '');
  return CHECK.test(plain) && !AS_READ.test(plain);
}

/** A reason that speaks of the learner, and not of the rule. */
const OF_MINE = /\b(?:i|i'm|i'd|my|me|we)\b/;
/** Where a contact says that everybody gets the same, and whether it was fitted all the same. */
const saidInContact = ofRow((row: Contact) =>
  (['did', 'reflection', 'why'] as const).flatMap((field) => {
    const text = row[field] ?? '';
    // In a reason it may well be the rule that is the same for all.
    const [sign] = [
      ...(field === 'why' ? [] : sameness(text)),
      ...oneForAll(text),
      ...(field === 'did' ? asForAll(text) : []),
    ];
    if (!sign || (field === 'why' && !OF_MINE.test(normalise(text)))) return [];
    if (isCheck(text, sign) || isOpeningOnly(text, sign, row) || isTakenBack(text, sign, row)) return [];
    const set = field !== 'did' || SET_APART.test(normalise(text).slice(sign.end));
    return [{ field, sign, unfitted: set ? !fittedToHim(row) : !fittedInDeed(row) }];
  }),
);
/** Where it is said that everybody gets the same, whoever they are. */
function saidToAll(c: Collector, told: readonly Contact[]) {
  const { lens } = c;
  let first: { place: Place; unfitted: boolean; ofAll: boolean } | undefined;
  for (const row of told) {
    for (const { field, sign, unfitted } of saidInContact(row)) {
      const one = { place: lens.quote('contacts', row, field, sign), unfitted, ofAll: false };
      if (unfitted) return one;
      first ??= one;
    }
  }
  if (first) return first;
  const place = lens.cells.ask('one manner for all told', () => saidOfAll(lens), alike);
  return place && { place, unfitted: false, ofAll: true };
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
