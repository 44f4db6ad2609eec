import { collectionDef, LIST_NAMES, RECORD_NAMES } from '../proposal/catalogue';
import { type AnyRecord, type ProposalDocument, recordOf, rowsOf } from '../proposal/document';

/**
 * The names a document gives away: those that it or the account says outright, forms made from them, and what looks
 * like one. Any other word is for a person to add.
 */
export const HIDDEN_KINDS = [
  'learner',
  'organisation',
  'employer',
  'witness',
  'owner',
  'person',
  'email',
  'web',
  'extra',
] as const;
export type HiddenKind = (typeof HIDDEN_KINDS)[number];

export type Known = {
  readonly learner: string;
  readonly employer: string | null;
  /** Further words somebody wants hidden. */
  readonly extra: readonly string[];
  /** Words found that somebody has looked at and wants kept. Only what was guessed can be kept. */
  readonly keep: readonly string[];
};

export type Name = {
  readonly kind: HiddenKind;
  readonly text: string;
  /** What it stands for: the forms of one name share it, and so share their neutral word. */
  readonly whose: string;
  readonly guessed: boolean;
  /** A word of every day too («Will»): hidden only where somebody asks for it, and then only as written. */
  readonly everyday: boolean;
};

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
export const fold = (text: string): string => tidy(text).replace(/[’ʼ‘]/g, "'").toLowerCase();
const isName = (text: string): boolean => text.length >= 2 && /[\p{L}\p{N}]/u.test(text);
const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

export type Span = { readonly start: number; readonly end: number };
const INSIDE_WORD = /[\p{L}\p{M}\p{N}]/u;
const signBefore = (text: string, at: number): string =>
  at >= 2 && /[\uDC00-\uDFFF]/.test(text[at - 1] ?? '') ? text.slice(at - 2, at) : text.slice(at - 1, at);
const signAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0x20);

/**
 * Finds a name as a whole word, however its spaces and apostrophes are written. Word ends are looked at by hand: classes
 * of letters in a pattern that ignores case take milliseconds to compile.
 */
export function finder(name: string, asWritten = false): (text: string) => readonly Span[] {
  const body = tidy(name)
    .replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
    .replace(/ /g, '\\s+')
    .replace(/['’ʼ‘]/g, "['’ʼ‘]");
  const pattern = new RegExp(body, asWritten ? 'gu' : 'giu');
  return (text) => {
    const found: Span[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!INSIDE_WORD.test(signBefore(text, start)) && !INSIDE_WORD.test(signAt(text, end)))
        found.push({ start, end });
      else pattern.lastIndex = start + 1;
    }
    return found;
  };
}

const EMAIL = /[\p{L}\p{N}._%+'’-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const WEB =
  /(?:https?:\/\/|www\.)[^\s<>()"“”]+|(?<![\p{L}\p{N}.@-])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|uk)(?![\p{L}\p{N}])(?:\/[^\s<>()"“”]*)?/giu;
const TITLE = '(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.?';
const WITH_TITLE = new RegExp(
  `(?<![\\p{L}\\p{N}])${TITLE}\\s+\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)?`,
  'gu',
);
const ROLE =
  /\b(?:advis[eo]r|agent|analyst|assistant|board|centre|chief|clerk|complaints?|co-?ordinator|customers?|desk|director|executive|finance|head|hr|human|it|lead|leader|manager|marketing|officer|operations|owner|partner|planner|quality|resources|sales|services?|supervisor|support|team|trainer|training)s?\b/i;
const LEGAL_ENDING = /[,\s]+(?:limited|ltd\.?|plc|llp|cic|inc\.?|co\.?)$/i;
const NO_FIRST_WORD =
  /^(?:the|a|an|and|of|for|new|old|great|north|south|east|west|national|royal|british|united|city)$/i;

/** Words of an owner that look like somebody's name, not like a role: a marker judges roles. */
const looksLikePerson = (text: string): boolean =>
  !ROLE.test(text) && /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u.test(text);

