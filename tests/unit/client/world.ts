import type { Shelf, Tabs } from '@/lib/client/tabs';
import type { Answer, Failure, Loaded, Transport } from '@/lib/client/transport';
import { applyChanges } from '@/lib/core/proposal/apply';
import type { Change } from '@/lib/core/proposal/changes';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';

/** How the next requests end; `lost-answer` is the nasty one: the server did it, and nobody hears. */
export type Weather =
  | 'fair'
  | 'lost-request'
  | 'lost-answer'
  | 'broken'
  | 'signed-out'
  | 'gone'
  | 'too-big'
  /** Handed in: it can be read, and nothing is taken. */
  | 'locked';

/** A server by the book: the product's own `applyChanges`, a log, and a network that may fail. */
export class FakeServer {
  document: ProposalDocument = emptyDocument();
  readonly log: { revision: number; change: Change }[] = [];
  readonly requests: { since: number; changes: readonly Change[]; keepalive: boolean }[] = [];
  revision = 0;
  weather: Weather = 'fair';
  latencyMs = 20;

  apply(since: number, changes: readonly Change[]): Answer {
    const known = new Set(this.log.map((entry) => entry.change.id));
    const mine = new Set(changes.map((change) => change.id));
    const others = this.log.filter((entry) => entry.revision > since && !mine.has(entry.change.id));
    const done = applyChanges(this.document, changes, known);
    this.document = done.document;
    if (done.accepted.length > 0) this.revision += 1;
    for (const change of done.accepted) this.log.push({ revision: this.revision, change });
    return {
      kind: 'answer',
      revision: this.revision,
      results: done.results,
      others: others.map((entry) => entry.change),
      savedAt: new Date().toISOString(),
    };
  }

  readonly transport: Transport = {
    send: async (since, changes, options) => {
      const weather = this.weather;
      this.requests.push({ since, changes, keepalive: options?.keepalive ?? false });
      await wait(this.latencyMs);
      if (weather === 'fair') return this.apply(since, changes);
      if (weather === 'lost-answer') this.apply(since, changes);
      return failureOf(weather);
    },
    load: async (): Promise<Loaded | Failure> => {
      const weather = this.weather;
      await wait(this.latencyMs);
      if (weather !== 'fair' && weather !== 'locked') return failureOf(weather);
      return { kind: 'loaded', document: this.document, revision: this.revision };
    },
  };
}

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const failureOf = (weather: Weather): Failure =>
  weather === 'signed-out' || weather === 'gone' || weather === 'too-big' || weather === 'locked'
    ? { kind: weather }
    : { kind: 'later' };

export class FakeShelf implements Shelf {
  readonly kept = new Map<string, string>();
  full = false;
  read = (key: string) => this.kept.get(key) ?? null;
  write = (key: string, text: string) => {
    if (this.full) return false;
    this.kept.set(key, text);
    return true;
  };
  remove = (key: string) => {
    this.kept.delete(key);
  };
  keys = (prefix: string) => [...this.kept.keys()].filter((key) => key.startsWith(prefix));
}

/** What one tab has of the world until it dies; a dead tab writes, sends and hears nothing more. */
export function mortal(server: FakeServer, shelf: FakeShelf) {
  const life = { alive: true };
  const never = new Promise<never>(() => {});
  const transport: Transport = {
    send: (...args) =>
      life.alive ? server.transport.send(...args).then((it) => (life.alive ? it : never)) : never,
    load: () => (life.alive ? server.transport.load().then((it) => (life.alive ? it : never)) : never),
  };
  const own: Shelf = {
    read: shelf.read,
    keys: shelf.keys,
    write: (key, text) => life.alive && shelf.write(key, text),
    remove: (key) => {
      if (life.alive) shelf.remove(key);
    },
  };
  return { life, transport, shelf: own };
}

/** One browser: tabs hear each other and learn when one is gone, as Web Locks and BroadcastChannel do it. */
export class FakeBrowser {
  private readonly living = new Map<string, number>();
  private readonly waiting: { name: string; then: () => void; tab: number }[] = [];
  private readonly ears: { tab: number; hear: (message: unknown) => void }[] = [];
  private count = 0;

  open(): { tabs: Tabs; crash: () => void } {
    const tab = ++this.count;
    const tabs: Tabs = {
      hold: (name) => {
        this.living.set(name, tab);
        return () => this.letGo(name);
      },
      whenFree: (name, then) => {
        const entry = { name, then, tab };
        this.waiting.push(entry);
        if (!this.living.has(name)) setTimeout(() => this.serve(name), 0);
        return () => {
          const at = this.waiting.indexOf(entry);
          if (at >= 0) this.waiting.splice(at, 1);
        };
      },
      post: (message) => {
        for (const ear of [...this.ears]) if (ear.tab !== tab) setTimeout(() => ear.hear(message), 1);
      },
      listen: (hear) => {
        const ear = { tab, hear };
        this.ears.push(ear);
        return () => {
          const at = this.ears.indexOf(ear);
          if (at >= 0) this.ears.splice(at, 1);
        };
      },
    };
    const crash = () => {
      for (const list of [this.ears, this.waiting] as { tab: number }[][]) {
        for (let at = list.length - 1; at >= 0; at -= 1) if (list[at]?.tab === tab) list.splice(at, 1);
      }
      for (const [name, owner] of this.living) if (owner === tab) this.letGo(name);
    };
    return { tabs, crash };
  }

  private letGo(name: string): void {
    this.living.delete(name);
    setTimeout(() => this.serve(name), 0);
  }

  private serve(name: string): void {
    while (!this.living.has(name)) {
      const at = this.waiting.findIndex((entry) => entry.name === name);
      if (at < 0) return;
      this.waiting.splice(at, 1)[0]?.then();
    }
  }
}
