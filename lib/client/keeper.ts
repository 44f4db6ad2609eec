import { newId } from './ids';
import { type Draft, type Entry, type Held, isEmpty, type Outbox } from './outbox';
import type { Shelf, Tabs } from './tabs';

const FORMAT = 1;
const PREFIX = 'upmark:outbox';

/**
 * Keeps a tab's outbox on the device before anything goes out, and takes over the outboxes of tabs that were
 * closed or crashed. Every tab writes under its own name, so that two tabs never overwrite each other.
 */
export class Keeper {
  readonly tab = newId();
  /** False once the device refused to keep a copy: then only the open page holds the words. */
  keeps = true;
  private readonly prefix: string;
  private readonly waiting = new Map<string, () => void>();
  private release: (() => void) | null = null;
  private deaf: (() => void) | null = null;

  constructor(
    private readonly shelf: Shelf,
    private readonly tabs: Tabs,
    user: string,
    proposal: string,
  ) {
    this.prefix = `${PREFIX}:${user}:${proposal}:`;
  }

  private key = (tab: string) => this.prefix + tab;

  write(box: Outbox): void {
    if (isEmpty(box)) {
      this.shelf.remove(this.key(this.tab));
      this.keeps = true;
      return;
    }
    this.keeps = this.shelf.write(this.key(this.tab), JSON.stringify({ format: FORMAT, ...box }));
  }

  /** Whether another tab of this browser holds words that have not arrived. */
  get othersHold(): boolean {
    return this.shelf.keys(this.prefix).some((key) => key !== this.key(this.tab));
  }

  /** From now on this tab lives, hears the others, and is given what closed ones leave behind. */
  open(adopt: (box: Outbox) => void, hear: (message: TabMessage) => void): void {
    const watch = (tab: string) => {
      if (tab === this.tab || this.waiting.has(tab)) return;
      const stop = this.tabs.whenFree(this.key(tab), () => {
        this.waiting.delete(tab);
        const left = this.shelf.read(this.key(tab));
        const box = left === null ? null : readBox(left);
        // Our copy is written before theirs goes: a crash in between leaves two, and ids make that harmless.
        if (box) adopt(box);
        if (left !== null && this.keeps) this.shelf.remove(this.key(tab));
      });
      this.waiting.set(tab, stop);
    };
    this.release = this.tabs.hold(this.key(this.tab));
    this.deaf = this.tabs.listen((message) => {
      if (!isTabMessage(message) || message.tab === this.tab) return;
      watch(message.tab);
      if (message.kind === 'hello') this.tell({ kind: 'here' });
      else hear(message);
    });
    for (const key of this.shelf.keys(this.prefix)) watch(key.slice(this.prefix.length));
    this.tell({ kind: 'hello' });
  }

  tell(message: Untold): void {
    this.tabs.post({ upmark: FORMAT, tab: this.tab, ...message });
  }

  close(): void {
    for (const stop of this.waiting.values()) stop();
    this.waiting.clear();
    this.deaf?.();
    this.release?.();
    this.deaf = null;
    this.release = null;
  }
}

type Untold = { kind: 'hello' | 'here' } | { kind: 'saved'; from: number; to: number };
export type TabMessage = Untold & { upmark: typeof FORMAT; tab: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTabMessage = (value: unknown): value is TabMessage =>
  isRecord(value) && value.upmark === FORMAT && typeof value.tab === 'string';

/** What lies on the shelf may be old or damaged; whatever can be read of it is kept. */
export function readBox(text: string): Outbox | null {
  try {
    const data: unknown = JSON.parse(text);
    if (!isRecord(data) || data.format !== FORMAT) return null;
    const entries = (Array.isArray(data.entries) ? data.entries : []).filter(isEntry);
    const held = (Array.isArray(data.held) ? data.held : []).filter(isHeld);
    const drafts = Object.fromEntries(
      Object.entries(isRecord(data.drafts) ? data.drafts : {}).filter(
        (pair): pair is [string, Draft] =>
          isRecord(pair[1]) && isRecord(pair[1].path) && typeof pair[1].raw === 'string',
      ),
    );
    return { entries, held, drafts };
  } catch {
    return null;
  }
}

const isEntry = (value: unknown): value is Entry =>
  isRecord(value) &&
  isRecord(value.change) &&
  typeof value.change.id === 'string' &&
  typeof value.sent === 'boolean';
const isHeld = (value: unknown): value is Held =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  ((value.kind === 'conflict' && isRecord(value.path)) ||
    ((value.kind === 'refused' || value.kind === 'late') && isRecord(value.change)));

/** What a closed tab left comes first, for it was written first. */
export function adopted(mine: Outbox, theirs: Outbox): Outbox {
  const known = new Set(mine.entries.map((entry) => entry.change.id));
  const heldKnown = new Set(mine.held.map((held) => held.id));
  return {
    entries: [...theirs.entries.filter((entry) => !known.has(entry.change.id)), ...mine.entries],
    held: [...theirs.held.filter((held) => !heldKnown.has(held.id)), ...mine.held],
    drafts: { ...theirs.drafts, ...mine.drafts },
  };
}
