import { formatDate } from '../../format';
import type { Row } from '../../proposal/document';
import type { Place } from '../../proposal/place';
import { hasFigure, memo, normalise, type Span, sentences, wordCount, wordsIn } from '../../text';
import { pattern } from '../../text/pattern';
import { cares, regrets } from '../../text/practice';
import { substance } from '../../text/substance';
import { ofWord } from '../../text/vocabulary';
import type { CheckResult, Collector } from '../collect';
import { clip, type Lens } from '../lens';
import { ofRow } from '../of-row';
import type { ParamsOf } from '../params';
import { isAstray, tellAstray } from './astray';
import { type Contact, perContact, procedureOf, rulesNamed } from './contact';
import { enough } from './enough';
import { misplacedIn } from './fitting';
import { keptForSome } from './kept-for-some';
import { BY_OTHERS, toldByOthers } from './lapses';
import { limitBroken } from './missed';
import { byOwnLights } from './own-lights';

type Testimony = Row<'testimonies'>;

/** "I asked", or the same without its "I", as notes are written: "Asked for …", "- let him finish". */
const OWN = pattern(
  /\b(?:i|i'm|i've|i'd|im|ive|my|me|myself|we|our)\b|(?:^|[.;:,\n•*-] *|\d[.)] *)(?:(?:then|first|next|politely|calmly|gently|quickly|so|and) )?(?:\w{2,}ed|told|gave|rang|took|let|said|wrote|sent|made|went|found|read|spoke|kept|brought|put|got|began|met|showed|held|left|heard|saw|set|did|rebooked|redid|paid|sat|stood|fetched|ran|sold|bought|dealt|felt|knew|thought|chose|drew|lent|swapped|got) /,
);

const isInOwnName: (text: string) => boolean = memo((text) => OWN.test(normalise(text)));

/** Words told of a contact, in whichever field. */
const toldAnywhere = ofRow((row: Contact) => [row.did, row.handlingDetail].filter(Boolean).join('\n'));

export function contactsRecorded(c: Collector, { min, days }: ParamsOf<'contacts-recorded'>): CheckResult {
  const { lens } = c;
  const all = lens.place('contacts');
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', all);
  const sound = rows.filter((row) => {
    // A channel or a day left out is asked for, and costs nothing: the contact is told all the same.
    c.needs('contacts', row, 'channel', 'contact-no-channel');
    c.needs('contacts', row, 'date', 'contact-no-date');
    return [
      notToCome(c, row),
      lens.says('contacts', row, 'name') || c.needs('contacts', row, 'situation', 'contact-no-situation'),
      c.needs('contacts', row, 'did', 'contact-no-did') && isOwn(c, row) && isTold(c, row),
      hasOutcome(c, row),
    ].every(Boolean);
  });
  const skipping = rows.filter((row) => skipsScript(c, row));
  const broken = rows.filter((row) => limitBroken(c, row));
  if (rows.length < min) c.missing('contacts-few', { count: rows.length, min }, all);
  const dated = sound.flatMap((row) => row.date ?? []);
  const dates = new Set(dated);
  const enoughDays = dates.size >= days || lens.isHidden('contacts', 'date');
  if (!enoughDays && dated.length >= 2 && sound.length >= Math.min(min, days)) {
    c.missing('contacts-same-day', { count: dates.size, days }, all);
  }
  const lapses = toldByOthers(c);
  const verdict = enough(sound.length, rows.length, min);
  if (verdict !== 'met') return c.done(verdict);
  if (lapses) return c.done('partly');
  // One script left aside may be a slip; told of in so many words it is no longer "every time".
  if (!enoughDays || skipping.length > 0) return c.done('partly');
  // A limit passed among many contacts is a slip as well; among a few it is how the rules are used.
  if (broken.length > 0 && broken.length * A_FEW >= rows.length) return c.done('partly');
  // One in five that went astray is a slip; more of them are how the rules are used.
  const wrong = misplacedIn(lens);
  const astray = rows.filter((row) => isAstray(lens, row) || wrong.some(({ contact }) => contact === row.id));
  if (astray.length * A_SLIP > rows.length) {
    for (const row of astray) tellAstray(c, row);
    const named = rows.some((row) => namesSome(lens, row));
    return named ? { ...c.done('partly'), credits: true } : c.done('partly');
  }
  c.good(
    'contacts-recorded',
    { count: sound.length },
    ...sound.map((row) => lens.quote('contacts', row, 'did')),
  );
  return c.done('met');
}

const A_FEW = 4;
const A_SLIP = 5;

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
  if (isInOwnName(row.did ?? '')) return true;
  c.missing('contact-not-own', { name: c.lens.name('contacts', row) }, c.lens.quote('contacts', row, 'did'));
  return false;
}

