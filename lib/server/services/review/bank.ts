import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid } from '@/lib/server/db';
import { allows } from '../access';

export type BankEntry = {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly point: string | null;
  readonly templateId: string | null;
  readonly mine: boolean;
};
export type BankCode = 'not-allowed' | 'not-found' | 'comment-empty' | 'comment-too-long' | 'bank-full';

const LONGEST = 4_000;
const MOST = 1_000;

/** Comments used again: the actor's own and the centre's, for a unit, those of a point first. */
export async function bankFor(
  actor: Actor,
  templateId: string,
): Promise<Outcome<readonly BankEntry[], 'not-allowed'>> {
  if (!allows(actor, 'review.bank')) return fail('not-allowed');
  return inCentre(actor.scope, async (tx) => {
    const found = await tx.bankComment.findMany({
      where: {
        centreId: actor.centreId,
        AND: [
          { OR: [{ ownerId: actor.userId }, { ownerId: null }] },
          { OR: [{ templateId }, { templateId: null }] },
        ],
      },
      orderBy: [{ title: 'asc' }, { id: 'asc' }],
      take: MOST,
    });
    return ok(
      found.map((one) => ({
        id: one.id,
        title: one.title,
        body: one.body,
        point: one.point,
        templateId: one.templateId,
        mine: one.ownerId === actor.userId,
      })),
    );
  });
}

export async function keepInBank(
  actor: Actor,
  entry: {
    title: string;
    body: string;
    point: string | null;
    templateId: string | null;
    shared: boolean;
  },
): Promise<Outcome<{ id: string }, BankCode>> {
  if (!allows(actor, entry.shared ? 'review.bank-centre' : 'review.bank')) return fail('not-allowed');
  const [title, body] = [entry.title.trim().slice(0, 120), entry.body.trim()];
  if (title === '' || body === '') return fail('comment-empty');
  if (body.length > LONGEST) return fail('comment-too-long', { most: LONGEST });
  return inCentre(actor.scope, async (tx): Promise<Outcome<{ id: string }, BankCode>> => {
    const ownerId = entry.shared ? null : actor.userId;
    if ((await tx.bankComment.count({ where: { centreId: actor.centreId, ownerId } })) >= MOST)
      return fail('bank-full');
    return ok(
      await tx.bankComment.create({
        data: {
          centreId: actor.centreId,
          ownerId,
          title,
          body,
          point: entry.point,
          templateId: entry.templateId,
        },
        select: { id: true },
      }),
    );
  });
}

/** Takes an entry out: one's own, or the centre's for those who keep it. */
export async function dropFromBank(actor: Actor, id: string): Promise<Outcome<null, BankCode>> {
  if (!isUuid(id)) return fail('not-found');
  const shared = allows(actor, 'review.bank-centre');
  if (!allows(actor, 'review.bank') && !shared) return fail('not-allowed');
  const { count } = await inCentre(actor.scope, (tx) =>
    tx.bankComment.deleteMany({
      where: {
        centreId: actor.centreId,
        id,
        OR: shared ? [{ ownerId: actor.userId }, { ownerId: null }] : [{ ownerId: actor.userId }],
      },
    }),
  );
  return count === 1 ? ok(null) : fail('not-found');
}
