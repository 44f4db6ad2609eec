import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { fieldDef, isCollection, isList } from '@/lib/core/proposal/catalogue';
import { type ProposalDocument, recordOf, rowsOf } from '@/lib/core/proposal/document';
import type { Place } from '@/lib/core/proposal/place';
import { isEditable } from '@/lib/core/review';
import type { Tx } from '@/lib/server/db';
import { type LockedProposal, readStored } from '../stored';
import { latestSubmission } from './common';

/** What a comment is written on, and where in it. */
export type Spot = Pick<Place, 'collection' | 'row' | 'field'>;

/** The text of the field a place names; null where there is no such row or field. */
export function textAt(document: ProposalDocument, place: Spot | null): string | null {
  if (!place || !isCollection(place.collection)) return null;
  const holder = isList(place.collection)
    ? rowsOf(document, place.collection).find(({ id }) => id === place.row)
    : recordOf(document, place.collection);
  if (!holder) return null;
  const value = place.field === undefined ? undefined : holder[place.field];
  return typeof value === 'string' ? value : '';
}

export function placeExists(document: ProposalDocument, place: Spot): boolean {
  if (!isCollection(place.collection)) return false;
  if (place.field !== undefined && !fieldDef(place.collection, place.field)) return false;
  if (!isList(place.collection)) return place.row === undefined;
  return place.row === undefined
    ? place.field === undefined
    : rowsOf(document, place.collection).some(({ id }) => id === place.row);
}

/** What a comment is written on: the latest submission, or the draft where the cohort allows that. */
export async function subject(
  tx: Tx,
  held: LockedProposal,
  submission: number | null,
): Promise<Outcome<ProposalDocument, 'superseded' | 'drafts-closed' | 'not-in-this-state'>> {
  if (submission !== null) {
    const latest = await latestSubmission(tx, held.centreId, held.id);
    if (!latest || latest.number !== submission)
      return fail('superseded', { latest: latest?.number ?? null });
    return ok(readStored(latest.document, latest.documentFormat));
  }
  if (!isEditable(held.state)) return fail('not-in-this-state', { state: held.state });
  const cohort = held.cohortId
    ? await tx.cohort.findUnique({
        where: { centreId_id: { centreId: held.centreId, id: held.cohortId } },
        select: { commentsOnDrafts: true },
      })
    : null;
  return cohort?.commentsOnDrafts ? ok(held.document) : fail('drafts-closed');
}
