/**
 * What the copy says, before anything is drawn: pure data, so that it can be tested, and drawn in other
 * editions and formats later. `to` and `anchor` are addresses of places (`gaps.g1`), links within the document.
 */
import type { Square } from './paper';
export type Span = {
  readonly text: string;
  readonly to?: string;
  readonly soft?: boolean;
  /** Something is missing here. */
  readonly torn?: boolean;
};
export type Cell = readonly Span[];

export type Paragraph =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'item'; readonly marker: string; readonly text: string };

/** A labelled passage in the learner's own words. */
export type Passage = { readonly label?: string; readonly paragraphs: readonly Paragraph[] };

export type Column = {
  readonly title: string;
  readonly width: number;
  /** Figures of one width. */
  readonly figure?: boolean;
  /** Set flush right, for amounts one adds up by eye. */
  readonly right?: boolean;
};
export type TableRow = {
  readonly anchor?: string;
  readonly mark?: string;
  readonly cells: readonly Cell[];
  /** What belongs to the row beside its cells, line by line under it over the whole width. */
  readonly notes: readonly (readonly Note[])[];
};
export type Note = { readonly label: string; readonly value: Cell };
export type Fact = { readonly label: string; readonly value: Cell; readonly anchor?: string };

/** One step of the golden thread at a row: `closes` G1, G2. */
export type ThreadLine = { readonly verb: string; readonly marks: readonly Span[] };

export type Figure = { readonly value: string; readonly label: string };

export type Bar = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Mark = { readonly x: number; readonly y: number };
export type ChartText = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly tone?: 'ink' | 'soft' | 'thread';
  readonly strong?: boolean;
  readonly figures?: boolean;
};
/** A drawing in its own units, already laid out; drawing it needs no knowledge of what it shows. */
export type ChartShape =
  | {
      readonly shape: 'line';
      readonly points: readonly Mark[];
      readonly tone: Tone;
      readonly weight: number;
      readonly dash?: string;
    }
  | { readonly shape: 'path'; readonly d: string; readonly tone: Tone; readonly weight: number }
  | { readonly shape: 'area'; readonly points: readonly Mark[]; readonly tone: Tone }
  | { readonly shape: 'bar'; readonly at: Bar; readonly tone: Tone }
  | {
      readonly shape: 'dot';
      readonly at: Mark;
      readonly radius: number;
      readonly tone: Tone;
      readonly hollow?: boolean;
    }
  | { readonly shape: 'diamond'; readonly at: Mark; readonly radius: number; readonly tone: Tone }
  | ({ readonly shape: 'text' } & ChartText);
export type Tone = 'thread' | 'pale' | 'ink' | 'soft' | 'rule' | 'loss';

export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly ChartShape[];
};

export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly anchor?: string }
  | { readonly kind: 'passage'; readonly anchor?: string; readonly passage: Passage }
  | { readonly kind: 'facts'; readonly anchor?: string; readonly facts: readonly Fact[] }
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | {
      readonly kind: 'entry';
      readonly anchor: string;
      readonly mark?: string;
      readonly title: string;
      readonly meta: readonly string[];
      readonly facts: readonly Fact[];
      readonly passages: readonly Passage[];
      readonly thread: readonly ThreadLine[];
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly TableRow[];
      readonly foot?: readonly Cell[];
      readonly marked: boolean;
    }
  | { readonly kind: 'chart'; readonly title: string; readonly drawing: Drawing; readonly reading: string };

export type SectionView = {
  readonly anchor: string;
  /** What stands beside the numbered sections has none. */
  readonly number?: number;
  readonly term: string;
  readonly question: string;
  readonly blocks: readonly Block[];
};

/** All places of one section that speak to a point, and the anchors whose pages are named beside them. */
export type MapPlace = { readonly section: string; readonly places: Cell; readonly to: readonly string[] };
export type MapPoint = {
  readonly title: string;
  readonly credit: string;
  readonly places: readonly MapPlace[];
  /** What the author pinned to it. */
  readonly own: readonly OwnProof[];
};

/** Words, or a row, that the author shows for a point; `gone` says why they cannot be looked up any more. */
export type OwnProof = {
  readonly key: string;
  readonly quote?: string;
  readonly where: Cell;
  readonly gone?: string;
};

/** Something the checker said and its author left as it is, with their reason. */
export type ConsideredView = {
  readonly key: string;
  readonly says: string;
  readonly reason: string;
  readonly where: Cell;
};

export type SourceGroup = {
  readonly title: string;
  readonly items: readonly {
    readonly mark: string;
    readonly to: string;
    readonly text: string;
    readonly note: string;
  }[];
};

export type GlossaryEntry = { readonly term: string; readonly means: string };

export type View = {
  readonly title: string;
  /** What kind of document this is, in the line over its title. */
  readonly kind: string;
  /** The same for machines, in the properties of the file. */
  readonly subject: string;
  readonly learner: string;
  readonly organisation: string;
  readonly version: string;
  readonly date: string;
  /** The small print of the cover; what is not known is left out. */
  readonly imprint: readonly { readonly label: string; readonly value: string }[];
  /** Stands alone, before the contents: for those who read one page. */
  readonly lead?: SectionView;
  /** What a reader must know before anything else. */
  readonly notice?: string;
  /** The address of the page that says whether this paper is what was handed in, for a telephone to read. */
  readonly square?: Square;
  readonly figures: readonly Figure[];
  readonly sections: readonly SectionView[];
  /** Terms of the template's sections in which nothing has been written. */
  readonly unwritten: readonly string[];
  /** What the letters of the marks stand for, as far as they are used. */
  readonly marks: readonly string[];
  readonly thread: Extract<Block, { kind: 'table' }> | undefined;
  readonly map: readonly MapPoint[];
  readonly considered: readonly ConsideredView[];
  readonly sources: readonly SourceGroup[];
  readonly glossary: readonly GlossaryEntry[];
  /** What was said in the review; only where somebody asked for it. */
  readonly appendix?: SectionView;
  readonly keywords: readonly string[];
};