/** "I used the script and was polite" could be said of any contact: nothing done in this one can be seen. */
const TOLD_THINGS = 2;
function isTold(c: Collector, row: Contact): boolean {
  if (substance(toldAnywhere(row)) >= TOLD_THINGS || cares(row.did ?? '').length > 1) return true;
  c.missing('contact-thin', { name: c.lens.name('contacts', row) }, c.lens.quote('contacts', row, 'did'));
  return false;
}

/** What came of it may be told as a figure, in the reflection, or at the end of what was done. */
function hasOutcome(c: Collector, row: Contact): boolean {
  const { lens } = c;
  if (lens.says('contacts', row, 'outcome') || lens.says('contacts', row, 'measure')) return true;
  if (lens.verdict('contacts', row, 'outcome') === 'filler') return true;
  if (lens.says('contacts', row, 'reflection') && substance(row.reflection ?? '') >= 3) return true;
  return c.needs('contacts', row, 'outcome', 'contact-no-outcome');
}

const SKIPS = pattern(
  /\b(?:skip(?:ped|s|ping)?|left (?:out|off)|leave (?:out|off)|le(?:ft|ave) (?:\w+ ){1,5}out|miss(?:ed)? out|cut out|went without|did not (?:bother|go through|do|ask|read|use|check|log|follow)|didn't (?:bother|go through|do|ask|read|use|check|log|follow)|do(?: not|n't) (?:bother with|always|normally|usually|really|bother to|generally) (?:do|ask|read|use|check|log|follow|give|bother)|never (?:bother|do|ask|read|use|check|log))\b/,
);
const SCRIPT = pattern(
  /\b(?:parts?|steps?|checks?|details|opening|closing|greeting|script|questions?|security|identity|id|identification|form|log|notes?|record|checklist|guidelines?|procedure|wording|statement|disclaimer|summary|recap|signature|briefing|talk|leaflet|handover|sheet|(?:bother|bothered) with (?:it|that|this))\b/,
);
const EXCUSE = pattern(
  /\b(?:busy|queues?|rush(?:ed)?|short[- ]staffed|no time|not (?:have|enough) time|save time|saves? time|quicker|faster|late|lunch|board|obvious(?:ly)?|clear(?:ly)? (?:was|him|her|who)|knew (?:him|her|them|who)|know (?:him|her|them|who|mrs?|ms|miss|old|our)|regulars?|sure (?:it|he|she|they)|sounded|seemed (?:honest|genuine|fine)|looked (?:honest|genuine|fine)|(?:nobody|no one) (?:does|minds|notices|checks|uses)|takes too long|boring|silly|waste of time|long-winded|(?:normally|usually|always|generally|often) )/,
);

