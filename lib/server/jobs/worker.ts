import { SESSION_DAYS } from '@/lib/server/auth/days';
import { type DueWork, dueWork, forgetSessions } from '@/lib/server/db';
import { provenCentre } from '@/lib/server/db/scope';
import { faultOf, log } from '@/lib/server/log';
import { dueReleases, settleRelease } from '@/lib/server/services/review/release';
import { remind } from '@/lib/server/services/review/remind';
import { startExports, stopExports } from './exports';
import { startPapers, stopPapers } from './papers';
import { sendWaiting } from './post';

const EVERY_MS = 1_000;
/** Old sessions are in nobody's way: they are removed now and then. */
const TIDY_EVERY_MS = 60 * 60_000;
type Store = { upmarkWorker?: { stop: () => Promise<void> } };
const store = globalThis as Store;

const WORK: Readonly<Record<DueWork['kind'], (centreId: string) => Promise<unknown>>> = {
  release: async (centreId) => {
    const scope = provenCentre(centreId);
    for (const id of await dueReleases(scope)) await settleRelease(scope, id);
  },
  mail: (centreId) => sendWaiting(provenCentre(centreId)),
  reminder: (centreId) => remind(provenCentre(centreId)),
  // These take seconds and minutes: begun here, and not waited for.
  export: async (centreId) => startExports(provenCentre(centreId)),
  paper: async (centreId) => startPapers(provenCentre(centreId)),
};

/** Does what is due, once. Each row says for itself when it is due and whether it was done: nothing is queued twice. */
export async function doDueWork(): Promise<number> {
  const due = await dueWork();
  for (const { centreId, kind } of due) {
    try {
      await WORK[kind](centreId);
    } catch (error) {
      log.error({ code: 'job-failed', kind, fault: faultOf(error) });
    }
  }
  return due.length;
}

/** What belongs to no centre and is due by the clock alone. Says how many rows went. */
export async function tidyUp(): Promise<number> {
  try {
    const gone = await forgetSessions(SESSION_DAYS);
    if (gone > 0) log.info({ code: 'sessions-forgotten', count: gone });
    return gone;
  } catch (error) {
    log.error({ code: 'job-failed', kind: 'tidy', fault: faultOf(error) });
    return 0;
  }
}

/** Looks every second; one look at a time. Started once per process by instrumentation.ts. */
export function startWorker(): { stop: () => Promise<void> } {
  if (store.upmarkWorker) return store.upmarkWorker;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let tidied = Number.NEGATIVE_INFINITY;
  const look = async () => {
    await doDueWork();
    if (performance.now() - tidied < TIDY_EVERY_MS) return;
    tidied = performance.now();
    await tidyUp();
  };
  const round = () => {
    running = look()
      .catch((error) => log.warn({ code: 'jobs-unavailable', fault: faultOf(error) }))
      .finally(() => {
        if (stopped) return;
        timer = setTimeout(round, EVERY_MS);
        timer.unref();
      });
  };
  round();
  store.upmarkWorker = {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      delete store.upmarkWorker;
      await running;
      await stopExports();
      await stopPapers();
    },
  };
  return store.upmarkWorker;
}
