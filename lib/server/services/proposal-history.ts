import { z } from 'zod';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { Change } from '@/lib/core/proposal/changes';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid } from '@/lib/server/db';
import { findTemplate } from '@/lib/server/files/templates';
import { allows } from './access';

export type HistoryEntry = {
  revision: number;
  at: string;
  author: { name: string };
  change: Change;
  /** For `set` the value before; for `remove` the row, its place and the links to it; for `move` its place. */
  before: unknown;
};

/** A draft was given another unit when it stood at `revision`; not a word of it changed. */
export type UnitChange = {
  revision: number;
  at: string;
  author: { name: string };
  from: { title: string };
  to: { title: string };
};

const Unit = z.object({ id: z.string(), version: z.number() });
const UnitChanges = z.array(
  z.object({ revision: z.number(), at: z.string(), by: z.string(), from: Unit, to: Unit }),
);

const PAGE = 50;
const LARGEST_PAGE = 200;

/**
 * What happened to a proposal, newest first; `next` continues. Changes of unit come beside the entries, each
 * with the page that holds the revision it follows.
 */
export async function history(
  actor: Actor,
  id: string,
  { before, limit = PAGE }: { before?: number | undefined; limit?: number | undefined } = {},
): Promise<Outcome<{ entries: HistoryEntry[]; units: UnitChange[]; next: number | null }, 'not-found'>> {
  if (!isUuid(id)) return fail('not-found');
  const size = Math.min(LARGEST_PAGE, Math.max(1, Math.trunc(limit) || PAGE));
  const key = { centreId: actor.centreId, proposalId: id };
  return inCentre(actor.scope, async (tx) => {
    const proposal = await tx.proposal.findFirst({
      where: { centreId: actor.centreId, id, deletedAt: null },
      select: {
        ownerId: true,
        centreId: true,
        unitChanges: true,
        owner: { select: { user: { select: { name: true } } } },
      },
    });
    if (!proposal || !allows(actor, 'proposal.history', proposal)) return fail('not-found');
    const rows = await tx.proposalChange.findMany({
      where: before === undefined ? key : { ...key, revision: { lt: before } },
      orderBy: { revision: 'desc' },
      take: size + 1,
      include: { author: { select: { user: { select: { name: true } } } } },
    });
    const shown = rows.slice(0, size);
    const next = rows.length > size ? (shown.at(-1)?.revision ?? null) : null;
    const units = UnitChanges.parse(proposal.unitChanges)
      .filter(({ revision }) => (before === undefined || revision < before) && revision >= (next ?? 0))
      .reverse();
    return ok({
      entries: shown.map((row) => ({
        revision: row.revision,
        at: row.at.toISOString(),
        author: { name: row.author.user.name },
        change: row.change as unknown as Change,
        before: row.before,
      })),
      // The unit is its author's to change, and nobody else's.
      units: units.map(({ revision, at, from, to }) => ({
        revision,
        at,
        author: { name: proposal.owner.user.name },
        from: { title: titleOf(from) },
        to: { title: titleOf(to) },
      })),
      next,
    });
  });
}

/** A unit that is gone goes by its id. */
const titleOf = ({ id, version }: z.infer<typeof Unit>): string => findTemplate(id, version)?.title ?? id;
