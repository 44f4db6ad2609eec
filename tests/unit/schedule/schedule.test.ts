import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDocument, type ProposalDocument, type Row } from '@/lib/core/proposal/document';
import { type Schedule, schedule } from '@/lib/core/schedule';
import { calendarDate, proposalDocument } from '@/tests/support/arbitraries';

type Action = Row<'actions'>;
const plan = (actions: Action[], rest: Partial<ProposalDocument> = {}): ProposalDocument => ({
  ...emptyDocument(),
  ...rest,
  actions,
});
const owned = (id: string, from: string, to: string, ...dependsOn: string[]): Action => ({
  id,
  name: id.toUpperCase(),
  owner: 'Complaints officer',
  from,
  to,
  ...(dependsOn.length > 0 ? { dependsOn } : {}),
});
const clashes = ({ clashes: all }: Schedule) =>
  all.map(({ code, place, days, other }) =>
    [place.row ?? place.collection, place.field, code, other?.row, days]
      .filter((part) => part !== undefined)
      .join(' '),
  );

/*
 * policy (31 days) ── module (28) ──┐
 *     └────────── letters (14) ─────┴── go-live (milestone)      workshops (10), beside it all
 */
const complaints = () =>
  plan([
    owned('policy', '2027-01-01', '2027-01-31'),
    owned('module', '2027-02-01', '2027-02-28', 'policy'),
    owned('letters', '2027-02-01', '2027-02-14', 'policy'),
    { ...owned('live', '2027-04-01', '2027-04-01', 'module', 'letters'), kind: 'milestone' },
    { ...owned('workshops', '2027-03-01', '2027-03-10'), owner: ' complaints  OFFICER' },
  ]);

describe('the critical path', () => {
  it('is the longest chain, and slack says how far the others can slip', () => {
    const { criticalPath, timings } = schedule(complaints());
    expect(criticalPath).toEqual({ rows: ['policy', 'module', 'live'], days: 59 });
    expect(timings.get('letters')).toEqual({
      earliestStart: 31,
      earliestFinish: 45,
      latestStart: 45,
      latestFinish: 59,
      slack: 14,
    });
    expect(timings.get('workshops')).toMatchObject({ slack: 49 });
    expect(timings.get('live')).toMatchObject({ earliestStart: 59, slack: 0 });
  });

  it('is empty while nothing has a length', () => {
    expect(schedule(plan([{ id: 'a' }, { id: 'b', dependsOn: ['a'] }])).criticalPath).toEqual({
      rows: [],
      days: 0,
    });
    expect(schedule(emptyDocument())).toMatchObject({ bars: [], range: null, clashes: [] });
  });
});

describe('clashes', () => {
  it('finds none in a plan that fits', () => {
    expect(
      schedule({ ...complaints(), plan: { start: '2027-01-01', end: '2027-04-01', goLive: '2027-04-01' } })
        .clashes,
    ).toEqual([]);
  });

  it('names what ends before it starts, starts too early, leaves the plan, or lacks dates and owner', () => {
    const document = plan(
      [
        owned('a', '2027-01-10', '2027-01-05'),
        owned('b', '2027-02-01', '2027-02-20'),
        owned('c', '2027-02-10', '2027-03-01', 'b'),
        owned('d', '2027-02-20', '2027-05-11', 'b'),
        { id: 'e', name: 'E', from: '2026-12-30', to: '2027-01-02', owner: ' ' },
        { id: 'f', owner: 'X', to: '2027-01-03' },
        { ...owned('m', '2027-03-01', '2027-03-04'), kind: 'milestone' },
      ],
      {
        plan: { start: '2027-01-01', end: '2027-05-01', goLive: '2027-06-01' },
        reviews: [{ id: 'r', date: '2027-05-04', owner: 'X' }, { id: 's' }],
      },
    );
    expect(clashes(schedule(document))).toEqual([
      'a to ends-before-start 5',
      'c from starts-before-predecessor-ends b 10',
      'd to outside-plan 10',
      'e owner no-owner',
      'e from outside-plan 2',
      'f from no-dates',
      'm to milestone-with-duration 3',
      'plan goLive go-live-outside-plan 31',
      'r date outside-plan 3',
      's date no-dates',
      's owner no-owner',
    ]);
  });

  it('names a plan that ends before it starts, once, instead of every action outside it', () => {
    const document = {
      ...complaints(),
      plan: { start: '2027-06-01', end: '2027-01-01', goLive: '2027-03-01' },
    };
    expect(clashes(schedule(document))).toEqual(['plan end plan-ends-before-start 151']);
  });

  it('names actions that wait for each other, and still draws the rest', () => {
    const result = schedule(
      plan([
        owned('a', '2027-01-01', '2027-01-02', 'b'),
        owned('b', '2027-01-03', '2027-01-04', 'a'),
        owned('c', '2027-01-05', '2027-01-06', 'b', 'gone', 'c2'),
        owned('d', '2027-01-07', '2027-01-08', 'd'),
      ]),
    );
    expect(clashes(result)).toEqual([
      'a dependsOn dependency-cycle',
      'b dependsOn dependency-cycle',
      'd dependsOn dependency-cycle',
    ]);
    expect(result.criticalPath).toEqual({ rows: ['b', 'c'], days: 4 });
    expect(result.bars).toHaveLength(4);
  });
});

