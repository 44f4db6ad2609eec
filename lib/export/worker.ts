import type { CopyInput } from './view';
import type { PlanInput } from './view/plan';
import type { SheetsInput } from './xlsx';

/** A draft is checked where it is drawn: on a long one that takes a good part of what a request may. */
export type CopyTask = CopyInput | (Omit<CopyInput, 'report'> & { readonly checkedOn: string });

/** A file to be made: which, and from what. */
export type Task =
  | { readonly way: 'pdf' | 'docx'; readonly input: CopyTask }
  | { readonly way: 'plan-pdf' | 'plan-docx'; readonly input: PlanInput }
  | { readonly way: 'xlsx'; readonly input: SheetsInput };

/**
 * What runs in a worker thread: one file at a time, so that rendering never holds up a request. Each writer is loaded
 * when it is first asked for: a worker that only makes PDFs starts without the rest.
 */
export default async function make(task: Task): Promise<Uint8Array> {
  switch (task.way) {
    case 'pdf':
      return (await import('./pdf')).renderAssessmentCopy(await checked(task.input));
    case 'docx':
      return (await import('./docx')).renderWord(await checked(task.input));
    case 'plan-pdf':
      return (await (await import('./pdf')).renderPlan(task.input)).bytes;
    case 'plan-docx':
      return (await import('./docx')).renderPlanWord(task.input);
    case 'xlsx':
      return (await import('./xlsx')).renderSheets(task.input);
  }
}

async function checked(input: CopyTask): Promise<CopyInput> {
  if (!('checkedOn' in input)) return input;
  const { check } = await import('@/lib/core/check');
  const { checkedOn: today, ...copy } = input;
  return { ...copy, report: check(copy.document, copy.template, { today }) };
}
