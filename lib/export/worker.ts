import { renderPlanWord, renderWord } from './docx';
import { type CopyInput, type PlanInput, renderAssessmentCopy, renderPlan } from './pdf';
import { renderSheets, type SheetsInput } from './xlsx';

/** A file to be made: which, and from what. */
export type Task =
  | { readonly way: 'pdf' | 'docx'; readonly input: CopyInput }
  | { readonly way: 'plan-pdf' | 'plan-docx'; readonly input: PlanInput }
  | { readonly way: 'xlsx'; readonly input: SheetsInput };

/** What runs in a worker thread: one file at a time, so that rendering never holds up a request. */
export default function make(task: Task): Promise<Uint8Array> {
  switch (task.way) {
    case 'pdf':
      return renderAssessmentCopy(task.input);
    case 'docx':
      return renderWord(task.input);
    case 'plan-pdf':
      return renderPlan(task.input);
    case 'plan-docx':
      return renderPlanWord(task.input);
    case 'xlsx':
      return renderSheets(task.input);
  }
}
