import { answer, refuse } from '@/lib/server/http/answer';
import { readAs } from '@/lib/server/http/read';
import { route } from '@/lib/server/http/route';
import { noteLook } from '@/lib/server/services/review/read';
import { LookShape } from '@/lib/server/services/review/shapes';

type Params = { id: string };

/** A sign of presence; with a revision: that it was read. */
export const POST = route<Params>(async (request, actor, { id }) => {
  const body = await readAs(request, LookShape);
  if (!body.ok) return body.refusal;
  const done = await noteLook(actor, id, body.value.revision);
  return done.ok ? answer(done.value) : refuse(done.code);
});
