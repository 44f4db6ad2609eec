/**
 * The one gate of feedback: what a learner may see of what staff wrote. Every way out asks it: page, mail, export,
 * event stream, search.
 */
export type Reader = 'learner' | 'staff';

export type ThreadSeen = { readonly audience: 'feedback' | 'private'; readonly released: boolean };
export type CommentSeen = { readonly visible: boolean; readonly deleted: boolean };

export const seesThread = (reader: Reader, thread: ThreadSeen): boolean =>
  reader === 'staff' || (thread.audience === 'feedback' && thread.released);

/** A comment in a thread the reader sees. What was taken back is seen by nobody. */
export const seesComment = (reader: Reader, thread: ThreadSeen, comment: CommentSeen): boolean =>
  !comment.deleted && seesThread(reader, thread) && (reader === 'staff' || comment.visible);

export const seesDecision = (reader: Reader, decision: { readonly released: boolean }): boolean =>
  reader === 'staff' || decision.released;
