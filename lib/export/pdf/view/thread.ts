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
};

const COLUMNS: readonly ColumnOf[] = [
  { kind: 'requirement', title: 'requirements', lists: ['internalRequirements', 'externalRequirements'] },
  { kind: 'gap', title: 'gaps', lists: ['gaps'] },
  { kind: 'evidence', title: 'evidence', lists: ['evidence'] },
  { kind: 'kpi', title: 'kpis', lists: ['kpis'] },
  { kind: 'cost', title: 'costs', lists: ['costs'] },
  { kind: 'benefit', title: 'benefits', lists: ['benefits'] },
  { kind: 'action', title: 'actions', lists: ['actions'] },
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
      { title: t('pdf.thread.improvement'), width: 30 },
      ...columns.map(({ title }) => ({ title: t(`pdf.thread.${title}`), width: 70 / columns.length })),
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

function marksOf(context: Context, ids: readonly string[]): Span[] {
  return joined(
    runsOfMarks(
      ids.flatMap((id) => {
        const named = context.marks.of(id);
        return named?.mark ? [{ mark: named.mark, to: anchorOf(named.list, id) }] : [];
      }),
    ),
  );
}
