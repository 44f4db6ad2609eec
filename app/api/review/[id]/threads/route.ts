import { answer, refuse } from '@/lib/server/http/answer';
import { readAs } from '@/lib/server/http/read';
import { route } from '@/lib/server/http/route';
import { openThread } from '@/lib/server/services/review/comments';
import { ThreadShape } from '@/lib/server/services/review/shapes';

type Params = { id: string };

/** A comment on words, a field, a row, or the whole. */
export const POST = route<Params>(async (request, actor, { id }) => {
  const body = await readAs(request, ThreadShape);
  if (!body.ok) return body.refusal;
  const done = await openThread(actor, id, body.value);
  return done.ok ? answer(done.value, 201) : refuse(done.code, done.detail);
});
