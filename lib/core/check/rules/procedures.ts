import { addDays, addMonths, formatDate } from '../../format';
import { instrumentByName } from '../../law';
import type { Row } from '../../proposal/document';
import { type Place, placeKey } from '../../proposal/place';
import { normalise, sentences } from '../../text';
import { agings, agingsBeside, newerKnown, regrets, remedies, stillUsed } from '../../text/practice';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';
import { type Conflict, conflicts } from './conflicts';
import { type Contact, isGeneralTitle, ownRulesOf, proseOf, rulesNamed } from './contacts';
import { enough } from './enough';
import { hasCode, speaksOf } from './naming';
import { isPurpose, isStockPurpose, type Reason, reasonOf } from './reasons';

type Internal = Row<'internalRequirements'>;

/** A review a few weeks late leaves the document what it was. */
const GRACE_DAYS = 31;

/** What is wrong with the age of the procedure a contact was handled by. */
type Aged = { readonly row: Internal; readonly why: 'due' | 'old' | 'looser'; readonly conflict?: Conflict };

function agedRules(lens: Lens, contact: Contact, months: number, loose: readonly Conflict[]): Aged[] {
  const day = contact.date ?? lens.today;
  const found: Aged[] = [];
  for (const row of ownRulesOf(lens, contact)) {
    const conflict = loose.find((one) => one.internal.id === row.id);
    if (row.id !== contact.procedure) {
      // A limit taken from an old document is still a limit; its looser words matter only where they were used.
      const used = conflict && normalise(proseOf(contact)).includes(normalise(conflict.has.quote).trim());
      if (conflict && used) found.push({ row, why: 'looser', conflict });
    } else if (row.reviewDue !== undefined && addDays(row.reviewDue, GRACE_DAYS) < day)
      found.push({ row, why: 'due' });
    else if (
      row.reviewDue === undefined &&
      row.reviewed !== undefined &&
      row.reviewed < addMonths(day, -months)
    )
      found.push({ row, why: 'old' });
    else if (conflict) found.push({ row, why: 'looser', conflict });
  }
  return found;
}

const ABOUT_RULES =
  /\b(?:cop(?:y|ies)|version|page|procedures?|polic(?:y|ies)|rules?|limit|document|link|wiki|guide|script|intranet|handbook|article|edition|template|poster|binder|folder|leaflet|printout|footer)\b/;

/** Put right since, or regretted: of the document, and not of something else that went wrong with the customer. */
const isMended = (text: string): boolean =>
  remedies(text).length > 0 ||
  sentences(text).some(
    (one) =>
      regrets(one.text).length > 0 &&
      (ABOUT_RULES.test(normalise(one.text)) ||
        stillUsed(one.text).length > 0 ||
        agings(one.text).length > 0),
  );
/** Known to be old and used all the same: told without the least regret, it is no noticing. */
const goesOn = (text: string): boolean => stillUsed(text).length > 0 && !isMended(text);

/** A cheap look before the dear ones: without one of these no newer document is spoken of. */
const speaksOfAge = (text: string): boolean =>
  /new|updat|later|revis|latest|current|chang|replac|old|date|previous|withdr|supersed|re(?:done|writ|wrot|issu)|came out|gone? |put |sent |gave |brought/.test(
    normalise(text),
  );

/** "There is a newer one, but mine still does": it needs no date to be seen as old. */
function keptKnowingly(text: string): { start: number; end: number } | undefined {
  if (!speaksOfAge(text) || newerKnown(text).length === 0 || !goesOn(text)) return undefined;
  const [sign] = stillUsed(text);
  return sign && { start: sign.start, end: sign.end };
}

/** True when the contact, or the row of the document itself, says that the rule was old. */
function saidInContact(contact: Contact, row: Internal): boolean {
  const text = proseOf(contact);
  const own = `${row.asks ?? ''}\n${row.why ?? ''}`;
  if (goesOn(text) || goesOn(own)) return false;
  if (agings(text).length > 0 || agings(own).length > 0) return true;
  return sentences(text).some(
    (one) =>
      agingsBeside(one.text).length > 0 && (speaksOf(one.text, row) || ABOUT_RULES.test(normalise(one.text))),
  );
}

