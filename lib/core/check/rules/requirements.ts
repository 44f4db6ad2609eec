import { addMonths, formatDate } from '../../format';
import {
  appliesIn,
  citation,
  INSTRUMENTS,
  type Instrument,
  instrumentById,
  instrumentByName,
  instrumentsIn,
  isReplaced,
} from '../../law';
import type { Row } from '../../proposal/document';
import {
  literal,
  namesDocument,
  normalise,
  opinions,
  saysNoDuty,
  setsLimit,
  squeeze,
  words,
} from '../../text';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';
import { conflicts } from './conflicts';
import { isScene } from './effects';
import { saidToBeOld } from './outdated';
import { HALF, isMet, mostly } from './share';

type Internal = Row<'internalRequirements'>;
type External = Row<'externalRequirements'>;

export const lawContext = (lens: Lens) => ({
  sector: lens.document.about.sector,
  nation: lens.document.about.nation,
});
export const BINDING = new Set(['legislation', 'regulators-rule']);

/** What a requirement asks, in its own field or told in the one beside it. */
function asks(
  c: Collector,
  list: 'internalRequirements' | 'externalRequirements',
  row: Internal | External,
  beside: 'why' | 'effect',
  code: 'internal-no-asks' | 'external-no-asks',
): boolean {
  const { lens } = c;
  const name = lens.name(list, row);
  if (lens.verdict(list, row, 'asks') === 'blank' && !lens.isHidden(list, 'asks')) {
    const told = lens.text(list, row, beside);
    // A limit or a step told there is the rule itself; a purpose is not.
    if (lens.says(list, row, beside) && setsLimit(told)) {
      c.missing('answer-elsewhere', { name }, lens.place(list, row, 'asks'), lens.quote(list, row, beside));
      return true;
    }
  }
  if (!c.needs(list, row, 'asks', code)) return false;
  if (row.asks === undefined || !saysNoDuty(row.asks)) return true;
  c.missing('asks-subject-only', { name }, lens.quote(list, row, 'asks'));
  return false;
}

/** The document named, in its field or in what is said of it. */
function documented(c: Collector, row: Internal): boolean {
  const { lens } = c;
  if (lens.verdict('internalRequirements', row, 'document') === 'blank') {
    const said = OWN_DOCUMENT.exec(normalise(row.asks ?? ''));
    if (said) {
      const found = { start: said.index, end: said.index + said[0].length };
      c.missing(
        'answer-elsewhere',
        { name: lens.name('internalRequirements', row) },
        lens.place('internalRequirements', row, 'document'),
        lens.quote('internalRequirements', row, 'asks', found),
      );
      return true;
    }
  }
  return c.needs('internalRequirements', row, 'document', 'internal-no-document');
}

export function internalNamed(c: Collector, { min }: ParamsOf<'internal-requirements-named'>): CheckResult {
  const rows = c.lens.rows('internalRequirements');
  const all = c.lens.place('internalRequirements');
  if (rows.length === 0) return c.nothing('internal-none', all);
  const sound = rows.filter((row) => {
    const right = [
      documented(c, row),
      asks(c, 'internalRequirements', row, 'why', 'internal-no-asks'),
      // What somebody believes is asked by nobody; it is told so where opinions are looked for.
      opinions(row.asks ?? '').length === 0,
    ].every(Boolean);
    // Good to know, and told; the requirement is named without it.
    c.asks('internalRequirements', row, 'why', 'internal-no-why', {
      name: c.lens.name('internalRequirements', row),
    });
    return right;
  });
  if (rows.length < min) c.missing('internal-few', { count: rows.length, min }, all);
  const result = mostly(c, sound.length, rows.length, { min });
  if (isMet(result)) {
    c.good(
      'internal-named',
      { count: sound.length },
      ...sound.map((row) => c.lens.quote('internalRequirements', row, 'document')),
    );
  }
  return result;
}

/** "Food hygiene law" is no name under which one could look it up. */
const namesALaw = (row: External, lens: Lens): boolean =>
  !LAW_AT_LARGE.test(normalise(row.instrument ?? '').trim()) ||
  instrumentByName(row.instrument ?? '', lawContext(lens)) !== undefined;

