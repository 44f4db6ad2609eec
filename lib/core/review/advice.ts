import type { Verdict } from '../check/report';

/** Whether the assessor and the checker's advice part ways. "Partly" is not met, so only `met` agrees with `met`. */
export const partsFromAdvice = (decision: 'met' | 'not-yet', advice: Verdict): boolean =>
  (decision === 'met') !== (advice === 'met');
