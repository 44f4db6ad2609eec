import type { Action } from '@/lib/core/access';
import { may } from '@/lib/core/access';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { type Anchor, isSettled, makeAnchor, type Reader } from '@/lib/core/review';
import type { Actor } from '@/lib/server/auth/actor';
import { isUuid, type Prisma, type Tx } from '@/lib/server/db';
import { findTemplate } from '@/lib/server/files/templates';
import { allows } from '../access';
import type { LockedProposal } from '../stored';
import { holdClaim } from './claim';
import { placeExists, type Spot, subject, textAt } from './comment-place';
import { announce, type Held, latestSubmission, notify, onProposal, record } from './common';
import { lastOf, releasesSeen, spokenOf } from './threads';

export const LONGEST_COMMENT = 8_000;

export type CommentCode =
  | 'not-found'
  | 'comment-empty'
  | 'comment-too-long'
  | 'place-gone'
  | 'words-gone'
  | 'superseded'
  | 'drafts-closed'
  | 'not-in-this-state'
  | 'claimed-by-other'
  | 'thread-gone'
  | 'not-your-comment'
  | 'already-released'
  | 'comment-settled'
  | 'unknown-point'
  | 'unknown-person';

export type NewThread = {
  /** The submission it is written on; null on a draft. */
  readonly submission: number | null;
  /** Absent: the whole proposal. */
  readonly place: Spot | null;
  /** Words chosen within the field. */
  readonly words: { readonly start: number; readonly end: number } | null;
  readonly point: string | null;
  readonly audience: 'feedback' | 'private';
  readonly body: string;
  readonly mentions: readonly string[];
};

function bodyOf(text: string): Outcome<string, 'comment-empty' | 'comment-too-long'> {
  // PostgreSQL takes no NUL.
  const body = text.replace(/\0/g, '').replace(/\r\n?/g, '\n').trim();
  if (body === '') return fail('comment-empty');
  return body.length > LONGEST_COMMENT ? fail('comment-too-long', { most: LONGEST_COMMENT }) : ok(body);
}

/** Staff of the proposal who may be named in a comment. */
const staffOf = ({ resource }: Held): ReadonlySet<string> =>
  new Set([...(resource.assessors ?? []), ...(resource.assurers ?? [])]);

/** Opens a conversation. Staff only: a learner answers in those that were released. */
export function openThread(
  actor: Actor,
  id: string,
  wanted: NewThread,
): Promise<Outcome<{ thread: string; comment: string }, CommentCode>> {
  return onProposal<{ thread: string; comment: string }, CommentCode>(
    actor,
    id,
    'review.comment',
    async (at): Promise<Outcome<{ thread: string; comment: string }, CommentCode>> => {
      const { tx, held } = at;
      const body = bodyOf(wanted.body);
      if (!body.ok) return body;
      if (wanted.mentions.some((person) => !staffOf(at).has(person))) return fail('unknown-person');
      const document = await subject(tx, held, wanted.submission);
      if (!document.ok) return document;
      if (wanted.place && !placeExists(document.value, wanted.place)) return fail('place-gone');
      if (wanted.point !== null && !(await knownPoint(at, wanted))) return fail('unknown-point');
      let anchor: Anchor | null = null;
      if (wanted.words) {
        anchor = makeAnchor(textAt(document.value, wanted.place) ?? '', wanted.words);
        if (!anchor) return fail('words-gone');
      }
      const taken = await takenUp(actor, at, wanted);
      if (!taken.ok) return taken;
      const thread = await tx.commentThread.create({
        data: {
          centreId: held.centreId,
          proposalId: id,
          submission: wanted.submission,
          place: (wanted.place ?? {}) as Prisma.InputJsonValue,
          ...(anchor ? { anchor: anchor as unknown as Prisma.InputJsonValue } : {}),
          point: wanted.point,
          audience: wanted.audience,
          openedBy: actor.userId,
        },
        select: { id: true },
      });
      const comment = await addComment(tx, held, thread.id, actor, body.value, wanted.mentions, false);
      await announce(tx, { centreId: held.centreId, kind: 'comment', proposalId: id, audience: 'staff' });
      return ok({ thread: thread.id, comment });
    },
  );
}

/** A word for the learner on what was handed in is a deed of the review: two markers must not do it side by side. */
async function takenUp(
  actor: Actor,
  { tx, held, resource }: Held,
  { submission, audience }: NewThread,
): Promise<Outcome<null, 'claimed-by-other'>> {
  const underReview = held.state === 'submitted' || held.state === 'in-review';
  if (submission === null || audience !== 'feedback' || !underReview) return ok(null);
  if (!allows(actor, 'review.claim', resource)) return ok(null);
  const claimed = await holdClaim(tx, actor, held);
  return claimed.ok || claimed.code !== 'claimed-by-other'
    ? ok(null)
    : fail('claimed-by-other', claimed.detail);
}

