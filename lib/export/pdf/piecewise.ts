/**
 * react-pdf lays out all that is left of a sheet again for each of its pages, so that time grows with the square of
 * the length. Here a long sheet is laid out a few pages at a time: the pages that are done are kept, and the next
 * piece begins with whatever began the first page that was not. A page is filled from its top, and no rule of
 * breaking looks further than a page ahead, so the pages come out as they would have in one go.
 */
export type Node = {
  type?: string;
  value?: string;
  style?: { position?: string; flexDirection?: string };
  props?: { fixed?: boolean; place?: number; wrap?: boolean };
  children?: Node[];
};

/** What has not been laid out yet: from this child of the sheet on, and, in a table, from this row on. */
type Cut = { at: number; row: number };

/** Two or three full pages, in letters; a text costs more than its letters, a drawing a good part of a page. */
const PIECE = 14_000;
const A_TEXT = 60;
const A_DRAWING = 1500;

function weigh(node: Node): number {
  if (node.type === 'TEXT_INSTANCE') return node.value?.length ?? 0;
  if (node.type === 'SVG') return A_DRAWING;
  const own = node.type === 'TEXT' ? A_TEXT : 0;
  return (node.children ?? []).reduce((sum, child) => sum + weigh(child), own);
}

const isFixed = (node: Node): boolean => node.props?.fixed === true;
const inFlow = (node: Node): boolean => !isFixed(node) && node.style?.position !== 'absolute';
/** Only what has a head of its own is taken apart: a table. */
const isTable = (node: Node): boolean => node.props?.wrap !== false && (node.children ?? []).some(isFixed);
const rowsOf = (table: Node): Node[] => (table.children ?? []).filter((child) => !isFixed(child));

/** Numbers the children, so that they can be found again on the pages: the layout copies nodes, but keeps their properties. */
function numbered(nodes: readonly Node[]): Node[] {
  let place = 0;
  return nodes.map((node) => (isFixed(node) ? node : { ...node, props: { ...node.props, place: place++ } }));
}

type Piece = { nodes: Node[]; last: boolean };

/** As much as a piece takes, from the cut on; a table may be taken in part. */
function pieceFrom(flow: readonly Node[], { at, row }: Cut, most: number): Piece {
  const nodes: Node[] = [];
  let weight = 0;
  for (let index = at; index < flow.length; index += 1) {
    const node = flow[index] as Node;
    if (weight >= most) return { nodes, last: false };
    if (!isTable(node)) {
      nodes.push(node);
      weight += weigh(node);
      continue;
    }
    const rows = rowsOf(node);
    const first = index === at ? row : 0;
    let end = first;
    while (end < rows.length && weight < most) weight += weigh(rows[end++] as Node);
    const heads = (node.children ?? []).filter(isFixed);
    nodes.push({ ...node, children: [...heads, ...rows.slice(first, end)] });
    if (end < rows.length) return { nodes, last: false };
  }
  return { nodes, last: true };
}

/** Where a page begins, if it begins with something new and not with the rest of what the page before it has. */
function beginningOf(page: Node, before: Node): Cut | undefined {
  const first = page.children?.find(inFlow);
  const at = first?.props?.place;
  if (!first || at === undefined) return undefined;
  const begun = before.children?.find((node) => node.props?.place === at);
  if (!begun) return { at, row: 0 };
  if (!isTable(first)) return undefined;
  const row = first.children?.find(inFlow)?.props?.place;
  if (row === undefined || rowsOf(begun).some((node) => node.props?.place === row)) return undefined;
  return { at, row };
}

export async function layOutPiecewise<Page extends Node>(
  sheet: Node,
  layOut: (sheet: Node) => Promise<Page[]>,
): Promise<Page[]> {
  const children = sheet.children ?? [];
  const chrome = children.filter((node) => !inFlow(node));
  const flow = numbered(children.filter(inFlow)).map((node) =>
    isTable(node) ? { ...node, children: numbered(node.children ?? []) } : node,
  );
  const pages: Page[] = [];
  let from: Cut = { at: 0, row: 0 };
  let most = PIECE;
  for (;;) {
    const { nodes, last } = pieceFrom(flow, from, most);
    const laid = await layOut({ ...sheet, children: [...chrome, ...nodes] });
    if (last) return [...pages, ...laid];
    let kept = laid.length - 1;
    let next: Cut | undefined;
    for (; kept > 0 && !next; kept -= 1) next = beginningOf(laid[kept] as Page, laid[kept - 1] as Page);
    if (!next) {
      most *= 2;
      continue;
    }
    // The loop has stepped past the page the next piece begins with.
    pages.push(...laid.slice(0, kept + 1));
    from = next;
    most = PIECE;
  }
}
