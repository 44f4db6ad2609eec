import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProposalStore } from '@/lib/client/store';
import type { ValuePath } from '@/lib/core/proposal/changes';
import { FakeBrowser, FakeServer, FakeShelf, mortal } from './world';

const promise: ValuePath = { collection: 'context', field: 'promise' };
const service: ValuePath = { collection: 'context', field: 'service' };

function setting() {
  const server = new FakeServer();
  const shelf = new FakeShelf();
  const browser = new FakeBrowser();
  const state = { online: true };
  const openTab = (user = 'amina') => {
    const tab = browser.open();
    const own = mortal(server, shelf);
    const opened = { document: server.document, revision: server.revision, savedAt: '2026-11-23T14:00:00Z' };
    const store = new ProposalStore(opened, user, 'p1', {
      transport: own.transport,
      shelf: own.shelf,
      tabs: tab.tabs,
      online: () => state.online,
      random: () => 0,
    });
    store.start();
    const crash = () => {
      own.life.alive = false;
      tab.crash();
    };
    return { store, crash };
  };
  return { server, shelf, state, openTab };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T14:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('saving as one types', () => {
  it('sends once after typing pauses, and says saved only when the server has answered', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    await pass(10);
    for (const text of ['A', 'An', 'Answered']) {
      store.set(promise, text);
      await pass(200);
    }
    expect(store.getSnapshot().document.context.promise).toBe('Answered');
    expect(store.getSnapshot().status).toEqual({ kind: 'saving' });
    expect(server.requests).toHaveLength(0);

    await pass(405);
    expect(server.requests).toHaveLength(1);
    expect(store.getSnapshot().status).toEqual({ kind: 'saving' });
    await pass(20);
    expect(server.document.context.promise).toBe('Answered');
    expect(server.requests[0]?.changes).toHaveLength(1);
    expect(store.getSnapshot().status).toEqual({ kind: 'saved', at: expect.stringContaining('14:00:01') });
  });

  it('does not wait longer than three seconds for a pause', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    for (let at = 0; at < 20; at += 1) {
      store.set(promise, 'x'.repeat(at + 1));
      await pass(200);
    }
    expect(server.document.context.promise?.length).toBeGreaterThan(10);
  });

  it('keeps the first base while keystrokes are gathered, and starts a new change once one is under way', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    server.latencyMs = 500;
    store.set(promise, 'a');
    store.set(promise, 'ab');
    await pass(700);
    store.set(promise, 'abc');
    store.set(promise, 'abcd');
    await pass(3_000);
    const [first, second] = server.requests.flatMap((request) => request.changes);
    expect(first).toMatchObject({ base: null, value: 'ab' });
    expect(second).toMatchObject({ base: 'ab', value: 'abcd' });
    expect(second?.id).not.toBe(first?.id);
    expect(server.document.context.promise).toBe('abcd');
  });

  it('sends nothing for words typed and taken back before they went out', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    store.set(promise, 'oops');
    store.set(promise, null);
    await pass(5_000);
    expect(server.requests).toHaveLength(0);
    expect(store.getSnapshot().status.kind).toBe('saved');
  });

  it('adds, moves and removes rows, and brings a removed row back with its links', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    const gap = store.add('gaps', { name: 'Late replies' }, null);
    const second = store.add('gaps', {}, gap);
    const improvement = store.add('improvements', { name: 'Module', gaps: [gap] }, null);
    store.move('gaps', second, null);
    await pass(1_000);
    expect(server.document.gaps.map((row) => row.id)).toEqual([second, gap]);

    const undo = store.remove('gaps', gap);
    expect(store.getSnapshot().document.improvements[0]?.gaps ?? []).toEqual([]);
    await pass(1_000);
    undo();
    await pass(1_000);
    expect(server.document.gaps.map((row) => row.name)).toEqual([undefined, 'Late replies']);
    expect(server.document.improvements).toMatchObject([{ id: improvement, gaps: [gap] }]);
  });
});

