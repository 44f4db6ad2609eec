import { collectionDef, LIST_NAMES, RECORD_NAMES } from '@/lib/core/proposal/catalogue';
import { type AnyRow, type ProposalDocument, recordOf, rowsOf } from '@/lib/core/proposal/document';

/** The document with row ids replaced by list and position, so that two documents compare by what they say. */
export function byPosition(document: ProposalDocument): unknown {
  const name = new Map<string, string>();
  for (const list of LIST_NAMES) {
    for (const [at, row] of rowsOf(document, list).entries()) name.set(row.id, `${list}#${at}`);
  }
  const renamed = (list: (typeof LIST_NAMES)[number], row: AnyRow) =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]) => {
        const kind = field === 'id' ? 'link' : collectionDef(list).fields[field]?.kind;
        if (kind === 'link') return [field, name.get(String(value))];
        if (kind === 'links') return [field, (value as string[]).map((id) => name.get(id)).sort()];
        return [field, value];
      }),
    );
  return {
    ...Object.fromEntries(RECORD_NAMES.map((record) => [record, recordOf(document, record)])),
    ...Object.fromEntries(
      LIST_NAMES.map((list) => [list, rowsOf(document, list).map((row) => renamed(list, row))]),
    ),
  };
}
