import { memo } from '../text/memo';
import { matchesOf, twofold } from '../text/plain';
import { normalise, squeeze } from '../text/words';
import { ACTS } from './acts';
import { CONSUMER } from './consumer';
import { EQUALITY } from './equality';
import { HOMES } from './homes';
import { PUBLIC } from './public';
import { REGULATIONS } from './regulations';
import { RULES } from './rules';
import { STANDARDS } from './standards';
import { TRADES } from './trades';
import { TRAVEL } from './travel';
import type { Instrument, Nation } from './types';

export type { Instrument, InstrumentKind, Nation } from './types';

export const INSTRUMENTS: readonly Instrument[] = [
  ...ACTS,
  ...CONSUMER,
  ...EQUALITY,
  ...PUBLIC,
  ...HOMES,
  ...TRAVEL,
  ...TRADES,
  ...REGULATIONS,
  ...RULES,
  ...STANDARDS,
];
const BY_ID = new Map(INSTRUMENTS.map((one) => [one.id, one]));

export const instrumentById = (id: string): Instrument | undefined => BY_ID.get(id);

/** Title as it is cited: with its year, and standards the way ISO writes them. */
export const citation = (one: Instrument): string =>
  one.year === undefined
    ? one.title
    : one.kind === 'standard'
      ? `${one.title}:${one.year}`
      : `${one.title} ${one.year}`;

export type Mention = {
  readonly instrument: Instrument;
  /** Whether the year beside the name is right; `none` when the instrument bears no year. */
  readonly year: 'right' | 'missing' | 'wrong' | 'none';
  readonly yearGiven?: number;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
};
export type LawContext = { readonly sector?: string | undefined; readonly nation?: string | undefined };

const nameKey = (name: string): string => squeeze(name.replace(/\betc\./, 'etc'));
/** Short capitals are matched as written: `CRA` is an Act, "cra" in a word list is not. */
const isInitials = (name: string): boolean => /^[A-Z]{3,6}s?$/.test(name);

const SMALL_INITIALS = new Set(['gdpr', 'pecr', 'foia', 'fsma']);
const byName = new Map<string, Instrument[]>();
const byInitials = new Map<string, Instrument>();
for (const one of INSTRUMENTS) {
  for (const name of [one.title, ...one.names]) {
    if (isInitials(name) && !SMALL_INITIALS.has(name.toLowerCase())) byInitials.set(name, one);
    else {
      const list = byName.get(nameKey(name)) ?? [];
      if (!list.includes(one)) byName.set(nameKey(name), [...list, one]);
    }
  }
}
const GAP = "(?:[\\s,.()':/&-]|\\band\\b)+";
const patternOf = (key: string): string =>
  key
    .split(' ')
    .filter((word) => word !== 'and')
    .map((word) => (word === 'etc' ? '(?:etc)?' : word))
    .join(GAP)
    .replaceAll(`${GAP}(?:etc)?${GAP}`, `(?:${GAP}etc)?${GAP}`);
const NAMES = [...byName.keys()].sort((a, b) => b.length - a.length);
const NATION = '\\((?:northern ireland|n\\.?i\\.?|scotland|wales)';
/** "Mental Capacity Act (Northern Ireland) 2016" is a law of its own, not the one without the nation. */
const NATION_AFTER = `(?!\\s*${NATION}\\))(?:(?<=${NATION})\\))?`;
const named = (keys: readonly string[]): RegExp =>
  new RegExp(
    `(?<name>${keys.map(patternOf).join('|')})(?![\\p{L}\\p{N}])${NATION_AFTER}(?:[\\s,:(]*(?<year>(?:18|19|20)\\d{2})(?!\\d|\\/))?`,
    'uy',
  );
