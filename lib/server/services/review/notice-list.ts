import { type Outcome, ok } from '@/lib/core/outcome';
import type { NoticeLine } from '@/lib/core/review/told';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, type Prisma } from '@/lib/server/db';
import { texts } from '@/lib/texts';
import { allows, ownThing } from '../access';
import { announce } from './common';
import { noticeWords } from './letters';

export type NoticeList = {
  readonly notices: readonly NoticeLine[];
  readonly unread: number;
  /** Where the following page starts; null on the last one. */
  readonly next: string | null;
};

const PAGE = 30;
/** A badge says no more than this. */
const MOST_COUNTED = 100;

const mine = (actor: Actor) => ({ centreId: actor.centreId, userId: actor.userId });

/** How many of one's own notices are unread; counted no further than a badge can say. */
export async function unreadNotices(actor: Actor): Promise<number> {
  if (!allows(actor, 'profile.read', ownThing(actor))) return 0;
  return inCentre(actor.scope, (tx) =>
    tx.notice.count({ where: { ...mine(actor), readAt: null }, take: MOST_COUNTED }),
  );
}

const cursorOf = ({ createdAt, id }: { createdAt: Date; id: string }) =>
  Buffer.from(`${createdAt.toISOString()} ${id}`).toString('base64url');

/** A cursor that was not ours simply starts at the beginning. */
function beyond(cursor: string | undefined): Prisma.NoticeWhereInput {
  if (!cursor || cursor.length > 200) return {};
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  const date = new Date(at);
  if (!isUuid(id) || Number.isNaN(date.getTime())) return {};
  return { createdAt: { lte: date }, OR: [{ createdAt: { lt: date } }, { id: { lt: id } }] };
}

/** One's own notices, newest first. Pages continue from a key, so the last is as quick as the first. */
export async function listNotices(
  actor: Actor,
  { after }: { after?: string | undefined } = {},
): Promise<NoticeList> {
  if (!allows(actor, 'profile.read', ownThing(actor))) return { notices: [], unread: 0, next: null };
  const t = texts();
  return inCentre(actor.scope, async (tx) => {
    const rows = await tx.notice.findMany({
      where: { ...mine(actor), ...beyond(after) },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: PAGE + 1,
    });
    const shown = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? shown.at(-1) : undefined;
    return {
      notices: shown.map((one) => ({
        id: one.id,
        says: noticeWords(t, one.kind, one.values as Record<string, string | number>),
        link: /^\/(?![/\\])/.test(one.link) ? one.link : '/',
        at: one.createdAt.toISOString(),
        read: one.readAt !== null,
      })),
      unread: await tx.notice.count({ where: { ...mine(actor), readAt: null }, take: MOST_COUNTED }),
      next: last ? cursorOf(last) : null,
    };
  });
}

/** Marks one's own notices as read: these, or all there are. */
export async function readNotices(
  actor: Actor,
  which: readonly string[] | 'all',
): Promise<Outcome<{ unread: number }, never>> {
  if (!allows(actor, 'profile.read', ownThing(actor))) return ok({ unread: 0 });
  return inCentre(actor.scope, async (tx) => {
    const where: Prisma.NoticeWhereInput = { ...mine(actor), readAt: null };
    if (which !== 'all') where.id = { in: which.filter(isUuid) };
    const { count } = await tx.notice.updateMany({ where, data: { readAt: new Date() } });
    // Another tab's bell hears of it.
    if (count > 0) await announce(tx, { centreId: actor.centreId, kind: 'notice', to: [actor.userId] });
    return ok({
      unread: await tx.notice.count({ where: { ...mine(actor), readAt: null }, take: MOST_COUNTED }),
    });
  });
}
