import { fieldDef, isCollection, isList } from '../proposal/catalogue';
import { type ProposalDocument, recordOf, rowsOf } from '../proposal/document';
import type { Place } from '../proposal/place';
import type { Anchor } from './anchor';

/** A conversation as the ledger needs it. */
export type LedgerThread = {
  readonly id: string;
  readonly submission: number | null;
  readonly place: Pick<Place, 'collection' | 'row' | 'field'> | null;
  readonly anchor: Anchor | null;
  readonly point: string | null;
  readonly addressedAt: string | null;
  readonly resolvedAt: string | null;
  readonly comments: readonly {
    readonly by: { readonly id: string; readonly name: string };
    readonly body: string;
  }[];
};
export type LedgerDecision = {
  readonly submission: number;
  readonly point: string;
  readonly decision: 'met' | 'not-yet';
};
export type LedgerLine = {
  readonly thread: string;
  readonly submission: number | null;
  readonly place: LedgerThread['place'];
  readonly quote: string | null;
  readonly point: string | null;
  readonly comment: string;
  readonly by: string;
  /** What the learner answered, one after the other. */
  readonly answers: readonly string[];
  /** The whole text of the field when it was commented on, and now; null where there is no such text. */
  readonly before: string | null;
  readonly after: string | null;
  readonly changed: boolean;
  readonly addressed: boolean;
  readonly resolved: boolean;
  /** What the assessor last said of the marking point, on a later submission than the comment's. */
  readonly verdict: 'met' | 'not-yet' | null;
};

/** The text of the field, or of the whole row where a comment is on a row. */
function textAt(document: ProposalDocument | undefined, place: LedgerThread['place']): string | null {
  if (!document || !place || !isCollection(place.collection)) return null;
  const { collection } = place;
  const holder = isList(collection)
    ? rowsOf(document, collection).find(({ id }) => id === place.row)
    : recordOf(document, collection);
  if (!holder) return null;
  const texts = (place.field === undefined ? Object.keys(holder) : [place.field]).flatMap((field) => {
    const value = holder[field];
    return fieldDef(collection, field) && (typeof value === 'string' || typeof value === 'number')
      ? [String(value)]
      : [];
  });
  return texts.join('\n');
}

/**
 * The feedback ledger: comment, the learner's answer, the text before and after, and what became of the point.
 * `documents` are the submissions by number; `now` is the proposal as it stands.
 */
export function ledger({
  threads,
  decisions,
  documents,
  now,
  learner,
}: {
  threads: readonly LedgerThread[];
  decisions: readonly LedgerDecision[];
  documents: ReadonlyMap<number, ProposalDocument>;
  now: ProposalDocument;
  learner: string;
}): readonly LedgerLine[] {
  return threads.flatMap((thread): LedgerLine[] => {
    const first = thread.comments.find(({ by }) => by.id !== learner);
    if (!first) return [];
    const before = thread.submission === null ? null : textAt(documents.get(thread.submission), thread.place);
    const after = textAt(now, thread.place);
    const later = decisions
      .filter(({ point, submission }) => point === thread.point && submission > (thread.submission ?? 0))
      .sort((a, b) => b.submission - a.submission)[0];
    return [
      {
        thread: thread.id,
        submission: thread.submission,
        place: thread.place,
        quote: thread.anchor?.quote ?? null,
        point: thread.point,
        comment: first.body,
        by: first.by.name,
        answers: thread.comments.filter(({ by }) => by.id === learner).map(({ body }) => body),
        before,
        after,
        changed: before !== null && before !== after,
        addressed: thread.addressedAt !== null,
        resolved: thread.resolvedAt !== null,
        verdict: later?.decision ?? null,
      },
    ];
  });
}
