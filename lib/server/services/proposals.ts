import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { type ExportFile, toExportFile } from '@/lib/core/proposal/file';
import { isEditable, type State } from '@/lib/core/review';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid } from '@/lib/server/db';
import { log } from '@/lib/server/log';
import { allows, ownThing } from './access';
import { day, lockProposal, readStored, stateOf } from './stored';

export { type ChangedProposal, changeProposal } from './proposal-changes';
export { createProposal, importProposal } from './proposal-create';
export { type HistoryEntry, history, type UnitChange } from './proposal-history';
export { listProposals, type ProposalList, type ProposalSummary } from './proposal-list';
export { changeUnit } from './proposal-unit';

export type OpenProposal = {
  id: string;
  title: string;
  templateId: string;
  templateVersion: number;
  document: ProposalDocument;
  revision: number;
  state: State;
  dueOn: string | null;
  learner: { name: string };
  employer: string | null;
  createdAt: string;
  updatedAt: string;
};

/** A proposal one may open. Unknown, deleted, another's: all the same answer. */
export async function openProposal(actor: Actor, id: string): Promise<Outcome<OpenProposal, 'not-found'>> {
  if (!isUuid(id)) return fail('not-found');
  const found = await inCentre(actor.scope, (tx) =>
    tx.proposal.findFirst({
      where: { centreId: actor.centreId, id, deletedAt: null },
      omit: { startDocument: true },
      include: {
        owner: { select: { user: { select: { name: true } } } },
        employer: { select: { name: true } },
      },
    }),
  );
  if (!found || !allows(actor, 'proposal.open', found)) return fail('not-found');
  return ok({
    id: found.id,
    title: found.title,
    templateId: found.templateId,
    templateVersion: found.templateVersion,
    document: readStored(found.document, found.documentFormat),
    revision: found.revision,
    state: stateOf(found.state),
    dueOn: day(found.dueOn),
    learner: { name: found.owner.user.name },
    employer: found.employer?.name ?? null,
    createdAt: found.createdAt.toISOString(),
    updatedAt: found.updatedAt.toISOString(),
  });
}

/** The whole proposal as a file that can be imported again, or read by the command line. */
export async function exportProposal(
  actor: Actor,
  id: string,
): Promise<Outcome<{ file: ExportFile; title: string }, 'not-found'>> {
  if (!isUuid(id)) return fail('not-found');
  const found = await inCentre(actor.scope, (tx) =>
    tx.proposal.findFirst({
      where: { centreId: actor.centreId, id, deletedAt: null },
      omit: { startDocument: true },
    }),
  );
  if (!found || !allows(actor, 'proposal.export', found)) return fail('not-found');
  const template = { id: found.templateId, version: found.templateVersion };
  const document = readStored(found.document, found.documentFormat);
  return ok({ file: toExportFile(template, document, new Date().toISOString()), title: found.title });
}

/**
 * Takes a proposal out of sight. The row and its log stay, with who did it and when. What is handed in or signed off
 * is under somebody's eyes, or on the record: it is not its author's alone to take away.
 */
export async function deleteProposal(
  actor: Actor,
  id: string,
): Promise<Outcome<null, 'not-found' | 'locked'>> {
  if (!isUuid(id)) return fail('not-found');
  const done = await inCentre(actor.scope, async (tx) => {
    const found = await lockProposal(tx, actor.centreId, id);
    if (!found || !allows(actor, 'proposal.delete', { ...ownThing(actor), ownerId: found.ownerId }))
      return 'not-found';
    if (!isEditable(found.state)) return 'locked';
    await tx.proposal.update({
      where: { centreId_id: { centreId: actor.centreId, id } },
      data: { deletedAt: new Date(), deletedBy: actor.userId },
      select: { id: true },
    });
    return null;
  });
  if (done !== null) return fail(done);
  log.info({ code: 'proposal-deleted', proposal: id, by: actor.userId });
  return ok(null);
}
