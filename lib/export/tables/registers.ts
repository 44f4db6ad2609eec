import { collectionDef, fieldDef, isCollection, isList, type ListName } from '@/lib/core/proposal/catalogue';
import { type AnyRow, isBlank, type ProposalDocument, rowsOf } from '@/lib/core/proposal/document';
import type { Template } from '@/lib/core/template/schema';
import { seenBy } from '@/lib/core/template/seen';
import { collectionWords, fieldOrder, fieldWords, optionWord } from '@/lib/texts/field-words';
import { clean } from '../clean';
import { t } from '../view/context';
import { type Marks, markRows } from '../view/marks';

/** A value as a spreadsheet may hold it; a date is a date, not words. */
export type Value = string | number | { readonly date: string } | null;
export type ColumnKind = 'text' | 'prose' | 'number' | 'money' | 'date';
export type Column = { readonly field: string; readonly title: string; readonly kind: ColumnKind };
/** One list of the proposal, row by row, every field the unit asks for a column. */
export type Register = {
  readonly list: ListName;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly id: string; readonly values: readonly Value[] }[];
};
export type RegistersInput = { readonly document: ProposalDocument; readonly template: Template };

/** The mark stands first wherever rows have one: by it the other tables name them. */
export const MARK = 'mark';

/** The registers of a proposal in the order of its unit, the empty ones too: they show what is asked for. */
export function registersOf(input: RegistersInput): Register[] {
  const { template } = input;
  const document = seenBy(template, input.document);
  const lists = template.sections
    .flatMap(({ collections }) => Object.keys(collections))
    .filter((name): name is ListName => isCollection(name) && isList(name));
  const marks = markRows(document, t('pdf.unnamed'), lists);
  return [...new Set(lists)].map((list) => registerOf(template, list, rowsOf(document, list), marks));
}

function registerOf(template: Template, list: ListName, rows: readonly AnyRow[], marks: Marks): Register {
  const fields = fieldOrder(template, list, Object.keys(collectionDef(list).fields));
  const hasMark = rows.some(({ id }) => marks.of(id)?.mark !== undefined);
  const mark: Column[] = hasMark ? [{ field: MARK, title: t('exports.mark'), kind: 'text' }] : [];
  return {
    list,
    title: collectionWords(template, list).title,
    columns: [
      ...mark,
      ...fields.map((field) => ({
        field,
        title: fieldWords(template, list, field).label,
        kind: kindOf(list, field),
      })),
    ],
    rows: rows.map((row) => ({
      id: row.id,
      values: [
        ...(hasMark ? [marks.of(row.id)?.mark ?? ''] : []),
        ...fields.map((field) => heldIn(marks, list, field, row)),
      ],
    })),
  };
}

function kindOf(list: ListName, field: string): ColumnKind {
  const kind = fieldDef(list, field)?.kind;
  return kind === 'prose' || kind === 'number' || kind === 'money' || kind === 'date' ? kind : 'text';
}

function heldIn(marks: Marks, list: ListName, field: string, row: AnyRow): Value {
  const value = row[field];
  if (isBlank(value)) return null;
  switch (fieldDef(list, field)?.kind) {
    case 'number':
    case 'money':
      return typeof value === 'number' && Number.isFinite(value) ? value : null;
    case 'date':
      return { date: String(value) };
    case 'choice':
      return optionWord(list, field, String(value));
    case 'link':
    case 'links':
      return marks
        .spans(value)
        .map(({ text }) => text)
        .join('');
    default:
      return clean(String(value));
  }
}
