import { distance } from 'fastest-levenshtein';
import {
  citation,
  INSTRUMENTS,
  type Instrument,
  instrumentByName,
  instrumentsIn,
  isReplaced,
  type Mention,
} from '../../law';
import type { Row } from '../../proposal/document';
import { type Place, placeKey } from '../../proposal/place';
import { memo, normalise, sentences, squeeze, wordCount } from '../../text';
import { pattern } from '../../text/pattern';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';
import { isHearsay } from './hearsay';
import { type Citation, cited, isOwnDocument, isSetAside, lawContext } from './requirements';
import { NEARLY_ALL } from './share';

type External = Row<'externalRequirements'>;

const LAW_KINDS = new Set<Instrument['kind']>(['act', 'statutory-instrument', 'assimilated-regulation']);
/** An Act and the regulation it completes are cited as one. */
const SAME_LAW: Readonly<Record<string, string>> = { 'uk-gdpr': 'data-protection-act-2018' };
const lawOf = (one: Instrument): string => SAME_LAW[one.id] ?? one.id;
const YEAR = /(?<!\d)(?:1[2-9]|20)\d{2}(?!\d)/;
const longRegs = (text: string): string => text.replace(/\bregs\b/gi, 'Regulations');

export const isLaw = (row: External, lens: Lens): boolean => {
  if (row.kind === 'legislation') return true;
  const known = instrumentByName(longRegs(row.instrument ?? ''), lawContext(lens))?.instrument;
  return row.kind === undefined && known !== undefined && LAW_KINDS.has(known.kind);
};

/** Words of a title without those that even careful writers leave out. */
const titleWords = memo((text): readonly string[] =>
  squeeze(text.replace(/\(EC Directive\)|\(No\. ?\d\)|\betc\b\.?/gi, ' '))
    .split(' ')
    .filter((word) => !['and', 'the', 'of', ''].includes(word) && !/^\d{4}$/.test(word)),
);