async function knownPoint({ tx, held }: Held, { submission, point }: NewThread): Promise<boolean> {
  const latest = submission === null ? null : await latestSubmission(tx, held.centreId, held.id);
  const template = latest
    ? findTemplate(latest.templateId, latest.templateVersion)
    : findTemplate(held.templateId, held.templateVersion);
  return template?.markingPoints.some(({ id }) => id === point) ?? false;
}

async function addComment(
  tx: Tx,
  held: LockedProposal,
  threadId: string,
  actor: Actor,
  body: string,
  mentions: readonly string[],
  visible: boolean,
): Promise<string> {
  const { id } = await tx.comment.create({
    data: {
      centreId: held.centreId,
      threadId,
      authorId: actor.userId,
      body,
      mentions: [...mentions],
      visible,
    },
    select: { id: true },
  });
  await notify(
    tx,
    held.centreId,
    mentions,
    {
      kind: 'mention',
      proposalId: held.id,
      values: { by: actor.name, title: held.title },
      link: `/review/${held.id}#thread-${threadId}`,
      dedupe: `mention ${id}`,
    },
    actor.userId,
  );
  return id;
}

/** Which side of the gate the actor stands on for this proposal; null: neither. */
export function readerOf(actor: Actor, { resource }: Pick<Held, 'resource'>): Reader | null {
  if (may(actor, 'review.read', resource).allowed) return 'staff';
  return may(actor, 'review.feedback', resource).allowed ? 'learner' : null;
}

type Found = Prisma.CommentThreadGetPayload<{ include: { comments: true } }>;

/** Finds a thread the actor sees, and holds its proposal. One they may not see is as good as absent. */
async function onThread<T, C extends string>(
  actor: Actor,
  proposalId: string,
  threadId: string,
  action: Action,
  work: (at: Held & { thread: Found; reader: Reader }) => Promise<Outcome<T, C>>,
): Promise<Outcome<T, C | 'not-found' | 'thread-gone'>> {
  if (!isUuid(threadId)) return fail('not-found');
  return onProposal<T, C | 'thread-gone'>(
    actor,
    proposalId,
    action,
    async (at): Promise<Outcome<T, C | 'thread-gone'>> => {
      const reader = readerOf(actor, at);
      const thread = await at.tx.commentThread.findFirst({
        where: { centreId: at.held.centreId, id: threadId, proposalId },
        include: { comments: true },
      });
      const seen =
        thread &&
        reader &&
        (reader === 'staff' || (thread.audience === 'feedback' && thread.releaseId !== null));
      return seen ? work({ ...at, thread, reader }) : fail('thread-gone');
    },
  );
}

/** Who may answer: staff with a duty, and the learner in what was released. */
const replyAction = (actor: Actor): Action =>
  actor.roles.includes('learner') ? 'review.reply' : 'review.comment';

export async function reply(
  actor: Actor,
  proposalId: string,
  threadId: string,
  text: string,
  mentions: readonly string[] = [],
): Promise<Outcome<{ comment: string }, CommentCode>> {
  const body = bodyOf(text);
  if (!body.ok) return body;
  const asLearner = await tryReply(actor, proposalId, threadId, replyAction(actor), body.value, mentions);
  // A person may be a learner here and an assessor of somebody else's work.
  if (!asLearner.ok && asLearner.code === 'not-found' && replyAction(actor) === 'review.reply')
    return tryReply(actor, proposalId, threadId, 'review.comment', body.value, mentions);
  return asLearner;
}

const tryReply = (
  actor: Actor,
  proposalId: string,
  threadId: string,
  action: Action,
  body: string,
  mentions: readonly string[],
) =>
  onThread<{ comment: string }, CommentCode>(
    actor,
    proposalId,
    threadId,
    action,
    async (at): Promise<Outcome<{ comment: string }, CommentCode>> => {
      const { tx, held, thread, reader } = at;
      if (mentions.some((person) => !staffOf(at).has(person))) return fail('unknown-person');
      const comment = await addComment(tx, held, threadId, actor, body, mentions, reader === 'learner');
      if (reader === 'learner') {
        await notify(
          tx,
          held.centreId,
          [thread.openedBy, ...thread.comments.map(({ authorId }) => authorId)],
          {
            kind: 'reply',
            proposalId,
            values: { by: actor.name, title: held.title },
            link: `/review/${proposalId}#thread-${threadId}`,
            dedupe: `reply ${comment}`,
          },
          actor.userId,
        );
      }
      const audience = reader === 'learner' ? 'everyone' : 'staff';
      await announce(tx, { centreId: held.centreId, kind: 'comment', proposalId, audience });
      return ok({ comment });
    },
  );

/** The same words once the other side has answered them would be others: see the rule in lib/core/review/settled.ts. */
async function isTooLate({ tx, held, thread, comment }: OwnComment): Promise<boolean> {
  const seen = await releasesSeen(tx, { centreId: held.centreId, proposalId: held.id });
  const talk = thread.comments.filter(({ deletedAt }) => deletedAt === null);
  return isSettled(spokenOf(comment, seen), {
    comments: talk.map((one) => spokenOf(one, seen)),
    resolved: thread.resolvedAt !== null,
    lastRelease: lastOf(seen),
  });
}

