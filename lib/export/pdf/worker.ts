import { type CopyInput, type PlanInput, renderEdition } from './index';

/** What runs in a worker thread: one copy at a time, so that rendering never holds up a request. */
export default function makeCopy(input: CopyInput | PlanInput): Promise<Uint8Array> {
  return renderEdition(input);
}
