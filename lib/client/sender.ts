import { applyChanges } from '@/lib/core/proposal/apply';
import type { Change } from '@/lib/core/proposal/changes';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { newId } from './ids';
import {
  cut,
  MAX_BATCH_CHANGES,
  MAX_BATCH_CHARACTERS,
  markSent,
  type Outbox,
  setAside,
  settle,
} from './outbox';
import type { Answer, Failure, Transport } from './transport';

/** Typing that pauses this long is sent; typing that never pauses is sent anyway. */
export const PAUSE_MS = 600;
export const LONGEST_MS = 3_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;
/** Browsers let a page that is being left send 64 kB in all; some of it is headers. */
const KEEPALIVE_BYTES = 60_000;

/** Why nothing is being sent, when it should be. */
export type SenderState = 'well' | 'offline' | 'retrying' | 'signed-out' | 'gone';

type Desk = {
  box(): Outbox;
  server(): { document: ProposalDocument; revision: number };
  seen(): ProposalDocument;
  update(state: { server?: ProposalDocument; revision?: number; savedAt?: string; box?: Outbox }): void;
  changed(): void;
  saved(from: number, to: number): void;
  /** The server holds the words still, though this page did not know. */
  locked(): void;
};
type World = {
  readonly transport: Transport;
  readonly online: () => boolean;
  readonly random?: () => number;
};

/** Brings the outbox to the server: one request at a time, patiently, and never the same change under two ids. */
export class Sender {
  state: SenderState = 'well';
  /** Changes the server has that its document here does not show yet; they wait for a fresh copy. */
  unmerged: readonly Change[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private firstEdit: number | null = null;
  private failures = 0;
  private inFlight = false;
  private stale = false;
  private behind = false;
  private stopped = true;
  private maxChanges = MAX_BATCH_CHANGES;
  private maxCharacters = MAX_BATCH_CHARACTERS;

  constructor(
    private readonly world: World,
    private readonly desk: Desk,
  ) {}

  get busy(): boolean {
    return this.inFlight || this.unmerged.length > 0;
  }

  start(): void {
    this.stopped = false;
    this.nudge();
  }

  stop(): void {
    this.stopped = true;
    this.clear();
  }

  edited(): void {
    const now = Date.now();
    this.firstEdit ??= now;
    if (this.inFlight || this.stuck() || this.state === 'retrying') return;
    this.later(Math.max(0, Math.min(PAUSE_MS, this.firstEdit + LONGEST_MS - now)));
  }

  /** Something is waiting that nobody typed just now. */
  nudge(): void {
    if (!this.inFlight && !this.stuck() && this.hasWork()) this.later(0);
  }

  retryNow(): void {
    if (this.stuck()) this.state = 'well';
    this.failures = 0;
    if (!this.inFlight) this.later(0);
    this.desk.changed();
  }

  refresh(): void {
    this.stale = true;
    this.nudge();
  }

  flush(leaving = false): void {
    if (this.stuck()) return;
    if (!leaving) {
      if (!this.inFlight && this.desk.box().entries.length > 0) void this.send();
      return;
    }
    const batch = fitting(cut(this.desk.box(), this.maxChanges, this.maxCharacters));
    if (batch.length === 0) return;
    // What is on its way may be cut off with the page; sending it twice is harmless.
    this.desk.update({ box: markSent(this.desk.box(), batch) });
    void this.world.transport.send(this.desk.server().revision, batch, { keepalive: true });
    if (!this.inFlight) this.later(PAUSE_MS);
  }

  private stuck = (): boolean => this.state === 'signed-out' || this.state === 'gone';
  private hasWork = (): boolean => this.stale || this.desk.box().entries.length > 0;

  private clear(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private later(ms: number): void {
    this.clear();
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.work();
    }, ms);
  }

  private async work(): Promise<void> {
    if (this.inFlight || this.stopped || this.stuck() || !this.hasWork()) return;
    if (!this.world.online()) {
      // The browser says when it is back (retryNow); looking again now and then costs nothing.
      this.state = 'offline';
      this.desk.changed();
      this.later(LAST_RETRY_MS);
      return;
    }
    if (this.stale) await this.reload();
    else await this.send();
  }

