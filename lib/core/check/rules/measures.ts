import { formatNumber } from '../../format';
import type { Row } from '../../proposal/document';
import { hasFigure, normalise, shared, wordCount } from '../../text';
import { pattern } from '../../text/pattern';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';
import { servedBy, type Ties, tieOf, tiesOf } from './links';
import { HALF, isMet, mostly, NEARLY_ALL } from './share';

type Kpi = Row<'kpis'>;

export function kpisMeasurable(c: Collector, { min }: ParamsOf<'kpis-measurable'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('kpis');
  const all = lens.place('kpis');
  if (rows.length === 0) return min === 0 ? optional(c, 'kpis-none', all) : c.nothing('kpis-none', all);
  let owned = 0;
  let found = 0;
  const sound = rows.filter((row) => {
    const name = { name: lens.name('kpis', row) };
    const levels = [
      c.needs('kpis', row, 'name', 'kpi-no-name'),
      c.needs('kpis', row, 'baseline', 'kpi-no-baseline'),
      c.needs('kpis', row, 'target', 'kpi-no-target'),
      c.needs('kpis', row, 'targetDate', 'kpi-no-target-date'),
      targetBetter(c, row),
      datesInOrder(c, row),
      unit(c, row),
      // Left empty it may be plain from the name; filled with nothing it is not.
      ['blank', null].includes(lens.verdict('kpis', row, 'definition')),
    ].every(Boolean);
    // Asked for, each of them; what is counted and by whom may be plain from one of them.
    const definition = c.asks('kpis', row, 'definition', 'kpi-no-definition', name);
    const source = c.asks('kpis', row, 'dataSource', 'kpi-no-source', name);
    c.asks('kpis', row, 'baselineDate', 'kpi-no-baseline-date', name);
    c.asks('kpis', row, 'better', 'kpi-no-better', name);
    c.asks('kpis', row, 'frequency', 'kpi-no-frequency', name);
    if (c.asks('kpis', row, 'owner', 'kpi-no-owner', name)) owned++;
    if (source || definition || row.baselineEvidence !== undefined) found++;
    return levels;
  });
  if (rows.length < min) c.missing('kpis-few', { count: rows.length, min }, all);
  if (sound.length === 0) {
    const begun = rows.some(
      (row) => row.baseline !== undefined || row.target !== undefined || hasFigure(row.definition ?? ''),
    );
    return c.done(begun ? 'partly' : 'not-yet');
  }
  const result = mostly(c, sound.length, rows.length, { min });
  if (!isMet(result)) return result;
  const watched = owned >= rows.length * HALF || somebodyWatches(lens);
  if (!watched || found < rows.length * HALF) return c.done('partly');
  c.good(
    'kpis-measurable',
    { count: sound.length },
    ...sound.map((row) => lens.quote('kpis', row, 'definition')),
  );
  return result;
}

/** A list a unit would like to see, and does not insist on. */
export function optional(
  c: Collector,
  code: Parameters<Collector['missing']>[0],
  place: Parameters<Collector['nothing']>[1],
): CheckResult {
  return { ...c.nothing(code, place), outcome: 'met', aside: true };
}

/** Reviews with an owner, or words on who watches: the KPI need not name the person again. */
const somebodyWatches = (lens: Lens): boolean =>
  lens.rows('reviews').some((row) => lens.says('reviews', row, 'owner')) ||
  lens.says('plan', null, 'monitoring');

const UNIT_WORD = pattern(
  /%|\b(?:per ?cent|percent(?:age)?|share|proportion|rate|number|count|how many|average|mean|median|score|minutes?|hours?|days?|weeks?|seconds?|out of|£|pounds|cost|days)\b/,
);

/** In its field, or plain from the name or what is counted. */
function unit(c: Collector, row: Kpi): boolean {
  const { lens } = c;
  if (lens.isHidden('kpis', 'unit') || lens.says('kpis', row, 'unit')) return true;
  const place = lens.place('kpis', row, 'unit');
  c.missing('kpi-no-unit', { name: lens.name('kpis', row) }, place);
  return UNIT_WORD.test(normalise(`${row.name ?? ''} ${row.definition ?? ''}`));
}

function targetBetter(c: Collector, row: Kpi): boolean {
  const { baseline, target, better } = row;
  if (baseline === undefined || target === undefined) return true;
  const values = {
    name: c.lens.name('kpis', row),
    baseline: formatNumber(baseline),
    target: formatNumber(target),
  };
  const places = [c.lens.place('kpis', row, 'target'), c.lens.place('kpis', row, 'baseline')];
  if (baseline === target) {
    // "Stay at nought": kept on purpose, and said so.
    if (KEPT.test(normalise(`${row.name ?? ''} ${row.definition ?? ''}`))) return true;
    c.clash('kpi-target-same', values, ...places);
    return false;
  }
  if (better === undefined || (better === 'higher' ? target > baseline : target < baseline)) return true;
  c.clash('kpi-target-worse', values, ...places);
  return false;
}
const KEPT = pattern(
  /\b(?:stays?|remains?|keep|kept|hold|held|no (?:more|fall|rise|worse|increase|drop)|not (?:fall|rise|worse)|maintain\w*|steady|unchanged)\b/,
);

