import { COLLECTION_NAMES, type CollectionName, collectionDef, isList } from '../proposal/catalogue';
import { type AnyRecord, type ProposalDocument, recordOf, rowsOf } from '../proposal/document';
import type { Place } from '../proposal/place';
import { bareWords, mostlyIn, runKeys } from '../text';

/** Answers that stand in another proposal, of all that are long enough to tell. */
export type Borrowed = { readonly answers: number; readonly from: readonly Place[] };

/** Fewer words may well be the same by chance, or those of an Act that both quote. */
const LONG = 12;
const RUN = 5;
/** A name or a number changed here and there makes no new answer. */
const SHARE = 0.7;

/**
 * The answers of a document whose words are mostly those of another, a unit's worked example: runs of five words held
 * against all of its runs, wherever they stand there. A fact for those who read the work, and no finding: what it
 * means is theirs to say.
 */
export function borrowedFrom(document: ProposalDocument, model: ProposalDocument): Borrowed {
  const known = new Set(longAnswers(model).flatMap(({ text }) => [...runKeys(text, RUN)]));
  const answers = longAnswers(document);
  const from = answers.filter(({ text }) => mostlyIn(text, RUN, known, SHARE)).map(({ place }) => place);
  return { answers: answers.length, from };
}

function longAnswers(document: ProposalDocument): { readonly place: Place; readonly text: string }[] {
  return COLLECTION_NAMES.flatMap((collection) =>
    isList(collection)
      ? rowsOf(document, collection).flatMap((row) => longIn(collection, row, row.id))
      : longIn(collection, recordOf(document, collection)),
  );
}

const longIn = (collection: CollectionName, record: AnyRecord, row?: string) =>
  Object.entries(collectionDef(collection).fields).flatMap(([field, { kind }]) => {
    const text = record[field];
    if (kind !== 'prose' || typeof text !== 'string' || bareWords(text).length < LONG) return [];
    return [{ place: row === undefined ? { collection, field } : { collection, row, field }, text }];
  });
