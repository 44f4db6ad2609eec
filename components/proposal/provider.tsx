'use client';

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { type Opened, ProposalStore, type Snapshot } from '@/lib/client/store';
import { browserShelf, browserTabs } from '@/lib/client/tabs';
import { httpTransport } from '@/lib/client/transport';
import { collectionDef } from '@/lib/core/proposal/catalogue';
import { type Place, placeKey } from '@/lib/core/proposal/place';
import type { Template } from '@/lib/core/template/schema';
import { type Told, useTold } from './considering';
import type { Insight } from './insight';
import { useThinking } from './use-thinking';

export type Meta = { readonly id: string; readonly user: string; readonly dueOn: string | null };

type Shared = {
  readonly meta: Meta;
  readonly template: Template;
  readonly store: ProposalStore;
  /** Where someone asked to be taken; `seq` grows so that the same place can be asked for twice. */
  readonly target: { readonly place: Place; readonly seq: number; readonly at: number } | null;
  readonly goTo: (place: Place) => void;
};

const SharedContext = createContext<Shared | null>(null);
const InsightContext = createContext<Told | null>(null);

/** One store for a proposal as long as the tab lives: leaving the pages does not end the saving. */
const stores = new Map<string, ProposalStore>();

function makeStore(meta: Meta, opened: Opened): ProposalStore {
  const key = `${meta.user}:${meta.id}`;
  if (typeof window === 'undefined') {
    // Rendered on the server: shows what was opened, and does nothing else.
    const idle = new Promise<never>(() => {});
    return new ProposalStore(opened, meta.user, meta.id, {
      transport: { send: () => idle, load: () => idle },
      shelf: { read: () => null, write: () => true, remove: () => {}, keys: () => [] },
      tabs: { hold: () => () => {}, whenFree: () => () => {}, post: () => {}, listen: () => () => {} },
      online: () => true,
    });
  }
  const known = stores.get(key);
  if (known) return known;
  const store = new ProposalStore(opened, meta.user, meta.id, {
    transport: httpTransport(meta.id),
    shelf: browserShelf(),
    tabs: browserTabs(`upmark:${key}`),
    online: () => navigator.onLine,
  });
  stores.set(key, store);
  return store;
}

/** Longest a tab believes what it shows before it asks again on coming back into sight. */
const FRESH_MS = 15_000;

function useLife(store: ProposalStore, opened: Opened): void {
  useEffect(() => {
    store.catchUp(opened);
  }, [store, opened]);
  useEffect(() => {
    store.start();
    let seen = Date.now();
    const visible = () => {
      if (document.visibilityState === 'hidden') store.flush();
      else if (Date.now() - seen > FRESH_MS) {
        seen = Date.now();
        store.refresh();
      }
    };
    const leave = () => store.flush(true);
    const warn = (event: BeforeUnloadEvent) => {
      if (store.wouldLose) event.preventDefault();
    };
    document.addEventListener('visibilitychange', visible);
    window.addEventListener('online', store.retry);
    window.addEventListener('pagehide', leave);
    window.addEventListener('beforeunload', warn);
    return () => {
      document.removeEventListener('visibilitychange', visible);
      window.removeEventListener('online', store.retry);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('beforeunload', warn);
      store.flush();
    };
  }, [store]);
}

export function ProposalProvider({
  meta,
  template,
  opened,
  insight,
  children,
}: {
  meta: Meta;
  template: Template;
  opened: Opened;
  insight: Insight;
  children: ReactNode;
}) {
  const [store] = useState(() => makeStore(meta, opened));
  useLife(store, opened);
  const [target, setTarget] = useState<Shared['target']>(null);
  const seq = useRef(0);

  const goTo = useCallback(
    (place: Place) => {
      seq.current += 1;
      setTarget({ place, seq: seq.current, at: Date.now() });
      visit(hrefOf(meta.id, place));
    },
    [meta.id],
  );
  const shared = useMemo(
    () => ({ meta, template, store, target, goTo }),
    [meta, template, store, target, goTo],
  );
  return (
    <SharedContext value={shared}>
      <Thinking store={store} template={template} first={insight}>
        {children}
      </Thinking>
    </SharedContext>
  );
}

/** Works things out again once typing pauses, on another thread: typing never waits for it. */
function Thinking({
  store,
  template,
  first,
  children,
}: {
  store: ProposalStore;
  template: Template;
  first: Insight;
  children: ReactNode;
}) {
  const { document } = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot);
  const insight = useThinking(document, template, first);
  return <InsightContext value={useTold(insight, document)}>{children}</InsightContext>;
}

/**
 * Moves between the pages of one proposal. They are all on this side already, so nothing is fetched and
 * nothing waits: it works on a train.
 */
export function visit(path: string): void {
  const here = location.pathname + location.hash;
  if (here !== path) history.pushState(null, '', path);
}

export function useProposal(): Shared {
  const shared = useContext(SharedContext);
  if (!shared) throw new Error('useProposal is used outside a ProposalProvider');
  return shared;
}

export function useSnapshot(): Snapshot {
  const { store } = useProposal();
  return useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot);
}

/** A part of what the store shows; the component renders again only when that part is another. */
export function usePart<T>(part: (snapshot: Snapshot) => T): T {
  const { store } = useProposal();
  const read = () => part(store.getSnapshot());
  return useSyncExternalStore(store.subscribe, read, () => part(store.getServerSnapshot()));
}

export function useInsight(): Told {
  const insight = useContext(InsightContext);
  if (!insight) throw new Error('useInsight is used outside a ProposalProvider');
  return insight;
}

export const hrefOf = (proposal: string, place: Place): string =>
  `/proposals/${proposal}/${collectionDef(place.collection).section}#${placeKey(place)}`;
