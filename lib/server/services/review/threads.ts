import type { Place } from '@/lib/core/proposal/place';
import { type Anchor, type Reader, seesComment, seesThread } from '@/lib/core/review';
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

/** The conversations of a proposal as one side of the gate sees them, oldest first. */
export async function threadsFor(
  tx: Tx,
  reader: Reader,
  key: { centreId: string; proposalId: string },
): Promise<readonly SeenThread[]> {
  const found = await tx.commentThread.findMany({
    where: key,
    include: { comments: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const names = await namesOf(
    tx,
    found.flatMap((thread) => [thread.openedBy, ...thread.comments.map(({ authorId }) => authorId)]),
  );
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  return found.flatMap((thread): SeenThread[] => {
    const audience = thread.audience === 'private' ? 'private' : 'feedback';
    const gate = { audience, released: thread.releaseId !== null } as const;
    if (!seesThread(reader, gate)) return [];
    const comments = thread.comments
      .filter((one) => seesComment(reader, gate, { visible: one.visible, deleted: one.deletedAt !== null }))
      .map((one) => ({
        id: one.id,
        by: person(one.authorId),
        body: one.body,
        mentions: one.mentions,
        createdAt: one.createdAt.toISOString(),
        editedAt: one.editedAt?.toISOString() ?? null,
        visible: one.visible,
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
