import { formatDate } from '../../format';
import type { Row } from '../../proposal/document';
import { type Clash, clashesOf } from '../../schedule/clashes';
import { normalise, squeeze } from '../../text';
import { pattern } from '../../text/pattern';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';
import { isMet, mostly } from './share';

export function actionsOwned(c: Collector, { min }: ParamsOf<'actions-owned-and-dated'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('actions');
  const all = lens.place('actions');
  if (rows.length === 0) return c.nothing('actions-none', all);
  const sound = rows.filter((row) =>
    [c.needs('actions', row, 'name', 'action-no-name'), owned(c, row), dated(c, row)].every(Boolean),
  );
  if (rows.length < min) c.missing('actions-few', { count: rows.length, min }, all);
  const result = mostly(c, sound.length, rows.length, { min });
  if (isMet(result)) {
    c.good(
      'actions-owned-and-dated',
      { count: sound.length },
      ...sound.map((row) => lens.place('actions', row, 'owner')),
    );
  }
  return result;
}

/** Nobody in particular: what is everybody's is done by no one. */
const NOBODY = pattern(
  /^(?:all|everyone|everybody|all (?:of us|staff|the team|the staff)|the (?:staff|company|organisation)|staff|anyone|whoever(?: is (?:free|on))?|tbc|to be (?:decided|confirmed|agreed)|not decided(?: yet)?|someone|somebody|anybody|various|management|us|we|both|colleagues|workers|people|employees|the (?:shop|firm|company|office|business|bosses))\.?$/,
);

function owned(c: Collector, row: Row<'actions'>): boolean {
  if (!c.needs('actions', row, 'owner', 'action-no-owner')) return false;
  if (!NOBODY.test(squeeze(row.owner ?? ''))) return true;
  c.missing('action-no-owner', { name: c.lens.name('actions', row) }, c.lens.quote('actions', row, 'owner'));
  return false;
}

/** A day is enough to be held to: both are better, and a milestone has only one. */
function dated(c: Collector, row: Row<'actions'>): boolean {
  const { lens } = c;
  if (row.from !== undefined && row.to !== undefined) return true;
  if (row.kind === 'milestone' && (row.from !== undefined || row.to !== undefined)) return true;
  const field = row.from === undefined ? 'from' : 'to';
  c.missing('action-no-dates', { name: lens.name('actions', row) }, lens.place('actions', row, field));
  return row.from !== undefined || row.to !== undefined;
}

/** Asked for by other checks, in their own words. */
const NOT_CONTRADICTIONS = new Set<Clash['code']>(['no-dates', 'no-owner']);

/** Untidy and harmless: told, and no marker withholds a tick for it. */
const UNTIDY = new Set<Clash['code']>(['milestone-with-duration', 'outside-plan']);
const A_FEW_DAYS = 7;

export function scheduleSound(c: Collector): CheckResult {
  const { lens } = c;
  const rows = lens.rows('actions');
  if (rows.length === 0) return c.nothing('actions-none', lens.place('actions'));
  const clashes = clashesOf(lens.document).filter((one) => !NOT_CONTRADICTIONS.has(one.code));
  let crossed = 0;
  for (const one of clashes) {
    const values = { name: one.name, other: one.other?.name ?? '', days: one.days ?? 0 };
    const code = `schedule-${one.code as Exclude<Clash['code'], 'no-dates' | 'no-owner'>}` as const;
    // Two actions that overlap by a day or two may well be meant to.
    const small = one.code === 'starts-before-predecessor-ends' && (one.days ?? 0) < A_FEW_DAYS;
    if (UNTIDY.has(one.code) || small) c.missing(code, values, one.place);
    else {
      crossed++;
      c.clash(code, values, one.place);
    }
  }
  const someDates = rows.some((row) => row.from !== undefined || row.to !== undefined);
  if (!someDates) {
    const first = rows[0];
    if (first)
      c.missing(
        'action-no-dates',
        { name: lens.name('actions', first) },
        lens.place('actions', first, 'from'),
      );
    return c.done('not-yet');
  }
  const past = inThePast(c);
  if (crossed > 0) return c.done('not-yet');
  if (past) return c.done('partly');
  c.good('schedule-sound', { count: rows.length }, lens.place('actions'));
  return c.done('met');
}

/** A plan of what is already over: every action ended before today, and none says that it was done. */
function inThePast(c: Collector): boolean {
  const { lens } = c;
  const dated = lens.rows('actions').filter((row) => row.from !== undefined || row.to !== undefined);
  const over = dated.filter(
    (row) => (row.to ?? row.from ?? '') < lens.today && !DONE.test(normalise(row.done ?? '')),
  );
  // Once a plan has begun its first actions lie behind; only a plan that begins after them is at odds with them.
  const begun = lens.document.plan.start !== undefined && lens.document.plan.start <= lens.today;
  if (over.length < dated.length && begun) return false;
  for (const row of over)
    c.missing(
      'action-in-past',
      { name: lens.name('actions', row), date: formatDate(row.to ?? row.from ?? '') },
      lens.place('actions', row, row.to === undefined ? 'from' : 'to'),
    );
  return dated.length > 0 && over.length === dated.length;
}
const DONE = /\b(?:done|finished|completed?|was|were|has been|have been|signed|held)\b/;

