import { type Column, Table } from '@/components/ui/table';
import { type CollectionName, collectionDef } from '@/lib/core/proposal/catalogue';
import type { AnyRow, ProposalDocument } from '@/lib/core/proposal/document';
import type { Template } from '@/lib/core/template/schema';
import { fieldOrder, fieldWords } from '@/lib/texts/field-words';
import { valueWords } from './words';

/** Rows of short facts read best in a table. */
export const readsAsTable = (collection: CollectionName): boolean =>
  Object.values(collectionDef(collection).fields).every(
    ({ kind }) => !['prose', 'link', 'links'].includes(kind),
  );

type Props = {
  readonly document: ProposalDocument;
  readonly template: Template;
  readonly collection: CollectionName;
  readonly rows: readonly AnyRow[];
  readonly caption: string;
};

/** The rows of a list as one reads them, a column for each field. Without hooks: for server and browser. */
export function RowsTable({ document, template, collection, rows, caption }: Props) {
  const { fields } = collectionDef(collection);
  const columns = fieldOrder(template, collection, Object.keys(fields)).flatMap(
    (field, at): Column<AnyRow>[] => {
      const def = fields[field];
      if (!def) return [];
      return [
        {
          key: field,
          head: fieldWords(template, collection, field).label,
          rowHead: at === 0,
          numeric: def.kind === 'number' || def.kind === 'money',
          cell: (row) => valueWords(document, collection, field, def, row[field]) || '–',
        },
      ];
    },
  );
  return <Table caption={caption} captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
