import { addMonths, formatDate } from '../../format';
import { appliesIn, citation, instrumentById, instrumentByName, instrumentsIn, isReplaced } from '../../law';
import type { Row } from '../../proposal/document';
import { normalise } from '../../text';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';
import { conflicts } from './conflicts';
import { saidToBeOld } from './procedures';

type Internal = Row<'internalRequirements'>;
type External = Row<'externalRequirements'>;

export const lawContext = (lens: Lens) => ({
  sector: lens.document.about.sector,
  nation: lens.document.about.nation,
});
const BINDING = new Set(['legislation', 'regulators-rule']);

export function internalNamed(c: Collector, { min }: ParamsOf<'internal-requirements-named'>): CheckResult {
  const rows = c.lens.rows('internalRequirements');
  const all = c.lens.place('internalRequirements');
  if (rows.length === 0) return c.nothing('internal-none', all);
  const sound = rows.filter((row) =>
    [
      c.needs('internalRequirements', row, 'document', 'internal-no-document'),
      c.needs('internalRequirements', row, 'asks', 'internal-no-asks'),
      c.needs('internalRequirements', row, 'why', 'internal-no-why'),
    ].every(Boolean),
  );
  if (rows.length < min) c.missing('internal-few', { count: rows.length, min }, all);
  if (sound.length >= min) {
    c.good(
      'internal-named',
      { count: sound.length },
      ...sound.map((row) => c.lens.quote('internalRequirements', row, 'document')),
    );
  }
  return c.byRows(sound.length, rows.length, min);
}

export function externalNamed(c: Collector, { min }: ParamsOf<'external-requirements-named'>): CheckResult {
  const rows = c.lens.rows('externalRequirements');
  const all = c.lens.place('externalRequirements');
  if (rows.length === 0) return c.nothing('external-none', all);
  const sound = rows.filter((row) =>
    [
      c.needs('externalRequirements', row, 'instrument', 'external-no-instrument'),
      c.needs('externalRequirements', row, 'asks', 'external-no-asks'),
      c.needs('externalRequirements', row, 'effect', 'external-no-effect'),
      citedRight(c, row),
    ].every(Boolean),
  );
  if (rows.length < min) c.missing('external-few', { count: rows.length, min }, all);
  if (sound.length >= min) {
    c.good(
      'external-named',
      { count: sound.length },
      ...sound.map((row) => c.lens.quote('externalRequirements', row, 'instrument')),
    );
  }
  return c.byRows(sound.length, rows.length, min);
}

/** The law named exists under that name and year, still stands, and reaches the nation chosen. */
export function citedRight(c: Collector, row: External): boolean {
  const { nation } = lawContext(c.lens);
  let right = true;
  for (const mention of instrumentsIn(row.instrument ?? '', lawContext(c.lens))) {
    const { instrument } = mention;
    const place = c.lens.quote('externalRequirements', row, 'instrument', mention);
    const law = citation(instrument);
    if (mention.year === 'wrong') {
      right = false;
      c.fault('law-wrong-year', { given: String(mention.yearGiven ?? ''), law }, place);
    }
    if (isReplaced(instrument, nation)) {
      const by = instrumentById(instrument.replaced?.by ?? '');
      const values = { law, by: by ? citation(by) : '', part: instrument.replaced?.partly ?? '' };
      const whole = instrument.replaced?.partly === undefined;
      // Between businesses the older Acts still hold; say so and the finding goes.
      if (!whole && /\bbusiness(es)?\b|\btrade (customers|buyers)\b/.test(normalise(row.asks ?? '')))
        continue;
      right = false;
      if (whole) c.clash('law-replaced', values, place);
      else c.fault('law-replaced-partly', values, place);
    } else if (!appliesIn(instrument, nation)) {
      right = false;
      c.clash('law-not-here', { law, nation: (nation ?? 'uk').replaceAll('-', '_') }, place);
    }
  }
  return right;
}

