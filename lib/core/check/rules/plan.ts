import { formatDate } from '../../format';
import type { Row } from '../../proposal/document';
import { type Clash, clashesOf } from '../../schedule/clashes';
import { squeeze } from '../../text';
import type { CheckResult, Collector } from '../collect';
import type { ParamsOf } from '../params';

export function actionsOwned(c: Collector, { min }: ParamsOf<'actions-owned-and-dated'>): CheckResult {
  const rows = c.lens.rows('actions');
  const all = c.lens.place('actions');
  if (rows.length === 0) return c.nothing('actions-none', all);
  const sound = rows.filter((row) =>
    [
      c.needs('actions', row, 'name', 'action-no-name'),
      c.needs('actions', row, 'owner', 'action-no-owner'),
      dated(c, row),
    ].every(Boolean),
  );
  if (rows.length < min) c.missing('actions-few', { count: rows.length, min }, all);
  if (sound.length === rows.length && sound.length >= min) {
    c.good(
      'actions-owned-and-dated',
      { count: sound.length },
      ...sound.map((row) => c.lens.place('actions', row, 'owner')),
    );
  }
  return c.byRows(sound.length, rows.length, min);
}

/** A milestone is a day; either date says it. */
function dated(c: Collector, row: Row<'actions'>): boolean {
  if (row.from !== undefined && row.to !== undefined) return true;
  if (row.kind === 'milestone' && (row.from !== undefined || row.to !== undefined)) return true;
  const field = row.from === undefined ? 'from' : 'to';
  c.missing('action-no-dates', { name: c.lens.name('actions', row) }, c.lens.place('actions', row, field));
  return false;
}

/** Asked for by other checks, in their own words. */
const NOT_CONTRADICTIONS = new Set<Clash['code']>(['no-dates', 'no-owner']);

export function scheduleSound(c: Collector): CheckResult {
  const rows = c.lens.rows('actions');
  if (rows.length === 0) return c.nothing('actions-none', c.lens.place('actions'));
  const clashes = clashesOf(c.lens.document).filter((one) => !NOT_CONTRADICTIONS.has(one.code));
  for (const one of clashes) {
    const values = { name: one.name, other: one.other?.name ?? '', days: one.days ?? 0 };
    c.clash(`schedule-${one.code as Exclude<Clash['code'], 'no-dates' | 'no-owner'>}`, values, one.place);
  }
  const someDates = rows.some((row) => row.from !== undefined || row.to !== undefined);
  if (!someDates) {
    const first = rows[0];
    if (first)
      c.missing(
        'action-no-dates',
        { name: c.lens.name('actions', first) },
        c.lens.place('actions', first, 'from'),
      );
    return c.done('not-yet');
  }
  if (clashes.length > 0) return c.done('not-yet');
  c.good('schedule-sound', { count: rows.length }, c.lens.place('actions'));
  return c.done('met');
}

export function monitoring(c: Collector, { min }: ParamsOf<'monitoring-planned'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('reviews');
  const all = lens.place('reviews');
  if (rows.length === 0) return c.nothing('reviews-none', all);
  const { goLive } = lens.document.plan;
  const dated = rows.filter((row) => {
    const has = row.date !== undefined;
    if (!has)
      c.missing('review-no-date', { name: lens.name('reviews', row) }, lens.place('reviews', row, 'date'));
    return has;
  });
  const after = dated.filter((row) => goLive === undefined || (row.date ?? '') > goLive);
  if (dated.length > 0 && after.length === 0 && goLive !== undefined) {
    const values = { date: formatDate(goLive) };
    c.fault(
      'reviews-before-go-live',
      values,
      lens.place('reviews', dated[0], 'date'),
      lens.place('plan', null, 'goLive'),
    );
  }
  if (goLive === undefined) c.missing('go-live-none', {}, lens.place('plan', null, 'goLive'));
  if (after.length > 0 && after.length < min) c.missing('reviews-few', { count: after.length, min }, all);
  const owned = rows.filter((row) => c.needs('reviews', row, 'owner', 'review-no-owner'));
  const ready = rows.filter((row) => c.needs('reviews', row, 'ifOff', 'review-no-if-off'));
  // What is watched: said in words, or by the KPIs each review looks at.
  const verdict = lens.verdict('plan', null, 'monitoring');
  const watched =
    verdict === null || (verdict === 'blank' && after.some((row) => (row.kpis?.length ?? 0) > 0));
  if (!watched) {
    if (verdict === 'blank') c.missing('monitoring-none', {}, lens.place('plan', null, 'monitoring'));
    else if (verdict !== null) c.voided(verdict, 'plan', null, 'monitoring');
  }
  if (after.length === 0) return c.done('not-yet');
  const whole = [dated, owned, ready].every((list) => list.length === rows.length);
  if (!whole || !watched || after.length < min || goLive === undefined) return c.done('partly');
  c.good(
    'monitoring-planned',
    { count: after.length },
    ...after.map((row) => lens.place('reviews', row, 'date')),
  );
  return c.done('met');
}

/** Fewer actions than this may well be one person's. */
const SHARED_FROM = 4;

export function oneOwner(c: Collector): CheckResult {
  const rows = c.lens.rows('actions').filter((row) => c.lens.says('actions', row, 'owner'));
  if (rows.length === 0) return c.nothing('actions-none', c.lens.place('actions'));
  const owners = new Set(rows.map((row) => squeeze(row.owner ?? '')));
  if (owners.size === 1 && rows.length >= SHARED_FROM) {
    c.fault(
      'one-owner',
      { owner: rows[0]?.owner ?? '', count: rows.length },
      ...rows.map((row) => c.lens.place('actions', row, 'owner')),
    );
    return c.done('not-yet');
  }
  c.good(
    'owners-shared',
    { count: owners.size },
    ...rows.map((row) => c.lens.place('actions', row, 'owner')),
  );
  return c.done('met');
}
