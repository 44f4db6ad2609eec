import paper from '@/components/proposal/paper.module.css';
import { RowsTable, readsAsTable } from '@/components/proposal/rows-table';
import { rowName, valueWords } from '@/components/proposal/words';
import { type CollectionName, collectionDef, isCollection, isList } from '@/lib/core/proposal/catalogue';
import {
  type AnyRecord,
  isBlank,
  type ProposalDocument,
  recordOf,
  rowsOf,
} from '@/lib/core/proposal/document';
import { placeKey } from '@/lib/core/proposal/place';
import type { Template } from '@/lib/core/template/schema';
import { collectionWords, fieldOrder, fieldWords } from '@/lib/texts/field-words';

type Words = { readonly untitled: string; readonly missing: string; readonly noRows: string };
type Read = { readonly document: ProposalDocument; readonly template: Template; readonly words: Words };

/** A document as one reads it, prose and tables; every place has its address. Without hooks: for server and browser. */
export function ReadDocument(read: Read) {
  const { document, template, words } = read;
  return (
    <article className={paper.paper}>
      <p className={paper.unit}>{template.title}</p>
      <p className={paper.title}>{document.about.title || words.untitled}</p>
      {template.sections.map((section) => (
        <section key={section.id} aria-labelledby={`read-${section.id}`} className={paper.section}>
          <h3 id={`read-${section.id}`} className={paper.term}>
            {section.term}
          </h3>
          {Object.keys(section.collections)
            .filter(isCollection)
            .map((collection) => (
              <Collection key={collection} read={read} collection={collection} />
            ))}
        </section>
      ))}
    </article>
  );
}

function Collection({ read, collection }: { read: Read; collection: CollectionName }) {
  const { document, template, words } = read;
  if (!isList(collection))
    return <Values read={read} collection={collection} values={recordOf(document, collection)} />;
  const { title, one } = collectionWords(template, collection);
  const rows = rowsOf(document, collection);
  return (
    <div>
      <h4 className={paper.collection}>{title}</h4>
      {rows.length === 0 ? <p className={paper.missing}>{words.noRows}</p> : null}
      {rows.length > 0 && readsAsTable(collection) ? (
        <RowsTable
          document={document}
          template={template}
          collection={collection}
          rows={rows}
          caption={title}
        />
      ) : (
        rows.map((row, at) => (
          <div key={row.id} id={placeKey({ collection, row: row.id })} className={paper.row}>
            <h5 className={paper.rowTitle}>
              {at + 1}. {rowName(collection, row) ?? one}
            </h5>
            <Values read={read} collection={collection} values={row} row={row.id} />
          </div>
        ))
      )}
    </div>
  );
}

/** Long answers as prose under their question, short ones beside each other; what is empty is named once. */
function Values({
  read: { document, template, words },
  collection,
  values,
  row,
}: {
  read: Read;
  collection: CollectionName;
  values: AnyRecord;
  row?: string;
}) {
  const { fields, label } = collectionDef(collection);
  const order = fieldOrder(template, collection, Object.keys(fields)).filter((field) => field !== label);
  const missing = order.filter((field) => isBlank(values[field]));
  return (
    <>
      <dl className={paper.values}>
        {order
          .filter((field) => !missing.includes(field))
          .map((field) => {
            const def = fields[field];
            if (!def) return null;
            const place = row === undefined ? { collection, field } : { collection, row, field };
            return (
              <div
                key={field}
                id={placeKey(place)}
                className={def.kind === 'prose' ? paper.prose : paper.short}
              >
                <dt>{fieldWords(template, collection, field).label}</dt>
                <dd>{valueWords(document, collection, field, def, values[field])}</dd>
              </div>
            );
          })}
      </dl>
      {missing.length > 0 ? (
        <p className={paper.missing}>
          {words.missing}: {missing.map((field) => fieldWords(template, collection, field).label).join(' · ')}
        </p>
      ) : null}
    </>
  );
}
