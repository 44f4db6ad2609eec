import { addDays, addMonths, formatDate } from '../../format';
import type { Row } from '../../proposal/document';
import type { Place } from '../../proposal/place';
import { figures, matchesOf, memo, normalise, sentences } from '../../text';
import { oldPapers, versionOf, versionsIn, yearOf } from '../../text/copies';
import { memoWord } from '../../text/memo';
import { pattern } from '../../text/pattern';
import { agings, agingsBeside, newerKnown, regrets, remedies, stillUsed } from '../../text/practice';
import { alike } from '../alike';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { ofPair, ofRow } from '../of-row';
import type { ParamsOf } from '../params';
import { type Conflict, conflictsById } from './conflicts';
import { type Contact, ownRulesOf, proseOf, rulesNamed } from './contact';
import { namesSome } from './contacts';
import { knownNewer } from './known-newer';
import { hasCode, speaksOf } from './naming';
import { paperAgainst } from './paper-against';

type Internal = Row<'internalRequirements'>;

/** A review a few weeks late leaves the document what it was. */
const GRACE_DAYS = 31;

const dayBefore = memo((key) => {
  const [day = '', months = ''] = key.split(' ');
  return addMonths(day, -Number(months));
});
/** Asked of the same few days for every contact. */
const monthsBefore = (day: string, months: number): string => dayBefore(`${day} ${months}`);

/** What is wrong with the age of the procedure a contact was handled by. */
type Aged = { readonly row: Internal; readonly why: 'due' | 'old' | 'looser'; readonly conflict?: Conflict };

const graceOf = memoWord((due) => addDays(due, GRACE_DAYS));

function agedRules(
  lens: Lens,
  contact: Contact,
  months: number,
  loose: ReadonlyMap<string, Conflict>,
): Aged[] {
  const day = contact.date ?? lens.today;
  const found: Aged[] = [];
  for (const row of ownRulesOf(lens, contact)) {
    const conflict = loose.get(row.id);
    if (row.id !== contact.procedure) {
      // A limit taken from an old document is still a limit; its looser words matter only where they were used.
      const used = conflict && normalise(proseOf(contact)).includes(normalise(conflict.has.quote).trim());
      if (conflict && used) found.push({ row, why: 'looser', conflict });
    } else if (row.reviewDue !== undefined && graceOf(row.reviewDue) < day) found.push({ row, why: 'due' });
    else if (
      row.reviewDue === undefined &&
      row.reviewed !== undefined &&
      row.reviewed < monthsBefore(day, months)
    )
      found.push({ row, why: 'old' });
    else if (row.reviewed === undefined && row.reviewDue === undefined && isYearsOld(row, day, months))
      found.push({ row, why: 'old' });
    else if (conflict) found.push({ row, why: 'looser', conflict });
  }
  return found;
}

/** A year stands where the version should, and it is long ago. */
function isYearsOld(row: Internal, day: string, months: number): boolean {
  const year = yearOf(row.version ?? '');
  return year !== undefined && `${year}-12-31` < monthsBefore(day, months);
}

const ABOUT_RULES = pattern(
  /\b(?:cop(?:y|ies)|version|page|procedures?|polic(?:y|ies)|rules?|limit|document|link|wiki|guide|script|intranet|handbook|article|edition|template|poster|binder|folder|leaflet|printout|footer)\b/,
);

