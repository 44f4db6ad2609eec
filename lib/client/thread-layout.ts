import { Graph, type LayoutConfig, layout } from '@dagrejs/dagre';
import type { BreakCode, Trace, TraceBreak, TraceKind, TraceNode } from '@/lib/core/trace';

/** Four columns, as the argument runs. An owner is named on the action; it has no box of its own. */
export const COLUMN: Readonly<Record<Exclude<TraceKind, 'owner'>, number>> = {
  requirement: 0,
  evidence: 1,
  gap: 1,
  improvement: 2,
  kpi: 3,
  cost: 3,
  benefit: 3,
  action: 3,
};
export const BOX_WIDTH = 248;
const COLUMN_STEP = 314;
const [BESIDE, BETWEEN] = [10, 28];

export type Box = {
  readonly id: string;
  readonly node: TraceNode;
  /** Set on what is not there yet: the breaks that this empty box stands for. */
  readonly missing?: readonly TraceBreak[];
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
};
export type Line = {
  readonly from: string;
  readonly to: string;
  readonly d: string;
  readonly missing: boolean;
};
export type Picture = {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly columns: readonly { readonly column: number; readonly x: number }[];
  readonly width: number;
  readonly height: number;
};

/** Breaks that are shown as an empty box in the column where the missing row belongs. */
const GHOST_COLUMN: Partial<Record<BreakCode, number>> = {
  'gap-without-improvement': 2,
  'improvement-without-kpi': 3,
  'improvement-without-cost': 3,
  'improvement-without-action': 3,
};
export const isGhost = ({ code }: TraceBreak): boolean => GHOST_COLUMN[code] !== undefined;

type Part = Omit<Box, 'x' | 'y'>;
/** Boxes that stand under each other as one: evidence under its gap, what follows under its improvement. */
type Block = { readonly id: string; readonly column: number; readonly parts: Part[] };

/** Where each box stands. dagre orders the columns so that few lines cross, and sets each block beside its like. */
export function layOut(
  trace: Trace,
  heightOf: (node: TraceNode, missing?: readonly TraceBreak[]) => number,
): Picture {
  const blocks = blocksOf(trace, heightOf);
  const used = [...new Set(blocks.map(({ column }) => column))].sort();
  // Not every unit asks for every part of the argument: an empty column takes no room.
  const xOf = (column: number) => used.indexOf(column) * COLUMN_STEP;
  const tops = place(blocks, trace);
  const boxes = blocks.flatMap(({ id, parts }): Box[] => {
    let y = tops.get(id) ?? 0;
    return parts.map((part) => {
      const box = { ...part, x: xOf(part.column), y };
      y += part.height + BESIDE;
      return box;
    });
  });
  boxes.sort((a, b) => a.column - b.column || a.y - b.y);
  return {
    boxes,
    lines: linesOf(trace, boxes),
    columns: used.map((column) => ({ column, x: xOf(column) })),
    width: Math.max(0, used.length - 1) * COLUMN_STEP + BOX_WIDTH,
    height: Math.max(0, ...boxes.map(({ y, height }) => y + height)),
  };
}

function blocksOf(trace: Trace, heightOf: Parameters<typeof layOut>[1]): Block[] {
  const blocks = new Map<string, Block>();
  const first = new Map<string, string>();
  const kinds = new Map(trace.nodes.map(({ id, kind }) => [id, kind]));
  for (const { from, to, kind } of trace.edges) {
    if (kind === 'shows' && kinds.get(to) === 'gap' && !first.has(from)) first.set(from, to);
    if (kinds.get(from) === 'improvement' && !first.has(to)) first.set(to, `after:${from}`);
  }
  const put = (block: string, part: Part) => {
    const known = blocks.get(block);
    if (known) known.parts.push(part);
    else blocks.set(block, { id: block, column: part.column, parts: [part] });
  };
  const ghosts: Part[] = [];
  // Gaps before the evidence that stands under them.
  const gapsFirst = [...trace.nodes].sort((a, b) => Number(b.kind === 'gap') - Number(a.kind === 'gap'));
  for (const node of gapsFirst) {
    if (node.kind === 'owner') continue;
    const { id } = node;
    put(first.get(id) ?? id, { id, node, column: COLUMN[node.kind], height: heightOf(node) });
    const torn = trace.breaks.filter((each) => each.place.row === id && isGhost(each));
    const column = torn[0] && GHOST_COLUMN[torn[0].code];
    if (column === undefined) continue;
    ghosts.push({ id: `missing:${id}`, node, missing: torn, column, height: heightOf(node, torn) });
  }
  for (const ghost of ghosts) put(ghost.column === 3 ? `after:${ghost.node.id}` : ghost.id, ghost);
  return [...blocks.values()];
}

