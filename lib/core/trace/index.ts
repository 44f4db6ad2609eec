import type { ListName } from '../proposal/catalogue';
import { type AnyRow, type ProposalDocument, rowsOf } from '../proposal/document';
import { idsIn } from '../proposal/links';
import type { Place } from '../proposal/place';
import type { Template } from '../template/schema';
import { type Shown, shownBy } from '../template/seen';
import { factsOf, type TraceFacts } from './facts';

export type { ImprovementMoney, Quantity, TraceFacts } from './facts';
export {
  byImprovement,
  filterTrace,
  isWhole,
  type Path,
  type PointOnThread,
  pathThrough,
  pointsOn,
  type Thread,
  type ThreadFilter,
  type Threads,
  type Walk,
  walk,
} from './walk';

export type TraceKind =
  | 'requirement'
  | 'evidence'
  | 'gap'
  | 'improvement'
  | 'kpi'
  | 'cost'
  | 'benefit'
  | 'action'
  | 'owner';

/** A row on the thread; an owner is a name, so it has no row and its id starts with `owner:`. */
export type TraceNode = {
  readonly id: string;
  readonly kind: TraceKind;
  readonly name: string;
  readonly place?: Place;
  /** Of a row: what its second line says. */
  readonly facts?: TraceFacts;
};

/** One step along the thread, always in the direction of the argument. */
export type TraceEdge = {
  readonly from: string;
  readonly to: string;
  readonly kind:
    | 'asks'
    | 'shows'
    | 'shapes'
    | 'closed-by'
    | 'measured-by'
    | 'costs'
    | 'brings'
    | 'done-by'
    | 'owned-by';
};

export type BreakCode =
  | 'gap-without-requirement'
  | 'gap-without-evidence'
  | 'gap-without-improvement'
  | 'evidence-without-use'
  | 'improvement-without-gap'
  | 'improvement-without-kpi'
  | 'improvement-without-cost'
  | 'improvement-without-action'
  | 'kpi-without-improvement'
  | 'cost-without-improvement'
  | 'benefit-without-improvement'
  | 'action-without-improvement'
  | 'action-without-owner';

/** Where the thread is torn, and where it can be mended: in a field of that row, or in the list of what is missing. */
export type TraceBreak = {
  readonly code: BreakCode;
  readonly place: Place;
  readonly name: string;
  readonly mend: Place;
};

export type Trace = {
  readonly nodes: readonly TraceNode[];
  readonly edges: readonly TraceEdge[];
  readonly breaks: readonly TraceBreak[];
};

const NODES: readonly (readonly [ListName, TraceKind, label: string])[] = [
  ['internalRequirements', 'requirement', 'document'],
  ['externalRequirements', 'requirement', 'instrument'],
  ['evidence', 'evidence', 'name'],
  ['gaps', 'gap', 'name'],
  ['improvements', 'improvement', 'name'],
  ['kpis', 'kpi', 'name'],
  ['costs', 'cost', 'name'],
  ['benefits', 'benefit', 'name'],
  ['actions', 'action', 'name'],
];

/** `back`: the row that holds the link comes later in the argument than the row it links to. */
const LINKS: readonly (readonly [ListName, field: string, TraceEdge['kind'], back: boolean])[] = [
  ['gaps', 'requirements', 'asks', true],
  ['evidence', 'gaps', 'shows', false],
  ['evidence', 'improvements', 'shows', false],
  ['improvements', 'rules', 'shapes', true],
  ['improvements', 'gaps', 'closed-by', true],
  ['kpis', 'baselineEvidence', 'shows', true],
  ['kpis', 'improvements', 'measured-by', true],
  ['costs', 'improvements', 'costs', true],
  ['benefits', 'improvements', 'brings', true],
  ['actions', 'improvements', 'done-by', true],
];

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const ownerId = (name: string) => `owner:${name.toLowerCase().replace(/\s+/g, ' ')}`;

/** Fields by which a break can be mended, any of them. A unit that asks for none has no such break. */
const MENDED_BY: Readonly<Record<BreakCode, readonly (readonly [ListName, string])[]>> = {
  'gap-without-requirement': [['gaps', 'requirements']],
  'gap-without-evidence': [['evidence', 'gaps']],
  'gap-without-improvement': [['improvements', 'gaps']],
  'evidence-without-use': [
    ['evidence', 'gaps'],
    ['evidence', 'improvements'],
    ['kpis', 'baselineEvidence'],
  ],
  'improvement-without-gap': [['improvements', 'gaps']],
  'improvement-without-kpi': [['kpis', 'improvements']],
  'improvement-without-cost': [['costs', 'improvements']],
  'improvement-without-action': [['actions', 'improvements']],
  'kpi-without-improvement': [['kpis', 'improvements']],
  'cost-without-improvement': [['costs', 'improvements']],
  'benefit-without-improvement': [['benefits', 'improvements']],
  'action-without-improvement': [['actions', 'improvements']],
  'action-without-owner': [['actions', 'owner']],
};

/**
 * The golden thread of a proposal: what stands on what, and where it is torn. With a template, only breaks that
 * the unit lets its author mend.
 */
export function trace(document: ProposalDocument, template?: Template): Trace {
  const nodes = nodesOf(document, (list, row) => ({ facts: factsOf(document, list, row) }));
  return { nodes, ...joined(nodes, document, template) };
}

