import type { ListName } from '@/lib/core/proposal/catalogue';
import { hasThread, shownBy } from '@/lib/core/template/seen';
import { type Trace, type TraceKind, trace } from '@/lib/core/trace';
import { type Context, t } from './context';
import { anchorOf, joined, runsOfMarks } from './marks';
import type { Block, Cell, Span, TableRow } from './types';

type Matrix = Extract<Block, { kind: 'table' }>;
type ColumnOf = {
  readonly kind: TraceKind;
  readonly title: 'requirements' | 'gaps' | 'evidence' | 'kpis' | 'costs' | 'benefits' | 'actions';
  readonly lists: readonly ListName[];
  /** Its share of the width: there are many requirements and actions, and few gaps. */
  readonly weight: number;
};

const COLUMNS: readonly ColumnOf[] = [
  {
    kind: 'requirement',
    title: 'requirements',
    lists: ['internalRequirements', 'externalRequirements'],
    weight: 15,
  },
  { kind: 'gap', title: 'gaps', lists: ['gaps'], weight: 9 },
  { kind: 'evidence', title: 'evidence', lists: ['evidence'], weight: 11 },
  { kind: 'kpi', title: 'kpis', lists: ['kpis'], weight: 11 },
  { kind: 'cost', title: 'costs', lists: ['costs'], weight: 9 },
  { kind: 'benefit', title: 'benefits', lists: ['benefits'], weight: 10 },
  { kind: 'action', title: 'actions', lists: ['actions'], weight: 13 },
];

/**
 * The golden thread on one page: an improvement to a row, what it stands on and what follows from it across.
 * Where the thread is torn the cell says so; rows that hang on nothing stand in a line of their own.
 */
export function threadMatrix(context: Context): Matrix | undefined {
  const { document, template, marks } = context;
  if (!hasThread(template) || document.improvements.length === 0) return undefined;
  const found = trace(document, template);
  const kinds = new Map(found.nodes.map(({ id, kind }) => [id, kind]));
  const shown = shownBy(template);
  const columns = COLUMNS.filter(({ lists }) => lists.some((list) => shown.collection(list)));
  const torn = new Set(found.breaks.map(({ code, place }) => `${place.row ?? ''} ${code}`));
  const told = new Set<string>();

  const weights = columns.reduce((sum, { weight }) => sum + weight, 0);
  const rows = document.improvements.map((improvement): TableRow => {
    const near = around(found, kinds, improvement.id);
    for (const id of near) told.add(id);
    return {
      mark: marks.of(improvement.id)?.mark ?? '',
      notes: [],
      cells: [
        [{ text: marks.of(improvement.id)?.name ?? '', to: anchorOf('improvements', improvement.id) }],
        ...columns.map(({ kind }): Cell => {
          const ids = found.nodes
            .filter((node) => node.kind === kind && near.has(node.id))
            .map(({ id }) => id);
          if (ids.length > 0) return marksOf(context, ids);
          return torn.has(`${improvement.id} improvement-without-${kind}`)
            ? [{ text: t('pdf.thread.none'), torn: true }]
            : [];
        }),
      ],
    };
  });
  const loose = new Set(
    found.breaks.flatMap(({ place }) => (place.row !== undefined && !told.has(place.row) ? [place.row] : [])),
  );
  const alone = columns.map(({ kind }) =>
    found.nodes.filter((node) => node.kind === kind && loose.has(node.id)).map(({ id }) => id),
  );
  const last: TableRow = {
    notes: [],
    cells: [[{ text: t('pdf.thread.alone'), torn: true }], ...alone.map((ids) => marksOf(context, ids))],
  };
  return {
    kind: 'table',
    marked: true,
    columns: [
      { title: t('pdf.thread.improvement'), width: 28 },
      ...columns.map(({ title, weight }) => ({
        title: t(`pdf.thread.${title}`),
        width: (72 * weight) / weights,
      })),
    ],
    rows: alone.some((ids) => ids.length > 0) ? [...rows, last] : rows,
  };
}

/** All that one improvement hangs together with, itself left out. */
function around({ edges }: Trace, kinds: ReadonlyMap<string, TraceKind>, id: string): Set<string> {
  const near = new Set<string>();
  for (const { from, to } of edges) {
    if (from === id) near.add(to);
    if (to === id) near.add(from);
  }
  const gaps = new Set([...near].filter((one) => kinds.get(one) === 'gap'));
  // What a gap falls short of and what shows it count for the improvement that closes it.
  for (const { from, to } of edges) if (gaps.has(to)) near.add(from);
  return near;
}

/** In the order of their numbers: requirements of two kinds count on as one list. */
function marksOf(context: Context, ids: readonly string[]): Span[] {
  const marked = ids.flatMap((id) => {
    const named = context.marks.of(id);
    return named?.mark ? [{ mark: named.mark, to: anchorOf(named.list, id) }] : [];
  });
  return joined(runsOfMarks(marked.sort((a, b) => Number(a.mark.slice(1)) - Number(b.mark.slice(1)))));
}
