import { check } from '@/lib/core/check';
import type { Report } from '@/lib/core/check/report';
import { type CashFlow, cashFlow } from '@/lib/core/finance';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { type Schedule, schedule } from '@/lib/core/schedule';
import type { Template } from '@/lib/core/template/schema';
import { seenBy } from '@/lib/core/template/seen';
import { type Trace, trace } from '@/lib/core/trace';

/** Everything that is worked out from a proposal; every counter and figure on the screen comes from here. */
export type Insight = {
  readonly report: Report;
  readonly cash: CashFlow;
  readonly schedule: Schedule;
  readonly trace: Trace;
};

/** The same on the server, for the first paint, and in the browser after each change. */
export const insightOf = (document: ProposalDocument, template: Template, today: string): Insight => {
  const seen = seenBy(template, document);
  return {
    report: check(seen, template, { today }),
    cash: cashFlow(seen),
    schedule: schedule(seen),
    trace: trace(seen, template),
  };
};
