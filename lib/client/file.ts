export type FileState =
  | { readonly kind: 'making' | 'full' }
  | { readonly kind: 'ahead'; readonly ahead: number };
export type FileEnd =
  | { readonly kind: 'file'; readonly blob: Blob; readonly name: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'unreachable' | 'gave-up' | 'stopped' };

type World = {
  readonly fetch: typeof fetch;
  readonly wait: (ms: number) => Promise<void>;
  readonly now: () => number;
  readonly random: () => number;
};
const world: World = {
  fetch: (...given) => fetch(...given),
  wait: (ms) => new Promise((soon) => setTimeout(soon, ms)),
  now: () => performance.now(),
  random: () => Math.random(),
};

const ASK_EVERY_MS = 1_000;
const PATIENCE_MS = 10 * 60_000;
const BUSY = new Set(['pdf-busy', 'busy', 'database-busy']);

/** A word nobody else makes up; not `randomUUID`, which is missing on pages that are not secure. */
const newTicket = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The name the server gave a file. */
export function nameIn(disposition: string | null): string {
  const given = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  try {
    return given ? decodeURIComponent(given) : '';
  } catch {
    return '';
  }
}

/**
 * Waits for a file that is made when it is asked for, telling meanwhile how it stands. Where there is no room it asks again
 * by itself, as often as the server says it may.
 */
export async function fetchFile(
  address: string,
  tell: (state: FileState) => void,
  signal: AbortSignal,
  { fetch: ask, wait, now, random }: World = world,
): Promise<FileEnd> {
  const began = now();
  const ticket = newTicket();
  while (!signal.aborted) {
    let done = false;
    const places = (async () => {
      for (;;) {
        await wait(ASK_EVERY_MS);
        if (done || signal.aborted) return;
        const said = await ask(`/api/files/${ticket}`, { signal })
          .then((answer) => (answer.ok ? (answer.json() as Promise<{ ahead: number | null }>) : null))
          .catch(() => null);
        if (done || signal.aborted) return;
        tell(said?.ahead ? { kind: 'ahead', ahead: said.ahead } : { kind: 'making' });
      }
    })();
    const answer = await ask(address, { headers: { 'x-upmark-ticket': ticket }, signal }).catch(() => null);
    done = true;
    void places;
    if (signal.aborted) return { kind: 'stopped' };
    if (!answer) return { kind: 'unreachable' };
    if (answer.ok) {
      const blob = await answer.blob().catch(() => null);
      if (!blob) return { kind: 'unreachable' };
      return { kind: 'file', blob, name: nameIn(answer.headers.get('content-disposition')) };
    }
    const { error } = (await answer.json().catch(() => ({}))) as {
      error?: { code?: string; message?: string };
    };
    if (answer.status !== 503 || !BUSY.has(error?.code ?? ''))
      return { kind: 'failed', message: error?.message ?? '' };
    if (now() - began > PATIENCE_MS) return { kind: 'gave-up' };
    tell({ kind: 'full' });
    const after = Number(answer.headers.get('retry-after')) || 5;
    // Many who were told the same must not all come back in the same moment.
    await wait(after * 1_000 * (0.75 + random() / 2));
  }
  return { kind: 'stopped' };
}
