import { addMonths, formatDate } from '../../format';
import type { Row } from '../../proposal/document';
import { hasFigure, namesDocument, normalise } from '../../text';
import { pattern } from '../../text/pattern';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import type { ParamsOf } from '../params';
import { conflicts } from './conflicts';
import { isLawByName } from './filing';
import { saidToBeOld } from './outdated';
import { HALF } from './share';

type Internal = Row<'internalRequirements'>;

/** True when a gap or an improvement deals with this internal document, or a practice log says that it is old. */
const addressed = (lens: Lens, row: Internal): boolean =>
  lens.rows('gaps').some((gap) => gap.requirements?.includes(row.id)) ||
  lens.rows('improvements').some((one) => one.rules?.includes(row.id)) ||
  KNOWN_OLD.test(normalise(`${row.why ?? ''} ${row.asks ?? ''} ${row.version ?? ''}`)) ||
  spokenOf(lens, row) ||
  saidToBeOld(lens, row);
const KNOWN_OLD = pattern(
  /\b(?:out[ -]of[ -]date|outdated|overdue|past its (?:review|date)|due (?:for|a) (?:a )?review|not (?:been )?(?:reviewed|updated)|needs? (?:updating|reviewing|to be (?:updated|reviewed|rewritten))|older than|never (?:been )?(?:reviewed|updated)|still says?)\b/,
);

/** A gap or an improvement that names the document deals with it, linked or not. */
const spokenOf = (lens: Lens, { document }: Internal): boolean =>
  document !== undefined &&
  document.trim() !== '' &&
  (lens.rows('gaps').some((row) => namesDocument(gapTold(row), document)) ||
    lens.rows('improvements').some((row) => namesDocument(changeTold(row), document)));
const gapTold = ofRow((gap: Row<'gaps'>) => `${gap.name ?? ''} ${gap.cause ?? ''} ${gap.effect ?? ''}`);
const changeTold = ofRow(
  (one: Row<'improvements'>) => `${one.name ?? ''} ${one.change ?? ''} ${one.compliance ?? ''}`,
);

/** Told by its number, its year or the page where it says so, if not by its version. */
const isIdentified = ofRow(
  (row: Internal): boolean =>
    NUMBERED.test(row.document ?? '') ||
    PAGED.test(normalise(`${row.document ?? ''} . ${row.asks ?? ''} . ${row.why ?? ''}`)),
);
/** A limit in figures was read somewhere. */
const hasLimit = (row: Internal): boolean => hasFigure(row.asks ?? '');
const NUMBERED = /\b[A-Z]{1,5}[- ]?\d{1,4}\b/;
const PAGED = pattern(
  /\b(?:19|20)\d\d\b|\bv\.? ?\d|\b(?:version|issue|edition|revision|section|part|page|chapter|paragraph|clause|step|rule|para|sop|no\.?|number) \d/,
);

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
    // Not one of them could be told from the edition before it: nobody opened a document.
    if (!rows.some(isIdentified) && !rows.every((row) => hasLimit(row) && !isLawByName(row, c.lens)))
      return { ...c.done('partly'), withholds: true };
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
