import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { applyChanges } from '@/lib/core/proposal/apply';
import type { Change, ChangeResult } from '@/lib/core/proposal/changes';
import { DOCUMENT_FORMAT, type ProposalDocument, rowsOf } from '@/lib/core/proposal/document';
import { linksTo } from '@/lib/core/proposal/links';
import { isEditable } from '@/lib/core/review';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid, Prisma, type Tx } from '@/lib/server/db';
import { allows, ownThing } from './access';
import type { Batch } from './changes-schema';
import { lockProposal } from './stored';

export type ChangedProposal = {
  revision: number;
  results: ChangeResult[];
  /** What was accepted since `since`, other than this batch: from a second tab, say. */
  others: Change[];
  savedAt: string;
};

/**
 * Applies a batch in one transaction. The row is held meanwhile, so batches follow one another; a change
 * whose id is in the log is applied once; one that conflicts or is refused does not stop the others.
 */
export async function changeProposal(
  actor: Actor,
  id: string,
  { since, changes }: Batch,
): Promise<Outcome<ChangedProposal, 'not-found' | 'revision-ahead' | 'locked'>> {
  if (!isUuid(id)) return fail('not-found');
  const key = { centreId: actor.centreId, proposalId: id };
  return inCentre(actor.scope, async (tx) => {
    const held = await lockProposal(tx, actor.centreId, id);
    const resource = { ...ownThing(actor), ownerId: held?.ownerId ?? '' };
    if (!held || !allows(actor, 'proposal.change', resource)) return fail('not-found');
    if (since > held.revision) return fail('revision-ahead', { revision: held.revision });
    // Words under review are held still. What the browser still holds stays there, and is said to be unsent.
    if (!isEditable(held.state)) return fail('locked');

    const ids = changes.map((change) => change.id);
    const logged = await alreadyLogged(tx, key, ids);
    const others = await changesSince(tx, key, since, held.revision, new Set(ids));
    const { document, results, accepted } = applyChanges(held.document, changes, logged);
    const at = new Date();
    if (accepted.length > 0) {
      const revision = held.revision + accepted.length;
      await tx.proposalChange.createMany({
        data: entries(held.document, accepted).map(({ change, before }, index) => ({
          ...key,
          revision: held.revision + index + 1,
          changeId: change.id,
          authorId: actor.userId,
          at,
          change,
          before: before ?? Prisma.DbNull,
        })),
      });
      await tx.proposal.update({
        where: { centreId_id: { centreId: actor.centreId, id } },
        data: {
          document,
          documentFormat: DOCUMENT_FORMAT,
          title: document.about.title ?? '',
          revision,
          updatedAt: at,
        },
        select: { id: true },
      });
    }
    return ok({ revision: held.revision + accepted.length, results, others, savedAt: at.toISOString() });
  });
}

type Key = { centreId: string; proposalId: string };

async function alreadyLogged(tx: Tx, key: Key, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await tx.proposalChange.findMany({
    where: { ...key, changeId: { in: ids } },
    select: { changeId: true },
  });
  return new Set(found.map(({ changeId }) => changeId));
}

async function changesSince(
  tx: Tx,
  key: Key,
  since: number,
  revision: number,
  own: ReadonlySet<string>,
): Promise<Change[]> {
  if (since === revision) return [];
  const found = await tx.proposalChange.findMany({
    where: { ...key, revision: { gt: since } },
    orderBy: { revision: 'asc' },
    select: { change: true },
  });
  return found.map(({ change }) => change as unknown as Change).filter((change) => !own.has(change.id));
}

type Before = Prisma.InputJsonValue | null;

/** Each accepted change with what stood there before it, so that the log alone can tell and undo it. */
function entries(start: ProposalDocument, accepted: readonly Change[]): { change: Change; before: Before }[] {
  let now = start;
  return accepted.map((change) => {
    const before = beforeOf(now, change);
    now = applyChanges(now, [change], new Set()).document;
    return { change, before };
  });
}

function beforeOf(document: ProposalDocument, change: Change): Before {
  if (change.op === 'set') return change.base;
  if (change.op === 'add') return null;
  const rows = rowsOf(document, change.list);
  const at = rows.findIndex((row) => row.id === change.row);
  const row = rows[at];
  if (!row) return null;
  const after = rows[at - 1]?.id ?? null;
  if (change.op === 'move') return { after };
  return { row, after, links: linksTo(document, change.row) } as unknown as Prisma.InputJsonValue;
}