export function externalNamed(c: Collector, { min }: ParamsOf<'external-requirements-named'>): CheckResult {
  const rows = c.lens.rows('externalRequirements');
  const { lens } = c;
  const all = lens.place('externalRequirements');
  if (rows.length === 0) return c.nothing('external-none', all);
  let meant = 0;
  let foreign = false;
  const sound = rows.filter((row) => {
    const law = cited(c, row);
    if (law.notHere) foreign = true;
    const right = [
      c.needs('externalRequirements', row, 'instrument', 'external-no-instrument'),
      asks(c, 'externalRequirements', row, 'effect', 'external-no-asks'),
      !law.replaced && !law.notHere && !law.wrongYear,
      namesALaw(row, lens),
    ].every(Boolean);
    if (means(c, row)) meant++;
    return right;
  });
  if (rows.length < min) c.missing('external-few', { count: rows.length, min }, all);
  // An old title or a slip in the year is a matter of citing; a law of another nation is not a requirement here.
  const result = mostly(c, sound.length, rows.length, { min, since: c.findings.length });
  if (!isMet(result)) return result;
  if (foreign) return c.done('partly');
  // A list of laws without a word on what they change here is half of the answer.
  if (meant < rows.length * HALF) return c.done('partly');
  c.good(
    'external-named',
    { count: sound.length },
    ...sound.map((row) => c.lens.quote('externalRequirements', row, 'instrument')),
  );
  return result;
}

/** What the rule means for the service: said as its effect, or told where it says what is asked. */
function means(c: Collector, row: External): boolean {
  const { lens } = c;
  const verdict = lens.verdict('externalRequirements', row, 'effect');
  if (verdict === 'blank' && isScene(row.asks ?? '') && OURS.test(normalise(row.asks ?? ''))) return true;
  return (
    c.needs('externalRequirements', row, 'effect', 'external-no-effect') && !saysNoDuty(row.effect ?? 'x')
  );
}
const OURS =
  /\b(?:we|our|us|staff|team|advis[eo]rs?|assistants?|agents?|reception\w*|managers?|colleagues?|drivers?|engineers?|i)\b/;

/** At least one requirement on each side that says something: the least that can be told apart. */
export function bothSides(c: Collector): CheckResult {
  const { lens } = c;
  const inside = lens
    .rows('internalRequirements')
    .filter(
      (row) =>
        !isLawByName(row, lens) &&
        lens.says('internalRequirements', row, 'asks') &&
        !saysNoDuty(row.asks ?? ''),
    );
  const outside = lens.rows('externalRequirements').filter(
    (row) =>
      lens.says('externalRequirements', row, 'instrument') &&
      !isOwnDocument(row, [], lens) &&
      // "Equality laws" is no law one could name; what is done because of it is something all the same.
      ((lens.says('externalRequirements', row, 'asks') &&
        !saysNoDuty(row.asks ?? '') &&
        !LAW_AT_LARGE.test(normalise(row.instrument ?? '').trim())) ||
        (lens.says('externalRequirements', row, 'effect') && isScene(row.effect ?? ''))),
  );
  const places = [lens.place('internalRequirements'), lens.place('externalRequirements')] as const;
  if (inside.length + outside.length === 0) return c.nothing('requirements-none', places[0]);
  if (inside.length === 0) c.missing('internal-none', {}, places[0]);
  if (outside.length === 0) c.missing('external-none', {}, places[1]);
  // One line alone is not yet a beginning of two sides.
  // On the wrong side, and named with what they ask: mixed up is more than nothing.
  const mentioned =
    lens
      .rows('internalRequirements')
      .filter(
        (row) =>
          lens.says('internalRequirements', row, 'document') &&
          lens.says('internalRequirements', row, 'asks'),
      ).length +
    lens
      .rows('externalRequirements')
      .filter(
        (row) =>
          lens.says('externalRequirements', row, 'instrument') &&
          lens.says('externalRequirements', row, 'asks'),
      ).length;
  if (inside.length + outside.length < 2) return c.done(mentioned >= 2 ? 'partly' : 'not-yet');
  if (inside.length === 0 || outside.length === 0) return c.done('partly');
  c.good('both-sides-named', { internal: inside.length, external: outside.length }, ...places);
  return c.done('met');
}

export type Citation = { readonly wrongYear: boolean; readonly replaced: boolean; readonly notHere: boolean };

