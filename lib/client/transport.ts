import type { Change, ChangeResult } from '@/lib/core/proposal/changes';
import type { ProposalDocument } from '@/lib/core/proposal/document';

export type Answer = {
  readonly kind: 'answer';
  readonly revision: number;
  readonly results: readonly ChangeResult[];
  readonly others: readonly Change[];
  readonly savedAt: string;
};
/** Every way a request can end, as a value. `later` means: try again, nothing is lost. */
export type Failure =
  | { readonly kind: 'later'; readonly afterMs?: number }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'gone' }
  /** Handed in or signed off: the words are held still, and nothing of this was taken. */
  | { readonly kind: 'locked' }
  /** The server is older than this page, as after a restored backup: what it has must be read anew. */
  | { readonly kind: 'behind' }
  | { readonly kind: 'too-big' }
  | { readonly kind: 'malformed' };
export type Loaded = {
  readonly kind: 'loaded';
  readonly document: ProposalDocument;
  readonly revision: number;
};

export type Transport = {
  send(
    since: number,
    changes: readonly Change[],
    options?: { keepalive?: boolean },
  ): Promise<Answer | Failure>;
  load(): Promise<Loaded | Failure>;
};

/** Long enough for a bad mobile connection, short enough that a dead one is noticed. */
const PATIENCE_MS = 20_000;

export function httpTransport(proposalId: string): Transport {
  const address = `/api/proposals/${encodeURIComponent(proposalId)}`;
  return {
    async send(since, changes, options = {}) {
      const result = await ask(`${address}/changes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ since, changes }),
        keepalive: options.keepalive ?? false,
      });
      return result.kind === 'body' ? { kind: 'answer', ...(result.body as Omit<Answer, 'kind'>) } : result;
    },
    async load() {
      const result = await ask(address, { method: 'GET', cache: 'no-store' });
      return result.kind === 'body' ? { kind: 'loaded', ...(result.body as Omit<Loaded, 'kind'>) } : result;
    },
  };
}

async function ask(address: string, init: RequestInit): Promise<{ kind: 'body'; body: unknown } | Failure> {
  try {
    const response = await fetch(address, {
      ...init,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok && !response.redirected) return { kind: 'body', body: await response.json() };
    return failure(response);
  } catch {
    return { kind: 'later' };
  }
}

function failure(response: Response): Failure {
  if (response.status === 401 || response.redirected) return { kind: 'signed-out' };
  if (response.status === 403 || response.status === 404 || response.status === 410) return { kind: 'gone' };
  if (response.status === 409) return { kind: 'behind' };
  if (response.status === 423) return { kind: 'locked' };
  if (response.status === 413) return { kind: 'too-big' };
  if (response.status === 400 || response.status === 422) return { kind: 'malformed' };
  const after = Number(response.headers.get('retry-after'));
  return Number.isFinite(after) && after > 0 ? { kind: 'later', afterMs: after * 1000 } : { kind: 'later' };
}
