import { answer, refuse } from '@/lib/server/http/answer';
import { readAs } from '@/lib/server/http/read';
import { route } from '@/lib/server/http/route';
import { release } from '@/lib/server/services/review/release';
import { ReleaseShape } from '@/lib/server/services/review/shapes';

type Params = { id: string };

/** One press shows the learner everything; held for a minute. */
export const POST = route<Params>(async (request, actor, { id }) => {
  const body = await readAs(request, ReleaseShape);
  if (!body.ok) return body.refusal;
  const done = await release(actor, id, body.value);
  return done.ok ? answer(done.value, 201) : refuse(done.code, done.detail);
});
