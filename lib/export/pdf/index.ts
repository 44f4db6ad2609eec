import { texts } from '@/lib/texts';
import { type CopyInput, viewOf } from '../view';
import { type PlanInput, planViewOf } from '../view/plan';
import { drawCopy } from './draw/copy';
import { drawPlan } from './draw/plan';
import { type Rendered, render } from './engine';

export type { CopyInput } from '../view';
export type { PlanInput } from '../view/plan';

/** The copy with what is known of its pages, for tests and benchmarks. */
export function renderCopy(input: CopyInput): Promise<Rendered> {
  const view = viewOf(input);
  const t = texts();
  return render(drawCopy(view), {
    title: view.title,
    author: view.learner,
    subject: view.subject,
    keywords: view.keywords.join(', '),
    creator: t('common.product'),
    created: new Date(`${input.date.slice(0, 10)}T00:00:00Z`),
  });
}

/** The assessment copy of a proposal. The same input gives the same bytes. */
export async function renderAssessmentCopy(input: CopyInput): Promise<Uint8Array> {
  return (await renderCopy(input)).bytes;
}

/** A manager's copy: the plan, and nothing of its assessment. */
export function renderPlan(input: PlanInput): Promise<Rendered> {
  const view = planViewOf(input);
  const t = texts();
  return render(drawPlan(view), {
    title: view.title,
    author: input.learner.name,
    subject: t('pdf.plan.kind'),
    keywords: view.keywords.join(', '),
    creator: t('common.product'),
    created: new Date(`${input.date.slice(0, 10)}T00:00:00Z`),
  });
}
