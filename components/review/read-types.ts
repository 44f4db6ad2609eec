import type { Place } from '@/lib/core/proposal/place';

export type Spot = Pick<Place, 'collection' | 'row' | 'field'>;
/** One answer as it is read. */
export type ReadField = {
  readonly key: string;
  readonly spot: Spot;
  readonly label: string;
  readonly text: string;
  /** The text is the learner's own to the letter, so that words of it can be quoted. */
  readonly own: boolean;
  readonly prose: boolean;
};
export type ReadRow = {
  readonly key: string;
  readonly spot: Spot;
  readonly cells: readonly (ReadField | null)[];
  readonly notes: readonly ReadField[];
};
/**
 * A stretch of the page that stands beside its conversations: a record, a row, or a table of rows. `spots` are the
 * places one can speak about here, widest first.
 */
export type ReadBlock = {
  readonly key: string;
  readonly spots: readonly { readonly spot: Spot; readonly label: string }[];
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
