import type { Row } from '../../proposal/document';
import { hasFigure, normalise } from '../../text';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';

type Evidence = Row<'evidence'>;

/** Kinds that are a document or one person's word: they have no sample, and a period only sometimes. */
const UNCOUNTED = new Set(['policy-document', 'benchmark', 'witness-testimony', 'reflective-log']);
const MONTH_OR_YEAR =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:19|20)\d{2}|last (?:week|month|quarter|year|\w+ (?:days|weeks|months)))\b/;
/** "22 of 60", "n = 846", "60 recordings": how many were looked at, in words. */
const COUNTED =
  /\b\d[\d,]* (?:out )?of (?:the )?\d|\bn ?= ?\d|\b\d[\d,]* (?:\w+ )?(?:people|customers|tenants|residents|guests|patients|passengers|staff|advisers|respon\w+|repl\w+|calls|contacts|complaints|recordings|visits|orders|forms|reviews|cases|emails|chats|tickets|entries)\b/;

const saysFigure = (lens: Lens, row: Evidence): boolean =>
  (lens.says('evidence', row, 'figure') && /\d/.test(row.figure ?? '')) ||
  (lens.says('evidence', row, 'finding') && hasFigure(row.finding ?? ''));

/** Evidence that can carry a claim: somebody looked, and says what they found. */
export const carries = (lens: Lens, row: Evidence): boolean =>
  lens.says('evidence', row, 'finding') || saysFigure(lens, row);

export function evidenceSpecific(
  c: Collector,
  { min, figures: wanted }: ParamsOf<'evidence-specific'>,
): CheckResult {
  const rows = c.lens.rows('evidence');
  const all = c.lens.place('evidence');
  if (rows.length === 0) return c.nothing('evidence-none', all);
  const sound = rows.filter((row) => {
    const elsewhere = normalise(
      [row.source, row.method, row.finding, row.name, row.figure].filter(Boolean).join(' — '),
    );
    const counted = row.kind === undefined || !UNCOUNTED.has(row.kind);
    return [
      c.needs('evidence', row, 'source', 'evidence-no-source'),
      hasPeriod(c, row, counted, elsewhere),
      !counted ||
        row.sample !== undefined ||
        COUNTED.test(elsewhere) ||
        note(c, row, 'sample', 'evidence-no-sample'),
      c.needs('evidence', row, 'method', 'evidence-no-method'),
      c.needs('evidence', row, 'finding', 'evidence-no-finding'),
      datesInOrder(c, row),
    ].every(Boolean);
  });
  const withFigure = rows.filter((row) => saysFigure(c.lens, row));
  if (rows.length < min) c.missing('evidence-few', { count: rows.length, min }, all);
  if (withFigure.length < wanted) {
    const bare = rows.filter((row) => !saysFigure(c.lens, row));
    const countable = bare.find((row) => row.kind === undefined || !UNCOUNTED.has(row.kind)) ?? bare[0];
    if (countable) {
      const name = c.lens.name('evidence', countable);
      c.missing('evidence-no-figure', { name }, c.lens.place('evidence', countable, 'figure'));
    }
  }
  if (sound.length === 0) return c.done('not-yet');
  if (sound.length < rows.length || sound.length < min || withFigure.length < wanted) return c.done('partly');
  c.good(
    'evidence-specific',
    { count: sound.length },
    ...sound.map((row) => c.lens.quote('evidence', row, 'finding')),
  );
  return c.done('met');
}

function note(
  c: Collector,
  row: Evidence,
  field: string,
  code: Parameters<Collector['missing']>[0],
): boolean {
  if (c.lens.isHidden('evidence', field)) return true;
  c.missing(code, { name: c.lens.name('evidence', row) }, c.lens.place('evidence', row, field));
  return false;
}

function hasPeriod(c: Collector, row: Evidence, counted: boolean, elsewhere: string): boolean {
  if (row.from !== undefined || row.to !== undefined) return true;
  if (!counted || MONTH_OR_YEAR.test(elsewhere)) return true;
  return note(c, row, 'from', 'evidence-no-period');
}

function datesInOrder(c: Collector, row: Evidence): boolean {
  if (row.from === undefined || row.to === undefined || row.from <= row.to) return true;
  c.clash(
    'evidence-dates-crossed',
    { name: c.lens.name('evidence', row) },
    c.lens.place('evidence', row, 'to'),
  );
  return false;
}