function datesInOrder(c: Collector, row: Kpi): boolean {
  const { lens } = c;
  const name = lens.name('kpis', row);
  if (row.baselineDate !== undefined && row.targetDate !== undefined && row.targetDate <= row.baselineDate) {
    c.clash('kpi-dates-crossed', { name }, lens.place('kpis', row, 'targetDate'));
    return false;
  }
  if (row.targetDate !== undefined && row.targetDate < lens.today)
    c.missing('kpi-target-past', { name }, lens.place('kpis', row, 'targetDate'));
  return true;
}

const hasLevel = (row: Kpi): boolean =>
  row.baseline !== undefined ||
  row.target !== undefined ||
  hasFigure(`${row.name ?? ''} ${row.definition ?? ''}`);

export function improvementsMeasured(c: Collector): CheckResult {
  const { lens } = c;
  const rows = lens.rows('improvements');
  if (rows.length === 0) return c.nothing('improvements-none', lens.place('improvements'));
  const kpis = lens.rows('kpis').filter((row) => row.target !== undefined || lens.says('kpis', row, 'name'));
  if (kpis.length === 0) {
    c.missing('kpis-none', {}, lens.place('kpis'));
    return c.done('not-yet');
  }
  const ties = tiesOf(lens);
  // How much, and by when, for something that is changed: however little else there is, it is begun.
  const aimed = kpis.some(
    (kpi) =>
      kpi.target !== undefined &&
      kpi.targetDate !== undefined &&
      rows.some((row) => kpi.improvements?.includes(row.id)),
  );
  const begun = (result: CheckResult): CheckResult => (aimed ? { ...result, credits: true } : result);
  const sound = rows.filter((row) => {
    const name = lens.name('improvements', row);
    const linked = kpis.filter((kpi) => kpi.improvements?.includes(row.id));
    if (linked.length === 0) {
      if (servedBy(lens, 'kpis', row)) {
        c.missing('link-by-words', { name }, lens.place('improvements', row), lens.place('kpis'));
        return true;
      }
      c.fault('improvement-no-kpi', { name }, lens.place('improvements', row), lens.place('kpis'));
      return false;
    }
    return measuresIt(c, row, linked, ties);
  });
  const result = mostly(c, sound.length, rows.length, { share: NEARLY_ALL });
  // "Guests are happier" is linked to the change, and measures nothing.
  if (isMet(result) && !kpis.some(hasLevel)) return begun(c.done('partly'));
  if (isMet(result)) {
    c.good(
      'improvements-measured',
      { count: sound.length },
      ...kpis.map((row) => lens.place('kpis', row, 'improvements')),
    );
  }
  return begun(result);
}

/** Some KPI of the improvement watches the gap it closes, or at least what it changes. */
function measuresIt(c: Collector, row: Row<'improvements'>, kpis: readonly Kpi[], ties: Ties): boolean {
  const { lens } = c;
  const gaps = tieOf(ties.closes, row).rows;
  if (gaps.length === 0) return true;
  const watches = (kpi: Kpi): boolean => {
    const text = [kpi.name, kpi.definition].filter(Boolean).join(' . ');
    if (text === '') return true;
    if (shared(text, [row.name, row.change, row.why].filter(Boolean).join(' . ')) > 0) return true;
    return gaps.some(
      (gap) =>
        (gap.present !== undefined && gap.present === kpi.baseline) ||
        tieOf(ties.onGap, gap).rows.some((one) => one.id === kpi.baselineEvidence) ||
        shared(text, [gap.name, gap.measure, gap.cause, gap.effect].filter(Boolean).join(' . ')) > 0,
    );
  };
  const watching = kpis.filter(watches);
  const [first] = kpis;
  if (watching.length === 0 && first) {
    c.missing(
      'kpi-not-its-gap',
      { name: lens.name('kpis', first), improvement: lens.name('improvements', row) },
      lens.quote('kpis', first, 'definition'),
      lens.place('improvements', row),
    );
    return false;
  }
  const units = gaps.flatMap((gap) => (gap.unit ? [plainUnit(gap.unit)] : []));
  const inUnits = watching.some((kpi) => kpi.unit === undefined || units.includes(plainUnit(kpi.unit)));
  if (units.length > 0 && !inUnits) {
    const kpi = watching[0];
    if (kpi)
      c.missing(
        'kpi-unit-differs',
        { name: lens.name('kpis', kpi), unit: kpi.unit ?? '', gap: units[0] ?? '' },
        lens.place('kpis', kpi, 'unit'),
      );
  }
  levelsAgree(c, watching, gaps);
  return true;
}

