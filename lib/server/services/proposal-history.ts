import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { Change } from '@/lib/core/proposal/changes';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid } from '@/lib/server/db';
import { allows } from './access';

export type HistoryEntry = {
  revision: number;
  at: string;
  author: { name: string };
  change: Change;
  /** For `set` the value before; for `remove` the row, its place and the links to it; for `move` its place. */
  before: unknown;
};

const PAGE = 50;
const LARGEST_PAGE = 200;

/** What happened to a proposal, newest first; `next` continues. */
export async function history(
  actor: Actor,
  id: string,
  { before, limit = PAGE }: { before?: number | undefined; limit?: number | undefined } = {},
): Promise<Outcome<{ entries: HistoryEntry[]; next: number | null }, 'not-found'>> {
  if (!isUuid(id)) return fail('not-found');
  const size = Math.min(LARGEST_PAGE, Math.max(1, Math.trunc(limit) || PAGE));
  const key = { centreId: actor.centreId, proposalId: id };
  return inCentre(actor.scope, async (tx) => {
    const proposal = await tx.proposal.findFirst({
      where: { centreId: actor.centreId, id, deletedAt: null },
      select: { ownerId: true, centreId: true },
    });
    if (!proposal || !allows(actor, 'proposal.history', proposal)) return fail('not-found');
    const rows = await tx.proposalChange.findMany({
      where: before === undefined ? key : { ...key, revision: { lt: before } },
      orderBy: { revision: 'desc' },
      take: size + 1,
      include: { author: { select: { user: { select: { name: true } } } } },
    });
    const shown = rows.slice(0, size);
    return ok({
      entries: shown.map((row) => ({
        revision: row.revision,
        at: row.at.toISOString(),
        author: { name: row.author.user.name },
        change: row.change as unknown as Change,
        before: row.before,
      })),
      next: rows.length > size ? (shown.at(-1)?.revision ?? null) : null,
    });
  });
}
