import type { ProposalDocument } from '../proposal/document';
import { coordinate, type Frame, frameIn, type Margins, type Point } from './scale';

type Phase = 'before' | 'during' | 'after';

export type JourneyStage = Frame & {
  readonly row: string;
  readonly number: number;
  readonly name: string;
  readonly department: string;
  /** Something is said of what goes wrong here. */
  readonly fails: boolean;
};

/** The work passes on: as a curve that leaves one box and enters the lane of the next department. */
export type JourneyHandOff = {
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly end: Point;
  /** The next stage is where it is passed to; otherwise the line ends in that department's lane. */
  readonly met: boolean;
};

export type JourneyMap = {
  readonly width: number;
  readonly height: number;
  readonly plot: Frame;
  readonly column: number;
  readonly phases: readonly (Frame & { readonly phase: Phase | null })[];
  readonly lanes: readonly (Frame & { readonly row: string; readonly name: string })[];
  readonly stages: readonly JourneyStage[];
  readonly handOffs: readonly JourneyHandOff[];
};

/** Beyond this, columns are too narrow for any name: such a journey is read in its table. */
export const MOST_STAGES = 9;
export const MOST_LANES = 10;

const text = (value: string | undefined): string => (value ?? '').trim();

type Journey = Pick<ProposalDocument, 'stages' | 'departments'>;

/** The stages that lie with a department that is there: a map drawn while one writes shows these. */
export const placedStages = ({ stages, departments }: Journey): Journey['stages'] => {
  const known = new Set(departments.map(({ id }) => id));
  return stages.filter(({ department }) => department !== undefined && known.has(department));
};

/**
 * The journey as a map: stages across in their order, the departments they lie with down. Nothing for a journey
 * too short or too long to be drawn, or of which too little is known to place it.
 */
export function journeyMap(
  { stages, departments }: Journey,
  size: { readonly width: number; readonly laneHeight: number },
  margins: Margins,
): JourneyMap | null {
  const known = new Map(departments.map((department) => [department.id, department]));
  const placed = placedStages({ stages, departments });
  if (placed.length < 2 || placed.length < stages.length || stages.length > MOST_STAGES) return null;
  // Only departments the work comes to, in the order it first comes to them.
  const met = new Set(
    placed.flatMap(({ department, handsTo }) =>
      [department, handsTo].filter((id): id is string => id !== undefined && known.has(id)),
    ),
  );
  if (met.size > MOST_LANES) return null;
  const height = margins.top + met.size * size.laneHeight + margins.bottom;
  const plot = frameIn(size.width, height, margins);
  const column = plot.width / placed.length;
  const lanes = [...met].map((row, at) => ({
    row,
    name: text(known.get(row)?.name),
    x: plot.x,
    y: coordinate(plot.y + at * size.laneHeight),
    width: plot.width,
    height: size.laneHeight,
  }));
  const laneOf = new Map(lanes.map((lane) => [lane.row, lane]));
  const middleOf = (row: string | undefined): number => {
    const lane = row === undefined ? undefined : laneOf.get(row);
    return lane ? lane.y + lane.height / 2 : plot.y;
  };
  const box = { width: coordinate(Math.min(column * 0.46, 30)), height: coordinate(size.laneHeight * 0.56) };
  const boxes = placed.map(
    (stage, at): JourneyStage => ({
      row: stage.id,
      number: at + 1,
      name: text(stage.name),
      department: stage.department ?? '',
      fails: text(stage.breaks) !== '',
      x: coordinate(plot.x + (at + 0.5) * column - box.width / 2),
      y: coordinate(middleOf(stage.department) - box.height / 2),
      ...box,
    }),
  );
  const handOffs = placed.flatMap(({ id, department, handsTo }, at): JourneyHandOff[] => {
    const from = boxes[at];
    if (!from || handsTo === undefined || !laneOf.has(handsTo)) return [];
    const next = boxes[at + 1];
    const meets = next !== undefined && next.department === handsTo;
    if (!meets && handsTo === department) return [];
    const start = { x: from.x + from.width, y: from.y + from.height / 2 };
    const right = plot.x + (at + 1) * column;
    const end = { x: coordinate(meets ? next.x : right - 2), y: coordinate(middleOf(handsTo)) };
    const bend = coordinate((start.x + end.x) / 2);
    return [
      {
        from: id,
        to: handsTo,
        path: `M${coordinate(start.x)} ${coordinate(start.y)}C${bend} ${coordinate(start.y)} ${bend} ${end.y} ${end.x} ${end.y}`,
        end,
        met: meets,
      },
    ];
  });
  return {
    width: size.width,
    height,
    plot,
    column,
    phases: phasesOf(
      placed.map(({ phase }) => phase ?? null),
      plot,
      column,
    ),
    lanes,
    stages: boxes,
    handOffs,
  };
}

/** Neighbours of one phase under one head. */
function phasesOf(phases: readonly (Phase | null)[], plot: Frame, column: number): JourneyMap['phases'] {
  const runs: { phase: Phase | null; from: number; count: number }[] = [];
  phases.forEach((phase, at) => {
    const run = runs.at(-1);
    if (run?.phase === phase) run.count += 1;
    else runs.push({ phase, from: at, count: 1 });
  });
  return runs.map(({ phase, from, count }) => ({
    phase,
    x: coordinate(plot.x + from * column),
    y: 0,
    width: coordinate(count * column),
    height: plot.y,
  }));
}