/** The age of a copy seen by the learner, and the customer told of it. */
const AGE_SEEN = pattern(
  /(?:\b(?:i|and|then|but)|&) (?:\w+ )?(?:saw|noticed|found|spotted|realised|realized|discovered|read)\b[^.;]{0,60}\b(?:version|edition|issue|old|older|out of date|outdated|superseded|last year's)\b/,
);
const TOLD_AGAIN = pattern(
  /\b(?:rang|called|phoned|wrote|emailed|messaged|told|went (?:back|after|out)|correct\w*|put (?:it|him|her|them|that) right|apologised|said sorry|sent)\b/,
);
const isToldAgain = (text: string): boolean => {
  const plain = normalise(text);
  const seen = AGE_SEEN.exec(plain);
  return seen !== null && TOLD_AGAIN.test(plain.slice(seen.index + seen[0].length));
};

/** Put right since, or regretted: of the document, and not of something else that went wrong with the customer. */
const isMended: (text: string) => boolean = memo(
  (text) =>
    remedies(text).length > 0 ||
    isToldAgain(text) ||
    sentences(text).some(
      (one) =>
        regrets(one.text).length > 0 &&
        (ABOUT_RULES.test(normalise(one.text)) ||
          stillUsed(one.text).length > 0 ||
          agings(one.text).length > 0),
    ),
);
/** Known to be old and used all the same: told without the least regret, it is no noticing. */
const goesOn: (text: string) => boolean = memo((text) => stillUsed(text).length > 0 && !isMended(text));

/** A cheap look before the dear ones: without one of these no newer document is spoken of. */
const speaksOfAge: (text: string) => boolean = memo((text) =>
  /new|updat|later|revis|latest|current|chang|replac|old|date|previous|withdr|supersed|re(?:done|writ|wrot|issu)|came out|gone? |put |sent |gave |brought/.test(
    normalise(text),
  ),
);

/** "There is a newer one, but mine still does": it needs no date to be seen as old. */
const keptKnowingly: (text: string) => { start: number; end: number } | null = memo((text) => {
  if (!speaksOfAge(text) || newerKnown(text).length === 0 || !goesOn(text)) return null;
  const [sign] = stillUsed(text);
  return sign ? { start: sign.start, end: sign.end } : null;
});

/** True when the contact, or the row of the document itself, says that the rule was old. */
const saidInContact = ofPair((contact: Contact, row: Internal): boolean => {
  const text = proseOf(contact);
  const own = `${row.asks ?? ''}\n${row.why ?? ''}`;
  if (goesOn(text) || goesOn(own)) return false;
  if (agings(text).length > 0 || agings(own).length > 0) return true;
  return sentences(text).some(
    (one) =>
      agingsBeside(one.text).length > 0 && (speaksOf(one.text, row) || ABOUT_RULES.test(normalise(one.text))),
  );
});

const learningOf = ofRow((one: Row<'learning'>): string =>
  [one.name, one.source, one.learnt, one.applied].filter(Boolean).join('\n'),
);

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
  const used = rows.filter((row) => namesSome(lens, row));
  const [first] = used;
  if (!first) {
    if (keptInWords(c, rows, false) + oldInWords(c, rows, months) > 0) return c.done('not-yet');
    const [bare] = rows;
    return c.nothing('contact-no-procedure', lens.place('contacts', bare, 'procedure'), {
      name: bare ? lens.name('contacts', bare) : '',
    });
  }
  const loose = conflictsById(lens);
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
  if (unnoticed === 0) unnoticed += toldFromPaper(c, used);
  if (unnoticed === 0) unnoticed += newerInNotes(c);
  if (unnoticed === 0) unnoticed += oldInWords(c, rows, months);
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

const keptInContact = ofRow((row: Contact) => {
  for (const field of ['did', 'reflection', 'handlingDetail', 'why'] as const) {
    const kept = keptKnowingly(row[field] ?? '');
    if (kept && !isMended(proseOf(row))) return { field, ...kept };
  }
  return undefined;
});
/** Old copies kept in so many words, where no date has told of them already. */
function keptInWords(c: Collector, used: readonly Contact[], known: boolean): number {
  if (known) return 0;
  const { lens } = c;
  for (const row of used) {
    const kept = keptInContact(row);
    if (!kept) continue;
    const place = lens.quote('contacts', row, kept.field, kept);
    c.fault('outdated-copy-kept', { name: lens.name('contacts', row), words: place.quote ?? '' }, place);
    return 1;
  }
  const beside = lens.cells.ask('old copies kept beside contacts', () => keptBeside(lens), alike);
  if (!beside) return 0;
  c.fault('outdated-copy-kept', { name: beside.name, words: beside.place.quote ?? '' }, beside.place);
  return 1;
}
/** The same told beside a rule, or where it is told what was learnt. */
function keptBeside(lens: Lens): { readonly name: string; readonly place: Place } | undefined {
  for (const row of lens.rows('internalRequirements')) {
    for (const field of ['asks', 'why'] as const) {
      const kept = keptKnowingly(row[field] ?? '');
      if (!kept) continue;
      return {
        name: lens.name('internalRequirements', row),
        place: lens.quote('internalRequirements', row, field, kept),
      };
    }
  }
  for (const row of lens.rows('learning')) {
    const all = learningOf(row);
    if (!speaksOfAge(all) || newerKnown(all).length === 0 || !goesOn(all)) continue;
    for (const field of ['learnt', 'applied'] as const) {
      const [kept] = stillUsed(row[field] ?? '');
      if (kept) return { name: lens.name('learning', row), place: lens.quote('learning', row, field, kept) };
    }
  }
  return undefined;
}

/** A paper at hand was read from that says another time than the rule itself. */
function toldFromPaper(c: Collector, used: readonly Contact[]): number {
  const { lens } = c;
  for (const row of used) {
    const found = paperAgainst(lens, row);
    if (!found || isMended(proseOf(row))) continue;
    const place = lens.quote('contacts', row, 'did', found);
    c.fault(
      'paper-against-rule',
      {
        name: lens.name('contacts', row),
        words: place.quote ?? '',
        document: lens.name('internalRequirements', found.row),
      },
      place,
      lens.place('internalRequirements', found.row, 'asks'),
    );
    return 1;
  }
  return 0;
}

/** A note of a newer version, and the older one still listed and worked by. */
function newerInNotes(c: Collector): number {
  const { lens } = c;
  const note = knownNewer(lens);
  if (!note) return 0;
  const place = lens.quote('learning', note, 'applied');
  c.fault('outdated-copy-kept', { name: lens.name('learning', note), words: place.quote ?? '' }, place);
  return 1;
}

/** The old papers a contact tells of without a word on their age. */
const papersIn = ofRow((row: Contact) => {
  const found = (['did', 'why', 'handlingDetail', 'reflection', 'measure'] as const).flatMap((field) =>
    oldPapers(row[field] ?? '').map((paper) => ({ field, ...paper })),
  );
  return found.length > 0 && agings(proseOf(row)).length > 0 ? [] : found;
});
function oldPaper(row: Contact, today: string, months: number) {
  const papers = papersIn(row);
  if (papers.length === 0) return undefined;
  const before = Number(monthsBefore(row.date ?? today, months).slice(0, 4));
  return papers.find(({ year }) => year === undefined || year <= before);
}
/** An older copy told of as if it were the one in force: by its version, its year, or when it was learnt. */
function oldInWords(c: Collector, rows: readonly Contact[], months: number): number {
  const { lens } = c;
  const fault = (row: Contact, field: string, words: { start: number; end: number }): 1 => {
    const place = lens.quote('contacts', row, field, words);
    c.fault('outdated-copy-kept', { name: lens.name('contacts', row), words: place.quote ?? '' }, place);
    return 1;
  };
  for (const row of rows) {
    if (row.handling === 'advice-sought') continue;
    const found = oldPaper(row, lens.today, months) ?? olderVersion(lens, row) ?? oldLimit(lens, row);
    if (found && !isMended(proseOf(row))) return fault(row, found.field, found);
  }
  return 0;
}

const NOW_ON =
  /\b(?:we|it|they|that)(?:'re| are|'s| is) (?:now |already )?(?:on|at|up to) (?:version |v|issue )?(\d{1,3})\b/g;
type Told = { readonly field: 'did' | 'outcome' | 'measure'; readonly start: number; readonly end: number };

/** "RF-1 v2" where the list holds version 5, and nowhere a word of the newer one. */
function olderVersion(lens: Lens, row: Contact): Told | undefined {
  const text = row.did ?? '';
  const said = versionsIn(text);
  if (said.length === 0) return undefined;
  for (const rule of rulesNamed(lens, row)) {
    const now = versionOf(rule.version ?? '');
    if (now === undefined || said.some((one) => one >= now) || versionsIn(proseOf(row)).includes(now))
      continue;
    // "It said version 4 and we're on 6": the newer one is told of by its number alone.
    if (matchesOf(normalise(text), NOW_ON).some((match) => Number(match[1]) === now)) continue;
    const sentence = sentences(text).find(
      (one) =>
        versionsIn(one.text).length > 0 &&
        (speaksOf(one.text, rule) || (rule.id === row.procedure && !hasCode(one.text))),
    );
    if (sentence) return { field: 'did', start: sentence.start, end: sentence.end };
  }
  return undefined;
}

const NO_LONGER = pattern(
  /\b(?:not|no longer|instead of|rather than|was|were|used to be|had been|before(?: it was)?|up from|down from|from|formerly|until then|old) (?:\w+ ){0,2}$/,
);
/** The limits a note tells of: those it calls old, and the others. */
const limitsTold = ofRow((note: Row<'learning'>) => {
  const text = `${note.name ?? ''}. ${note.learnt ?? ''}`;
  const plain = normalise(text);
  const gone = figures(text).filter((one) => NO_LONGER.test(plain.slice(0, one.start)));
  const all = figures(text).filter((one) => one.kind === 'duration' || one.kind === 'money');
  return { text, gone, now: all.filter((one) => !gone.includes(one)) };
});
/** The limit that a note of what was learnt calls old, used after the day of that note. */
function oldLimit(lens: Lens, row: Contact): Told | undefined {
  for (const note of lens.rows('learning')) {
    if (note.date === undefined || row.date === undefined || row.date <= note.date) continue;
    const { text, gone, now } = limitsTold(note);
    if (gone.length === 0 || now.length === 0) continue;
    if (!rulesNamed(lens, row).some((rule) => speaksOf(text, rule))) continue;
    for (const old of gone) {
      const used = figures(row.did ?? '').find((one) => one.kind !== 'number' && one.value === old.value);
      if (!used || now.some((one) => one.value === used.value)) continue;
      if (
        figures(proseOf(row)).some((one) =>
          now.some((new_) => new_.value === one.value && new_.unit === one.unit),
        )
      )
        continue;
      return { field: 'did', start: used.start, end: used.end };
    }
  }
  return undefined;
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
  const seen = noticedIn(contact);
  return seen
    ? lens.quote('contacts', contact, seen.field, seen.sign)
    : lens.place('contacts', contact, 'procedure');
}
const noticedIn = ofRow((contact: Contact) => {
  for (const field of ['did', 'handlingDetail', 'outcome', 'reflection', 'situation', 'why'] as const) {
    const [sign] = agings(contact[field] ?? '');
    if (sign) return { field, sign };
  }
  return undefined;
});
