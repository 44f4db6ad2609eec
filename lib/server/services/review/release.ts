import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { isCalendarDate } from '@/lib/core/proposal/fields';
import { isEditable } from '@/lib/core/review';
import type { Actor } from '@/lib/server/auth/actor';
import { type CentreScope, inCentre, isUuid, type Prisma, type Tx } from '@/lib/server/db';
import { findTemplate } from '@/lib/server/files/templates';
import { day, type LockedProposal, lockProposal, resourceOf } from '../stored';
import { holdClaim } from './claim';
import { announce, latestSubmission, notify, onProposal, record, standingRelease, step } from './common';
import { digestOf } from './digest';
import { mailNotice } from './letters';
import type { Declaration } from './submit';

export type ReleaseWish =
  | { readonly outcome: 'feedback'; readonly summary: string }
  | {
      readonly outcome: 'changes-requested';
      readonly submission: number;
      readonly summary: string;
      readonly dueOn: string | null;
    }
  | {
      readonly outcome: 'signed-off';
      readonly submission: number;
      readonly summary: string;
      readonly declaration: Declaration;
    };
export type ReleaseCode =
  | 'not-found'
  | 'not-in-this-state'
  | 'claimed-by-other'
  | 'superseded'
  | 'already-released'
  | 'points-undecided'
  | 'points-not-met'
  | 'nothing-to-release'
  | 'declaration-missing'
  | 'not-a-date'
  | 'drafts-closed'
  | 'feedback-too-long';

export type Held = { readonly release: string; readonly visibleAt: string };

/** How long a release can be undone: seconds. A test may shorten it. */
export const holdSeconds = (): number => {
  const set = Number(process.env.UPMARK_RELEASE_HOLD_SECONDS ?? 60);
  return Number.isFinite(set) && set >= 0 ? set : 60;
};

const LONGEST = 8_000;

/**
 * One press makes everything visible: decisions, comments, the word over all. It is held for a moment, in which it can
 * be undone and nobody sees any of it; then it is settled.
 */
export function release(actor: Actor, id: string, wish: ReleaseWish): Promise<Outcome<Held, ReleaseCode>> {
  return onProposal<Held, ReleaseCode>(
    actor,
    id,
    'review.release',
    async ({ tx, held }): Promise<Outcome<Held, ReleaseCode>> => {
      if (wish.summary.length > LONGEST) return fail('feedback-too-long', { most: LONGEST });
      const fits =
        wish.outcome === 'feedback' ? await draftFits(tx, held) : await decided(tx, actor, held, wish);
      if (!fits.ok) return fits;
      const pressedAt = new Date();
      const visibleAt = new Date(pressedAt.getTime() + holdSeconds() * 1000);
      const { id: releaseId } = await tx.release.create({
        data: {
          centreId: held.centreId,
          proposalId: id,
          submission: wish.outcome === 'feedback' ? null : wish.submission,
          assessorId: actor.userId,
          outcome: wish.outcome,
          summary: wish.summary.trim(),
          dueOn: wish.outcome === 'changes-requested' && wish.dueOn ? new Date(wish.dueOn) : null,
          ...(wish.outcome === 'signed-off' ? { declaration: { ...wish.declaration } } : {}),
          pressedAt,
          visibleAt,
        },
        select: { id: true },
      });
      if (holdSeconds() === 0) await settleHeld(tx, held.centreId, releaseId);
      else
        await announce(tx, { centreId: held.centreId, kind: 'release', proposalId: id, audience: 'staff' });
      return ok({ release: releaseId, visibleAt: visibleAt.toISOString() });
    },
  );
}

async function draftFits(tx: Tx, held: LockedProposal): Promise<Outcome<null, ReleaseCode>> {
  if (!isEditable(held.state)) return fail('not-in-this-state', { state: held.state });
  const cohort = held.cohortId
    ? await tx.cohort.findUnique({ where: { centreId_id: { centreId: held.centreId, id: held.cohortId } } })
    : null;
  if (!cohort?.commentsOnDrafts) return fail('drafts-closed');
  return (await unreleased(tx, held, new Date())) > 0 ? ok(null) : fail('nothing-to-release');
}

/** Comments for the learner that nobody has released yet. */
const unreleased = (tx: Tx, held: LockedProposal, until: Date): Promise<number> =>
  tx.comment.count({
    where: {
      centreId: held.centreId,
      releaseId: null,
      visible: false,
      deletedAt: null,
      createdAt: { lte: until },
      thread: { proposalId: held.id, audience: 'feedback' },
    },
  });

async function decided(
  tx: Tx,
  actor: Actor,
  held: LockedProposal,
  wish: Exclude<ReleaseWish, { outcome: 'feedback' }>,
): Promise<Outcome<null, ReleaseCode>> {
  const latest = await latestSubmission(tx, held.centreId, held.id);
  if (!latest || latest.number !== wish.submission)
    return fail('superseded', { latest: latest?.number ?? null });
  if (await standingRelease(tx, held.centreId, held.id, wish.submission)) return fail('already-released');
  const claimed = await holdClaim(tx, actor, held);
  if (!claimed.ok) return claimed;
  const decisions = await tx.pointDecision.findMany({
    where: { centreId: held.centreId, proposalId: held.id, submission: wish.submission },
  });
  const template = findTemplate(latest.templateId, latest.templateVersion);
  const points = template?.markingPoints.map(({ id }) => id) ?? [];
  if (wish.outcome === 'signed-off') {
    const { words, name } = wish.declaration;
    if (words.trim() === '' || name.trim() === '' || words.length > 2_000 || name.length > 200)
      return fail('declaration-missing');
    const without = points.filter((point) => !decisions.some((one) => one.point === point));
    if (without.length > 0 || points.length === 0) return fail('points-undecided', { points: without });
    const notMet = decisions.filter((one) => one.decision !== 'met').map(({ point }) => point);
    return notMet.length > 0 ? fail('points-not-met', { points: notMet }) : ok(null);
  }
  if (wish.dueOn !== null && !isCalendarDate(wish.dueOn)) return fail('not-a-date');
  const says =
    wish.summary.trim() !== '' ||
    decisions.some(({ decision, feedback }) => decision === 'not-yet' || feedback !== '') ||
    (await unreleased(tx, held, new Date())) > 0;
  return says ? ok(null) : fail('nothing-to-release');
}

