import { isList } from '../../proposal/catalogue';
import type { Place } from '../../proposal/place';
import type { BreakCode } from '../../trace';
import type { FindingCode } from '../codes';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { requirementsOf, servedBy, type Ties, tieOf, tiesOf } from './links';

/** Breaks of the thread in the words of findings. Costs and owners are judged by checks of their own. */
const BREAKS: Readonly<Record<BreakCode, FindingCode | null>> = {
  'gap-without-requirement': 'gap-no-requirement',
  'gap-without-evidence': 'gap-no-evidence',
  'gap-without-improvement': 'gap-no-improvement',
  'evidence-without-use': 'evidence-unused',
  'improvement-without-gap': 'improvement-no-gap',
  'improvement-without-kpi': 'improvement-no-kpi',
  'improvement-without-cost': null,
  'improvement-without-action': 'improvement-no-action',
  'kpi-without-improvement': 'kpi-no-improvement',
  'cost-without-improvement': 'cost-no-improvement',
  'benefit-without-improvement': 'benefit-no-improvement',
  'action-without-improvement': 'action-no-improvement',
  'action-without-owner': null,
};

/** Every link of requirement → gap ← evidence → improvement → KPI, money, action; each break where it can be mended. */
export function threadWhole(c: Collector): CheckResult {
  const { lens } = c;
  const gaps = lens.rows('gaps');
  const improvements = lens.rows('improvements');
  if (gaps.length === 0) return c.nothing('gaps-none', lens.place('gaps'));
  if (improvements.length === 0) return c.nothing('improvements-none', lens.place('improvements'));
  const { edges, breaks } = lens.thread;
  const ties = tiesOf(lens);
  const torn = breaks.filter(
    ({ code, place }) =>
      BREAKS[code] !== null && hasContent(lens, place) && !toldInWords(lens, ties, code, place),
  );
  const loose = new Set<string>();
  for (const { code, place } of torn) {
    const finding = BREAKS[code];
    const { collection, row } = place;
    if (finding === null || row === undefined || !isList(collection)) continue;
    const named = lens.rows(collection).find((one) => one.id === row) ?? { id: row };
    c.missing(finding, { name: lens.name(collection, named) }, place);
    if (HOLDS.has(code)) loose.add(`${collection} ${row}`);
  }
  const closed = improvements.some((row) => tieOf(ties.closes, row).rows.length > 0);
  if (!closed) return c.done('not-yet');
  // Side threads may hang loose; the argument runs through gaps and improvements, and most of them must hold.
  if (loose.size * 3 > gaps.length + improvements.length) return c.done('partly');
  c.good(
    'thread-whole',
    { count: edges.length },
    ...improvements.map((row) => lens.place('improvements', row)),
  );
  return c.done('met');
}

/** Where the argument itself is torn, and not only one of its side threads. */
const HOLDS = new Set<BreakCode>([
  'gap-without-improvement',
  'improvement-without-gap',
  'improvement-without-action',
]);

/** Torn as a link, whole as a text: what the row says ties it plainly. */
function toldInWords(lens: Lens, ties: Ties, code: BreakCode, { row: id }: Place): boolean {
  const gap = lens.rows('gaps').find((one) => one.id === id);
  const improvement = lens.rows('improvements').find((one) => one.id === id);
  if (gap && code === 'gap-without-evidence') return tieOf(ties.onGap, gap).rows.length > 0;
  if (gap && code === 'gap-without-requirement')
    return (
      requirementsOf(lens, gap.requirements, [gap.name, gap.measure, gap.cause, gap.effect].join(' . ')).rows
        .length > 0
    );
  if (gap && code === 'gap-without-improvement')
    return [...ties.closes.values()].some((tie) => tie.rows.some((one) => one.id === id));
  if (improvement && code === 'improvement-without-gap')
    return tieOf(ties.closes, improvement).rows.length > 0;
  if (improvement && code === 'improvement-without-kpi') return servedBy(lens, 'kpis', improvement);
  if (improvement && code === 'improvement-without-action') return servedBy(lens, 'actions', improvement);
  return false;
}

/** A row just added is no break yet. */
const hasContent = (lens: Lens, { collection, row }: Place): boolean =>
  !isList(collection) || lens.rows(collection).some((one) => one.id === row);
