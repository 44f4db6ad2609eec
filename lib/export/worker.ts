import type { CopyInput } from './view';
import type { PlanInput } from './view/plan';
import type { SheetsInput } from './xlsx';

/** A file to be made: which, and from what. */
export type Task =
  | { readonly way: 'pdf' | 'docx'; readonly input: CopyInput }
  | { readonly way: 'plan-pdf' | 'plan-docx'; readonly input: PlanInput }
  | { readonly way: 'xlsx'; readonly input: SheetsInput };

/**
 * What runs in a worker thread: one file at a time, so that rendering never holds up a request. Each writer is loaded
 * when it is first asked for: a worker that only makes PDFs starts without the rest.
 */
export default async function make(task: Task): Promise<Uint8Array> {
  switch (task.way) {
    case 'pdf':
      return (await import('./pdf')).renderAssessmentCopy(task.input);
    case 'docx':
      return (await import('./docx')).renderWord(task.input);
    case 'plan-pdf':
      return (await (await import('./pdf')).renderPlan(task.input)).bytes;
    case 'plan-docx':
      return (await import('./docx')).renderPlanWord(task.input);
    case 'xlsx':
      return (await import('./xlsx')).renderSheets(task.input);
  }
}
