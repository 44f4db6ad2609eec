import type { Action, Resource } from '@/lib/core/access';
import { fail, type Outcome } from '@/lib/core/outcome';
import { type ReviewEvent, type State, transition } from '@/lib/core/review';
import type { Actor } from '@/lib/server/auth/actor';
import { type CentreScope, inCentre, isUuid, type Prisma, type Tx } from '@/lib/server/db';
import { allows } from '../access';
import { type LockedProposal, lockProposal, resourceOf } from '../stored';

export type Held = { readonly tx: Tx; readonly held: LockedProposal; readonly resource: Resource };

/**
 * Work on a proposal that is held meanwhile, by somebody who may do `action` with it. Unknown, deleted and somebody
 * else's are the same answer.
 */
export async function onProposal<T, C extends string>(
  actor: Actor,
  id: string,
  action: Action,
  work: (held: Held) => Promise<Outcome<T, C>>,
): Promise<Outcome<T, C | 'not-found'>> {
  if (!isUuid(id)) return fail('not-found');
  return inCentre(actor.scope, async (tx): Promise<Outcome<T, C | 'not-found'>> => {
    const held = await lockProposal(tx, actor.centreId, id);
    if (!held) return fail('not-found');
    const resource = await resourceOf(tx, held);
    if (!allows(actor, action, resource)) return fail('not-found');
    return work({ tx, held, resource });
  });
}

/** Carries an event out on the row; null where the state does not know it. */
export async function step(tx: Tx, held: LockedProposal, event: ReviewEvent): Promise<State | null> {
  const done = transition(held.state, event);
  if (!done.ok) return null;
  await tx.proposal.update({
    where: { centreId_id: { centreId: held.centreId, id: held.id } },
    data: { state: done.to, stateSince: new Date() },
    select: { id: true },
  });
  return done.to;
}

/** The submission that counts: the latest that was not withdrawn. */
export const latestSubmission = (tx: Tx, centreId: string, proposalId: string) =>
  tx.submission.findFirst({
    where: { centreId, proposalId, withdrawnAt: null },
    orderBy: { number: 'desc' },
  });

/** A release that was pressed for this submission and not undone: nothing may be decided beside it. */
export const standingRelease = (tx: Tx, centreId: string, proposalId: string, submission: number) =>
  tx.release.findFirst({
    where: {
      centreId,
      proposalId,
      submission,
      state: { not: 'undone' },
      outcome: { not: 'feedback' },
    },
  });

export type NewNotice = {
  readonly kind: string;
  readonly proposalId?: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly link: string;
  /** The same reason is told a person once. */
  readonly dedupe?: string;
};

/** Puts a notice before each of these people; once each, and never before the one who caused it. */
export async function notify(
  tx: Tx,
  centreId: string,
  people: readonly string[],
  notice: NewNotice,
  except?: string,
): Promise<void> {
  const userIds = [...new Set(people)].filter((id) => id !== except);
  if (userIds.length === 0) return;
  await tx.notice.createMany({
    data: userIds.map((userId) => ({
      centreId,
      userId,
      kind: notice.kind,
      proposalId: notice.proposalId ?? null,
      values: (notice.values ?? {}) as Prisma.InputJsonValue,
      link: notice.link,
      dedupe: notice.dedupe ?? null,
    })),
    skipDuplicates: true,
  });
  await announce(tx, { centreId, kind: 'notice', to: userIds });
}

/** What is done that somebody may have to answer for. */
export async function record(
  tx: Tx,
  entry: { centreId: string; actorId: string | null; action: string; subject: string; detail?: object },
): Promise<void> {
  await tx.auditEntry.create({
    data: { ...entry, detail: (entry.detail ?? {}) as Prisma.InputJsonValue },
    select: { id: true },
  });
}

/**
 * Something happened: heard by every instance when the transaction commits. It carries ids and a kind, never words, so
 * that the stream cannot tell what its reader may not see. `staff` events do not reach the learner at all.
 */
export type Happening = {
  readonly centreId: string;
  readonly kind: string;
  readonly proposalId?: string;
  readonly audience?: 'staff' | 'everyone';
  /** Only these people; absent: whoever may see the proposal. */
  readonly to?: readonly string[];
};
export const CHANNEL = 'upmark';

export async function announce(tx: Tx, happening: Happening): Promise<void> {
  await tx.$executeRaw`select pg_notify(${CHANNEL}, ${JSON.stringify(happening)})`;
}

export const namesOf = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const found = await tx.user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(found.map(({ id, name }) => [id, name]));
};

export type { CentreScope };
