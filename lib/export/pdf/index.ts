import { texts } from '@/lib/texts';
import { type CopyInput, viewOf } from '../view';
import { type PlanInput, planOf } from '../view/plan';
import type { View } from '../view/types';
import { drawCopy } from './draw/copy';
import { type Rendered, render } from './engine';

export type { CopyInput } from '../view';
export type { PlanInput } from '../view/plan';

const draw = (view: View, date: string): Promise<Rendered> =>
  render(drawCopy(view), {
    title: view.title,
    author: view.learner,
    subject: view.subject,
    keywords: view.keywords.join(', '),
    creator: texts()('common.product'),
    created: new Date(`${date.slice(0, 10)}T00:00:00Z`),
  });

/** The copy with what is known of its pages, for tests and benchmarks. */
export const renderCopy = (input: CopyInput): Promise<Rendered> => draw(viewOf(input), input.date);

/** The assessment copy of a proposal. The same input gives the same bytes. */
export async function renderAssessmentCopy(input: CopyInput): Promise<Uint8Array> {
  return (await renderCopy(input)).bytes;
}

/** The manager's edition: an improvement plan, without anything that is about assessment. */
export async function renderPlan(input: PlanInput): Promise<Uint8Array> {
  return (await draw(planOf(input), input.date)).bytes;
}