export function monitoring(c: Collector, { min }: ParamsOf<'monitoring-planned'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('reviews');
  const all = lens.place('reviews');
  const verdict = lens.verdict('plan', null, 'monitoring');
  const { goLive } = lens.document.plan;
  if (rows.length === 0) {
    // Who looks at what and how often, told in words, is a plan to watch.
    const told = lens.text('plan', null, 'monitoring');
    if (verdict === null && OFTEN.test(normalise(told))) {
      c.missing('reviews-none', {}, all);
      c.good('monitoring-planned', { count: 1 }, lens.quote('plan', null, 'monitoring'));
      return c.done('met');
    }
    const [last] = reviewingActions(lens);
    if (last) {
      c.missing('answer-elsewhere', { name: lens.name('actions', last) }, all, lens.place('actions', last));
      c.good('monitoring-planned', { count: 1 }, lens.place('actions', last));
      return c.done('met');
    }
    if (verdict === null) {
      c.missing('reviews-none', {}, all);
      return c.done('partly');
    }
    return c.nothing('reviews-none', all);
  }
  const dated = rows.filter((row) => {
    const has = row.date !== undefined;
    if (!has)
      c.missing('review-no-date', { name: lens.name('reviews', row) }, lens.place('reviews', row, 'date'));
    return has;
  });
  const live = goLive ?? lastAction(lens);
  const after = dated.filter((row) => live === undefined || (row.date ?? '') >= live);
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
  for (const row of rows) {
    const name = { name: lens.name('reviews', row) };
    c.asks('reviews', row, 'owner', 'review-no-owner', name);
    c.asks('reviews', row, 'ifOff', 'review-no-if-off', name);
  }
  // What is watched: said in words, by the KPIs a review looks at, or by what a review does if they are off.
  const watched =
    verdict === null || rows.some((row) => (row.kpis?.length ?? 0) > 0 || lens.says('reviews', row, 'ifOff'));
  if (!watched) {
    if (verdict === 'blank') c.missing('monitoring-none', {}, lens.place('plan', null, 'monitoring'));
    else if (verdict !== null) c.voided(verdict, 'plan', null, 'monitoring');
  }
  if (dated.length === 0)
    return c.done(
      rows.some((row) => lens.says('reviews', row, 'name')) || verdict === null ? 'partly' : 'not-yet',
    );
  if (after.length === 0 || after.length < min || !watched) return c.done('partly');
  c.good(
    'monitoring-planned',
    { count: after.length },
    ...after.map((row) => lens.place('reviews', row, 'date')),
  );
  return c.done('met');
}
const OFTEN = pattern(
  /\b(?:daily|weekly|fortnightly|monthly|quarterly|yearly|(?:every|each) (?:\w+ )?(?:day|week|fortnight|month|quarter|term|season|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|meeting)|once a (?:day|week|month|quarter|term|year)|after (?:\w+ ){1,2}(?:weeks|months)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* (?:20)\d{2})\b/,
);
const LOOKS_BACK = pattern(
  /\b(?:review|evaluat\w*|check (?:results?|figures|progress)|measure again|re-?measure|count again|time (?:\w+ ){0,3}again|compare|survey again|follow[- ]up|re-?audit|look back)\b/,
);

/** Actions that look at the results once the change is in. */
const reviewingActions = (lens: Lens): Row<'actions'>[] => {
  const { goLive } = lens.document.plan;
  const last = lastAction(lens);
  return lens
    .rows('actions')
    .filter((row) => LOOKS_BACK.test(normalise(row.name ?? '')))
    .filter((row) =>
      goLive === undefined ? (row.to ?? row.from) === last : (row.from ?? row.to ?? '') >= goLive,
    );
};
const lastAction = (lens: Lens): string | undefined =>
  lens
    .rows('actions')
    .flatMap((row) => row.to ?? row.from ?? [])
    .sort()
    .at(-1);

/** Fewer actions than this may well be one person's. */
const SHARED_FROM = 4;

/** One person, or two: nobody to share it with. */
const ALONE = pattern(
  /\b(?:sole trader|just me|only me|on my own|work alone|one[- ](?:person|man|woman) (?:business|band)|(?:one|two|1|2) (?:staff|people|of us|employees|workers))\b/,
);
const alone = (lens: Lens): boolean =>
  ALONE.test(
    normalise(
      `${lens.text('context', null, 'size')} ${lens.text('context', null, 'overview')} ${lens.text('context', null, 'service')}`,
    ),
  );

export function oneOwner(c: Collector): CheckResult {
  const rows = c.lens.rows('actions').filter((row) => c.lens.says('actions', row, 'owner'));
  if (rows.length === 0) return c.nothing('actions-none', c.lens.place('actions'));
  const owners = new Set(rows.map((row) => squeeze(row.owner ?? '')));
  if (owners.size === 1 && rows.length >= SHARED_FROM && !alone(c.lens)) {
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
