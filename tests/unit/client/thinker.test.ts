import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Start, Thinker } from '@/lib/client/thinker';
import { type Answer, type Ask, answering } from '@/lib/client/thinking';
import { createChecker } from '@/lib/core/check';
import type { Insight } from '@/lib/core/check/insight';
import { applyChanges } from '@/lib/core/proposal/apply';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { change } from '@/tests/support/arbitraries';
import { proposal, TODAY, unit } from '../check/support';

/** A worker on this thread: what is said to it and by it is copied, as between threads, and waits to be let through. */
class Bench {
  readonly asks: Ask[] = [];
  stopped = 0;
  hear: { answer(answer: Answer): void; fail(): void } | undefined;
  readonly #answer = answering(createChecker);

  readonly start: Start = (hear) => {
    this.hear = hear;
    return { ask: (ask) => this.asks.push(structuredClone(ask)), stop: () => this.stopped++ };
  };

  /** Answers the oldest question. */
  answer(): Answer {
    const ask = this.asks.shift();
    if (!ask) throw new Error('nothing was asked');
    const answer = structuredClone(this.#answer(ask));
    this.hear?.answer(answer);
    return answer;
  }
}

const insightOf = (document: ProposalDocument): Insight =>
  createChecker(unit, { today: TODAY }).insight(document);
const titled = (title: string) =>
  proposal((d) => {
    d.about.title = title;
  });

let bench: Bench;
let told: { insight: Insight; about: ProposalDocument }[];
const places = (over: Partial<ConstructorParameters<typeof Thinker>[1]> = {}) => ({
  start: bench.start,
  fetchChecker: async () => createChecker,
  whenIdle: (work: () => void) => {
    work();
    return () => {};
  },
  ...over,
});
const thinkerWith = (over = {}) =>
  new Thinker(unit, places(over), (insight, about) => told.push({ insight, about }));
const settled = () => new Promise((done) => setTimeout(done, 0));

beforeEach(() => {
  bench = new Bench();
  told = [];
});

describe('a proposal thought about in a worker', () => {
  it('is understood as the page itself would, through any changes', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        bench = new Bench();
        const thinker = thinkerWith();
        let now = proposal();
        for (let i = 0; i < 6; i++) {
          thinker.think(now, TODAY);
          bench.answer();
          expect(told.at(-1)).toEqual({ insight: insightOf(now), about: now });
          now = applyChanges(now, [gen(change, now)], new Set()).document;
        }
      }),
      { numRuns: 8 },
    );
  });

  it('is sent whole once; then only what changed goes out, and only what became another comes back', () => {
    const thinker = thinkerWith();
    const first = proposal();
    thinker.think(first, TODAY);
    expect(bench.asks[0]?.template).toEqual(unit);
    bench.answer();

    const path = { collection: 'context', field: 'overview' } as const;
    const base = first.context.overview ?? null;
    const set = { id: 'change-000001', op: 'set', path, value: `${base} And more.`, base } as const;
    thinker.think(applyChanges(first, [set], new Set()).document, TODAY);
    expect(Object.keys(bench.asks[0]?.changed ?? {})).toEqual(['context']);
    expect(bench.asks[0]?.template).toBeUndefined();
    const answer = bench.answer();
    expect([answer.cash, answer.schedule, answer.trace, answer.sections]).toEqual([null, null, null, null]);
    expect(answer.pitfalls.every((one) => one === null)).toBe(true);
  });

  it('waits for an answer before it asks again, and asks about the newest only', () => {
    const thinker = thinkerWith();
    for (const title of ['One', 'Two', 'Three']) thinker.think(titled(title), TODAY);
    expect(bench.asks).toHaveLength(1);
    bench.answer();
    bench.answer();
    expect(told.map(({ about }) => about.about.title)).toEqual(['One', 'Three']);
    expect(bench.asks).toHaveLength(0);
  });

  it('is judged by the day it is: at midnight a review falls due', () => {
    const thinker = thinkerWith();
    const document = proposal((d) => {
      d.internalRequirements.push({ id: 'rule-new', document: 'Visitors book', reviewDue: '2027-01-01' });
    });
    thinker.think(document, TODAY);
    bench.answer();
    thinker.think(document, '2031-01-01');
    bench.answer();
    expect(told.at(-1)?.insight).toEqual(createChecker(unit, { today: '2031-01-01' }).insight(document));
    expect(told.at(-1)?.insight.report).not.toEqual(told[0]?.insight.report);
  });

  it('is left alone once the page is left, even by an answer on its way', () => {
    const thinker = thinkerWith();
    thinker.think(proposal(), TODAY);
    thinker.stop();
    bench.answer();
    thinker.think(proposal(), TODAY);
    expect([told, bench.asks, bench.stopped]).toEqual([[], [], 1]);
  });
});

describe('without a worker', () => {
  it.each([
    [
      'there is none to be had',
      () => ({
        start: () => {
          throw new Error('no workers here');
        },
      }),
    ],
    ['it fails to load', () => ({})],
  ])('the page thinks for itself when idle: %s', async (_why, over) => {
    const thinker = thinkerWith(over());
    thinker.think(titled('One'), TODAY);
    bench.hear?.fail();
    await settled();
    thinker.think(titled('Two'), TODAY);
    await settled();
    expect(told.map(({ about }) => about.about.title)).toEqual(['One', 'Two']);
    expect(told.at(-1)?.insight).toEqual(insightOf(titled('Two')));
    expect(bench.asks.length).toBeLessThanOrEqual(1);
  });

  it('a worker that fails later is replaced, and no question is lost', async () => {
    const thinker = thinkerWith();
    thinker.think(titled('One'), TODAY);
    bench.answer();
    thinker.think(titled('Two'), TODAY);
    thinker.think(titled('Three'), TODAY);
    bench.hear?.fail();
    await settled();
    expect(told.map(({ about }) => about.about.title)).toEqual(['One', 'Three']);
    expect(bench.stopped).toBe(1);
  });

  it('with no network either, the next change asks again', async () => {
    let online = false;
    const fetchChecker = async () => {
      if (!online) throw new Error('offline');
      return createChecker;
    };
    const thinker = thinkerWith({ fetchChecker });
    thinker.think(titled('One'), TODAY);
    bench.hear?.fail();
    await settled();
    expect(told).toEqual([]);
    online = true;
    thinker.think(titled('Two'), TODAY);
    await settled();
    expect(told.map(({ about }) => about.about.title)).toEqual(['Two']);
  });
});
