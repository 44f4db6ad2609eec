import {
  COLLECTION_NAMES,
  type CollectionName,
  collectionDef,
  isList,
  type RecordName,
} from '../proposal/catalogue';
import { type AnyRecord, type ProposalDocument, recordOf, rowsOf } from '../proposal/document';
import type { Template } from '../template/schema';
import { rowsGone, seenCollection, shownBy } from '../template/seen';
import { kept, sameMembers } from './alike';
import type { Cells } from './cells';
import { ofRow } from './of-row';

/** A document whose collections are worked out one by one, each when it is first looked at. */
function view(cells: Cells, name: string, look: (name: CollectionName) => unknown): ProposalDocument {
  const seen = {};
  for (const collection of COLLECTION_NAMES) {
    const work = (before: unknown) => kept(before, look(collection));
    const key = `${name} ${collection}`;
    Object.defineProperty(seen, collection, { enumerable: true, get: () => cells.ask(key, work) });
  }
  Object.defineProperty(seen, 'format', { enumerable: true, get: () => cells.document.format });
  return seen as ProposalDocument;
}

/** The document as far as the unit asks for it. */
export function seenThrough(cells: Cells, template: Template): ProposalDocument {
  const shown = shownBy(template);
  const gone = () => cells.ask('gone', () => rowsGone(shown, cells.document), sameMembers);
  return view(cells, 'seen', (name) => seenCollection(shown, cells.document, name, gone()));
}

/** A document without its prose. */
export function terseOf(cells: Cells, document: ProposalDocument): ProposalDocument {
  return view(cells, 'terse', (name) => {
    const terse = TERSE.get(name) ?? ((holder) => holder);
    return isList(name) ? rowsOf(document, name).map(terse) : terse(recordOf(document, name as RecordName));
  });
}

const PROSE: ReadonlyMap<CollectionName, readonly string[]> = new Map(
  COLLECTION_NAMES.map((collection) => [
    collection,
    Object.entries(collectionDef(collection).fields)
      .filter(([, def]) => def.kind === 'prose')
      .map(([field]) => field),
  ]),
);
export const proseFields = (collection: CollectionName): readonly string[] => PROSE.get(collection) ?? [];

const TERSE = new Map(
  COLLECTION_NAMES.map((collection) => {
    const prose = proseFields(collection);
    const terse = ofRow((holder: AnyRecord): AnyRecord => {
      if (!prose.some((field) => field in holder)) return holder;
      const { ...left } = holder;
      for (const field of prose) delete left[field];
      return left;
    });
    return [collection, terse];
  }),
);