/** The name is the title itself, or at least as long; "UK GDPR" is how that regulation is cited. */
function inFull(mention: Mention): boolean {
  const given = titleWords(mention.quote);
  if (mention.instrument.kind === 'assimilated-regulation') {
    return /\buk gdpr\b|regulation\s*\(/.test(normalise(mention.quote)) || given.length >= 3;
  }
  const wanted = titleWords(mention.instrument.title);
  return wanted.every((word) => given.includes(word));
}

/** Every law row bears its full title and year, and was read somewhere. */
export function lawCited(c: Collector, { sources: asked }: ParamsOf<'law-cited-in-full'>): CheckResult {
  const { lens } = c;
  const all = lens.place('externalRequirements');
  const laws = lens
    .rows('externalRequirements')
    // A paper of our own among the laws is told so elsewhere; it has no title of an Act to give.
    .filter((row) => isLaw(row, lens) && !isOwnDocument(row, [], lens));
  const proseRight = inProse(c);
  if (laws.length === 0) {
    const none = c.nothing('laws-none', all);
    // Among the papers of our own, and yet by its title and year.
    const misfiled = lens.rows('internalRequirements').some((row) => inFullIn(row.document ?? '', lens));
    return misfiled ? { ...none, outcome: 'partly' } : none;
  }
  const right = laws.filter((row) =>
    [
      c.needs('externalRequirements', row, 'instrument', 'external-no-instrument'),
      standing(cited(c, row)),
      titled(c, row),
    ].every(Boolean),
  );
  const sourced = laws.filter(
    (row) =>
      lens.isHidden('externalRequirements', 'source') ||
      (lens.says('externalRequirements', row, 'source') && !isHearsay(row.source ?? '')),
  );
  const sources = sourced.length * 2 >= laws.length;
  if (!sources) {
    for (const row of laws) {
      if (lens.says('externalRequirements', row, 'instrument'))
        if (c.needs('externalRequirements', row, 'source', 'law-no-source') && isHearsay(row.source ?? ''))
          c.missing(
            'law-no-source',
            { name: lens.name('externalRequirements', row) },
            lens.quote('externalRequirements', row, 'source'),
          );
    }
  }
  if (right.length === 0) {
    // One that can be found, or several by their titles: loose, and yet there are laws to look up.
    const known = laws.filter((row) => isTitled(row, lens)).length;
    const others = lens.rows('externalRequirements').filter((row) => isOthersRule(row, lens)).length;
    const begun =
      laws.some((row) => findable(row, lens)) ||
      (known > 0 && known + others >= SEVERAL) ||
      (laws.some((row) => isKnown(row, lens)) &&
        lens.rows('externalRequirements').some((row) => isReadThere(row, lens))) ||
      fullElsewhere(lens);
    return c.done(begun ? 'partly' : 'not-yet');
  }
  // One slip among many is told, and costs nothing; a law that is no longer law, or not here, always does.
  const clash = c.findings.some((one) => one.code === 'law-replaced' || one.code === 'law-not-here');
  const slips = laws.length - right.length;
  // Two in full beside as many known by their short names: whoever asks can look up every one.
  const nicknamed =
    right.length >= 2 &&
    slips <= right.length &&
    laws.every((row) => right.includes(row) || isKnown(row, lens));
  const loose =
    right.length < laws.length * NEARLY_ALL && !(slips === 1 && right.length >= MANY) && !nicknamed;
  if (loose || clash || (asked && !sources) || !proseRight) return c.done('partly');
  c.good(
    'law-cited',
    { count: right.length },
    ...right.map((row) => lens.quote('externalRequirements', row, 'instrument')),
  );
  return c.done('met');
}

/** So many in full beside one that is not. */
const MANY = 3;

const standing = (law: Citation): boolean => !law.wrongYear && !law.replaced;

/** Wrongly or loosely cited, and yet a reader could find which law is meant: not by the year of one that is no law any more. */
const findable = (row: External, lens: Lens): boolean =>
  (YEAR.test(row.instrument ?? '') && !isGone(row, lens)) ||
  (instrumentsIn(longRegs(row.instrument ?? ''), lawContext(lens)).length > 0 &&
    lens.says('externalRequirements', row, 'source') &&
    !isHearsay(row.source ?? ''));

/** All that is named in it was replaced. */
const isGone = (row: External, lens: Lens): boolean => {
  const context = lawContext(lens);
  const named = instrumentsIn(longRegs(row.instrument ?? ''), context);
  return named.length > 0 && named.every((one) => isReplaced(one.instrument, context.nation));
};

const SEVERAL = 2;
const isKnown = (row: External, lens: Lens): boolean =>
  instrumentsIn(longRegs(row.instrument ?? ''), lawContext(lens)).some(({ instrument }) =>
    LAW_KINDS.has(instrument.kind),
  );
/** By its own title, though the year is wanting: initials are what everybody says. */
const isTitled = (row: External, lens: Lens): boolean =>
  !isGone(row, lens) &&
  instrumentsIn(longRegs(row.instrument ?? ''), lawContext(lens)).some(
    (one) => LAW_KINDS.has(one.instrument.kind) && inFull(one),
  );

/** A regulator's rule or a scheme, by the name it goes by: no law, and found as easily. */
const isOthersRule = (row: External, lens: Lens): boolean =>
  (row.kind === 'regulators-rule' || row.kind === 'voluntary-standard') &&
  wordCount(row.instrument ?? '') >= NAMED_BY &&
  !isOwnDocument(row, [], lens);
const NAMED_BY = 3;
/** And where it was read is told so that another can open it: an address, a section, a day. */
const isReadThere = (row: External, lens: Lens): boolean =>
  isOthersRule(row, lens) &&
  lens.says('externalRequirements', row, 'source') &&
  /\d|\.[a-z]{2,}\b/i.test(row.source ?? '');

const inFullIn = (text: string, lens: Lens): boolean =>
  instrumentsIn(text, lawContext(lens)).some(
    (one) => one.year === 'right' && LAW_KINDS.has(one.instrument.kind),
  );

/** A law with its title and year, among the papers of our own or in what is done because of it. */
const fullElsewhere = (lens: Lens): boolean =>
  [
    ...lens.rows('internalRequirements').map((row) => row.document),
    ...lens.rows('improvements').flatMap((row) => [row.compliance, row.why]),
  ].some((text) => inFullIn(text ?? '', lens));

function titled(c: Collector, row: External): boolean {
  const { lens } = c;
  const text = row.instrument ?? '';
  if (!lens.says('externalRequirements', row, 'instrument')) return true;
  const values = { name: lens.name('externalRequirements', row) };
  const mentions = instrumentsIn(text, lawContext(lens)).filter(
    (one) => LAW_KINDS.has(one.instrument.kind) && !isSetAside(text, one.start),
  );
  if (mentions.length === 0) return unknownTitled(c, row, text, values);
  const fullNamed = new Set(mentions.filter(inFull).map((one) => lawOf(one.instrument)));
  let right = true;
  for (const mention of mentions) {
    if (mention.year === 'wrong') continue;
    const law = citation(mention.instrument);
    const place = lens.quote('externalRequirements', row, 'instrument', mention);
    const regulation = mention.instrument.kind === 'assimilated-regulation';
    if (!inFull(mention) && !fullNamed.has(lawOf(mention.instrument))) {
      // A title cut short that still bears its year can be found by anybody; initials alone cannot.
      const findable = mention.year === 'right' && titleWords(mention.quote).length >= 2;
      if (!findable) right = false;
      c[findable ? 'missing' : 'fault'](
        'law-short-form',
        { given: mention.quote, law: regulation ? 'UK GDPR' : law },
        place,
      );
    } else if (mention.year === 'missing' && !regulation && inFull(mention)) {
      // "Consumer Rights Act 2015 (the Consumer Rights Act)" has its year once, and that is enough.
      if (mentions.some((one) => one.instrument === mention.instrument && one.year === 'right')) continue;
      right = false;
      c.fault('law-no-year', { ...values, known: 'yes', law }, place);
    }
  }
  return right;
}

/** A law the catalogue does not hold can only be read for its year. */
function unknownTitled(c: Collector, row: External, text: string, values: { name: string }): boolean {
  const { lens } = c;
  const [meant] = instrumentsIn(longRegs(text), lawContext(lens));
  if (meant && /\bregs\b/i.test(text)) {
    c.fault(
      'law-short-form',
      { given: text.trim(), law: citation(meant.instrument) },
      lens.quote('externalRequirements', row, 'instrument'),
    );
    return false;
  }
  const near = nearest(text);
  if (near) {
    c.missing(
      'law-title-slip',
      { given: text.trim(), law: citation(near) },
      lens.quote('externalRequirements', row, 'instrument'),
    );
    return YEAR.test(text);
  }
  const other = instrumentsIn(text, lawContext(lens)).length > 0;
  if (other || YEAR.test(text)) return true;
  c.fault(
    'law-no-year',
    { ...values, known: 'no', law: '' },
    lens.quote('externalRequirements', row, 'instrument'),
  );
  return false;
}

const SLIPS = 3;
const TITLES: readonly (readonly [string, Instrument])[] = INSTRUMENTS.filter(
  (one) => LAW_KINDS.has(one.kind) && one.title.length > 12,
).map((one) => [squeeze(one.title), one]);

/** The law meant by a title with a slip or two in it. */
export const nearest: (text: string) => Instrument | undefined = memo((text) => {
  const given = squeeze(text.replace(YEAR, ' '));
  if (given.length < 10) return undefined;
  const found = TITLES.filter(([title]) => Math.abs(title.length - given.length) <= SLIPS)
    .map(([title, one]) => [distance(title, given), one] as const)
    .filter(([off]) => off > 0 && off <= SLIPS)
    .sort(([a], [b]) => a - b);
  return found[0]?.[1];
});

const NOT_OURS = pattern(
  /\b(?:does not (?:apply|reach|bind|cover)|do not (?:apply|reach|bind|cover)|not (?:bound|covered) by|no longer|used to|formerly|before (?:the|it|19|20)|replaced|superseded|repealed)\b/,
);
const USED_IN = new Set(['improvements', 'summary', 'contacts']);

/** Laws named in prose: none with a wrong year, and none that is relied on without a row of its own. */
function inProse(c: Collector): boolean {
  const { lens } = c;
  const rows = lens.rows('externalRequirements');
  const listed = new Set(
    rows.flatMap((row) =>
      instrumentsIn(longRegs(row.instrument ?? ''), lawContext(lens)).map((one) => lawOf(one.instrument)),
    ),
  );
  const known = new Set(
    rows.flatMap((row) =>
      instrumentsIn(row.instrument ?? '', lawContext(lens))
        .filter((one) => one.year === 'right' || one.year === 'none')
        .map((one) => one.instrument.id),
    ),
  );
  const missing = new Map<string, { law: string; place: Place }>();
  let right = true;
  const mentions = lens.byCollection('laws', (passages) =>
    passages.flatMap((passage) =>
      instrumentsIn(passage.text, lawContext(lens))
        .filter(({ instrument }) => LAW_KINDS.has(instrument.kind))
        .map((mention) => ({ ...passage, mention })),
    ),
  );
  for (const { collection, row, field, text, mention } of mentions.flat()) {
    const place = lens.quote(collection, row, field, mention);
    const law = citation(mention.instrument);
    if (mention.year === 'wrong') {
      // Its own row has the right year: a slip of the pen.
      if (!known.has(mention.instrument.id)) right = false;
      c.fault('law-wrong-year', { given: String(mention.yearGiven ?? ''), law }, place);
    } else if (USED_IN.has(collection) && !listed.has(lawOf(mention.instrument))) {
      if (isReplaced(mention.instrument, lens.document.about.nation) || setAside(text, mention)) continue;
      if (!missing.has(lawOf(mention.instrument))) missing.set(lawOf(mention.instrument), { law, place });
    }
  }
  // Without a single row the learner is told to begin, not what else is missing.
  if (rows.length === 0) return right;
  for (const { law, place } of [...missing.values()].sort((a, b) => byKey(a.place, b.place))) {
    c.missing('law-without-row', { law }, place);
  }
  return right;
}

const byKey = (a: Place, b: Place): number => placeKey(a).localeCompare(placeKey(b));

const setAside = (text: string, mention: Mention): boolean => {
  const sentence = sentences(text).find((one) => one.start <= mention.start && mention.end <= one.end);
  return sentence !== undefined && NOT_OURS.test(normalise(sentence.text));
};
