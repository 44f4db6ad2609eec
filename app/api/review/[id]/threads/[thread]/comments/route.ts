import { answer, refuse } from '@/lib/server/http/answer';
import { readAs } from '@/lib/server/http/read';
import { route } from '@/lib/server/http/route';
import { reply } from '@/lib/server/services/review/comments';
import { ReplyShape } from '@/lib/server/services/review/shapes';

type Params = { id: string; thread: string };

export const POST = route<Params>(async (request, actor, { id, thread }) => {
  const body = await readAs(request, ReplyShape);
  if (!body.ok) return body.refusal;
  const done = await reply(actor, id, thread, body.value.body, body.value.mentions);
  return done.ok ? answer(done.value, 201) : refuse(done.code, done.detail);
});