function place(blocks: readonly Block[], trace: Trace): Map<string, number> {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', ranker: 'none', nodesep: BETWEEN, edgesep: 6, ranksep: 60 });
  const blockOf = new Map<string, Block>();
  for (const block of blocks) {
    for (const { id } of block.parts) blockOf.set(id, block);
    graph.setNode(block.id, { width: BOX_WIDTH, height: heightOfBlock(block), rank: block.column });
  }
  const ghosts = blocks.flatMap(({ parts }) =>
    parts.flatMap(({ id, node, missing }) => (missing ? [{ from: node.id, to: id }] : [])),
  );
  const joins = [...trace.edges, ...ghosts].flatMap(({ from, to }) => {
    const [a, b] = [blockOf.get(from), blockOf.get(to)];
    return a && b && a.column < b.column ? [{ a, b, near: b.column - a.column === 1 }] : [];
  });
  // A line over two columns costs dagre much and tells it little; it counts only where there is no other.
  const settled = new Set(joins.filter(({ near }) => near).map(({ a }) => a));
  for (const { a, b, near } of joins) if (near || !settled.has(a)) graph.setEdge(a.id, b.id, {});
  if (blocks.length > 0) layout(graph, { customOrder: withoutBends });
  return stacked(blocks, (id) => graph.node(id).y ?? 0);
}

/**
 * dagre would keep a rank free between any two columns, for words on lines; ours have none. The columns being
 * known, a line to the next one has no bend, which dagre has to be told. It makes the layout five times as fast.
 */
const withoutBends: NonNullable<LayoutConfig['customOrder']> = (graph, order) => {
  for (const edge of graph.edges()) {
    const label = graph.edge(edge);
    label.points ??= [{ x: 0, y: 0 }];
  }
  order(graph);
};

const heightOfBlock = ({ parts }: Block): number =>
  parts.reduce((sum, { height }) => sum + height, 0) + BESIDE * (parts.length - 1);

/** Keeps dagre's order and middles, but never lets two blocks of a column touch; starts at the top. */
function stacked(blocks: readonly Block[], middle: (id: string) => number): Map<string, number> {
  const tops = new Map<string, number>();
  const floor = new Map<number, number>();
  const ordered = [...blocks].sort((a, b) => middle(a.id) - middle(b.id));
  for (const block of ordered) {
    const height = heightOfBlock(block);
    const top = Math.max(middle(block.id) - height / 2, floor.get(block.column) ?? Number.NEGATIVE_INFINITY);
    tops.set(block.id, top);
    floor.set(block.column, top + height + BETWEEN);
  }
  const highest = Math.min(...tops.values());
  for (const [id, top] of tops) tops.set(id, Math.round(top - highest));
  return tops;
}

function linesOf(trace: Trace, boxes: readonly Box[]): Line[] {
  const at = new Map(boxes.map((box) => [box.id, box]));
  const line = (from: string, to: string, missing: boolean): Line[] => {
    const [a, b] = [at.get(from), at.get(to)];
    return a && b ? [{ from, to, missing, d: curve(a, b) }] : [];
  };
  return [
    ...trace.edges.flatMap(({ from, to }) => line(from, to, false)),
    ...boxes.flatMap(({ id, node, missing }) => (missing ? line(node.id, id, true) : [])),
  ];
}

function curve(a: Box, b: Box): string {
  const [from, to] = [a.y + a.height / 2, b.y + b.height / 2];
  // Within a column, from evidence to its gap: a bracket at the left edge.
  if (a.column === b.column) return `M${a.x} ${from}C${a.x - 34} ${from} ${b.x - 34} ${to} ${b.x} ${to}`;
  const [start, end] = [a.x + BOX_WIDTH, b.x];
  const bend = Math.min((end - start) / 2, 60);
  return `M${start} ${from}C${start + bend} ${from} ${end - bend} ${to} ${end} ${to}`;
}