const learningOf = (one: Row<'learning'>): string =>
  [one.name, one.source, one.learnt, one.applied].filter(Boolean).join('\n');

/** True when a note of what was learnt names the document and says that it was old. */
export const saidInLearning = (lens: Lens, row: Internal): boolean =>
  lens.rows('learning').some((one) => {
    const text = learningOf(one);
    return speaksOf(text, row) && agingsBeside(text).length > 0 && !goesOn(text);
  });

/** True when a contact that used the document, or a note of what was learnt, says that it was old. */
export const saidToBeOld = (lens: Lens, row: Internal): boolean =>
  saidInLearning(lens, row) ||
  lens
    .rows('contacts')
    .some(
      (contact) =>
        (contact.procedure === row.id || contact.otherRules?.includes(row.id)) && saidInContact(contact, row),
    );

export function outdatedNoticed(
  c: Collector,
  { months }: ParamsOf<'outdated-procedure-noticed'>,
): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', lens.place('contacts'));
  const used = rows.filter((row) => rulesNamed(lens, row).some((one) => !isGeneralTitle(one.document ?? '')));
  const [first] = used;
  if (!first) {
    const [bare] = rows;
    return c.nothing('contact-no-procedure', lens.place('contacts', bare, 'procedure'), {
      name: bare ? lens.name('contacts', bare) : '',
    });
  }
  const loose = conflicts(lens);
  let noticed = 0;
  let unnoticed = 0;
  for (const contact of used) {
    for (const aged of agedRules(lens, contact, months, loose)) {
      const values = valuesOf(lens, contact, aged);
      if (saidInContact(contact, aged.row) || saidInLearning(lens, aged.row)) {
        noticed++;
        c.good('outdated-procedure-noticed', values, noticedAt(lens, contact));
        continue;
      }
      unnoticed++;
      c.fault(
        'outdated-procedure-used',
        values,
        lens.place('contacts', contact, contact.procedure === aged.row.id ? 'procedure' : 'otherRules'),
        lens.place(
          'internalRequirements',
          aged.row,
          aged.why === 'due' ? 'reviewDue' : aged.why === 'old' ? 'reviewed' : 'asks',
        ),
      );
    }
  }
  unnoticed += keptInWords(c, used, unnoticed > 0);
  if (unnoticed > 0) return c.done(noticed > 0 || unnoticed < used.length ? 'partly' : 'not-yet');
  // Procedures beside contacts of which nothing is told, or beside few of them, show no version in use.
  const told = used.filter((row) => lens.says('contacts', row, 'did'));
  if (told.length * 2 < rows.length) {
    const bare = rows.find((row) => !told.includes(row)) ?? first;
    const unlinked = !used.includes(bare);
    c.missing(
      unlinked ? 'contact-no-procedure' : 'contact-no-did',
      { name: lens.name('contacts', bare) },
      lens.place('contacts', bare, unlinked ? 'procedure' : 'did'),
    );
    return c.done('not-yet');
  }
  if (noticed === 0) {
    c.good('procedures-in-date', { count: used.length }, ...placesOf(lens, used));
  }
  return c.done('met');
}

/** Old copies kept in so many words, where no date has told of them already. */
function keptInWords(c: Collector, used: readonly Contact[], known: boolean): number {
  if (known) return 0;
  const { lens } = c;
  for (const row of used) {
    for (const field of ['did', 'reflection', 'handlingDetail', 'why'] as const) {
      const kept = keptKnowingly(row[field] ?? '');
      if (!kept || isMended(proseOf(row))) continue;
      const place = lens.quote('contacts', row, field, kept);
      c.fault('outdated-copy-kept', { name: lens.name('contacts', row), words: place.quote ?? '' }, place);
      return 1;
    }
  }
  for (const row of lens.rows('learning')) {
    for (const field of ['learnt', 'applied'] as const) {
      if (
        !speaksOfAge(learningOf(row)) ||
        newerKnown(learningOf(row)).length === 0 ||
        !goesOn(learningOf(row))
      )
        continue;
      const [kept] = stillUsed(row[field] ?? '');
      if (!kept) continue;
      const place = lens.quote('learning', row, field, kept);
      c.fault('outdated-copy-kept', { name: lens.name('learning', row), words: place.quote ?? '' }, place);
      return 1;
    }
  }
  return 0;
}

