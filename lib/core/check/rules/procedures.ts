import { addMonths, formatDate } from '../../format';
import type { Row } from '../../proposal/document';
import { containment, memo, namesDocument, normalise, sentences, shingles, words } from '../../text';
import { agings, agingsBeside } from '../../text/practice';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';
import { type Conflict, conflicts } from './conflicts';
import { type Contact, ownRulesOf, procedureOf, proseOf } from './contacts';

type Internal = Row<'internalRequirements'>;

const TITLE_CODE = /\b\p{L}{1,6}[\s-]?\d{1,4}[a-z]?\b/gu;
const codesIn = memo((text): readonly string[] =>
  [...normalise(text).matchAll(TITLE_CODE)].map((match) => match[0].replace(/[\s-]/g, '')),
);

/** True when the text speaks of this document: by its number, or by its title. */
export function speaksOf(text: string, row: Internal): boolean {
  const codes = codesIn(row.document ?? '');
  if (codes.length === 0) return namesDocument(text, row.document ?? '');
  if (codesIn(text).some((code) => codes.includes(code))) return true;
  const title = normalise(row.document ?? '')
    .replace(TITLE_CODE, '')
    .trim();
  return title.split(' ').length >= 2 && normalise(text).includes(title);
}

/** Where a text names the document by its number. */
export function mentionsOf(text: string, row: Internal): number[] {
  const codes = codesIn(row.document ?? '');
  return [...normalise(text).matchAll(TITLE_CODE)]
    .filter((match) => codes.includes(match[0].replace(/[\s-]/g, '')))
    .map((match) => match.index);
}

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
    } else if (row.reviewDue !== undefined && row.reviewDue < day) found.push({ row, why: 'due' });
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
  /\b(?:cop(?:y|ies)|version|page|procedures?|polic(?:y|ies)|rules?|limit|document|link|wiki|guide|script|intranet|handbook|article|edition)\b/;

/** True when the contact says that the rule was old. */
function saidInContact(contact: Contact, row: Internal): boolean {
  const text = proseOf(contact);
  if (agings(text).length > 0) return true;
  return sentences(text).some(
    (one) =>
      agingsBeside(one.text).length > 0 && (speaksOf(one.text, row) || ABOUT_RULES.test(normalise(one.text))),
  );
}

