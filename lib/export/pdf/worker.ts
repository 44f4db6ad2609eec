import { type CopyInput, renderAssessmentCopy } from './index';

/** What runs in a worker thread: one copy at a time, so that rendering never holds up a request. */
export default function makeCopy(input: CopyInput): Promise<Uint8Array> {
  return renderAssessmentCopy(input);
}
