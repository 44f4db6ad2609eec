import type { Place } from '@/lib/core/proposal/place';

export type Spot = Pick<Place, 'collection' | 'row' | 'field'>;
/** One answer as it is read. */
export type ReadField = {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** The text is the learner's own to the letter, so that words of it can be quoted. */
  readonly own: boolean;
  readonly prose: boolean;
};
export type ReadRow = {
  readonly key: string;
  readonly cells: readonly (ReadField | null)[];
  readonly notes: readonly ReadField[];
};
/** Something one can speak about, by its address alone: there are hundreds on a page. `row`: the address names a whole row. */
export type Spoken = { readonly key: string; readonly label: string; readonly row?: true };

/**
 * A stretch of the page that stands beside its conversations: a record, a row, or a table of rows. `spots` are the
 * places one can speak about here, widest first.
 */
export type ReadBlock = {
  readonly key: string;
  readonly spots: readonly Spoken[];
  readonly missing: readonly string[];
  /** Goes on with what the stretch before began: a further answer of the same row. */
  readonly joined?: boolean;
  /** The heading of the collection, where the section has several. */
  readonly title?: string;
} & (
  | {
      readonly kind: 'answers';
      readonly name?: ReadField;
      readonly number?: number;
      readonly fields: readonly ReadField[];
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly heads: readonly Head[];
      readonly rows: readonly ReadRow[];
    }
  | { readonly kind: 'empty' }
);
export type Head = { readonly label: string; readonly figure: boolean };
export type ReadSection = {
  readonly id: string;
  readonly number: number;
  readonly term: string;
  readonly question: string;
  readonly blocks: readonly ReadBlock[];
};

/** Every answer of a block, in the order it is read. */
export function fieldsOf(block: ReadBlock): readonly ReadField[] {
  if (block.kind === 'answers') return block.name ? [block.name, ...block.fields] : block.fields;
  if (block.kind === 'table')
    return block.rows.flatMap(({ cells, notes }) => [...cells.filter((cell) => cell !== null), ...notes]);
  return [];
}

/** The place an address names; the catalogue, which knows lists from records, is not needed for it. */
export function spotOf({ key, row }: Pick<Spoken, 'key' | 'row'>): Spot {
  const [name = '', second, third] = key.split('.');
  const collection = name as Spot['collection'];
  if (third !== undefined) return { collection, row: second, field: third } as Spot;
  if (second === undefined) return { collection };
  return row ? { collection, row: second } : { collection, field: second };
}