/** The law named exists under that name and year, still stands, and reaches the nation chosen. */
export function cited(c: Collector, row: External): Citation {
  const { nation } = lawContext(c.lens);
  const found = { wrongYear: false, replaced: false, notHere: false };
  for (const mention of instrumentsIn(row.instrument ?? '', lawContext(c.lens))) {
    const { instrument } = mention;
    const place = c.lens.quote('externalRequirements', row, 'instrument', mention);
    const law = citation(instrument);
    if (mention.year === 'wrong') {
      found.wrongYear = true;
      c.fault('law-wrong-year', { given: String(mention.yearGiven ?? ''), law }, place);
    }
    if (isReplaced(instrument, nation)) {
      const by = instrumentById(instrument.replaced?.by ?? '');
      const values = { law, by: by ? citation(by) : '', part: instrument.replaced?.partly ?? '' };
      const whole = instrument.replaced?.partly === undefined;
      // Between businesses the older Acts still hold; say so and the finding goes.
      if (!whole && /\bbusiness(es)?\b|\btrade (customers|buyers)\b/.test(normalise(row.asks ?? '')))
        continue;
      found.replaced = true;
      if (whole) c.clash('law-replaced', values, place);
      else c.fault('law-replaced-partly', values, place);
    } else if (!appliesIn(instrument, nation) && !hasNamesake(instrument, mention.year, nation)) {
      found.notHere = true;
      c.clash('law-not-here', { law, nation: (nation ?? 'uk').replaceAll('-', '_') }, place);
    }
  }
  return found;
}

/** "Housing Act" without its year is in Scotland the one of Scotland. */
const hasNamesake = (one: Instrument, year: string, nation: string | undefined): boolean =>
  year === 'missing' &&
  INSTRUMENTS.some(
    (other) =>
      other.kind === one.kind && appliesIn(other, nation) && bareName(other.title) === bareName(one.title),
  );
const bareName = (title: string): string => squeeze(title.replace(/\([^)]*\)/g, ' '));

export const OWN_DOCUMENT =
  /\b(policy|policies|procedure|handbook|charter|code of conduct|dress code|script|guide(?:line)?s?|manual|training|plan|budget|mission statement|rota|checklist|our (?:promise|standards?|rules?|values|code)|(?:staff|in[- ]house|company) (?:rules?|standards?|code)|s\.?o\.?p\.?s?|sla)\b/;
const ACT_WITH_YEAR = /\b(act|regulations?|order|measure)\b[^.;]{0,12}\b(1[89]|20)\d{2}\b/;
/** "Consumer law", "the data protection legislation": no title, and still the law and no document of ours. */
export const LAW_AT_LARGE =
  /^(?:the |uk |english |scottish )?(?:[\w-]+ ){0,3}(?:law|laws|legislation)(?: on [\w ]+)?$/;
