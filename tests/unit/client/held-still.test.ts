import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProposalStore } from '@/lib/client/store';
import type { ValuePath } from '@/lib/core/proposal/changes';
import { FakeBrowser, FakeServer, FakeShelf, mortal } from './world';

const promise: ValuePath = { collection: 'context', field: 'promise' };

function setting() {
  const server = new FakeServer();
  const shelf = new FakeShelf();
  const browser = new FakeBrowser();
  const openTab = () => {
    const tab = browser.open();
    const own = mortal(server, shelf);
    const opened = { document: server.document, revision: server.revision, savedAt: '2026-11-23T14:00:00Z' };
    const surroundings = { transport: own.transport, shelf: own.shelf, tabs: tab.tabs, online: () => true };
    const store = new ProposalStore(opened, 'amina', 'p1', surroundings);
    store.start();
    const crash = () => {
      own.life.alive = false;
      tab.crash();
    };
    return { store, crash };
  };
  return { server, shelf, openTab };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const lateOf = (store: ProposalStore) =>
  store.getSnapshot().held.flatMap((held) => (held.kind === 'late' ? [held.change] : []));

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T14:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('words written while the proposal is handed in', () => {
  it('are kept, said to be unsent, and not part of what is shown as the proposal', async () => {
    const { server, shelf, openTab } = setting();
    const { store } = openTab();
    server.weather = 'locked';
    store.set(promise, 'One more thought');
    await pass(1_000);
    expect(lateOf(store)).toMatchObject([{ value: 'One more thought' }]);
    const { status, lockedOut, document } = store.getSnapshot();
    expect(status).toEqual({ kind: 'attention', why: 'late' });
    expect(lockedOut).toBe(1);
    expect(document.context.promise).toBeUndefined();
    expect([...shelf.kept.values()].join()).toContain('One more thought');
  });

  it('are not sent again and again', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    server.weather = 'locked';
    store.set(promise, 'One more thought');
    await pass(120_000);
    expect(server.requests).toHaveLength(1);
  });

  it('wait through a crash, and for the next tab', async () => {
    const { server, openTab } = setting();
    const first = openTab();
    server.weather = 'locked';
    first.store.set(promise, 'One more thought');
    await pass(1_000);
    first.crash();
    const { store } = openTab();
    await pass(1_000);
    expect(lateOf(store)).toMatchObject([{ value: 'One more thought' }]);
  });

  it('step aside in the next tab when the tab they were typed in was closed before it could know', async () => {
    const { server, openTab } = setting();
    const first = openTab();
    first.store.set(promise, 'Typed, and the lid shut');
    first.crash();
    server.weather = 'locked';
    const { store } = openTab();
    await pass(1_000);
    expect(lateOf(store)).toMatchObject([{ value: 'Typed, and the lid shut' }]);
  });

  it('go in when the proposal is open again and their author says so, and not before', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    server.weather = 'locked';
    const gap = store.add('gaps', { name: 'Late replies' }, null);
    store.set({ collection: 'gaps', row: gap, field: 'cause' }, 'No rota');
    store.set(promise, 'One more thought');
    await pass(1_000);
    server.weather = 'fair';
    store.refresh();
    await pass(10_000);
    expect(server.document.context.promise).toBeUndefined();

    store.sendLate();
    expect(store.getSnapshot().document.context.promise).toBe('One more thought');
    await pass(1_000);
    expect(server.document.context.promise).toBe('One more thought');
    expect(server.document.gaps).toMatchObject([{ id: gap, name: 'Late replies', cause: 'No rota' }]);
    expect(store.getSnapshot()).toMatchObject({ held: [], status: { kind: 'saved' } });
  });

  it('meet other words in the same field as a conflict that shows both', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    server.weather = 'locked';
    store.set(promise, 'Mine from before');
    await pass(1_000);
    server.weather = 'fair';
    server.apply(0, [
      { id: 'elsewhere-1', op: 'set', path: promise, value: 'Written on the other device', base: null },
    ]);
    store.sendLate();
    await pass(2_000);
    const [held] = store.getSnapshot().held;
    expect(held).toMatchObject({ kind: 'conflict', mine: 'Mine from before' });
    expect(server.document.context.promise).toBe('Written on the other device');
  });

  it('that did arrive after all are not taken twice', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    server.weather = 'lost-answer';
    const gap = store.add('gaps', { name: 'Late replies' }, null);
    await pass(700);
    server.weather = 'locked';
    await pass(5_000);
    expect(lateOf(store)).toHaveLength(1);
    server.weather = 'fair';
    store.sendLate();
    await pass(2_000);
    expect(server.document.gaps.map(({ id }) => id)).toEqual([gap]);
    expect(store.getSnapshot().held).toEqual([]);
  });

  it('in one field are one entry, the latest', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    server.weather = 'locked';
    server.latencyMs = 500;
    store.set(promise, 'One');
    await pass(700);
    store.set(promise, 'One more');
    await pass(5_000);
    store.set(promise, 'Another');
    await pass(5_000);
    expect(lateOf(store)).toMatchObject([{ value: 'Another', base: null }]);
  });

  it('can be let go', async () => {
    const { server, shelf, openTab } = setting();
    const { store } = openTab();
    server.weather = 'locked';
    store.set(promise, 'Never mind');
    await pass(1_000);
    const [held] = store.getSnapshot().held;
    store.drop(held?.id ?? '');
    expect(store.getSnapshot().held).toEqual([]);
    expect(shelf.kept.size).toBe(0);
  });
});

describe('before handing in', () => {
  it('one waits until every word is with the server', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    store.set(promise, 'The last word');
    const settled = store.settled();
    await pass(100);
    expect(await settled).toBe(true);
    expect(server.document.context.promise).toBe('The last word');
  });

  it('is told when the server does not answer', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    server.weather = 'broken';
    store.set(promise, 'The last word');
    const settled = store.settled(5_000);
    await pass(6_000);
    expect(await settled).toBe(false);
  });

  it('is told at once when something needs a decision', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    server.weather = 'locked';
    store.set(promise, 'Too late');
    const settled = store.settled();
    await pass(100);
    expect(await settled).toBe(false);
  });

  it('an unfinished date in another field does not stand in the way of saving', async () => {
    const { openTab } = setting();
    const { store } = openTab();
    store.keepDraft({ collection: 'plan', field: 'start' }, '31/02/2027');
    expect(await store.settled()).toBe(true);
  });

  it('knows that another tab still holds words', async () => {
    const { server, openTab } = setting();
    const [one, two] = [openTab(), openTab()];
    server.weather = 'broken';
    one.store.set(promise, 'Not there yet');
    await pass(1_000);
    expect(two.store.othersHold).toBe(true);
    expect(one.store.othersHold).toBe(false);
    server.weather = 'fair';
    await pass(60_000);
    expect(two.store.othersHold).toBe(false);
  });
});
