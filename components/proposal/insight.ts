import { createChecker, type Insight } from '@/lib/core/check';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import type { Template } from '@/lib/core/template/schema';

export type { Insight } from '@/lib/core/check';

/** For the first paint; in the browser a checker of its own follows every change. */
export const insightOf = (document: ProposalDocument, template: Template, today: string): Insight =>
  createChecker(template, { today }).insight(document);
