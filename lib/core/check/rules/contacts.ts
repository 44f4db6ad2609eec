import { formatDate } from '../../format';
import type { Row } from '../../proposal/document';
import { hasFigure, normalise, type Span, words } from '../../text';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';

export type Contact = Row<'contacts'>;
type Testimony = Row<'testimonies'>;
type Internal = Row<'internalRequirements'>;

/** The procedure a contact was handled by, if it is listed. */
export const procedureOf = (lens: Lens, contact: Contact): Internal | undefined =>
  lens.rows('internalRequirements').find((row) => row.id === contact.procedure);

/** The organisation's own rules that played a part, the procedure first. */
export const ownRulesOf = (lens: Lens, contact: Contact): Internal[] =>
  lens
    .rows('internalRequirements')
    .filter((row) => row.id === contact.procedure || contact.otherRules?.includes(row.id))
    .sort((a, b) => Number(b.id === contact.procedure) - Number(a.id === contact.procedure));

export const proseOf = (contact: Contact): string =>
  [
    contact.situation,
    contact.did,
    contact.why,
    contact.handlingDetail,
    contact.outcome,
    contact.measure,
    contact.reflection,
  ]
    .filter(Boolean)
    .join('\n');

/** "I asked", or the same without its "I", as notes are written: "Asked for …", "Let him finish". */
const OWN =
  /\b(?:i|my|me|myself|we|our)\b|(?:^|[.;\n] *)(?:\w+ed|told|gave|rang|took|let|said|wrote|sent|made|went|found|read|spoke|kept|brought|put|got|began|met|showed|held|left|heard|saw|set|did|rebooked) /;

export function contactsRecorded(c: Collector, { min, days }: ParamsOf<'contacts-recorded'>): CheckResult {
  const { lens } = c;
  const all = lens.place('contacts');
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', all);
  const sound = rows.filter((row) =>
    [
      c.needs('contacts', row, 'date', 'contact-no-date') && notToCome(c, row),
      c.needs('contacts', row, 'channel', 'contact-no-channel'),
      c.needs('contacts', row, 'situation', 'contact-no-situation'),
      c.needs('contacts', row, 'did', 'contact-no-did') && isOwn(c, row),
      c.needs('contacts', row, 'outcome', 'contact-no-outcome'),
    ].every(Boolean),
  );
  if (rows.length < min) c.missing('contacts-few', { count: rows.length, min }, all);
  const dates = new Set(sound.map((row) => row.date));
  const enoughDays = dates.size >= days || lens.isHidden('contacts', 'date');
  if (!enoughDays && sound.length >= 2 && sound.length >= Math.min(min, days)) {
    c.missing('contacts-same-day', { count: dates.size, days }, all);
  }
  if (sound.length === 0) return c.done('not-yet');
  if (sound.length < min || sound.length < rows.length || !enoughDays) return c.done('partly');
  c.good(
    'contacts-recorded',
    { count: sound.length },
    ...sound.map((row) => lens.quote('contacts', row, 'did')),
  );
  return c.done('met');
}

function notToCome(c: Collector, row: Contact): boolean {
  if (row.date === undefined || row.date <= c.lens.today) return true;
  c.clash(
    'contact-in-future',
    { name: c.lens.name('contacts', row), date: formatDate(row.date) },
    c.lens.place('contacts', row, 'date'),
  );
  return false;
}

function isOwn(c: Collector, row: Contact): boolean {
  if (OWN.test(normalise(row.did ?? ''))) return true;
  c.missing('contact-not-own', { name: c.lens.name('contacts', row) }, c.lens.quote('contacts', row, 'did'));
  return false;
}