const placesOf = (lens: Lens, rows: readonly Contact[]) => {
  const [first, ...rest] = rows.map((row) => lens.place('contacts', row, 'procedure'));
  return [first ?? lens.place('contacts'), ...rest] as const;
};

const valuesOf = (lens: Lens, contact: Contact, { row, why, conflict }: Aged) => ({
  name: lens.name('contacts', contact),
  document: lens.name('internalRequirements', row),
  why,
  date: formatDate((why === 'due' ? row.reviewDue : row.reviewed) ?? ''),
  law: conflict ? lens.name('externalRequirements', conflict.external) : '',
});

function noticedAt(lens: Lens, contact: Contact) {
  for (const field of ['did', 'handlingDetail', 'outcome', 'reflection', 'situation', 'why'] as const) {
    const [sign] = agings(contact[field] ?? '');
    if (sign) return lens.quote('contacts', contact, field, sign);
  }
  return lens.place('contacts', contact, 'procedure');
}

const VAGUE =
  /^(?:the |our )?(?:(?:very )?latest|current|newest|up[ -]to[ -]date|most recent|recent|new|old|valid|in date|in force|live)(?: (?:version|one|copy|edition|issue))?$/;

export function proceduresCited(c: Collector, { min }: ParamsOf<'procedures-cited'>): CheckResult {
  const { lens } = c;
  const contacts = lens.rows('contacts');
  if (contacts.length === 0) return c.nothing('contacts-none', lens.place('contacts'));
  const linked = [
    ...new Map(contacts.flatMap((one) => rulesNamed(lens, one)).map((row) => [row.id, row])).values(),
  ];
  const cited = linked.length > 0 ? linked : lens.rows('internalRequirements');
  if (cited.length === 0) {
    const [bare] = contacts;
    return c.nothing('contact-no-procedure', lens.place('contacts', bare, 'procedure'), {
      name: bare ? lens.name('contacts', bare) : '',
    });
  }
  if (linked.length === 0) c.missing('procedures-few', { count: 0, min }, lens.place('contacts'));
  const sound = cited.filter((row) =>
    [
      c.needs('internalRequirements', row, 'document', 'internal-no-document') && isTitled(c, row),
      canBeFound(c, row),
    ].every(Boolean),
  );
  if (linked.length > 0 && linked.length < min)
    c.missing('procedures-few', { count: linked.length, min }, lens.place('contacts'));
  const named = cited.filter((row) => isOwnTitle(lens, row));
  // A nickname nobody could look up names no document.
  const findable =
    named.length >= min ||
    (named.length > 0 && (named.some((row) => isFindable(lens, row)) || numbersTold(contacts)));
  if (linked.length === 0 || !findable) return c.done(findable ? 'partly' : 'not-yet');
  // "By name and version": as many as the unit asks for, or the half of what is cited.
  const versions = cited.filter((row) => isDated(lens, row)).length;
  const shown = enough(sound.length, cited.length, min);
  const enoughVersions = versions >= Math.min(min, cited.length) || versions * 2 >= cited.length;
  const verdict = shown === 'met' && !enoughVersions ? 'partly' : shown;
  if (verdict === 'met') {
    c.good(
      'procedures-cited',
      { count: sound.length },
      ...sound.map((row) => lens.quote('internalRequirements', row, 'document')),
    );
  }
  // A document of which at least the name is given is a beginning.
  return c.done(verdict === 'not-yet' ? 'partly' : verdict);
}