/** Only how the thread holds, without the figures that stand beside it. */
export const threadOf = (document: ProposalDocument, template: Template): Omit<Trace, 'nodes'> =>
  joined(nodesOf(document), document, template);

function joined(
  nodes: readonly TraceNode[],
  document: ProposalDocument,
  template: Template | undefined,
): Omit<Trace, 'nodes'> {
  const edges = edgesOf(document, new Set(nodes.map(({ id }) => id)));
  const breaks = breaksOf(nodes, edges, document);
  if (!template) return { edges, breaks };
  const shown = shownBy(template);
  return {
    edges,
    breaks: breaks.flatMap((torn) => {
      const mend = mendOf(torn.code, torn.place, shown);
      return mend ? [{ ...torn, mend }] : [];
    }),
  };
}

/** The first field that can mend it: in the torn row, or in the list whose rows would point to it. */
function mendOf(code: BreakCode, { collection, row }: Place, shown?: Shown): Place | null {
  const by = MENDED_BY[code].filter(([list, field]) => !shown || shown.field(list, field));
  const own = by.find(([list]) => list === collection);
  if (own) return { collection, ...(row === undefined ? {} : { row }), field: own[1] };
  return by[0] ? { collection: by[0][0] } : null;
}

function nodesOf(
  document: ProposalDocument,
  more: (list: ListName, row: AnyRow) => Pick<TraceNode, 'facts'> = () => ({}),
): TraceNode[] {
  const nodes = NODES.flatMap(([list, kind, label]) =>
    rowsOf(document, list).map(
      (row: AnyRow): TraceNode => ({
        id: row.id,
        kind,
        name: text(row[label]),
        place: { collection: list, row: row.id },
        ...more(list, row),
      }),
    ),
  );
  const owners = new Map<string, TraceNode>();
  for (const { owner } of document.actions) {
    const name = text(owner);
    const id = ownerId(name);
    if (name !== '' && !owners.has(id)) owners.set(id, { id, kind: 'owner', name });
  }
  return [...nodes, ...owners.values()];
}

/** Only between rows that are there: a link to nothing holds nothing. */
function edgesOf(document: ProposalDocument, known: ReadonlySet<string>): TraceEdge[] {
  const links = LINKS.flatMap(([list, field, kind, back]) =>
    rowsOf(document, list).flatMap((row) =>
      idsIn(row[field]).map(
        (id): TraceEdge => (back ? { from: id, to: row.id, kind } : { from: row.id, to: id, kind }),
      ),
    ),
  );
  const owned = document.actions
    .filter(({ owner }) => text(owner) !== '')
    .map(({ id, owner }): TraceEdge => ({ from: id, to: ownerId(text(owner)), kind: 'owned-by' }));
  return [...links, ...owned].filter(({ from, to }) => known.has(from) && known.has(to));
}

function breaksOf(
  nodes: readonly TraceNode[],
  edges: readonly TraceEdge[],
  document: ProposalDocument,
): TraceBreak[] {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const touching = new Map<string, { before: Set<TraceKind>; after: Set<TraceKind> }>();
  for (const { id } of nodes) touching.set(id, { before: new Set(), after: new Set() });
  for (const { from, to } of edges) {
    const [start, end] = [kinds.get(from), kinds.get(to)];
    if (end) touching.get(from)?.after.add(end);
    if (start) touching.get(to)?.before.add(start);
  }
  const milestones = new Set(document.actions.filter(({ kind }) => kind === 'milestone').map(({ id }) => id));

  return nodes.flatMap(({ id, kind, name, place }): TraceBreak[] => {
    const { before, after } = touching.get(id) ?? { before: new Set(), after: new Set() };
    if (!place) return [];
    const torn = (missing: boolean, code: BreakCode, field?: string): TraceBreak[] =>
      missing
        ? [
            {
              code,
              name,
              place: field === undefined ? place : { ...place, field },
              mend: mendOf(code, place) ?? place,
            },
          ]
        : [];
    switch (kind) {
      case 'gap':
        return [
          ...torn(!before.has('requirement'), 'gap-without-requirement', 'requirements'),
          ...torn(!before.has('evidence'), 'gap-without-evidence'),
          ...torn(!after.has('improvement'), 'gap-without-improvement'),
        ];
      case 'evidence':
        return torn(after.size === 0, 'evidence-without-use', 'gaps');
      case 'improvement':
        return [
          ...torn(!before.has('gap'), 'improvement-without-gap', 'gaps'),
          ...torn(!after.has('kpi'), 'improvement-without-kpi'),
          ...torn(!after.has('cost'), 'improvement-without-cost'),
          ...torn(!after.has('action'), 'improvement-without-action'),
        ];
      case 'kpi':
        return torn(!before.has('improvement'), 'kpi-without-improvement', 'improvements');
      case 'cost':
        return torn(!before.has('improvement'), 'cost-without-improvement', 'improvements');
      case 'benefit':
        return torn(!before.has('improvement'), 'benefit-without-improvement', 'improvements');
      case 'action':
        return [
          // A milestone marks a moment of the whole plan.
          ...torn(
            !before.has('improvement') && !milestones.has(id),
            'action-without-improvement',
            'improvements',
          ),
          ...torn(!after.has('owner'), 'action-without-owner', 'owner'),
        ];
      default:
        return [];
    }
  });
}