describe('when the network or the server fails', () => {
  it('tries again with growing pauses and loses nothing', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    server.weather = 'broken';
    store.set(promise, 'Kept');
    await pass(1_000);
    expect(store.getSnapshot().status).toEqual({ kind: 'waiting', why: 'retrying' });
    await pass(10_000);
    const tries = server.requests.length;
    expect(tries).toBeGreaterThan(2);
    expect(tries).toBeLessThan(8);
    server.weather = 'fair';
    await pass(30_000);
    expect(server.document.context.promise).toBe('Kept');
    expect(store.getSnapshot().status.kind).toBe('saved');
  });

  it('waits while offline without asking, and goes on when told the network is back', async () => {
    const { server, state, openTab } = setting();
    const { store } = openTab();
    state.online = false;
    store.set(promise, 'On the train');
    await pass(20_000);
    expect(server.requests).toHaveLength(0);
    expect(store.getSnapshot().status).toEqual({ kind: 'waiting', why: 'offline' });
    state.online = true;
    store.retry();
    await pass(100);
    expect(server.document.context.promise).toBe('On the train');
  });

  it('does not apply a change twice when only the answer was lost', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    server.weather = 'lost-answer';
    store.add('goals', { name: 'Top half' }, null);
    await pass(1_000);
    store.set(promise, 'typed meanwhile');
    server.weather = 'fair';
    await pass(30_000);
    expect(server.document.goals).toHaveLength(1);
    expect(store.getSnapshot().document).toEqual(server.document);
    expect(store.getSnapshot().status.kind).toBe('saved');
  });

  it('does not take later words for a repetition of words whose answer was lost', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    server.weather = 'lost-answer';
    store.set(promise, 'first');
    await pass(700);
    store.set(promise, 'first and second');
    server.weather = 'fair';
    await pass(30_000);
    expect(server.document.context.promise).toBe('first and second');
  });

  it('keeps everything when signed out, asks, and goes on afterwards', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    server.weather = 'signed-out';
    store.set(promise, 'Midnight words');
    await pass(60_000);
    expect(server.requests).toHaveLength(1);
    expect(store.getSnapshot().status).toEqual({ kind: 'attention', why: 'signed-out' });
    server.weather = 'fair';
    store.retry();
    await pass(1_000);
    expect(server.document.context.promise).toBe('Midnight words');
    expect(store.getSnapshot().status.kind).toBe('saved');
  });

  it('takes a batch apart that is too big, and holds only the change that cannot go', async () => {
    const { server, openTab } = setting();
    const send = server.transport.send;
    server.transport.send = async (since, changes, options) =>
      changes.some((change) => change.op === 'set' && change.path.field === 'service')
        ? { kind: 'too-big' }
        : send(since, changes, options);
    const { store } = openTab();
    store.set(promise, 'small');
    store.set(service, 'large');
    store.add('goals', { name: 'Goal' }, null);
    await pass(10_000);
    expect(server.document.context.promise).toBe('small');
    expect(server.document.goals).toHaveLength(1);
    expect(store.getSnapshot().held).toMatchObject([
      { kind: 'refused', code: 'too-long', change: { value: 'large' } },
    ]);
  });
});

describe('reload, crash and second tab', () => {
  it('replays after a crash what had not reached the server', async () => {
    const { server, openTab } = setting();
    const first = openTab();
    server.weather = 'lost-request';
    first.store.set(promise, 'Nearly lost');
    first.crash();
    server.weather = 'fair';
    const { store } = openTab();
    await pass(50);
    expect(store.getSnapshot().document.context.promise).toBe('Nearly lost');
    await pass(60_000);
    expect(server.document.context.promise).toBe('Nearly lost');
    expect(store.getSnapshot().status.kind).toBe('saved');
  });

  it('shows what could not be a value again after a reload, and never sends it', async () => {
    const { server, shelf, openTab } = setting();
    const first = openTab();
    const path: ValuePath = { collection: 'plan', field: 'start' };
    expect(first.store.set(path, '2027-02-31')).toBe('not-a-date');
    first.store.keepDraft(path, '31/02/2027');
    await pass(5_000);
    first.crash();
    const { store } = openTab();
    await pass(50);
    expect(store.getSnapshot().drafts).toEqual({ 'plan.start': { path, raw: '31/02/2027' } });
    expect(server.requests).toHaveLength(0);
    store.set(path, '2027-03-01');
    await pass(1_000);
    expect(store.getSnapshot().drafts).toEqual({});
    expect(shelf.kept.size).toBe(0);
  });

  it('lets the tab that stays open finish what a closed one left', async () => {
    const { server, openTab } = setting();
    const staying = openTab();
    const closing = openTab();
    await pass(10);
    server.weather = 'lost-request';
    closing.store.set(promise, 'from the closed tab');
    await pass(1_000);
    closing.crash();
    server.weather = 'fair';
    await pass(5_000);
    expect(server.document.context.promise).toBe('from the closed tab');
    expect(staying.store.getSnapshot().document.context.promise).toBe('from the closed tab');
  });

  it('shows in one tab what another has saved', async () => {
    const { openTab } = setting();
    const one = openTab();
    const two = openTab();
    await pass(10);
    one.store.set(promise, 'written in one');
    await pass(2_000);
    expect(two.store.getSnapshot().document.context.promise).toBe('written in one');
  });

  it('never takes over what another person wrote on this device', async () => {
    const { server, openTab } = setting();
    const first = openTab('amina');
    server.weather = 'lost-request';
    first.store.set(promise, 'Amina’s words');
    await pass(1_000);
    first.crash();
    server.weather = 'fair';
    const { store } = openTab('bilal');
    await pass(60_000);
    expect(store.getSnapshot().document.context.promise).toBeUndefined();
    expect(server.document.context.promise).toBeUndefined();
  });

  it('sends what it can when the page is left, within what a browser allows', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    store.set(promise, 'short');
    store.set(service, '€'.repeat(9_900));
    store.set({ collection: 'context', field: 'overview' }, '€'.repeat(9_900));
    store.set({ collection: 'finance', field: 'conclusion' }, '€'.repeat(9_900));
    store.flush(true);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({ keepalive: true });
    expect(new TextEncoder().encode(JSON.stringify(server.requests[0])).length).toBeLessThan(64_000);
    await pass(5_000);
    expect(server.document.finance.conclusion).toHaveLength(9_900);
    expect(store.getSnapshot().document).toEqual(server.document);
  });

  it('goes on saving, and says so, when the device is full', async () => {
    const { server, shelf, openTab } = setting();
    const { store } = openTab();
    shelf.full = true;
    store.set(promise, 'no copy here');
    expect(store.getSnapshot().kept).toBe(false);
    expect(store.wouldLose).toBe(true);
    await pass(1_000);
    expect(server.document.context.promise).toBe('no copy here');
    expect(store.wouldLose).toBe(false);
  });
});

