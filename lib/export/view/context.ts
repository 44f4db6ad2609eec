import { formatDate, formatMoney, formatNumber } from '@/lib/core/format';
import { type CollectionName, fieldDef } from '@/lib/core/proposal/catalogue';
import { type AnyRecord, isBlank, type ProposalDocument } from '@/lib/core/proposal/document';
import type { Confirmation } from '@/lib/core/review/testimony';
import type { Template } from '@/lib/core/template/schema';
import { texts } from '@/lib/texts';
import { fieldOrder, fieldWords, optionWord } from '@/lib/texts/field-words';
import type { Marks } from './marks';
import type { Cell } from './types';

/** What every part of the view needs to say something. */
export type Context = {
  readonly document: ProposalDocument;
  readonly template: Template;
  readonly marks: Marks;
  /** Witnesses' confirmations, by the row whose words they confirmed. */
  readonly confirmed?: ReadonlyMap<string, Confirmation>;
};

export const t = texts();

/** A value in words, whatever kind of field it is. Nothing at all for a blank one. */
export function say(context: Context, collection: CollectionName, field: string, row: AnyRecord): Cell {
  const value = row[field];
  const def = fieldDef(collection, field);
  if (isBlank(value) || !def) return [];
  switch (def.kind) {
    case 'link':
    case 'links':
      return context.marks.named(value);
    case 'choice':
      return [{ text: optionWord(collection, field, String(value)) }];
    case 'date':
      return [{ text: formatDate(String(value)) }];
    case 'money':
      return [{ text: formatMoney(Number(value)) }];
    case 'number':
      return [{ text: formatNumber(Number(value)) }];
    default:
      return [{ text: String(value) }];
  }
}

export const plain = (cell: Cell): string => cell.map((span) => span.text).join('');
export const label = (context: Context, collection: CollectionName, field: string): string =>
  fieldWords(context.template, collection, field).label;

/** The fields this template asks of a collection, as the copy must show them. */
export const asked = (context: Context, collection: CollectionName, all: readonly string[]): string[] =>
  fieldOrder(context.template, collection, [...all]);