/** Changes one's own words. What a learner has already read keeps what it said, on the record. */
export const editComment = (
  actor: Actor,
  proposalId: string,
  threadId: string,
  commentId: string,
  text: string,
): Promise<Outcome<null, CommentCode>> =>
  onOwnComment(actor, proposalId, threadId, commentId, async (at) => {
    const { tx, held, comment, reader } = at;
    const body = bodyOf(text);
    if (!body.ok) return body;
    if (await isTooLate(at)) return fail('comment-settled');
    if (body.value === comment.body) return ok(null);
    if (comment.visible)
      await record(tx, {
        centreId: held.centreId,
        actorId: actor.userId,
        action: 'comment-edited',
        subject: commentId,
        detail: { before: comment.body },
      });
    await tx.comment.update({
      where: { centreId_id: { centreId: held.centreId, id: commentId } },
      data: { body: body.value, editedAt: new Date() },
      select: { id: true },
    });
    const audience = comment.visible || reader === 'learner' ? 'everyone' : 'staff';
    await announce(tx, { centreId: held.centreId, kind: 'comment', proposalId, audience });
    return ok(null);
  });

/** Takes one's own words back, as long as the learner has not been shown them. */
export const removeComment = (
  actor: Actor,
  proposalId: string,
  threadId: string,
  commentId: string,
): Promise<Outcome<null, CommentCode>> =>
  onOwnComment(actor, proposalId, threadId, commentId, async (at) => {
    const { tx, held, comment, reader } = at;
    if (comment.visible && reader === 'staff') return fail('already-released');
    if (await isTooLate(at)) return fail('comment-settled');
    await tx.comment.update({
      where: { centreId_id: { centreId: held.centreId, id: commentId } },
      data: { deletedAt: new Date() },
      select: { id: true },
    });
    await announce(tx, { centreId: held.centreId, kind: 'comment', proposalId, audience: 'everyone' });
    return ok(null);
  });

type OwnComment = Held & { thread: Found; reader: Reader; comment: Found['comments'][number] };

/** Work on words of one's own. Who is a learner here may have written them as an assessor of somebody else's work. */
async function onOwnComment(
  actor: Actor,
  proposalId: string,
  threadId: string,
  commentId: string,
  work: (at: OwnComment) => Promise<Outcome<null, CommentCode>>,
): Promise<Outcome<null, CommentCode>> {
  const as = (action: Action) =>
    onThread<null, CommentCode>(
      actor,
      proposalId,
      threadId,
      action,
      async (at): Promise<Outcome<null, CommentCode>> => {
        const comment = at.thread.comments.find(
          ({ id, deletedAt }) => id === commentId && deletedAt === null,
        );
        if (!comment || (at.reader === 'learner' && !comment.visible)) return fail('not-found');
        return comment.authorId === actor.userId ? work({ ...at, comment }) : fail('not-your-comment');
      },
    );
  const first = replyAction(actor);
  const done = await as(first);
  if (done.ok || done.code !== 'not-found' || first !== 'review.reply') return done;
  return as('review.comment');
}

/** Staff close a conversation, or open it again. */
export const resolveThread = (
  actor: Actor,
  proposalId: string,
  threadId: string,
  resolved: boolean,
): Promise<Outcome<null, CommentCode>> =>
  onThread<null, CommentCode>(actor, proposalId, threadId, 'review.comment', async ({ tx, held, thread }) => {
    await tx.commentThread.update({
      where: { centreId_id: { centreId: held.centreId, id: threadId } },
      data: resolved
        ? { resolvedAt: new Date(), resolvedBy: actor.userId }
        : { resolvedAt: null, resolvedBy: null },
      select: { id: true },
    });
    const audience = thread.releaseId && thread.audience === 'feedback' ? 'everyone' : 'staff';
    await announce(tx, { centreId: held.centreId, kind: 'comment', proposalId, audience });
    return ok(null);
  });

/** The learner says a comment has been dealt with, as of the revision they are at; or takes that back. */
export const addressThread = (
  actor: Actor,
  proposalId: string,
  threadId: string,
  addressed: boolean,
): Promise<Outcome<null, CommentCode>> =>
  onThread<null, CommentCode>(actor, proposalId, threadId, 'review.address', async ({ tx, held }) => {
    await tx.commentThread.update({
      where: { centreId_id: { centreId: held.centreId, id: threadId } },
      data: addressed
        ? { addressedAt: new Date(), addressedRevision: held.revision }
        : { addressedAt: null, addressedRevision: null },
      select: { id: true },
    });
    await announce(tx, { centreId: held.centreId, kind: 'comment', proposalId, audience: 'everyone' });
    return ok(null);
  });
