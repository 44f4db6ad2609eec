import { formatDate, formatMoney, formatNumber } from '@/lib/core/format';
import {
  type CollectionName,
  fieldDef,
  isList,
  isStoredList,
  type StoredName,
  storedDef,
} from '@/lib/core/proposal/catalogue';
import { type AnyRow, type ProposalDocument, recordOf, rowsOf } from '@/lib/core/proposal/document';
import type { AnyValue, FieldDef } from '@/lib/core/proposal/fields';
import type { Template } from '@/lib/core/template/schema';
import { collectionWords, fieldWords, optionWord } from '@/lib/texts/field-words';

/** A row by the words its author gave it. */
export function rowName(collection: StoredName, row: AnyRow | undefined): string | null {
  const label = storedDef(collection).label;
  const value = label && row ? row[label] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

export const findRow = (
  document: ProposalDocument,
  collection: StoredName,
  id: string | undefined,
): AnyRow | undefined =>
  isStoredList(collection) ? rowsOf(document, collection).find((row) => row.id === id) : undefined;

/** A place in words: “Late replies: What causes it?”. */
export function placeWords(
  document: ProposalDocument,
  template: Template,
  place: { readonly collection: StoredName; readonly row?: string; readonly field?: string },
): string {
  const { collection, row, field } = place;
  const words = collectionWords(template, collection);
  const name =
    row === undefined ? null : (rowName(collection, findRow(document, collection, row)) ?? words.one);
  const label = field && fieldDef(collection, field) ? fieldWords(template, collection, field).label : null;
  const inside = name ? `“${name}”` : words.title;
  return label ? `${inside}: ${label}` : inside;
}

/** What stands in a field, in words; nothing for a whole row or list. */
export function placeValue(
  document: ProposalDocument,
  { collection, row, field }: { collection: CollectionName; row?: string; field?: string },
): string | null {
  const def = field ? fieldDef(collection, field) : undefined;
  if (!field || !def) return null;
  const holder = isList(collection) ? findRow(document, collection, row) : recordOf(document, collection);
  return valueWords(document, collection, field, def, holder?.[field]) || null;
}

/** A value as it is read, not as it is typed. */
export function valueWords(
  document: ProposalDocument,
  collection: StoredName,
  field: string,
  def: FieldDef,
  value: AnyValue | null | undefined,
): string {
  if (value === null || value === undefined) return '';
  switch (def.kind) {
    case 'date':
      return formatDate(String(value));
    case 'money':
      return formatMoney(Number(value));
    case 'number':
      return formatNumber(Number(value));
    case 'choice':
      return optionWord(collection, field, String(value));
    case 'link':
    case 'links': {
      const ids = Array.isArray(value) ? value : [String(value)];
      return ids
        .map((id) => {
          for (const to of def.to) {
            const row = findRow(document, to as CollectionName, id);
            if (row)
              return (
                rowName(to as CollectionName, row) ?? collectionWords(undefined, to as CollectionName).one
              );
          }
          return null;
        })
        .filter(Boolean)
        .join(', ');
    }
    default:
      return String(value);
  }
}
