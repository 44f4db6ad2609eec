import { describe, expect, it } from 'vitest';
import { type Kind, Live } from '@/lib/client/live';
import { Read } from '@/lib/client/reading';

function setting() {
  const opened: { address: string; open: boolean; say: (kind: Kind) => void }[] = [];
  const state = { visible: true, changed: () => {} };
  const live = new Live({
    open: (address) => {
      const heard = new Map<string, () => void>();
      const source = { address, open: true, say: (kind: Kind) => heard.get(kind)?.() };
      opened.push(source);
      return {
        addEventListener: (kind, hear) => heard.set(kind, hear),
        close: () => {
          source.open = false;
        },
      };
    },
    visible: () => state.visible,
    onVisibility: (hear) => {
      state.changed = hear;
      return () => {
        state.changed = () => {};
      };
    },
  });
  const show = (visible: boolean) => {
    state.visible = visible;
    state.changed();
  };
  return { live, opened, show };
}

describe('the stream of a page', () => {
  it('is one, about its proposal, for all who listen', () => {
    const { live, opened } = setting();
    const heard: string[] = [];
    live.listen(null, (kind) => heard.push(`bell ${kind}`));
    live.listen('p1', (kind) => heard.push(`page ${kind}`));
    expect(opened.map(({ address, open }) => [address, open])).toEqual([
      ['/api/events', false],
      ['/api/events?proposal=p1', true],
    ]);
    opened[1]?.say('notice');
    expect(heard).toEqual(['bell notice', 'page notice']);
  });

  it('is closed out of sight, and on coming back everybody looks for themselves', () => {
    const { live, opened, show } = setting();
    const heard: string[] = [];
    live.listen(null, (kind) => heard.push(kind));
    show(false);
    expect(opened.map(({ open }) => open)).toEqual([false]);
    show(true);
    expect(opened.map(({ open }) => open)).toEqual([false, true]);
    expect(heard).toEqual(['gap']);
  });

  it('ends with the last who listens', () => {
    const { live, opened } = setting();
    const [one, two] = [live.listen(null, () => {}), live.listen(null, () => {})];
    one();
    expect(opened[0]?.open).toBe(true);
    two();
    expect(opened[0]?.open).toBe(false);
  });
});

describe('what is read from the server', () => {
  it('keeps the last good answer in sight when the next one fails', async () => {
    const answers = [1, null];
    const read = new Read(async () => answers.shift() ?? null);
    await read.refresh();
    expect(read.get()).toEqual({ value: 1, state: 'ready' });
    await read.refresh();
    expect(read.get()).toEqual({ value: 1, state: 'failed' });
  });

  it('is read once more when it was asked for meanwhile', async () => {
    let count = 0;
    const read = new Read(async () => ++count);
    const first = read.refresh();
    void read.refresh();
    void read.refresh();
    await first;
    expect(read.get().value).toBe(2);
  });
});