function isTitled(c: Collector, row: Internal): boolean {
  const title = row.document ?? '';
  if (!isGeneralTitle(title)) return true;
  const name = c.lens.name('internalRequirements', row);
  c.missing('document-general', { name }, c.lens.quote('internalRequirements', row, 'document'));
  return false;
}

/** A document of the organisation, and no law and no "company policy". */
const isOwnTitle = (lens: Lens, row: Internal): boolean =>
  lens.says('internalRequirements', row, 'document') &&
  !isGeneralTitle(row.document ?? '') &&
  instrumentByName(row.document ?? '', lens.document.about) === undefined;

const isDated = (lens: Lens, row: Internal): boolean => {
  const version = normalise(row.version ?? '')
    .trim()
    .replace(/[.!]+$/, '');
  return (
    row.reviewed !== undefined ||
    row.reviewDue !== undefined ||
    (!VAGUE.test(version) && lens.says('internalRequirements', row, 'version')) ||
    /\b(?:19|20)\d{2}\b|\bv(?:ersion)?\.? ?\d/i.test(row.document ?? '')
  );
};

/** By version, date, number, or a title written as one. */
const isFindable = (lens: Lens, row: Internal): boolean =>
  isDated(lens, row) || hasCode(row.document ?? '') || PROPER_TITLE.test((row.document ?? '').trim());
/** "CP6 step 5" in what is told of a contact: the document can be found by it. */
const numbersTold = (contacts: readonly Contact[]): boolean =>
  contacts.some((row) => NUMBER.test(proseOf(row)));
const NUMBER = /(?<![\p{L}\d])\p{Lu}{1,6}[\s-]?\d{1,4}(?![\p{L}\d])/u;

