import type { Block, SectionView, View } from '../view/types';

export type Picture = { readonly svg: string; readonly png: Uint8Array };
type Chart = Extract<Block, { kind: 'chart' }>;

/** Chapters that are no section of the proposal, as far as they are there. */
export const CHAPTERS = {
  thread: 'thread',
  map: 'map',
  considered: 'considered',
  sources: 'sources',
  glossary: 'glossary',
} as const;

/** What is counted and looked up while a document is written: bookmarks, captions, drawn charts. */
export class Book {
  private readonly names = new Map<string, string>();
  private readonly written = new Set<string>();
  private tables = 0;
  private figures = 0;

  constructor(
    view: View,
    private readonly pictures: ReadonlyMap<Chart, Picture>,
  ) {
    // Word's names for places are short and plain; ours are neither. One that begins with a line is kept out of its lists.
    for (const anchor of anchorsOf(view)) {
      if (!this.names.has(anchor)) this.names.set(anchor, `_u${this.names.size + 1}`);
    }
  }

  /** The bookmark of a place, if the document has that place. */
  bookmark(anchor: string): string | undefined {
    return this.names.get(anchor);
  }

  /** The same, for whoever writes the place: a bookmark may stand only once. */
  place(anchor: string | undefined): string | undefined {
    if (anchor === undefined || this.written.has(anchor)) return undefined;
    this.written.add(anchor);
    return this.names.get(anchor);
  }

  picture(chart: Chart): Picture | undefined {
    return this.pictures.get(chart);
  }

  nextTable(): number {
    this.tables += 1;
    return this.tables;
  }

  nextFigure(): number {
    this.figures += 1;
    return this.figures;
  }
}

export const allSections = (view: View): SectionView[] => [
  ...(view.lead ? [view.lead] : []),
  ...view.sections,
  ...(view.appendix ? [view.appendix] : []),
];

export const chartsOf = (view: View): Chart[] =>
  allSections(view).flatMap(({ blocks }) => blocks.filter((block): block is Chart => block.kind === 'chart'));

/** How much there is to set, roughly, in letters. */
export const sizeOf = (view: View): number =>
  allSections(view).reduce(
    (sum, { blocks }) =>
      blocks.reduce((all, block) => all + (block.kind === 'chart' ? 0 : JSON.stringify(block).length), sum),
    0,
  );

function anchorsOf(view: View): string[] {
  return [
    ...allSections(view).flatMap(({ anchor, blocks }) => [anchor, ...blocks.flatMap(anchorsIn)]),
    ...Object.values(CHAPTERS),
  ];
}

function anchorsIn(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'passage':
      return block.anchor ? [block.anchor] : [];
    case 'facts':
      return [...(block.anchor ? [block.anchor] : []), ...block.facts.flatMap(({ anchor }) => anchor ?? [])];
    case 'entry':
      return [block.anchor];
    case 'table':
      return block.rows.flatMap(({ anchor }) => anchor ?? []);
    default:
      return [];
  }
}
