/** Something read from the server and read again when it may have changed. The last good answer stays in sight. */
export type Reading<T> = {
  readonly value: T | null;
  readonly state: 'idle' | 'reading' | 'ready' | 'failed';
};

export class Read<T> {
  private snapshot: Reading<T>;
  private readonly listeners = new Set<() => void>();
  private running: Promise<void> | null = null;
  private again = false;

  constructor(
    private readonly load: () => Promise<T | null>,
    first: T | null = null,
  ) {
    this.snapshot = { value: first, state: first === null ? 'idle' : 'ready' };
  }

  get = (): Reading<T> => this.snapshot;
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads now; asked while it reads, once more afterwards, for what it gets may be old already. */
  refresh = (): Promise<void> => {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  };

  /** Reads again only what somebody has asked for before. */
  refreshIfUsed(): void {
    if (this.snapshot.state !== 'idle') void this.refresh();
  }

  put(value: T): void {
    this.set({ value, state: 'ready' });
  }

  private async run(): Promise<void> {
    do {
      this.again = false;
      this.set({ ...this.snapshot, state: 'reading' });
      const value = await this.load().catch(() => null);
      this.set(value === null ? { ...this.snapshot, state: 'failed' } : { value, state: 'ready' });
    } while (this.again);
  }

  private set(next: Reading<T>): void {
    this.snapshot = next;
    for (const listener of this.listeners) listener();
  }
}