const plainUnit = (text: string): string =>
  normalise(text)
    .replace(/per ?cent(?:age)?|percent|pct|% of .*/, '%')
    .replace(/^(?:%|of|the|number of|no\.? of)\s+(?=\w)/, '')
    .replace(/s\b/g, '')
    .trim();

/** The baseline of a KPI is the present level of its gap: two figures for the same thing cannot both be right. */
function levelsAgree(c: Collector, kpis: readonly Kpi[], gaps: readonly Row<'gaps'>[]): void {
  const { lens } = c;
  for (const kpi of kpis) {
    for (const gap of gaps) {
      if (kpi.baseline === undefined || gap.present === undefined || kpi.baseline === gap.present) continue;
      if (kpi.unit === undefined || gap.unit === undefined || plainUnit(kpi.unit) !== plainUnit(gap.unit))
        continue;
      const same =
        normalise(kpi.name ?? '').trim() !== '' &&
        [gap.name, gap.measure].some(
          (text) => normalise(text ?? '').trim() === normalise(kpi.name ?? '').trim(),
        );
      if (!same) continue;
      c.clash(
        'gap-figure-differs',
        {
          name: lens.name('kpis', kpi),
          baseline: formatNumber(kpi.baseline),
          present: formatNumber(gap.present),
        },
        lens.place('kpis', kpi, 'baseline'),
        lens.place('gaps', gap, 'present'),
      );
    }
  }
}

const GOAL_WORDS = pattern(
  /\b(?:goals?|objectives?|aims?|strateg\w+|(?:business|corporate|service|annual|improvement|school|practice|five[- ]year) plan|mission|promise|charter|vision|priorit\w+)\b/,
);

export function kpisServeGoals(c: Collector): CheckResult {
  const { lens } = c;
  const goals = lens.rows('goals');
  const kpis = lens.rows('kpis');
  if (kpis.length === 0 && goals.length === 0) return c.nothing('goals-none', lens.place('goals'));
  if (kpis.length === 0) {
    c.missing('kpis-none', {}, lens.place('kpis'));
    return c.done('not-yet');
  }
  if (goals.length === 0) return goalElsewhere(c);
  let named = 0;
  for (const row of goals) {
    if (c.needs('goals', row, 'name', 'goal-no-name')) named++;
    // A goal nobody serves is beside the point; it need not be finished.
    if (kpis.some((kpi) => kpi.goal === row.id)) {
      c.asks('goals', row, 'source', 'goal-no-source', { name: lens.name('goals', row) });
    }
  }
  const sound = kpis.filter((kpi) => {
    const goal = goals.find((one) => one.id === kpi.goal);
    if (goal) return lens.says('goals', goal, 'name');
    const name = lens.name('kpis', kpi);
    const place = lens.place('kpis', kpi, 'goal');
    const text = `${kpi.name ?? ''} . ${kpi.definition ?? ''}`;
    const said = goals.some((one) => shared(text, one.name ?? '') >= 1 && lens.says('goals', one, 'name'));
    c.missing(said ? 'link-by-words' : 'kpi-no-goal', { name }, place);
    return said;
  });
  if (named === 0) return c.done('not-yet');
  // "To be the best in town", from nowhere: a wish, which nobody could see come nearer.
  const served = goals.filter((one) => kpis.some((kpi) => kpi.goal === one.id));
  if (served.length > 0 && served.every((one) => isWish(lens, one))) return c.done('partly');
  const result = mostly(c, sound.length, kpis.length, { share: HALF, min: 1 });
  if (isMet(result)) {
    c.good(
      'kpis-serve-goals',
      { count: sound.length },
      ...goals.map((row) => lens.quote('goals', row, 'name')),
    );
  }
  return result;
}

const isWish = (lens: Lens, row: Row<'goals'>): boolean =>
  !lens.says('goals', row, 'source') && !hasFigure(row.name ?? '') && wordCount(row.name ?? '') <= WISH_WORDS;
const WISH_WORDS = 8;

/** No goal in its own list: one that is told where the organisation or the improvements are, counts. */
function goalElsewhere(c: Collector): CheckResult {
  const { lens } = c;
  const spots = [
    ...(['promise', 'overview', 'service'] as const).map((field) => ['context', null, field] as const),
    ...lens.rows('improvements').map((row) => ['improvements', row, 'why'] as const),
    ...lens.rows('kpis').map((row) => ['kpis', row, 'definition'] as const),
    ...(['benefit', 'recommendation', 'problem'] as const).map((field) => ['summary', null, field] as const),
  ] as const;
  for (const [collection, row, field] of spots) {
    const text = lens.text(collection, row, field);
    if (!lens.says(collection, row, field) || !GOAL_WORDS.test(normalise(text)) || !hasFigure(text)) continue;
    c.missing('answer-elsewhere', { name: '1' }, lens.place('goals'), lens.quote(collection, row, field));
    return c.done('met');
  }
  c.missing('goals-none', {}, lens.place('goals'));
  return c.done('not-yet');
}