/** All texts a person wrote. */
export function textsOf(document: ProposalDocument): string[] {
  const texts: string[] = [];
  const take = (fields: ReturnType<typeof collectionDef>['fields'], values: AnyRecord) => {
    for (const [field, def] of Object.entries(fields)) {
      const value = values[field];
      if ((def.kind === 'text' || def.kind === 'prose') && typeof value === 'string') texts.push(value);
    }
  };
  for (const name of RECORD_NAMES) take(collectionDef(name).fields, recordOf(document, name));
  for (const name of LIST_NAMES)
    for (const row of rowsOf(document, name)) take(collectionDef(name).fields, row);
  return texts;
}

const ownersOf = (document: ProposalDocument): string[] =>
  [
    ...document.internalRequirements,
    ...document.risks,
    ...document.kpis,
    ...document.actions,
    ...document.reviews,
  ].flatMap(({ owner }) => (owner ? owner.split(/[,;()/]|\s[–—-]\s|\sand\s/).map(tidy) : []));

/** Every name there is to hide, the surest first: of two alike the first counts. */
export function namesIn(document: ProposalDocument, title: string, known: Known): readonly Name[] {
  const all = [title, ...textsOf(document)].join('\n').normalize('NFC');
  const prose = all.replace(EMAIL, ' ').replace(WEB, ' ');
  const isEveryday = (word: string) =>
    word !== word.toLowerCase() && finder(word.toLowerCase(), true)(prose).length > 0;

  const names = new Map<string, Name>();
  const add = (kind: HiddenKind, given: string, more: Partial<Name> = {}) => {
    const text = tidy(given);
    const key = fold(text);
    const there = names.get(key);
    // A form of one name may be another's whole name: then it is sure.
    if (there?.guessed && !more.guessed) names.set(key, { ...there, guessed: false, everyday: false });
    if (there || !isName(text)) return;
    names.set(key, { kind, text, whose: key, guessed: false, everyday: false, ...more });
  };
  const addForms = (kind: HiddenKind, full: string, forms: readonly string[]) => {
    const whose = names.get(fold(full))?.whose ?? fold(full);
    for (const form of forms) add(kind, form, { whose, guessed: true, everyday: isEveryday(form) });
  };
  const addPerson = (kind: HiddenKind, full: string, more: Partial<Name> = {}) => {
    add(kind, full, more);
    const parts = tidy(full)
      .replace(new RegExp(`^${TITLE} `), '')
      .split(' ');
    if (parts.length > 1 && parts.length < 6)
      addForms(
        kind,
        full,
        parts.filter((part) => part.length > 1 && /^\p{Lu}/u.test(part)),
      );
  };
  const addBody = (kind: HiddenKind, full: string) => {
    add(kind, full);
    const short = tidy(full).replace(LEGAL_ENDING, '');
    const words = short.split(' ');
    const initials = words.map((word) => word.match(/^\p{Lu}/u)?.[0] ?? '').join('');
    const first = words.length > 1 ? (words[0] ?? '') : '';
    addForms(kind, full, [
      short,
      ...(words.length > 2 ? [words.slice(0, -1).join(' ')] : []),
      ...(initials.length > 2 ? [initials] : []),
      ...(first.length > 3 && /^\p{Lu}/u.test(first) && !NO_FIRST_WORD.test(first) ? [first] : []),
    ]);
  };

  addPerson('learner', known.learner);
  if (document.context.organisation) addBody('organisation', document.context.organisation);
  if (known.employer) addBody('employer', known.employer);
  for (const { witness } of document.testimonies) if (witness) addPerson('witness', witness);
  for (const owner of ownersOf(document))
    if (looksLikePerson(owner)) addPerson('owner', owner, { guessed: true });
  for (const [person] of all.matchAll(WITH_TITLE)) addPerson('person', person, { guessed: true });
  for (const [address] of all.matchAll(EMAIL)) add('email', address);
  // The law's own pages are part of the argument; an address that bears the name gives it away.
  const telling = [...names.values()]
    .filter(({ kind, everyday }) => !everyday && ['learner', 'organisation', 'employer'].includes(kind))
    .map(({ text }) => letters(text))
    .filter((word) => word.length > 4);
  for (const [found] of all.matchAll(WEB)) {
    const address = found.replace(/[.,;:!?'’]+$/, '');
    if (telling.some((word) => letters(address).includes(word))) add('web', address);
  }
  for (const word of known.extra) add('extra', word, names.get(fold(word)) ? { guessed: true } : {});
  return [...names.values()];
}
