import type { CentreScope } from '@/lib/server/db';
import { inCentre } from '@/lib/server/db';
import { faultOf, log } from '@/lib/server/log';
import { assessmentPaper } from '@/lib/server/services/review/paper';

/** What cannot be made after these tries, minutes and then hours apart, is left to whoever first asks for it. */
const MOST_ATTEMPTS = 6;

type Due = { proposal_id: string; submission: number; attempts: number };
type Store = { upmarkPapers?: { running: Promise<void>; stop: AbortController } };
// One at a time in a process: a paper is wanted soon, and never before somebody who waits for a file.
const store = globalThis as Store;

/** Starts on what is due, and returns at once: the worker's round goes on meanwhile. */
export function startPapers(scope: CentreScope): void {
  if (store.upmarkPapers) return;
  const stop = new AbortController();
  const running = makeDuePapers(scope, stop.signal)
    .then(() => {})
    .catch((error) => log.error({ code: 'paper-failed', fault: faultOf(error) }))
    .finally(() => {
      delete store.upmarkPapers;
    });
  store.upmarkPapers = { running, stop };
}

export async function stopPapers(): Promise<void> {
  store.upmarkPapers?.stop.abort();
  await store.upmarkPapers?.running;
}

/** For tests and the worker alike: until none is due in this centre. */
export async function makeDuePapers(scope: CentreScope, signal?: AbortSignal): Promise<number> {
  let made = 0;
  while (!signal?.aborted) {
    const due = await takeUp(scope);
    if (!due) break;
    const paper = await assessmentPaper(scope, due.proposal_id, due.submission);
    if (paper.ok) made += 1;
    else {
      log.warn({ code: 'paper-not-made', fault: paper.code, attempts: due.attempts });
      // Others wait for copies just now: the rest is not tried either.
      if (paper.code === 'pdf-busy') break;
    }
  }
  return made;
}

/**
 * The one that waits longest. Taking it says when it is tried again, should this process not live to tell: so one instance
 * has it, and nothing that fails is tried without pause.
 */
async function takeUp(scope: CentreScope): Promise<Due | null> {
  const { centreId } = scope;
  return inCentre(scope, async (tx) => {
    await tx.$executeRaw`
      delete from paper_due d where d.centre_id = ${centreId}::uuid and (d.attempts >= ${MOST_ATTEMPTS}
        or exists (select 1 from frozen_pdf f where f.centre_id = d.centre_id and f.proposal_id = d.proposal_id
          and f.submission = d.submission and f.edition = 'assessment'))`;
    const [row] = await tx.$queryRaw<Due[]>`
      with next as (
        select proposal_id, submission from paper_due
        where centre_id = ${centreId}::uuid and due_at <= now()
        order by due_at, proposal_id, submission limit 1 for update skip locked)
      update paper_due d set attempts = d.attempts + 1, due_at = now() + interval '1 minute' * power(4, d.attempts)
      from next where d.centre_id = ${centreId}::uuid and d.proposal_id = next.proposal_id
        and d.submission = next.submission
      returning d.proposal_id, d.submission, d.attempts`;
    return row ?? null;
  });
}
