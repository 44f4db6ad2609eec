import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBox } from '@/lib/client/keeper';
import { valueAt } from '@/lib/client/overlay';
import { ProposalStore } from '@/lib/client/store';
import type { ValuePath } from '@/lib/core/proposal/changes';
import { FakeBrowser, FakeServer, FakeShelf, mortal, type Weather } from './world';

/**
 * The promise the product is built on: whatever happens in whatever order, every word typed is in the server's
 * log, or waits in plain sight for its author to decide, or was replaced by the author who saw it.
 */
const FIELDS = ['promise', 'service'] as const;

type Step =
  | { do: 'type'; tab: number; field: 0 | 1; row: boolean }
  | { do: 'add'; tab: number }
  | { do: 'remove'; tab: number }
  | { do: 'move'; tab: number }
  | { do: 'open' }
  | { do: 'crash'; tab: number }
  | { do: 'leave'; tab: number }
  | { do: 'weather'; weather: Weather }
  | { do: 'pass'; ms: number };

const tab = fc.nat({ max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      tab,
      field: fc.constantFrom(0 as const, 1 as const),
      row: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('add' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('open' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), tab }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('weather' as const),
      weather: fc.constantFrom<Weather>('fair', 'lost-request', 'lost-answer', 'broken', 'signed-out'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      ms: fc.constantFrom(0, 5, 30, 300, 700, 4_000, 40_000),
    }),
  },
);

type Tab = { store: ProposalStore; crash: () => void };

class Story {
  readonly server = new FakeServer();
  readonly shelf = new FakeShelf();
  readonly browser = new FakeBrowser();
  readonly typed: { path: ValuePath; value: string; over: unknown }[] = [];
  tabs: Tab[] = [];

  open(): void {
    const { tabs, crash } = this.browser.open();
    const own = mortal(this.server, this.shelf);
    const opened = { document: this.server.document, revision: this.server.revision, savedAt: 'then' };
    const surroundings = {
      transport: own.transport,
      shelf: own.shelf,
      tabs,
      online: () => true,
      random: () => 0.5,
    };
    const store = new ProposalStore(opened, 'amina', 'p1', surroundings);
    store.start();
    const die = () => {
      own.life.alive = false;
      crash();
    };
    this.tabs.push({ store, crash: die });
  }

  async act(step: Step): Promise<void> {
    if (step.do === 'open') {
      if (this.tabs.length < 4) this.open();
      return;
    }
    if (step.do === 'weather') {
      this.server.weather = step.weather;
      return;
    }
    if (step.do === 'pass') {
      await vi.advanceTimersByTimeAsync(step.ms);
      return;
    }
    const at = this.tabs.length === 0 ? -1 : step.tab % this.tabs.length;
    const tab = this.tabs[at];
    if (!tab) return;
    const { store } = tab;
    const goals = store.getSnapshot().document.goals;
    if (step.do === 'crash' || step.do === 'leave') {
      if (step.do === 'leave') store.flush(true);
      tab.crash();
      this.tabs.splice(at, 1);
    } else if (step.do === 'add') {
      store.add('goals', {}, null);
    } else if (step.do === 'remove') {
      const row = goals[0];
      if (row) store.remove('goals', row.id);
    } else if (step.do === 'move') {
      const row = goals.at(-1);
      if (row) store.move('goals', row.id, null);
    } else {
      const row = goals[step.field];
      if (step.row && !row) return;
      const path: ValuePath =
        step.row && row
          ? { collection: 'goals', row: row.id, field: 'name' }
          : { collection: 'context', field: FIELDS[step.field] };
      const value = `word ${this.typed.length}`;
      this.typed.push({ path, value, over: valueAt(store.getSnapshot().document, path) });
      store.set(path, value);
    }
  }

  async end(): Promise<void> {
    this.server.weather = 'fair';
    if (this.tabs.length === 0) this.open();
    for (let round = 0; round < 4; round += 1) {
      for (const { store } of this.tabs) store.retry();
      await vi.advanceTimersByTimeAsync(60_000);
    }
  }

  lost(): string[] {
    const safe = new Set<unknown>();
    for (const { change } of this.server.log) {
      if (change.op === 'set') safe.add(change.value);
      if (change.op === 'add') for (const value of Object.values(change.row)) safe.add(value);
    }
    for (const { store } of this.tabs) {
      for (const held of store.getSnapshot().held) {
        if (held.kind === 'conflict') safe.add(held.mine);
        else if (held.change.op === 'set') safe.add(held.change.value);
        else if (held.change.op === 'add')
          for (const value of Object.values(held.change.row)) safe.add(value);
      }
    }
    for (const { over } of this.typed) safe.add(over);
    return this.typed.filter(({ value }) => !safe.has(value)).map(({ value }) => value);
  }
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('nothing typed is ever lost', () => {
  it('whatever the order of edits, failures, crashes and tabs', async () => {
    let conflicts = 0;
    let refusals = 0;
    let words = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }), async (steps) => {
        vi.clearAllTimers();
        const story = new Story();
        story.open();
        for (const each of steps) await story.act(each);
        await story.end();
        words += story.typed.length;

        expect(story.lost()).toEqual([]);
        for (const { store } of story.tabs) {
          const { held, status, document } = store.getSnapshot();
          conflicts += held.filter((each) => each.kind === 'conflict').length;
          refusals += held.filter((each) => each.kind === 'refused').length;
          expect(status.kind).toBe(held.length > 0 ? 'attention' : 'saved');
          if (held.length === 0) expect(document).toEqual(story.server.document);
        }
        for (const text of story.shelf.kept.values()) expect(readBox(text)?.entries).toEqual([]);
        for (const { store } of story.tabs) store.stop();
      }),
      { numRuns: 400 },
    );
    // The stories must have been worth telling.
    expect(words).toBeGreaterThan(1_000);
    expect(conflicts).toBeGreaterThan(10);
    expect(refusals).toBeGreaterThan(0);
  }, 120_000);
});