const OWN_DOCUMENT =
  /\b(policy|policies|procedure|handbook|charter|code of conduct|dress code|script|guide(?:line)?s?|manual|training|plan|budget|mission statement|our (?:promise|standards?|rules?|values))\b/;
const OUTSIDE_BODY =
  /\b(ofcom|ofgem|ofwat|fca|cqc|ico|rsh|regulator|ombudsman|government|council|nhs|parliament|commission|association|agency|authority|act|regulations?|iso|bsi?|british standard|industry|supplier|landlord|franchisor|contract|scheme|national|sector)\b/;
const ACT_WITH_YEAR = /\b(act|regulations?|order|measure)\b[^.;]{0,12}\b(1[89]|20)\d{2}\b/;

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

function isLawByName(row: Internal, lens: Lens): boolean {
  const name = normalise(row.document ?? '');
  // "Equality Act policy" is a policy about a law; "Equality Act 2010" is the law.
  if (OWN_DOCUMENT.test(name)) return false;
  return instrumentByName(row.document ?? '', lawContext(lens)) !== undefined || ACT_WITH_YEAR.test(name);
}

function isOwnDocument(row: External, inside: readonly Internal[], lens: Lens): boolean {
  if (row.kind === 'contract' || row.kind === 'customer-expectation' || row.kind === 'competition')
    return false;
  const name = normalise(row.instrument ?? '').trim();
  if (name === '') return false;
  if (inside.some((one) => normalise(one.document ?? '').trim() === name)) return true;
  if (instrumentByName(row.instrument ?? '', lawContext(lens)) !== undefined) return false;
  return OWN_DOCUMENT.test(name) && !OUTSIDE_BODY.test(name);
}

const SAID_TO_BIND =
  /\b(?:legal(?:ly)? (?:duty|obligation|requirement|required|binding|must)|required by law|by law (?:we|you|they|it) must|must by law|against the law|it is the law|is mandatory|illegal)\b/g;
