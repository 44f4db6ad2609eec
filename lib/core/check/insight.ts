import type { CashFlow } from '../finance';
import type { Schedule } from '../schedule';
import type { Trace } from '../trace';
import type { Report } from './report';

/** Everything that is worked out from a proposal; every counter and figure on the screen comes from here. */
export type Insight = {
  readonly report: Report;
  readonly cash: CashFlow;
  readonly schedule: Schedule;
  readonly trace: Trace;
};