  private async send(): Promise<void> {
    const batch = cut(this.desk.box(), this.maxChanges, this.maxCharacters);
    this.inFlight = true;
    this.firstEdit = null;
    this.clear();
    // Written down as sent before it goes: after a crash nobody can know whether it arrived.
    this.desk.update({ box: markSent(this.desk.box(), batch) });
    const { revision } = this.desk.server();
    const answer = await this.world.transport.send(revision, batch).catch((): Failure => ({ kind: 'later' }));
    this.inFlight = false;
    if (answer.kind === 'answer') this.answered(batch, answer);
    else this.failed(answer, batch);
  }

  private answered(batch: readonly Change[], answer: Answer): void {
    const before = this.desk.seen();
    const { document, revision } = this.desk.server();
    const others = applyChanges(document, answer.others, new Set());
    const settled = settle(this.desk.box(), batch, answer.results, { before, now: others.document }, newId);
    const mine = applyChanges(others.document, settled.accepted, new Set());
    const agrees =
      [...others.results, ...mine.results].every((result) => result.status === 'applied') &&
      answer.results.every((result) => result.status !== 'duplicate');
    this.state = 'well';
    this.failures = 0;
    this.maxChanges = MAX_BATCH_CHANGES;
    this.maxCharacters = MAX_BATCH_CHARACTERS;
    if (agrees && this.unmerged.length === 0) {
      const next = { server: mine.document, revision: answer.revision };
      this.desk.update({ ...next, savedAt: answer.savedAt, box: settled.box });
    } else {
      // A repeated batch may have been mixed with what others did in between; the server's copy settles it.
      this.unmerged = [...this.unmerged, ...settled.accepted];
      this.stale = true;
      this.desk.update({ savedAt: answer.savedAt, box: settled.box });
    }
    if (settled.accepted.length > 0) this.desk.saved(revision, answer.revision);
    if (this.stale) this.later(0);
    else if (this.hasWork()) this.later(PAUSE_MS);
  }

  private async reload(): Promise<void> {
    this.inFlight = true;
    this.stale = false;
    const answer = await this.world.transport.load().catch((): Failure => ({ kind: 'later' }));
    this.inFlight = false;
    if (answer.kind !== 'loaded') {
      this.stale = true;
      this.failed(answer, []);
      return;
    }
    this.state = 'well';
    this.failures = 0;
    this.unmerged = [];
    const known = this.desk.server().revision;
    if (answer.revision >= known || this.behind)
      this.desk.update({ server: answer.document, revision: answer.revision });
    else this.desk.changed();
    this.behind = false;
    if (this.hasWork()) this.later(PAUSE_MS);
  }

  private failed(failure: Failure, batch: readonly Change[]): void {
    if (failure.kind === 'signed-out' || failure.kind === 'gone') {
      this.state = failure.kind;
      this.desk.changed();
      return;
    }
    if (failure.kind === 'locked') {
      this.state = 'well';
      this.failures = 0;
      this.desk.update({ box: setAside(this.desk.box()) });
      this.desk.locked();
      if (this.stale) this.later(0);
      return;
    }
    if (failure.kind === 'later') {
      this.state = this.world.online() ? 'retrying' : 'offline';
      this.desk.changed();
      this.later(failure.afterMs ?? this.backOff());
      return;
    }
    if (failure.kind === 'behind') {
      this.behind = true;
      this.stale = true;
      this.later(this.backOff());
      return;
    }
    // A batch nobody can read is taken apart until the one change that spoils it stands alone.
    if (batch.length > 1) {
      this.maxChanges = Math.max(1, Math.floor(batch.length / 2));
      this.later(0);
      return;
    }
    const code = failure.kind === 'too-big' ? 'too-long' : 'wrong-type';
    const results = batch.map((change) => ({ id: change.id, status: 'refused', code }) as const);
    const seen = this.desk.seen();
    this.desk.update({
      box: settle(this.desk.box(), batch, results, { before: seen, now: seen }, newId).box,
    });
    this.later(0);
  }

  private backOff(): number {
    const whole = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.failures);
    this.failures = Math.min(this.failures + 1, 10);
    return whole / 2 + (whole / 2) * (this.world.random ?? Math.random)();
  }
}

/** As many changes as a page being left may still send. */
function fitting(batch: readonly Change[]): Change[] {
  const kept: Change[] = [];
  let bytes = 100;
  for (const change of batch) {
    bytes += new TextEncoder().encode(JSON.stringify(change)).length + 1;
    if (bytes > KEEPALIVE_BYTES) break;
    kept.push(change);
  }
  return kept;
}
