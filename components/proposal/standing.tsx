'use client';

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { ask } from '@/lib/client/ask';
import { listen } from '@/lib/client/live';
import { Read, type Reading } from '@/lib/client/reading';
import type { Inbox, Standing, WitnessRequest } from '@/lib/core/review/told';
import { isEditable, type State } from '@/lib/core/review/transitions';
import { usePart } from './provider';

type Told = {
  readonly standing: Read<Standing>;
  readonly inbox: Read<Inbox>;
  readonly witnesses: Read<readonly WitnessRequest[]>;
};
const ToldContext = createContext<Told | null>(null);

const reader =
  <T,>(address: string) =>
  async (): Promise<T | null> => {
    const answer = await ask<T>(address);
    return answer.ok ? answer.value : null;
  };

/** Where the proposal stands, read again whenever something happens to it, here or elsewhere. */
export function StandingProvider({
  id,
  first,
  children,
}: {
  id: string;
  first: Standing;
  children: ReactNode;
}) {
  const [told] = useState((): Told => {
    const api = `/api/proposals/${id}`;
    return {
      standing: new Read<Standing>(reader(`${api}/standing`), first),
      inbox: new Read<Inbox>(reader(`${api}/feedback`)),
      witnesses: new Read<readonly WitnessRequest[]>(reader(`${api}/testimonies`)),
    };
  });
  const [rendered, setRendered] = useState(first);
  useEffect(() => {
    if (rendered === first) return;
    setRendered(first);
    told.standing.put(first);
  }, [told, first, rendered]);

  useEffect(() => {
    let ready = 0;
    return listen(id, (kind) => {
      if (kind === 'notice') return;
      // The first only says that the stream is open; a later one, that there was a gap.
      if (kind === 'ready' && ++ready === 1) return;
      void told.standing.refresh();
      told.inbox.refreshIfUsed();
      told.witnesses.refreshIfUsed();
    });
  }, [id, told]);

  // The server would not take a change: it knows of a hand-in this page does not.
  const lockedOut = usePart((snapshot) => snapshot.lockedOut);
  const known = useRef(lockedOut);
  useEffect(() => {
    if (known.current === lockedOut) return;
    known.current = lockedOut;
    void told.standing.refresh();
  }, [lockedOut, told]);
  return <ToldContext value={told}>{children}</ToldContext>;
}

export function useTold(): Told {
  const told = useContext(ToldContext);
  if (!told) throw new Error('useTold is used outside a StandingProvider');
  return told;
}

function useRead<T>(read: Read<T>, wanted: boolean): Reading<T> {
  const reading = useSyncExternalStore(read.subscribe, read.get, read.get);
  useEffect(() => {
    if (wanted) void read.refresh();
  }, [read, wanted]);
  return reading;
}

export function useStanding(): Standing {
  const { value } = useRead(useTold().standing, false);
  if (!value) throw new Error('the standing is always known');
  return value;
}
/** Read anew each time a page that shows it is opened. */
export const useInbox = (): Reading<Inbox> => useRead(useTold().inbox, true);
export const useWitnesses = (): Reading<readonly WitnessRequest[]> => useRead(useTold().witnesses, true);

/** The state that holds the words still; null where they can be written. */
export function useHeldStill(): Exclude<State, 'draft' | 'changes-requested'> | null {
  const { state } = useStanding();
  return isEditable(state) ? null : (state as Exclude<State, 'draft' | 'changes-requested'>);
}