describe('load', () => {
  it('adds up the days of each owner and finds where their work overlaps', () => {
    const [load, ...others] = schedule(complaints()).load;
    expect(others).toEqual([]);
    // 31 + 28 + 14 + 10 days; module and letters share 1 to 14 February.
    expect(load).toMatchObject({ days: 83, overlapDays: 14, peak: 2 });
    expect(load?.weeks.find(({ week }) => week === '2027-02-01')).toEqual({
      week: '2027-02-01',
      days: 14,
      actions: ['letters', 'module'],
    });
    expect(load?.weeks.at(0)).toMatchObject({ week: '2026-12-28', days: 3 });
  });

  it('puts the busiest first and copes with a date that is centuries away', () => {
    const { load } = schedule(
      plan([
        owned('a', '2027-01-01', '2027-01-02'),
        { ...owned('b', '1900-01-01', '2199-12-31'), owner: 'Other' },
      ]),
    );
    expect(load.map(({ owner }) => owner)).toEqual(['Other', 'Complaints officer']);
    expect(load[0]?.weeks.length).toBeLessThan(1_100);
  });
});

describe('bars', () => {
  it('stand in order of time, with the room each leaves for the next', () => {
    const { bars, range, marks } = schedule({
      ...complaints(),
      plan: { goLive: '2027-04-01', end: '2027-09-30' },
      reviews: [{ id: 'r30', name: '30 days', date: '2027-05-01' }],
    });
    expect(bars.map(({ row, critical, room }) => [row, critical, room])).toEqual([
      ['policy', true, 1],
      ['letters', false, 46],
      ['module', true, 32],
      ['workshops', false, null],
      ['live', true, null],
    ]);
    expect(range).toEqual({ from: '2027-01-01', to: '2027-09-30' });
    expect(marks.map(({ kind, date }) => `${kind} ${date}`)).toEqual([
      'go-live 2027-04-01',
      'review 2027-05-01',
    ]);
  });
});

/** Actions that may wait for anything, dated or not: circles, gone rows and impossible dates included. */
const wildActions = fc
  .array(
    fc.record(
      {
        kind: fc.constantFrom('task' as const, 'milestone' as const),
        from: calendarDate(),
        to: calendarDate(),
        owner: fc.constantFrom('A', 'a ', 'B'),
        name: fc.constantFrom('x', 'y'),
        dependsOn: fc.uniqueArray(
          fc.nat(9).map((at) => `a${at}`),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 9 },
  )
  .map((rows) => rows.map((row, at): Action => ({ id: `a${at}`, ...row })));

describe('laws of time', () => {
  it('no slack is negative, and the longest finish is the length of the path', () => {
    fc.assert(
      fc.property(wildActions, (actions) => {
        const { criticalPath, timings } = schedule(plan(actions));
        const all = [...timings.values()];
        expect(timings.size).toBe(actions.length);
        for (const { slack, earliestStart } of all)
          expect(Math.min(slack, earliestStart)).toBeGreaterThanOrEqual(0);
        expect(criticalPath.days).toBe(Math.max(0, ...all.map(({ earliestFinish }) => earliestFinish)));
        for (const row of criticalPath.rows) expect(timings.get(row)?.slack).toBe(0);
      }),
    );
  });

  it('the days along the path are its length', () => {
    let long = 0;
    fc.assert(
      fc.property(proposalDocument({ maxRows: 6 }), (document) => {
        const { criticalPath, timings } = schedule(document);
        const days = criticalPath.rows.map((row) => {
          const timing = timings.get(row);
          return timing ? timing.earliestFinish - timing.earliestStart : Number.NaN;
        });
        expect(days.reduce((sum, each) => sum + each, 0)).toBe(criticalPath.days);
        if (criticalPath.rows.length > 1) long += 1;
      }),
    );
    expect(long).toBeGreaterThan(0);
  });

  it('the order of rows plays no part', () => {
    const shuffled = wildActions.chain((actions) =>
      fc.tuple(fc.constant(actions), fc.shuffledSubarray(actions, { minLength: actions.length })),
    );
    fc.assert(
      fc.property(shuffled, ([actions, others]) => {
        const [one, other] = [schedule(plan(actions)), schedule(plan(others))];
        expect({ ...other, timings: new Map([...other.timings].sort()) }).toEqual({
          ...one,
          timings: new Map([...one.timings].sort()),
        });
      }),
    );
  });

  it('the weeks of an owner add up to the days', () => {
    fc.assert(
      fc.property(wildActions, (actions) => {
        for (const { days, weeks, overlapDays } of schedule(plan(actions)).load) {
          expect(weeks.reduce((sum, week) => sum + week.days, 0)).toBe(days);
          expect(overlapDays).toBeLessThanOrEqual(days);
        }
      }),
    );
  });
});