/** Rules in general. "The procedure for refunds" is one rule, and a number beside it names one. */
const GENERAL =
  /\bfollow(?:ed|ing|s)? (?:all )?(?:of )?(?:the |our |my |its )?(?:company|organisation(?:'s|al)?|firm's|store|shop|usual|normal|correct|right|proper|standard)?(?: )?(?:procedures?|policy|policies|guidelines?|guidance|scripts?|rules|protocols?)\b(?! (?:for|on|of|about|called|named|in) )|\b(?:good|excellent|great) customer service\b|\bbest practice\b/;
const RULE_NUMBER = /\b\p{Lu}{1,6}[\s-]?\d{1,4}\b/u;

function generalWords(lens: Lens, row: Contact): { field: string; words: Span } | undefined {
  const listed = lens.rows('internalRequirements').map((one) => normalise(one.document ?? '').trim());
  for (const field of ['did', 'why', 'outcome'] as const) {
    const text = row[field] ?? '';
    if (RULE_NUMBER.test(text)) return undefined;
    const plain = normalise(text);
    if (listed.some((title) => title !== '' && plain.includes(title))) return undefined;
  }
  for (const field of ['did', 'why', 'outcome'] as const) {
    const text = row[field] ?? '';
    const match = GENERAL.exec(normalise(text));
    if (!match) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    return { field, words: { text: text.slice(start, end), start, end } };
  }
  return undefined;
}

export function contactsProcedures(c: Collector, { min }: ParamsOf<'contacts-name-procedures'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', lens.place('contacts'));
  const named = rows.filter((row) => {
    if (procedureOf(lens, row)) return true;
    const name = lens.name('contacts', row);
    const place = lens.place('contacts', row, 'procedure');
    const general = generalWords(lens, row);
    if (general) {
      const quote = lens.quote('contacts', row, general.field, general.words);
      c.fault('contact-generic-rule', { name, words: general.words.text }, quote, place);
    } else c.missing('contact-no-procedure', { name }, place);
    return false;
  });
  if (named.length === 0) return c.done('not-yet');
  if (rows.length < min) c.missing('contacts-few', { count: rows.length, min }, lens.place('contacts'));
  if (named.length < rows.length || named.length < min) return c.done('partly');
  c.good(
    'contacts-procedures',
    { count: named.length },
    ...named.map((row) => lens.place('contacts', row, 'procedure')),
  );
  return c.done('met');
}

const PRAISE =
  /\b(?:great|excellent|fantastic|brilliant|amazing|wonderful|lovely|superb|outstanding|good (?:with|at|worker|colleague|team)|a pleasure|hard[- ]?working|the best|professional|friendly|polite|reliable|helpful|an? asset)\b/;
const SEEN =
  /\b(?:saw|see|seen|watch\w*|hear|heard|listen\w*|observ\w*|sat|stood|present|told|tells|asked|asks|explain\w*|check\w*|followed|logged|rang|called|passed|offer\w*|apologis\w*|let|gave|wrote|noted|read|opened|found|said|spoke|approv\w*|confirm\w*|refund\w*|record\w*|password|script|procedure|policy)\b/;
const WHEN =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/;

/** Words of the contact itself, beside those any statement has. */
function sharesMatter(statement: string, contacts: readonly Contact[]): boolean {
  const long = (text: string) =>
    words(normalise(text))
      .map((one) => one.text)
      .filter((word) => word.length > 5 && !/^(?:custom|servic|always|really|contact)/.test(word));
  const matter = new Set(
    contacts.flatMap((one) => long(`${one.name ?? ''} ${one.situation ?? ''} ${one.did ?? ''}`)),
  );
  return new Set(long(statement).filter((word) => matter.has(word))).size >= 2;
}

export function contactsWitnessed(c: Collector, { min }: ParamsOf<'contacts-witnessed'>): CheckResult {
  const { lens } = c;
  const all = lens.place('testimonies');
  const rows = lens.rows('testimonies');
  if (rows.length === 0) return c.nothing('testimonies-none', all);
  const sound = rows.filter((row) => {
    const linked = lens.rows('contacts').filter((one) => row.contacts?.includes(one.id));
    return [
      lens.says('testimonies', row, 'witness') || c.needs('testimonies', row, 'role', 'testimony-no-role'),
      c.needs('testimonies', row, 'relationship', 'testimony-no-relationship'),
      c.needs('testimonies', row, 'date', 'testimony-no-date'),
      c.needs('testimonies', row, 'statement', 'testimony-no-statement') && tellsSeen(c, row, linked),
      hasContact(c, row, linked),
      notTooEarly(c, row, linked),
    ].every(Boolean);
  });
  if (sound.length > 0 && sound.length === rows.length && sound.length < min)
    c.missing('testimonies-few', { count: sound.length, min }, all);
  if (sound.length === rows.length && sound.length >= min) {
    c.good(
      'contacts-witnessed',
      { count: sound.length },
      ...sound.map((row) => lens.quote('testimonies', row, 'statement')),
    );
  }
  return c.byRows(sound.length, rows.length, min);
}

const witnessOf = (c: Collector, row: Testimony): string => c.lens.name('testimonies', row);

function tellsSeen(c: Collector, row: Testimony, linked: readonly Contact[]): boolean {
  const text = row.statement ?? '';
  const plain = normalise(text);
  if (!PRAISE.test(plain) || SEEN.test(plain) || WHEN.test(plain) || hasFigure(text)) return true;
  if (RULE_NUMBER.test(text) || sharesMatter(text, linked)) return true;
  c.fault(
    'testimony-praise-only',
    { name: witnessOf(c, row) },
    c.lens.quote('testimonies', row, 'statement'),
  );
  return false;
}

function hasContact(c: Collector, row: Testimony, linked: readonly Contact[]): boolean {
  if (linked.length > 0 || c.lens.isHidden('testimonies', 'contacts')) return true;
  const place = c.lens.place('testimonies', row, 'contacts');
  c.missing('testimony-no-contact', { name: witnessOf(c, row) }, place);
  return false;
}

function notTooEarly(c: Collector, row: Testimony, linked: readonly Contact[]): boolean {
  const { date } = row;
  if (date === undefined || linked.every((one) => one.date === undefined || one.date <= date)) return true;
  const place = c.lens.place('testimonies', row, 'date');
  c.clash('testimony-too-early', { name: witnessOf(c, row) }, place);
  return false;
}