describe('two people, one field', () => {
  async function conflicting() {
    const made = setting();
    const { store } = made.openTab();
    made.server.apply(0, [{ id: 'x', op: 'set', path: promise, value: 'theirs', base: null }]);
    store.set(promise, 'mine');
    await pass(1_000);
    return { ...made, store };
  }

  it('shows both texts and loses neither', async () => {
    const { store, server } = await conflicting();
    expect(store.getSnapshot().held).toMatchObject([{ kind: 'conflict', mine: 'mine', theirs: 'theirs' }]);
    expect(store.getSnapshot().status).toEqual({ kind: 'attention', why: 'conflict' });
    expect(server.document.context.promise).toBe('theirs');
  });

  it.each([
    ['mine', 'mine'],
    ['theirs', 'theirs'],
    ['both', 'theirs\n\nmine'],
  ] as const)('keeps %s when asked to', async (choice, expected) => {
    const { store, server } = await conflicting();
    store.resolve(store.getSnapshot().held[0]?.id ?? '', choice);
    await pass(1_000);
    expect(server.document.context.promise).toBe(expected);
    expect(store.getSnapshot().document.context.promise).toBe(expected);
    expect(store.getSnapshot().held).toEqual([]);
    expect(store.getSnapshot().status.kind).toBe('saved');
  });

  it('asks about the latest words when one goes on typing', async () => {
    const { store } = await conflicting();
    store.set(promise, 'mine, longer');
    await pass(1_000);
    expect(store.getSnapshot().held).toMatchObject([{ mine: 'mine, longer', theirs: 'theirs' }]);
  });

  it('asks again after a reload', async () => {
    const { openTab, store } = await conflicting();
    expect(store.getSnapshot().held).toHaveLength(1);
    const again = openTab();
    store.stop();
    await pass(1_000);
    expect(again.store.getSnapshot().held).toMatchObject([{ mine: 'mine', theirs: 'theirs' }]);
  });

  it('keeps words for a row that is gone, and can put the row back with them', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    const row = store.add('gaps', { name: 'Late replies', cause: 'No due dates' }, null);
    await pass(1_000);
    server.apply(server.revision, [{ id: 'r', op: 'remove', list: 'gaps', row }]);
    store.set({ collection: 'gaps', row, field: 'effect' }, 'Tenants wait');
    await pass(1_000);
    expect(store.getSnapshot().held).toMatchObject([{ kind: 'refused', code: 'row-gone' }]);
    store.restoreRow(store.getSnapshot().held[0]?.id ?? '');
    await pass(1_000);
    expect(server.document.gaps).toEqual([
      { id: row, name: 'Late replies', cause: 'No due dates', effect: 'Tenants wait' },
    ]);
    expect(store.getSnapshot().held).toEqual([]);
  });

  it('saves a new row without the link whose target someone removed', async () => {
    const { server, openTab } = setting();
    const { store } = openTab();
    const gap = store.add('gaps', { name: 'Gap' }, null);
    await pass(1_000);
    server.apply(server.revision, [{ id: 'r', op: 'remove', list: 'gaps', row: gap }]);
    store.add('evidence', { name: 'Log', finding: 'Forty of ninety', gaps: [gap] }, null);
    await pass(5_000);
    expect(server.document.evidence).toMatchObject([{ name: 'Log', finding: 'Forty of ninety' }]);
    expect(store.getSnapshot().held).toEqual([]);
  });
});
