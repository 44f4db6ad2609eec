import { newId } from './ids';

/** Where outboxes are kept; `write` says whether it worked, for a device may be full or refuse. */
export type Shelf = {
  read(key: string): string | null;
  write(key: string, text: string): boolean;
  remove(key: string): void;
  keys(prefix: string): string[];
};

/** What tabs of one browser know of each other. */
export type Tabs = {
  /** Announces that this tab lives under `name`; the answer ends that. */
  hold(name: string): () => void;
  /** Calls back once the tab of that name lives no longer. The answer stops the waiting. */
  whenFree(name: string, then: () => void): () => void;
  post(message: unknown): void;
  listen(hear: (message: unknown) => void): () => void;
};

export function browserShelf(): Shelf {
  const tried = <T>(attempt: () => T, otherwise: T): T => {
    try {
      return attempt();
    } catch {
      return otherwise;
    }
  };
  return {
    read: (key) => tried(() => localStorage.getItem(key), null),
    write: (key, text) =>
      tried(() => {
        localStorage.setItem(key, text);
        return true;
      }, false),
    remove: (key) => tried(() => localStorage.removeItem(key), undefined),
    keys: (prefix) => tried(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix)), []),
  };
}

const ASK_AGAIN_MS = 10_000;
const ANSWER_MS = 1_500;

/**
 * Web Locks tell exactly when a tab is gone, even after a crash. They are missing on plain http, where tabs
 * ask each other over the channel instead and silence counts as gone.
 */
export function browserTabs(channelName: string): Tabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName);
  const locks: LockManager | undefined = navigator.locks;
  const hear = (handler: (data: unknown) => void): (() => void) => {
    const onMessage = (event: MessageEvent) => handler(event.data);
    channel?.addEventListener('message', onMessage);
    return () => channel?.removeEventListener('message', onMessage);
  };
  const post = (message: unknown) => channel?.postMessage(message);
  return {
    post,
    listen: hear,
    hold(name) {
      let release = () => {};
      const gone = new AbortController();
      locks
        ?.request(name, { signal: gone.signal }, () => new Promise<void>((done) => (release = done)))
        .catch(() => {});
      const stopAnswering = hear((data) => {
        if (asksFor(data) === name) post({ alive: name });
      });
      return () => {
        stopAnswering();
        gone.abort();
        release();
      };
    },
    whenFree(name, then) {
      if (locks) {
        const stop = new AbortController();
        locks.request(name, { signal: stop.signal }, then).catch(() => {});
        return () => stop.abort();
      }
      return askUntilSilent(name, then, post, hear);
    },
  };
}

const asksFor = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'isAlive' in data ? data.isAlive : undefined;

function askUntilSilent(
  name: string,
  then: () => void,
  post: (message: unknown) => void,
  hear: (handler: (data: unknown) => void) => () => void,
): () => void {
  let alive = false;
  let timer: ReturnType<typeof setTimeout>;
  const stopHearing = hear((data) => {
    if (typeof data === 'object' && data !== null && 'alive' in data && data.alive === name) alive = true;
  });
  const ask = () => {
    alive = false;
    post({ isAlive: name, ask: newId() });
    timer = setTimeout(() => {
      if (alive) timer = setTimeout(ask, ASK_AGAIN_MS);
      else {
        stopHearing();
        then();
      }
    }, ANSWER_MS);
  };
  ask();
  return () => {
    clearTimeout(timer);
    stopHearing();
  };
}
