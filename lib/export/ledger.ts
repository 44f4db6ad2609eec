import { type CollectionName, collectionDef, fieldDef, isList } from '@/lib/core/proposal/catalogue';
import { type ProposalDocument, rowsOf } from '@/lib/core/proposal/document';
import type { LedgerLine } from '@/lib/core/review/ledger';
import type { Template } from '@/lib/core/template/schema';
import { texts } from '@/lib/texts';
import { collectionWords, fieldWords } from '@/lib/texts/field-words';

const t = texts();

/** A place as the ledger names it: “Late replies: What causes it?”; a row that is gone by what it would be. */
export function ledgerPlace(
  place: LedgerLine['place'],
  template: Template,
  document: ProposalDocument,
): string {
  if (!place) return t('review.ledger.whole');
  const collection: CollectionName = place.collection;
  const words = collectionWords(template, collection);
  const { label } = collectionDef(collection);
  const row = isList(collection)
    ? rowsOf(document, collection).find(({ id }) => id === place.row)
    : undefined;
  const name = label && row?.[label];
  const inside = place.row === undefined ? words.title : name ? String(name) : words.one;
  return place.field !== undefined && fieldDef(collection, place.field)
    ? `${inside}: ${fieldWords(template, collection, place.field).label}`
    : inside;
}

export const pointTitle = (template: Template, point: string | null): string =>
  point === null ? '' : (template.markingPoints.find(({ id }) => id === point)?.title ?? point);

/** What became of a comment, in a word or two. */
export function ledgerState({ resolved, addressed, changed }: LedgerLine): string {
  if (resolved) return t('review.ledger.states.resolved');
  if (addressed) return t('review.ledger.states.addressed');
  return t(changed ? 'review.ledger.states.changed' : 'review.ledger.states.open');
}

export const ledgerVerdict = ({ verdict }: LedgerLine): string =>
  verdict === null ? '' : t(verdict === 'met' ? 'review.decision.met' : 'review.decision.notYet');

/** The whole ledger as rows, heads first. */
export function ledgerTable(
  lines: readonly LedgerLine[],
  template: Template,
  document: ProposalDocument,
): readonly (readonly string[])[] {
  const heads = [
    t('review.ledger.heads.submission'),
    t('review.ledger.heads.place'),
    t('review.ledger.heads.point'),
    t('review.ledger.heads.quote'),
    t('review.ledger.heads.comment'),
    t('review.ledger.heads.by'),
    t('review.ledger.heads.answer'),
    t('review.ledger.heads.before'),
    t('review.ledger.heads.after'),
    t('review.ledger.heads.state'),
    t('review.ledger.heads.verdict'),
  ];
  return [
    heads,
    ...lines.map((line) => [
      line.submission === null ? t('review.ledger.draft') : String(line.submission),
      ledgerPlace(line.place, template, document),
      pointTitle(template, line.point),
      line.quote ?? '',
      line.comment,
      line.by,
      line.answers.join('\n'),
      line.before ?? '',
      line.after ?? '',
      ledgerState(line),
      ledgerVerdict(line),
    ]),
  ];
}
