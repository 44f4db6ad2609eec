import type { Row } from '../../proposal/document';
import { hasFigure, normalise } from '../../text';
import { pattern } from '../../text/pattern';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { BOUGHT, costedOf, FREE, firstOf, HOURS } from './costing';
import { wavedAway } from './needs';
import { isMet, mostly } from './share';
import { deniedIn, hasAmount, isSettled, othersPriced, uncountedIn } from './unpriced';
import { wavedIn } from './waved';

type Improvement = Row<'improvements'>;

const LIMITS = new Set(['budget', 'staffing', 'training']);

/** One improvement: what it needs is said, priced or provided for; or missing; or waved away. */
function provided(c: Collector, row: Improvement, costed: boolean, byActions: boolean): boolean {
  const { lens } = c;
  const name = lens.name('improvements', row);
  const verdict = lens.verdict('improvements', row, 'resources');
  const place = lens.place('improvements', row, 'resources');
  const waved = wavedAway(lens, row);
  if (waved) {
    const { field, stretch } = waved;
    const words = (row[field] ?? '').slice(stretch.start, stretch.end);
    c.fault('resources-waved-away', { name, words }, lens.quote('improvements', row, field, stretch));
    return false;
  }
  const denied = !costed && !byActions && (deniedIn(row) ?? uncountedIn(lens, row));
  if (denied) {
    const words = (row.resources ?? '').slice(denied.start, denied.end);
    c.fault('resources-waved-away', { name, words }, lens.quote('improvements', row, 'resources', denied));
    return false;
  }
  if (verdict === null) return true;
  if (costed || byActions) return true;
  if (verdict === 'placeholder') {
    c.voided(verdict, 'improvements', row, 'resources', 'missing');
    return false;
  }
  if (verdict !== 'blank') {
    c.voided(verdict, 'improvements', row, 'resources');
    return false;
  }
  const text = `${row.name ?? ''} . ${row.change ?? ''}`;
  // A figure for hours or pounds beside the change, or one of the reasons.
  const told = NEEDS.test(normalise(`${row.change ?? ''} ${row.why ?? ''} ${row.compliance ?? ''}`));
  if (told) return true;
  const needs = firstOf(text, BOUGHT) ?? firstOf(text, HOURS);
  // Somebody does it by a day, so people and time were thought of; or the reader is told that it needs nothing.
  const planned = lens.rows('actions').some((one) => one.improvements?.includes(row.id));
  const free = FREE.test(normalise(`${text} ${row.why ?? ''}`));
  const forgotten =
    !free && isFinished(lens) && (!planned || !counts(lens) || othersPriced(lens) || othersSay(lens, row));
  if (needs || forgotten) c.fault('improvement-no-resources', { name }, place);
  else c.missing('improvement-no-resources', { name }, place);
  return false;
}
/**
 * Words about what a change takes, with no amount of anything and nothing that settles it, in a proposal at its end that prices
 * nothing at all: what it takes was never counted.
 */
const unnumbered = (lens: Lens, row: Improvement): boolean =>
  isFinished(lens) &&
  lens.says('improvements', row, 'resources') &&
  !lens.rows('costs').some((one) => (one.rate ?? 0) > 0 || hasFigure(one.basis ?? '')) &&
  !lens.rows('actions').some((one) => lens.says('actions', one, 'resources')) &&
  !hasAmount(row.resources ?? '') &&
  !NEEDS.test(normalise(`${row.change ?? ''} ${row.why ?? ''} ${row.compliance ?? ''}`)) &&
  !isSettled(normalise(row.resources ?? ''));

/** The learner has come to an end: what is not said now was forgotten. */
const isFinished = (lens: Lens): boolean =>
  lens.says('summary', null, 'recommendation') || lens.says('finance', null, 'conclusion');

/** Every other change says what it takes. */
const othersSay = (lens: Lens, row: Improvement): boolean =>
  lens.rows('improvements').every((one) => one === row || lens.says('improvements', one, 'resources'));

/** Money, hours or people are counted anywhere. */
const counts = (lens: Lens): boolean =>
  lens.rows('costs').some((row) => row.rate !== undefined || lens.says('costs', row, 'basis')) ||
  lens.rows('improvements').some((row) => lens.says('improvements', row, 'resources')) ||
  lens.rows('actions').some((row) => lens.says('actions', row, 'resources'));

const NEEDS = pattern(
  /£ ?\d|\b\d+(?:\.\d+)? (?:hours?|minutes?|mins?|days?|half[- ]days?) (?:of|each|a|for|from|per)\b|\b(?:costs?|needs?|takes?) (?:nothing|no (?:money|time|extra))/,
);

/** The same said of the whole, where the sums should be. */
function shrugs(c: Collector): boolean {
  const { lens } = c;
  const priced = lens.rows('costs').some((row) => (row.rate ?? 0) > 0);
  for (const field of ['conclusion', 'stakeholders'] as const) {
    const text = lens.text('finance', null, field);
    const found = wavedIn(text);
    if (!found || hasFigure(text) || priced) continue;
    c.fault(
      'resources-waved-away',
      { name: '1', words: text.slice(found.start, found.end) },
      lens.quote('finance', null, field, found),
    );
    return true;
  }
  return false;
}

export function resourcesConsidered(c: Collector): CheckResult {
  const { lens } = c;
  const rows = lens.rows('improvements');
  if (rows.length === 0) return c.nothing('improvements-none', lens.place('improvements'));
  const costed = costedOf(lens);
  const byActions = new Set(
    lens
      .rows('actions')
      .filter((row) => lens.says('actions', row, 'resources'))
      .flatMap((row) => row.improvements ?? []),
  );
  const sound = rows.filter((row) => provided(c, row, costed(row), byActions.has(row.id)));
  for (const row of sound) {
    if (!unnumbered(lens, row)) continue;
    const name = lens.name('improvements', row);
    c.fault('improvement-no-resources', { name }, lens.quote('improvements', row, 'resources'));
  }
  const shrugged = shrugs(c);
  const limited =
    lens.document.finance.budget !== undefined ||
    lens
      .rows('internalRequirements')
      .some((row) => LIMITS.has(row.kind ?? '') && lens.says('internalRequirements', row, 'asks'));
  if (!limited) c.missing('limits-none', {}, lens.place('internalRequirements'));
  if (shrugged) return c.done(sound.length === 0 ? 'not-yet' : 'partly');
  // One that is waved away among others that are counted leaves the whole open.
  if (c.findings.some((one) => one.code === 'resources-waved-away'))
    return c.done(sound.length === 0 ? 'not-yet' : 'partly');
  const result = mostly(c, sound.length, rows.length);
  // One that says nothing of it, and has no price or owner's hours either: whether it can be done was not asked.
  if (sound.length < rows.length)
    return { ...result, outcome: sound.length === 0 ? 'not-yet' : 'partly', withholds: true };
  if (isMet(result)) {
    c.good(
      'resources-considered',
      { count: sound.length },
      ...sound.map((row) => lens.quote('improvements', row, 'resources')),
    );
  }
  return result;
}
