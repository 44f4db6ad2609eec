import { invert } from '@/lib/core/proposal/apply';
import { fieldDef, type StoredList } from '@/lib/core/proposal/catalogue';
import type { Change, RefusalCode, ValuePath } from '@/lib/core/proposal/changes';
import type { AnyRow, ProposalDocument } from '@/lib/core/proposal/document';
import type { AnyValue } from '@/lib/core/proposal/fields';
import { readValue, sameValue } from '@/lib/core/proposal/values';
import { newId } from './ids';
import { adopted, Keeper } from './keeper';
import { bringBack, type Draft, EMPTY, enqueue, type Held, type Outbox, pathKey } from './outbox';
import { applyOnTop, overlay, valueAt } from './overlay';
import { Sender } from './sender';
import type { Shelf, Tabs } from './tabs';
import type { Transport } from './transport';

export type Status =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'waiting'; readonly why: 'offline' | 'retrying' }
  | { readonly kind: 'attention'; readonly why: 'signed-out' | 'gone' | 'conflict' | 'refused' | 'late' };

/** A conflict as it stands now: the server's words may have moved on since it was found. */
export type OpenHeld = Held & { readonly theirs?: AnyValue | null };

export type Snapshot = {
  readonly document: ProposalDocument;
  readonly revision: number;
  readonly status: Status;
  readonly held: readonly OpenHeld[];
  readonly drafts: Readonly<Record<string, Draft>>;
  /** False when this device cannot keep a copy of what is not yet saved. */
  readonly kept: boolean;
  /** How often the server said that the proposal is held still, though this page believed otherwise. */
  readonly lockedOut: number;
};

export type Opened = {
  readonly document: ProposalDocument;
  readonly revision: number;
  readonly savedAt: string;
};

export type Surroundings = {
  readonly transport: Transport;
  readonly shelf: Shelf;
  readonly tabs: Tabs;
  readonly online: () => boolean;
  readonly random?: () => number;
};

/**
 * One proposal as its author sees it: what the server has, with everything still on its way on top. Every edit
 * is kept on the device before it goes out, so nothing depends on the page staying open.
 */
export class ProposalStore {
  private server: ProposalDocument;
  private revision: number;
  private savedAt: string;
  private document: ProposalDocument;
  private box: Outbox = EMPTY;
  private started = false;
  private lockedOut = 0;
  private snapshot: Snapshot;
  private readonly first: Snapshot;
  private readonly listeners = new Set<() => void>();
  private readonly keeper: Keeper;
  private readonly sender: Sender;

  constructor(
    opened: Opened,
    readonly user: string,
    readonly proposal: string,
    surroundings: Surroundings,
  ) {
    this.server = opened.document;
    this.revision = opened.revision;
    this.savedAt = opened.savedAt;
    this.document = opened.document;
    this.keeper = new Keeper(surroundings.shelf, surroundings.tabs, user, proposal);
    this.sender = new Sender(surroundings, {
      box: () => this.box,
      server: () => ({ document: this.server, revision: this.revision }),
      seen: () => this.document,
      update: (state) => this.take(state),
      changed: () => this.emit(),
      saved: (from, to) => this.keeper.tell({ kind: 'saved', from, to }),
      locked: () => {
        this.lockedOut += 1;
        this.emit();
      },
    });
    this.snapshot = this.makeSnapshot();
    this.first = this.snapshot;
  }

  start(): void {
    if (this.started) return;
    this.started = true;
    this.keeper.open(
      (left) => {
        this.setBox(adopted(this.box, left));
        this.sender.nudge();
      },
      (message) => {
        if (message.kind === 'saved' && message.to > this.revision) this.sender.refresh();
      },
    );
    this.sender.start();
  }

