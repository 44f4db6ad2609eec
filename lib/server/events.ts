import { listen } from '@/lib/server/db';
import { CHANNEL, type Happening } from '@/lib/server/services/review/common';

type Listener = { readonly hears: (happening: Happening) => boolean; readonly tell: (kind: string) => void };
type Hub = { listeners: Set<Listener>; stop: () => Promise<void> };
type Store = { upmarkEvents?: Hub };
// Next loads server modules once per bundle; the connection must be one per process.
const store = globalThis as Store;

function hub(): Hub {
  if (store.upmarkEvents) return store.upmarkEvents;
  const listeners = new Set<Listener>();
  const stop = listen(
    CHANNEL,
    (payload) => {
      let happening: Happening;
      try {
        happening = JSON.parse(payload) as Happening;
      } catch {
        return;
      }
      for (const listener of listeners) if (listener.hears(happening)) listener.tell(happening.kind);
    },
    () => {
      for (const listener of listeners) listener.tell('gap');
    },
  );
  store.upmarkEvents = { listeners, stop };
  return store.upmarkEvents;
}

/** Hears what `hears` lets through, until it is called off. Only kinds are told, never words. */
export function hear(hears: Listener['hears'], tell: Listener['tell']): () => void {
  const listener = { hears, tell };
  const { listeners } = hub();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export async function closeEvents(): Promise<void> {
  await store.upmarkEvents?.stop();
  delete store.upmarkEvents;
}