/** True when a note of what was learnt names the document and says that it was old. */
export const saidInLearning = (lens: Lens, row: Internal): boolean =>
  lens.rows('learning').some((one) => {
    const text = [one.name, one.source, one.learnt, one.applied].filter(Boolean).join('\n');
    return speaksOf(text, row) && agingsBeside(text).length > 0;
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
  const used = rows.filter((row) => procedureOf(lens, row));
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
  if (unnoticed > 0) return c.done(noticed > 0 || unnoticed < used.length ? 'partly' : 'not-yet');
  if (noticed === 0) {
    c.good('procedures-in-date', { count: used.length }, ...placesOf(lens, used));
  }
  return c.done('met');
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
  const linked = [...new Set(contacts.flatMap((contact) => ownRulesOf(lens, contact)))];
  if (linked.length === 0) {
    const [bare] = contacts;
    return c.nothing('contact-no-procedure', lens.place('contacts', bare, 'procedure'), {
      name: bare ? lens.name('contacts', bare) : '',
    });
  }
  const sound = linked.filter((row) =>
    [c.needs('internalRequirements', row, 'document', 'internal-no-document'), hasVersion(c, row)].every(
      Boolean,
    ),
  );
  if (linked.length < min) c.missing('procedures-few', { count: linked.length, min }, lens.place('contacts'));
  if (sound.length === linked.length && sound.length >= min) {
    c.good(
      'procedures-cited',
      { count: sound.length },
      ...sound.map((row) => lens.quote('internalRequirements', row, 'version')),
    );
  }
  return c.byRows(sound.length, linked.length, min);
}

function hasVersion(c: Collector, row: Internal): boolean {
  const version = normalise(row.version ?? '')
    .trim()
    .replace(/[.!]+$/, '');
  if (!VAGUE.test(version)) return c.needs('internalRequirements', row, 'version', 'procedure-no-version');
  c.fault(
    'version-vague',
    { words: (row.version ?? '').trim() },
    c.lens.quote('internalRequirements', row, 'version'),
  );
  return false;
}

/** "It is the policy": a name for the rule instead of its reason. */
const CIRCULAR =
  /\b(?:it is|it's|that is|that's|this is|is) (?:just |simply |only )?(?:the|our|a|company|their) (?:company )?(?:policy|procedure|rules?|law|script|standard|process)\b(?! (?:that|for|of|on|to|which))|\bbecause (?:of )?(?:the|our|company) (?:company |organisation )?(?:policy|procedure|rules?|law|script|manager)(?: (?:says?|requires?|tells? (?:me|us)|demands?)(?: (?:so|it|us to|that))?)?\b(?! (?:protect|keep|let|make|give|is there))|\bbecause (?:i|we) (?:have|had|must|need) to\b|\bi was told to\b|^(?:because )?(?:the|our|my) (?:\w+ )?(?:manager|boss|policy|procedure|rules?|script|law) (?:says?|said|wants?|requires?|demands?)(?: (?:so|it|this|that))?\b|^(?:the |our )?(?:company|shop|store|organisation)?(?:'s)? ?(?:policy|procedure|rules?|law)(?=\W*$)|\bit has to be followed\b/;
const PURPOSE =
  /\b(?:protect\w*|so that|so (?:the|a|that|they|he|she|nobody|no one|customers?|we)|lets?|keeps?|in order to|safe\w*|fair\w*|danger\w*|otherwise|time to|second pair of eyes|oblig\w*|prevent\w*|stops?|avoid\w*|risk\w*|harm\w*|trust|helps?|without (?:it|this)|or else|if not|means? that|never|allows?|makes? sure|gives?|need not|must not)\b/;
const content = memo(
  (text): ReadonlySet<string> =>
    new Set(
      words(normalise(text))
        .map((one) => one.text)
        .filter((word) => word.length > 3),
    ),
);
const phrases = memo((text): ReadonlySet<string> => shingles(text));

type Reason = 'purpose' | 'repeats' | 'circular' | 'none';

function reasonOf(text: string, asks: readonly string[]): { reason: Reason; start: number; end: number } {
  const plain = normalise(text);
  const circular = CIRCULAR.exec(plain);
  if (circular) {
    const rest = `${plain.slice(0, circular.index)} ${plain.slice(circular.index + circular[0].length)}`;
    if (!PURPOSE.test(rest) && words(rest).length < 12)
      return { reason: 'circular', start: circular.index, end: circular.index + circular[0].length };
  }
  const whole = { start: 0, end: text.length };
  for (const rule of asks) {
    if (rule.trim() === '') continue;
    const again = containment(phrases(text), phrases(rule)) >= 0.5;
    const reworded = !PURPOSE.test(plain) && containment(content(text), content(rule)) >= 0.75;
    if (again || reworded) return { reason: 'repeats', ...whole };
  }
  return { reason: PURPOSE.test(plain) || words(plain).length >= 4 ? 'purpose' : 'none', ...whole };
}

export function purposes(c: Collector, { min }: ParamsOf<'rule-purposes-explained'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', lens.place('contacts'));
  let faults = 0;
  const silent: Contact[] = [];
  const told = rows.flatMap((row) => {
    const found = whyOf(c, row);
    if (found === 'fault') faults++;
    if (found === 'none') silent.push(row);
    return typeof found === 'string' ? [] : [found];
  });
  if (told.length < min) {
    for (const row of silent)
      c.missing('why-missing', { name: lens.name('contacts', row) }, lens.place('contacts', row, 'why'));
    if (rows.length < min) c.missing('contacts-few', { count: rows.length, min }, lens.place('contacts'));
  }
  if (told.length === 0) return c.done('not-yet');
  if (told.length < min || faults > 0) return c.done('partly');
  c.good('purposes-explained', { count: told.length }, ...told);
  return c.done('met');
}

/** The place of a reason, in the contact or else in the procedure it was handled by. */
function whyOf(c: Collector, row: Contact) {
  const { lens } = c;
  const procedure = procedureOf(lens, row);
  const asks = ownRulesOf(lens, row).map((one) => one.asks ?? '');
  let faulty = false;
  if (lens.says('contacts', row, 'why')) {
    const { reason, ...stretch } = reasonOf(row.why ?? '', asks);
    if (reason === 'purpose') return lens.quote('contacts', row, 'why');
    if (reason !== 'none') {
      noteReason(c, row, reason, stretch);
      faulty = true;
    }
  }
  if (procedure && lens.says('internalRequirements', procedure, 'why')) {
    const { reason } = reasonOf(procedure.why ?? '', [procedure.asks ?? '']);
    if (reason === 'purpose' && !faulty) return lens.quote('internalRequirements', procedure, 'why');
  }
  return faulty ? 'fault' : 'none';
}

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
