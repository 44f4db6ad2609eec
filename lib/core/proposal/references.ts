import {
  CATALOGUE,
  type CollectionName,
  isList,
  type ListName,
  STORED_LISTS,
  type StoredName,
} from './catalogue';
import { type AnyRecord, type AnyRow, type ProposalDocument, recordOf, rowsOf } from './document';
import { idsIn, indexRows, isChain, LINK_FIELDS } from './links';

/** What may be wrong between rows; codes are worded with the refusals in lib/texts. */
export type ReferenceCode = 'row-exists' | 'link-gone' | 'dependency-cycle';
export type ReferenceFault = {
  readonly code: ReferenceCode;
  readonly place: { readonly collection: StoredName; readonly row?: string; readonly field?: string };
  /** Address in the document, for people who read the file: `gaps[3].requirements[0]`. */
  readonly path: string;
};

/** Faults between rows: an id used twice, a link to nothing or to the wrong kind of row, a circle of waiting. */
export function checkReferences(document: ProposalDocument): ReferenceFault[] {
  return [...repeatedIds(document), ...brokenLinks(document), ...circles(document)];
}

function repeatedIds(document: ProposalDocument): ReferenceFault[] {
  const seen = new Set<string>();
  const faults: ReferenceFault[] = [];
  for (const list of STORED_LISTS) {
    rowsOf(document, list).forEach((row, at) => {
      if (seen.has(row.id)) {
        faults.push({
          code: 'row-exists',
          place: { collection: list, row: row.id },
          path: `${list}[${at}].id`,
        });
      }
      seen.add(row.id);
    });
  }
  return faults;
}

function brokenLinks(document: ProposalDocument): ReferenceFault[] {
  const index = indexRows(document);
  return LINK_FIELDS.flatMap(({ collection, field, def }) =>
    holdersOf(document, collection).flatMap(({ holder, row, path }) =>
      idsIn(holder[field]).flatMap((id, at): ReferenceFault[] => {
        const list = index.get(id);
        if (list !== undefined && def.to.includes(list)) return [];
        const suffix = def.kind === 'links' ? `[${at}]` : '';
        return [
          { code: 'link-gone', place: placeOf(collection, row, field), path: `${path}.${field}${suffix}` },
        ];
      }),
    ),
  );
}

function circles(document: ProposalDocument): ReferenceFault[] {
  return LINK_FIELDS.filter(({ collection, def }) => isList(collection) && isChain(collection, def)).flatMap(
    ({ collection, field }) => {
      const list = collection as ListName;
      const inCircle = rowsInCircles(rowsOf(document, list), field);
      return rowsOf(document, list).flatMap((row, at): ReferenceFault[] =>
        inCircle.has(row.id)
          ? [
              {
                code: 'dependency-cycle',
                place: { collection: list, row: row.id, field },
                path: `${list}[${at}].${field}`,
              },
            ]
          : [],
      );
    },
  );
}

/**
 * The rows that wait for themselves, directly or through others: what is left in a strongly connected
 * component of more than one row (Tarjan, without recursion, so that a long chain cannot exhaust the stack).
 */
export function rowsInCircles(rows: readonly AnyRow[], field: string): ReadonlySet<string> {
  const next = new Map(rows.map((row) => [row.id, idsIn(row[field])]));
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const found = new Set<string>();

  const enter = (id: string) => {
    order.set(id, order.size);
    low.set(id, order.size - 1);
    stack.push(id);
    onStack.add(id);
  };
  const lower = (id: string, to: number) => low.set(id, Math.min(low.get(id) ?? to, to));

  for (const { id: root } of rows) {
    if (order.has(root)) continue;
    enter(root);
    const work = [{ id: root, at: 0 }];
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const child = next.get(top.id)?.[top.at];
      top.at += 1;
      if (child !== undefined) {
        if (child === top.id) found.add(child);
        if (!next.has(child)) continue;
        if (!order.has(child)) {
          enter(child);
          work.push({ id: child, at: 0 });
        } else if (onStack.has(child)) {
          lower(top.id, order.get(child) ?? 0);
        }
        continue;
      }
      work.pop();
      const own = low.get(top.id) ?? 0;
      const parent = work.at(-1);
      if (parent) lower(parent.id, own);
      if (own !== order.get(top.id)) continue;
      const component = stack.splice(stack.indexOf(top.id));
      for (const id of component) onStack.delete(id);
      if (component.length > 1) for (const id of component) found.add(id);
    }
  }
  return found;
}

type Holder = { holder: AnyRecord; row: string | undefined; path: string };

function holdersOf(document: ProposalDocument, name: CollectionName): Holder[] {
  if (CATALOGUE[name].shape === 'list') {
    return rowsOf(document, name as ListName).map((row, at) => ({
      holder: row,
      row: row.id,
      path: `${name}[${at}]`,
    }));
  }
  const record = recordOf(document, name as Exclude<CollectionName, ListName>);
  return [{ holder: record, row: undefined, path: name }];
}

const placeOf = (
  collection: CollectionName,
  row: string | undefined,
  field: string,
): ReferenceFault['place'] => (row === undefined ? { collection, field } : { collection, row, field });
