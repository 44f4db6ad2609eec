import type { Report, Verdict } from '../check/report';
import type { Trace, TraceBreak, TraceEdge, TraceKind, TraceNode } from './index';

/** A trace with its paths at hand. Made once for a trace; every question after that is a walk. */
export type Walk = {
  readonly node: (id: string) => TraceNode | undefined;
  readonly before: (id: string) => readonly TraceNode[];
  readonly after: (id: string) => readonly TraceNode[];
  readonly breaks: (id: string) => readonly TraceBreak[];
  /** The node itself and everything up and down the thread from it: what lights up with it. */
  readonly dependsOn: (id: string) => ReadonlySet<string>;
};

export function walk({ nodes, edges, breaks }: Trace): Walk {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const gather = (key: 'from' | 'to', other: 'from' | 'to') => {
    const found = new Map<string, TraceNode[]>();
    for (const edge of edges) {
      const node = known.get(edge[other]);
      const beside = found.get(edge[key]);
      if (!node) continue;
      if (!beside) found.set(edge[key], [node]);
      else if (!beside.includes(node)) beside.push(node);
    }
    return (id: string): readonly TraceNode[] => found.get(id) ?? [];
  };
  const [after, before] = [gather('from', 'to'), gather('to', 'from')];
  const torn = new Map<string, TraceBreak[]>();
  for (const each of breaks) {
    const row = each.place.row ?? '';
    torn.set(row, [...(torn.get(row) ?? []), each]);
  }
  const lit = new Map<string, ReadonlySet<string>>();
  const reach = (id: string, next: (id: string) => readonly TraceNode[], into: Set<string>) => {
    const waiting = [id];
    const seen = new Set(waiting);
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      into.add(at);
      for (const { id: found } of next(at)) {
        if (!seen.has(found)) {
          seen.add(found);
          waiting.push(found);
        }
      }
    }
  };
  return {
    node: (id) => known.get(id),
    before,
    after,
    breaks: (id) => torn.get(id) ?? [],
    dependsOn(id) {
      const ready = lit.get(id);
      if (ready) return ready;
      const found = new Set<string>();
      if (known.has(id)) {
        reach(id, before, found);
        reach(id, after, found);
      }
      lit.set(id, found);
      return found;
    },
  };
}

export type ThreadFilter = { readonly requirement?: string; readonly owner?: string };

/**
 * Only what hangs on one requirement, on one owner, or on both; with it the evidence that shows a gap that is
 * kept, since a gap without its evidence would look torn.
 */
export function filterTrace(trace: Trace, filter: ThreadFilter): Trace {
  const wanted = [filter.requirement, filter.owner].filter((id) => id !== undefined);
  if (wanted.length === 0) return trace;
  const { dependsOn, node } = walk(trace);
  const sets = wanted.map(dependsOn);
  const kept = new Set(trace.nodes.map(({ id }) => id).filter((id) => sets.every((set) => set.has(id))));
  for (const { from, to, kind } of trace.edges) {
    if (kind === 'shows' && kept.has(to) && node(to)?.kind === 'gap') kept.add(from);
  }
  return {
    nodes: trace.nodes.filter(({ id }) => kept.has(id)),
    edges: trace.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    breaks: trace.breaks.filter(({ place }) => place.row !== undefined && kept.has(place.row)),
  };
}

/** One improvement with all that it stands on and all that follows from it. */
export type Thread = {
  readonly improvement: TraceNode;
  readonly requirements: readonly TraceNode[];
  readonly gaps: readonly TraceNode[];
  readonly evidence: readonly TraceNode[];
  readonly kpis: readonly TraceNode[];
  readonly costs: readonly TraceNode[];
  readonly benefits: readonly TraceNode[];
  readonly actions: readonly TraceNode[];
  readonly owners: readonly TraceNode[];
  readonly breaks: readonly TraceBreak[];
};
/** `loose`: nodes that hang on no improvement, in the order of the argument. */
export type Threads = { readonly threads: readonly Thread[]; readonly loose: readonly TraceNode[] };

export function byImprovement(trace: Trace): Threads {
  const { dependsOn, breaks } = walk(trace);
  const placed = new Set<string>();
  const threads = trace.nodes
    .filter(({ kind }) => kind === 'improvement')
    .map((improvement): Thread => {
      const ids = dependsOn(improvement.id);
      for (const id of ids) placed.add(id);
      const nodes = trace.nodes.filter(({ id }) => ids.has(id));
      const of = (kind: TraceKind) => nodes.filter((each) => each.kind === kind);
      return {
        improvement,
        requirements: of('requirement'),
        gaps: of('gap'),
        evidence: of('evidence'),
        kpis: of('kpi'),
        costs: of('cost'),
        benefits: of('benefit'),
        actions: of('action'),
        owners: of('owner'),
        breaks: nodes.flatMap(({ id }) => breaks(id)),
      };
    });
  return { threads, loose: trace.nodes.filter(({ id }) => !placed.has(id)) };
}

/** Whole: joined to something, and nowhere torn. What a unit does not ask for cannot be torn. */
export const isWhole = (thread: Thread, edges: readonly TraceEdge[]): boolean =>
  thread.breaks.length === 0 &&
  edges.some(({ from, to }) => from === thread.improvement.id || to === thread.improvement.id);

/** One path through a node, to be told in a sentence: of each kind the first that hangs together with it. */
export type Path = { readonly [K in Exclude<TraceKind, 'owner' | 'benefit'>]?: TraceNode };

export function pathThrough({ dependsOn, node, before, after }: Walk, id: string): Path {
  const start = node(id);
  if (!start) return {};
  const near = dependsOn(id);
  const pick = (nodes: readonly TraceNode[], kind: TraceKind): TraceNode | undefined => {
    if (start.kind === kind) return start;
    const fit = nodes.filter((each) => each.kind === kind);
    return fit.find((each) => near.has(each.id)) ?? fit[0];
  };
  const reached = [...near].flatMap((each) => node(each) ?? []);
  const improvement = pick(reached, 'improvement');
  const gap = pick(improvement && start.kind !== 'evidence' ? before(improvement.id) : reached, 'gap');
  const around = gap ? before(gap.id) : improvement ? before(improvement.id) : reached;
  const follows = improvement ? after(improvement.id) : [];
  const path = {
    requirement: pick(around, 'requirement'),
    evidence: pick(around, 'evidence'),
    gap,
    improvement,
    kpi: pick(follows, 'kpi'),
    cost: pick(follows, 'cost'),
    action: pick(follows, 'action'),
  };
  return Object.fromEntries(Object.entries(path).filter(([, found]) => found !== undefined));
}

/** A marking point and the nodes where the checker saw something that counts for it, or that is still to do. */
export type PointOnThread = {
  readonly point: string;
  readonly verdict: Verdict;
  readonly nodes: ReadonlySet<string>;
};

export function pointsOn({ nodes }: Trace, report: Report): PointOnThread[] {
  const known = new Set(nodes.map(({ id }) => id));
  return report.points.map(({ point, verdict, findings }) => ({
    point,
    verdict,
    nodes: new Set(
      findings.flatMap(({ places }) => places.flatMap(({ row }) => (row && known.has(row) ? [row] : []))),
    ),
  }));
}