/** One pattern for every first word: all names in one are too long for an engine to compile, and thirty times slower. */
const firstOf = (key: string): string => key.split(' ', 1)[0] ?? key;
const BY_FIRST_WORD = new Map(
  [...new Set(NAMES.map(firstOf))].map((first) => [
    first,
    named(NAMES.filter((key) => firstOf(key) === first)),
  ]),
);
const firstWordIn = twofold(
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...BY_FIRST_WORD.keys()].join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
);
const initialsIn = twofold(
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(?<name>${[...byInitials.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}-])(?:\\s*(?<year>(?:19|20)\\d{2}))?`,
    'gu',
  ),
);
const THE_CODE = /(?<![\p{L}\p{N}])the code(?![\p{L}\p{N}])(?! of)/gu;
/** Keys without "and", to look up what the pattern matched. */
const LOOSE = new Map(NAMES.map((key) => [loose(key), byName.get(key) ?? []]));
function loose(key: string): string {
  return key
    .split(' ')
    .filter((word) => word !== 'and' && word !== 'etc')
    .join(' ');
}

/** Every law, rule or standard the text names, in order, with its words. */
export function instrumentsIn(text: string, context: LawContext = {}): readonly Mention[] {
  return context.sector === 'housing' ? inHousing(text) : anywhere(text);
}
const inHousing = memo((text) => read(text, true));
const anywhere = memo((text) => read(text, false));

function read(text: string, housing: boolean): Mention[] {
  const plain = normalise(text);
  const found: Mention[] = [];
  const add = (candidates: readonly Instrument[], match: RegExpMatchArray) => {
    const start = match.index ?? 0;
    const end = start + match[0].trimEnd().length;
    if (found.some((one) => start < one.end && one.start < end)) return;
    // "CRA 2015" is itself a name: its year is then inside the name.
    const year = match.groups?.year ?? /(?:18|19|20)\d{2}$/.exec(match.groups?.name ?? '')?.[0];
    const given = year === undefined ? undefined : Number(year);
    const mention = place(candidates, given);
    if (!mention || startsInBrackets(match.groups?.name ?? '')) return;
    if (mention.instrument.asWritten && given === undefined && !isWritten(text.slice(start, end))) return;
    found.push({ ...mention, quote: text.slice(start, end), start, end });
  };
  for (const match of namesIn(plain)) {
    add(LOOSE.get(loose(squeeze(match.groups?.name ?? ''))) ?? [], match);
  }
  for (const match of matchesOf(text, initialsIn(text))) {
    const one = byInitials.get(match.groups?.name ?? '');
    if (one) add([one], match);
  }
  // "The Code" alone means one only where the sector or the text itself says which.
  if (housing || /ombudsman/.test(plain)) {
    const code = BY_ID.get('housing-ombudsman-complaint-handling-code');
    for (const match of matchesOf(plain, THE_CODE)) if (code) add([code], match);
  }
  return found.sort((a, b) => a.start - b.start);
}

function namesIn(plain: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let from = 0;
  for (const { 0: first, index } of matchesOf(plain, firstWordIn(plain))) {
    const pattern = BY_FIRST_WORD.get(first);
    if (!pattern || index < from) continue;
    pattern.lastIndex = index;
    const match = pattern.exec(plain);
    if (!match) continue;
    found.push(match);
    from = index + match[0].length;
  }
  return found;
}

/** "Northern Ireland) Act" is the end of another title: "Justice (Northern Ireland) Act". */
const startsInBrackets = (words: string): boolean => /^[^(]*\)/.test(words);

/** Every word that makes the name has its capital, and no sentence ends inside. */
const isWritten = (words: string): boolean =>
  /^\p{Lu}[\p{L}’'-]*(?: (?:and|in|of|the|scheme|standard|\p{Lu}[\p{L}’'-]*))*$/u.test(words);

function place(
  candidates: readonly Instrument[],
  given: number | undefined,
): Pick<Mention, 'instrument' | 'year' | 'yearGiven'> | null {
  const current = candidates.find((one) => !one.replaced) ?? candidates[0];
  if (!current) return null;
  if (given === undefined) {
    return { instrument: current, year: current.year === undefined ? 'none' : 'missing' };
  }
  const exact = candidates.find((one) => one.year === given || one.alsoYears?.includes(given));
  if (exact) return { instrument: exact, year: 'right', yearGiven: given };
  // Another instrument of the same title: real, but not in this catalogue.
  if (current.notYears?.includes(given)) return null;
  if (current.year === undefined) return { instrument: current, year: 'none', yearGiven: given };
  return { instrument: current, year: 'wrong', yearGiven: given };
}

/** The first instrument a text names: "GDPR", "Equality Act", "consumer rights act 2014" (wrong year, and says so). */
export const instrumentByName = (text: string, context: LawContext = {}): Mention | undefined =>
  instrumentsIn(text, context)[0];

const NATIONS: Readonly<Record<string, readonly Nation[]>> = {
  england: ['england'],
  wales: ['wales'],
  scotland: ['scotland'],
  'northern-ireland': ['northern-ireland'],
};

/** True unless the proposal names a nation the instrument does not reach. */
export const appliesIn = (one: Instrument, nation: string | undefined): boolean => {
  const asked = nation === undefined ? undefined : NATIONS[nation];
  return asked === undefined || asked.some((place) => one.nations.includes(place));
};

/** True when the instrument has been replaced where the proposal stands: wholly, or for the part named. */
export function isReplaced(one: Instrument, nation: string | undefined): boolean {
  if (!one.replaced) return false;
  const asked = nation === undefined ? undefined : NATIONS[nation];
  const where = one.replaced.nations;
  return where === undefined || (asked ?? GB_FIRST).some((place) => where.includes(place));
}
const GB_FIRST: readonly Nation[] = ['england'];

/** Suggestions for a picker: those that match the words, in force, of the sector first. */
export function findInstruments(
  query: string,
  { sector, nation }: LawContext = {},
  limit = 12,
): Instrument[] {
  const wanted = squeeze(query).split(' ').filter(Boolean);
  const scored = INSTRUMENTS.filter(
    (one) =>
      appliesIn(one, nation) &&
      (!one.replaced || one.replaced.partly !== undefined || !isReplaced(one, nation)),
  ).map((one) => {
    const title = squeeze(citation(one));
    const names = [title, ...one.names.map(squeeze)];
    const hit = wanted.every((word) =>
      names.some((name) => name.split(' ').some((part) => part.startsWith(word))),
    );
    const wider = wanted.every((word) => squeeze(`${title} ${one.enforcer} ${one.asks}`).includes(word));
    const fits = sector !== undefined && one.sectors.includes(sector) ? 3 : one.sectors.length === 0 ? 1 : 0;
    const score = (hit ? 10 : wider ? 4 : 0) + fits - (one.replaced ? 5 : 0);
    return { one, score: wanted.length === 0 || hit || wider ? score : -1 };
  });
  return scored
    .filter((entry) => entry.score >= 0)
    .sort((a, b) => b.score - a.score || a.one.title.localeCompare(b.one.title, 'en-GB'))
    .slice(0, limit)
    .map((entry) => entry.one);
}
