import { answer, refuse } from '@/lib/server/http/answer';
import { readAs } from '@/lib/server/http/read';
import { route } from '@/lib/server/http/route';
import { decide, undecide } from '@/lib/server/services/review/decide';
import { DecisionShape } from '@/lib/server/services/review/shapes';

type Params = { id: string; point: string };

export const PUT = route<Params>(async (request, actor, { id, point }) => {
  const body = await readAs(request, DecisionShape);
  if (!body.ok) return body.refusal;
  const { submission, ...word } = body.value;
  const done = await decide(actor, id, submission, { point, ...word });
  return done.ok ? answer(done.value) : refuse(done.code, done.detail);
});

/** Takes a decision back before it is released. */
export const DELETE = route<Params>(async (request, actor, { id, point }) => {
  const submission = Number(new URL(request.url).searchParams.get('submission'));
  const done = await undecide(actor, id, submission, point);
  return done.ok ? answer({}) : refuse(done.code, done.detail);
});
