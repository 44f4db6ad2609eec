import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { type CollectionChange, compare } from '@/lib/core/review/compare';
import { type LedgerLine, ledger } from '@/lib/core/review/ledger';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid } from '@/lib/server/db';
import { readStored, resourceOf } from '../stored';
import { readerOf } from './comments';
import { threadsFor } from './threads';

export type LedgerView = {
  readonly title: string;
  readonly lines: readonly LedgerLine[];
  /** By which the places are named, as the proposal stands. */
  readonly template: { readonly id: string; readonly version: number };
  readonly document: ProposalDocument;
};

/** The feedback ledger of a proposal, as the asker's side of the gate sees it. */
export async function ledgerOf(actor: Actor, id: string): Promise<Outcome<LedgerView, 'not-found'>> {
  if (!isUuid(id)) return fail('not-found');
  return inCentre(actor.scope, async (tx) => {
    const key = { centreId: actor.centreId, proposalId: id };
    const found = await tx.proposal.findFirst({
      where: { centreId: actor.centreId, id, deletedAt: null },
      include: { cohort: { select: { commentsOnDrafts: true } } },
    });
    const reader = found && readerOf(actor, { resource: await resourceOf(tx, found) });
    if (!found || !reader) return fail('not-found');
    const threads = await threadsFor(tx, reader, key);
    const decisions = await tx.pointDecision.findMany({
      where: reader === 'staff' ? key : { ...key, releaseId: { not: null } },
      select: { submission: true, point: true, decision: true },
    });
    const submissions = await tx.submission.findMany({
      where: { ...key, number: { in: [...new Set(threads.flatMap(({ submission }) => submission ?? []))] } },
      select: { number: true, document: true, documentFormat: true },
    });
    // Where drafts are the learner's own, staff read the proposal as it was handed in last.
    const handedIn =
      reader === 'staff' && !found.cohort?.commentsOnDrafts
        ? await tx.submission.findFirst({
            where: { ...key, withdrawnAt: null },
            orderBy: { number: 'desc' },
            select: { document: true, documentFormat: true },
          })
        : found;
    const now = handedIn ? readStored(handedIn.document, handedIn.documentFormat) : emptyDocument();
    return ok({
      title: found.title,
      template: { id: found.templateId, version: found.templateVersion },
      document: now,
      lines: ledger({
        threads,
        decisions: decisions.map((one) => ({
          ...one,
          decision: one.decision === 'met' ? ('met' as const) : ('not-yet' as const),
        })),
        documents: new Map(
          submissions.map((one) => [one.number, readStored(one.document, one.documentFormat)]),
        ),
        now,
        learner: found.ownerId,
      }),
    });
  });
}

export type Side = number | 'now' | 'last-look';
export type Comparison = {
  readonly changes: readonly CollectionChange[];
  readonly from: Side;
  readonly to: Side;
};

/**
 * What is different between two states: submissions by number, the proposal as it stands, or, for staff, as it was
 * when they last looked. Who may not read drafts compares submissions only.
 */
export async function compareStates(
  actor: Actor,
  id: string,
  from: Side,
  to: Side,
): Promise<Outcome<Comparison, 'not-found' | 'never-looked'>> {
  if (!isUuid(id)) return fail('not-found');
  return inCentre(actor.scope, async (tx): Promise<Outcome<Comparison, 'not-found' | 'never-looked'>> => {
    const key = { centreId: actor.centreId, proposalId: id };
    const found = await tx.proposal.findFirst({
      where: { centreId: actor.centreId, id, deletedAt: null },
      include: { cohort: { select: { commentsOnDrafts: true } } },
    });
    const reader = found && readerOf(actor, { resource: await resourceOf(tx, found) });
    if (!found || !reader) return fail('not-found');
    const seesNow = reader === 'learner' || found.cohort?.commentsOnDrafts === true;
    const stateOf = async (side: Side) => {
      if (side === 'now') return seesNow ? readStored(found.document, found.documentFormat) : null;
      if (side === 'last-look') return null;
      const one = await tx.submission.findUnique({
        where: { centreId_proposalId_number: { ...key, number: side } },
        select: { document: true, documentFormat: true },
      });
      return one && readStored(one.document, one.documentFormat);
    };
    let start = from;
    if (from === 'last-look') {
      // What was handed in last before the look: drafts in between are not kept as wholes.
      const look = await tx.lastLook.findUnique({
        where: { centreId_proposalId_userId: { ...key, userId: actor.userId } },
      });
      const before = look
        ? await tx.submission.findFirst({
            where: { ...key, revision: { lte: look.revision } },
            orderBy: { number: 'desc' },
            select: { number: true },
          })
        : null;
      if (!before) return fail('never-looked');
      start = before.number;
    }
    const [before, after] = [await stateOf(start), await stateOf(to)];
    if (!before || !after) return fail('not-found');
    return ok({ changes: compare(before, after), from: start, to });
  });
}
