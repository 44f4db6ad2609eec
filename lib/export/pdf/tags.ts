/**
 * What a part of the page is, for those who hear it. A tag is made once for each thing: a paragraph that runs over
 * to the next page, or a mark and the name beside it, carry the same tag and are one thing to a screen reader.
 */
export type Role =
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Sect';

export type Tag = {
  readonly role: Role;
  /** What it is part of, where no box around it says so: rows and paragraphs lie flat beside each other. */
  readonly in?: Tag;
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
  /** How many columns a cell runs over. */
  readonly columns?: number;
};

export const as = (role: Role, more: Omit<Tag, 'role'> = {}): Tag => ({ role, ...more });

/** These only hold other things; words directly under one are a paragraph of it. */
const GROUPS: ReadonlySet<Role> = new Set(['Sect', 'Table', 'TR', 'L', 'LI', 'TOC']);

type Chain = readonly Tag[];

/** A node of the laid-out tree, as far as this file looks into it. */
export type Taggable = {
  type?: string;
  box?: object;
  style?: object;
  props?: {
    id?: unknown;
    tag?: Tag;
    fixed?: boolean;
    bookmark?: { level?: number } | null;
    late?: unknown;
  };
  children?: Taggable[];
};

/** Who marks what is drawn: everything between the two is the thing the chain leads to, all else is decoration. */
export type Marker = { beginPart(chain: Chain): void; endPart(): void };

/** Called where the painter would place a named destination: the one moment it tells which node it draws. */
export type Signal = () => void;

const DRAWS_ITSELF = new Set(['TEXT', 'SVG', 'CANVAS']);

/**
 * Puts signals into the laid-out tree, so that the painter says when it comes to a part that is to be read. Heads and
 * feet that stand on every page are decoration, and so are drawings without a tag; a table's head is read once.
 */
export function tagPages(pages: readonly Taggable[], marker: Marker): void {
  let section: Tag | undefined;
  const paragraphs = new Map<unknown, Tag>();
  const read = new Set<Tag>();

  const chainOf = (tag: Tag, around: Chain): Chain =>
    tag.in ? [...chainOf(tag.in, around), tag] : [...around, tag];

  const paragraph = (node: Taggable): Tag => {
    // The pieces of a text that runs over pages share their properties, and nothing else does.
    const known = paragraphs.get(node.props) ?? as('P');
    paragraphs.set(node.props, known);
    return known;
  };

  const leaf = (node: Taggable, chain: Chain): Taggable[] => {
    const last = chain.at(-1);
    if ((node.type === 'SVG' || (node.type === 'CANVAS' && !node.props?.late)) && last?.role !== 'Figure')
      return [node];
    const whole = last && !GROUPS.has(last.role) ? chain : [...chain, paragraph(node)];
    const place = node.props?.id;
    const end: Signal = () => marker.endPart();
    const begin: Signal = () => marker.beginPart(whole);
    return [
      ...(place === undefined ? [] : [signal(place)]),
      signal(begin),
      { ...node, props: { ...node.props, id: end } },
    ];
  };

  const walk = (node: Taggable, around: Chain): Taggable[] => {
    const { tag, fixed, bookmark } = node.props ?? {};
    if (fixed && (!tag || read.has(tag))) return [node];
    if (fixed && tag) read.add(tag);
    if (bookmark?.level === 1) section = as('Sect');
    const inside = around.length === 0 && section ? [section] : around;
    const chain = tag ? chainOf(tag, inside) : inside;
    if (node.type !== undefined && DRAWS_ITSELF.has(node.type)) return leaf(node, chain);
    node.children = node.children?.flatMap((child) => walk(child, tag ? chain : around)) ?? [];
    return [node];
  };

  for (const page of pages) page.children = page.children?.flatMap((child) => walk(child, [])) ?? [];
}

/** Draws nothing, but has a place of its own, at which the painter calls. */
const signal = (id: unknown): Taggable => ({ type: 'TEXT', box: {}, style: {}, props: { id } });