/** Takes a release back while it is held. Nobody has seen any of it. */
export async function undoRelease(
  actor: Actor,
  proposalId: string,
  releaseId: string,
): Promise<Outcome<null, 'not-found' | 'too-late'>> {
  if (!isUuid(releaseId)) return fail('not-found');
  return onProposal<null, 'not-found' | 'too-late'>(
    actor,
    proposalId,
    'review.release',
    async ({ tx, held }): Promise<Outcome<null, 'not-found' | 'too-late'>> => {
      const found = await tx.release.findFirst({
        where: { centreId: held.centreId, id: releaseId, proposalId, assessorId: actor.userId },
      });
      if (!found) return fail('not-found');
      if (found.state !== 'held' || found.visibleAt <= new Date()) return fail('too-late');
      await tx.release.update({
        where: { centreId_id: { centreId: held.centreId, id: releaseId } },
        data: { state: 'undone' },
        select: { id: true },
      });
      await announce(tx, { centreId: held.centreId, kind: 'release', proposalId, audience: 'staff' });
      return ok(null);
    },
  );
}

/** For the job: makes a release visible whose moment has passed. Twice is once. */
export const settleRelease = (scope: CentreScope, releaseId: string): Promise<boolean> =>
  inCentre(scope, (tx) => settleHeld(tx, scope.centreId, releaseId));

/** The releases of a centre that are due: for the job that settles them. */
export const dueReleases = (scope: CentreScope): Promise<readonly string[]> =>
  inCentre(scope, async (tx) =>
    (
      await tx.release.findMany({
        where: { centreId: scope.centreId, state: 'held', visibleAt: { lte: new Date() } },
        select: { id: true },
        orderBy: { visibleAt: 'asc' },
        take: 100,
      })
    ).map(({ id }) => id),
  );

async function settleHeld(tx: Tx, centreId: string, releaseId: string): Promise<boolean> {
  const found = await tx.release.findUnique({ where: { centreId_id: { centreId, id: releaseId } } });
  if (!found) return false;
  const held = await lockProposal(tx, centreId, found.proposalId);
  // Read again under the lock: an undo or another instance may have been quicker.
  const now = await tx.release.findUnique({ where: { centreId_id: { centreId, id: releaseId } } });
  if (!held || now?.state !== 'held' || now.visibleAt > new Date()) return false;

  const id = held.id;
  // A comment written after the press waits for the next one.
  const open = {
    centreId,
    proposalId: id,
    audience: 'feedback',
    releaseId: null,
    createdAt: { lte: now.pressedAt },
  };
  const threads = await tx.commentThread.findMany({
    where: { centreId, proposalId: id, audience: 'feedback' },
    select: { id: true },
  });
  await tx.commentThread.updateMany({ where: open, data: { releaseId } });
  const shown = await tx.comment.updateMany({
    where: {
      centreId,
      threadId: { in: threads.map((thread) => thread.id) },
      releaseId: null,
      visible: false,
      deletedAt: null,
      createdAt: { lte: now.pressedAt },
    },
    data: { releaseId, visible: true },
  });
  if (now.submission !== null) {
    await tx.pointDecision.updateMany({
      where: { centreId, proposalId: id, submission: now.submission, releaseId: null },
      data: { releaseId },
    });
  }
  await tx.release.update({
    where: { centreId_id: { centreId, id: releaseId } },
    data: { state: 'done' },
    select: { id: true },
  });
  if (now.outcome !== 'feedback') {
    await step(tx, held, now.outcome === 'signed-off' ? 'sign-off' : 'request-changes');
    if (now.dueOn)
      await tx.proposal.update({
        where: { centreId_id: { centreId, id } },
        data: { dueOn: now.dueOn },
        select: { id: true },
      });
    await tx.reviewClaim.deleteMany({ where: { centreId, proposalId: id } });
  }
  await tellAbout(tx, held, now, shown.count);
  await announce(tx, { centreId, kind: 'release', proposalId: id, audience: 'everyone' });
  return true;
}

type Told = Prisma.ReleaseGetPayload<object>;

async function tellAbout(tx: Tx, held: LockedProposal, told: Told, comments: number): Promise<void> {
  const { centreId, id } = held;
  const notice = {
    kind: told.outcome,
    proposalId: id,
    values: { title: held.title, comments, due: day(told.dueOn) ?? '' },
    link: `/proposals/${id}/feedback`,
    dedupe: `release ${told.id}`,
  };
  await notify(tx, centreId, [held.ownerId], notice);
  // One letter for the whole release, whatever it holds.
  await mailNotice(tx, centreId, held.ownerId, 'release', notice, await digestOf(tx, held, told));
  if (told.outcome === 'signed-off') {
    const { assurers = [] } = await resourceOf(tx, held);
    await notify(tx, centreId, assurers, {
      kind: 'to-sample',
      proposalId: id,
      values: { title: held.title },
      link: '/quality',
      dedupe: `to-sample ${told.id}`,
    });
  }
  await record(tx, {
    centreId,
    actorId: told.assessorId,
    action: told.outcome,
    subject: id,
    detail: { release: told.id, submission: told.submission },
  });
}