export function gapsEvidenced(c: Collector): CheckResult {
  const gaps = c.lens.rows('gaps');
  if (gaps.length === 0) return c.nothing('gaps-none', c.lens.place('gaps'));
  const evidence = c.lens.rows('evidence');
  const sound = gaps.filter((gap) => {
    const linked = evidence.filter((row) => row.gaps?.includes(gap.id));
    const name = c.lens.name('gaps', gap);
    const place = c.lens.place('gaps', gap);
    if (linked.length === 0) {
      c.fault('gap-no-evidence', { name }, place, c.lens.place('evidence'));
      return false;
    }
    if (linked.some((row) => carries(c.lens, row) && saysFigure(c.lens, row))) return true;
    const first = linked[0];
    c.missing('gap-evidence-no-figure', { name }, c.lens.place('evidence', first, 'finding'), place);
    return false;
  });
  if (sound.length === gaps.length) {
    const proof = evidence.filter((row) => row.gaps?.length && carries(c.lens, row));
    c.good(
      'gaps-evidenced',
      { count: sound.length },
      ...proof.map((row) => c.lens.quote('evidence', row, 'finding')),
    );
  }
  return c.byRows(sound.length, gaps.length);
}

export function gapsRest(c: Collector): CheckResult {
  const gaps = c.lens.rows('gaps');
  if (gaps.length === 0) return c.nothing('gaps-none', c.lens.place('gaps'));
  const known = new Set(
    [...c.lens.rows('internalRequirements'), ...c.lens.rows('externalRequirements')].map((row) => row.id),
  );
  const sound = gaps.filter((gap) => {
    if (gap.requirements?.some((id) => known.has(id))) return true;
    c.fault(
      'gap-no-requirement',
      { name: c.lens.name('gaps', gap) },
      c.lens.place('gaps', gap, 'requirements'),
    );
    return false;
  });
  if (sound.length === gaps.length) {
    c.good(
      'gaps-rest-on-requirements',
      { count: sound.length },
      ...sound.map((gap) => c.lens.place('gaps', gap, 'requirements')),
    );
  }
  return c.byRows(sound.length, gaps.length);
}

export function gapsMeasured(c: Collector): CheckResult {
  const gaps = c.lens.rows('gaps');
  if (gaps.length === 0) return c.nothing('gaps-none', c.lens.place('gaps'));
  const sound = gaps.filter((gap) => {
    const name = c.lens.name('gaps', gap);
    if (gap.required === undefined && gap.present === undefined) {
      c.missing('gap-not-measured', { name }, c.lens.place('gaps', gap, 'required'));
      return false;
    }
    const given = [
      c.needs('gaps', gap, 'required', 'gap-no-required'),
      c.needs('gaps', gap, 'present', 'gap-no-present'),
      c.needs('gaps', gap, 'unit', 'gap-no-unit'),
      c.needs('gaps', gap, 'better', 'gap-no-better'),
    ].every(Boolean);
    return given && fallsShort(c, gap, name);
  });
  if (sound.length === gaps.length) {
    c.good(
      'gaps-measured',
      { count: sound.length },
      ...sound.map((gap) => c.lens.place('gaps', gap, 'present')),
    );
  }
  return c.byRows(sound.length, gaps.length);
}

function fallsShort(c: Collector, gap: Row<'gaps'>, name: string): boolean {
  const { required, present, better } = gap;
  if (required === undefined || present === undefined || better === undefined) return true;
  if (better === 'lower' ? present > required : present < required) return true;
  c.clash(
    'gap-no-shortfall',
    { name },
    c.lens.place('gaps', gap, 'present'),
    c.lens.place('gaps', gap, 'required'),
  );
  return false;
}

export function improvementsEvidenced(c: Collector): CheckResult {
  const rows = c.lens.rows('improvements');
  if (rows.length === 0) return c.nothing('improvements-none', c.lens.place('improvements'));
  const evidence = c.lens.rows('evidence').filter((row) => carries(c.lens, row));
  const proven = new Set(evidence.flatMap((row) => row.gaps ?? []));
  const sound = rows.filter((row) => {
    if (evidence.some((one) => one.improvements?.includes(row.id))) return true;
    if (row.gaps?.some((gap) => proven.has(gap))) return true;
    c.fault(
      'improvement-no-evidence',
      { name: c.lens.name('improvements', row) },
      c.lens.quote('improvements', row, 'change'),
    );
    return false;
  });
  if (sound.length === rows.length) {
    c.good(
      'improvements-evidenced',
      { count: sound.length },
      ...sound.map((row) => c.lens.place('improvements', row)),
    );
  }
  return c.byRows(sound.length, rows.length);
}
