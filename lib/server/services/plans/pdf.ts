import { createHash } from 'node:crypto';
import { dayOf, fileName } from '@/lib/core/format';
import { type Outcome, ok } from '@/lib/core/outcome';
import type { PlanInput } from '@/lib/export/view/plan';
import type { Actor } from '@/lib/server/auth/actor';
import { madeFor, oneOfMany, type PdfFault } from '@/lib/server/jobs/pdf';
import { texts } from '@/lib/texts';
import { paperOf } from '../papers';
import { paperUrl } from '../verify-url';
import { openSeen, type SeenPlan } from './seen';

export type PlanPdf = { bytes: Uint8Array; name: string; tag: string; title: string; at: Date };

/** A manager's copy of a plan they may see: the plan, and nothing of its assessment. What was signed off is kept. */
export async function planPdf(
  actor: Actor,
  id: string,
  { many = false } = {},
): Promise<Outcome<PlanPdf, 'plan-not-found' | PdfFault>> {
  const found = await openSeen(actor, id);
  if (!found.ok) return found;
  const plan = found.value;
  const input = planInput(plan);
  const key = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const make = () => (many ? oneOfMany : madeFor)(key, () => ({ way: 'plan-pdf', input }));
  if (plan.submission) {
    const paper = await paperOf(
      actor.scope,
      { proposalId: plan.id, submission: plan.submission.number, edition: 'plan' },
      make,
    );
    return paper.ok ? ok(told(plan, paper.value.bytes, paper.value.sha256)) : paper;
  }
  const made = await make();
  return made.ok ? ok(told(plan, made.value, key)) : made;
}

const told = (plan: SeenPlan, bytes: Uint8Array, tag: string): PlanPdf => ({
  bytes,
  tag,
  title: plan.title,
  at: plan.dated,
  name: planFileName(plan),
});

export const planFileName = (plan: SeenPlan): string =>
  fileName(plan.title || texts()('plans.fileName'), dayOf(plan.dated));

/** What a plan is drawn from, on paper and in Word. */
export const planInput = (plan: SeenPlan): PlanInput => ({
  edition: 'plan',
  document: plan.document,
  template: plan.template,
  gone: plan.gone,
  learner: { name: plan.learner },
  employer: { name: plan.employer },
  version: plan.submission?.number ?? plan.revision,
  shared: !plan.signedOff,
  date: dayOf(plan.dated),
  ...(plan.submission ? { code: plan.submission.code, paper: paperUrl(plan.submission.code) } : {}),
});