  stop(): void {
    this.started = false;
    this.sender.flush();
    this.sender.stop();
    this.keeper.close();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  getSnapshot = (): Snapshot => this.snapshot;
  /** What the server rendered: parts of a page that wake up late must find what is on the paper. */
  getServerSnapshot = (): Snapshot => this.first;

  /** A page that was rendered later than this store was made may know more. */
  catchUp(opened: Opened): void {
    if (opened.revision <= this.revision || this.sender.busy) return;
    this.take({ server: opened.document, revision: opened.revision, savedAt: opened.savedAt });
  }

  /** Sets a value, or says why it cannot be one. `null` empties the field. */
  set(path: ValuePath, value: AnyValue | null): RefusalCode | null {
    const def = fieldDef(path.collection, path.field);
    if (!def) return 'unknown-field';
    const read = readValue(def, value);
    if (!read.ok) return read.code;
    const key = pathKey(path);
    if (this.box.drafts[key]) {
      const { [key]: _, ...drafts } = this.box.drafts;
      this.box = { ...this.box, drafts };
    }
    const base = valueAt(this.document, path);
    if (sameValue(base, read.value)) this.setBox(this.box);
    else this.push([{ id: newId(), op: 'set', path, value: read.value, base }]);
    return null;
  }

  /** Keeps what stands in a box though it is no value yet; it is never sent. */
  keepDraft(path: ValuePath, raw: string): void {
    this.setBox({ ...this.box, drafts: { ...this.box.drafts, [pathKey(path)]: { path, raw } } });
  }

  add(list: StoredList, values: Record<string, AnyValue>, after: string | null): string {
    const id = newId();
    this.push([{ id: newId(), op: 'add', list, row: { ...values, id }, after }]);
    return id;
  }

  move(list: StoredList, row: string, after: string | null): void {
    this.push([{ id: newId(), op: 'move', list, row, after }]);
  }

  /** Removes a row; the answer brings it back, with its links. */
  remove(list: StoredList, row: string): () => void {
    return this.undoable({ id: newId(), op: 'remove', list, row });
  }

  /** Applies changes made elsewhere, such as from the history. */
  apply(changes: readonly Change[]): void {
    this.push(changes);
  }

  /** What would undo a change, seen from a given document. */
  undo(before: ProposalDocument, change: Change): void {
    this.push(invert(before, change, newId));
  }

  resolve(id: string, choice: 'mine' | 'theirs' | 'both'): void {
    const held = this.box.held.find((each) => each.id === id);
    if (held?.kind !== 'conflict') return;
    this.drop(id);
    if (choice === 'theirs') return;
    const theirs = valueAt(this.server, held.path);
    const value = choice === 'both' ? bothTexts(theirs, held.mine) : held.mine;
    if (!sameValue(theirs, value)) {
      this.push([{ id: newId(), op: 'set', path: held.path, value, base: theirs }]);
    }
  }

  /** Puts back the row that refused words belong to, with all of them in it. */
  restoreRow(id: string): void {
    const held = this.box.held.find((each) => each.id === id);
    if (held?.kind !== 'refused') return;
    const { change } = held;
    if (change.op === 'add') {
      this.drop(id);
      this.push([{ ...change, id: newId() }]);
      return;
    }
    if (change.op !== 'set' || change.path.row === undefined) return;
    const rowId = change.path.row;
    const words = this.box.held.filter(
      (each) => each.kind === 'refused' && each.change.op === 'set' && each.change.path.row === rowId,
    );
    for (const each of words) this.drop(each.id);
    const list = change.path.collection as StoredList;
    const restored: AnyRow = { ...held.row, id: rowId };
    const links: Change[] = [];
    for (const [field, value] of Object.entries(restored)) {
      const kind = fieldDef(list, field)?.kind;
      if ((kind !== 'link' && kind !== 'links') || value === undefined) continue;
      delete restored[field];
      links.push({
        id: newId(),
        op: 'set',
        path: { collection: list, row: rowId, field },
        value,
        base: null,
      });
    }
    for (const each of words) {
      if (each.kind !== 'refused' || each.change.op !== 'set') continue;
      if (each.change.value === null) delete restored[each.change.path.field];
      else restored[each.change.path.field] = each.change.value;
    }
    const rows = this.document[list] as AnyRow[];
    const row = restored as { id: string; [field: string]: AnyValue };
    this.push([{ id: newId(), op: 'add', list, row, after: rows.at(-1)?.id ?? null }, ...links]);
  }

  /** Lets refused words go; their author has copied or given them up. */
  drop(id: string): void {
    this.setBox({ ...this.box, held: this.box.held.filter((each) => each.id !== id) });
  }
  dropDraft(key: string): void {
    const { [key]: _, ...drafts } = this.box.drafts;
    this.setBox({ ...this.box, drafts });
  }

  /** Try again now: the network is back, or the author signed in again. */
  retry = (): void => this.sender.retryNow();
  /** The page is being left: everything goes out at once, as far as the browser allows. */
  flush = (leaving = false): void => this.sender.flush(leaving);
  refresh = (): void => this.sender.refresh();
  /** True while closing the page would lose words, which happens only when the device keeps no copy. */
  get wouldLose(): boolean {
    return !this.keeper.keeps && (this.box.entries.length > 0 || this.box.held.length > 0);
  }

  /** Sends what was written while the proposal was handed in, now that it is open again. */
  sendLate(): void {
    this.setBox(bringBack(this.box));
    this.sender.nudge();
  }

  /** Whether another tab of this browser still holds words of this proposal. */
  get othersHold(): boolean {
    return this.keeper.othersHold;
  }

  /**
   * Sends what waits and answers once nothing does: true when every word is with the server, false when something
   * needs its author or the server did not answer in time.
   */
  settled(patienceMs = 20_000): Promise<boolean> {
    this.sender.flush();
    return new Promise((done) => {
      const end = (all: boolean) => {
        clearTimeout(timer);
        off();
        done(all);
      };
      const look = () => {
        const { entries, held } = this.box;
        if (entries.length + held.length === 0 && !this.sender.busy) end(true);
        else if (this.status().kind === 'attention') end(false);
      };
      const off = this.subscribe(look);
      const timer = setTimeout(() => end(false), patienceMs);
      look();
    });
  }

  private undoable(change: Change): () => void {
    const before = this.document;
    this.push([change]);
    return () => this.undo(before, change);
  }

  private push(changes: readonly Change[]): void {
    let { box, document } = this;
    for (const change of changes) {
      box = enqueue(box, change);
      document = applyOnTop(document, change);
    }
    this.document = document;
    this.box = box;
    this.keeper.write(box);
    this.sender.edited();
    this.emit();
  }

  private setBox(box: Outbox): void {
    this.box = box;
    this.keeper.write(box);
    this.document = overlay(this.server, this.sender.unmerged, box);
    this.emit();
  }

  private take(state: {
    server?: ProposalDocument;
    revision?: number;
    savedAt?: string;
    box?: Outbox;
  }): void {
    this.server = state.server ?? this.server;
    this.revision = state.revision ?? this.revision;
    this.savedAt = state.savedAt ?? this.savedAt;
    const box = state.box ?? this.box;
    // Two authors who wrote the same have no conflict.
    const held = box.held.filter(
      (each) => each.kind !== 'conflict' || !sameValue(each.mine, valueAt(this.server, each.path)),
    );
    this.setBox(held.length === box.held.length ? box : { ...box, held });
  }

  private emit(): void {
    this.snapshot = this.makeSnapshot();
    for (const listener of this.listeners) listener();
  }

  private makeSnapshot(): Snapshot {
    const { box } = this;
    const held = box.held.map(
      (each): OpenHeld =>
        each.kind === 'conflict' ? { ...each, theirs: valueAt(this.server, each.path) } : each,
    );
    return {
      document: this.document,
      revision: this.revision,
      status: this.status(),
      held,
      drafts: box.drafts,
      kept: this.keeper.keeps,
      lockedOut: this.lockedOut,
    };
  }

  private status(): Status {
    const state = this.sender.state;
    if (state === 'signed-out' || state === 'gone') return { kind: 'attention', why: state };
    const conflict = this.box.held.find((each) => each.kind === 'conflict');
    if (conflict) return { kind: 'attention', why: 'conflict' };
    if (this.box.held.some((each) => each.kind === 'refused')) return { kind: 'attention', why: 'refused' };
    if (this.box.held.length > 0) return { kind: 'attention', why: 'late' };
    if (state === 'offline' || state === 'retrying') return { kind: 'waiting', why: state };
    if (this.box.entries.length > 0) return { kind: 'saving' };
    return { kind: 'saved', at: this.savedAt };
  }
}

const bothTexts = (theirs: AnyValue | null, mine: AnyValue | null): AnyValue | null => {
  const parts = [theirs, mine].filter((part): part is string => typeof part === 'string' && part !== '');
  return parts.length > 0 ? parts.join('\n\n') : mine;
};
