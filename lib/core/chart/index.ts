/** Geometry of the charts, shared by screen and paper: numbers in, positions and paths out; no drawing. */
export { type Bar, type CashFlowChart, cashFlowChart, type Tick } from './cash-flow';
export { type GanttChart, type GanttMark, ganttChart } from './gantt';
export {
  type JourneyHandOff,
  type JourneyMap,
  type JourneyStage,
  journeyMap,
  MOST_LANES,
  MOST_STAGES,
  placedStages,
} from './journey';
export { type KpiBar, kpiBars } from './kpis';
export { inLines } from './lines';
export { type ProgressChart, progressChart } from './progress';
export {
  areaPath,
  coordinate,
  type Frame,
  frameIn,
  linearScale,
  linePath,
  type Margins,
  niceTicks,
  type Point,
  type Scale,
} from './scale';
