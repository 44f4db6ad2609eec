import { COLLECTION_NAMES, type CollectionName } from '../proposal/catalogue';
import { emptyDocument, type ProposalDocument } from '../proposal/document';
import { kept } from './alike';

type Cell = {
  known: boolean;
  value: unknown;
  /** Round in which the value was last found to hold, and round in which it last became another. */
  held: number;
  turned: number;
  collections: Set<CollectionName>;
  cells: Set<Cell>;
  readonly work: (before: unknown) => unknown;
  readonly same: (a: unknown, b: unknown) => boolean;
};

/**
 * What was worked out from a document, each answer with what it was worked out from. Nobody has to say what an
 * answer depends on: what its work reads of `document`, and which other answers it asks for, is noted while it runs.
 * An answer is worked out again only when something it read is another; when it then comes out as it was, whatever
 * was worked out from it stands.
 */
export class Cells {
  /** The document of this round; reading a collection of it is noted. */
  readonly document: ProposalDocument;
  #source = emptyDocument();
  #given: ProposalDocument | undefined;
  #round = 1;
  readonly #turned = new Map<CollectionName, number>();
  readonly #cells = new Map<string, Cell>();
  #running: Cell | undefined;

  constructor() {
    const seen = {};
    for (const name of COLLECTION_NAMES) {
      Object.defineProperty(seen, name, { enumerable: true, get: () => this.#collection(name) });
    }
    Object.defineProperty(seen, 'format', { enumerable: true, get: () => this.#source.format });
    this.document = seen as ProposalDocument;
  }

  /**
   * Documents are never changed in place: a collection that is the same object holds the same. One that only says
   * the same, such as the server's answer or a copy from another thread, is taken for the one known already.
   */
  take(document: ProposalDocument): void {
    if (document === this.#given) return;
    this.#given = document;
    this.#round++;
    const source: Record<string, unknown> = { format: document.format };
    for (const name of COLLECTION_NAMES) {
      const before = this.#source[name];
      source[name] = kept(before, document[name]);
      if (source[name] !== before) this.#turned.set(name, this.#round);
    }
    this.#source = source as ProposalDocument;
  }

  /** The answer of this name, worked out at most once for what it reads. What `work` knew before only saves it pains. */
  ask<T>(name: string, work: (before: T | undefined) => T, same?: (a: T, b: T) => boolean): T {
    return this.#answer(this.#cells.get(name) ?? this.#make(name, work, same));
  }

  /** The same as a question to be asked often: its answer is not looked up by its name each time. */
  question<T>(name: string, work: (before: T | undefined) => T, same?: (a: T, b: T) => boolean): () => T {
    const cell = this.#cells.get(name) ?? this.#make(name, work, same);
    return () => this.#answer(cell);
  }

  #make<T>(
    name: string,
    work: (before: T | undefined) => T,
    same: (a: T, b: T) => boolean = Object.is,
  ): Cell {
    const cell: Cell = {
      known: false,
      value: undefined,
      held: 0,
      turned: 0,
      collections: new Set(),
      cells: new Set(),
      work: work as Cell['work'],
      same: same as Cell['same'],
    };
    this.#cells.set(name, cell);
    return cell;
  }

  #answer<T>(cell: Cell): T {
    this.#running?.cells.add(cell);
    if (cell.held !== this.#round) this.#renew(cell);
    return cell.value as T;
  }

  #collection(name: CollectionName): unknown {
    this.#running?.collections.add(name);
    return this.#source[name];
  }

  #renew(cell: Cell): void {
    if (cell.held === this.#round) return;
    if (cell.known && this.#stands(cell)) {
      cell.held = this.#round;
      return;
    }
    const outer = this.#running;
    const before = cell.value;
    const wasKnown = cell.known;
    cell.known = false;
    cell.collections = new Set();
    cell.cells = new Set();
    this.#running = cell;
    try {
      const value = cell.work(before);
      if (!wasKnown || !cell.same(before, value)) {
        cell.value = value;
        cell.turned = this.#round;
      }
      cell.known = true;
      cell.held = this.#round;
    } finally {
      this.#running = outer;
    }
  }

  /** True when nothing the cell read has become another since it was last found to hold. */
  #stands(cell: Cell): boolean {
    for (const name of cell.collections) if ((this.#turned.get(name) ?? 0) > cell.held) return false;
    try {
      for (const read of cell.cells) {
        this.#renew(read);
        if (read.turned > cell.held) return false;
      }
    } catch {
      // Whoever asked for it meets the fault again, and answers for it.
      return false;
    }
    return true;
  }
}
