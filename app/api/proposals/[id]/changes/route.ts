import { answer, refuse } from '@/lib/server/http/answer';
import { readJson } from '@/lib/server/http/body';
import { route } from '@/lib/server/http/route';
import { readBatch } from '@/lib/server/services/changes-schema';
import { changeProposal } from '@/lib/server/services/proposals';

type Params = { id: string };

const MOST_BYTES = 512 * 1024;

/** Autosave: a batch of small changes. */
export const POST = route<Params>(async (request, actor, { id }) => {
  const body = await readJson(request, MOST_BYTES);
  if (!body.ok) return refuse(body.code, body.detail);
  const batch = readBatch(body.value);
  if (!batch.ok) {
    const tooMany = batch.faults.some(({ path, code }) => path === 'changes' && code === 'too-many-changes');
    return refuse(tooMany ? 'too-many-changes' : 'wrong-shape', batch.faults);
  }
  const done = await changeProposal(actor, id, batch.value);
  return done.ok ? answer(done.value) : refuse(done.code);
});
