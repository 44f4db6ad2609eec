import type { Place } from '@/lib/core/proposal/place';
import { type Anchor, isSettled, type Reader, type Spoken, seesComment, seesThread } from '@/lib/core/review';
import type { Tx } from '@/lib/server/db';
import { namesOf } from './common';

export type SeenComment = {
  readonly id: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly body: string;
  readonly mentions: readonly string[];
  readonly createdAt: string;
  readonly editedAt: string | null;
  /** Shown to the learner. */
  readonly visible: boolean;
  /** Its author may change it no longer. */
  readonly settled: boolean;
};
export type SeenThread = {
  readonly id: string;
  readonly submission: number | null;
  readonly place: Pick<Place, 'collection' | 'row' | 'field'> | null;
  readonly anchor: Anchor | null;
  readonly point: string | null;
  readonly audience: 'feedback' | 'private';
  readonly by: { readonly id: string; readonly name: string };
  readonly createdAt: string;
  readonly released: boolean;
  readonly resolvedAt: string | null;
  readonly addressedAt: string | null;
  readonly addressedRevision: number | null;
  readonly comments: readonly SeenComment[];
};

const placeOf = (stored: unknown): SeenThread['place'] => {
  const place = stored as Partial<Place>;
  return place.collection ? (place as SeenThread['place']) : null;
};

type Key = { readonly centreId: string; readonly proposalId: string };
type Written = { readonly createdAt: Date; readonly visible: boolean; readonly releaseId: string | null };

/** When each release of a proposal was seen; only those that were. */
export async function releasesSeen(tx: Tx, key: Key): Promise<ReadonlyMap<string, number>> {
  const done = await tx.release.findMany({
    where: { ...key, state: 'done' },
    select: { id: true, visibleAt: true },
  });
  return new Map(done.map(({ id, visibleAt }) => [id, visibleAt.getTime()]));
}

/** Who wrote it shows in how it became visible: staff's words by a release, a learner's at once. */
export const spokenOf = (one: Written, seen: ReadonlyMap<string, number>): Spoken => ({
  by: one.visible && one.releaseId === null ? 'learner' : 'staff',
  visible: one.visible,
  at: (one.releaseId === null ? undefined : seen.get(one.releaseId)) ?? one.createdAt.getTime(),
});

export const lastOf = (seen: ReadonlyMap<string, number>): number | null =>
  seen.size === 0 ? null : Math.max(...seen.values());

/** The conversations of a proposal as one side of the gate sees them, oldest first. */
export async function threadsFor(tx: Tx, reader: Reader, key: Key): Promise<readonly SeenThread[]> {
  const found = await tx.commentThread.findMany({
    where: key,
    include: { comments: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const seen = await releasesSeen(tx, key);
  const names = await namesOf(
    tx,
    found.flatMap((thread) => [thread.openedBy, ...thread.comments.map(({ authorId }) => authorId)]),
  );
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  return found.flatMap((thread): SeenThread[] => {
    const audience = thread.audience === 'private' ? 'private' : 'feedback';
    const gate = { audience, released: thread.releaseId !== null } as const;
    if (!seesThread(reader, gate)) return [];
    const shown = thread.comments.filter((one) =>
      seesComment(reader, gate, { visible: one.visible, deleted: one.deletedAt !== null }),
    );
    const talk = {
      comments: shown.map((one) => spokenOf(one, seen)),
      resolved: thread.resolvedAt !== null,
      lastRelease: lastOf(seen),
    };
    const comments = shown.map((one, at) => ({
      id: one.id,
      by: person(one.authorId),
      body: one.body,
      mentions: one.mentions,
      createdAt: one.createdAt.toISOString(),
      editedAt: one.editedAt?.toISOString() ?? null,
      visible: one.visible,
      settled: talk.comments[at] !== undefined && isSettled(talk.comments[at], talk),
    }));
    if (comments.length === 0) return [];
    return [
      {
        id: thread.id,
        submission: thread.submission,
        place: placeOf(thread.place),
        anchor: thread.anchor as Anchor | null,
        point: thread.point,
        audience,
        by: person(thread.openedBy),
        createdAt: thread.createdAt.toISOString(),
        released: gate.released,
        resolvedAt: thread.resolvedAt?.toISOString() ?? null,
        addressedAt: thread.addressedAt?.toISOString() ?? null,
        addressedRevision: thread.addressedRevision,
        comments,
      },
    ];
  });
}