/** Rules that a regulator or Parliament made, whoever has a copy of them. */
const OTHERS_RULES =
  /^(?:the )?(?:ofcom|ofgem|ofwat|ofsted|fca|prudential regulation authority|pra|cqc|care quality commission|orr|caa|food standards agency|fsa|charity commission|gambling commission|housing ombudsman|financial ombudsman)(?:'s)? (?:[\w-]+ ){0,3}(?:rules?|standards?|code|conditions|regulations?|handbook|licen[cs]e)\b/;

/** Words of ours: a document that bears them was not written outside. */
const OWNED =
  /\b(?:our|my|in[- ]house|internal|staff|employee|company(?:'s)?|team|store|shop's|branch(?:'s)?|workplace|head office)\b/;
const PAPER =
  /\b(?:policy|policies|procedures?|handbook|charter|code of conduct|dress code|script|manual|training plan|rota|budget|mission statement|values|promise|checklist)\b/;
/** What any organisation has a paper about; beside these a name would be needed to make it somebody else's. */
const TOPIC_WORDS = new Set(
  `the a an and of for on & complaint complaints refund refunds return returns customer customers service services care data protection
  privacy safeguarding health safety equality diversity inclusion training cash handling uniform dress booking bookings
  cancellation cancellations lone working social media opening hours greeting telephone call calls answering escalation quality
  delivery repairs waiting queue appointment appointments feedback compensation goodwill vulnerable accessibility environmental
  lost property price match standard standards induction absence sickness whistleblowing chargeback admissions late visitors
  visitor contact centre help desk front reception shop floor`.split(/\s+/),
);

/** Where nobody outside publishes anything. */
const KEPT_INSIDE =
  /\b(?:intranet|staff ?room|shared drive|sharepoint|noticeboard|handbook|induction|e-?learning)\b/;
const LAW_WORD = /\b(?:acts?|regulations?|regs|orders?|directive|law|laws|legislation|statute|gdpr)\b/;
/** "CL-04": the way an organisation numbers its own papers. */
const NUMBERED = /^[A-Z]{1,4}[- ]?\d{1,3}\b/;
const COMMON_NAMES = new Set([
  'limited',
  'group',
  'services',
  'service',
  'company',
  'national',
  'centre',
  'association',
]);

/** True when an outside rule is plainly a paper of one's own. */
export function namesOwnPaper(row: External, lens: Lens): boolean {
  const text = row.instrument ?? '';
  const name = normalise(text)
    .replace(/\bv(?:ersion)? ?\d[\d.]*|\b(?:19|20)\d{2}(?:[-/]\d+)?|[()",.]/g, ' ')
    .trim();
  if (LAW_WORD.test(name)) return false;
  if (
    NUMBERED.test(text.trim()) &&
    lens.rows('internalRequirements').some((one) => NUMBERED.test((one.document ?? '').trim()))
  )
    return true;
  if (row.kind === 'legislation' && KEPT_INSIDE.test(normalise(row.source ?? ''))) return true;
  if (!PAPER.test(name)) return false;
  if (OWNED.test(name)) return true;
  const organisation = words(normalise(lens.text('context', null, 'organisation')))
    .map((one) => one.text)
    .filter((word) => word.length >= 4 && !COMMON_NAMES.has(word) && !TOPIC_WORDS.has(word));
  if (organisation.some((word) => new RegExp(`(?<!\\p{L})${literal(word)}(?!\\p{L})`, 'u').test(name)))
    return true;
  return name
    .replace(PAPER, ' ')
    .split(/[\s-]+/)
    .filter(Boolean)
    .every((word) => TOPIC_WORDS.has(word));
}

export function filedRight(c: Collector): CheckResult {
  const inside = c.lens.rows('internalRequirements');
  const outside = c.lens.rows('externalRequirements');
  if (inside.length + outside.length === 0) {
    return c.nothing('requirements-none', c.lens.place('internalRequirements'));
  }
  const misfiledIn = inside.filter((row) => isLawByName(row, c.lens));
  for (const row of misfiledIn) {
    const name = c.lens.name('internalRequirements', row);
    c.clash('law-filed-as-internal', { name }, c.lens.quote('internalRequirements', row, 'document'));
  }
  const misfiledOut = outside.filter((row) => isOwnDocument(row, inside, c.lens));
  for (const row of misfiledOut) {
    const name = c.lens.name('externalRequirements', row);
    c.clash('policy-filed-as-external', { name }, c.lens.quote('externalRequirements', row, 'instrument'));
  }
  const soundIn = inside.length - misfiledIn.length;
  const soundOut = outside.length - misfiledOut.length;
  if (inside.length === 0) c.missing('internal-none', {}, c.lens.place('internalRequirements'));
  if (outside.length === 0) c.missing('external-none', {}, c.lens.place('externalRequirements'));
  if (soundIn === 0 && soundOut === 0) return c.done('not-yet');
  if (misfiledIn.length + misfiledOut.length > 0 || soundIn === 0 || soundOut === 0) return c.done('partly');
  c.good(
    'filed-right',
    { internal: soundIn, external: soundOut },
    c.lens.place('internalRequirements'),
    c.lens.place('externalRequirements'),
  );
  return c.done('met');
}

/** "RCVS Code of Professional Conduct": the code of a body that is not this organisation. */
function ofABody(document: string, lens: Lens): boolean {
  const body = /^(?:the )?([A-Z]{3,6})(?:'s|’s)? (?:[A-Z][\w-]+ )?Code\b/.exec(document.trim())?.[1];
  if (!body) return false;
  const organisation = lens.text('context', null, 'organisation');
  const initials = organisation.replace(/[^\p{Lu}]/gu, '');
  return !organisation.includes(body) && initials !== body;
}

function isLawByName(row: Internal, lens: Lens): boolean {
  const name = normalise(row.document ?? '');
  // "Equality Act policy" is a policy about a law; "Equality Act 2010" is the law.
  if ((OTHERS_RULES.test(name) || ofABody(row.document ?? '', lens)) && !OWNED.test(name)) return true;
  if (OWN_DOCUMENT.test(name) || OWNED.test(name)) return false;
  const known = instrumentByName(row.document ?? '', lawContext(lens))?.instrument;
  // A standard we work to may well be one of our own papers; a law never is.
  if (known) return known.force === 'mandatory' || row.kind !== 'service-standard';
  return ACT_WITH_YEAR.test(name) || LAW_AT_LARGE.test(name.trim());
}

export function isOwnDocument(row: External, inside: readonly Internal[], lens: Lens): boolean {
  if (row.kind === 'contract' || row.kind === 'customer-expectation' || row.kind === 'competition')
    return false;
  const name = normalise(row.instrument ?? '').trim();
  if (name === '') return false;
  if (inside.some((one) => normalise(one.document ?? '').trim() === name)) return true;
  if (instrumentByName(row.instrument ?? '', lawContext(lens)) !== undefined) return false;
  return namesOwnPaper(row, lens);
}

/** True when a gap or an improvement deals with this internal document, or a practice log says that it is old. */
const addressed = (lens: Lens, row: Internal): boolean =>
  lens.rows('gaps').some((gap) => gap.requirements?.includes(row.id)) ||
  lens.rows('improvements').some((one) => one.rules?.includes(row.id)) ||
  KNOWN_OLD.test(normalise(`${row.why ?? ''} ${row.asks ?? ''} ${row.version ?? ''}`)) ||
  spokenOf(lens, row) ||
  saidToBeOld(lens, row);
const KNOWN_OLD =
  /\b(?:out[ -]of[ -]date|outdated|overdue|past its (?:review|date)|due (?:for|a) (?:a )?review|not (?:been )?(?:reviewed|updated)|needs? (?:updating|reviewing|to be (?:updated|reviewed|rewritten))|older than|never (?:been )?(?:reviewed|updated)|still says?)\b/;

/** A gap or an improvement that names the document deals with it, linked or not. */
const spokenOf = (lens: Lens, { document }: Internal): boolean =>
  document !== undefined &&
  document.trim() !== '' &&
  [
    ...lens.rows('gaps').map((gap) => `${gap.name ?? ''} ${gap.cause ?? ''} ${gap.effect ?? ''}`),
    ...lens
      .rows('improvements')
      .map((one) => `${one.name ?? ''} ${one.change ?? ''} ${one.compliance ?? ''}`),
  ].some((text) => namesDocument(text, document));

export function documentsInDate(c: Collector, { months }: ParamsOf<'documents-in-date'>): CheckResult {
  const rows = c.lens.rows('internalRequirements');
  if (rows.length === 0) return c.nothing('internal-none', c.lens.place('internalRequirements'));
  const limit = addMonths(c.lens.today, -months);
  let open = 0;
  for (const row of rows) {
    const pastDue = row.reviewDue !== undefined && row.reviewDue < c.lens.today;
    const old = row.reviewDue === undefined && row.reviewed !== undefined && row.reviewed < limit;
    if (!pastDue && !old) continue;
    const field = pastDue ? 'reviewDue' : 'reviewed';
    const values = { name: c.lens.name('internalRequirements', row), date: formatDate(row[field] ?? '') };
    const place = c.lens.place('internalRequirements', row, field);
    if (addressed(c.lens, row)) c.good('document-out-of-date-addressed', values, place);
    else {
      open++;
      c.fault('document-out-of-date', values, place);
    }
  }
  if (open > 0)
    return c.done(open === rows.length ? 'not-yet' : open >= rows.length * HALF ? 'partly' : 'met');
  const dated = rows.filter((row) => row.version || row.reviewed || row.reviewDue);
  const hidden = ['version', 'reviewed', 'reviewDue'].every((field) =>
    c.lens.isHidden('internalRequirements', field),
  );
  if (dated.length === 0 && !hidden) {
    c.missing('documents-undated', {}, c.lens.place('internalRequirements', rows[0], 'reviewed'));
  }
  return c.done('met');
}

export function noConflict(c: Collector): CheckResult {
  const inside = c.lens.rows('internalRequirements');
  const outside = c.lens.rows('externalRequirements');
  if (inside.length === 0 || outside.length === 0) {
    return c.leave(
      'requirements-none',
      c.lens.place(inside.length === 0 ? 'internalRequirements' : 'externalRequirements'),
    );
  }
  let open = 0;
  for (const one of conflicts(c.lens)) {
    const values = {
      internal: c.lens.name('internalRequirements', one.internal),
      external: c.lens.name('externalRequirements', one.external),
      has: one.has.quote.trim(),
      asks: one.asks.quote.trim(),
    };
    const places = [
      c.lens.quote('internalRequirements', one.internal, 'asks', one.has),
      c.lens.quote('externalRequirements', one.external, 'asks', one.asks),
    ];
    if (addressed(c.lens, one.internal)) c.good('conflict-addressed', values, ...places);
    else {
      open++;
      c.clash('internal-looser', values, ...places);
    }
  }
  return c.done(open === 0 ? 'met' : 'not-yet');
}
