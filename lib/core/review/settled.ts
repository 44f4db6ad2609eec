/** A comment as far as this matters: which side wrote it, whether the learner sees it, and since when. */
export type Spoken = { readonly by: 'learner' | 'staff'; readonly visible: boolean; readonly at: number };

/**
 * Whether an author's words stay as they are: once the other side has answered them, an answer must not hang in the air.
 * What a learner wrote is settled too when the conversation is closed, or the assessor has given their word since. What only
 * colleagues have read is never settled.
 */
export function isSettled(
  comment: Spoken,
  thread: {
    readonly comments: readonly Spoken[];
    readonly resolved: boolean;
    readonly lastRelease: number | null;
  },
): boolean {
  if (!comment.visible) return false;
  const answered = thread.comments.some(
    (other) => other.visible && other.by !== comment.by && other.at > comment.at,
  );
  if (answered || comment.by === 'staff') return answered;
  return thread.resolved || (thread.lastRelease !== null && thread.lastRelease > comment.at);
}