const DENIED = /\b(no|not|never|nothing|isn't|without|neither|nor|does not|cannot|rather than|instead of)\b/;

export function mandatoryTold(c: Collector): CheckResult {
  const rows = c.lens.rows('externalRequirements');
  const all = c.lens.place('externalRequirements');
  if (rows.length === 0) return c.nothing('external-none', all);
  let sound = 0;
  for (const row of rows) {
    const before = c.findings.length;
    c.needs('externalRequirements', row, 'kind', 'external-no-kind');
    c.needs('externalRequirements', row, 'force', 'external-no-force');
    forceAgrees(c, row);
    if (c.findings.length === before) sound++;
  }
  const mandatory = rows.filter((row) => row.force === 'mandatory');
  const voluntary = rows.filter((row) => row.force === 'voluntary');
  if (sound > 0 && mandatory.length === 0) c.missing('no-mandatory', {}, all);
  if (sound > 0 && voluntary.length === 0) c.missing('no-voluntary', {}, all);
  if (sound === 0) return c.done('not-yet');
  if (sound < rows.length || mandatory.length === 0 || voluntary.length === 0) return c.done('partly');
  c.good(
    'force-told',
    { mandatory: mandatory.length, voluntary: voluntary.length },
    ...rows.map((row) => c.lens.place('externalRequirements', row, 'force')),
  );
  return c.done('met');
}

function forceAgrees(c: Collector, row: External) {
  const name = c.lens.name('externalRequirements', row);
  const place = c.lens.place('externalRequirements', row, 'force');
  const known = instrumentByName(row.instrument ?? '', lawContext(c.lens))?.instrument;
  const binds = known ? known.force === 'mandatory' : row.kind !== undefined && BINDING.has(row.kind);
  const byChoice = known ? known.force === 'voluntary' : row.kind === 'voluntary-standard';
  const words = c.lens.quote('externalRequirements', row, 'instrument');
  if (row.force === 'voluntary' && binds) return c.clash('law-called-voluntary', { name }, place, words);
  if (row.force === 'mandatory' && byChoice)
    return c.clash('standard-called-mandatory', { name }, place, words);
  if (row.force === 'mandatory' && (row.kind === 'customer-expectation' || row.kind === 'competition')) {
    return c.clash('expectation-called-mandatory', { name }, place, words);
  }
  if (known && row.kind !== undefined) {
    const kindPlace = c.lens.place('externalRequirements', row, 'kind');
    const isLaw =
      known.kind === 'act' ||
      known.kind === 'statutory-instrument' ||
      known.kind === 'assimilated-regulation';
    if (isLaw && row.kind !== 'legislation')
      return c.clash('kind-disagrees', { name, kind: 'law' }, kindPlace, words);
    if (known.kind === 'standard' && BINDING.has(row.kind)) {
      return c.clash('kind-disagrees', { name, kind: 'standard' }, kindPlace, words);
    }
  }
  if (row.force === 'voluntary' && byChoice) {
    for (const field of ['asks', 'effect'] as const) {
      const plain = normalise(row[field] ?? '');
      for (const match of plain.matchAll(SAID_TO_BIND)) {
        if (DENIED.test(plain.slice(Math.max(0, match.index - 40), match.index))) continue;
        const stretch = { start: match.index, end: match.index + match[0].length };
        c.clash(
          'standard-called-mandatory',
          { name },
          c.lens.quote('externalRequirements', row, field, stretch),
        );
        return;
      }
    }
  }
}

export function consequences(c: Collector): CheckResult {
  const all = c.lens.place('externalRequirements');
  const rows = c.lens.rows('externalRequirements');
  if (rows.length === 0) return c.nothing('external-none', all);
  const binding = rows.filter((row) => {
    // A standard marked mandatory by mistake is told so elsewhere; no law punishes its breach.
    if (instrumentByName(row.instrument ?? '', lawContext(c.lens))?.instrument.force === 'voluntary')
      return false;
    return row.force === 'mandatory' || (row.force === undefined && BINDING.has(row.kind ?? ''));
  });
  if (binding.length === 0) return c.nothing('no-mandatory', all);
  const sound = binding.filter((row) =>
    [
      c.needs('externalRequirements', row, 'breachCustomer', 'breach-no-customer'),
      c.needs('externalRequirements', row, 'breachOrganisation', 'breach-no-organisation'),
    ].every(Boolean),
  );
  if (sound.length === binding.length) {
    c.good(
      'consequences-explained',
      { count: sound.length },
      ...sound.map((row) => c.lens.quote('externalRequirements', row, 'breachCustomer')),
    );
  }
  return c.byRows(sound.length, binding.length);
}

/** True when a gap or an improvement deals with this internal document, or a practice log says that it is old. */
const addressed = (lens: Lens, row: Internal): boolean =>
  lens.rows('gaps').some((gap) => gap.requirements?.includes(row.id)) ||
  lens.rows('improvements').some((one) => one.rules?.includes(row.id)) ||
  saidToBeOld(lens, row);

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
  if (open > 0) return c.done(open === rows.length ? 'not-yet' : 'partly');
  const dated = rows.filter((row) => row.version || row.reviewed || row.reviewDue);
  const hidden = ['version', 'reviewed', 'reviewDue'].every((field) =>
    c.lens.isHidden('internalRequirements', field),
  );
  if (dated.length === 0 && !hidden) {
    c.missing('documents-undated', {}, c.lens.place('internalRequirements', rows[0], 'reviewed'));
    return c.done('partly');
  }
  return c.done('met');
}

export function noConflict(c: Collector): CheckResult {
  const inside = c.lens.rows('internalRequirements');
  const outside = c.lens.rows('externalRequirements');
  if (inside.length === 0 || outside.length === 0) {
    return c.nothing(
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