/** "We all know her so I didn't ask": what every customer is asked for, and why this one was not. */
const NOT_ASKED_FOR = pattern(
  /\bknow (?:him|her|them|who|mrs?|ms|miss|old|our)\b[^.]{0,40}\b(?:(?:did|do)(?: not|n't)|no need to|never|not) (?:\w+ )?(?:ask(?:ed)?|check(?:ed)?|bother(?:ed)?|look(?:ed)?)\b(?! (?:how|whether|if|why|what)\b)|\b(?:did not|didn't|never|no need to) (?:ask|check|bother|look)(?: (?:him|her|them|for (?:it|one|anything)))?,? (?:because|as|since) (?:i|we) (?:\w+ )?know\b/,
);
const slipIn: (text: string) => Span | false = memo(
  (text) =>
    sentences(text).find((one) => {
      const plain = normalise(one.text);
      if (ADVISED.test(plain) || !EXCUSE.test(plain)) return false;
      return (SKIPS.test(plain) && SCRIPT.test(plain)) || NOT_ASKED_FOR.test(plain);
    }) ?? false,
);

/** Owns to leaving part of the script out for convenience, with nobody asked. */
function skipsScript(c: Collector, row: Contact): boolean {
  if (row.handling !== undefined && row.handling !== 'within-rules') return false;
  const slip = slipIn(row.did ?? '') || keptForSome(row.did ?? '');
  if (!slip || regrets([row.did, row.reflection, row.outcome].filter(Boolean).join('\n')).length > 0)
    return false;
  c.fault(
    'script-skipped',
    { name: c.lens.name('contacts', row) },
    c.lens.quote('contacts', row, 'did', slip),
  );
  return true;
}
const ADVISED =
  /\b(?:approv\w*|agreed|allow(?:s|ed)?|permission|as the (?:procedure|rule|script) (?:says|allows))\b/;

/** Rules in general. "The procedure for refunds" is one rule, and a number beside it names one. */
const GENERAL = pattern(
  /\bfollow(?:ed|ing|s)? (?:all )?(?:of )?(?:the |our |my |its )?(?:company|organisation(?:'s|al)?|firm's|store|shop|usual|normal|correct|right|proper|standard)?(?: )?(?:procedures?|policy|policies|guidelines?|guidance|scripts?|rules|protocols?)\b(?! (?:for|on|of|about|called|named|in) )|\b(?:good|excellent|great|basic|general|normal) customer (?:service|care)(?: (?:skills?|practice|rules|principles))?\b|\b(?:golden rules?|common sense|customer is always right|as (?:one|you|anyone|everyone|everybody) (?:should|would|does)|the way i (?:was|would|like)|(?:heat|least|last|later|bless|smile) (?:that|which|model|technique|as) (?:\w+ )?(?:i |we )?(?:learn\w*|taught)|(?:learn(?:t|ed)|taught|did) (?:\w+ )?(?:on|in|at) (?:my |the |a |our )?(?:\w+ )?(?:course|class|college|school|handout)|any customer in any|(?:by|on) (?:instinct|feeling|my own feeling)|never needed one|never by (?:paper|the book)|(?:how|as|the way) (?:we|it was|i) (?:did|used to|done) (?:it )?(?:at|in) (?:my |the )?(?:last|old|other|previous)|(?:want|like) (?:my|your) (?:own )?(?:\w+ )?(?:nan|mum|mam|mother|gran|sister|family|dad|grandma|grandmother) (?:\w+ )?(?:treated|to be)|go(?:ing|ne)? the extra mile|went the extra mile|best practice|used my (?:experience|instinct|gut)|active(?:ly)? listen\w*|body language|eye contact|with a (?:big )?smile|(?:put\w* )?(?:the )?customers? (?:always )?(?:comes? )?first|warm welcome|(?:do|did|doing|tried) my (?:very )?best|(?:communication|people|listening|interpersonal|soft|customer) skills|positive attitude|(?:mak\w+|keep\w*|kept) (?:the |every |our )?customers? (?:\w+ )?(?:happy|satisfied)|110 ?%|treat(?:ed)? (?:\w+ )?(?:as|how) (?:i|you) (?:would|want|like))\b/,
);
const RULE_NUMBER = /\b\p{Lu}{1,6}[\s-]?\d{1,4}\b/u;
const GENERAL_TITLE = pattern(
  /^(?:the |our |my |all )?(?:general |usual |normal |standard |company |store |shop |organisation(?:'s|al)? |work(?:place)? )*(?:rules?|polic(?:y|ies)|procedures?|guidelines?|guidance|script|standards?|way(?:s)? of working|good (?:customer )?(?:service|care|manners|practice)|(?:good |excellent |great )?customer (?:service|care)(?: (?:skills?|rules|practice|in general))?|common sense|best practice|company handbook|(?:the )?(?:heat|last|later|laast|bless|smile|aidet|plan|hero|care|5 ?rs?|seven cs?|7 cs?|acronym) ?(?:model|method|technique|steps|approach|rule|principle|acronym)|(?:the )?(?:heat|aidet)|(?:active|good|effective) (?:listening|communication)|listening(?: skills)?|(?:effective |good )?communication(?: skills)?|(?:customer |people |soft |interpersonal )skills|body language|empathy|(?:showing |being )?(?:empathy|politeness|respect|courtesy|professionalism|honesty|patience|teamwork|team ?work)|(?:go|going|goes) the extra mile|(?:the )?golden rules?(?: of (?:customer )?service)?|customers? (?:comes? )?first|(?:the )?customer is (?:always right|king)|treat(?:ing)? (?:people|others|customers) (?:as|how|like|with) .*|what (?:i|we) (?:was|were) (?:told|taught))$/,
);
/** A title that points at no document: nobody could open "company policy". */
export const isGeneralTitle: (title: string) => boolean = memo((title) =>
  GENERAL_TITLE.test(
    normalise(title)
      .trim()
      .replace(/[.!]+$/, ''),
  ),
);

const VIRTUE = pattern(
  /\b(?:polite\w*|professional\w*|respect\w*|friendly|excellen\w*|courte\w*|honest\w*|helpful\w*|positive\w*|passionate\w*|quality|in (?:line|accordance) with|values|smil\w*|best|kind\w*|great|good (?:service|care)|customer (?:care|service))\b/,
);
/** What customers are promised is the organisation's own, however general. */
const PROMISED = /\b(?:charter|promise|pledge|commitment|[a-z]{1,6}[\s-]?\d{1,4})\b/;
const HARDLY = 2;
/** A policy that asks for good service and nothing else: no step, no limit, no number to open it by. */
const isOnlyVirtues = ofRow((rule: Row<'internalRequirements'>): boolean => {
  const asks = rule.asks ?? '';
  return (
    rule.reviewed === undefined &&
    VIRTUE.test(normalise(asks)) &&
    !/\d/.test(`${asks} ${rule.version ?? ''}`) &&
    !PROMISED.test(normalise(rule.document ?? '')) &&
    substance(asks) <= HARDLY
  );
});

/** "Company policy", or a policy of good service: no document that anybody could open. */
export const namesNone = ofRow(
  (rule: Row<'internalRequirements'>): boolean => isGeneralTitle(rule.document ?? '') || isOnlyVirtues(rule),
);

/** The rules it names that anybody could open. */
export const rulesToOpen = perContact((lens, row): readonly Row<'internalRequirements'>[] =>
  rulesNamed(lens, row).filter((one) => !namesNone(one)),
);
export const namesSome = (lens: Lens, row: Contact): boolean => rulesToOpen(lens, row).length > 0;

function generalWords(lens: Lens, row: Contact): { field: string; words: Span } | undefined {
  const listed = lens.rows('internalRequirements').map((one) => normalise(one.document ?? '').trim());
  for (const field of ['did', 'why', 'outcome', 'handlingDetail'] as const) {
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

const WHOLE_LOG = 2;

export function contactsProcedures(c: Collector, { min }: ParamsOf<'contacts-name-procedures'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', lens.place('contacts'));
  const named = rows.filter((row) => namesSome(lens, row));
  const general = rows.flatMap((row) => {
    const found = named.includes(row) ? undefined : generalRule(lens, row);
    return found ? [{ row, ...found }] : [];
  });
  // One contact told in general words is a slip; two are good service in general in place of procedures. So is one
  // beside others that name no rule at all.
  const mistaken =
    general.length >= 2 ||
    general.length * 2 >= rows.length ||
    // Said to be enough without any document: no slip.
    general.some(({ row }) => byOwnLights(row) !== undefined) ||
    (general.length > 0 && named.length * 2 < rows.length);
  // Told to the end, one after another, and no document in any of them: it was not left for later.
  const unnamed =
    named.length > 0
      ? []
      : rows.filter(
          (row) =>
            lens.says('contacts', row, 'did') &&
            (lens.says('contacts', row, 'outcome') || lens.says('contacts', row, 'why')),
        );
  for (const row of rows) {
    const name = lens.name('contacts', row);
    const place = lens.place('contacts', row, 'procedure');
    const found = general.find((one) => one.row === row);
    if (found)
      c[mistaken ? 'fault' : 'missing'](
        'contact-generic-rule',
        { name, words: found.words },
        found.place,
        place,
      );
    else if (!procedureOf(lens, row))
      c[unnamed.length >= WHOLE_LOG ? 'fault' : 'missing']('contact-no-procedure', { name }, place);
  }
  if (named.length === 0) {
    const listed = lens
      .rows('internalRequirements')
      .some((row) => lens.says('internalRequirements', row, 'asks') && !isGeneralTitle(row.document ?? ''));
    return c.done(listed && !mistaken ? 'partly' : 'not-yet');
  }
  if (rows.length < min) c.missing('contacts-few', { count: rows.length, min }, lens.place('contacts'));
  const verdict = enough(named.length, rows.length, min);
  if (verdict === 'met') {
    if (mistaken) return c.done('partly');
    c.good(
      'contacts-procedures',
      { count: named.length },
      ...named.map((row) => lens.place('contacts', row, 'procedure')),
    );
  }
  return c.done(verdict);
}

/** Good service in general where a procedure should stand: in its title, in what was done, or in the reason. */
function generalRule(lens: Lens, row: Contact): { words: string; place: Place } | undefined {
  const [rule] = rulesNamed(lens, row);
  if (rule)
    return {
      words: (rule.document ?? '').trim(),
      place: lens.quote('internalRequirements', rule, 'document'),
    };
  const own = byOwnLights(row);
  if (own) return { words: own.words.text, place: lens.quote('contacts', row, own.field, own.words) };
  const spoken = generalWords(lens, row);
  if (spoken)
    return { words: spoken.words.text, place: lens.quote('contacts', row, spoken.field, spoken.words) };
  const why = (row.why ?? '').trim();
  if (why === '' || substance(why) > 0 || wordCount(why) < 3) return undefined;
  return { words: clip(why, 80), place: lens.quote('contacts', row, 'why') };
}

const PRAISE = pattern(
  /\b(?:great|excellent|fantastic|brilliant|amazing|wonderful|lovely|superb|outstanding|good (?:with|at|worker|colleague|team)|a pleasure|hard[- ]?working|the best|professional|friendly|polite|reliable|helpful|an? asset)\b/,
);
/** Something a witness can only tell who was there. "Always follows procedure" is praise in other words. */
const SEEN = pattern(
  /\b(?:saw|see|seen|watch\w*|hear|heard|listen\w*|observ\w*|sat (?:next|beside|with|in)|stood|was (?:present|there|with)|told|asked|asks|explain\w*|checks|checked|logged|logs|rang|rings|called|passed|offer\w*|apologis\w*|apologiz\w*|let|gave|gives|wrote|noted|reads|opened|opens|said|says|spoke|approv\w*|confirm\w*|refund\w*|recorded|refused|fetched|brought|took|sent|handed|showed|waited|shadow\w*|review(?:ed)? (?:the|her|his|their) (?:call|chat|email|note|log|record)\w*)\b/,
);
const WHEN = pattern(
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/,
);

/** Words of the contact itself, beside those any statement has. */
function sharesMatter(statement: string, contacts: readonly Contact[]): boolean {
  const shared = longWords(statement).filter((word) => contacts.some((one) => matterOf(one).has(word)));
  return new Set(shared).size >= 2;
}
const longWords = (text: string): readonly string[] =>
  wordsIn(text)
    .filter(isLong)
    .map((word) => word.text);
const isLong = ofWord((word) => word.length > 5 && !/^(?:custom|servic|always|really|contact)/.test(word));
const matterOf = ofRow(
  ({ name = '', situation = '', did = '' }: Contact): ReadonlySet<string> =>
    new Set(longWords(`${name} ${situation} ${did}`)),
);

export function contactsWitnessed(c: Collector, { min }: ParamsOf<'contacts-witnessed'>): CheckResult {
  const { lens } = c;
  const all = lens.place('testimonies');
  const rows = lens.rows('testimonies');
  const counted = lens
    .rows('evidence')
    .filter((row) => BY_OTHERS.has(row.kind ?? '') && lens.says('evidence', row, 'finding'));
  // Contacts of several days show for themselves that this is how the learner works; a witness is asked for.
  const days = new Set(
    lens
      .rows('contacts')
      .flatMap((row) => (row.date !== undefined && lens.says('contacts', row, 'did') ? [row.date] : [])),
  );
  const confirmed = counted.length > 0 || days.size >= 2;
  if (rows.length === 0 && !confirmed) return c.nothing('testimonies-none', all);
  if (rows.length === 0) c.missing('testimonies-none', {}, all);
  const sound = rows.filter((row) => {
    const linked = lens.rows('contacts').filter((one) => row.contacts?.includes(one.id));
    // Who, since when and of which contact are asked for; what was seen is what counts.
    if (!lens.says('testimonies', row, 'witness')) c.needs('testimonies', row, 'role', 'testimony-no-role');
    c.needs('testimonies', row, 'relationship', 'testimony-no-relationship');
    c.needs('testimonies', row, 'date', 'testimony-no-date');
    hasContact(c, row, linked);
    return [
      c.needs('testimonies', row, 'statement', 'testimony-no-statement') && tellsSeen(c, row, linked),
      notTooEarly(c, row, linked),
    ].every(Boolean);
  });
  if (sound.length >= min) {
    c.good(
      'contacts-witnessed',
      { count: sound.length },
      ...sound.map((row) => lens.quote('testimonies', row, 'statement')),
    );
    return c.done('met');
  }
  if (sound.length > 0) c.missing('testimonies-few', { count: sound.length, min }, all);
  if (confirmed && min === 1) return c.done('met');
  return c.done(sound.length > 0 ? 'partly' : 'not-yet');
}

const witnessOf = (c: Collector, row: Testimony): string => c.lens.name('testimonies', row);

function tellsSeen(c: Collector, row: Testimony, linked: readonly Contact[]): boolean {
  const text = row.statement ?? '';
  const plain = normalise(text);
  if (SEEN.test(plain) || WHEN.test(plain) || hasFigure(text)) return true;
  if (RULE_NUMBER.test(text) || sharesMatter(text, linked)) return true;
  const place = c.lens.quote('testimonies', row, 'statement');
  if (PRAISE.test(plain)) c.fault('testimony-praise-only', { name: witnessOf(c, row) }, place);
  else c.missing('testimony-praise-only', { name: witnessOf(c, row) }, place);
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