const PROPER_TITLE = /^(?:\W*(?:\p{Lu}[\p{L}'’]*|and|of|for|the|to|in|on|&|with|a)\b\W*){2,}$/u;

/** By its version or date, by its number, or by a title written as the title of a document. */
function canBeFound(c: Collector, row: Internal): boolean {
  const { lens } = c;
  const title = row.document ?? '';
  const version = normalise(row.version ?? '')
    .trim()
    .replace(/[.!]+$/, '');
  const vague = VAGUE.test(version);
  if (vague) {
    c.fault(
      'version-vague',
      { words: (row.version ?? '').trim() },
      lens.quote('internalRequirements', row, 'version'),
    );
  }
  const dated = row.reviewed !== undefined || row.reviewDue !== undefined;
  const versioned = !vague && lens.says('internalRequirements', row, 'version');
  if (!vague && !versioned && !dated) c.needs('internalRequirements', row, 'version', 'procedure-no-version');
  return versioned || dated || hasCode(title) || /\d/.test(title) || PROPER_TITLE.test(title.trim());
}

export function purposes(c: Collector, { min }: ParamsOf<'rule-purposes-explained'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', lens.place('contacts'));
  const silent: Contact[] = [];
  const sayWhy = new Set<Contact>();
  let faults = 0;
  const told = rows.flatMap((row) => {
    const found = whyOf(c, row);
    if (found === 'fault') faults++;
    if (found === 'none') silent.push(row);
    if (typeof found === 'string') return [];
    sayWhy.add(row);
    return [found];
  });
  // Told together at the end, or beside a procedure no contact is linked to: it is there, and pointed to.
  const known = new Set(told.map(placeKey));
  const explained = new Set(
    rows.flatMap((row) =>
      sayWhy.has(row)
        ? rulesNamed(lens, row)
            .slice(0, 1)
            .map(({ id }) => id)
        : [],
    ),
  );
  const isOwn = (place: Place) => !isStockPurpose(place.quote ?? '');
  const elsewhere =
    told.filter(isOwn).length < min
      ? purposesElsewhere(lens, told.length < min ? NO_RULES : explained).filter(
          (place) => !known.has(placeKey(place)),
        )
      : [];
  if (told.length + elsewhere.length < min) {
    for (const row of silent)
      c.missing('why-missing', { name: lens.name('contacts', row) }, lens.place('contacts', row, 'why'));
    if (rows.length < min) c.missing('contacts-few', { count: rows.length, min }, lens.place('contacts'));
  }
  const all = [...told, ...elsewhere];
  const [first, ...rest] = all;
  if (first === undefined) return c.done('not-yet');
  const own = all.filter(isOwn);
  if (own.length < min)
    for (const place of told) {
      if (isOwn(place)) continue;
      c.missing('why-stock', { words: place.quote ?? '' }, place);
    }
  if (own.length < min || all.length < (all.length + faults) * 0.6) return c.done('partly');
  c.good('purposes-explained', { count: all.length }, first, ...rest);
  return c.done('met');
}

const NO_RULES: ReadonlySet<string> = new Set();
function purposesElsewhere(lens: Lens, explained: ReadonlySet<string>): Place[] {
  const inRows = lens
    .rows('internalRequirements')
    .filter(
      (row) =>
        // The same rule explained twice is one rule explained.
        !explained.has(row.id) &&
        lens.says('internalRequirements', row, 'why') &&
        reasonOf(row.why ?? '', [row.asks ?? '']).reason === 'purpose' &&
        !isStockPurpose(row.why ?? ''),
    )
    .map((row) => lens.quote('internalRequirements', row, 'why'));
  const text = lens.says('summary', null, 'problem') ? lens.text('summary', null, 'problem') : '';
  const asks = lens.rows('internalRequirements').map((row) => row.asks ?? '');
  const inSummary = sentences(text)
    .filter((one) => isPurpose(one.text) && reasonOf(one.text, asks).reason === 'purpose')
    .map((one) => lens.quote('summary', null, 'problem', one));
  return [...inRows, ...inSummary];
}

/** The place of a reason, in the contact or else in the procedure it was handled by. */
function whyOf(c: Collector, row: Contact) {
  const { lens } = c;
  const rules = rulesNamed(lens, row);
  const asks = rules.map((one) => one.asks ?? '');
  let faulty: { reason: Reason; start: number; end: number } | undefined;
  if (lens.says('contacts', row, 'why')) {
    const found = reasonOf(row.why ?? '', asks);
    if (found.reason === 'purpose') return lens.quote('contacts', row, 'why');
    if (found.reason !== 'none') faulty = found;
  }
  const inRule = rules.find(
    (one) =>
      lens.says('internalRequirements', one, 'why') &&
      reasonOf(one.why ?? '', [one.asks ?? '']).reason === 'purpose',
  );
  if (faulty) {
    noteReason(c, row, faulty.reason, faulty);
    return 'fault';
  }
  if (inRule) return lens.quote('internalRequirements', inRule, 'why');
  const told = sentences([row.did, row.reflection].filter(Boolean).join('\n')).find(
    (one) => SPEAKS_OF_RULE.test(normalise(one.text)) && isPurpose(one.text),
  );
  if (told && !lens.says('contacts', row, 'why')) {
    const field = (row.did ?? '').includes(told.text) ? 'did' : 'reflection';
    const start = (row[field] ?? '').indexOf(told.text);
    if (start >= 0) return lens.quote('contacts', row, field, { start, end: start + told.text.length });
  }
  return 'none';
}
const SPEAKS_OF_RULE =
  /\b(?:rules?|polic(?:y|ies)|procedures?|limits?|checks?|script|standards?)\b|\b[a-z]{1,6}-?\d{1,4}\b/;

function noteReason(
  c: Collector,
  row: Contact,
  reason: Reason,
  stretch: { start: number; end: number },
): void {
  const name = c.lens.name('contacts', row);
  const place = c.lens.quote('contacts', row, 'why', stretch);
  const words = (row.why ?? '').slice(stretch.start, stretch.end);
  if (reason === 'circular') c.fault('why-circular', { name, words }, place);
  else c.fault('why-repeats-rule', { name }, place);
}
