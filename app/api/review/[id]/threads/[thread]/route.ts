import { answer, refuse } from '@/lib/server/http/answer';
import { readAs } from '@/lib/server/http/read';
import { route } from '@/lib/server/http/route';
import { resolveThread } from '@/lib/server/services/review/comments';
import { ResolveShape } from '@/lib/server/services/review/shapes';

type Params = { id: string; thread: string };

/** Closes a conversation, or opens it again. */
export const PATCH = route<Params>(async (request, actor, { id, thread }) => {
  const body = await readAs(request, ResolveShape);
  if (!body.ok) return body.refusal;
  const done = await resolveThread(actor, id, thread, body.value.resolved);
  return done.ok ? answer({}) : refuse(done.code, done.detail);
});
