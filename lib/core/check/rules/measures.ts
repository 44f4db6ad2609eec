import { formatNumber } from '../../format';
import type { Row } from '../../proposal/document';
import type { CheckResult, Collector } from '../collect';
import type { ParamsOf } from '../params';

export function kpisMeasurable(c: Collector, { min }: ParamsOf<'kpis-measurable'>): CheckResult {
  const rows = c.lens.rows('kpis');
  const all = c.lens.place('kpis');
  if (rows.length === 0) return c.nothing('kpis-none', all);
  const sound = rows.filter((row) =>
    [
      c.needs('kpis', row, 'name', 'kpi-no-name'),
      c.needs('kpis', row, 'baseline', 'kpi-no-baseline'),
      c.needs('kpis', row, 'target', 'kpi-no-target'),
      c.needs('kpis', row, 'baselineDate', 'kpi-no-baseline-date'),
      c.needs('kpis', row, 'targetDate', 'kpi-no-target-date'),
      c.needs('kpis', row, 'better', 'kpi-no-better'),
      c.needs('kpis', row, 'unit', 'kpi-no-unit'),
      c.needs('kpis', row, 'dataSource', 'kpi-no-source'),
      c.needs('kpis', row, 'owner', 'kpi-no-owner'),
      c.needs('kpis', row, 'frequency', 'kpi-no-frequency'),
      c.needs('kpis', row, 'definition', 'kpi-no-definition'),
      targetBetter(c, row),
      datesInOrder(c, row),
    ].every(Boolean),
  );
  if (rows.length < min) c.missing('kpis-few', { count: rows.length, min }, all);
  if (sound.length === rows.length && sound.length >= min) {
    c.good(
      'kpis-measurable',
      { count: sound.length },
      ...sound.map((row) => c.lens.quote('kpis', row, 'definition')),
    );
  }
  return c.byRows(sound.length, rows.length, min);
}

function targetBetter(c: Collector, row: Row<'kpis'>): boolean {
  const { baseline, target, better } = row;
  if (baseline === undefined || target === undefined) return true;
  const values = {
    name: c.lens.name('kpis', row),
    baseline: formatNumber(baseline),
    target: formatNumber(target),
  };
  const places = [c.lens.place('kpis', row, 'target'), c.lens.place('kpis', row, 'baseline')];
  if (baseline === target) {
    c.clash('kpi-target-same', values, ...places);
    return false;
  }
  if (better === undefined || (better === 'higher' ? target > baseline : target < baseline)) return true;
  c.clash('kpi-target-worse', values, ...places);
  return false;
}

function datesInOrder(c: Collector, row: Row<'kpis'>): boolean {
  if (row.baselineDate === undefined || row.targetDate === undefined || row.targetDate > row.baselineDate)
    return true;
  c.clash('kpi-dates-crossed', { name: c.lens.name('kpis', row) }, c.lens.place('kpis', row, 'targetDate'));
  return false;
}

export function improvementsMeasured(c: Collector): CheckResult {
  const rows = c.lens.rows('improvements');
  if (rows.length === 0) return c.nothing('improvements-none', c.lens.place('improvements'));
  const kpis = c.lens
    .rows('kpis')
    .filter((row) => row.target !== undefined || c.lens.says('kpis', row, 'name'));
  const sound = rows.filter((row) => {
    if (kpis.some((kpi) => kpi.improvements?.includes(row.id))) return true;
    c.fault(
      'improvement-no-kpi',
      { name: c.lens.name('improvements', row) },
      c.lens.place('improvements', row),
      c.lens.place('kpis'),
    );
    return false;
  });
  if (sound.length === rows.length) {
    c.good(
      'improvements-measured',
      { count: sound.length },
      ...kpis.map((row) => c.lens.place('kpis', row, 'improvements')),
    );
  }
  return c.byRows(sound.length, rows.length);
}

export function kpisServeGoals(c: Collector): CheckResult {
  const { lens } = c;
  const goals = lens.rows('goals');
  const kpis = lens.rows('kpis');
  if (goals.length === 0) return c.nothing('goals-none', lens.place('goals'));
  if (kpis.length === 0) return c.nothing('kpis-none', lens.place('kpis'));
  const named = goals.filter((row) =>
    [
      c.needs('goals', row, 'name', 'goal-no-name'),
      // A goal nobody serves is beside the point; it need not be finished.
      !kpis.some((kpi) => kpi.goal === row.id) || c.needs('goals', row, 'source', 'goal-no-source'),
    ].every(Boolean),
  );
  const sound = kpis.filter((kpi) => {
    if (kpi.goal !== undefined && goals.some((goal) => goal.id === kpi.goal)) {
      return named.some((goal) => goal.id === kpi.goal);
    }
    c.missing('kpi-no-goal', { name: lens.name('kpis', kpi) }, lens.place('kpis', kpi, 'goal'));
    return false;
  });
  if (sound.length === kpis.length) {
    c.good(
      'kpis-serve-goals',
      { count: sound.length },
      ...named.map((row) => lens.quote('goals', row, 'name')),
    );
  }
  return c.byRows(sound.length, kpis.length);
}
