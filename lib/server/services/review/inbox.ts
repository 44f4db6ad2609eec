import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { Inbox } from '@/lib/core/review/told';
import type { Actor } from '@/lib/server/auth/actor';
import { addressThread, type CommentCode, editComment, reply } from './comments';
import { ledgerOf } from './ledger';
import { openFeedback } from './read';

/** Everything the learner has been told, whichever submission it was about. */
export async function inboxOf(actor: Actor, id: string): Promise<Outcome<Inbox, 'not-found'>> {
  const [feedback, lines] = await Promise.all([openFeedback(actor, id), ledgerOf(actor, id)]);
  if (!feedback.ok) return feedback;
  if (!lines.ok) return lines;
  const { state, learner, decisions, releases, submissions, threads } = feedback.value;
  const lineOf = new Map(lines.value.lines.map((line) => [line.thread, line]));
  return ok({
    state,
    learner,
    decisions,
    releases,
    submissions: submissions.map(({ number, submittedAt }) => ({ number, submittedAt })),
    threads: threads.map((thread) => {
      const line = lineOf.get(thread.id);
      return { ...thread, changed: line && line.before !== null ? line.changed : null };
    }),
  });
}

/** The text a comment is about: as it was handed in, and as it is. */
export async function threadWords(
  actor: Actor,
  id: string,
  thread: string,
): Promise<Outcome<{ before: string; after: string }, 'not-found' | 'thread-gone'>> {
  const lines = await ledgerOf(actor, id);
  if (!lines.ok) return lines;
  const line = lines.value.lines.find((one) => one.thread === thread);
  if (!line || line.before === null) return fail('thread-gone');
  return ok({ before: line.before, after: line.after ?? '' });
}

const LEARNER_CODES = [
  'not-found',
  'thread-gone',
  'comment-empty',
  'comment-too-long',
  'comment-settled',
] as const;
type LearnerCode = (typeof LEARNER_CODES)[number];

/** What else can be refused concerns staff; to a learner it would mean that there is nothing here. */
const forLearner = <T>(done: Outcome<T, CommentCode>): Outcome<T, LearnerCode> =>
  done.ok ? done : fail(LEARNER_CODES.find((code) => code === done.code) ?? 'not-found', done.detail);

export const replyAsLearner = async (actor: Actor, id: string, thread: string, body: string) =>
  forLearner(await reply(actor, id, thread, body));

/** Other words for an answer of one's own, as long as nobody has built on it. */
export const editAsLearner = async (
  actor: Actor,
  id: string,
  thread: string,
  comment: string,
  body: string,
) => forLearner(await editComment(actor, id, thread, comment, body));

export const addressAsLearner = async (actor: Actor, id: string, thread: string, addressed: boolean) =>
  forLearner(await addressThread(actor, id, thread, addressed));
