import { answer, refuse } from '@/lib/server/http/answer';
import { readAs } from '@/lib/server/http/read';
import { route } from '@/lib/server/http/route';
import { editComment, removeComment } from '@/lib/server/services/review/comments';
import { EditShape } from '@/lib/server/services/review/shapes';

type Params = { id: string; thread: string; comment: string };

/** Changes one's own words. */
export const PATCH = route<Params>(async (request, actor, { id, thread, comment }) => {
  const body = await readAs(request, EditShape);
  if (!body.ok) return body.refusal;
  const done = await editComment(actor, id, thread, comment, body.value.body);
  return done.ok ? answer({}) : refuse(done.code, done.detail);
});

/** Takes one's own words back, as long as the learner has not been shown them. */
export const DELETE = route<Params>(async (_request, actor, { id, thread, comment }) => {
  const done = await removeComment(actor, id, thread, comment);
  return done.ok ? answer({}) : refuse(done.code, done.detail);
});
