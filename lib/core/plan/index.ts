/** A proposal as a plan to be carried out: its figures, what a manager said of it, and what came of it. */
export { planDocument } from './document';
export { evidenceOf, type ResultEvidence } from './evidence';
export { FIGURES_VERSION, type PlanFigures, type PlanKpi, paybackOf, planFigures } from './figures';
export {
  ACTION_STATES,
  type ActionResult,
  type ActionState,
  type CostResult,
  type Entry,
  expectedOn,
  isAhead,
  KPI_STATES,
  type KpiResult,
  type KpiState,
  kpiState,
  type Measured,
  needsReason,
  RESULT_KINDS,
  type ResultKind,
  type Results,
  resultsOf,
  standing,
  WORDS,
  type Word,
} from './results';
