/** What happens elsewhere, as the server tells it: kinds alone, never words (app/api/events). */
export const KINDS = ['ready', 'gap', 'state', 'release', 'comment', 'testimony', 'notice'] as const;
export type Kind = (typeof KINDS)[number];

type Source = {
  addEventListener(kind: string, hear: () => void): void;
  close(): void;
};
export type LiveWorld = {
  readonly open: (address: string) => Source;
  readonly visible: () => boolean;
  readonly onVisibility: (hear: () => void) => () => void;
};

type Ear = { readonly proposal: string | null; readonly hear: (kind: Kind) => void };

/**
 * One stream for all of a page, about its proposal where it has one. It is open only while the page is in sight: a
 * browser lends a site few connections, and many tabs would use them up. On coming back everybody hears `gap`: look
 * for yourself.
 */
export class Live {
  private readonly ears = new Set<Ear>();
  private source: Source | null = null;
  private address: string | null = null;
  private deaf: (() => void) | null = null;

  constructor(private readonly world: LiveWorld) {}

  listen(proposal: string | null, hear: (kind: Kind) => void): () => void {
    const ear = { proposal, hear };
    this.ears.add(ear);
    this.deaf ??= this.world.onVisibility(() => {
      const wasOpen = this.source !== null;
      this.tune();
      if (!wasOpen && this.source !== null) this.tell('gap');
    });
    this.tune();
    return () => {
      this.ears.delete(ear);
      this.tune();
      if (this.ears.size > 0) return;
      this.deaf?.();
      this.deaf = null;
    };
  }

  private tune(): void {
    const proposal = [...this.ears].findLast((ear) => ear.proposal !== null)?.proposal ?? null;
    const wanted =
      this.ears.size > 0 && this.world.visible()
        ? `/api/events${proposal === null ? '' : `?proposal=${encodeURIComponent(proposal)}`}`
        : null;
    if (wanted === this.address) return;
    this.source?.close();
    this.address = wanted;
    this.source = wanted === null ? null : this.world.open(wanted);
    for (const kind of KINDS) this.source?.addEventListener(kind, () => this.tell(kind));
  }

  private tell(kind: Kind): void {
    for (const ear of [...this.ears]) ear.hear(kind);
  }
}

let shared: Live | null = null;

/** The page's own. Where a browser has no event streams, pages read anew when they are moved to. */
export function listen(proposal: string | null, hear: (kind: Kind) => void): () => void {
  if (typeof EventSource === 'undefined') return () => {};
  shared ??= new Live({
    open: (address) => new EventSource(address),
    visible: () => document.visibilityState === 'visible',
    onVisibility: (changed) => {
      document.addEventListener('visibilitychange', changed);
      return () => document.removeEventListener('visibilitychange', changed);
    },
  });
  return shared.listen(proposal, hear);
}
